"""Where additions may stand: behind a paragraph, or behind a sentence, without tearing the text.

What follows must not lean on what it follows ("That is why ...", "he said"), and nothing is put
between a lead-in and its list, a question and its answer, or two halves of a quotation.
"""

from __future__ import annotations

import re

from ...article.outline import HEADINGS
from ...article.reading import Article
from ...document import Block, words
from ...english.quotes import quoted

PROSE = frozenset(("p", "text"))
_CLOSED = frozenset(
    "blockquote table li ul ol dl figure figcaption q td th tr aside footer header nav form "
    "caption details summary button label select".split()
)
_LEANS = re.compile(
    r"[\"“‘(]?(?:this|that|these|those|it|its|he|she|they|his|her|their|them|such|but|and|so|or|yet|"
    r"however|then|instead|also|still|meanwhile|similarly|likewise|moreover|furthermore|therefore|"
    r"thus|nor|both|neither|either|another|others?|here|there|because|as a result|in other words|"
    r"for (?:example|instance)|even so|in fact|indeed|of course|nevertheless|nonetheless|rather|"
    r"otherwise|again|too|not|no|yes|now|next|second|third|finally|last|the (?:same|latter|former|"
    r"other|two|three|first|second|result|reason|answer|problem|move|news|decision|pair|duo|company|"
    r"firm|group|report|study|statement|plan|post|tweet|authors?|team|article|ruling|deal)|"
    r"one of (?:them|those|these)|to do (?:so|this|that)|doing so|when (?:asked|it|he|she|they)|"
    r"(?:that|it|he|she|there|here|what|who)['’]s)\b",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\((?:[^()]{0,40}\b)?(?:photo|image|getty|reuters|AP|AFP)\b[^()]{0,60}\)$", re.IGNORECASE
)
_CARRIED_ON = re.compile(
    r"(?:[A-Z][a-z]+ed (?:by|on|in|with|for|as|from|to) |(?:Having|Being|Based|Built|Given) "
    r"|[A-Z][a-z]+ing (?:back|ahead|forward) )"
)
"""A participle that opens a sentence speaks of what stood before."""
_GOES_ON = re.compile(r"(?:The [a-z]|Your |Overall|By and large|On average|All in all|In all\b)")
"""What is "the" thing has been spoken of; a sum follows what it sums up."""
_POINTING = frozenset("this these those such".split())
_LEANING = frozenset(
    "this that these those it its he she they his her their them him such so there here".split()
)
_ENDS = (".", "!", "”", '"', "…", ")", "’", "'")


def leans(text: str) -> bool:
    """Return whether a paragraph or sentence leans on what stands before it."""
    opening = text.lstrip()
    if not opening or opening[0].islower() or opening[0] in "\"“‘'":
        return True
    first = [w.lower() for w in re.findall(r"[\w'’]+", opening[:120])[:9]]
    pointing = any(w in _POINTING for w in first)
    if _LEANS.match(opening) or _CARRIED_ON.match(opening):
        return True
    return pointing or "also" in first[:6] or any(w in _LEANING for w in first[:4])


def goes_on(text: str) -> bool:
    """Return whether a sentence goes on about something in the sentence before it."""
    return leans(text) or bool(_GOES_ON.match(text.lstrip())) or text.rstrip().endswith("?")


def is_prose(block: Block) -> bool:
    """Return whether the block is a paragraph of running prose of its own."""
    if block.kind not in PROSE or block.quoted or _CLOSED & set(block.path[:-1]):
        return False
    text = block.text.rstrip()
    return words(text) >= 8 and text.endswith(_ENDS) and not _CREDIT.search(text)


class Places:
    """The places of one article, as offsets into its own blocks."""

    __slots__ = ("_all", "_article", "_at", "blocks")

    def __init__(self, article: Article) -> None:
        self._article = article
        last = article.outline.last
        self.blocks = tuple(b for b in article.blocks if last is None or b.index <= last.index)
        self._at = {block.index: i for i, block in enumerate(self.blocks)}
        self._all = article.blocks

    def order(self, index: int) -> int:
        """Return the position of a block among the article's own, or -1."""
        return self._at.get(index, -1)

    def behind_paragraph(self, index: int) -> bool:
        """Return whether a new paragraph may stand behind block `index`."""
        i = self._at.get(index, -1)
        if i < 0 or not is_prose(self.blocks[i]) or _open_quote(self.blocks[i].text):
            return False
        if i + 1 == len(self._all):
            return True
        after = self._all[i + 1]
        if after.kind in HEADINGS:
            return True
        if not is_prose(after) or after.path != self.blocks[i].path:
            return False
        return not leans(after.text) and not _GOES_ON.match(after.text)

    def behind_sentence(self, index: int, end: int) -> int:
        """Return where a sentence may be added that speaks of the one ending at `end`, or -1.

        It goes right behind it, or to the end of the paragraph when one sentence follows.
        """
        return self._behind(index, end, 1)

    def right_behind(self, index: int, end: int) -> int:
        """Return `end` if a sentence may be added right behind the one ending there, else -1."""
        return self._behind(index, end, 0)

    def _behind(self, index: int, end: int, skipped: int) -> int:
        i = self._at.get(index, -1)
        if i < 0 or not is_prose(self.blocks[i]) or self.blocks[i].text.rstrip()[-1] in ":?":
            return -1
        block = self.blocks[i]
        later = [s for s in self._article.sentences(block) if s.start >= end]
        places = [end] if not later or not goes_on(later[0].text) else []
        if 0 < len(later) <= skipped:
            places.append(later[-1].end)
        for at in places:
            if self._clear(block, at) and (at < len(block.text.rstrip()) or self._free_after(i)):
                return at
        return -1

    def inside_sentence(self, index: int, at: int) -> bool:
        """Return whether words may be put in at `at`: plain running text on both sides."""
        i = self._at.get(index, -1)
        if i < 0 or not is_prose(self.blocks[i]):
            return False
        block = self.blocks[i]
        held = [*block.frozen, *quoted(block.text)]
        return not any(start < at < end for start, end in held) and not any(
            mark.start <= at <= mark.end and not (mark.start == 0 and mark.end >= len(block.text))
            for mark in block.marks
        )

    def _free_after(self, i: int) -> bool:
        """Return whether the end of block `i` may move away from what follows it."""
        if i + 1 == len(self._all):
            return True
        after = self._all[i + 1]
        return after.kind in HEADINGS or not leans(after.text.lstrip('“"'))

    def _clear(self, block: Block, at: int) -> bool:
        """Return whether `at` is outside quotations, links and emphasis."""
        if block.text[at - 1 : at] not in (".", "!", "”", '"', ")"):
            return False
        if any(start < at < end for start, end in quoted(block.text)):
            return False
        size = len(block.text.rstrip())
        return not any(
            mark.start < at <= mark.end and not (mark.start == 0 and mark.end >= size)
            for mark in block.marks
        )


def _open_quote(text: str) -> bool:
    """Return whether a quotation is left open, to go on in the next paragraph."""
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1
