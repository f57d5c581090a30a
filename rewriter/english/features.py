"""What the tagger looks at: a word, its shape, its possible classes, its neighbours, two tags before.

Training and tagging share this file: a change here wants new weights (tools/train_tagger.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from .lexicon import codes

_CLAUSE_ENDS = frozenset(". , ; : ? ! ( ) - -- — – and or but that which who when if because".split())
_AUXILIARIES = frozenset(
    "be am is are was were been being 's 're 'm have has had having 've will would can could may "
    "might must shall should 'll 'd ca wo to do does did".split()
)
_REACH = 4
"""How many words an auxiliary may stand before its verb."""
_TITLE_SHARE = 0.6
"""From this share of capitalised words on, a line is written like a headline."""


class Context:
    """The words of one sentence as the features see them.

    `usual` maps frequent words to the tags they take in the training data; for other words the
    table of forms says which classes they can have.
    """

    __slots__ = ("auxiliaries", "case", "forms", "lower", "norms", "shapes")

    def __init__(self, words: Sequence[str], usual: Mapping[str, str]) -> None:
        self.lower = [word.lower() for word in words]
        self.norms = ["<2", "<1", *map(_norm, words), ">1", ">2"]
        self.forms = [usual.get(word) or codes(word) for word in self.lower]
        self.forms += (">", ">")
        self.shapes = [*map(_shape, words), ">"]
        self.case = _case(words)
        self.auxiliaries = _auxiliaries(self.norms)

    def features(self, i: int, last: str, before: str) -> list[str]:
        """Return the features of word `i`, given the tag before it and the one before that."""
        word, norms, forms = self.lower[i], self.norms, self.forms
        left, here, right = norms[i + 1], norms[i + 2], norms[i + 3]
        form, next_form, shape = forms[i], forms[i + 1], self.shapes[i]
        place, auxiliary, ending = ("i" if i else "o"), self.auxiliaries[i], word[-3:]
        return [
            "b",
            f"w {here}",
            f"e2 {word[-2:]}",
            f"e3 {ending}",
            f"e4 {word[-4:]}",
            f"e5 {word[-5:]}",
            f"p3 {word[:3]}",
            f"h{place} {shape}",
            f"hf{place} {shape} {form}",
            f"c{place} {self.case} {shape}",
            f"cf {self.case} {shape} {form}",
            f"h+ {self.shapes[i + 1]}",
            f"f {form}",
            f"fe {form} {ending}",
            f"a {auxiliary} {form}",
            f"ae {auxiliary} {word[-2:]}",
            f"w- {left}",
            f"w-- {norms[i]}",
            f"w-w {left} {here}",
            f"e- {left[-3:]}",
            f"w+ {right}",
            f"w++ {norms[i + 4]}",
            f"ww+ {here} {right}",
            f"e+ {right[-3:]}",
            f"f++ {next_form} {forms[i + 2]}",
            f"t {last}",
            f"tt {before} {last}",
            f"tw {last} {here}",
            f"tf {last} {form}",
            f"tf+ {last} {form} {next_form}",
            f"t+ {last} {next_form}",
        ]


@lru_cache(maxsize=16384)
def _norm(word: str) -> str:
    if word[0].isdigit():
        return "!YEAR" if len(word) == 4 and word.isdigit() else "!DIGITS"
    return word.lower().replace("’", "'")


@lru_cache(maxsize=16384)
def _shape(word: str) -> str:
    first = word[0]
    shape = "X" if first.isupper() else "x" if first.islower() else "9" if first.isdigit() else first
    if len(word) > 1:
        if word.isupper():
            shape += "U"
        elif not word[1:].islower() and any(letter.isupper() for letter in word[1:]):
            shape += "m"
        if any(letter.isdigit() for letter in word):
            shape += "9"
        if "-" in word:
            shape += "-"
        if "." in word[:-1]:
            shape += "."
    return shape


def _case(words: Sequence[str]) -> str:
    """How the line is written: like prose, like a Headline, or IN CAPITALS."""
    letters = [word for word in words if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in letters)
    if letters and all(word.isupper() for word in letters):
        return "capitals"
    return "title" if len(letters) > 2 and capitals >= _TITLE_SHARE * len(letters) else "prose"


def _auxiliaries(norms: Sequence[str]) -> list[str]:
    """For each word the auxiliary or `to` that stands shortly before it in the same clause, or `-`."""
    found, age, out = "-", 0, []
    for norm in norms[2:-2]:
        out.append(found)
        age += 1
        if norm in _AUXILIARIES:
            found, age = norm, 0
        elif norm in _CLAUSE_ENDS or age > _REACH:
            found = "-"
    return out
