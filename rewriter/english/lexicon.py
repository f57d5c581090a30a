"""Which classes a written form can have, from a table of 69,000 forms."""

from __future__ import annotations

import gzip
from functools import lru_cache

from ..datafiles import DATA, uncollected
from .inflect import inflect, recent


CLOSED = frozenset(
    "many much most more few less several some any all both each every either neither other others "
    "another such same own what which who whose this that these those my your his her its our their "
    "everything everyone everybody something someone somebody anything anyone anybody nothing "
    "nobody none certain various".split()
)
"""Determiners and pronouns, which the table does not hold."""


@lru_cache(maxsize=1)
@uncollected
def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    with gzip.open(DATA / "english" / "classes.txt.gz", "rt", encoding="utf-8") as file:
        for line in file:
            codes, forms = line.rstrip("\n").split("\t")
            table.update(dict.fromkeys(forms.split(" "), codes))
    found: dict[str, set[str]] = {}
    for letter, lemma in recent():
        for tag, code in _FORMS[letter]:
            form = inflect(lemma, tag) if tag else lemma
            if form and form not in table:
                found.setdefault(form, set()).add(code)
    return table | {form: "".join(sorted(codes)) for form, codes in found.items()}


_FORMS = {
    "n": (("", "N"), ("NNS", "S")),
    "v": (("", "v"), ("VBD", "d"), ("VBN", "n"), ("VBG", "g"), ("VBZ", "z")),
    "j": (("", "J"),),
}


def codes(form: str) -> str:
    """Return the classes `form` can have, as sorted letters; `?` for a form not in the table.

    `v` base verb, `d` past tense, `n` past participle, `g` -ing form, `z` third person; `N` noun,
    `S` plural, `P` and `Q` the same of names; `J` adjective, `+` `!` compared; `R` adverb, `>` `^`
    compared; `x` auxiliary.
    """
    return _table().get(form.lower().replace("’", "'"), "?")


@lru_cache(maxsize=4)
def young(letter: str) -> frozenset[str]:
    """Return the words of a class that the tables of forms are too old to hold."""
    return frozenset(lemma for found, lemma in recent() if found == letter)
