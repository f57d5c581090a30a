"""Capitals: carried from the old word to the new, set and taken at the start of a sentence."""

from __future__ import annotations

from typing import Protocol

from .inflect import classes
from .lexicon import CLOSED

_SMALL = frozenset(
    "a an the and but or nor for so yet as at by in of off on per to up via from into onto with".split()
)
TIMES = frozenset("last next earlier later early late mid".split())
"""Words before a month, a day or a year, which the tagger takes for parts of its name."""

_MAYBE_NAMES = frozenset(("NN", "NNS", "JJ", "JJR", "JJS", "FW", "UH"))


class Tagged(Protocol):
    """A word with its Penn tag."""

    @property
    def text(self) -> str: ...

    @property
    def tag(self) -> str: ...


def carry_case(old: str, new: str) -> str:
    """Return `new` in the capitals of `old`: ALL, First, Each Word, or as it is.

    A capital inside a word of `new` (eBay, the BBC) is never lost.
    """
    letters = [c for c in old if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return new.upper()
    if not old[:1].isupper():
        return new
    words = old.split()
    long = [word for word in words if word.lower() not in _SMALL]
    if len(words) > 1 and len(long) > 1 and all(word[:1].isupper() for word in long):
        return title(new)
    return capitalise_first(new)


def title(text: str) -> str:
    """Return `text` as a headline has it: capitals but on small words."""
    words = text.split(" ")
    last = len(words) - 1
    return " ".join(
        word if word in _SMALL and 0 < i < last else capitalise_first(word)
        for i, word in enumerate(words)
    )


def capitalise_first(text: str) -> str:
    """Return `text` with its first letter in upper case (behind opening quotes and brackets)."""
    for i, char in enumerate(text):
        if char.isalpha():
            if any(c.isupper() for c in text[i : i + 3]):  # iPhone, eBay
                return text
            upper = char.upper()
            return text[:i] + (upper if len(upper) == 1 else char) + text[i + 1 :]
        if char.isalnum():
            break
    return text


def lower_first(text: str, token: Tagged) -> str:
    """Return `text`, which begins with `token`, as it reads inside a sentence.

    Names, the word I, acronyms, words with inner capitals and words that are always written with
    a capital (American, Monday, and any that the table of forms does not know small) keep theirs.
    """
    word = token.text
    at = text.find(word)
    if at < 0 or not word[:1].isupper() or _keeps_capital(token):
        return text
    return text[:at] + word[0].lower() + text[at + 1 :]


def _keeps_capital(token: Tagged) -> bool:
    word = token.text
    if word.lower() in CLOSED or word.lower() in TIMES:
        return False
    if token.tag in ("NNP", "NNPS") or word == "I" or any(c.isupper() for c in word[1:]):
        return True
    if word[1:2] in (".", "'", "’") and len(word) > 2:  # D.C., O'Brien
        return True
    return token.tag in _MAYBE_NAMES and not classes(word.lower())
