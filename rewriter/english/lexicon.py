"""Which classes a written form can have, from a table of 69,000 forms."""

from __future__ import annotations

import gzip
from functools import lru_cache

from ..datafiles import DATA


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    with gzip.open(DATA / "english" / "classes.txt.gz", "rt", encoding="utf-8") as file:
        for line in file:
            codes, forms = line.rstrip("\n").split("\t")
            table.update(dict.fromkeys(forms.split(" "), codes))
    return table


def codes(form: str) -> str:
    """Return the classes `form` can have, as sorted letters; `?` for a form not in the table.

    `v` base verb, `d` past tense, `n` past participle, `g` -ing form, `z` third person; `N` noun,
    `S` plural, `P` and `Q` the same of names; `J` adjective, `+` `!` compared; `R` adverb, `>` `^`
    compared; `x` auxiliary.
    """
    return _table().get(form.lower().replace("’", "'"), "?")
