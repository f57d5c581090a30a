"""Word classes: an averaged perceptron over words, shapes, neighbours and the table of forms.

It says how sure it is: the margin is the lead of the best tag over the best one of another class
(noun, verb, past participle, ing-form, adjective, adverb), which is what rules need to know and
tells right from wrong better than the lead over the next tag. Weights lie in
data/english/tagger.json.gz; tools/train_tagger.py makes them.

The class of nltk is not used: it has no margin without numpy, no feature for the table of forms
(worth 1.3 points on content words), and its loader does not read packaged data.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from functools import lru_cache

from ..datafiles import DATA
from .inflect import parts

CERTAIN = 99.0
"""The margin of words that have one tag only."""

_COARSE = {"VBN": "VBN", "VBG": "VBG"}

Weights = dict[str, dict[str, float]]


class Model:
    """Weights by feature and tag, and the tags of words that have one tag only."""

    def __init__(self, weights: Weights, single: dict[str, str]) -> None:
        self.weights, self.single = weights, single

    def tag(self, words: Sequence[str]) -> list[tuple[str, float]]:
        """Return (tag, margin) for each word of a sentence."""
        context = Context(words)
        before, last = "<t2>", "<t1>"
        out: list[tuple[str, float]] = []
        for i, word in enumerate(words):
            tag = self.single.get(word)
            margin = CERTAIN
            if tag is None:
                tag, margin = self.best(context.features(i, last, before))
            out.append((tag, margin))
            before, last = last, tag
        return out

    def best(self, features: list[str]) -> tuple[str, float]:
        """Return the best tag for these features and its margin."""
        scores: dict[str, float] = {}
        get = self.weights.get
        for feature in features:
            found = get(feature)
            if found:
                for tag, weight in found.items():
                    scores[tag] = scores.get(tag, 0.0) + weight
        if not scores:
            return "NN", 0.0
        best = max(scores.items(), key=lambda pair: (pair[1], pair[0]))
        kind = coarse(best[0])
        second = max((v for t, v in scores.items() if coarse(t) != kind), default=0.0)
        return best[0], round(best[1] - second, 3)


@lru_cache(maxsize=64)
def coarse(tag: str) -> str:
    """Return the class of a Penn tag that rules care about; empty for function words and marks."""
    return _COARSE.get(tag) or {"NN": "n", "VB": "v", "JJ": "j", "RB": "r"}.get(tag[:2], "")


@lru_cache(maxsize=65536)
def _norm(word: str) -> str:
    if word[:1].isdigit():
        return "!YEAR" if word.isdigit() and len(word) == 4 else "!DIGITS"
    return word.lower().replace("’", "'")


@lru_cache(maxsize=65536)
def _shape(word: str) -> str:
    first = word[:1]
    shape = "X" if first.isupper() else "x" if first.islower() else "d" if first.isdigit() else first
    if len(word) > 1 and word.isupper():
        shape += "U"
    elif any(c.isupper() for c in word[1:]):
        shape += "m"
    if any(c.isdigit() for c in word):
        shape += "9"
    if "." in word[:-1]:
        shape += "."
    return shape


class Context:
    """The words of a sentence as features see them."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self.norms = ["<s2>", "<s1>", *map(_norm, words), "</s1>", "</s2>"]
        self.forms = ["<", "<", *(parts(w) or "?" for w in words), ">", ">"]
        self.shapes = [*map(_shape, words)]

    def features(self, i: int, last: str, before: str) -> list[str]:
        """Return the features of word `i`, given the two tags before it."""
        word, j = self.words[i].lower(), i + 2
        norms, forms, shapes = self.norms, self.forms, self.shapes
        here, left, right = norms[j], norms[j - 1], norms[j + 1]
        form, next_form = forms[j], forms[j + 1]
        out = [
            "b", "w " + here, "s3 " + word[-3:], "s2 " + word[-2:], "s1 " + word[-1:],
            "s4 " + word[-4:], "p1 " + self.words[i][:1], "p3 " + word[:3],
            ("h0 " if i else "h1 ") + shapes[i], "t1 " + last, "t2 " + before,
            "t12 " + last + " " + before, "t1w " + last + " " + here, "w-1 " + left,
            "s-1 " + left[-3:], "w-2 " + norms[j - 2], "w+1 " + right, "s+1 " + right[-3:],
            "w+2 " + norms[j + 2], "w-1w " + left + " " + here, "ww+1 " + here + " " + right,
            "x " + form, "xt " + form + " " + last, "x+ " + form + " " + next_form,
            "xt+ " + last + " " + form + " " + next_form, "x++ " + next_form + " " + forms[j + 2],
            "xtw " + next_form + " " + last, "xs " + form + " " + word[-3:],
        ]  # fmt: skip
        if i + 1 < len(self.words):
            out.append("h+ " + shapes[i + 1])
        if i:
            out.append("h- " + shapes[i - 1])
        return out


@lru_cache(maxsize=1)
def model() -> Model:
    """Return our own model, read once."""
    with gzip.open(DATA / "english" / "tagger.json.gz", "rt", encoding="utf-8") as file:
        weights, single = json.load(file)
    return Model(weights, single)


def tag(words: Sequence[str]) -> list[tuple[str, float]]:
    """Return (Penn tag, margin) for each word of a sentence."""
    return model().tag(words)
