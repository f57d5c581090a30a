"""Units of measure, lengths of time and hedges: the words beside a figure."""

from __future__ import annotations

SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}

CURRENCIES = {
    "dollars": "$", "dollar": "$", "euros": "€", "euro": "€", "yen": "¥", "rupees": "₹",
    "yuan": "yuan", "francs": "francs", "pesos": "pesos", "rubles": "rubles", "won": "won",
}  # fmt: skip
"""Money words. Pounds are left out: they weigh as often as they pay."""

QUANTITIES = {
    "mile": "mile", "miles": "mile", "kilometer": "kilometer", "kilometers": "kilometer",
    "kilometre": "kilometer", "kilometres": "kilometer", "km": "kilometer", "foot": "foot",
    "feet": "foot", "ft": "foot", "meter": "meter", "meters": "meter", "metre": "meter",
    "metres": "meter", "inch": "inch", "inches": "inch", "yard": "yard", "yards": "yard",
    "centimeter": "centimeter", "centimeters": "centimeter", "cm": "centimeter",
    "kilogram": "kilogram", "kilograms": "kilogram", "kg": "kilogram", "pound": "pound",
    "pounds": "pound", "lbs": "pound", "ounce": "ounce", "ounces": "ounce", "gallon": "gallon",
    "gallons": "gallon", "liter": "liter", "liters": "liter", "litre": "liter", "litres": "liter",
    "acre": "acre", "acres": "acre", "hectare": "hectare", "hectares": "hectare", "ton": "ton",
    "tons": "ton", "tonne": "tonne", "tonnes": "tonne", "mph": "mph", "barrel": "barrel",
    "barrels": "barrel", "degrees": "degree", "GB": "gigabyte", "MB": "megabyte", "MW": "megawatt",
    "megawatts": "megawatt", "gigabytes": "gigabyte", "megabytes": "megabyte",
}  # fmt: skip

DURATIONS = {
    unit + tail: unit
    for unit in ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
    for tail in ("", "s")
} | {"centuries": "century"}

ABOUT = frozenset(
    ("about", "around", "roughly", "approximately", "some", "an estimated", "estimated", "circa",
     "close to", "in the region of")
)  # fmt: skip
BELOW = frozenset(
    ("nearly", "almost", "just under", "just below", "less than", "fewer than", "under", "below",
     "up to", "at most", "as much as", "as many as", "no more than", "a maximum of")
)  # fmt: skip
ABOVE = frozenset(
    ("more than", "over", "above", "at least", "just over", "well over", "upward of", "upwards of",
     "no less than", "no fewer than", "in excess of", "a minimum of", "north of")
)  # fmt: skip
HEDGES = tuple(sorted(ABOUT | BELOW | ABOVE, key=lambda h: (-len(h), h)))

RISES = frozenset(
    "rose rise rises rising risen grew grow grows growing grown gained gain gains gaining increased "
    "increase increases increasing up jumped jump jumps jumping climbed climb climbs climbing "
    "surged surge surges surging soared soar soars soaring advanced expanded added higher growth "
    "rallied raised upped boosted doubled".split()
)
FALLS = frozenset(
    "fell fall falls falling fallen dropped drop drops dropping declined decline declines declining "
    "down decreased decrease decreases decreasing slid slide slides sliding slipped slip slips "
    "slipping sank shrank shrunk tumbled tumble plunged plunge plunges plunging lost shed lower "
    "plummeted dipped dip contracted cut reduced slashed lowered".split()
)
