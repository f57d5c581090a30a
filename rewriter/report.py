"""What was done, why, and what was left: the record that comes with every result."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import NamedTuple

from .edits import Edit


class Change(NamedTuple):
    """One rewording: which rule, what it was, what it is now, in which block (0-based)."""

    rule: str
    before: str
    after: str
    block: int


class Added(NamedTuple):
    """One added sentence or element and where its content comes from.

    `origin` starts with the kind: `computed: …`, `restated: …`, `explained: …`, `concluded: …`,
    `link`.
    """

    rule: str
    text: str
    origin: str
    block: int


class Declined(NamedTuple):
    """A rule that could have fired and did not, and why."""

    rule: str
    why: str
    block: int


class ReadLine(NamedTuple):
    """One line of a brief (1-based), taken for `instruction`, `article` or `residue`, and why."""

    number: int
    kind: str
    text: str
    why: str


class Proposal(NamedTuple):
    """Edits that stand or fall together, with their records. Passes yield these."""

    block: int
    edits: tuple[Edit, ...]
    records: tuple[Change | Added, ...]


@dataclass(slots=True)
class Report:
    """The record of one rewrite. Prints as text; `to_dict()` gives plain data for JSON.

    `lines` is what each line of a brief was taken for; other input leaves it empty.
    """

    words_before: int = 0
    words_after: int = 0
    changes: list[Change] = field(default_factory=list)
    added: list[Added] = field(default_factory=list)
    declined: list[Declined] = field(default_factory=list)
    patterns: list[str] = field(default_factory=list)
    lines: list[ReadLine] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)

    def to_dict(self) -> dict[str, object]:
        """Return the report as dictionaries, lists, numbers and strings."""
        plain = asdict(self)
        for name in ("changes", "added", "declined", "lines"):
            plain[name] = [record._asdict() for record in getattr(self, name)]
        return plain

    def __str__(self) -> str:
        lines = [
            f"{self.words_before} words became {self.words_after}: {len(self.changes)} changes, "
            f"{len(self.added)} additions, {len(self.declined)} declined"
        ]
        lines += [f"  {c.block:>3} {c.rule}: {c.before!r} -> {c.after!r}" for c in self.changes]
        lines += [f"  {a.block:>3} + {a.rule} [{a.origin}]: {a.text!r}" for a in self.added]
        lines += [f"  {d.block:>3} - {d.rule}: {d.why}" for d in self.declined]
        lines += [
            f"  line {n.number}: {n.kind}: {n.why}: {n.text!r}"
            for n in self.lines
            if n.kind != "article"
        ]
        lines += [f"  warning: {text}" for text in self.warnings]
        lines += [f"  {name}: {secs * 1000:.0f} ms" for name, secs in self.seconds.items()]
        return "\n".join(lines)


class Result(NamedTuple):
    """The rewritten article and the record of how it came about."""

    html: str
    report: Report
