"""Changes: from one figure to another, the figure before a change, the way back after a fall."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ....article.facts import Fact
from ....article.facts.units import FALLS, RISES
from ..spelling import amount, percent, points
from .frame import Derived, Frame, apart, close, loose, number, shown

_UP = "|".join(sorted(RISES))
_DOWN = "|".join(sorted(FALLS))
_VERB = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_FROM = re.compile(r"\bfrom (?:the |a |an |its )?\Z", re.IGNORECASE)
_TO = re.compile(r"(?: (?:in|a|last|on|at|during|the)(?: [\w']+){1,4})?,? to (?:the |a |an )?\Z")
_EARLIER = re.compile(r",? (?:compared (?:with|to)|versus|against|up from|down from)(?: the)? ")
_AGO = re.compile(
    r",? (?:in sales |in revenue )?(?:(?:for|in|during) )?(?:the )?(?:a|one|last|same|prior|previous)[\w -]{0,30}?"
    r"\b(?:year|quarter|month|week|period|earlier|ago|before)\b"
)
_EXPECTED = re.compile(r"\b(?:expect\w*|forecast\w*|estimat\w+|consensus|predict\w+|projected)\b")
_THEN_TO = re.compile(r",? to (?:an? |the )?(?:record |new high of |total of )?\Z")
_NOT_LEVELS = re.compile(
    r"\b(?:rang\w+|vary|varies|varying|anywhere|between|prices? from|starting)\b"
)
_STATED = re.compile(r"\b(?:doubl|tripl|quadrupl|halv|twofold|threefold|half)\w*", re.IGNORECASE)

_WHAT = frozenset(
    "revenue revenues sales income profit profits earnings turnover output production exports imports "
    "spending population enrollment attendance traffic membership debt deficit budget funding "
    "headcount payroll volume assets deposits loans orders shipments subscribers users downloads "
    "prices price costs".split()
)
_MARKET = re.compile(
    r"\b(?:shares?|stocks?|prices?|tokens?|coins?|bitcoin|ether|index|market|markets|value|valuation|"
    r"revenues?|sales|profits?|currency|bonds?|exports|imports|turnover|portfolio|fund)\b",
    re.IGNORECASE,
)
_FELL = re.compile(
    r"\b(?:fell|fallen|falling|dropped|declined|down|lost|plunged|tumbled|slid|sank|shed|plummeted|"
    r"decreased|shrank)(?: by)?(?: as much as)? \Z",
    re.IGNORECASE,
)


def change(frame: Frame) -> Iterator[Derived]:
    """Yield the difference between two levels of one thing ("rose from $4 to $6 million")."""
    for a, b in _levels(frame):
        first, last = number(a), number(b)
        verb = _direction(frame, min(a, b, key=lambda f: f.start))
        if not verb and b.start < a.start:
            verb = (last > first) - (last < first)  # "compared with": no verb tells the way
        if not verb or (last - first) * verb <= 0 or not close(*_unranged(a, b)):
            continue
        if len(frame.of("percent", "points")) > 2 * (a.kind == "percent"):
            continue  # the source works it out itself
        if _STATED.search(frame.text[frame.start : frame.end]):
            continue
        word = "rise" if verb > 0 else "drop"
        gap = abs(last - first)
        if a.kind == "percent":
            yield frame.derived(
                f"points-{word}",
                f"{b.text} - {a.text} = {points(gap)}",
                **{"from": shown(a), "to": shown(b), "difference": _about(points(gap), a, b)},
            )
        elif first and (a.kind != "count" or (first >= 50 and b.measure)):
            share = percent(gap / first * 100, frame.sign)
            difference = amount(gap, "" if a.kind == "count" else a.unit, 4)
            yield frame.derived(
                f"change-{word}",
                f"{b.text} - {a.text} = {difference.text}; / {a.text} = {share.text}",
                **{
                    "from": shown(a),
                    "to": shown(b),
                    "difference": difference.hedged(apart(a, b)),
                    "percent": share.hedged(apart(a, b)),
                },
            )


def expected(frame: Frame) -> Iterator[Derived]:
    """Yield how far a result stands from what was expected of the same measure."""
    for hoped in frame.of("money"):
        clause = re.split(r"[.;]", frame.text[frame.start : frame.end])[0]
        if not hoped.measure or not _EXPECTED.search(clause):
            continue
        results = [f for f in frame.earlier if f.kind == "money" and f.measure == hoped.measure]
        if len(results) != 1 or results[0].quoted or not close(hoped, results[0]):
            continue
        (result,) = results
        gap = number(result) - number(hoped)
        if result.unit != hoped.unit or not gap or abs(gap) > number(hoped) / 2:
            continue
        difference = amount(abs(gap), hoped.unit, 4)
        share = percent(abs(gap) / number(hoped) * 100, frame.sign)
        yield frame.derived(
            "ahead" if gap > 0 else "short",
            f"{result.text} - {hoped.text} = {difference.text}; / {hoped.text} = {share.text}",
            result=shown(result),
            hoped=shown(hoped),
            what=hoped.measure,
            difference=difference.hedged(apart(hoped, result)),
            percent=share.hedged(apart(hoped, result)),
        )


def before(frame: Frame) -> Iterator[Derived]:
    """Yield the level before a change given as "rose 3.5 percent to $27.2 billion"."""
    for part in frame.of("percent"):
        for level in frame.of("money", "count"):
            if level.start < part.end or not _THEN_TO.fullmatch(frame.gap(part, level)):
                continue
            verb = part.direction
            if not verb or not close(part, level) or "from" in frame.text[level.end : frame.end]:
                continue
            rate = 1 + verb * number(part) / 100
            if not Decimal("0.1") < rate < 10 or number(part) < 1:
                continue
            unit = "" if level.kind == "count" else level.unit
            earlier = amount(number(level) / rate, unit, 2 + bool(part.places))
            yield frame.derived(
                "before-rise" if verb > 0 else "before-drop",
                f"{level.text} / {rate} = {earlier.text}",
                percent=shown(part),
                to=shown(level),
                earlier=f"about {earlier.text}",
                what=_what(frame, part),
            )


def recovery(frame: Frame) -> Iterator[Derived]:
    """Yield the rise it takes to make good a fall of ten percent or more in a market."""
    for part in frame.of("percent"):
        fall = number(part)
        clause = re.split(r"[,;:]", frame.before(part, 120))[-1]
        if not (10 <= fall < 95 and close(part) and _FELL.search(frame.before(part))):
            continue
        if not _MARKET.search(clause):
            continue
        rise = percent(100 * fall / (100 - fall), frame.sign)
        yield frame.derived(
            "recovery",
            f"100 * {fall} / (100 - {fall}) = {rise.text}",
            fall=shown(part),
            rise=rise.hedged(loose(part)),
        )


def _levels(frame: Frame) -> Iterator[tuple[Fact, Fact]]:
    """Yield the pairs (level before, level after) that a from-to frame links."""
    figures = frame.of("money", "count", "percent", "quantity")
    for one, two in pairwise(figures):
        if one.kind != two.kind or not _same_unit(one, two):
            continue
        between = frame.gap(one, two)
        if _NOT_LEVELS.search(frame.before(one, 200)):
            continue
        if _FROM.search(frame.before(one)) and _TO.fullmatch(between):
            yield one, two
        elif _EARLIER.fullmatch(between) and _AGO.match(frame.after(two)):
            yield two, one
        elif re.fullmatch(r",? (?:up |down )?from (?:the |a |its )?", between) and re.search(
            r"\bto (?:the |a |an )?\Z", frame.before(one)
        ):
            yield two, one


def _same_unit(one: Fact, two: Fact) -> bool:
    if one.kind != "count":
        return one.unit == two.unit
    return "" in (one.unit, two.unit) or one.unit.lower() == two.unit.lower()


def _unranged(*facts: Fact) -> list[Fact]:
    """The ends of a from-to frame look like a range; here they are two levels."""
    return [f._replace(span=False) for f in facts]


def _direction(frame: Frame, fact: Fact) -> int:
    """Return the way the verb before the figure points, read within its clause."""
    clause = re.split(r"[,;:()]|\band\b|\bwhile\b", frame.before(fact, 120))[-1]
    ways = {1 if m["up"] else -1 for m in _VERB.finditer(clause)}
    return ways.pop() if len(ways) == 1 else 0


def _what(frame: Frame, part: Fact) -> str:
    """Return the noun whose level changed ("revenue"), if it stands right before the verb."""
    clause = re.split(r"[,;:()]|\band\b|\bas\b|\bthat\b", frame.before(part, 90))[-1]
    match = re.search(
        r"(?:^|\s)(?:[Nn]et |[Tt]otal )?([A-Za-z]+) (?:\w+ly )?\w+(?: by)? \Z", clause
    )
    return match[0].strip().rsplit(" ", 1)[0].lower() if match and match[1].lower() in _WHAT else ""


def _about(text: str, *facts: Fact) -> str:
    return f"{loose(*facts)} {text}".strip()
