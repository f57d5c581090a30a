"""HTML articles turned to plain text and back: the share of headings and list items recognised.

    python benchmarks/plain_text.py FOLDER [-v]

Each block becomes a line (BeautifulSoup's `get_text`, block by block), twice: as a browser copies
it, with bullets and item numbers and blank lines, and bare, one line per block and nothing else.
A paragraph that the page itself makes a heading of by bold type counts as neither.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from rewriter.plaintext import Block, Item, read

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BLOCKS = (*sorted(HEADINGS), "p", "li", "blockquote", "pre", "td", "th", "figcaption", "dt", "dd")
HOLDERS = (*BLOCKS, "ul", "ol", "table", "div", "section")


def text_of(tag: Tag) -> str:
    """The words of one block, on one line."""
    return " ".join(tag.get_text("").split())


def lines_of(html: str) -> list[tuple[str, str, str]]:
    """Return (kind, marker, text) of each innermost block."""
    soup = BeautifulSoup(html, "lxml")
    for gone in soup(["script", "style"]):
        gone.decompose()
    out: list[tuple[str, str, str]] = []
    for row in soup("tr"):
        cells = "\t".join(text_of(cell) for cell in row(["td", "th"]))
        row.replace_with(BeautifulSoup(f"<pre>{cells}</pre>", "html.parser").pre or "")
    for tag in soup.find_all(BLOCKS):
        if tag.find(HOLDERS) or not tag.get_text(strip=True):
            continue
        item = tag if tag.name == "li" else tag.find_parent("li")
        if tag.name == "pre":
            out.append(("pre", "", tag.get_text().strip("\n")))
        elif item is not None and tag.name not in HEADINGS:
            place = len(item.find_previous_siblings("li")) + 1
            ordered = item.parent is not None and item.parent.name == "ol"
            first = not any(text_of(t) for t in tag.find_all_previous(BLOCKS) if item in t.parents)
            out.append(("li" if first else "p", f"{place}. " if ordered else "• ", text_of(tag)))
        else:
            bold = tag.name == "p" and any(text_of(b) == text_of(tag) for b in tag(["b", "strong"]))
            out.append(
                (tag.name if tag.name in HEADINGS else "bold" if bold else "p", "", text_of(tag))
            )
    return out


def found_in(blocks: list[Block]) -> tuple[list[str], list[str]]:
    """Return the headings and the list items of what was read."""
    headings = [" ".join(b.lines) for b in blocks if b.kind in HEADINGS]
    items: list[str] = []

    def collect(inner: tuple[Item, ...]) -> None:
        for item in inner:
            items.append(" ".join(item.lines))
            for block in item.inner:
                collect(block.items)

    for block in blocks:
        collect(block.items)
    return headings, items


def key(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def compare(wanted: list[str], found: list[str]) -> tuple[int, list[str], list[str]]:
    """Return how many of `wanted` are in `found`, those missing, and those found falsely."""
    left = Counter(map(key, found))
    missing = []
    for text in wanted:
        if left[key(text)]:
            left[key(text)] -= 1
        else:
            missing.append(text)
    return len(wanted) - len(missing), missing, [text for text, n in left.items() if n > 0]


def main(folder: str, loud: bool = False) -> None:
    totals: dict[str, Counter[str]] = {"as copied": Counter(), "bare": Counter()}
    for path in sorted(Path(folder).glob("*.html")):
        lines = lines_of(path.read_text(encoding="utf-8"))
        headings = [text for kind, _, text in lines if kind in HEADINGS]
        items = [text for kind, _, text in lines if kind == "li"]
        bold = {key(text) for kind, _, text in lines if kind == "bold"}
        for name, total in totals.items():
            if name == "bare":
                source = "\n".join(text for _, _, text in lines)
            else:
                source = ""
                for kind, sign, text in lines:
                    gap = "\n" if kind == "pre" or (kind == "li" and source) else "\n\n"
                    source += gap + (sign if kind == "li" else "") + text
            got_headings, got_items = found_in(read(source))
            for what, wanted, got in (
                ("headings", headings, got_headings),
                ("items", items, got_items),
            ):
                right, missing, false = compare(wanted, got)
                false = [text for text in false if text not in bold]
                total.update(
                    {f"{what} right": right, what: len(wanted), f"{what} false": len(false)}
                )
                if loud:
                    for text in missing:
                        print(f"{path.stem[:14]:14} {name:9} missed {what}: {text[:100]}")
                    for text in false:
                        print(f"{path.stem[:14]:14} {name:9} false  {what}: {text[:100]}")
            total["lines"] += len(lines)
    for name, total in totals.items():
        for what in ("headings", "items"):
            share = total[f"{what} right"] / (total[what] or 1)
            print(
                f"{name:9} {what:8} {total[f'{what} right']:4} of {total[what]:4} ({share:6.1%}), "
                f"{total[f'{what} false']} false, {total['lines']} lines"
            )


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], "-v" in sys.argv)
