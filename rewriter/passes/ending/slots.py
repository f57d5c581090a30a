"""Filling slots: an article's things in the forms that a pattern asks for."""

from __future__ import annotations

from collections.abc import Mapping

from ...english.articles import article_for
from ...english.casing import capitalise_first
from ...english.inflect import inflect
from ...english.numbers import in_words
from .material import Thing, plural_of
from .pattern import SLOT

Value = Thing | str | int

_UNITS = (("year", 31_557_600), ("week", 604_800), ("day", 86_400), ("hour", 3600), ("minute", 60))


def fill(text: str, values: Mapping[str, Value]) -> str:
    """Return `text` with its slots filled.

    `{thing}` is the bare words, `{thing.a}` and `{thing.the}` carry an article, `{thing.plural}` is
    the plural, `{thing.they}` and `{thing.self}` the pronouns, `{thing:stay}` the verb agreeing. A
    capital in the slot's name makes a capital in the text.
    """

    def one(found: object) -> str:
        name, mark, how = found[1], found[2], found[3]  # type: ignore[index]
        out = _form(values[name.lower()], mark, how)
        return capitalise_first(out) if name[0].isupper() else out

    return SLOT.sub(one, text)


def _form(value: Value, mark: str | None, how: str | None) -> str:
    if isinstance(value, int):
        return in_words(value)
    if isinstance(value, str):
        return value
    if mark == ":":
        assert how is not None
        if how == "be":
            return "are" if value.plural else "is"
        return how if value.plural else inflect(how, "VBZ") or how
    if how == "the":
        return f"the {value.text}"
    if how == "a":
        return value.text if value.plural else f"{article_for(value.text)} {value.text}"
    if how == "plural":
        return plural_of(value)
    if how == "they":
        return "they" if value.plural else "it"
    if how == "self":
        return "themselves" if value.plural else "itself"
    return value.text


def span_of(seconds: int) -> str:
    """Return how long `seconds` is, in the largest unit that suits, rounded and hedged."""
    for unit, size in _UNITS:
        if seconds >= size:
            count = seconds / size
            number = round(count) if count >= 3 else round(count * 2) / 2
            whole = int(number)
            if number != whole:
                words = f"{in_words(whole)} and a half" if whole else "half"
                return f"about {words} {unit}s" if whole else f"about half a {unit}"
            return f"about {_written(whole)} {unit}{'' if whole == 1 else 's'}"
    return "under a minute"


def _written(number: int) -> str:
    return in_words(number) if number <= 12 else f"{number:,}"
