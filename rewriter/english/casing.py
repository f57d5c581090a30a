"""Capitals: carried from the old word to the new, set and taken at the start of a sentence."""

from __future__ import annotations

from typing import Protocol


class Tagged(Protocol):
    """A word with its Penn tag."""

    @property
    def text(self) -> str: ...

    @property
    def tag(self) -> str: ...


def carry_case(old: str, new: str) -> str:
    """Return `new` in the capitals of `old`: ALL, First, or as it is."""
    if len(old) > 1 and old.isupper():
        return new.upper()
    if old[:1].isupper():
        return capitalise_first(new)
    return new


def capitalise_first(text: str) -> str:
    """Return `text` with its first letter in upper case (behind opening quotes and brackets)."""
    for i, char in enumerate(text):
        if char.isalpha():
            if any(c.isupper() for c in text[i : i + 3]):  # iPhone, eBay
                return text
            return text[:i] + char.upper() + text[i + 1 :]
        if char.isalnum():
            break
    return text


def lower_first(text: str, token: Tagged) -> str:
    """Return `text`, which begins with `token`, as it reads inside a sentence.

    Names, the word I, acronyms and words with inner capitals keep theirs.
    """
    word = token.text
    if token.tag in ("NNP", "NNPS") or word in ("I", "I'm") or not word[:1].isupper():
        return text
    if any(c.isupper() for c in word[1:]):
        return text
    at = text.find(word)
    if at < 0:
        return text
    return text[:at] + word[0].lower() + text[at + 1 :]
