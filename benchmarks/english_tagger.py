"""How good the English room reads, on treebanks it was not trained on.

    python benchmarks/english_tagger.py FOLDER

FOLDER holds ewt-test, gum-test and pud-test as .conllu.gz (see docs/licences.md). Prints, each
beside its floor or beside nltk's own part: tag accuracy and speed, what the margin tells, tokens and
sentence boundaries found in raw text, and what loading costs.
"""

from __future__ import annotations

import gzip
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from rewriter.datafiles import DATA
from rewriter.english import sentences, words
from rewriter.english.tagger import coarse, tag

FLOORS = {"ewt-test": 94.5, "gum-test": 96.3, "pud-test": 95.5}
"""XPOS accuracy to hold, by set."""
SPEED_FLOOR, SURE_FLOOR, SURE_SHARE = 15.0, 98.3, 0.85
MARGINS = (0, 4, 8, 12, 16, 20, 30)
TOGETHER = 5
"""How many sentences make a paragraph in a set that marks none."""

Spans = Callable[[str], Iterable[tuple[int, int]]]


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
            elif line.startswith("# newpar"):
                opens = True
            columns = line.split("\t")
            if columns[0].isdigit():
                forms.append(columns[1])
                tags.append(columns[4])
        if forms:
            yield Gold(text, forms, tags, opens)


def tagging(gold: list[Gold]) -> tuple[str, list[tuple[float, bool]]]:
    """Accuracy and speed; and (margin, class right) of each content word."""
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
    surest = content[: round(SURE_SHARE * len(content))]
    figures = (
        f"{100 * right / seen:6.2f} {seen / seconds / 1000:6.1f}k "
        f"{share(content):8.2f} {share(surest):8.2f} (margin {surest[-1][0]:.0f})"
    )
    return figures, content


def share(judged: list[tuple[float, bool]]) -> float:
    """Percent right."""
    return 100 * sum(ok for _, ok in judged) / max(len(judged), 1)


def scored(found: set[tuple[int, int]], wanted: set[tuple[int, int]], sums: list[int]) -> None:
    """Add one text's spans to the sums of hits, found and wanted ones."""
    for i, n in enumerate((len(found & wanted), len(found), len(wanted))):
        sums[i] += n


def rates(sums: list[int]) -> str:
    """Precision, recall and F1."""
    hits, found, wanted = sums
    p, r = 100 * hits / max(found, 1), 100 * hits / max(wanted, 1)
    return f"{p:6.2f} {r:6.2f} {2 * p * r / (p + r):6.2f}"


def tokens(gold: list[Gold], cut: Spans) -> str:
    """Tokens from raw text."""
    sums = [0, 0, 0]
    for sentence in gold:
        at, wanted = 0, set()
        for word in sentence.words:
            at = sentence.text.find(word, at)
            if at < 0:
                break
            wanted.add((at, at + len(word)))
            at += len(word)
        scored({(a, b) for a, b in cut(sentence.text)}, wanted, sums)
    return rates(sums)


def boundaries(gold: list[Gold], cut: Spans) -> str:
    """Boundaries between the sentences of a paragraph."""
    marked = any(sentence.opens for sentence in gold)
    paragraphs: list[list[str]] = []
    for i, sentence in enumerate(gold):
        if not paragraphs or (sentence.opens if marked else i % TOGETHER == 0):
            paragraphs.append([])
        paragraphs[-1].append(sentence.text)
    sums = [0, 0, 0]
    for paragraph in paragraphs:
        ends, at = set(), 0
        for text in paragraph[:-1]:
            at += len(text) + 1
            ends.add((at - 1, at - 1))
        text = " ".join(paragraph)
        scored({(end, end) for _, end in cut(text) if end < len(text)}, ends, sums)
    return rates(sums)


def nltk_parts() -> tuple[Spans, Spans]:
    """The tokenizer and the sentence splitter of nltk that need no downloaded data."""
    from nltk.tokenize import NLTKWordTokenizer
    from nltk.tokenize.punkt import PunktSentenceTokenizer

    return NLTKWordTokenizer().span_tokenize, PunktSentenceTokenizer().span_tokenize


def loading() -> None:
    """Print what importing and the first call cost, as ratios to an empty run of Python."""
    runs = {
        "python -c pass": "pass",
        "import rewriter": "import rewriter",
        "first analysis": "from rewriter.english.analysis import analyse; analyse('It works.')",
        "import nltk's parts": "import nltk.tokenize",
    }
    least: dict[str, float] = {}
    for _ in range(5):
        for name, code in runs.items():
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            least[name] = min(least.get(name, 9e9), time.perf_counter() - start)
    for name, seconds in least.items():
        print(f"{name:20} {1000 * seconds:6.0f} ms {seconds / least['python -c pass']:6.1f} x")
    for path in sorted((DATA / "english").glob("*.gz")):
        print(f"{path.name:20} {path.stat().st_size / 1024:6.0f} KiB")


def main(folder: str) -> None:
    """Print the tables."""
    sets = {name: list(read(Path(folder) / f"{name}.conllu.gz")) for name in FLOORS}
    tag(["warm", "up"])
    print("tags      XPOS  floor   tok/s   coarse  surest 85 %")
    content = []
    for name, gold in sets.items():
        figures, judged = tagging(gold)
        content += judged
        xpos, rest = figures[:6], figures[6:]
        print(f"{name}{xpos} {FLOORS[name]:6.1f}{rest}")
    print(f"floors: {SPEED_FLOOR}k tok/s, {SURE_FLOOR} of the surest {SURE_SHARE:.0%}")
    print("margin from  words %  class right %")
    for least in MARGINS:
        kept = [pair for pair in content if pair[0] >= least]
        print(f"{least:11} {100 * len(kept) / len(content):8.1f} {share(kept):14.2f}")
    nltk_words, nltk_sentences = nltk_parts()
    for title, judge, ours, theirs in (
        ("tokens", tokens, words.spans, nltk_words),
        ("sentences", boundaries, sentences.spans, nltk_sentences),
    ):
        print(f"{title:9}     P      R     F1   nltk: P      R     F1")
        for name, gold in sets.items():
            print(f"{name} {judge(gold, ours)}      {judge(gold, theirs)}")
    loading()


if __name__ == "__main__":
    main(*sys.argv[1:])
