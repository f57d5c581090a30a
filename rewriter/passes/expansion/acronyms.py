"""Acronyms spelt out where an article uses one and never says what it stands for."""

from __future__ import annotations

import re

from ...article.reading import Article
from ...document import Block
from ...knowledge.entry import Term
from ...knowledge.forms import words

_ACRONYM = re.compile(r"[A-Z][A-Za-z&]?[A-Z]{1,4}")
_SMALL = frozenset("and of the for in on to a".split())
KNOWN = frozenset(
    "US USA UK EU UN TV PC CEO CFO FBI CIA NASA NFL NBA DNA HIV BBC CNN IT AI GPS URL PDF FAQ DIY VIP "
    "ATM PIN NATO PR HR DVD CD IQ ID SMS USB CIO NYC MIT IBM CPU FPS".split()
)
"""Short forms that need no explanation."""


def long_form(term: Term, written: str) -> str:
    """Return what the acronym `written` stands for among the forms of `term`, or nothing."""
    if not _ACRONYM.fullmatch(written) or written in KNOWN:
        return ""
    letters = written.replace("&", "").upper()
    for form in term.forms:
        parts = [w.text for w in words(form)]
        heads = "".join(p[0] for p in parts if p.lower() not in _SMALL).upper()
        if len(parts) > 1 and letters in (heads, "".join(p[0] for p in parts).upper()):
            return form
    return ""


def free_behind(article: Article, block: Block, end: int) -> bool:
    """Return whether a bracket may follow the word that ends at `end`: no noun, no possessive."""
    if not re.match(r"[ ,.;:](?!\()|$", block.text[end:]):
        return False
    for sentence in article.sentences(block):
        if sentence.start < end <= sentence.end:
            later = next((t for t in sentence.tokens if t.start >= end), None)
            return later is None or later.tag[:1] not in ("N", "J", "P", "C", "V", "-", "(")
    return False
