"""Patterns of endings: the data files read, and one pattern filled with an article's material."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ...datafiles import rule_files
from ...errors import RuleError
from ...rules.stanza import Stanza, stanzas

KEYS = frozenset({"part", "tone", "needs", "say", "note"})
PARTS = ("thread", "device", "last", "heading")
NEEDS = frozenset(
    "topic topic1 thing thing2 thing3 single early late figure figure2 percent sum tally toll name "
    "name2 left right advice question".split()
)
SLOT = re.compile(r"\{(\w+)(?:([.:])(\w+))?\}")


class Pattern(NamedTuple):
    """One pattern: which part of an ending it is, for which tones, what it needs, how it reads."""

    id: str
    part: str
    tones: tuple[str, ...]
    needs: tuple[str, ...]
    says: tuple[str, ...]


@lru_cache(maxsize=1)
def patterns() -> tuple[Pattern, ...]:
    """Return all patterns of data/conclusions, in the order of their files.

    Raises:
        RuleError: a stanza is not a pattern.
    """
    return tuple(
        _pattern(stanza) for path in rule_files("conclusions") for stanza in stanzas(path, KEYS)
    )


def _pattern(stanza: Stanza) -> Pattern:
    def fail(why: str) -> RuleError:
        return RuleError(stanza.path, stanza.line, why)

    part, says = stanza.value("part"), stanza.values("say")
    tones = tuple(stanza.value("tone").split())
    needs = tuple(stanza.value("needs").split())
    if part not in PARTS:
        raise fail(f"part is one of {', '.join(PARTS)}, not {part!r}")
    if not tones or not {*tones} <= {"free", "dry", "sober"}:
        raise fail("tone names one or more of free, dry, sober")
    if not set(needs) <= NEEDS:
        raise fail(f"needs knows no {', '.join(sorted(set(needs) - NEEDS))}")
    if not says:
        raise fail("a pattern says something")
    for say in says:
        for found in SLOT.finditer(say):
            if not _known(found[1].lower(), needs):
                raise fail(f"the slot {found[0]} is not among its needs")
    return Pattern(f"conclusions/{stanza.head}", part, tones, needs, says)


def _known(slot: str, needs: tuple[str, ...]) -> bool:
    """Whether a slot is needed, or follows from one that is (`namecount`, `sumtime`, …)."""
    return slot in needs or any(slot.startswith(need.rstrip("12")) for need in needs)
