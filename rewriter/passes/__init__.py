"""The passes: each reads the article and proposes edits; none changes any text itself.

`PASSES` is the order they run in, said here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..article.reading import Article
from ..options import Options
from ..report import Declined, Proposal
from . import conclude, expand, link, paraphrase, title

Pass = Callable[[Article, Options], Iterator[Proposal | Declined]]

PASSES: dict[str, Pass] = {
    "paraphrase": paraphrase.propose,
    "expand": expand.propose,
    "conclude": conclude.propose,
    "link": link.propose,
    "title": title.propose,
}

REWORDING = frozenset(("paraphrase",))
"""Passes that change words only: the gate holds them to the very same markup."""
