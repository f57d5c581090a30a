"""Writing numbers the way a news desk does: rounded, scaled, with a hedge where rounded."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_SMALL = "zero one two three four five six seven eight nine".split()


class Figure(NamedTuple):
    """A number in words or digits; `exact` is False when digits were dropped."""

    text: str
    exact: bool

    def hedged(self, hedge: str = "") -> str:
        """Return the text behind `hedge`, or behind "about" when it was rounded."""
        if hedge:
            return f"{hedge} {self.text}"
        return self.text if self.exact else f"about {self.text}"


def significant(value: Decimal, digits: int) -> Decimal:
    """Return `value` rounded half up to so many significant digits."""
    if not value:
        return value
    return value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1), ROUND_HALF_UP)


def amount(value: Decimal, unit: str = "", digits: int = 3) -> Figure:
    """Return an amount of money or a count: "$26.3 billion", "1,240", "600".

    Args:
        value: 0 or more.
        unit: a currency sign or word, "" for a count.
        digits: significant digits to keep.
    """
    kept = significant(value, digits)
    exact = kept == value
    scale, name = next(((s, n) for s, n in _SCALES if kept >= s), (1, ""))
    cents = bool(unit) and len(unit) < 4 and scale == 1 and kept < 1000 and kept % 1
    number = f"{kept:,.2f}" if cents else bare(kept / scale)
    number = f"{number} {name}".strip()
    if not unit:
        return Figure(number, exact)
    return Figure(f"{unit}{number}" if len(unit) < 4 else f"{number} {unit}", exact)


def bare(value: Decimal) -> str:
    """Return a number in digits with commas and without trailing zeros."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def percent(value: Decimal, style: str = "percent", whole: int = 10) -> Figure:
    """Return a percentage: a tenth below `whole`, none from there on.

    Args:
        value: in percent.
        style: "percent" or "%", as the article writes it.
        whole: from where on tenths are dropped.
    """
    step = Decimal("0.1") if value < whole else Decimal(1)
    kept = value.quantize(step, ROUND_HALF_UP)
    sign = "%" if style == "%" else f" {style}"
    return Figure(f"{bare(kept)}{sign}", kept == value)


def points(value: Decimal) -> str:
    """Return a difference of percentages: "1.2 percentage points"."""
    return f"{small(value)} percentage point{'' if value == 1 else 's'}"


def small(value: Decimal | int) -> str:
    """Return whole numbers below ten in words, others in digits."""
    number = Decimal(value)
    return _SMALL[int(number)] if number == int(number) and 0 <= number < 10 else bare(number)


def counted(value: Decimal | int, noun: str) -> str:
    """Return a number with its noun: "one day", "459 days", "three centuries"."""
    if Decimal(value) == 1:
        return f"{small(value)} {noun}"
    irregular = {"century": "centuries", "foot": "feet", "inch": "inches", "mph": "mph"}
    return f"{small(value)} {irregular.get(noun, noun + 's')}"
