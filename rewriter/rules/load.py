"""The rule book: all rules, found by the words they need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from ..datafiles import DATA, rule_files, uncollected
from .model import KEYS, Rule
from .pattern import Item
from .stanza import stanzas
from .view import View

FOLDERS = ("constructions", "phrases", "synonyms")

_PLAIN = re.compile(r"[a-z]{2,}$")
_LEMMA = re.compile(r"([a-z]{2,})/[nvjrA-Z$]+$")
_GROUP = re.compile(r"[\[(][^\[\]()]*[\])]\??(?:=\w+)?")
"""A group that holds no other, with its mark and name."""

_COMMON = frozenset(
    "the of to in and is for on that with it as at by from be this was are an not or has have will "
    "its their but they which would been more than who were had can also other new about up what so "
    "all one out no there if some do his her he she we you me my your our them".split()
)


class RuleBook:
    """Rules, indexed by a word that each of them needs.

    Args:
        rules: the rules, in the order of their files.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules: dict[str, Rule] = {}
        self._index: dict[str, list[Rule]] = {}
        for rule in rules:
            if rule.id in self.rules:
                other = self.rules[rule.id].stanza
                rule.fail(f"{rule.id} stands already at {other.path.name}:{other.line}")
            self.rules[rule.id] = rule
            for key in _anchor(rule):
                self._index.setdefault(key, []).append(rule)

    @classmethod
    def read(cls, extra: Iterable[Path] = ()) -> RuleBook:
        """Return our own rules and those of the `extra` files.

        Raises:
            RuleError: a file is not what it should be.
        """
        return _own() if not (more := tuple(extra)) else cls([*_own().rules.values(), *rules_of(more)])

    def __len__(self) -> int:
        return len(self.rules)

    def candidates(self, view: View) -> Iterator[Rule]:
        """Yield the rules whose needed word stands in the sentence, each once, in stable order."""
        seen: dict[str, Rule] = {}
        index = self._index
        for key in view.places:
            for rule in index.get(key, ()):
                seen.setdefault(rule.id, rule)
        for rule in index.get("", ()):
            seen.setdefault(rule.id, rule)
        yield from seen.values()


def rules_of(paths: Iterable[Path], examples: bool = True) -> Iterator[Rule]:
    """Yield the rules of the given files; the folder a file lies in says their kind.

    Args:
        paths: rule files.
        examples: whether to read their tests and keeps too, which only the check needs.
    """
    for path in paths:
        kind = next((f for f in FOLDERS if f in path.parts), "phrases")
        for stanza in stanzas(path, KEYS, () if examples else ("test ", "keep ")):
            yield Rule(stanza, kind)


@lru_cache(maxsize=1)
@uncollected
def _own() -> RuleBook:
    return RuleBook(rules_of((p for folder in FOLDERS for p in rule_files(folder)), examples=False))


def folder_files(path: Path) -> tuple[Path, ...]:
    """Return the rule files at `path`: itself, or those below it."""
    return (path,) if path.is_file() else tuple(sorted(path.rglob("*.rules")))


def data_files() -> tuple[Path, ...]:
    """Return every rewriting rule file of our own."""
    return tuple(path for folder in FOLDERS for path in folder_files(DATA / folder))


def _anchor(rule: Rule) -> tuple[str, ...]:
    """The keys under which a rule is found: one word (or its lemma) that every match holds."""
    plain = rule.left
    while "[" in plain or "(" in plain:
        shorter = _GROUP.sub(" ", plain)
        if shorter == plain:
            break
        plain = shorter
    best = ""
    for word in plain.split():
        if _PLAIN.match(word):
            key = word
        elif found := _LEMMA.match(word.partition("=")[0]):
            key = "/" + found[1]
        else:
            continue
        if not best or _weight(key) > _weight(best):
            best = key
    if best and (plain == rule.left or _weight(best)[0]):
        return (best,)
    choices = [keys for item in rule.items if (keys := _keys(item))]
    if not choices:
        return ("",)
    return max(choices, key=lambda keys: (min(map(_weight, keys)), -len(keys)))


def _keys(item: Item) -> tuple[str, ...]:
    if item.optional:
        return ()
    if item.kind == "word" and item.value[0].isalnum():
        return (item.value,)
    if item.kind == "lemma":
        return ("/" + item.value,)
    if item.kind == "aux":
        return ("/" + item.value,)
    if item.kind == "any":
        found = []
        for branch in item.branches:
            keys = [k for inner in branch if (k := _keys(inner))]
            if not keys:
                return ()
            found += max(keys, key=lambda k: min(map(_weight, k)))
        return tuple(dict.fromkeys(found))
    return ()


def _weight(key: str) -> tuple[bool, int]:
    word = key.lstrip("/")
    return (word not in _COMMON, len(word))
