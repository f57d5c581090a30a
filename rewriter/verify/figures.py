"""Figures in plain text, in canonical form: "20 percent" and "20%" are one and the same.

>>> sorted(figures("Sales rose 20 percent to $1.5 million in six weeks."))
['$1500000', '20%', '6 week']
"""

from __future__ import annotations

import re
from collections import Counter

SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
SHORT_SCALES = {"k": "thousand", "m": "million", "mn": "million", "mm": "million"}
SHORT_SCALES |= {"b": "billion", "bn": "billion", "t": "trillion", "tn": "trillion"}
SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
VALUES = {word: i for i, word in enumerate(SMALL)} | {w: 20 + 10 * i for i, w in enumerate(TENS)}
CURRENCIES = {"dollar": "$", "usd": "$", "euro": "€", "eur": "€", "pound": "£", "gbp": "£"}
CURRENCIES |= {"yen": "¥", "rupee": "₹", "cent": "cent"}
MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
UNITS = (
    "second|minute|hour|day|week|weekend|month|quarter|year|decade|century|mile|kilomet(?:er|re)|"
    "met(?:er|re)|centimet(?:er|re)|foot|feet|inche?|yard|kilo(?:gram)?|gram|kg|km|ton(?:ne)?|acre|"
    "hectare|basis point|point|degree|barrel|gallon|lit(?:er|re)|ounce|share|vote|person|people"
)

_DATE = re.compile(
    rf"\b({MONTHS})\b\.?\s(\d{{1,2}})(?:st|nd|rd|th)?\b(?![\d,.]\d)"
    rf"|\b(\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?({MONTHS})\b",
    re.I,
)
_WORDS = "|".join((*VALUES, *SCALES))
_NUMBER = re.compile(
    r"(?<![\w.,])(?P<sign>(?<!-)-)?(?P<currency>(?:US|C|A)?\$|[€£¥₹])?\s?"
    r"(?:(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)*)(?P<tail>st|nd|rd|th|s|x)?"
    rf"|(?P<words>(?:{_WORDS})(?:(?:-|\s|\sand\s)(?:{_WORDS})){{0,12}}))(?![\d_]|,\d)"
    r"(?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion|bn|mn|mm|tn|[kmbt])(?![\w']))?"
    r"(?:(?P<percent>\s?%|[\s-]per\s?cent(?:age)?\b)(?P<points>[\s-](?:percentage )?points?\b)?"
    r"|[\s-](?P<money>dollars?|euros?|pounds?|yen|rupees?|cents?|usd|eur|gbp)\b"
    rf"|[\s-](?:(?:full|straight|consecutive|long|more|square|cubic|metric|business|working)\s)?"
    rf"(?P<unit>{UNITS})s?\b)?",
    re.I,
)


def figures(text: str) -> Counter[str]:
    """Return the figures of `text` (already `plain`), each in canonical form, with counts."""
    found: Counter[str] = Counter()

    def date(match: re.Match[str]) -> str:
        month, day = match[1] or match[4], match[2] or match[3]
        found[f"{month[:3].lower()} {int(day)}"] += 1
        return " "

    for match in _NUMBER.finditer(_DATE.sub(date, text)):
        figure = _canonical(match)
        if figure:
            found[figure] += 1
    return found


def _canonical(match: re.Match[str]) -> str:
    digits, words = match["digits"], match["words"]
    if digits and (digits.count(".") > 1 or len(digits) > 30):
        return digits  # a version, an address, a key
    value = float(digits.replace(",", "")) if digits else _value(words.lower())
    scale = (match["scale"] or "").lower()
    value *= SCALES.get(SHORT_SCALES.get(scale, scale), 1)
    if match["sign"] and match["digits"]:
        value = -value
    number = str(int(value)) if value == int(value) else f"{value:.10g}"
    if match["percent"]:
        return number + ("pp" if match["points"] or "age" in match["percent"].lower() else "%")
    if match["currency"]:
        return match["currency"][-1] + number
    if match["money"]:
        return CURRENCIES[match["money"].lower().rstrip("s")] + number
    if match["unit"]:
        unit = match["unit"].lower().replace("feet", "foot").replace("tre", "ter")
        return f"{number} {unit.removesuffix('e') if unit == 'inche' else unit}"
    tail = (match["tail"] or "").lower()
    if words and number == "1":
        return ""  # "one" is more often a pronoun than a count
    return number + ("th" if tail in ("st", "nd", "rd", "th") else tail)


def _value(words: str) -> float:
    total = part = 0
    for word in re.split(r"-|\sand\s|\s", words):
        if word == "hundred":
            part = (part or 1) * 100
        elif word in SCALES:
            total, part = total + (part or 1) * SCALES[word], 0
        else:
            part += VALUES[word]
    return float(total + part)
