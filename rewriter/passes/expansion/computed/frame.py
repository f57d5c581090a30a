"""What every computation works on: the figures of one sentence and the words between them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from ....article.facts import Fact
from ....article.facts.units import ABOUT

CLOSE = ABOUT | {"", "nearly", "almost"}
"""Hedges under which a result may be given with "about"."""

LOOSE = re.compile(
    r"(?:about|around|roughly|approximately|some|nearly|almost|an estimated|more than|over|at least|"
    r"up to|less than|just over|just under|as much as|as many as|close to)\s$"
)


class Derived(NamedTuple):
    """A figure worked out: what kind, after which sentence, what to say, and how it came about.

    `after` is the offset in the block's text where the sentence ends; `derivation` names the
    source figures and the formula, for the report. With `insert`, these words go to `after` as
    they are, inside the sentence.
    """

    kind: str
    block: int
    after: int
    slots: Mapping[str, str]
    derivation: str
    insert: str = ""


class Frame(NamedTuple):
    """One sentence of a block, with its figures.

    `sign` is how the block writes percentages; `quoted` is where direct quotations stand;
    `earlier` holds the figures of the sentence before.
    """

    text: str
    start: int
    end: int
    block: int
    facts: tuple[Fact, ...]
    sign: str
    quoted: tuple[tuple[int, int], ...] = ()
    earlier: tuple[Fact, ...] = ()

    def of(self, *kinds: str) -> list[Fact]:
        """Return the sentence's figures of these kinds that stand outside quotations."""
        return [f for f in self.facts if f.kind in kinds and not f.quoted]

    def gap(self, first: Fact, second: Fact) -> str:
        """Return the words between two figures, without the hedge of the second."""
        between = self.text[first.end : second.start]
        return LOOSE.sub("", between) if second.hedge else between

    def before(self, fact: Fact, most: int = 80) -> str:
        """Return up to `most` characters of the sentence before a figure, without its hedge."""
        text = self.text[max(self.start, fact.start - most) : fact.start]
        return LOOSE.sub("", text) if fact.hedge else text

    def after(self, fact: Fact, most: int = 80) -> str:
        """Return up to `most` characters of the sentence behind a figure."""
        return self.text[fact.end : min(self.end, fact.end + most)]

    def derived(self, kind: str, derivation: str, **slots: str) -> Derived:
        """Return a result that stands behind this sentence."""
        return Derived(kind, self.block, self.end, slots, derivation)


def shown(fact: Fact) -> str:
    """Return a figure as the source gives it, hedge included."""
    text = fact.text if any(c.isdigit() for c in fact.text) else fact.text.lower()
    return f"{fact.hedge} {text}".strip()


def loose(*facts: Fact) -> str:
    """Return "about" when any of the figures is hedged, else ""."""
    return "about" if any(f.hedge for f in facts) else ""


def apart(one: Fact, two: Fact) -> str:
    """Return the hedge of the difference of two figures: "about" if one is rounded more."""
    grains = {Decimal(f.scale).scaleb(-f.places) for f in (one, two)}
    return "about" if len(grains) > 1 else loose(one, two)


def close(*facts: Fact) -> bool:
    """Return whether the figures are exact or nearly so, and none is one end of a range."""
    return all(f.hedge in CLOSE and not f.span for f in facts)


def number(fact: Fact) -> Decimal:
    """Return the value of a figure, which has one."""
    assert fact.value is not None
    return fact.value
