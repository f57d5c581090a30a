"""Who says what, in their own words: short whole quotations with the speaker's name."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...article.reading import Article
from ...english.inflect import classes
from ...english.quotes import quoted
from .turned import is_answered

LATER = 6
"""Sentences behind a quotation in which the speaker may still turn round."""

_NAME = r"(?:[A-Z][\w'’.-]+\s){0,3}[A-Z][\w'’-]+"
_SAID = r"(?:said|says|wrote|explained|explains|added|adds|told|noted|notes|tweeted|argues|argued|recalled|continued|concluded|stated)"
_AFTER = re.compile(rf"\s*(?:,\s*)?(?:(?P<a>{_NAME})\s+{_SAID}\b|{_SAID}\s+(?P<b>{_NAME}))")
_BEFORE = re.compile(rf"(?P<a>{_NAME})(?:,[^,.“\"]{{3,70}},)?\s+{_SAID}\s*[,:]\s*$")
_PRONOUNS = frozenset("he she they it we i you the this that".split())
_POINTING_WORDS = _PRONOUNS | frozenset(
    "yes no not me my our us your and or but is are was were".split()
)
_POINTING = re.compile(
    r"\b(?:he|she|him|her|his|hers|they|them|their|theirs|this|that's|those|these|it)\b", re.I
)


class Voice(NamedTuple):
    """A quotation without its marks, ending in a stop, and who said it."""

    speaker: str
    quote: str
    block: int


def voices(article: Article) -> tuple[Voice, ...]:
    """Return the quotations that make sense alone, in order of appearance."""
    full = {p.name.split()[-1]: p.name for p in article.ledger.people}
    found: dict[str, Voice] = {}
    for block in article.blocks:
        if block.quoted or block.kind not in ("p", "li", "text"):
            continue
        spans = quoted(block.text)
        for i, span in enumerate(spans):
            words = block.text[span.start : span.end]
            before = block.text[spans[i - 1].end if i else 0 : span.start]
            after = block.text[
                span.end : spans[i + 1].start if i + 1 < len(spans) else len(block.text)
            ]
            speaker = _speaker(before, after)
            quote = _whole(words)
            if speaker and quote and not _is_turned_later(block.text[span.start + len(quote) :]):
                name = full.get(speaker.split()[-1], speaker)
                found.setdefault(quote, Voice(name, quote, block.index))
    return tuple(found.values())


def _is_turned_later(rest: str) -> bool:
    """Whether the speaker, or the article, turns round in the sentences behind a quotation."""
    following = re.split(r"(?<=[.!?”\"])\s+", rest)[:LATER]
    return any(is_answered(sentence.strip('“" ').split()) for sentence in following if sentence)


def _speaker(before: str, after: str) -> str:
    match = _AFTER.match(after) or _BEFORE.search(before)
    if not match:
        return ""
    name = match["a"] or match.groupdict().get("b") or ""
    words = name.split()
    if not words or words[0].lower() in _PRONOUNS or len(words) == 1 and words[0].isupper():
        return ""
    return name


def _whole(words: str) -> str:
    """The first whole sentence of a quotation, if it stands alone; else empty."""
    text = " ".join(words.strip("“”\"' ").split())
    sentence = re.match(r"[A-Z][^.!?]*(?:[.!?](?=\s|$)|,$)", text)
    if not sentence or not 6 <= len(sentence[0].split()) <= 26:
        return ""
    quote = sentence[0]
    if any(c in quote for c in '[]()“”"‘…;:\ufffc') or _POINTING.search(quote):
        return ""
    if re.search(r"\bthat \w+[.,]$", quote):
        return ""
    if quote[0:4] in ("And ", "But ", "So, ", "Yes,") or quote.split()[0] in (
        "So",
        "Yet",
        "Then",
        "Also",
    ):
        return ""
    return quote[:-1] + "." if quote.endswith(",") else quote


def phrases(article: Article) -> tuple[str, ...]:
    """Return the words that the article holds at arm's length: `“fake news”`, one to three of them."""
    found: dict[str, None] = {}
    for block in article.blocks:
        if block.quoted or block.kind not in ("p", "li", "text"):
            continue
        for span in quoted(block.text):
            text = block.text[span.start : span.end].strip("“”\"‘’' ")
            words = text.split()
            if not 1 <= len(words) <= 3 or not text.replace("-", "").replace(" ", "").isalpha():
                continue
            if (
                len(words) > 1
                and "v" in classes(words[0])
                and not {"n", "a"} & set(classes(words[0]))
            ):
                continue
            if text != text.lower() or len(text) < 6 or {*words} & _POINTING_WORDS:
                continue
            found.setdefault(text)
    return tuple(found)
