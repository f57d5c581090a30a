"""The two kinds of entry: a term and a primer of a field."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

Wordings = tuple[str, ...]
"""One statement in several wordings, all true, each a whole sentence."""


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """A word, institution or law that readers may want explained.

    Attributes:
        head: the name it goes by.
        forms: every surface form, head and plurals included; one with a capital is matched as
            written, the others in any case.
        field: the primer it belongs to.
        company: co-terms, one of which must stand in the article; empty when the term can mean
            nothing else.
        vetoes: words that, near a mention, show another sense.
        gloss: an apposition ("a loan repaid within one transaction").
        says: the definition, in several wordings.
        facts: statements that hold in any order after the definition.
        related: heads of related terms.
        tests: texts in which it must be found; `keeps`: texts in which it must not.
        known: who needs no definition of it: `everyone`, `developers`, or nobody ("").
    """

    head: str
    forms: tuple[str, ...]
    field: str
    company: tuple[str, ...]
    vetoes: tuple[str, ...]
    gloss: str
    says: Wordings
    facts: tuple[Wordings, ...]
    related: tuple[str, ...]
    tests: tuple[str, ...]
    keeps: tuple[str, ...]
    path: Path
    line: int
    known: str = ""

    @property
    def is_name(self) -> bool:
        """Whether the head is a proper name or acronym."""
        return any(c.isupper() for c in self.head)


@dataclass(frozen=True, slots=True, eq=False)
class Primer:
    """A field explained in separable sentences.

    Where the field is `wide`, an article is told only those that touch its own words.
    """

    name: str
    field: str
    company: tuple[str, ...]
    facts: tuple[Wordings, ...]
    path: Path
    line: int
    wide: bool = False
