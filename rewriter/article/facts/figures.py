"""The figures of one block: numbers with their kind, unit, hedge, direction and measure."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from ...edits import Span
from .dates import DateFound, dates
from .fact import Fact
from .numbers import Number, numbers
from .units import DURATIONS, FALLS, HEDGES, QUANTITIES, RISES, SCALES

_UNIT = re.compile(
    r"[ \u00a0-](?P<square>square |cubic |nautical )?(?P<unit>[A-Za-z]+)(?P<old>[ -]old\b)?"
)
_TIME = re.compile(r"[ \u00a0]?(?:[ap]\.?m\b|o['’]clock|ET\b|PT\b|GMT\b)", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:\b\w*[A-Z][\w.]*|[Nn]o\.|#|\b(?:level|chapter|page|section|phase|stage|tier|type|version|part|"
    r"grade|class|layer|day|step|rule|week|round|line|row|area|group|category|channel|size|age|aged|"
    r"mode|item|point|figure|table|lesson|question|tip))[ \u00a0]?$"
)
_OPENS = re.compile(r"(?:^|[.?!:;“\"‘(—–•-]\s*)[A-Z][\w.]*[ \u00a0]?$")
_RANGE = re.compile(r"\s?(?:to|or|–|—|-|and)\s?\Z")
_AFTER = re.compile(
    r"[ -](?:[a-z]+ )?(gain|rise|increase|growth|jump|drop|fall|decline|cut|loss|dip)\b"
)
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_INSIDE = (*_NOUNS, "JJ", "JJR", "JJS", "VBG", "VBN", "HYPH", "CD")
_WHAT = (
    r"(?P<what>(?:net |total |operating |gross |annual |quarterly )?(?:revenues?|sales|profits?|income|"
    r"earnings|turnover|losses|loss|spending|exports|imports|debt|deficit|budget|funding))"
)
_MEASURE_BEFORE = re.compile(
    rf"\b{_WHAT} (?:of|was|were|is|totaled|reached|hit|came in at|"
    r"(?:rose|fell|grew|climbed|dropped|increased|declined|jumped|slid|slipped|edged)[a-z0-9.% ]{0,30} to)"
    r"(?: an?| the)?\s*$"
)
_MEASURE_AFTER = re.compile(rf" in {_WHAT}\b")
REACH = 160
"""Characters before a figure that are looked at."""
_VAGUE = frozenset("others more times percent things ones lot lots".split())


def figures(
    text: str, block: int, sentences: Sequence[Sequence[object]], quoted: Sequence[Span]
) -> list[Fact]:
    """Return the dates and figures of a block's text, left to right.

    Args:
        text: the prose.
        block: its index, to write into the facts.
        sentences: the analysed sentences (`english.analysis.Sentence`).
        quoted: where direct quotations stand.
    """
    days = dates(text)
    taken = bytearray(len(text))
    for day in days:
        taken[day.start : day.end] = b"\1" * (day.end - day.start)
    found = [n for n in numbers(text) if not any(taken[n.start : n.end])]
    facts = [_dated(text, block, d) for d in days]
    facts += [f for n in found if (f := _figure(text, block, n)) is not None]
    ranged = _ranges(text, found)
    starts = [s.start for s in sentences]
    quotes = [q.start for q in quoted]
    out: list[Fact] = []
    for fact in sorted(facts, key=lambda f: f.start):
        index = bisect_right(starts, fact.start) - 1
        if index < 0 or fact.start >= sentences[index].end:
            continue
        sentence = sentences[index]
        inside = bisect_right(quotes, fact.start) - 1
        fact = fact._replace(
            sentence=index,
            quoted=inside >= 0 and fact.start < quoted[inside].end,
            span=fact.start in ranged,
        )
        if fact.kind != "date":
            fact = _described(text, fact, sentence)
        out.append(fact)
    return out


def _dated(text: str, block: int, found: DateFound) -> Fact:
    written = text[found.start : found.end]
    return Fact(
        "date", block, found.start, found.end, 0, written, when=found.when, grain=found.grain
    )


def _figure(text: str, block: int, number: Number) -> Fact | None:
    """Return a number as a fact; None where its kind is not sure."""
    start, end, unit = number.start, number.end, number.unit
    before = text[max(0, start - 24) : start]
    kind = {"%": "percent", "points": "points", "": ""}.get(unit, "money")
    if not kind:
        after = _UNIT.match(text, end)
        if _TIME.match(text, end) or (after and after["old"]):
            return None
        named = after["unit"] if after else ""
        joined = bool(after) and text[end] == "-"
        if named in DURATIONS and not after["square"]:
            kind, unit, end = "duration", DURATIONS[named], after.end()
        elif named in QUANTITIES and (len(named) > 2 or not joined):
            kind, end = "quantity", after.end()
            unit = f"{after['square'] or ''}{QUANTITIES[named]}"
        elif joined or (number.spelt and number.value == 1 and number.scale == 1):
            return None
        else:
            kind = "count"
        label = _LABEL.search(before)
        if kind == "count" and label and not (_OPENS.search(before) and number.spelt):
            return None
        year_like = not number.spelt and number.scale == 1 and 1000 <= number.value <= 2100
        if kind == "count" and year_like and "," not in text[start:end]:
            return None
    return Fact(
        kind, block, start, end, 0, text[start:end], number.value, unit, number.places, number.scale
    )


def _ranges(text: str, found: Sequence[Number]) -> set[int]:
    """Return the starts of numbers that are ends of one range ("50 to 60 percent")."""
    ends: set[int] = set()
    for a, b in pairwise(found):
        if a.unit not in (b.unit, ""):
            continue
        gap = text[a.end : b.start]
        between = gap.strip() != "and" or re.search(
            r"\b[Bb]etween\b[^.;,]*$", text[max(0, a.start - 40) : a.start]
        )
        if len(gap) < 6 and _RANGE.match(gap) and between:
            ends |= {a.start, b.start}
    return ends


def _described(text: str, fact: Fact, sentence: object) -> Fact:
    before = text[max(sentence.start, fact.start - REACH) : fact.start].lower().rstrip(" \u00a0")
    hedge = next((h for h in HEDGES if before.endswith(h) and _word_edge(before, h)), "")
    if hedge == "over" and fact.kind == "duration" and not text.startswith(" ago", fact.end):
        hedge = ""  # "$2 billion over 10 years"
    if text[fact.end : fact.end + 1] == "+":
        hedge = hedge or "more than"
    clause = re.split(r"[,;:()—–]", before.removesuffix(hedge))[-1].split()[-4:]
    up = any(w in RISES for w in clause)
    down = any(w in FALLS for w in clause)
    later = _AFTER.match(text, fact.end)
    if later and not (up or down):
        up, down = later[1] in RISES, later[1] in FALLS
    unit, measure = fact.unit, ""
    if fact.kind == "count":
        unit, measure = _counted(text, fact, sentence)
    elif fact.kind == "money":
        measure = _measured(text, fact, before.removesuffix(hedge))
    return fact._replace(
        hedge=hedge, direction=(up and not down) - (down and not up), unit=unit, measure=measure
    )


def _measured(text: str, fact: Fact, before: str) -> str:
    """Return what a sum of money measures ("revenue"), if a plain phrase says so."""
    found = _MEASURE_BEFORE.search(before) or _MEASURE_AFTER.match(text, fact.end)
    return found["what"].lower() if found else ""


def _word_edge(before: str, hedge: str) -> bool:
    at = len(before) - len(hedge) - 1
    return at < 0 or not before[at].isalnum()


def _counted(text: str, fact: Fact, sentence: object) -> tuple[str, str]:
    """Return the noun that is counted and its phrase ("flybys", "close flybys"), or two blanks."""
    first = bisect_left(sentence.tokens, fact.end, key=lambda t: t.start)
    phrase: list[object] = []
    at = fact.end
    for token in sentence.tokens[first : first + 12]:
        if token.tag not in _INSIDE or text[at : token.start].strip():
            break
        phrase.append(token)
        at = token.end
    while phrase and phrase[-1].tag not in _NOUNS:
        phrase.pop()
    if not phrase or any(t.text.lower() in _VAGUE or t.text.lower() in SCALES for t in phrase):
        return "", ""
    plural = phrase[-1].tag in ("NNS", "NNPS")
    if not plural and fact.value != 1:
        return "", ""
    return phrase[-1].text, text[phrase[0].start : phrase[-1].end]
