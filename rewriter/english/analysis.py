"""A block of text analysed: sentences of tokens, each with its class, its margin and its lemma."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from . import sentences, words
from .inflect import lemma
from .tagger import tag

OPAQUE = "\ufffc"


class Token(NamedTuple):
    """One word or mark. Offsets are those of the analysed text.

    `tag` is a Penn tag as the English treebanks of Universal Dependencies use them; `margin` says
    how sure the tagger is of the class (noun, verb, past participle, ing-form, adjective, adverb):
    of the content words with 8 or more 97 in 100 are right, with 12 or more 98, with 20 or more 99.
    """

    text: str
    start: int
    end: int
    tag: str
    margin: float
    lemma: str


class Sentence(NamedTuple):
    """One sentence with its tokens. Offsets are those of the analysed text."""

    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]


@lru_cache(maxsize=4096)
def analyse(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a block's text. U+FFFC (an embedded element) counts as a noun."""
    return tuple(_sentence(text, start, end) for start, end in sentences.spans(text))


def _sentence(text: str, start: int, end: int) -> Sentence:
    inner = text[start:end]
    places = words.spans(inner)
    forms = [inner[a:b] for a, b in places]
    tokens = []
    for form, (a, b), (mark, margin) in zip(forms, places, tag(forms), strict=True):
        if form == OPAQUE:
            mark, margin = "NN", 0.0
        tokens.append(Token(form, start + a, start + b, mark, margin, lemma(form, mark)))
    return Sentence(inner, start, end, tuple(tokens))
