"""The container of every data file: a head line, then indented `key value` fields.

    # a comment
    in order to VERB -> to VERB
        test We met in order to talk. -> We met to talk.
        keep Put the files in order to the left of the box.

A blank line ends a stanza. One example a line keeps diffs and searches simple.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..errors import RuleError


class Field(NamedTuple):
    """One indented line: `key value`."""

    key: str
    value: str
    line: int


class Stanza(NamedTuple):
    """A head with its fields and the place it stands at (`line` is 1-based)."""

    head: str
    fields: tuple[Field, ...]
    path: Path
    line: int

    def values(self, key: str) -> tuple[str, ...]:
        """Return the values of all fields called `key`, in order."""
        return tuple(f.value for f in self.fields if f.key == key)

    def value(self, key: str, default: str = "") -> str:
        """Return the value of the first field called `key`."""
        return next((f.value for f in self.fields if f.key == key), default)

    @property
    def id(self) -> str:
        """`<file stem>/<slug>`: the `id` field, else the left side of the head."""
        slug = self.value("id") or self.head.split(" -> ")[0].split("=")[0].strip()
        return f"{self.path.stem}/{'-'.join(slug.lower().split())}"


def stanzas(
    path: Path, keys: frozenset[str] | None = None, skip: tuple[str, ...] = ()
) -> Iterator[Stanza]:
    """Yield the stanzas of one file.

    Args:
        path: a UTF-8 text file.
        keys: the field names allowed here; None allows any.
        skip: names of fields to pass over, each with the space behind it.

    Raises:
        RuleError: a field without a head, an unknown key, a field without a value, bad indent.
    """
    head, fields, start = "", [], 0
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(path, 0, str(error)) from error
    for number, raw in enumerate([*lines, ""], 1):
        if skip and raw.startswith(skip, 4) and raw.startswith("    "):
            continue
        line = raw.rstrip()
        if line.lstrip().startswith("#"):
            continue
        if not line:
            if head:
                yield Stanza(head, tuple(fields), path, start)
            head, fields = "", []
        elif not line.startswith(" "):
            if head:
                raise RuleError(path, number, "a new head needs a blank line before it")
            head, fields, start = line, [], number
        elif not line.startswith("    ") or line[4] == " ":
            raise RuleError(path, number, "fields are indented by four spaces")
        elif not head:
            raise RuleError(path, number, "a field without a head")
        else:
            key, _, value = line.strip().partition(" ")
            if keys is not None and key not in keys:
                raise RuleError(path, number, f"unknown field {key!r}; known: {', '.join(sorted(keys))}")
            if not value.strip():
                raise RuleError(path, number, f"field {key!r} has no value")
            fields.append(Field(key, value.strip(), number))
