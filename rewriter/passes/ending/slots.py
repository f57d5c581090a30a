"""Filling slots: an article's material in the forms that a pattern asks for."""

from __future__ import annotations

from collections.abc import Mapping

from ...english.articles import article_for
from ...english.casing import capitalise_first
from ...english.inflect import inflect
from ...english.numbers import in_words
from .counsel import Advice
from .figures import Figure, guests, span_of
from .named import Named
from .pattern import SLOT
from .things import Thing, plural_of

Value = Thing | Figure | Advice | Named | str


def fill(text: str, values: Mapping[str, Value]) -> str:
    """Return `text` with its slots filled.

    `{thing}` is the bare words, `{thing.a}` and `{thing.the}` carry an article, `{thing.plural}` is
    the plural, `{thing.they}`, `{thing.them}` and `{thing.self}` the pronouns, `{thing:stay}` the
    verb agreeing; `{money.counted}` is the time it takes to count a sum at one a second,
    `{share.guests}` how many of eight people at a table; `{advice.ing}` its gerund. A capital in
    the slot's name makes a capital in the text.
    """

    def one(found: object) -> str:
        name, mark, how = found[1], found[2], found[3]  # type: ignore[index]
        out = _form(values[name.lower()], mark, how or "")
        return capitalise_first(out) if name[0].isupper() else out

    return SLOT.sub(one, text)


def _form(value: Value, mark: str | None, how: str) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Advice):
        return value.gerund if how == "ing" else value.text
    if isinstance(value, Figure):
        if how == "counted":
            return span_of(value.value)
        if how == "number":
            return f"{int(value.value):,}" if value.value >= 10 else in_words(int(value.value))
        return guests(value.value) if how == "guests" else value.text
    if mark == ":":
        return _agreeing(how, value.plural)
    if isinstance(value, Named):
        return value.text
    return _thing(value, how)


def _agreeing(verb: str, plural: bool) -> str:
    if verb in ("be", "was"):
        return {"be": ("is", "are"), "was": ("was", "were")}[verb][plural]
    return verb if plural else inflect(verb, "VBZ") or verb


def _thing(thing: Thing, how: str) -> str:
    if how == "the":
        return f"the {thing.text}"
    if how == "a":
        single = thing.countable and not thing.plural
        return f"{article_for(thing.text)} {thing.text}" if single else thing.text
    if how == "plural":
        return plural_of(thing)
    pronouns = {"they": ("it", "they"), "them": ("it", "them"), "self": ("itself", "themselves"),
                "their": ("its", "their"), "that": ("that", "those"), "this": ("this", "these")}  # fmt: skip
    return pronouns[how][thing.plural] if how in pronouns else thing.text
