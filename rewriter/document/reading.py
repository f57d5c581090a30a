"""Reading blocks: one pass over the tokens, no recursion, every step of the same cost."""

from __future__ import annotations

import re

from ..html.elements import (
    ATOMS,
    ENDS_PARAGRAPH,
    FOREIGN,
    FORMATTING,
    FROZEN,
    INLINE,
    OPAQUE,
    OPAQUE_BLOCKS,
    OPAQUE_INLINE,
    PHRASES,
    VOID,
)
from ..html.inline import OpenInline
from ..html.stack import OpenElements
from ..html.tokenizer import (
    COMMENT,
    END,
    START,
    TEXT,
    HtmlToken,
    attributes,
    self_closing,
    tokenize,
)
from .block import Block
from .runs import Run

_ASKS = re.compile(r"translate|editable|hidden|nlcst|norewrite", re.IGNORECASE)
_RUBY = frozenset({"rb", "rp", "rt", "rtc"})
_NONE: frozenset[int] = frozenset()


def read_blocks(source: str, tokens: list[HtmlToken] | None = None) -> tuple[Block, ...]:
    """Return the blocks of prose in `source`, in order. Never raises on any text."""
    return _Reader(source, tokenize(source) if tokens is None else tokens).blocks()


class _Region:
    """An opaque element that is being passed over.

    Attributes:
        name: the element's name.
        atom: whether it is one character of the text around it.
        soft: whether the end of the block around it ends it.
        count: how many elements of that name are open.
    """

    __slots__ = ("atom", "count", "name", "soft")

    def __init__(self, name: str, atom: bool) -> None:
        self.name, self.atom, self.count = name, atom, 1
        self.soft = name in PHRASES or (name in INLINE and name not in FORMATTING)


class _Reader:
    def __init__(self, source: str, tokens: list[HtmlToken]) -> None:
        self.source, self.tokens = source, tokens
        self.out: list[Block] = []
        self.open, self.inline = OpenElements(), OpenInline()
        self.run: Run | None = None
        self.region: _Region | None = None

    def blocks(self) -> tuple[Block, ...]:
        no_text = _text_with_scripts_only(self.source, self.tokens)
        for token in self.tokens:
            kind = token.kind
            if self.region and self._passes_over(self.region, token):
                continue
            if kind == START:
                self._start(token)
            elif kind == END:
                self._end(token)
            elif kind == COMMENT or (kind == TEXT and token.start not in no_text):
                if not self._closed():
                    run = self._run()
                    run.text(self.source, token) if kind == TEXT else run.markup("point", token)
            else:
                self._flush(token.start)
        self._flush(len(self.source))
        self.open.close_all(len(self.source))
        return tuple(self.out)

    def _closed(self) -> bool:
        """Whether the words here are left alone."""
        return self.open.top is not None and self.open.top.closed != ""

    def _run(self) -> Run:
        if self.run is None:
            self.run = Run(self.inline)
        return self.run

    def _flush(self, boundary: int) -> None:
        """End the run; it becomes a block if it holds words."""
        run, self.run = self.run, None
        if run and run.wordy:
            self.out.append(run.block(self.source, len(self.out), self.open.top, boundary))

    # ------------------------------------------------------------------ opaque elements

    def _passes_over(self, region: _Region, token: HtmlToken) -> bool:
        """Tell whether `token` belongs to the region, and follow it there."""
        if token.kind not in (START, END):
            return True
        if region.soft and self._breaks_off(region, token):
            self._leave(region, token.start)
            return False
        if token.name == region.name:
            if token.kind == END:
                region.count -= 1
            elif token.name not in FOREIGN or not self_closing(self.source, token):
                region.count += 1
            if not region.count:
                self._leave(region, token.end)
        return True

    def _breaks_off(self, region: _Region, token: HtmlToken) -> bool:
        """Tell whether a tag ends an element left open, as `</p>` ends a `<kbd>`."""
        if region.name in ("rp", "rt") and token.name in _RUBY | {"ruby"}:
            return token.name != region.name or token.kind == START
        if token.kind == END:
            return token.name not in INLINE and token.name in self.open
        return token.name in ENDS_PARAGRAPH and "p" in self.open

    def _leave(self, region: _Region, end: int) -> None:
        self.region = None
        if region.atom:
            self._run().stretch(end)

    # ------------------------------------------------------------------ tags

    def _start(self, token: HtmlToken) -> None:
        name, wish = token.name, _wish(self.source, token)
        if name in ATOMS or name == "wbr":
            if not self._closed():
                self._run().markup("point" if name == "wbr" else "atom", token)
        elif name in OPAQUE_INLINE or (name in INLINE and wish == "hidden"):
            self._pass_over(token)
        elif name in INLINE and not self._reopens(wish):
            self._open_inline(token, wish)
        else:
            self._open_block(token, wish)

    def _pass_over(self, token: HtmlToken) -> None:
        atom = not self._closed()
        if atom:
            self._run().markup("atom", token)
        if token.name not in FOREIGN or not self_closing(self.source, token):
            self.region = _Region(token.name, atom)

    def _open_inline(self, token: HtmlToken, wish: str) -> None:
        href = attributes(self.source, token).get("href", "") if token.name == "a" else ""
        run = None if self._closed() else self._run()
        frozen = wish == "translate" or token.name in FROZEN
        element = self.inline.open(token.name, href, frozen, self.open.depth)
        if run:
            run.markup("open", token, element)

    def _open_block(self, token: HtmlToken, wish: str) -> None:
        name = token.name
        self._flush(token.start)
        self.open.make_way(name, token.start)
        self.inline.leave(self.open.depth)
        if name in OPAQUE:
            self.region = _Region(name, atom=False)
        elif name not in VOID:
            self.open.push(name, token.start, self._why_closed(name, wish))

    def _why_closed(self, name: str, wish: str) -> str:
        around = self.open.top.closed if self.open.top else ""
        if name in OPAQUE_BLOCKS or wish == "hidden":
            return around if around in ("opaque", "hidden") else wish or "opaque"
        if wish == "yes":
            return "" if around == "translate" else around
        return around or wish

    def _reopens(self, wish: str) -> bool:
        """Whether an inline element wants its words translated in a block that does not."""
        return wish == "yes" and self.open.top is not None and self.open.top.closed == "translate"

    def _end(self, token: HtmlToken) -> None:
        if token.name in INLINE and token.name not in self.open:
            run = None if self._closed() else self._run()
            element = self.inline.close(token.name)
            if run:
                run.markup("close", token, element)
        else:
            self._flush(token.start)
            self.open.close(token.name, token.start, token.end)
            self.inline.leave(self.open.depth)


def _wish(source: str, token: HtmlToken) -> str:
    """What its attributes ask: to be left alone (`hidden`, `translate`), `yes` or nothing."""
    if token.end - token.start < len(token.name) + 8 or not _ASKS.search(
        source, token.start, token.end
    ):
        return ""
    found = {name: value.lower() for name, value in attributes(source, token).items()}
    if "hidden" in found or found.get("contenteditable", "false") != "false":
        return "hidden"
    if (
        found.get("translate") == "no"
        or "notranslate" in found.get("class", "").split()
        or found.get("data-nlcst") in ("ignore", "source")
        or "data-norewrite" in found
    ):
        return "translate"
    return "yes" if found.get("translate") in ("yes", "") else ""


def _text_with_scripts_only(source: str, tokens: list[HtmlToken]) -> frozenset[int]:
    """Where tokens begin that are text only where scripts run."""
    if not any(token.name == "noscript" for token in tokens):
        return _NONE
    without = {(t.start, t.end) for t in tokenize(source, scripting=False) if t.kind == TEXT}
    return frozenset(t.start for t in tokens if t.kind == TEXT and (t.start, t.end) not in without)
