"""How good the English room is, on treebanks it was not trained on.

    python benchmarks/english_tagger.py FOLDER

FOLDER holds ewt-test, gum-test and pud-test as .conllu.gz. Prints tag accuracy and speed, what the
margin gate buys, tokens from raw text, and sentence boundaries.
"""

from __future__ import annotations

import gzip
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rewriter.english import sentences, words
from rewriter.english.tagger import coarse, tag

SETS = ("ewt-test", "gum-test", "pud-test")

class Gold(NamedTuple):
    """A sentence of a treebank; `opens` tells whether it begins a paragraph."""

    text: str
    words: list[str]
    tags: list[str]
    opens: bool


def read(path: Path) -> Iterator[Gold]:
    """Yield the sentences of a CoNLL-U file."""
    for chunk in gzip.open(path, "rt", encoding="utf-8").read().split("\n\n"):
        text, opens, forms, tags = "", False, [], []
        for line in chunk.split("\n"):
            if line.startswith("# text = "):
                text = line[9:]
            elif line.startswith(("# newpar", "# newdoc")):
                opens = True
            columns = line.split("\t")
            if columns[0].isdigit():
                forms.append(columns[1])
                tags.append(columns[4])
        if forms:
            yield Gold(text, forms, tags, opens)


def tagging(gold: list[Gold]) -> str:
    """Accuracy, speed, and the surest 85 % of the content words."""
    right = seen = 0
    content: list[tuple[float, bool]] = []
    start = time.perf_counter()
    guesses = [tag(sentence.words) for sentence in gold]
    seconds = time.perf_counter() - start
    for sentence, guess in zip(gold, guesses, strict=True):
        for mark, (found, margin) in zip(sentence.tags, guess, strict=True):
            right += mark == found
            seen += 1
            if coarse(mark) or coarse(found):
                content.append((margin, coarse(mark) == coarse(found)))
    content.sort(key=lambda pair: -pair[0])
    surest = content[: round(0.85 * len(content))]
    return (
        f"{100 * right / seen:6.2f} {seen / seconds / 1000:6.1f}k "
        f"{100 * sum(ok for _, ok in content) / len(content):7.2f} "
        f"{100 * sum(ok for _, ok in surest) / len(surest):7.2f} (margin {surest[-1][0]:.1f})"
    )


def tokens(gold: list[Gold]) -> str:
    """Precision and recall of tokens from raw text."""
    both = ours = theirs = 0
    for sentence in gold:
        at, wanted = 0, set()
        for word in sentence.words:
            at = sentence.text.find(word, at)
            if at < 0:
                break
            wanted.add((at, at + len(word)))
            at += len(word)
        found = {tuple(span) for span in words.spans(sentence.text)}
        both, ours, theirs = both + len(found & wanted), ours + len(found), theirs + len(wanted)
    return f"{100 * both / ours:6.2f} {100 * both / theirs:6.2f} {200 * both / (ours + theirs):6.2f}"


def boundaries(gold: list[Gold], joined: bool) -> str:
    """Precision and recall of the boundaries inside paragraphs."""
    paragraphs: list[list[str]] = []
    for sentence in gold:
        if not paragraphs or (sentence.opens and not joined):
            paragraphs.append([])
        paragraphs[-1].append(sentence.text)
    if joined:
        flat = [t for p in paragraphs for t in p]
        paragraphs = [flat[i : i + 5] for i in range(0, len(flat), 5)]
    both = ours = theirs = 0
    for paragraph in paragraphs:
        text, ends = " ".join(paragraph), set()
        at = 0
        for sentence in paragraph:
            at += len(sentence)
            ends.add(at)
            at += 1
        ends.discard(len(text))
        found = {span.end for span in sentences.spans(text)} - {len(text)}
        both, ours, theirs = both + len(found & ends), ours + len(found), theirs + len(ends)
    p, r = 100 * both / max(ours, 1), 100 * both / max(theirs, 1)
    return f"{p:6.1f} {r:6.1f} {2 * p * r / (p + r):6.1f}"


def main(folder: str) -> None:
    """Print the tables."""
    sets = {name: list(read(Path(folder) / f"{name}.conllu.gz")) for name in SETS}
    tag(["warm", "up"])
    print("XPOS      acc   tok/s  coarse  surest 85 %")
    for name, gold in sets.items():
        print(f"{name} {tagging(gold)}")
    print("tokens      P      R     F1")
    for name, gold in sets.items():
        print(f"{name} {tokens(gold)}")
    print("sentences   P      R     F1")
    for name, gold in sets.items():
        print(f"{name} {boundaries(gold, joined=name.startswith('pud'))}")


if __name__ == "__main__":
    main(*sys.argv[1:])
