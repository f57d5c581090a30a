"""Names, dates and figures: the spans that no rule may enter.

Recall comes first: a word wrongly taken for part of a name is merely left alone.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from .analysis import Sentence, Token

_JOINS = frozenset("of the and & for de la van von del der bin al du di 's ’s -".split())
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_TITLES = frozenset(
    "mr. mrs. ms. dr. mr mrs ms dr sir lord lady president minister senator judge king queen prince "
    "princess pope chancellor governor mayor general colonel captain professor".split()
)
_ORGANISATION = frozenset(
    "inc inc. corp corp. ltd ltd. co co. plc llc group bank university institute ministry department "
    "agency committee commission council court party union league association foundation company "
    "federation bureau office school college hospital police army museum labs lab society".split()
)
_PLACES = frozenset(
    "street avenue road city county state river lake mountain island islands ocean sea bay valley "
    "park bridge airport station square".split()
)
_SCALES = frozenset(
    "hundred thousand million billion trillion percent % dollars euros pounds yen bn mn".split()
)
_CONTENT = frozenset({"NN", "VB", "JJ", "RB"})
_CURRENCY = frozenset({"$", "€", "£", "¥", "₹", "US$"})


class Name(NamedTuple):
    """A span of the analysed text that names something.

    `kind` is person, organisation, place, date, figure or other.
    """

    kind: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def names(sentence: Sentence) -> tuple[Name, ...]:
    """Return the names, dates and figures of a sentence, in order, without overlaps."""
    tokens = sentence.tokens
    titled = _titled(tokens)
    out: list[Name] = []
    i = 0
    while i < len(tokens):
        end, kind = _figure(tokens, i), "figure"
        if not end:
            end, kind = _date(tokens, i), "date"
        if not end:
            end = _name(tokens, i, titled)
            kind = _kind(tokens, i, end) if end else ""
        if end:
            out.append(Name(kind, tokens[i].start, tokens[end - 1].end))
            i = end
        else:
            i += 1
    return tuple(out)


def _titled(tokens: tuple[Token, ...]) -> bool:
    """Whether the sentence is a heading in title case, where capitals prove nothing."""
    content = [t.text for t in tokens if t.tag[:2] in _CONTENT and len(t.text) > 2]
    return len(content) > 2 and sum(t[0].isupper() for t in content) > 0.75 * len(content)


def _figure(tokens: tuple[Token, ...], i: int) -> int:
    """Index behind a figure with its currency, scale and percent sign; 0 if none begins here."""
    start = i
    if tokens[i].text in _CURRENCY:
        i += 1
    if i >= len(tokens) or not (tokens[i].text[:1].isdigit() or tokens[i].tag == "CD"):
        return 0
    if tokens[i].tag == "CD" and tokens[i].text.lower() == "one" and start == i:
        return 0
    i += 1
    while i < len(tokens) and tokens[i].text.lower() in _SCALES:
        i += 1
    return i


def _date(tokens: tuple[Token, ...], i: int) -> int:
    word = tokens[i].text.lower()
    if word in _DAYS and tokens[i].text[0].isupper():
        return i + 1
    if word in _MONTHS and tokens[i].text[0].isupper() and (
        word != "may" and word != "march" or tokens[i].tag in ("NNP", "NNPS")
    ):
        j = i + 1
        if j < len(tokens) and re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", tokens[j].text):
            j += 1
        if j + 1 < len(tokens) and tokens[j].text == "," and re.fullmatch(r"\d{4}", tokens[j + 1].text):
            j += 2
        elif j < len(tokens) and re.fullmatch(r"\d{4}", tokens[j].text):
            j += 1
        return j
    return 0


def _is_name(token: Token, first: bool, titled: bool) -> bool:
    text = token.text
    if not text[:1].isalnum():
        return False
    if len(text) > 1 and (text.isupper() or re.search(r"[a-z][A-Z]|\d[A-Z]|[A-Z]\d", text)):
        return text.lower() not in ("ok", "i'm")
    if titled:
        return False
    if not text[0].isupper() or text == "I":
        return False
    if token.tag in ("NNP", "NNPS"):
        return not (first and token.margin < 2)
    return not first


def _name(tokens: tuple[Token, ...], i: int, titled: bool) -> int:
    first = _opens(tokens, i)
    if not _is_name(tokens[i], first, titled):
        return 0
    end = i + 1
    while end < len(tokens):
        if _is_name(tokens[end], False, titled):
            end += 1
            continue
        j = end
        while j < len(tokens) and j - end < 2 and tokens[j].text.lower() in _JOINS:
            j += 1
        if j > end and j < len(tokens) and _is_name(tokens[j], False, titled):
            if all(t.text.lower() != "and" for t in tokens[end:j]):
                end = j + 1
                continue
        break
    return end


def _opens(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the token is the first word of the sentence or of a quotation or clause in it."""
    leading = i < 12 and not any(t.text[:1].isalnum() for t in tokens[:i])
    return leading or tokens[i - 1].text in (
        "“", '"', ":", "‘", "—", "–", "(", "``",
    )  # fmt: skip


def _kind(tokens: tuple[Token, ...], i: int, end: int) -> str:
    words = [t.text.lower() for t in tokens[i:end]]
    if _ORGANISATION & set(words):
        return "organisation"
    if words[-1] in _PLACES:
        return "place"
    if words[0] in _TITLES or (i and tokens[i - 1].text.lower() in _TITLES):
        return "person"
    before = tokens[i - 1].text.lower() if i else ""
    after = tokens[end].text.lower() if end < len(tokens) else ""
    if end - i in (2, 3) and after in ("said", "says", "told", ",", "who", "'s", "’s", "wrote"):
        return "person"
    if before in ("in", "at", "near", "from") and end - i < 3:
        return "place"
    return "other"
