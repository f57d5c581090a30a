"""Dates in running text: days, months and years, where there is one way to read them."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

MONTHS = (
    "january february march april may june july august september october november december".split()
)
_NUMBER_OF = {name: i for i, name in enumerate(MONTHS, 1)}
_NUMBER_OF |= {name[:3]: i for name, i in _NUMBER_OF.items()} | {"sept": 9}
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[0-9]\d\d|20\d\d)"
_END = r"(?![\w%]|[-–—/][\d]|,\d|\.\d|[ \u00a0](?:million|billion|percent|per cent))"

_PATTERNS = tuple(
    (grain, re.compile(pattern))
    for grain, pattern in (
        ("day", rf"\b(?P<month>{_MONTH})\s(?P<day>{_DAY}),?\s(?P<year>{_YEAR}){_END}"),
        (
            "day",
            rf"(?<![\d.,$-])(?P<day>{_DAY})\s(?:of\s)?(?P<month>{_MONTH}),?\s(?P<year>{_YEAR}){_END}",
        ),
        ("day", rf"(?<![\d/-])(?P<year>{_YEAR})-(?P<m>0\d|1[0-2])-(?P<day>[0-3]\d)(?![\d-])"),
        ("month", rf"\b(?P<month>{_MONTH}),?\s(?:of\s)?(?P<year>{_YEAR}){_END}"),
        ("partial", rf"\b(?P<month>{_MONTH})\s(?P<day>{_DAY}){_END}"),
        ("partial", rf"(?<![\d.,$-])(?P<day>{_DAY})\s(?P<month>{_MONTH})\b(?!\s\d)"),
        (
            "year",
            r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Ff]rom|[Dd]uring|[Tt]hrough|"
            rf"back in|early|late|mid|year|summer|winter|spring|fall|autumn)\s(?P<year>{_YEAR}){_END}",
        ),
    )
)
_NOT_A_YEAR = re.compile(r"\s(?:[a-z]+s\b|(?:feet|people|of them|or so)\b)")
_FISCAL = re.compile(r"(?:fiscal(?: year)?|FY|season|model year|class of)\s?$", re.IGNORECASE)


class DateFound(NamedTuple):
    """A date at `text[start:end]`; `when` is None without a year."""

    start: int
    end: int
    when: date | None
    grain: str


def dates(text: str) -> list[DateFound]:
    """Return the dates of `text`, left to right; fiscal years and seasons are refused."""
    found: list[DateFound] = []
    taken = bytearray(len(text))
    for grain, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start = match.start("year") if grain == "year" else match.start()
            if any(taken[start : match.end()]):
                continue
            if (made := _date(text, grain, match, start)) is not None:
                found.append(made)
                taken[start : match.end()] = b"\1" * (match.end() - start)
    return sorted(found)


def _date(text: str, grain: str, match: re.Match[str], start: int) -> DateFound | None:
    parts = match.groupdict()
    if _FISCAL.search(text[max(0, start - 16) : start]):
        return None
    if grain == "partial":
        return DateFound(start, match.end(), None, grain)
    if grain == "year" and _NOT_A_YEAR.match(text, match.end()):
        return None
    month = int(parts["m"]) if parts.get("m") else 1
    if parts.get("month"):
        month = _NUMBER_OF[parts["month"].lower().rstrip(".")]
    day = int(re.match(r"\d+", parts["day"])[0]) if parts.get("day") else 1
    try:
        when = date(int(parts["year"]), month, day)
    except ValueError:
        return None
    return DateFound(start, match.end(), when, grain)


def spelt(when: date, grain: str) -> str:
    """Return the date in American spelling: "March 13, 2023", "March 2023" or "2023"."""
    month = MONTHS[when.month - 1].capitalize()
    if grain == "day":
        return f"{month} {when.day}, {when.year}"
    return f"{month} {when.year}" if grain == "month" else str(when.year)
