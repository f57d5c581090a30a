"""Train the tagger on the treebanks and write its weights, the same bytes each time.

    python tools/train_tagger.py FOLDER data/english/tagger.txt.gz [EPOCHS]

FOLDER holds ewt-train.conllu.gz and gum-train.conllu.gz (openly licensed genres only; see
docs/licences.md). Five runs of ten epochs take eight
minutes.

An averaged perceptron with two additions, each worth a tenth of a point and more on the
development sets: it also learns from words it gets right by less than `MARGIN`, and each time it
forgets one feature in ten, so that no feature is leant on alone. Short sentences are also learnt
written as headlines (86.5 to 93 % of the tags of headlines right, prose as before). All weights are
whole numbers, so that no machine rounds a sum its own way.
"""

from __future__ import annotations

import gzip
import io
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from rewriter.english.features import Context
from rewriter.english.lexicon import codes
from rewriter.english.tagger import coarse

SETS = ("ewt-train", "gum-train")
EPOCHS = 10
RUNS = 5
"""The weights are the mean of so many trainings with the sentences in other orders: steadier."""
SEED = 7
MARGIN = 15
FORGET = 0.1
UNIT = 2
"""The step that averaged weights are rounded to; what rounds to nothing is left out."""
HEADLINES, CAPITALS = 0.2, 0.05
"""The shares of short sentences that are learnt a second time in Title Case and in CAPITALS."""
HEADLINE_WORDS = range(4, 17)
SMALL = frozenset("a an the and but or nor for of in on at to by as with from 's n't".split())
"""Words that headlines leave in lower case."""
SINGLE_COUNT, SINGLE_SHARE = 20, 0.995
"""A word seen so often, and so often with one tag, has that tag only, if it can have no other."""
USUAL_COUNT, USUAL_SHARE = 30, 0.04
"""A word seen so often has its usual tags: those with at least this share."""

Sentence = list[tuple[str, str]]
Weights = dict[str, dict[int, int]]


def sentences(path: Path) -> Iterator[Sentence]:
    """Yield (word, Penn tag) lists of a CoNLL-U file."""
    words: Sentence = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            columns = line.rstrip("\n").split("\t")
            if columns[0].isdigit():
                words.append((columns[1], columns[4]))
            elif len(columns) == 1 and not columns[0] and words:
                yield words
                words = []
    if words:
        yield words


def counted(data: Sequence[Sentence], lower: bool) -> list[tuple[str, Counter[str]]]:
    """Return each word with the counts of its tags, sorted."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in data:
        for word, tag in sentence:
            counts[word.lower() if lower else word][tag] += 1
    return sorted(counts.items())


def singles(data: Sequence[Sentence]) -> dict[str, str]:
    """Return the words that have one tag only."""
    out = {}
    for word, tags in counted(data, lower=False):
        tag, n = min(tags.items(), key=lambda pair: (-pair[1], pair[0]))
        plain = not coarse(tag) or len(codes(word)) == 1
        if plain and n >= SINGLE_COUNT and n >= SINGLE_SHARE * tags.total():
            out[word] = tag
    return out


def usuals(data: Sequence[Sentence]) -> dict[str, str]:
    """Return the usual tags of frequent words, joined by slashes."""
    return {
        word: "/".join(sorted(t for t, n in tags.items() if n >= USUAL_SHARE * tags.total()))
        for word, tags in counted(data, lower=True)
        if tags.total() >= USUAL_COUNT
    }


def headlines(data: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield some short sentences again, written as headlines."""
    chance = random.Random(SEED)
    for sentence in data:
        draw = chance.random()
        if len(sentence) not in HEADLINE_WORDS or draw >= HEADLINES + CAPITALS:
            continue
        words = list(sentence)
        while words and words[-1][1] in (".", ",", ":"):
            words.pop()
        if draw < CAPITALS:
            yield [(word.upper(), tag) for word, tag in words]
        else:
            yield [
                (word if i and word.lower() in SMALL else word[:1].upper() + word[1:], tag)
                for i, (word, tag) in enumerate(words)
            ]


class Learner:
    """The weights while they are learnt, each beside the sum that makes its average."""

    def __init__(self, tags: Sequence[str]) -> None:
        self.tags = tags
        self.step = 1
        self.cells: dict[str, tuple[dict[int, int], dict[int, int]]] = {}

    def guess(self, features: Sequence[str], gold: int) -> int:
        """Return the guess for these features, and learn where it is wrong or barely right."""
        scores = [0] * len(self.tags)
        cells = self.cells
        for feature in features:
            if feature in cells:
                for tag, weight in cells[feature][0].items():
                    scores[tag] += weight
        self.step += 1
        own, scores[gold] = scores[gold], -(1 << 60)
        rival = scores.index(max(scores))
        lead = own - scores[rival]
        if lead <= MARGIN:
            self._learn(features, gold, 1)
            self._learn(features, rival, -1)
        return gold if lead > 0 else rival

    def _learn(self, features: Sequence[str], tag: int, change: int) -> None:
        for feature in features:
            weights, sums = self.cells.setdefault(feature, ({}, {}))
            weights[tag] = weights.get(tag, 0) + change
            sums[tag] = sums.get(tag, 0) + change * self.step

    def averages(self) -> Iterator[tuple[str, int, float]]:
        """Yield feature, tag and weight, averaged over all steps."""
        for feature, (weights, sums) in self.cells.items():
            for tag, weight in weights.items():
                yield feature, tag, weight - sums[tag] / self.step


def train(
    data: Sequence[Sentence], single: dict[str, str], usual: dict[str, str], epochs: int
) -> tuple[list[str], Weights]:
    """Return the tags and the weights: the mean of all runs in whole units."""
    tags = sorted({tag for sentence in data for _, tag in sentence})
    sums: defaultdict[str, defaultdict[int, float]] = defaultdict(lambda: defaultdict(float))
    for run in range(RUNS):
        print(f"run {run + 1}", flush=True)
        for feature, tag, weight in learnt(data, tags, single, usual, epochs, SEED + run):
            sums[feature][tag] += weight
    weights: Weights = {}
    for feature, cell in sums.items():
        rounded = {tag: round(weight / RUNS / UNIT) for tag, weight in sorted(cell.items())}
        if kept := {tag: weight for tag, weight in rounded.items() if weight}:
            weights[feature] = kept
    return tags, weights


def learnt(
    data: Sequence[Sentence],
    tags: list[str],
    single: dict[str, str],
    usual: dict[str, str],
    epochs: int,
    seed: int,
) -> Iterator[tuple[str, int, float]]:
    """Train once and yield feature, tag number and weight."""
    number = {tag: i for i, tag in enumerate(tags)}
    learner, chance, order = Learner(tags), random.Random(seed), list(data)
    for epoch in range(epochs):
        chance.shuffle(order)
        right = seen = 0
        for sentence in order:
            context = Context([word for word, _ in sentence], usual)
            before, last = "<2", "<1"
            for i, (word, gold) in enumerate(sentence):
                guess = single.get(word)
                if guess is None:
                    features = [
                        f for f in context.features(i, last, before) if chance.random() >= FORGET
                    ]
                    guess = tags[learner.guess(features, number[gold])]
                right += guess == gold
                before, last = last, guess
            seen += len(sentence)
        print(f"  epoch {epoch + 1}: {100 * right / seen:.2f} %", flush=True)
    return learner.averages()


def packed(tags: list[str], single: dict[str, str], usual: dict[str, str], weights: Weights) -> bytes:
    """Return the file as `rewriter.english.tagger.read` wants it."""
    features: defaultdict[str, list[str]] = defaultdict(list)
    for feature in sorted(weights):
        pattern = " ".join(f"{tag}:{weight}" for tag, weight in weights[feature].items())
        features[pattern].append(feature)
    head = json.dumps([tags, single, usual], separators=(",", ":"), ensure_ascii=False)
    lines = [head, *("\t".join([pattern, *features[pattern]]) for pattern in sorted(features))]
    raw = io.BytesIO()
    with gzip.GzipFile(fileobj=raw, mode="wb", compresslevel=9, mtime=0, filename="") as file:
        file.write("".join(f"{line}\n" for line in lines).encode())
    return raw.getvalue()


def main(folder: str, target: str, epochs: str = str(EPOCHS)) -> None:
    """Train and write."""
    data = [s for name in SETS for s in sentences(Path(folder) / f"{name}.conllu.gz")]
    single, usual = singles(data), usuals(data)
    tags, weights = train([*data, *headlines(data)], single, usual, int(epochs))
    content = packed(tags, single, usual, weights)
    Path(target).write_bytes(content)
    print(f"{len(weights)} features, {len(content) / 1024:.0f} KiB")


if __name__ == "__main__":
    main(*sys.argv[1:])
