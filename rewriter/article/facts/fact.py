"""One typed fact of an article."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple


class Fact(NamedTuple):
    """A figure or a date, where it stands and what can be said of it for sure.

    Attributes:
        kind: `money`, `percent`, `points` (percentage points), `count`, `quantity`, `duration`,
            `date`.
        block: index of the block; `start` and `end` are offsets in its text.
        sentence: index of the sentence within the block.
        text: the figure as written, without its hedge.
        value: the number, scaled out ("$2.8 million" is 2800000); a date has none.
        unit: `$`, `%`, `mile`, `year`, or for a count its noun ("flybys"); "" if unknown.
        places: decimal places as written, of the number before its scale.
        scale: the factor written out ("million" is 1000000).
        hedge: the words before it that loosen it ("nearly", "at least"), in lower case.
        direction: 1 for a rise, -1 for a fall, 0 if none is told beside the figure.
        measure: what it measures: the noun phrase it heads or stands in, if sure.
        quoted: whether it stands inside a direct quotation.
        span: whether it is one end of a range ("50 to 60 percent").
        when: the date, or None; `grain` is `day`, `month`, `year` or, with no year, `partial`.
    """

    kind: str
    block: int
    start: int
    end: int
    sentence: int
    text: str
    value: Decimal | None = None
    unit: str = ""
    places: int = 0
    scale: int = 1
    hedge: str = ""
    direction: int = 0
    measure: str = ""
    quoted: bool = False
    span: bool = False
    when: date | None = None
    grain: str = ""


class Person(NamedTuple):
    """Somebody the article names, with the role it gives them.

    `role` is as written ("Interior Minister", "head of research at Kotak Securities").
    `speaks` tells whether the article attributes words to them.
    """

    name: str
    role: str
    block: int
    start: int
    speaks: bool
