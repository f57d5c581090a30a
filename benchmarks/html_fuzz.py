"""Corrupted documents, hard edits, and five parsers that vote on whether the tags are still the same.

    python benchmarks/html_fuzz.py FOLDER COUNT [SEED]

FOLDER holds HTML files, from which pieces are cut, spliced and damaged. Needs html5lib, selectolax
and turbohtml besides the library's own dependencies. A document counts as different when
at least three of the five judges see other tags than before; single dissenters are listed apart.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import html5lib
import lxml.html
import turbohtml
from selectolax.lexbor import LexborHTMLParser

from rewriter.document import Document
from rewriter.edits import Piece
from rewriter.errors import CannotEdit

HARD = ["AT&T", "a<b", "amp;", "notin", "#38;", "lt;script", "&copy", "😀", "x", "two words", ""]
HOSTILE = [
    "<!--", "-->", "<![CDATA[", "]]>", "<svg>", "</svg>", "<math>", "<select>", "<table>", "<p>", "</p>",
    "<b>", "</i>", "<script>", "</script>", "<style>", "<textarea>", "</textarea>", "<noscript>", "&",
    "&not", "&#38", "<", "</", "<a href='", '">', "<template>", "<title>", "<li>", "\0", "\r\n", "<br/>",
    "<plaintext>", "<frameset>", "<img alt=", "<!doctype html>", "</html>", "<body>", "text", " ",
]  # fmt: skip


def walk(node: object, out: list[str]) -> list[str]:
    """Tag names of an etree, opening and closing, in order."""
    for child in node:  # type: ignore[attr-defined]
        if isinstance(child.tag, str):
            out.append(child.tag)
            walk(child, out)
            out.append("/")
    return out


def by_html5lib(source: str) -> list[str]:
    return walk(html5lib.parse(source, treebuilder="etree"), [])


def by_lxml(source: str) -> list[str]:
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    data = source.encode("utf-8", "replace")
    return walk(lxml.html.document_fromstring(data, parser=parser), []) if data.strip() else []


def by_html_parser(source: str) -> list[str]:
    out: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            out.append(tag)

        def handle_endtag(self, tag: str) -> None:
            out.append("/" + tag)

    reader = Reader()
    reader.feed(source)
    reader.close()
    return out


def by_lexbor(source: str) -> list[str]:
    root = LexborHTMLParser(source).root
    return [n.tag for n in root.traverse(include_text=False)] if root else []


def by_turbohtml(source: str) -> list[str]:
    return [element.tag for element in turbohtml.parse(source).iter_elements()]


JUDGES: tuple[Callable[[str], list[str]], ...] = (by_html5lib, by_lxml, by_html_parser, by_lexbor, by_turbohtml)


def damaged(chance: random.Random, pieces: list[str]) -> str:
    """A new document of spliced, cut and spoiled pieces."""
    out = []
    for _ in range(chance.randint(1, 5)):
        piece = chance.choice(pieces)
        start = chance.randrange(len(piece))
        out.append(piece[start : start + chance.randint(5, 200)])
        if chance.random() < 0.7:
            out.append(chance.choice(HOSTILE))
    return "".join(out)


def edited(document: Document, chance: random.Random) -> Document:
    """The document with hard words put in, as far as the room allows, and the gate's word obeyed."""
    edits = []
    for block in document.blocks:
        for word in re.finditer(r"[^\W_]+", block.text):
            if chance.random() < 0.4:
                piece = Piece(chance.choice(HARD), *word.span())
                try:
                    edits += block.rewrite([piece], "fuzz", *word.span())
                except CannotEdit:
                    continue
    result = document.with_edits(edits)
    return result if document.same_markup(result) else document


def main(folder: str, count: str, seed: str = "23") -> None:
    """Print how many documents changed, and how many of them any judge sees differently."""
    chance = random.Random(int(seed))
    pieces = [p.read_text(encoding="utf-8", errors="replace") for p in sorted(Path(folder).glob("*.html"))]
    votes: Counter[str] = Counter()
    changed = different = failed = 0
    for _ in range(int(count)):
        source = damaged(chance, pieces)
        document = Document.read(source)
        result = edited(document, chance)
        if result.source == source:
            continue
        changed += 1
        against = []
        for judge in JUDGES:
            try:
                if judge(source) != judge(result.source):
                    against.append(judge.__name__)
            except Exception:  # a judge that cannot read the input has no vote
                failed += 1
        votes.update(against)
        if len(against) >= 3:
            different += 1
            print("DIFFERENT", against, repr(source), repr(result.source))
        elif against:
            print("one judge", against, repr(source), repr(result.source), file=sys.stderr)
    print(f"{count} documents, {changed} changed, {different} different by vote; single votes {dict(votes)}; abstentions {failed}")


if __name__ == "__main__":
    main(*sys.argv[1:])
