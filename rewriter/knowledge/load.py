"""Reading the glossary: `.rules` files become terms and primers."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from ..datafiles import rule_files
from ..errors import RuleError
from ..rules.stanza import Stanza, stanzas
from .entry import Primer, Term, Wordings
from .forms import with_plurals

TERM_KEYS = frozenset(
    (
        "also", "field", "with", "not", "known", "gloss", "say", "fact", "or", "see", "test", "keep",
        "source",
    )
)  # fmt: skip
KNOWN = frozenset(("", "everyone", "developers"))
PRIMER_KEYS = frozenset(("field", "with", "wide", "fact", "or", "source"))
PRIMER = "primer:"


class Knowledge(NamedTuple):
    """All entries, in file order."""

    terms: tuple[Term, ...]
    primers: tuple[Primer, ...]


def read(paths: Iterable[Path]) -> Knowledge:
    """Return the entries of the files.

    Raises:
        RuleError: a line that is not in the format, a field that is missing.
    """
    terms: list[Term] = []
    primers: list[Primer] = []
    for stanza in chain.from_iterable(stanzas(path, TERM_KEYS | PRIMER_KEYS) for path in paths):
        if stanza.head.startswith(PRIMER):
            primers.append(_primer(stanza))
        else:
            terms.append(_term(stanza))
    return Knowledge(tuple(terms), tuple(primers))


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    """Return the library's own knowledge base."""
    return read(rule_files("glossary"))


def _term(stanza: Stanza) -> Term:
    says, facts = _statements(stanza)
    for key in ("field", "with", "say", "test"):
        if not stanza.values(key):
            raise RuleError(stanza.path, stanza.line, f"{stanza.head!r} has no `{key}`")
    if stanza.value("known") not in KNOWN:
        raise RuleError(stanza.path, stanza.line, "`known` is `everyone` or `developers`")
    return Term(
        head=stanza.head,
        forms=with_plurals((stanza.head, *_listed(stanza, "also"))),
        field=stanza.value("field"),
        company=_company(stanza),
        vetoes=_listed(stanza, "not"),
        known=stanza.value("known"),
        gloss=stanza.value("gloss"),
        says=tuple(chain.from_iterable(says)),
        facts=facts,
        related=_listed(stanza, "see"),
        tests=stanza.values("test"),
        keeps=stanza.values("keep"),
        path=stanza.path,
        line=stanza.line,
    )


def _primer(stanza: Stanza) -> Primer:
    for field in stanza.fields:
        if field.key not in PRIMER_KEYS:
            raise RuleError(stanza.path, field.line, f"a primer has no `{field.key}`")
    for key in ("field", "with", "fact"):
        if not stanza.values(key):
            raise RuleError(stanza.path, stanza.line, f"{stanza.head!r} has no `{key}`")
    _, facts = _statements(stanza)
    name = stanza.head.removeprefix(PRIMER).strip()
    company = _company(stanza)
    wide = bool(stanza.value("wide"))
    return Primer(name, stanza.value("field"), company, facts, stanza.path, stanza.line, wide)


def _listed(stanza: Stanza, key: str) -> tuple[str, ...]:
    parts = (part.strip() for value in stanza.values(key) for part in value.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def _company(stanza: Stanza) -> tuple[str, ...]:
    listed = _listed(stanza, "with")
    return () if listed == ("any",) else listed


def _statements(stanza: Stanza) -> tuple[tuple[Wordings, ...], tuple[Wordings, ...]]:
    """Return the definitions and the facts, each with its `or` wordings behind it."""
    groups: dict[str, list[list[str]]] = {"say": [], "fact": []}
    last: list[str] | None = None
    for field in stanza.fields:
        if field.key in groups:
            last = [field.value]
            groups[field.key].append(last)
        elif field.key == "or":
            if last is None:
                raise RuleError(stanza.path, field.line, "`or` stands behind a `say` or a `fact`")
            last.append(field.value)
    return (tuple(map(tuple, groups["say"])), tuple(map(tuple, groups["fact"])))
