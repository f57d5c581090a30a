"""Word classes: an averaged perceptron over the features of `features.py`.

It says how sure it is: the margin is the lead of the best tag over the best one of another class
(noun, verb, past participle, ing-form, adjective, adverb, each kind of function word), which is
what rules need to know and tells right from wrong better than the lead over the next tag.
benchmarks/english_tagger.py prints how many are right from which margin on.

The tagger of nltk is not used: it has no margin without numpy, no feature for the classes that a
form can have (worth 1.3 points on content words), and its loader refuses packaged data.
tools/train_tagger.py makes the weights.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from ..datafiles import DATA, uncollected
from .features import Context
from .lexicon import codes, young

CERTAIN = 99.0
"""The margin of words that have one tag only."""

FIXED = {
    "“": "``", "„": "``", "«": "``", "”": "''", "»": "''",
    "€": "$", "£": "$", "¥": "$", "₹": "$", "₿": "$", "US$": "$", "\ufffc": "NN",
}  # fmt: skip
"""Marks the treebanks hardly have."""

GROUPS = frozenset("police staff team public majority number crew couple family".split())
"""Nouns in the singular whose verb may stand in the plural."""

_CLASSES = {"NN": "n", "VB": "v", "JJ": "j", "RB": "r"}

Weights = Mapping[str, Sequence[tuple[int, int]]]
"""For each feature its (tag number, weight) pairs."""


@lru_cache(maxsize=64)
def coarse(tag: str) -> str:
    """Return the class of a Penn tag that rules care about; empty for function words and marks."""
    return tag if tag in ("VBN", "VBG") else _CLASSES.get(tag[:2], "")


class Model:
    """Weights by feature and tag, the words that have one tag only, and what frequent words are."""

    __slots__ = ("_rivals", "single", "tags", "usual", "weights")

    def __init__(
        self, tags: Sequence[str], single: Mapping[str, str], usual: Mapping[str, str], weights: Weights
    ) -> None:
        self.tags, self.usual, self.weights = tags, usual, weights
        self.single = {**single, **FIXED}
        kinds = [coarse(tag) or tag for tag in tags]
        self._rivals = [[i for i, kind in enumerate(kinds) if kind != own] for own in kinds]

    def tag(self, words: Sequence[str]) -> list[tuple[str, float]]:
        """Return (tag, margin) for each word of a sentence; words are not empty."""
        context = Context(words, self.usual)
        before, last = "<2", "<1"
        out: list[tuple[str, float]] = []
        for i, word in enumerate(words):
            tag, margin = self.single.get(word), CERTAIN
            if tag is None:
                tag, margin = self._best(context.features(i, last, before))
            out.append((tag, margin))
            before, last = last, tag
        return out

    def _best(self, features: Sequence[str]) -> tuple[str, float]:
        scores = [0] * len(self.tags)
        weights = self.weights
        for feature in features:
            if feature in weights:
                for tag, weight in weights[feature]:
                    scores[tag] += weight
        top = max(scores)
        best = scores.index(top)
        return self.tags[best], float(top - max([scores[i] for i in self._rivals[best]]))


def read(path: Path) -> Model:
    """Read a model as tools/train_tagger.py writes it.

    The first line holds the tags, the words with one tag and the usual tags of words, as JSON; each
    other line a set of weights, `tag:weight tag:weight`, and behind tabs the features that have it.
    """
    weights: dict[str, Sequence[tuple[int, int]]] = {}
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as file:
        tags, single, usual = json.loads(file.readline())
        for line in file:
            pattern, *features = line.rstrip("\n").split("\t")
            pairs = tuple((int(t), int(w)) for t, _, w in (p.partition(":") for p in pattern.split(" ")))
            weights.update(dict.fromkeys(features, pairs))
    return Model(tags, single, usual, weights)


@lru_cache(maxsize=1)
@uncollected
def model() -> Model:
    """Return our own model, read once."""
    return read(DATA / "english" / "tagger.txt.gz")


def tag(words: Sequence[str]) -> list[tuple[str, float]]:
    """Return (Penn tag, margin) for each word of a sentence."""
    tags = model().tag(words)
    if tags and tags[0][0] == "NNP" and _is_young(words):
        tags[0] = ("NN", tags[0][1])
    return [
        ("VBD", margin) if mark in ("VBP", "VB") and _must_be_past(words, tags, i) else (mark, margin)
        for i, (mark, margin) in enumerate(tags)
    ]


def _is_young(words: Sequence[str]) -> bool:
    """Whether a sentence opens with a noun younger than the model, as in "Blockchain firms"."""
    return words[0][1:].islower() and words[0].lower() in young("n") and words[1:2] != [] and words[1].islower()


def _must_be_past(words: Sequence[str], tags: Sequence[tuple[str, float]], i: int) -> bool:
    """Whether a form such as "put" or "hit" is the past, since its subject is one thing."""
    if not i or not {"v", "d"} <= set(codes(words[i])):
        return False
    if words[i - 1].lower() in ("he", "she", "it"):
        return not any(mark == "CC" for mark, _ in tags[max(0, i - 3) : i])
    alone = tags[i - 1][0] in ("NN", "NNP") and words[i - 1].lower() not in GROUPS
    before = [mark for mark, _ in tags[max(0, i - 6) : i]]
    if tags[i][0] == "VB" and any(mark[0] == "V" or mark in ("MD", "TO") for mark in before):
        return False
    return alone and not {"CC", "CD", ","} & set(before)
