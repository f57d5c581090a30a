"""Speed of the HTML room, and proof that its time grows in step with the input.

    python benchmarks/html_room.py FOLDER

FOLDER holds HTML files. The second table reads, and edits every word of, inputs of doubling size;
the third tells how long the large and the hostile ones take.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from rewriter.document import Block, Document
from rewriter.edits import Edit, Piece
from rewriter.errors import CannotEdit
from rewriter.html.tokenizer import tokenize

ROUNDS = 5
SENTENCE = re.compile(r"[^.!?]+[.!?]*\s*")

SHAPES = {  # piece, how often at size 1
    "article": ('<p>Some words <a href="/x">in a link</a> and <em>more</em> of them.</p>\n', 1000),
    "one paragraph": ("Some words <b>in bold</b> here. ", 1000),
    "one sentence": ("Some words <b>in bold</b> here, ", 250),
    "nested div": ("<div>", 10_000),
    "nested div, text": ("<div>x y ", 2_000),
    "nested lists": ("<ul><li>x y ", 2_000),
    "nested inline": ("<b>x ", 2_000),
    "nested foreign": ("<svg><g></x>", 2_000),
    "stray end tags": ("x</p></li></b>", 2_000),
    "open quotations": ("<q>x<p>", 2_000),
    "references": ("&amp;x &not", 10_000),
    "bare <": ("<", 100_000),
    "attributes": ("<a x=1 ", 10_000),
    "comments": ("<!--", 50_000),
    "open quote": ('<a b="', 10_000),
    "braces": ("{{[a http://", 10_000),
    "NUL, surrogates": ("a\0 \ud800b ", 10_000),
}
EDITED = ("article", "one paragraph", "one sentence", "nested inline", "references")


def best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Seconds of the fastest of some rounds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def every_word(source: str) -> Document:
    """The document with every word of prose changed, sentence by sentence, and the gate asked."""
    document = Document.read(source)
    edits = [
        edit
        for block in document.blocks
        for found in SENTENCE.finditer(block.text)
        for edit in changed(block, *found.span())
    ]
    result = document.with_edits(edits)
    assert document.same_markup(result)
    return result


def changed(block: Block, start: int, end: int) -> tuple[Edit, ...]:
    """Edits that swap the case of every word of a sentence, but for words never reworded."""
    pieces = [
        Piece(
            word.group()
            if any(s.start < word.end() and word.start() < s.end for s in block.frozen)
            else word.group().swapcase(),
            *word.span(),
        )
        for word in re.compile(r"\w+|\W+").finditer(block.text, start, end)
    ]
    try:
        return block.rewrite(pieces, "bench", start, end)
    except CannotEdit:
        return ()


def main(folder: str) -> None:
    """Print the tables."""
    paths = sorted(Path(folder).glob("*.html"))
    sources = [p.read_text(encoding="utf-8", errors="replace") for p in paths]
    size = sum(len(s.encode("utf-8", "replace")) for s in sources) / 1e6
    print(f"{len(sources)} files, {size:.2f} MB")
    for name, work in (("tokenize", tokenize), ("read", Document.read), ("every word", every_word)):
        seconds = best(lambda work=work: [work(s) for s in sources])
        print(f"{name:18} {size / seconds:6.1f} MB/s")
    print("\nseconds to read       1x      2x      4x      8x")
    for name, (piece, count) in SHAPES.items():
        _row(name, Document.read, piece, count)
    print("\nseconds to edit       1x      2x      4x      8x")
    for name in EDITED:
        _row(name, every_word, *SHAPES[name])
    print()
    article = "".join(sources) * (10_000_000 // sum(map(len, sources)) + 1)
    for name, source in {
        "10,000 nested divs": "<div>" * 10_000 + "x y" + "</div>" * 10_000,
        "1 MB of <a b=\"": '<a b="' * 170_000,
        "1 MB of <!--": "<!--" * 250_000,
        "10 MB article": article,
    }.items():
        print(f"{name:18} read in {best(lambda s=source: Document.read(s), 1):.2f} s")
    print(f"10 MB article, every word edited, gated: {best(lambda: every_word(article), 1):.1f} s")


def _row(name: str, work: Callable[[str], object], piece: str, count: int) -> None:
    row = [best(lambda n=n: work(piece * count * n), 2) for n in (1, 2, 4, 8)]
    print(f"{name:18}" + "".join(f"{t:8.3f}" for t in row))


if __name__ == "__main__":
    main(*sys.argv[1:])
