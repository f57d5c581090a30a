"""Train the tagger on the treebanks and write its weights, the same bytes each time.

    python tools/train_tagger.py FOLDER data/english/tagger.json.gz [EPOCHS]

FOLDER holds ewt-train.conllu.gz and gum-train.conllu.gz (openly licensed genres only; see
docs/licences.md). Ten epochs take about six minutes.
"""

from __future__ import annotations

import gzip
import io
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from rewriter.english.tagger import Context, Model, Weights

SETS = ("ewt-train", "gum-train")
EPOCHS = 10
PRUNE = 1.0
"""Averaged weights below this size are dropped: a third of the size, no measurable loss."""
SINGLE_COUNT, SINGLE_SHARE = 20, 0.995

Sentence = list[tuple[str, str]]


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


def train(data: list[Sentence], epochs: int) -> tuple[Weights, dict[str, str]]:
    """Return averaged, pruned weights and the words that have one tag only."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in data:
        for word, tag in sentence:
            counts[word][tag] += 1
    single = {}
    for word, tags in sorted(counts.items()):
        tag, n = tags.most_common(1)[0]
        if n >= SINGLE_COUNT and n / tags.total() >= SINGLE_SHARE:
            single[word] = tag
    weights: Weights = {}
    totals: dict[tuple[str, str], float] = {}
    stamps: dict[tuple[str, str], int] = {}
    model = Model(weights, single)
    shuffler, step = random.Random(7), 0
    data = list(data)
    for epoch in range(epochs):
        shuffler.shuffle(data)
        right = seen = 0
        for sentence in data:
            context = Context([word for word, _ in sentence])
            before, last = "<t2>", "<t1>"
            for i, (word, gold) in enumerate(sentence):
                guess = single.get(word)
                if guess is None:
                    features = context.features(i, last, before)
                    guess = model.best(features)[0]
                    step += 1
                    if guess != gold:
                        for feature in features:
                            found = weights.setdefault(feature, {})
                            for tag, change in ((gold, 1.0), (guess, -1.0)):
                                key, value = (feature, tag), found.get(tag, 0.0)
                                totals[key] = totals.get(key, 0.0) + (step - stamps.get(key, 0)) * value
                                stamps[key] = step
                                found[tag] = value + change
                right += guess == gold
                seen += 1
                before, last = last, guess
        print(f"epoch {epoch + 1}: {100 * right / seen:.2f} %", flush=True)
    pruned: Weights = {}
    for feature in sorted(weights):
        kept = {}
        for tag in sorted(weights[feature]):
            key, value = (feature, tag), weights[feature][tag]
            average = (totals.get(key, 0.0) + (step - stamps.get(key, 0)) * value) / max(step, 1)
            if abs(average) >= PRUNE:
                kept[tag] = round(average, 1)
        if kept:
            pruned[feature] = kept
    return pruned, single


def main(folder: str, target: str, epochs: str = str(EPOCHS)) -> None:
    """Train and write."""
    data = [s for name in SETS for s in sentences(Path(folder) / f"{name}.conllu.gz")]
    weights, single = train(data, int(epochs))
    raw = io.BytesIO()
    with gzip.GzipFile(fileobj=raw, mode="wb", compresslevel=9, mtime=0, filename="") as file:
        file.write(json.dumps([weights, single], separators=(",", ":"), sort_keys=True).encode())
    Path(target).write_bytes(raw.getvalue())
    print(f"{len(raw.getvalue()) / 1024:.0f} KiB")


if __name__ == "__main__":
    main(*sys.argv[1:])
