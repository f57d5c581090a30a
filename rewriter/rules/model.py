"""A rule: what to look for, what to write, and the examples that prove it."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from ..errors import RuleError
from .pattern import Item, Part, parse_pattern, parse_template
from .stanza import Field, Stanza

KEYS = frozenset({"or", "test", "keep", "unless", "grade", "note", "id", "in", "near", "far", "register"})
GRADES = ("light", "standard", "full")
REGISTERS = ("formal", "informal")
PLACES = frozenset({"prose", "heading", "list"})


class Example(NamedTuple):
    """A `test`: the sentence before and after, and the line it stands on."""

    before: str
    after: str
    line: int


class Rule:
    """One rewriting rule. Patterns are compiled when they are first needed.

    Attributes:
        id: `<file stem>/<slug>`.
        kind: the folder it comes from (`constructions`, `phrases`, `synonyms`), "" for others.
        grade: the least strength at which it fires.
        places: where it may fire; prose and list items unless the rule says otherwise.
        register: the register of the articles it is for; empty for all.
    """

    def __init__(self, stanza: Stanza, kind: str = "") -> None:
        self.stanza, self.kind = stanza, kind
        left, arrow, right = stanza.head.partition(" -> ")
        if not arrow:
            self.fail(f"a head reads `pattern -> text`, not {stanza.head!r}")
        self.left, self.rights = left, (right, *stanza.values("or"))
        self.id = stanza.id
        self.grade = stanza.value("grade", "standard")
        if self.grade not in GRADES:
            self.fail(f"grade {self.grade!r} is none of {', '.join(GRADES)}")
        self.places = frozenset(stanza.value("in", "prose list").replace(",", " ").split())
        if not self.places <= PLACES:
            self.fail(f"`in` knows {', '.join(sorted(PLACES))}")
        self.register = stanza.value("register", "")
        if self.register not in ("", *REGISTERS):
            self.fail(f"register {self.register!r} is none of {', '.join(REGISTERS)}")
        self.near = _words(stanza.values("near"))
        self.far = _words(stanza.values("far"))

    def fail(self, why: str, field: Field | None = None) -> None:
        """Raise a `RuleError` at this rule (or one of its fields)."""
        raise RuleError(self.stanza.path, field.line if field else self.stanza.line, why)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The compiled left side."""
        try:
            return parse_pattern(self.left)
        except ValueError as error:
            raise RuleError(self.stanza.path, self.stanza.line, str(error)) from error

    @cached_property
    def templates(self) -> tuple[tuple[Part, ...], ...]:
        """The compiled right sides: the head's, then each `or`."""
        try:
            return tuple(parse_template(right) for right in self.rights)
        except ValueError as error:
            raise RuleError(self.stanza.path, self.stanza.line, str(error)) from error

    @cached_property
    def unless(self) -> tuple[tuple[Item, ...], ...]:
        """The compiled antipatterns: the rule declines where one overlaps its match."""
        try:
            return tuple(parse_pattern(text) for text in self.stanza.values("unless"))
        except ValueError as error:
            raise RuleError(self.stanza.path, self.stanza.line, str(error)) from error

    @cached_property
    def tests(self) -> tuple[Example, ...]:
        """The `test` fields as examples."""
        found = []
        for field in self.stanza.fields:
            if field.key == "test":
                before, arrow, after = field.value.partition(" -> ")
                if not arrow:
                    self.fail("a test reads `before -> after`", field)
                found.append(Example(before, after, field.line))
        return tuple(found)

    @property
    def keeps(self) -> tuple[str, ...]:
        """Sentences this rule must leave alone."""
        return self.stanza.values("keep")

    def __repr__(self) -> str:
        return f"Rule({self.id})"


def _words(values: tuple[str, ...]) -> frozenset[str]:
    return frozenset(w.strip().lower() for value in values for w in value.split(",") if w.strip())
