"""The statements that an ending repeats, in other words than the article and its body have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html import escape

from ...article.reading import Article
from ...document import Document
from ...english.casing import capitalise_first
from ...options import Options
from ...report import Proposal
from .. import paraphrase
from .claims import Claim
from .introduce import introduced

MOST = 14
"""Statements looked at; an ending repeats three or four of the first."""


def reworded(claims: Sequence[Claim], origin: Article, options: Options) -> tuple[Claim, ...]:
    """Return the claims, the first of them paraphrased with a seed of their own."""
    chosen = claims[:MOST]
    html = "".join(f"<p>{escape(capitalise_first(c.text), quote=False)}.</p>" for c in chosen)
    document = Document.read(html)
    if len(document.blocks) != len(chosen):
        return tuple(claims)
    options = replace(options, seed=f"ending {options.seed}")
    article = Article(document, options, origin)
    proposals = [p for p in paraphrase.propose(article, options) if isinstance(p, Proposal)]
    edited = document.with_edits([edit for p in proposals for edit in p.edits])
    texts = [
        introduced(_as_clause(c.text, b.text), origin.ledger.people)
        for c, b in zip(chosen, edited.blocks, strict=True)
    ]
    new = [c._replace(text=t, words=len(t.split())) for c, t in zip(chosen, texts, strict=True)]
    return (*new, *claims[MOST:])


_SOURCE = re.compile(
    r", [^,]{3,50} (?:says?|said|believes?|believed|reports?|reported|thinks?|notes?|noted)$"
)


def _facts(text: str) -> set[str]:
    """The figures in a text, and its names but for the first word."""
    words = re.findall(r"[^\s,;:()“”\"]+", text)
    return {w for w in words if any(c.isdigit() for c in w)} | {
        w for w in words[1:] if w[0].isupper()
    }


def _as_clause(old: str, new: str) -> str:
    """The sentence as a clause again: no stop, and capitals only where the clause had them."""
    text = new.strip().removesuffix(".")
    if not _facts(old) <= _facts(f". {text}"):
        return old
    if re.search(r"[.;:?!—]\s", text) and not re.search(r"[.;:?!—]\s", old):
        return old
    if _SOURCE.search(text) and not _SOURCE.search(old):
        return old
    was = old.split(" ")[0]
    if was.islower():
        text = re.sub(rf"(?<= ){re.escape(capitalise_first(was))}\b", was, text)
    first = text.split(" ")[0].strip(",:;")
    return text if first in re.findall(r"[^\s,:;]+", old) else text[0].lower() + text[1:]
