"""Names, addresses and quotations in plain text, found by their look alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

_SHAPES = str.maketrans("“”„«»‘’‚`´–—−‐‑\u00a0\u2009\u202f", "\"\"\"\"\"'''''-----   ")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")

_ADDRESS = re.compile(
    r"\b(?:https?://|www\.)[^\s<>\"]+[^\s<>\".,;:!?)']|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]*\w"
    r"|(?<![\w/.])[@#][A-Za-z_]\w+|\$[A-Z]{2,6}\b",
    re.I,
)
_CODE = re.compile(
    r"(?<![\w$€£¥])(?!\d+(?:st|nd|rd|th|s|x|k|m|mn|mm|b|bn|t|tn|am|pm)\b)(?=\w*\d)(?=\w*[a-z])\w+",
    re.I,
)
_WORD = re.compile(r"[^\W_]+(?:[.'&-][^\W_]+)*")
_QUOTE = re.compile(r'(?<![\w"])"(?=\S)([^"]{1,2000})"(?!\w)')
_LEAD = re.compile(r"(?:^|[.!?:;]|\.\.\.|[•*/|\n])[\"'(\[]*\s*[\"'(\[]*$")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|st|sgt|lt|col|rev|jr|sr|inc|co|corp|ltd|vs|no|u\.s|u\.k)"
    r"|\b[a-z](?:\.[a-z])*)\.\s*$",
    re.I,
)
_PRONOUN = frozenset(("I", "I'm", "I've", "I'd", "I'll", "A"))


def plain(text: str) -> str:
    """Return `text` with quotes, dashes and spaces in their plain shapes and unseen signs gone."""
    return _UNSEEN.sub("", text.translate(_SHAPES).replace("…", "..."))


def addresses(text: str) -> Counter[str]:
    """Return URLs, e-mail addresses, handles, hashtags, tickers and codes such as `mp3`."""
    found = Counter(match[0].rstrip("/").lower() for match in _ADDRESS.finditer(text))
    found.update(match[0].lower() for match in _CODE.finditer(without_addresses(text)))
    return found


def without_addresses(text: str) -> str:
    """Return `text` with every URL, e-mail address, handle and ticker taken out."""
    return _ADDRESS.sub(" ", text)


def quotes(text: str) -> Counter[str]:
    """Return the words of every direct quotation between double quotation marks."""
    return Counter(" ".join(m[1].split()).strip(" .,;:!?-'").lower() for m in _QUOTE.finditer(text))


def tokens(text: str) -> Counter[str]:
    """Return every word as it is written, a possessive ending taken off."""
    return Counter(_base(match[0]) for match in _WORD.finditer(text))


def names(text: str, titled: bool | None = None) -> Counter[str]:
    """Return the words written like names: a capital (or a figure among letters) inside a sentence.

    A capital at the start of a sentence proves nothing, and neither does one in a heading in title
    case, so there only words of capitals or figures count. Two neighbouring name words also count
    as a pair, so that a name torn apart is noticed.

    Args:
        text: plain text of one block.
        titled: whether it is in title case; None looks.
    """
    found: Counter[str] = Counter()
    if titled is None:
        titled = in_title_case(text)
    if _shouted(text):
        return found
    last = None
    for match, lead in _marked_words(text):
        word = _base(match[0])
        if titled or lead:
            sure = _coded(word)
        else:
            sure = _capital(word) or _coded(word)
        if not sure or word in _PRONOUN:
            last = None
            continue
        found[word] += 1
        if last is not None and text[last.end() : match.start()] == " ":
            found[f"{_base(last[0])} {word}"] += 1
        last = None if match[0] != word else match
    return found


def pairs(text: str) -> frozenset[str]:
    """Return every two neighbouring words parted by one space."""
    words = list(_WORD.finditer(text))
    return frozenset(
        f"{_base(a[0])} {_base(b[0])}"
        for a, b in zip(words, words[1:], strict=False)
        if text[a.end() : b.start()] == " "
    )


def _marked_words(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Yield each word and whether it opens a sentence, a quotation or a clause after a colon."""
    for match in _WORD.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()]
        lead = match.start() == 0 or (
            bool(_LEAD.search(before)) and not _ABBREVIATION.search(before)
        )
        yield match, lead or before.endswith(('"', "\ufffc")) or not before.strip()


def _base(word: str) -> str:
    return word[:-2] if word.endswith("'s") else word


def _capital(word: str) -> bool:
    return word[0].isupper() or any(c.isupper() for c in word[1:])


def _coded(word: str) -> bool:
    """NASA, Q3, ERC-721, iPhone: no sentence start or title case gives a word this look."""
    upper = sum(c.isupper() for c in word)
    inner = sum(c.isupper() for a, c in zip(word, word[1:], strict=False) if a not in "-'.&")
    return (upper > 1 and inner > 0) or (upper > 0 and any(c.isdigit() for c in word))


def in_title_case(text: str) -> bool:
    """Tell a heading in title case: most of its longer words, the first aside, have a capital."""
    long = [m[0] for m in _WORD.finditer(text) if len(m[0]) > 3 and m.start()]
    capitals = sum(word[0].isupper() for word in long)
    return len(long) > 2 and capitals > 0.6 * len(long) and not text.rstrip().endswith(".")


def _shouted(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 6 and sum(c.isupper() for c in letters) > 0.6 * len(letters)
