"""Reading blocks: one pass over the tokens, a flat stack, no recursion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from .block import OPAQUE, Anchor, Block, Mark
from .edits import Span
from .html.elements import (
    ATOMS,
    FROZEN,
    INLINE,
    KINDS,
    QUOTING,
    VOID,
)
from .html.elements import OPAQUE as OPAQUE_ELEMENTS
from .html.elements import OPAQUE_INLINE
from .html.entities import decode
from .html.tokenizer import (
    CDATA,
    COMMENT,
    DOCTYPE,
    END,
    FROZEN as FROZEN_REST,
    START,
    TEXT,
    UNFINISHED,
    WHITESPACE,
    HtmlToken,
    attributes,
    tokenize,
)

_CLOSES: dict[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
}
"""Start tags that close an open sibling of theirs."""

_SCOPES = frozenset("ul ol dl table tbody thead tfoot div article section main body".split())
_OPT_OUT = re.compile(r"translate|editable|hidden|nlcst|norewrite", re.IGNORECASE)
_NEVER_WORDS = re.compile(
    r"""https?://[^\s<>"”’)\]]+|\bwww\.[^\s<>"”’)\]]+|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)+"""
    r"""|\{\{.{0,300}?\}\}|\{%.{0,300}?%\}|\[/?[a-zA-Z][\w-]*(?:\s[^\[\]]*)?/?\]""",
    re.DOTALL,
)


def read_blocks(source: str, tokens: list[HtmlToken] | None = None) -> tuple[Block, ...]:
    """Return the blocks of prose in `source`, in order. Never raises on any text."""
    return _Reader(source, tokenize(source) if tokens is None else tokens).run()


def _text_either_way(source: str, tokens: list[HtmlToken]) -> frozenset[int] | None:
    """With `<noscript>` about: starts of tokens that are text with scripts on and off."""
    if not any(token.name == "noscript" for token in tokens):
        return None
    other = {(t.start, t.end) for t in tokenize(source, scripting=False) if t.kind == TEXT}
    return frozenset(t.start for t in tokens if t.kind == TEXT and (t.start, t.end) in other)


class _Reader:
    def __init__(self, source: str, tokens: list[HtmlToken]) -> None:
        self.source, self.tokens = source, tokens
        self.out: list[Block] = []
        self.run_tokens: list[tuple[str, HtmlToken, int]] = []  # (what, token, end)
        self.has_text = False
        self.stack: list[list[object]] = []  # [name, start, quoted, element number]
        self.element_ends: list[int] = []
        self.pending: list[tuple[int, tuple[int, ...]]] = []
        self.regions: list[list[object]] = []  # [name, depth, skipping, reason]
        self.inline_from: Sequence[object] = ()

    def run(self) -> tuple[Block, ...]:
        allowed = _text_either_way(self.source, self.tokens)
        for token in self.tokens:
            kind = token.kind
            if self.regions and self._inside_region(token):
                continue
            if kind == TEXT:
                if allowed is None or token.start in allowed:
                    self.run_tokens.append(("text", token, token.end))
                    self.has_text = True
                else:
                    self._flush(token.start)
            elif kind == COMMENT:
                self.run_tokens.append(("mark", token, token.end))
            elif kind == START:
                self._start(token)
            elif kind == END:
                self._end(token)
            elif kind in (CDATA, DOCTYPE, UNFINISHED, FROZEN_REST) or token.name not in (
                "script",
                "style",
            ):
                self._flush(token.start)
        self._flush(len(self.source))
        while self.stack:
            self._pop(len(self.source))
        return self._finished()

    # ------------------------------------------------------------------ regions left alone

    def _inside_region(self, token: HtmlToken) -> bool:
        """Whether the token lies in a region that is left alone (and is dealt with)."""
        region = self.regions[-1]
        if token.kind == START and token.name == region[0] and not self._self_closed(token):
            region[1] += 1  # type: ignore[operator]
        elif token.kind == END and token.name == region[0]:
            region[1] -= 1  # type: ignore[operator]
            if not region[1]:
                self.regions.pop()
                if region[2] and self.run_tokens and self.run_tokens[-1][0] == "atom":
                    what, opener, _ = self.run_tokens[-1]
                    self.run_tokens[-1] = (what, opener, token.end)
                elif region[2]:
                    self._flush(token.end)
                return bool(region[2])
        if not region[2]:
            return False
        if (
            region[3] == "translate"
            and token.kind == START
            and token.name not in VOID
            and attributes(self.source, token).get("translate", "").lower() == "yes"
        ):
            self.regions.append([token.name, 1, False, ""])
            self._flush(token.start)
        return True

    def _self_closed(self, token: HtmlToken) -> bool:
        return self.source[token.end - 2] == "/" and token.name in ("svg", "math")

    def _opt_out(self, token: HtmlToken) -> str:
        """Why an element asks to be left alone: `hidden`, `translate` or nothing."""
        if token.end - token.start < len(token.name) + 8 or not _OPT_OUT.search(
            self.source, token.start, token.end
        ):
            return ""
        found = {k: v.lower() for k, v in attributes(self.source, token).items()}
        if "hidden" in found or found.get("contenteditable", "false") != "false":
            return "hidden"
        if (
            found.get("translate") == "no"
            or "notranslate" in found.get("class", "").split()
            or found.get("data-nlcst") in ("ignore", "source")
            or "data-norewrite" in found
        ):
            return "translate"
        return ""

    # ------------------------------------------------------------------ tags

    def _start(self, token: HtmlToken) -> None:
        name = token.name
        if name in VOID:
            if name in ATOMS:
                self.run_tokens.append(("atom", token, token.end))
            elif name == "wbr":
                self.run_tokens.append(("mark", token, token.end))
            else:
                self._flush(token.start)
            return
        reason = self._opt_out(token)
        if name in OPAQUE_ELEMENTS or reason == "hidden":
            if name in OPAQUE_INLINE or (name in INLINE and reason):
                self.run_tokens.append(("atom", token, token.end))
            else:
                self._flush(token.start)
            if not self._self_closed(token):
                self.regions.append([name, 1, True, "opaque"])
        elif name in INLINE:
            self.run_tokens.append(("frozen" if reason or name in FROZEN else "mark", token, token.end))
        else:
            self._flush(token.start)
            if reason or name == "nav":
                self.regions.append([name, 1, True, "translate"])
            else:
                self._open(token)

    def _end(self, token: HtmlToken) -> None:
        if token.name in INLINE:
            self.run_tokens.append(("mark", token, token.end))
            return
        self._flush(token.start)
        for depth in range(len(self.stack) - 1, -1, -1):
            if self.stack[depth][0] == token.name:
                while len(self.stack) > depth + 1:
                    self._pop(token.start)
                self._pop(token.end)
                return
            if len(self.stack) - depth > 200:
                return

    def _open(self, token: HtmlToken) -> None:
        name = token.name
        if self.stack and self.stack[-1][0] in ("p", "h1", "h2", "h3", "h4", "h5", "h6"):
            if self.stack[-1][0] == "p" or name == self.stack[-1][0]:
                self._pop(token.start)
        if closes := _CLOSES.get(name):
            for depth in range(len(self.stack) - 1, max(-1, len(self.stack) - 8), -1):
                other = self.stack[depth][0]
                if other in closes:
                    while len(self.stack) > depth:
                        self._pop(token.start)
                    break
                if other in _SCOPES:
                    break
        quoted = name in QUOTING or (bool(self.stack) and bool(self.stack[-1][2]))
        self.stack.append([name, token.start, quoted, len(self.element_ends)])
        self.element_ends.append(-1)

    def _pop(self, end: int) -> None:
        number = self.stack.pop()[3]
        self.element_ends[number] = end  # type: ignore[index]

    # ------------------------------------------------------------------ blocks

    def _flush(self, boundary: int) -> None:
        """End the current run of inline content; it becomes a block if it holds words."""
        run, self.run_tokens = self.run_tokens, []
        has_text, self.has_text = self.has_text, False
        if not has_text:
            return
        while run and (run[-1][0] != "text" or self._blank(run[-1][1])) and run[-1][0] != "atom":
            if run[-1][0] == "text" and not any(r[0] == "text" for r in run[:-1]):
                return
            run.pop()
        first = 0
        while first < len(run) and run[first][0] == "mark" and run[first][1].kind != START:
            first += 1
        block = self._block(run[first:] if first else run, boundary)
        if block is not None:
            self.out.append(block)

    def _blank(self, token: HtmlToken) -> bool:
        return not self.source[token.start : token.end].strip(WHITESPACE)

    def _block(self, run: list[tuple[str, HtmlToken, int]], boundary: int) -> Block | None:
        source = self.source
        texts: list[str] = []
        starts: Any = []
        ends: Any = []
        anchors: list[Anchor] = []
        marks: list[Mark] = []
        frozen: list[Span] = []
        opened: list[tuple[str, int, str, bool]] = []
        size = 0
        for what, token, end in run:
            if what == "text":
                decoded = decode(source, token.start, token.end)
                texts.append(decoded.text)
                if len(run) == 1:
                    starts, ends = decoded.starts, decoded.ends
                else:
                    starts.extend(decoded.starts)
                    ends.extend(decoded.ends)
                size += len(decoded.text)
            elif what == "atom":
                anchors.append(Anchor(size, token.start, end, "atom", token.name))
                texts.append(OPAQUE)
                starts.append(token.start)
                ends.append(end)
                size += 1
            elif token.kind == START and token.name not in VOID:
                anchors.append(Anchor(size, token.start, end, "open", token.name))
                href = attributes(source, token).get("href", "") if token.name == "a" else ""
                opened.append((token.name, size, href, what == "frozen"))
            elif token.kind == END:
                anchors.append(Anchor(size, token.start, end, "close", token.name))
                for k in range(len(opened) - 1, -1, -1):
                    if opened[k][0] == token.name:
                        name, start, href, stays = opened.pop(k)
                        marks.append(Mark(name, start, size, href))
                        if stays:
                            frozen.append(Span(start, size))
                        break
            else:
                anchors.append(Anchor(size, token.start, end, "point", token.name))
        for name, start, href, stays in opened:
            marks.append(Mark(name, start, size, href))
            if stays:
                frozen.append(Span(start, size))
        text = "".join(texts)
        if not text.strip(WHITESPACE + OPAQUE):
            return None
        frozen += [Span(*found.span()) for found in _NEVER_WORDS.finditer(text)]
        path = tuple(str(entry[0]) for entry in self.stack)
        numbers = tuple(int(entry[3]) for entry in self.stack)  # type: ignore[call-overload]
        own = path[-1] if path and path[-1] in KINDS else ""
        self.pending.append((boundary, numbers))
        return Block(
            index=len(self.out),
            kind=own or "text",
            text=text,
            quoted=bool(self.stack) and bool(self.stack[-1][2]),
            path=path,
            frozen=tuple(sorted(frozen)),
            marks=tuple(sorted(marks, key=lambda m: (m.start, -m.end))),
            start=starts[0],
            end=ends[-1],
            element=Span(0, 0),
            elements=tuple(Span(int(entry[1]), 0) for entry in self.stack),  # type: ignore[call-overload]
            source=source,
            starts=starts,
            ends=ends,
            anchors=tuple(anchors),
        )

    def _finished(self) -> tuple[Block, ...]:
        """The blocks, now that the ends of all their elements are known."""
        for block, (boundary, numbers) in zip(self.out, self.pending, strict=True):
            spans = tuple(
                Span(span.start, self.element_ends[number])
                for span, number in zip(block.elements, numbers, strict=True)
            )
            own = spans[-1] if block.kind != "text" and spans else Span(block.start, boundary)
            object.__setattr__(block, "elements", spans)
            object.__setattr__(block, "element", own)
        return tuple(self.out)
