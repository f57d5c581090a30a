"""Figures of the article that can be quoted with everything that hedges them."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...article.facts import Fact
from ...article.reading import Article
from ...english.inflect import inflect
from ...english.numbers import in_words

_UNITS = (("year", 31_557_600), ("week", 604_800), ("day", 86_400), ("hour", 3600), ("minute", 60))
_KINDS = ("money", "percent", "count", "quantity", "duration")


class Figure(NamedTuple):
    """A figure as the article writes it (`nearly $197 million`), its number and what it counts."""

    kind: str
    text: str
    value: float
    unit: str
    block: int
    share: bool
    """For a percentage: whether it is a part of something, not a change."""


def figures(article: Article) -> tuple[Figure, ...]:
    """Return the figures outside quotations, tables and ranges, in order, each once."""
    texts = {b.index: b for b in article.blocks}
    found: dict[str, Figure] = {}
    for fact in article.ledger.of(*_KINDS):
        block = texts.get(fact.block)
        if block is None or block.kind in ("td", "th") or block.quoted:
            continue
        figure = _figure(fact, block.text)
        if figure:
            found.setdefault(figure.text.lower(), figure)
    return tuple(sorted(found.values(), key=lambda f: f.block))


def _figure(fact: Fact, text: str) -> Figure | None:
    if fact.quoted or fact.span or fact.value is None or fact.value <= 0:
        return None
    words = fact.text.strip()
    if fact.kind == "money" and (fact.unit != "$" or not re.search(r"\d", words)):
        return None
    if fact.kind == "count":
        unit = fact.measure if fact.measure and len(fact.measure.split()) < 4 else fact.unit
        if (
            not unit
            or not unit.split()[-1].islower()
            or fact.value < 3
            or not unit.replace("-", "").replace(" ", "").isalpha()
        ):
            return None
        if not re.search(
            rf"{re.escape(words)}\s+{re.escape(unit)}", text[fact.start - 1 : fact.end + 60]
        ):
            return None
        words = f"{words} {unit}"
    if fact.kind in ("quantity", "duration") and "-" in words:
        return None
    if fact.kind in ("quantity", "duration") and (fact.value < 2 or words[-1:] != "s"):
        return None
    words = words[0].lower() + words[1:] if words[0].isalpha() else words
    after = text[fact.end : fact.end + 12].lstrip()
    share = (
        fact.kind == "percent"
        and not fact.direction
        and after.startswith("of ")
        and fact.value < 100
    )
    shown = " ".join(f"{fact.hedge} {words}".split())
    if len(shown) > 44:
        return None
    return Figure(fact.kind, shown, float(fact.value), fact.unit, fact.block, share)


def span_of(seconds: float) -> str:
    """Return how long `seconds` is, in the largest unit that suits to a tenth, rounded and hedged."""
    for unit, size in _UNITS:
        if seconds >= size:
            count = seconds / size
            number = round(count) if count >= 3 else round(count * 2) / 2
            if abs(number - count) > count / 10 and size > _UNITS[-1][1]:
                continue
            whole = int(number)
            if number != whole:
                return f"about {in_words(whole)} and a half {unit}s"
            name = unit if whole == 1 else inflect(unit, "NNS")
            return f"about {in_words(whole) if whole <= 12 else f'{whole:,}'} {name}"
    return "under a minute"


def guests(percent: float, table: int = 8) -> str:
    """Return how many of eight people at a table a percentage is: `about six`, `one`."""
    exact = percent * table / 100
    number = round(exact)
    if not 0 < number < table:
        return ""
    return in_words(number) if abs(exact - number) < 0.02 else f"about {in_words(number)}"
