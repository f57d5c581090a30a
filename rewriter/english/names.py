"""Names, dates and figures: the spans that no rule may enter.

Recall comes first: a word wrongly taken for part of a name is merely left alone.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ..datafiles import DATA
from .analysis import Sentence, Token
from .inflect import classes
from .lexicon import CLOSED
from .quotes import quoted

_JOINS = frozenset(
    "of the & for de la van von del der bin al du di el le da dos and 's ’s - ' ’".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. jan feb mar apr jun jul aug sept "
    "sep oct nov dec".split()
)
_VERBLIKE_MONTHS = frozenset("may march mar jan".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_SCALES = frozenset(
    "hundred thousand million billion trillion percent % dollars euros pounds yen bn mn cents".split()
)
_CURRENCY = frozenset({"$", "€", "£", "¥", "₹", "₿", "US$", "C$", "A$"})
_CONTENT = frozenset({"NN", "VB", "JJ"})
_PLAIN_CAPITALS = frozenset("i ok i'm a no yes not am pm".split())
_SAYING = frozenset("said says told wrote added who , 's ’s".split())
_CODED = re.compile(r"[a-z][A-Z]|\d[A-Z]|[A-Z]\d")
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
SURE = 8.0
"""Margin from which a name's tag is believed where its capital proves nothing."""


class Name(NamedTuple):
    """A span of the analysed text that names something.

    `kind` is person, organisation, place, product, work, date, figure or other.
    """

    kind: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    lists: dict[str, set[str]] = {}
    with open(DATA / "english" / "names.txt", encoding="utf-8") as file:
        for line in file:
            kind, *words = line.split() or ["#"]
            if kind != "#":
                lists.setdefault(kind, set()).update(word.replace("_", " ") for word in words)
    return {kind: frozenset(words) for kind, words in lists.items()}


@lru_cache(maxsize=1)
def _known_starts() -> frozenset[str]:
    """Words that begin a name even at the start of a sentence."""
    lists = _lists()
    return lists["given"] | frozenset(
        place.split(" ")[0] for place in lists["place"] if " " not in place
    )


@lru_cache(maxsize=4096)
def names(sentence: Sentence) -> tuple[Name, ...]:
    """Return the names, dates and figures of a sentence, in order, without overlaps."""
    tokens = sentence.tokens
    titled = _titled(tokens)
    inner = frozenset(t.text for t in tokens[1:] if t.text[:1].isupper())
    works = _works(sentence)
    out: list[Name] = []
    i = 0
    while i < len(tokens):
        end, kind = _figure(tokens, i), "figure"
        if not end:
            end, kind = _date(tokens, i), "date"
        if not end and i in works:
            end, kind = works[i], "work"
        if not end:
            end = _name(tokens, i, titled, inner)
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
    if tokens[i].text.lower() == "one" and start == i and not _scaled(tokens, i + 1):
        return 0
    i += 1
    while _scaled(tokens, i):
        i += 1
    return i


def _scaled(tokens: tuple[Token, ...], i: int) -> bool:
    return i < len(tokens) and tokens[i].text.lower() in _SCALES


def _date(tokens: tuple[Token, ...], i: int) -> int:
    """Index behind a weekday, a month, or a month with day and year; 0 if none begins here."""
    text = tokens[i].text
    word = text.lower()
    if not text[:1].isupper():
        return 0
    if word in _DAYS:
        return i + 1
    if word not in _MONTHS:
        return 0
    end = i + 1
    if end < len(tokens) and _DAY.fullmatch(tokens[end].text):
        end += 1
    if end + 1 < len(tokens) and tokens[end].text == "," and _YEAR.fullmatch(tokens[end + 1].text):
        end += 2
    elif end < len(tokens) and _YEAR.fullmatch(tokens[end].text):
        end += 1
    if end == i + 1 and word in _VERBLIKE_MONTHS and tokens[i].tag not in ("NNP", "NNPS"):
        return 0
    return end


def _works(sentence: Sentence) -> dict[int, int]:
    """Titles of works: quotations in title case, from first to behind last token."""
    tokens, found = sentence.tokens, {}
    if not any(t.text[0] in "\"“‘'«`" for t in tokens):
        return {}
    for start, end in quoted(sentence.text):
        inside = [i for i, t in enumerate(tokens) if start <= t.start - sentence.start < end]
        words = [tokens[i].text for i in inside if tokens[i].text[:1].isalpha()]
        long = [w for w in words if len(w) > 3]
        if long and len(words) < 9 and all(w[0].isupper() for w in long) and words[0][0].isupper():
            found[inside[0]] = inside[-1] + 1
    return found


def _is_name(
    tokens: tuple[Token, ...], i: int, first: bool, titled: bool, inner: frozenset[str]
) -> bool:
    token = tokens[i]
    text = token.text
    if not text[:1].isalnum() or text == "I":
        return False
    if len(text) > 1 and (text.isupper() or _CODED.search(text)):
        return text.lower() not in _PLAIN_CAPITALS
    if not text[0].isupper():
        return False
    if titled or first:
        return _proved(tokens, i, titled, inner)
    return True


def _proved(tokens: tuple[Token, ...], i: int, titled: bool, inner: frozenset[str]) -> bool:
    """Whether a word is a name though it would have its capital anyhow."""
    token = tokens[i]
    if token.text.lower() in CLOSED:
        return False
    if token.text in _known_starts() or token.text.lower() in _lists()["title"]:
        return token.tag in ("NNP", "NNPS", "NN", "NNS") or token.margin < SURE
    if token.tag in ("NNP", "NNPS"):
        return token.margin >= (SURE if titled else 2) or not classes(token.text.lower())
    if token.tag in ("NN", "NNS", "JJ", "FW") and not classes(token.text.lower()):
        return True
    if titled:
        return False
    repeated = token.text in inner and token.tag in ("NN", "NNS", "JJ")
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    headed = (
        following is not None and following.tag in ("NNP", "NNPS") and following.text[:1].isupper()
    )
    return repeated or (
        headed and token.tag in ("NN", "JJ", "NNS") and token.text != following.text
    )


def _name(tokens: tuple[Token, ...], i: int, titled: bool, inner: frozenset[str]) -> int:
    """Index behind the name that begins at `i`; 0 if none does."""
    if not _is_name(tokens, i, _opens(tokens, i), titled, inner):
        return 0
    end = i + 1
    while end < len(tokens):
        if _is_name(tokens, end, False, titled, inner):
            end += 1
            continue
        joined = end
        while joined < len(tokens) and joined - end < 2 and tokens[joined].text.lower() in _JOINS:
            joined += 1
        if (
            joined == end
            or joined >= len(tokens)
            or not _is_name(tokens, joined, False, titled, inner)
        ):
            break
        if any(t.text.lower() == "and" for t in tokens[end:joined]):
            break
        end = joined + 1
    return end


def _opens(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the token is the first word of the sentence or of a quotation or clause in it."""
    leading = i < 12 and not any(t.text[:1].isalnum() for t in tokens[:i])
    return leading or tokens[i - 1].text in (
        "“", '"', ":", "‘", "—", "–", "(", "``", "•", "*", "|",
    )  # fmt: skip


def _kind(tokens: tuple[Token, ...], i: int, end: int) -> str:
    lists = _lists()
    texts = [t.text for t in tokens[i:end]]
    words = [text.lower() for text in texts]
    before = tokens[i - 1].text.lower() if i else ""
    after = tokens[end].text.lower() if end < len(tokens) else ""
    if " ".join(texts) in lists["place"] or words[-1] in lists["region"]:
        return "place"
    if not lists["organisation"].isdisjoint(words):
        return "organisation"
    if words[0] in lists["title"] or before in lists["title"] or texts[0] in lists["given"]:
        return "person"
    if any(c.isdigit() for c in texts[-1]) or _CODED.search(texts[-1]):
        return "product"
    if end - i in (2, 3) and after in _SAYING:
        return "person"
    if before in ("in", "at", "near", "from") and end - i < 3:
        return "place"
    return "other"
