"""Scores: the margin of a result and the games behind a record, where the sport is plain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ..spelling import percent, small
from .frame import Derived, Frame

_RESULT = re.compile(
    r"\b(?:lost|won|beat|defeated|win|loss|victory|defeat|fell|edged|routed|triumphed)\b"
    r"(?:[^.;:\d]{0,60}?)\s(?P<a>\d{1,3})[-–](?P<b>\d{1,3})\b(?![-–\d.%])"
    r"(?= (?:on|in|at|to|over|against|win|loss|victory|defeat|last|Sunday|Monday|Thursday|Saturday)\b|[.,;)])"
)
_RECORD = re.compile(
    r"(?:\b[Aa]t |\b(?:is|are|was|were|now|record of|improved to|fell to|dropped to) |\ba )"
    r"(?P<w>\d{1,2})[-–](?P<l>\d{1,2})(?=,| (?:record|on the season|this season|overall|start))"
)
_LEAGUE = re.compile(r"\b(?:NFL|NBA|AFC|NFC|MLB|NCAA|WNBA|playoffs?|SEC|ACC|Super Bowl)\b")


def margin(frame: Frame) -> Iterator[Derived]:
    """Yield the difference of a result ("lost 24-17")."""
    for match in _RESULT.finditer(frame.text, frame.start, frame.end):
        high, low = sorted((int(match["a"]), int(match["b"])), reverse=True)
        if high > low and not _quoted(frame, match.start()):
            score = f"{match['a']}-{match['b']}"
            yield frame.derived(
                "margin", f"{high} - {low} = {high - low}", score=score, margin=small(high - low)
            )


def record(frame: Frame) -> Iterator[Derived]:
    """Yield the games and the winning share behind a record ("At 4-7")."""
    if not _LEAGUE.search(frame.text):
        return
    for match in _RECORD.finditer(frame.text, frame.start, frame.end):
        won, lost = int(match["w"]), int(match["l"])
        games = won + lost
        if games < 4 or not won or not lost or _quoted(frame, match.start()):
            continue
        result = percent(Decimal(100 * won) / games, frame.sign)
        yield frame.derived(
            "record",
            f"{won} / ({won} + {lost}) = {result.text}",
            record=f"{won}-{lost}",
            won=small(won),
            games=small(games),
            percent=result.hedged(),
        )


def _quoted(frame: Frame, at: int) -> bool:
    return any(start <= at < end for start, end in frame.quoted)
