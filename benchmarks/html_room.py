"""Speed of the HTML room, and proof that its time grows in step with the input.

    python benchmarks/html_room.py FOLDER

FOLDER holds HTML files.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from rewriter.document import Document
from rewriter.edits import Piece
from rewriter.errors import CannotEdit
from rewriter.html.tokenizer import tokenize

ROUNDS = 5


def best(work: Callable[[], object]) -> float:
    """Seconds of the fastest of some rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def every_word(source: str) -> Document:
    """The document with every word of prose changed."""
    document = Document.read(source)
    edits = []
    for block in document.blocks:
        words = [Piece(m.group().swapcase(), *m.span()) for m in re.finditer(r"\w+|\W+", block.text)]
        try:
            edits += block.rewrite(words, "bench")
        except CannotEdit:
            continue
    result = document.with_edits(edits)
    assert document.same_markup(result)
    return result


def main(folder: str) -> None:
    """Print the tables."""
    sources = [p.read_text(encoding="utf-8", errors="replace") for p in sorted(Path(folder).glob("*.html"))]
    size = sum(map(len, sources)) / 1e6
    for name, work in (("tokenize", tokenize), ("read", Document.read), ("every word", every_word)):
        seconds = best(lambda work=work: [work(s) for s in sources])
        print(f"{name:12} {size / seconds:6.1f} MB/s over {size:.1f} MB")
    print("\nsize          1x      2x      4x      8x   (seconds to read)")
    shapes = {
        "article": ("".join(sources)[:200_000], 1),
        "nested div": ("<div>", 10_000),
        "bare <": ("<", 100_000),
        "attributes": ("<a x=1 ", 10_000),
        "comments": ("<!--", 50_000),
        "open quote": ('<a b="', 10_000),
        "inline": ("<b>x", 2_000),
        "entities": ("&amp;", 50_000),
    }
    for name, (piece, count) in shapes.items():
        row = [best(lambda n=n: Document.read(piece * count * n)) for n in (1, 2, 4, 8)]
        print(f"{name:12}" + "".join(f"{t:8.3f}" for t in row))
    big = "".join(sources) * (10_000_000 // sum(map(len, sources)) + 1)
    start = time.perf_counter()
    Document.read(big)
    print(f"{len(big) / 1e6:.1f} MB article read in {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main(*sys.argv[1:])
