"""Patterns of endings: how the data files are read, and what a pattern may ask for.

A pattern's `say` lines hold slots, `{thing.the}`, and choices, `[one|other]`. What fills a slot is
named among its `needs`: `claim:short`, `thing:food|drink`, `money(20..100)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from ...datafiles import rule_files
from ...errors import RuleError
from ...rules.stanza import Stanza, stanzas

KEYS = frozenset({"part", "tone", "field", "image", "about", "needs", "say", "last", "note"})
PARTS = ("thread", "device", "takeaway", "last", "heading")
TONES = ("free", "dry", "sober")
BASES = frozenset(
    "claim thing detail money count percent share duration quantity figure name topic contrast advice "
    "question voice again length toll section mention rare span phrase".split()
)
"""What a need can ask for; most may carry a number: `claim2`."""

SLOT = re.compile(r"\{([A-Za-z]\w*)(?:([.:])(\w+))?\}")
CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_NEED = re.compile(r"([a-z]+)(\d?)(?::([a-z|+]+))?(?:\(([\d.]*)\.\.([\d.]*)\))?")
_SPEAKS = {
    "voice": ("speaker", "quote"),
    "contrast": ("one", "other"),
    "length": ("words", "minutes"),
    "mention": ("name", "times"),
    "span": ("early", "late"),
}


_RARE = frozenset("advice voice question contrast section mention span phrase".split())


class Need(NamedTuple):
    """One thing a pattern asks for: `name` is its slot, `kinds` and the range narrow the choice."""

    name: str
    base: str
    kinds: tuple[str, ...]
    low: float
    high: float

    @property
    def slots(self) -> tuple[str, ...]:
        """The slots that it fills."""
        return _SPEAKS.get(self.base, (self.name,))


class Pattern(NamedTuple):
    """One pattern: the part of an ending it is, where it may stand, what it needs, how it reads."""

    id: str
    part: str
    tones: tuple[str, ...]
    fields: tuple[str, ...]
    image: re.Pattern[str] | None
    """A figure of speech that the article must have used."""

    about: re.Pattern[str] | None
    """A subject that it must speak of again and again."""

    needs: tuple[Need, ...]
    says: tuple[str, ...]
    lasts: tuple[str, ...]
    line: int = 0

    @property
    def weight(self) -> float:
        """How much a pattern is to be preferred: the more it asks of an article, the more."""
        if self.image:
            return 60
        tight = sum(
            n.base not in ("claim", "figure") and bool(n.kinds or n.low) for n in self.needs
        )
        at_home = any(not field.startswith("!") for field in self.fields)
        if self.part == "device":
            return 14 if at_home or tight else 2
        told = sum(n.base == "claim" for n in self.needs)
        rare = any(n.base in _RARE or "ahead" in n.kinds for n in self.needs)
        if self.part == "thread":
            return (0.05, 6, 24, 30)[told] + 20 * (rare and told > 0)
        return 20 if rare else 6 * max(1, told)

    def suits(self, fields: Iterable[str]) -> bool:
        """Whether it may stand in an article of these fields; `!sport` keeps it out of that one."""
        barred = {field[1:] for field in self.fields if field[0] == "!"}
        wanted = {field for field in self.fields if field[0] != "!"}
        return barred.isdisjoint(fields) and (not wanted or not wanted.isdisjoint(fields))


@lru_cache(maxsize=1)
def patterns() -> tuple[Pattern, ...]:
    """Return all patterns of data/conclusions, in the order of their files.

    Raises:
        RuleError: a stanza is not a pattern.
    """
    return tuple(
        read(stanza) for path in rule_files("conclusions") for stanza in stanzas(path, KEYS)
    )


def read(stanza: Stanza) -> Pattern:
    """Return the pattern that a stanza holds.

    Raises:
        RuleError: it holds none.
    """

    def fail(why: str) -> RuleError:
        return RuleError(stanza.path, stanza.line, why)

    part = stanza.value("part")
    tones = tuple(stanza.value("tone").split())
    image, about = _words(stanza.value("image")), _words(stanza.value("about"))
    if part not in PARTS:
        raise fail(f"part is one of {', '.join(PARTS)}, not {part!r}")
    if not tones or not {*tones} <= {*TONES}:
        raise fail(f"tone names one or more of {', '.join(TONES)}")
    needs = []
    for word in stanza.value("needs").split():
        found = _NEED.fullmatch(word)
        if not found or found[1] not in BASES:
            raise fail(f"nobody can offer {word!r}")
        low, high = float(found[4] or 0), float(found[5] or 1e18)
        kinds = tuple(k for k in re.split(r"[|+]", found[3] or "") if k)
        needs.append(Need(found[1] + found[2], found[1], kinds, low, high))
    slots = {slot for need in needs for slot in need.slots} | ({"image"} if image else set())
    says, lasts = stanza.values("say"), stanza.values("last")
    for say in (*says, *lasts):
        for found in SLOT.finditer(say):
            if found[1].lower() not in slots:
                raise fail(f"the slot {found[0]} is not among its needs")
    if not says:
        raise fail("a pattern says something")
    return Pattern(
        f"conclusions/{stanza.head}", part, tones, tuple(stanza.value("field").split()), image, about,
        tuple(needs), says, lasts, stanza.line,
    )  # fmt: skip


def _words(listed: str) -> re.Pattern[str] | None:
    """One expression for words and phrases between commas, the longest first; None if there are none."""
    words = sorted((w.strip() for w in listed.split(",") if w.strip()), key=len, reverse=True)
    if not words:
        return None
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])", re.I)


def forms(say: str) -> int:
    """Return in how many ways the choices of a line can be made."""
    count = 1
    for found in CHOICE.finditer(say):
        count *= found[1].count("|") + 1
    return count


def chosen(say: str, pick: object) -> str:
    """Return `say` with each choice made; `pick(options, place)` chooses one of them."""
    return CHOICE.sub(lambda m: pick(m[1].split("|"), m.start()), say)  # type: ignore[operator]
