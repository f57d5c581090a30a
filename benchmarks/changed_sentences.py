"""A sample of reworded sentences to be read and judged one by one.

    python benchmarks/changed_sentences.py FOLDER [COUNT] [SEED]

FOLDER holds articles as .html. Prints numbered pairs, the source sentence and what became of it,
with the rules that fired, drawn evenly over all articles by a hash of their text.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from rewriter.article.reading import Article
from rewriter.choice import rank
from rewriter.document import Document
from rewriter.edits import apply
from rewriter.options import Options
from rewriter.passes.paraphrase import propose
from rewriter.report import Proposal


def changed(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield (before, after, rules) of each reworded sentence of one article."""
    options = Options()
    article = Article(Document.read(path.read_text(encoding="utf-8", errors="replace")), options)
    for proposal in propose(article, options):
        if not isinstance(proposal, Proposal):
            continue
        block = article.document.blocks[proposal.block]
        source = article.document.source
        edited = Document.read(apply(source, proposal.edits)).blocks[proposal.block]
        yield (*_apart(block.text, edited.text), ", ".join(r.rule for r in proposal.records))


def _apart(old: str, new: str) -> tuple[str, str]:
    """The sentences in which two texts differ."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    start = max((old.rfind(mark, 0, start) + 2 for mark in (". ", "? ", "! ")), default=0)
    start = 0 if start < 2 else start
    stops = [at for mark in (". ", "? ", "! ") if (at := old.find(mark, len(old) - end)) >= 0]
    rest = len(old) - (min(stops) + 1 if stops else len(old))
    cut = lambda text: " ".join(text[start : len(text) - rest].split())  # noqa: E731
    return cut(old), cut(new)


def main(folder: str, count: str = "300", seed: str = "1") -> None:
    """Print the sample."""
    rows = [(p.stem, *row) for p in sorted(Path(folder).glob("*.html")) for row in changed(p)]
    rows.sort(key=lambda row: rank(seed, row[0], row[1]))
    for number, (name, before, after, rules) in enumerate(rows[: int(count)], 1):
        print(f"{number:>3} {name}\n    - {before}\n    + {after}\n      {rules}")
    print(f"{len(rows)} reworded sentences")


if __name__ == "__main__":
    main(*sys.argv[1:])
