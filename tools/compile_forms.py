"""Compile the table of word forms from lemminflect's tables (MIT licence).

    python tools/compile_forms.py FOLDER data/english/forms.txt.gz

FOLDER is the `resources` folder of an installed lemminflect. The result has one line a word,
`lemma<TAB>class<TAB>forms`; forms that the regular rules give are left out. The same input gives
the same bytes.
"""

from __future__ import annotations

import csv
import gzip
import io
import sys
from pathlib import Path

from rewriter.english.inflect import CLASS_TAGS, regular

LETTERS = {"noun": "n", "verb": "v", "adj": "j", "adv": "r"}
DROPPED = frozenset("annexe blacklin burgesse defens develope eld instal ly".split())
"""Rare spellings that would take forms away from common words."""

MENDED = {
    ("aircraft", "n"): ["aircraft"],
    ("crew", "n"): ["crews"],
    ("beat", "v"): ["beat", "beaten", "beating", "beats"],
    ("person", "n"): ["people"],
    ("people", "n"): ["people"],
    ("staff", "n"): ["staff"],
    ("fish", "n"): ["fish"],
    ("go", "n"): ["goes"],
    ("age", "n"): ["ages"],
    ("get", "v"): ["got", "gotten", "getting", "gets"],
    ("prove", "v"): ["proved", "proven", "proving", "proves"],
    ("lie", "v"): ["lay", "lain", "lying", "lies"],
    ("further", "j"): ["", ""],
    ("other", "j"): ["", ""],
    ("more", "j"): ["", ""],
    ("more", "r"): ["", ""],
    ("less", "j"): ["", ""],
    ("last", "j"): ["", ""],
}


def rows(folder: Path) -> dict[tuple[str, str], list[str]]:
    """Return (lemma, letter) -> forms, first choices only, in the order of `CLASS_TAGS`."""
    overrides = {}
    with open(folder / "infl_overrides.csv", encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            if len(row) >= 3:
                overrides.setdefault((row[0], row[1]), row[2].split("/")[0])
    table: dict[tuple[str, str], list[str]] = {}
    with gzip.open(folder / "infl_lu.csv.gz", "rt", encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            lemma, letter = row[0], LETTERS[row[1]]
            forms = [form.split("/")[0] for form in row[2:]]
            tags = CLASS_TAGS[letter]
            forms = (forms + [""] * len(tags))[: len(tags)]
            forms = [overrides.get((lemma, tag), form) for tag, form in zip(tags, forms, strict=True)]
            if letter == "v" and not forms[1]:
                forms[1] = forms[0]
            table[lemma, letter] = forms
    table.update(MENDED)
    return table


def main(folder: str, target: str) -> None:
    """Write the table."""
    lines = []
    for (lemma, letter), forms in sorted(rows(Path(folder)).items()):
        if lemma in DROPPED or not lemma.isascii() or any(" " in word for word in (lemma, *forms)):
            continue
        if forms == [regular(lemma, tag) for tag in CLASS_TAGS[letter]]:
            lines.append(f"{lemma}\t{letter}")
        else:
            lines.append(f"{lemma}\t{letter}\t{' '.join(form or '-' for form in forms)}")
    raw = io.BytesIO()
    with gzip.GzipFile(fileobj=raw, mode="wb", compresslevel=9, mtime=0, filename="") as file:
        file.write("\n".join(lines).encode())
    Path(target).write_bytes(raw.getvalue())


if __name__ == "__main__":
    main(*sys.argv[1:])
