"""The sentences of our own, in several wordings each: data, filled and chosen here.

A wording is a line with `{slots}` and `[alternatives|in brackets]`; an empty alternative is
allowed. All wordings of a kind say the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from ...choice import Chooser
from ...datafiles import rule_files
from ...errors import RuleError
from ...rules.stanza import stanzas

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")


@lru_cache(maxsize=1)
def wordings() -> Mapping[str, tuple[str, ...]]:
    """Return all wordings by kind.

    Raises:
        RuleError: two stanzas have the same head, or a bracket is left open.
    """
    found: dict[str, tuple[str, ...]] = {}
    for path in rule_files("expansion"):
        for stanza in stanzas(path, frozenset(("say",))):
            if stanza.head in found:
                raise RuleError(path, stanza.line, f"{stanza.head!r} is there already")
            for field in stanza.fields:
                bare = _CHOICE.sub("", field.value)
                if "[" in bare or "]" in bare:
                    raise RuleError(path, field.line, "a bracket is left open")
            found[stanza.head] = stanza.values("say")
    return found


def slots(wording: str) -> frozenset[str]:
    """Return the names of the slots of one wording."""
    return frozenset(_SLOT.findall(wording))


def say(kind: str, values: Mapping[str, str], choose: Chooser, *key: object) -> str:
    """Return one wording of `kind`, filled; "" when none can be filled.

    Args:
        kind: the head of a stanza under `data/expansion`.
        values: a text for each slot; a wording whose slots are not all here is passed over.
        choose: who decides.
        key: which decision this is.
    """
    fitting = [w for w in wordings()[kind] if all(values.get(name) for name in slots(w))]
    if not fitting:
        return ""
    # Wordings that use more of what is known are the more telling ones.
    most = max(len(slots(w)) for w in fitting)
    wording = choose.choose([w for w in fitting if len(slots(w)) >= most - 1], kind, *key)
    turns = iter(range(99))
    text = _CHOICE.sub(
        lambda m: choose.choose(m[1].split("|"), kind, wording, next(turns), *key), wording
    )
    text = _SLOT.sub(lambda m: values[m[1]], text)
    text = " ".join(text.split()).replace(" ,", ",").replace(" .", ".").replace(",.", ".")
    return text[:1].upper() + text[1:]
