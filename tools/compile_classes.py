"""Compile the table of the classes that forms can have from lemminflect's tables (MIT licence).

    python tools/compile_classes.py FOLDER data/english/classes.txt.gz

FOLDER is the `resources` folder of an installed lemminflect. All spelling variants count, so that
the tagger knows them; data/english/README.md says what the letters mean. The same input gives the
same bytes.
"""

from __future__ import annotations

import csv
import gzip
import io
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

LETTERS = {"verb": "vdngz", "noun": "NS", "name": "PQ", "adj": "J+!", "adv": "R>^"}
"""For each class the letter of the lemma, then those of its forms in the order of the tables."""


def entries(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield (form, letter) pairs."""
    with gzip.open(folder / "infl_lu.csv.gz", "rt", encoding="utf-8", newline="") as file:
        for lemma, kind, *forms in csv.reader(file):
            letters = LETTERS["name" if kind == "noun" and not lemma.islower() else kind]
            if kind == "verb" and not forms[1]:
                forms[1] = forms[0]
            yield lemma, letters[0]
            for letter, variants in zip(letters[1:], forms, strict=False):
                yield from ((form, letter) for form in variants.split("/"))
    with gzip.open(folder / "lemma_lu.csv.gz", "rt", encoding="utf-8", newline="") as file:
        yield from ((row[0], "x") for row in csv.reader(file) if row[1] == "aux")


def main(folder: str, target: str) -> None:
    """Write the table: one line a set of classes."""
    letters: defaultdict[str, set[str]] = defaultdict(set)
    for form, letter in entries(Path(folder)):
        if form and " " not in form:
            letters[form.lower()].add(letter)
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for form in sorted(letters):
        forms["".join(sorted(letters[form]))].append(form)
    lines = [f"{codes}\t{' '.join(forms[codes])}\n" for codes in sorted(forms)]
    raw = io.BytesIO()
    with gzip.GzipFile(fileobj=raw, mode="wb", compresslevel=9, mtime=0, filename="") as file:
        file.write("".join(lines).encode())
    Path(target).write_bytes(raw.getvalue())


if __name__ == "__main__":
    main(*sys.argv[1:])
