"""Time: rates over a span, spans between dates, lengths of time in other units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from ....article.facts import Fact
from ....article.facts.dates import spelt
from ..spelling import amount, counted
from .frame import Derived, Frame, close, loose, number, shown

_OVER = re.compile(
    r"(?: [\w'’-]+){0,5} over (?:the |a )?(?:next |past |last |first |following |coming |course of )?(?:period of )?\Z"
)
_STOCK = re.compile(
    r"\b(?:worth|valued|price[sd]?|costs?|market cap\w*|per|each|fee|apiece)\b", re.IGNORECASE
)
_BETWEEN = re.compile(r",? (?:to|until|through|and) \Z")
_OTHER = {
    ("hour", 100): ("day", 24),
    ("minute", 200): ("hour", 60),
    ("day", 150): ("month", Decimal("30.44")),
    ("week", 30): ("month", Decimal("4.345")),
    ("month", 30): ("year", 12),
}


def rate(frame: Frame) -> Iterator[Derived]:
    """Yield what "$2 billion over 10 years" is in one of them, spread evenly."""
    for whole in frame.of("money", "count"):
        for span in frame.of("duration"):
            if span.start < whole.end or not _OVER.fullmatch(frame.gap(whole, span)):
                continue
            if number(span) < 2 or not close(whole, span) or number(span) % 1:
                continue
            if (
                _STOCK.search(frame.text[frame.start : frame.end])
                or whole.kind == "count"
                and not whole.measure
            ):
                continue
            unit = whole.unit if whole.kind == "money" else ""
            one = amount(number(whole) / number(span), unit, 3)
            if whole.kind == "count" and number(whole) / number(span) < 10:
                continue
            things = f" {whole.measure}" if whole.kind == "count" else ""
            yield frame.derived(
                "rate",
                f"{whole.text} / {span.text} = {one.text}",
                whole=shown(whole) + things,
                span=shown(span),
                rate=one.hedged(loose(whole, span)) + things,
                unit=span.unit,
            )


def span(frame: Frame) -> Iterator[Derived]:
    """Yield the time between two dates that the sentence links ("from ... to ...")."""
    days = frame.of("date")
    if frame.of("duration"):
        return
    for one, two in pairwise(days):
        if one.grain != "day" or two.grain != "day" or one.when is None or two.when is None:
            continue  # months and years may be counted with or without the last one
        if one.when >= two.when:
            continue
        linked = re.search(r"\b(?:from|between) \Z", frame.before(one), re.IGNORECASE)
        if linked and _BETWEEN.fullmatch(frame.text[one.end : two.start]):
            length = _length(one.when, two.when)
            if length:
                yield frame.derived(
                    "span",
                    f"{two.text} - {one.text} = {length}",
                    first=f"{spelt(one.when, one.grain)},",
                    last=f"{spelt(two.when, two.grain)},",
                    length=length,
                )


def _length(one: date, two: date) -> str:
    days = (two - one).days
    return counted(days, "day") if days > 6 else ""


def length(frame: Frame) -> Iterator[Derived]:
    """Yield a long time in a larger unit ("400 days" is about 13 months)."""
    for fact in frame.of("duration"):
        for (unit, least), (larger, factor) in _OTHER.items():
            if fact.unit != unit or number(fact) < least or not close(fact) or _joined(frame, fact):
                continue
            result = (number(fact) / factor).quantize(Decimal("0.1"))
            whole = result.to_integral_value()
            if larger == "month" or abs(result - whole) < Decimal("0.2"):
                result = whole
            elif abs(result % 1 - Decimal("0.5")) > Decimal("0.1"):
                continue
            exact = result * factor == number(fact) and not fact.hedge
            text = counted(result.normalize() if result % 1 else int(result), larger)
            yield frame.derived(
                "length",
                f"{fact.text} / {factor} = {text}",
                time=shown(fact),
                length=text if exact else f"about {text}",
            )


def _joined(frame: Frame, fact: Fact) -> bool:
    """Tell an adjective ("a 200-day average") from a length of time."""
    return "-" in fact.text or fact.text.endswith(("day", "week", "month", "hour", "minute"))
