"""How right word forms and a/an are, on treebanks.

    python benchmarks/english_forms.py FOLDER [--errors N]

FOLDER holds the treebanks as .conllu.gz. Counts different (lemma, tag, form) triples, not tokens;
misspelt words, abbreviations and auxiliaries are left out, as in the research table it repeats.
a/an is counted by tokens over all files of the folder.
"""

from __future__ import annotations

import gzip
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from rewriter.english import articles, inflect

SETS = ("ewt-test", "gum-test", "pud-test")
BENT = frozenset("NNS VBD VBN VBG VBZ JJR JJS RBR RBS".split())
PLAIN = frozenset("NN VB VBP JJ RB".split())

Row = list[str]


def sentences(path: Path) -> Iterator[list[Row]]:
    """Yield the sentences of a CoNLL-U file as rows of columns."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows: list[Row] = []
        for line in file:
            columns = line.rstrip("\n").split("\t")
            if columns[0].isdigit():
                rows.append(columns)
            elif len(columns) == 1 and not columns[0]:
                yield rows
                rows = []


def triples(path: Path, tags: frozenset[str]) -> list[tuple[str, str, str]]:
    """Return the different (lemma, tag, form) of a file, in lower case."""
    found = {
        (row[2].lower(), row[4], row[1].lower())
        for rows in sentences(path)
        for row in rows
        if row[4] in tags
        and row[1].isalpha()
        and row[1].isascii()
        and row[3] != "AUX"
        and "Typo=Yes" not in row[5]
        and "Abbr=Yes" not in row[5]
    }
    return sorted(found)


def score(
    wanted: list[tuple[str, str, str]],
    give: Callable[[str, str], str | None],
    back: bool,
    errors: int,
) -> str:
    """Return the share of right answers, of all and by tag."""
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    wrong = []
    for lemma, tag, form in wanted:
        question, answer = (form, lemma) if back else (lemma, form)
        found = give(question, tag)
        seen[tag] += 1
        right[tag] += found == answer
        if found != answer:
            wrong.append(f"{question}/{tag}: {found}, wanted {answer}")
    for line in wrong[:errors]:
        print("   ", line)
    tags = " ".join(f"{tag} {100 * right[tag] / seen[tag]:.1f}" for tag in sorted(seen))
    return f"{sum(seen.values()):5} {100 * right.total() / max(1, seen.total()):6.2f}   {tags}"


def by_sound(folder: Path, errors: int) -> str:
    """Return the share of a/an tokens that `article_for` gives as written."""
    seen: Counter[tuple[str, str]] = Counter()
    for path in sorted(folder.glob("*.conllu.gz")):
        for rows in sentences(path):
            for one, two in zip(rows, rows[1:], strict=False):
                if one[1].lower() in ("a", "an") and one[4] == "DT" and two[1][0].isalnum():
                    seen[one[1].lower(), two[1]] += 1
    wrong = {key: n for key, n in seen.items() if articles.article_for(key[1]) != key[0]}
    for (article, word), n in sorted(wrong.items(), key=lambda pair: (-pair[1], pair[0]))[:errors]:
        print(f"    {article} {word} ({n})")
    total = seen.total()
    return f"{total} tokens {100 * (1 - sum(wrong.values()) / total):.2f}"


def main(folder: str, *options: str) -> None:
    """Print the tables."""
    errors = int(options[options.index("--errors") + 1]) if "--errors" in options else 0
    root = Path(folder)
    sets = [s for s in options if s.count("-") == 1] or SETS
    inflect.inflect("warm", "VBD")
    print("form of a lemma    n  right")
    for name in sets:
        wanted = triples(root / f"{name}.conllu.gz", BENT)
        print(name, score(wanted, inflect.inflect, False, errors))
    print("lemma of a form    n  right")
    for name in sets:
        wanted = triples(root / f"{name}.conllu.gz", BENT | PLAIN)
        print(name, score(wanted, inflect.lemma, True, errors))
    print("lemma of an inflected form")
    for name in sets:
        wanted = triples(root / f"{name}.conllu.gz", BENT)
        print(name, score(wanted, inflect.lemma, True, 0))
    print("a/an, all files:", by_sound(root, errors))
    words = [lemma for lemma, tag, _ in triples(root / "ewt-test.conllu.gz", BENT)] * 20
    start = time.perf_counter()
    for word in words:
        inflect.inflect(word, "VBD")
    print(f"{len(words) / (time.perf_counter() - start):.0f} forms/s with the cache")


if __name__ == "__main__":
    main(*sys.argv[1:])
