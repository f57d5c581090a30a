"""How two parsers that this library does not use for its work read a text: tags, text, the rest."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from typing import NamedTuple

import bs4
import lxml.etree

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp "
    "small span strike strong sub sup time tt u var wbr img".split()
)
UNSEEN = frozenset("script style template noscript title head textarea svg math".split())
KEPT = frozenset("script style pre code textarea template svg math".split())
DEEPEST = 250  # libxml2 drops what is nested deeper, silently

Tag = tuple[str, tuple[tuple[str, str], ...]]


class Reading(NamedTuple):
    """What one parser saw.

    Attributes:
        tags: every element as (name, attributes), in document order.
        comments: every comment's text, in order.
        kept: the text of every element whose content must not change (script, pre, code ...).
        lines: the visible text, one line a block.
        titles: those of `lines` that stand in an `<h1>`.
        anchors: (line number, href, label) of every link.
    """

    tags: tuple[Tag, ...]
    comments: tuple[str, ...]
    kept: tuple[str, ...]
    lines: tuple[str, ...]
    titles: tuple[str, ...]
    anchors: tuple[tuple[int, str, str], ...]


class _Collector:
    """Gathers a `Reading` from start, end, data and comment events."""

    def __init__(self) -> None:
        self.tags: list[Tag] = []
        self.comments: list[str] = []
        self.kept: list[list[str]] = []
        self.lines: list[list[str]] = [[]]
        self.titles: list[list[str]] = []
        self.anchors: list[tuple[int, str, list[str]]] = []
        self._open: list[str] = []
        self._unseen = self._in_kept = 0
        self._in_link: list[list[str]] = []
        self.deepest = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.tags.append((name, tuple(sorted(attributes.items()))))
        self._open.append(name)
        self.deepest = max(self.deepest, len(self._open))
        self._unseen += name in UNSEEN
        if name in KEPT:
            if not self._in_kept:
                self.kept.append([])
            self._in_kept += 1
        if name not in INLINE:
            self.lines.append([])
        if name == "h1":
            self.titles.append(self.lines[-1])
        if name == "a":
            label: list[str] = []
            self.anchors.append((len(self.lines) - 1, attributes.get("href", ""), label))
            self._in_link.append(label)

    def end(self, name: str) -> None:
        while self._open:
            last = self._open.pop()
            self._unseen -= last in UNSEEN
            self._in_kept -= last in KEPT
            if last == "a" and self._in_link:
                self._in_link.pop()
            if last == name:
                break
        if name not in INLINE:
            self.lines.append([])

    def data(self, text: str) -> None:
        if self._in_kept:
            self.kept[-1].append(text)
        if not self._unseen:
            self.lines[-1].append(text)
            for label in self._in_link:
                label.append(text)

    def comment(self, text: str) -> None:
        self.comments.append(text)

    def pi(self, target: str, data: str | None = None) -> None:
        self.comments.append(f"{target} {data}")

    def close(self) -> Reading:
        number, at, lines = 0, [], []
        for parts in self.lines:
            line = " ".join("".join(parts).split())
            at.append(number)
            if line:
                lines.append(line)
                number += 1
        return Reading(
            tuple(self.tags),
            tuple(self.comments),
            tuple("".join(parts) for parts in self.kept),
            tuple(lines),
            tuple(" ".join("".join(parts).split()) for parts in self.titles),
            tuple((at[i], href, " ".join("".join(t).split())) for i, href, t in self.anchors),
        )


def by_beautifulsoup(html: str) -> Reading | None:
    """Return what BeautifulSoup with the standard library's parser reads; None: no opinion."""
    if not _readable(html):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", bs4.XMLParsedAsHTMLWarning)
            soup = bs4.BeautifulSoup(html, "html.parser")
    except (bs4.exceptions.ParserRejectedMarkup, AssertionError, ValueError):
        return None
    seen, stack = _Collector(), []
    for node in soup.descendants:
        while stack and node.parent is not stack[-1]:
            seen.end(stack.pop().name)
        if isinstance(node, bs4.Tag):
            seen.start(node.name, {k: _text(v) for k, v in node.attrs.items()})
            stack.append(node)
        elif isinstance(node, bs4.Comment | bs4.Declaration | bs4.ProcessingInstruction):
            seen.comment(str(node))
        elif not isinstance(node, bs4.Doctype):
            seen.data(str(node))
    return seen.close()


def by_lxml(html: str) -> Reading | None:
    """Return what libxml2's HTML parser reads; None: it cannot read this, or is too deep for it."""
    seen = _Collector()
    parser = lxml.etree.HTMLParser(target=seen, encoding="utf-8", huge_tree=True)
    try:
        parser.feed(html.encode("utf-8", "replace"))
        reading: Reading = parser.close()
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return None
    return None if seen.deepest >= DEEPEST else reading


PARSERS: dict[str, Callable[[str], Reading | None]] = {
    "BeautifulSoup": by_beautifulsoup,
    "lxml": by_lxml,
}


def roughly(html: str) -> Reading:
    """Return a reading made without a parser, for text that no parser reads."""
    lines = (" ".join(part.split()) for part in re.split(r"<[^<>]*>", html))
    return Reading((), (), (), tuple(line for line in lines if line), (), ())


def _text(value: object) -> str:
    return " ".join(value) if isinstance(value, list) else str(value)


def _readable(html: str) -> bool:
    """Tell whether the standard library's parser, quadratic on unclosed markup, is safe here."""
    for opening, closing in (("<", ">"), ("<!--", "-->")):
        work, ahead = 0, len(html)
        at = html.rfind(opening)
        while at >= 0:
            stop = html.find(closing, at, ahead)
            ahead = stop if stop >= 0 else ahead
            work += min(ahead, len(html)) - at
            if work > 20 * len(html) + 100_000:
                return False
            at = html.rfind(opening, 0, at) if at else -1
    return True
