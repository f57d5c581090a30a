"""Who somebody is: a bare surname in a statement gets its first name, and a short title if it has one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...article.facts.fact import Person

LONGEST = 3
"""Words of a title before a name."""

_BEHIND = frozenset("a an the of at for in from with and or to by on".split())
"""Words that a title before a name does not have: `a writer`, `head of research`."""


def introduced(text: str, people: Iterable[Person]) -> str:
    """Return `text` with the first bare mention of each known person in full."""
    for person in people:
        surname = person.name.split()[-1]
        if surname == person.name or person.name in text or len(surname) < 3:
            continue
        mention = re.compile(rf"(?<![\w.’'-])(?<![A-Z] ){re.escape(surname)}(?![\w-])(?! [A-Z])")
        found = mention.search(text)
        if not found or re.search(r"(?:^|\s)(?:[A-Z][\w.’'-]*|Mr|Ms|Dr) $", text[: found.start()]):
            continue
        text = text[: found.start()] + _full(person) + text[found.end() :]
    return text


def _full(person: Person) -> str:
    words = person.role.split()
    if 0 < len(words) <= LONGEST and not _BEHIND & {w.lower() for w in words}:
        return f"{person.role} {person.name}"
    return person.name
