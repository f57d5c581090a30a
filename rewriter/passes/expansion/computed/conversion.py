"""Units: metric figures in customary units and the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ..spelling import amount
from .frame import Derived, Frame, close, number

_TO = {
    "kilometer": ("mile", Decimal("0.621371")),
    "mile": ("kilometer", Decimal("1.609344")),
    "meter": ("foot", Decimal("3.28084")),
    "foot": ("meter", Decimal("0.3048")),
    "kilogram": ("pound", Decimal("2.204623")),
    "pound": ("kilogram", Decimal("0.45359237")),
    "hectare": ("acre", Decimal("2.471054")),
    "acre": ("hectare", Decimal("0.40468564")),
    "liter": ("gallon", Decimal("0.264172")),
    "gallon": ("liter", Decimal("3.785412")),
    "centimeter": ("inch", Decimal("0.393701")),
    "square mile": ("square kilometer", Decimal("2.589988")),
    "square kilometer": ("square mile", Decimal("0.386102")),
    "square foot": ("square meter", Decimal("0.09290304")),
    "square meter": ("square foot", Decimal("10.76391")),
    "mph": ("kilometer an hour", Decimal("1.609344")),
}
_PLURAL = {
    "foot": "feet",
    "square foot": "square feet",
    "inch": "inches",
    "kilometer an hour": "kilometers an hour",
}
_PLAIN = re.compile(r"[ \u00a0](?:square )?(?:\w+s|feet|km|ft|kg|cm|mph)$")
_WEIGHT = re.compile(
    r"\b(?:weigh\w*|weight|heav(?:y|ier|iest)|light(?:er|est)|lift(?:s|ed|ing)?|payloads?|cargo|loads?|"
    r"thrust|muscle|fat|scales?|catch|caught|meat|lbs)\b",
    re.IGNORECASE,
)
"""Words that show pounds to be no money."""
_MONEY = re.compile(r"[$€£]|\bper\b|\bpounds? sterling\b|\bpaid\b|\bcost\b|\bgoal\b|\bkick\b")


def conversion(frame: Frame) -> Iterator[Derived]:
    """Yield a quantity in the other system, unless the sentence gives both or speaks of money."""
    found = frame.of("quantity")
    text = frame.text[frame.start : frame.end]
    if len(found) != 1:
        return
    fact = found[0]
    if fact.unit == "pound" and (_MONEY.search(text) or not _WEIGHT.search(text)):
        return
    if fact.unit not in _TO or number(fact) < 3 or not close(fact) or not _PLAIN.search(fact.text):
        return
    if text[fact.end - frame.start :].lstrip().startswith(("(", "/")):
        return
    unit, factor = _TO[fact.unit]
    exact = 2 if fact.hedge else 3
    digits = max(2, min(exact, len(number(fact).normalize().as_tuple().digits)))
    result = amount(number(fact) * factor, "", digits).text
    name = _PLURAL.get(unit, unit + "s")
    yield Derived(
        "conversion",
        frame.block,
        fact.end,
        {},
        f"{fact.text} * {factor} = {result} {name}",
        f" (about {result} {name})",
    )
