"""What belongs to the article and what each part of it is: title, sections, ending, residue.

A piece of HTML, as a feed or a post editor holds it, is the article itself; only what the feed
left behind ("Source link") is set apart. On a whole page the article is looked for first, and
everything else is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..document import Block, Document, words
from ..html.elements import HEADINGS
from .containers import Layout


def _any(*lines: str) -> re.Pattern[str]:
    """Compile alternatives that must be the whole of a line."""
    return re.compile(rf"(?:{'|'.join(lines)})(?:\[edit\])?[.:!…→»>\s]*", re.I)


_RESIDUE = _any(
    r"source(?: link)?|(?:original )?source:.{0,80}|via:?.{0,40}",
    r"advertisements?|sponsored(?: content)?|(?:story|article) continues below(?: advertisement)?",
    r"continue reading(?: below)?",
    r"read (?:more|the (?:full|original) (?:article|story|post))(?: (?:at|on) .{1,60}| here)?",
    r"(?:the post|this (?:post|article|story)) .{1,300} appeared (?:first )?on .{1,80}",
    r"(?:this (?:post|article|story)|it) (?:was )?(?:originally|first) (?:published|appeared) "
    r"(?:on|at|in|by) .{1,80}",
    r"(?:we|this (?:web)?site) uses? cookies\b.{0,900}",
)
_CONCLUSION = _any(
    r"(?:in |a |the |our |my )?conclusions?|concluding (?:thoughts?|remarks?|words?)|in closing",
    r"(?:some |my |our )?(?:final|closing|parting|last) (?:thoughts?|words?|remarks?|note)",
    r"(?:the )?(?:final )?(?:bottom line|upshot|takeaways?|verdict|end)|key takeaways?|epilogue",
    r"(?:a |the |in )?summary|to sum up|summing up|(?:wrap(?:ping)?[- ]?up).{0,20}",
)
_BACK_MATTER = _any(
    r"(?:about the authors?|author bio)|references|footnotes|sources|further reading",
    r"related (?:articles?|stories|posts|searches|links|content|topics)|see also|external links",
    r"more (?:from|on|stories)\b.{0,40}|you (?:may|might) also like|read (?:next|more|also)",
    r"recommended(?: for you| stories)?",
    r"tags?|share(?: this)?.{0,20}|comments?|leave a (?:reply|comment)|filed under.{0,60}",
    r"(?:subscribe|sign up)\b.{0,60}|promoted .{0,30}|popular posts|trending.{0,30}|most read",
)

_SMALL_PRINT = re.compile(
    r"(?:photos?|images?|illustrations?|graphics?|(?:additional |with )?reporting|edited) "
    r"(?:credit|by)\b|.{1,80} contributed (?:to this|reporting)|(?:follow|reach) .{1,80} (?:on|at) "
    r"|(?:disclosure|disclaimer|editor['’]s note|corrections?|updated?|photos?)\b.{0,3}:"
    r"|.{0,200}(?:©|\bcopyright|all rights reserved|\btrademark)"
    r"|.{1,60} is (?:the|an?) (?:\w+ ){0,4}(?:author|editor|reporter|writer|producer)\b"
    r"|.{1,60} is on (?:twitter|x|facebook|instagram)\b|we accept .{0,60}(?:card|pay)|(?:register for|subscribe to) |[$€£]\d+ ?/"
    r"|(?:an? \w+ plan (?:to|that|you|for)|keep your team) ",
    re.I,
)
"""How a credit, a byline, a legal note or an offer of subscription begins."""

_CONTROLS = frozenset(("form", "nav", "dialog"))


class Section(NamedTuple):
    """A heading (None above the first one) and the blocks under it."""

    heading: Block | None
    blocks: tuple[Block, ...]


class Outline(NamedTuple):
    """The parts of one article.

    Attributes:
        title: the leading `<h1>`; on a whole page the article's `<h1>`.
        blocks: the article's own blocks, without title and residue.
        residue: what a feed or an advertisement left among them.
        sections: `blocks` by their headings.
        last: the block behind which new sections go: the last of the article's prose, before
            notes on the author, related links and the like.
        end: the block behind which the closing line goes: the very last that is not residue.
        conclusion: the heading of a conclusion that the article has already.
        page: whether the source is a whole page.
    """

    title: Block | None
    blocks: tuple[Block, ...]
    residue: tuple[Block, ...]
    sections: tuple[Section, ...]
    last: Block | None
    end: Block | None
    conclusion: Block | None
    page: bool

    @classmethod
    def read(cls, document: Document) -> Outline:
        """Return the outline of `document`; `last` and `end` are None where it has no prose."""
        layout = Layout.read(document)
        spoken = [block for block in document.blocks if words(block.text)]
        own = _own(layout, spoken) if document.is_page else spoken
        title = _title(document, layout, own)
        own = [block for block in own if block is not title]
        residue = [block for block in own if _RESIDUE.fullmatch(" ".join(block.text.split()))]
        left = {block.index for block in residue}
        blocks = tuple(block for block in own if block.index not in left)
        last = _last(layout, blocks)
        return cls(
            title,
            blocks,
            tuple(residue),
            _sections(blocks),
            last,
            last if document.is_page else _end(blocks),
            _conclusion(blocks),
            document.is_page,
        )


def _own(layout: Layout, spoken: Sequence[Block]) -> list[Block]:
    """The article's blocks of a whole page."""
    root = layout.article()
    if root < 0:
        return [block for block in spoken if not layout.furniture(block)]
    inside = layout.within(root)
    return [b for b in spoken if layout.of(b) in inside and not layout.furniture(b)]


def _title(document: Document, layout: Layout, own: Sequence[Block]) -> Block | None:
    if not document.is_page:
        return own[0] if own and own[0].kind == "h1" else None
    prose = (block.index for block in own if _prose(block, words(block.text)))
    first = next(prose, len(document.blocks))
    tops = [b for b in document.blocks if b.kind == "h1" and words(b.text)]
    named = _page_title(document.source)
    for block in tops:
        if (text := _key(block.text)) and text in named and len(text.split()) > 2:
            return block
    before = [b for b in tops if b.index < first and not layout.furniture(b)]
    return before[-1] if before else None


def _page_title(source: str) -> str:
    at = source.lower().find("<title")
    start, end = source.find(">", at) + 1, source.lower().find("</title", at)
    return _key(source[start:end]) if 0 <= at < start <= end else ""


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", re.sub(r"&#?\w+;|['’]", "", text).lower()))


def _sections(blocks: Sequence[Block]) -> tuple[Section, ...]:
    sections: list[tuple[Block | None, list[Block]]] = [(None, [])]
    for block in blocks:
        if block.kind in HEADINGS:
            sections.append((block, []))
        else:
            sections[-1][1].append(block)
    return tuple(Section(h, tuple(body)) for h, body in sections if h or body)


def _conclusion(blocks: Sequence[Block]) -> Block | None:
    """The heading of a conclusion: named like one, and in the last half of the text."""
    for i in range(len(blocks) - 1, len(blocks) // 2 - 1, -1):
        block = blocks[i]
        if block.kind in HEADINGS and _CONCLUSION.fullmatch(" ".join(block.text.split())):
            return block
    return None


def _last(layout: Layout, blocks: Sequence[Block]) -> Block | None:
    """The last block of prose, found from the end, unless that cuts off too much."""
    if not blocks:
        return None
    sizes = [words(block.text) for block in blocks]
    most = 0.3 * sum(sizes)
    cut, behind = len(blocks), 0
    for i in range(len(blocks) - 1, -1, -1):
        behind += sizes[i]
        if behind > most:
            break
        text = " ".join(blocks[i].text.split())
        if blocks[i].kind in HEADINGS and _BACK_MATTER.fullmatch(text):
            cut = i
    while cut and (
        layout.furniture(blocks[cut - 1]) or not _prose(blocks[cut - 1], sizes[cut - 1])
    ):
        cut -= 1
    return blocks[cut - 1] if cut and sum(sizes[cut:]) <= most else blocks[-1]


def _end(blocks: Sequence[Block]) -> Block | None:
    """The last block that stands in no form or menu."""
    outside = [block for block in blocks if _CONTROLS.isdisjoint(block.path)]
    return (outside or blocks or (None,))[-1]


def _prose(block: Block, size: int) -> bool:
    """Tell a block a reader reads from a label, a credit, a link, a heading or a caption."""
    if block.kind in HEADINGS or block.kind in ("figcaption", "caption", "th"):
        return False
    text = block.text.strip()
    linked = sum(mark.end - mark.start for mark in block.marks if mark.name == "a")
    if linked > 0.8 * len(text) or (size < 40 and _SMALL_PRINT.match(text)):
        return False
    ends = text.rstrip("\"'”’)]»").endswith((".", "!", "?", "…", ":", ";"))
    return size >= 4 and (ends or size >= 12 or block.kind in ("li", "td", "dd"))
