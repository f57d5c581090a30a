"""The wordings known, from `data/brief`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ..datafiles import DATA, rule_files
from ..errors import RuleError
from ..rules.stanza import Stanza, stanzas
from .pattern import BadPattern, address, compiled, number, straight, words_of

KINDS = ("order", "verb", "sets", "manner", "frame", "begins", "refuse", "incomplete", "residue")
"""What a wording can be; the first of these fields that it has says so."""

KEYS = frozenset((*KINDS, "test", "keep", "note"))
SETTINGS = frozenset(
    ("min_words", "title", "conclusion", "sobriety", "link", "link_url", "link_label")
)
WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")


class Found(NamedTuple):
    """One wording found in a line.

    Attributes:
        start: where it begins in the line.
        end: where it ends.
        kind: one of `KINDS`.
        why: what the wording is known for.
        settings: pairs of a setting and its value.
    """

    start: int
    end: int
    kind: str
    why: str
    settings: tuple[tuple[str, str], ...]


class Wording(NamedTuple):
    """A pattern and what it stands for."""

    pattern: re.Pattern[str]
    kind: str
    why: str
    sets: tuple[tuple[str, str], ...]

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Found]:
        """Return where this wording stands in `text[start:end]` (straight quotes)."""
        out = []
        for match in self.pattern.finditer(text, start, len(text) if end is None else end):
            first = match.start() + len(match[0]) - len(match[0].lstrip(" \t\xa0,;:*_<>/-"))
            pairs = tuple((key, _value(value, match)) for key, value in self.sets)
            out.append(Found(first, match.end(), self.kind, self.why, pairs))
        return out


@lru_cache(maxsize=1)
def wordings() -> tuple[Wording, ...]:
    """Return every wording of `data/brief`.

    Raises:
        RuleError: one of them is wrong.
    """
    files = rule_files("brief")
    return tuple(wording(stanza) for path in files for stanza in stanzas(path, KEYS))


@lru_cache(maxsize=1)
def filler() -> frozenset[str]:
    """Return the words that ask for nothing by themselves."""
    return frozenset(word for line in _lines("filler.txt") for word in line.split())


@lru_cache(maxsize=1)
def weighty_words() -> frozenset[str]:
    """Return the words that must not be overlooked in an instruction."""
    return frozenset(word for line in _lines("weighty.txt") for word in line.split())


@lru_cache(maxsize=1)
def marks() -> frozenset[str]:
    """Return the signs that part instructions from the article."""
    return frozenset(_lines("marks.txt"))


def wording(stanza: Stanza) -> Wording:
    """Return the wording that a stanza writes down.

    Raises:
        RuleError: its pattern or one of its fields is wrong.
    """
    kind = next((kind for kind in KINDS if stanza.values(kind)), "")
    if not kind:
        raise RuleError(stanza.path, stanza.line, f"one of {', '.join(KINDS)} is wanted")
    sets = tuple(tuple(value.split(maxsplit=1)) for value in stanza.values("sets"))
    if any(len(pair) != 2 or pair[0] not in SETTINGS for pair in sets):
        raise RuleError(stanza.path, stanza.line, f"sets: one of {', '.join(sorted(SETTINGS))}")
    try:
        pattern = compiled(stanza.head)
    except BadPattern as error:
        raise RuleError(stanza.path, stanza.line, str(error)) from error
    why = stanza.value("note") or stanza.value(kind)
    return Wording(pattern, kind, why, sets)


def check(paths: Iterable[Path]) -> list[str]:
    """Return what is wrong in these files: each `test` must hold, each `keep` must not be found."""
    problems: list[str] = []
    for path in paths:
        try:
            found = list(stanzas(path, KEYS))
            for stanza in found:
                problems += _check(stanza, wording(stanza))
        except RuleError as error:
            problems.append(str(error))
    return problems


def _check(stanza: Stanza, own: Wording) -> list[str]:
    problems = []
    if not stanza.values("test"):
        problems.append(f"{stanza.path}:{stanza.line}: a wording without a test")
    for field in stanza.fields:
        place = f"{stanza.path}:{field.line}"
        if field.key == "test":
            text, _, wanted = field.value.partition(" -> ")
            found = own.find(straight(text))
            pairs = "; ".join(" ".join(pair) for pair in found[-1].settings) if found else ""
            got = (pairs or found[-1].kind) if found else "nothing"
            if got != wanted:
                problems.append(f"{place}: gives {got}, not {wanted}")
        elif field.key == "keep" and own.find(straight(field.value)):
            problems.append(f"{place}: is found, and should not be")
    return problems


def _value(value: str, match: re.Match[str]) -> str:
    groups = match.groupdict()
    if value == "N":
        return str(number(groups["N"]))
    if value == "URL":
        return address(groups.get("URL") or groups.get("URL2") or "")
    if value == "LABEL":
        return words_of(groups.get("LABEL") or groups.get("LABEL2") or "")
    return value


def _lines(name: str) -> list[str]:
    text = (DATA / "brief" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("# ")]
