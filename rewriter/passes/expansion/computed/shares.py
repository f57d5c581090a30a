"""Parts and wholes: shares, parts of a whole, one in so many, multiples, the even split."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ..spelling import amount, bare, percent, points, small
from .frame import Derived, Frame, close, loose, number, shown

_OF = re.compile(r"(?: out)? of (?:the |its |their |his |her |all )?\Z")
_AMONG = re.compile(
    r" of (?:all |the |its |their )?(?:\w+ ){0,2}(?P<who>people|adults|americans|respondents|users|women|"
    r"men|children|students|workers|employees|voters|households|developers|teams|companies|businesses|"
    r"players|patients|consumers|customers|readers|teachers|parents|firms)\b",
    re.IGNORECASE,
)
_FEW = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "10")
_AGAINST = re.compile(
    r"(?:[\w%]+ ){0,5}(?:compared (?:with|to)|versus|vs\.?|against|more than|than)(?: [\w'’]+){0,4} \Z"
)
_MISSED = re.compile(
    r",? (?:gain |increase |rise |growth )?(?:missing|short of|shy of|below|above|topping|beating|exceeding|"
    r"compared (?:with|to)|versus|against|better than|worse than|ahead of)"
    r"(?: (?:the|a|an|its|analysts'|expectations of|estimates of|forecasts of|consensus))* \Z"
)
_WHILE = re.compile(
    r"(?:[\w'’&.-]+ ){0,4}while (?:the )?(?:[\w'’&.-]+ ){1,5}(?:is|was|are|were)? ?(?:up|down|rose|fell|gained|lost) \Z"
)
_SOLD = re.compile(r"\b(?:sold|bought|acquired|purchased)\b[^.,;:]{0,40}\Z", re.IGNORECASE)
_EACH = re.compile(r"\b(?:each|apiece|per|a piece|every|average)\b", re.IGNORECASE)


def share(frame: Frame) -> Iterator[Derived]:
    """Yield the percentage behind "19 of the 27 directors"."""
    counts = frame.of("count")
    for part, whole in pairwise(counts):
        if not _OF.fullmatch(frame.gap(part, whole)) or not whole.measure:
            continue
        if part.measure or not close(part, whole) or frame.of("percent"):
            continue
        if not (2 <= number(part) < number(whole) and number(whole) >= 8):
            continue
        result = percent(number(part) / number(whole) * 100, frame.sign)
        yield frame.derived(
            "share",
            f"{part.text} / {whole.text} = {result.text}",
            part=shown(part),
            whole=shown(whole),
            things=whole.measure,
            percent=result.hedged(loose(part, whole)),
        )


def part(frame: Frame) -> Iterator[Derived]:
    """Yield the number behind "20 percent of its 3,000 employees"."""
    for rate in frame.of("percent"):
        for whole in frame.of("count", "money"):
            if whole.start < rate.end or not _OF.fullmatch(frame.gap(rate, whole)):
                continue
            if not close(rate, whole) or (whole.kind == "count" and not whole.measure):
                continue
            if number(rate) >= 100 or number(whole) < 20:
                continue
            unit = whole.unit if whole.kind == "money" else ""
            result = amount(number(rate) * number(whole) / 100, unit, 3)
            if not unit and result.text.count("."):
                result = amount(
                    number(rate) * number(whole) / 100, unit, len(result.text.split(".")[0])
                )
            things = f" {whole.measure}" if whole.measure else ""
            yield frame.derived(
                "part",
                f"{rate.text} * {whole.text} = {result.text}",
                percent=shown(rate),
                whole=shown(whole) + things,
                part=result.hedged(loose(rate, whole)) + things,
            )


def one_in(frame: Frame) -> Iterator[Derived]:
    """Yield "two in five" for the one percentage of a sentence, if it is of people."""
    rates = frame.of("percent")
    for rate in rates if len(rates) == 1 else ():
        among = _AMONG.match(frame.text, rate.end, frame.end)
        if (
            among is None
            or not close(rate)
            or re.search(r"\bin (?:two|three|four|five|10)\b", frame.text)
        ):
            continue
        best = _fraction(number(rate))
        if best is None:
            continue
        top, bottom = best
        exact = Decimal(top) / bottom * 100 == number(rate) and not rate.hedge
        words = f"{_FEW[top]} in {small(bottom)}"
        yield frame.derived(
            "one-in",
            f"{rate.text} ~ {top}/{bottom}",
            percent=shown(rate),
            ratio=words if exact else f"about {words}",
            who=among["who"].lower().replace("american", "American"),
        )


def _fraction(rate: Decimal) -> tuple[int, int] | None:
    """Return the simplest fraction within seven tenths of a point, one that people speak of."""
    for bottom in (2, 3, 4, 5, 10, 20):
        for top in range(1, min(bottom, 5)):
            if abs(Decimal(top) * 100 / bottom - rate) <= Decimal("0.7"):
                return top, bottom
    return None


def multiple(frame: Frame) -> Iterator[Derived]:
    """Yield how many times one figure holds another that it is compared with."""
    figures = frame.of("money", "count", "quantity")
    for one, two in pairwise(figures):
        if one.kind != two.kind or (one.kind != "count" and one.unit != two.unit):
            continue
        if one.kind == "count" and (not one.unit or not two.unit or one.unit != two.unit):
            continue
        if not _AGAINST.fullmatch(frame.gap(one, two).lstrip(",").lstrip()) or not close(one, two):
            continue
        large, little = sorted((one, two), key=lambda f: -number(f))
        if not number(little) or number(large) / number(little) < 2:
            continue
        ratio = amount(number(large) / number(little), "", 2)
        yield frame.derived(
            "multiple",
            f"{large.text} / {little.text} = {ratio.text}",
            large=shown(large),
            little=shown(little),
            ratio=ratio._replace(text=_times(ratio.text)).hedged(loose(one, two)),
        )


def _times(ratio: str) -> str:
    return small(int(ratio)) if ratio.isdigit() else ratio


def gap(frame: Frame) -> Iterator[Derived]:
    """Yield the distance in percentage points between two rates the sentence compares."""
    rates = frame.of("percent")
    if len(rates) != 2 or frame.of("points"):
        return
    one, two = rates
    between = frame.gap(one, two)
    compared = _MISSED.fullmatch(between) or _WHILE.fullmatch(between.lstrip(",").lstrip())
    if not compared or one.direction * two.direction < 0 or not close(one, two):
        return
    distance = abs(number(one) - number(two))
    if distance:
        yield frame.derived(
            "gap",
            f"|{one.text} - {two.text}| = {bare(distance)}",
            one=shown(one),
            two=shown(two),
            points=f"{loose(one, two)} {points(distance)}".strip(),
        )


def each(frame: Frame) -> Iterator[Derived]:
    """Yield the even split of a price over the things it bought."""
    for count in frame.of("count"):
        for price in frame.of("money"):
            if price.start < count.end or not count.measure or not close(count, price):
                continue
            between = frame.text[count.end : price.start]
            rest = between.replace(count.measure, "", 1)
            if not re.fullmatch(
                r"\s*(?:[\w-]+ ){0,2}for (?:a total of )?", LOOSE_END.sub("", rest)
            ):
                continue
            whole = frame.text[frame.start : frame.end]
            if not _SOLD.search(frame.before(count)) or _EACH.search(whole) or number(count) < 3:
                continue
            one = amount(number(price) / number(count), price.unit, 3)
            yield frame.derived(
                "each",
                f"{price.text} / {count.text} = {one.text}",
                price=shown(price),
                count=f"{shown(count)} {count.measure}",
                each=one.hedged(loose(count, price)),
            )


def rank(frame: Frame) -> Iterator[Derived]:
    """Yield the span of three or more sums of money that one sentence lists."""
    figures = [f for f in frame.of("money") if f.unit == "$"]
    links = [frame.gap(a, b) for a, b in pairwise(figures)]
    if len(figures) < 3 or not close(*figures) or not all(map(_LISTED.fullmatch, links)):
        return
    large, little = (pick(figures, key=number) for pick in (max, min))
    if not number(little) or number(large) / number(little) < Decimal("1.5"):
        return
    ratio = amount(number(large) / number(little), "", 2)
    yield frame.derived(
        "rank",
        f"max {large.text}, min {little.text}; ratio {ratio.text}",
        large=shown(large),
        little=shown(little),
        ratio=ratio._replace(text=_times(ratio.text)).hedged(loose(*figures)),
        many=small(len(figures)),
    )


_LISTED = re.compile(
    r"(?: (?:for|to|from|on|in) [\w'’. -]{2,40})?,? (?:and )?(?:[\w'’. -]{2,30} )?"
)

LOOSE_END = re.compile(r"(?:about|around|roughly|nearly|almost|some|approximately) $")
