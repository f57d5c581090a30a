"""What stands behind a rule id: its head, examples and notes, and the file and line to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from inspect import getdoc
from pathlib import Path

from .datafiles import DATA
from .errors import RewriterError
from .passes import PASSES
from .passes.syntax import NAMES
from .rules.stanza import Stanza, stanzas


class UnknownRule(RewriterError):
    """No rule has this id; the message names the nearest ones."""


def explain(rule: str, extra: Iterable[Path] = ()) -> str:
    """Return the rule as it is written, and where.

    Args:
        rule: an id as reports show it, such as `wordy/in-order-to`, or a pass's name.
        extra: further `.rules` files to look in.

    Raises:
        UnknownRule: nothing has this id.
        RuleError: a rule file cannot be read.
    """
    known: dict[str, Stanza] = {}
    for stanza in _stanzas(extra):
        known.setdefault(stanza.id, stanza)
        known.setdefault(f"{stanza.path.parent.name}/{stanza.id.partition('/')[2]}", stanza)
    if rule in known:
        return _shown(known[rule])
    if (name := rule.partition("/")[0]) in PASSES:
        return f"{rule}: written in code, passes/{name}.py\n    {getdoc(PASSES[name])}"
    if rule in NAMES:
        function = NAMES[rule]
        return f"{rule}: written in code, {function.__module__}\n    {getdoc(function)}"
    nearest = get_close_matches(rule, [*known, *PASSES, *NAMES], n=3, cutoff=0.5)
    hint = f"; near it are {', '.join(nearest)}" if nearest else ""
    raise UnknownRule(f"there is no rule {rule!r}{hint}")


def _stanzas(extra: Iterable[Path]) -> Iterator[Stanza]:
    for path in (*sorted(DATA.rglob("*.rules")), *extra):
        yield from stanzas(path)


def _shown(stanza: Stanza) -> str:
    path = stanza.path
    place = path.relative_to(DATA.parent) if path.is_relative_to(DATA) else path
    lines = [f"{stanza.id}  ({place}:{stanza.line})", stanza.head]
    return "\n".join([*lines, *(f"    {f.key} {f.value}" for f in stanza.fields)])
