"""A run of inline content between two borders of blocks, and the block that it makes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..edits import Span
from ..html.elements import FROZEN, KINDS
from ..html.entities import SourceMap, decode
from ..html.inline import Inline, OpenInline
from ..html.stack import Element
from ..html.tokenizer import WHITESPACE, HtmlToken
from .block import OPAQUE, Anchor, Block, Mark

_NEVER_WORDS = re.compile(
    r"""(?i:https?://|\bwww\.)[^\s<>"”’)\]]*[^\s<>"”’)\].,;:!?…]"""
    r"""|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)+"""
    r"""|\{\{.{0,300}?\}\}|\{%.{0,300}?%\}|<%.{0,300}?%>"""
    r"""|\[/?[a-zA-Z][\w-]*(?:\s[^\[\]]*+)?/?\]""",
    re.DOTALL,
)
"""Addresses, templates and shortcodes."""

_SIGNS = ("[", "@", "://", "www.", "WWW.", "{", "<%")
"""A text that holds any of these holds one of them."""


class Run:
    """Inline content, as it is read.

    Args:
        around: the inline elements that it stands in.

    Attributes:
        wordy: whether any of its text is more than white space.
    """

    __slots__ = ("_frozen", "_items", "_link", "_quoted", "wordy")

    def __init__(self, around: OpenInline) -> None:
        self._items: list[tuple[str, int, int, str, Inline | None]] = []
        self._frozen, self._quoted = around.frozen, around.quotations > 0
        self._link = around.link
        self.wordy = False

    def text(self, source: str, token: HtmlToken) -> None:
        """Add text."""
        self._items.append(("text", token.start, token.end, "", None))
        if not self.wordy:
            self.wordy = bool(source[token.start : token.end].strip(WHITESPACE))

    def markup(self, kind: str, token: HtmlToken, element: Inline | None = None) -> None:
        """Add a tag or a comment: an `open`, a `close`, a `point` or an `atom`."""
        self._items.append((kind, token.start, token.end, token.name, element))

    def stretch(self, end: int) -> None:
        """Let the atom that came last reach up to `end`."""
        kind, start, _, name, element = self._items[-1]
        self._items[-1] = (kind, start, end, name, element)

    def block(self, source: str, index: int, holder: Element | None, boundary: int) -> Block:
        """Return the block that the run makes.

        Args:
            source: the document.
            index: the block's number.
            holder: the innermost element around it that is not inline.
            boundary: offset of the tag that ends it.
        """
        texts: list[str] = []
        places = SourceMap()
        anchors: list[Anchor] = []
        marks: list[Mark] = []
        frozen = _Frozen(self._frozen + (holder is not None and holder.name in FROZEN))
        opened: dict[Inline, int] = {self._link: 0} if self._link else {}
        for kind, start, end, name, element in self._items:
            if kind == "text":
                texts.append(decode(source, start, end, places))
                continue
            anchors.append(Anchor(places.size, start, end, kind, name))
            if kind == "atom":
                texts.append(OPAQUE)
                places.wide(start, end)
            elif element is None:
                continue
            elif kind == "open":
                opened[element] = places.size
                frozen.change(element.frozen, places.size)
            else:
                frozen.change(-element.frozen, places.size)
                if element in opened:
                    marks.append(Mark(name, opened.pop(element), places.size, element.href))
        marks += (Mark(e.name, pos, places.size, e.href) for e, pos in opened.items())
        text = "".join(texts)
        return Block(
            index=index,
            kind=holder.name if holder and holder.name in KINDS else "text",
            text=text,
            quoted=self._quoted or (holder is not None and holder.quoted),
            frozen=_merged([*frozen.spans(places.size), *_never_words(text)]),
            marks=tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end))),
            start=places.span(0)[0],
            end=places.span(places.size - 1)[1],
            holder=holder,
            source=source,
            places=places,
            anchors=tuple(anchors),
            boundary=boundary,
        )


class _Frozen:
    """Gathers the stretches over which at least one element stands whose words stay."""

    def __init__(self, count: int) -> None:
        self._count, self._from, self._spans = count, 0, list[Span]()

    def change(self, by: int, pos: int) -> None:
        """One such element more or less from `pos` on."""
        if self._count == 0:
            self._from = pos
        elif self._count + by == 0 and self._from < pos:
            self._spans.append(Span(self._from, pos))
        self._count += by

    def spans(self, size: int) -> list[Span]:
        self.change(-self._count, size)
        return self._spans


def _never_words(text: str) -> Iterable[Span]:
    if any(sign in text for sign in _SIGNS):
        return [Span(*found.span()) for found in _NEVER_WORDS.finditer(text)]
    return ()


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap made one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start < out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
