"""The terms an article uses and does not explain itself, in the order a reader needs them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from math import log
from typing import NamedTuple

from ...article.outline import HEADINGS
from ...article.reading import Article
from ...document import Block
from ...knowledge.base import Base
from ...knowledge.entry import Primer, Term
from ...knowledge.forms import Vocabulary, plural
from ...knowledge.lookup import Mention

PLAIN, PLAIN_WIDE = 3.5, 4.2
"""From what evidence on a field is plain, and a wide one."""
TERM_SHOWS = 1.2
"""How much a term of the field adds to the evidence."""
BESIDE, AMPLE = 0.4, 9.0
"""How much of the best field's evidence, or of what is ample, another must have."""

NEAR, NEAR_LINKED, NEAR_NAME = 3.0, 1.5, 2.0
"""Evidence on a term that the article lacks, on one that its own terms lead to, on a name."""
COMPANY, NAME_COMPANY = 3, 4
"""Co-terms of such a term, or name, that the article must hold."""
DEEP = 3
"""From how many terms of one field on an article is deep in it; all of it is near, if not wide."""

_CODE = re.compile(r"<(?:pre|code)\b", re.IGNORECASE)
_TRADE = (
    "API, Node.js, compiler, DevOps, DevSecOps, GitHub, GitLab, JavaScript, npm, open source, "
    "pull request, repository, runtime, software development, source code, test suite, toolchain"
).split(", ")
TRADE = 3
"""Markup, or so many words, of an article that speaks to developers."""

_VERBS = frozenset(("VB", "VBD", "VBP", "VBZ"))
_BEHIND = re.compile(
    r"[\"'”’]?(?:"
    r",?[\"'”’]?(?: by definition,)? (?:which |that )?"
    r"(?:is|are|was|means?|meant|refers? to|stands? for|describes?|consists? of) "
    r"(?:(?:defined as |basically |essentially |simply )?(?:a|an|the|one|any|when|where|what|how|to)\b"
    r"|(?:[\w-]+ ){1,4}(?:that|which|who|used|designed|meant|made)\b|by definition\b)"
    r"|,?[\"'”’]? by definition\b"
    r"|, (?:a|an|or|meaning|short for|also called|i\.e\.|that is)\b"
    r"|,? also known as\b"
    r"|(?: [a-z]+)? \((?=[^)]*[a-z]{3})[^)]{14,}\)"
    r"| [–—-]{1,2} (?:a|an|or|which)\b"
    r"|: (?:a|an|the) )"
)
_BEFORE = re.compile(
    r"(?:called|known as|dubbed|termed|so-called|the term|named) (?:a |an |the )?[\"'“‘]?$"
    r"|what(?:'s|’s| is| are) (?:a |an |the )?[\"'“‘]?$",
    re.IGNORECASE,
)


class Candidate(NamedTuple):
    """A term worth explaining: where the article uses it and how much it matters there."""

    term: Term
    blocks: tuple[int, ...]
    """Indices of the blocks that mention it, outside quotations first."""
    first: int
    end: int
    """Block and offset behind the first mention in prose (-1 when only a heading has it)."""
    count: int
    score: float
    known: bool
    """Whether its readers need no definition of it."""
    glossed: bool
    """Whether the article says what it is, so that only more about it can be told."""
    passing: bool
    """Whether the article mentions it once, neither early nor in a heading."""
    held: int
    """How many of its co-terms the article holds."""


class Found(NamedTuple):
    """What the knowledge base has to say on one article, best first.

    Attributes:
        terms: those it uses, the ones last that need no definition.
        primers: of the fields it plainly belongs to.
        near: terms of these fields that it does not use, though much of their company stands there.
    """

    terms: tuple[Candidate, ...]
    primers: tuple[Primer, ...]
    near: tuple[Term, ...]


def find(article: Article, base: Base) -> Found:
    """Return the terms and primers of `base` that fit the article."""
    vocabulary = Vocabulary([block.text for block in article.blocks])
    seen: dict[Term, list[tuple[Block, int]]] = {}
    defined: dict[Term, None] = {}
    for block in article.blocks:
        heading = block.kind in HEADINGS
        for mention in base.lookup.mentions(block.text, vocabulary, titled=heading):
            if any(f.start < mention.end and mention.start < f.end for f in block.frozen):
                continue
            if _is_verb(article, block, mention):
                continue
            seen.setdefault(mention.term, []).append((block, mention.end))
            if _explained(block.text, mention.start, mention.end):
                defined[mention.term] = None
    early = {block.index for block in article.blocks[:3]}
    code = bool(_CODE.search(article.document.source))
    code = code or sum(map(vocabulary.holds, _TRADE)) >= TRADE
    terms = [
        _candidate(term, places, vocabulary, early, base)._replace(glossed=term in defined)
        for term, places in seen.items()
        if term.is_name or term not in defined
        if not (code and term.known == "developers")
    ]
    terms.sort(key=lambda c: (c.glossed, c.known, -c.score, c.first, c.term.head))
    primers = _primers(vocabulary, terms, defined, base)
    return Found(tuple(terms), primers, _near(vocabulary, seen, primers, base))


def _is_verb(article: Article, block: Block, mention: Mention) -> bool:
    """Return whether a one-word noun stands there as a verb ("the file shrinks")."""
    if not block.text[mention.start : mention.end].islower():
        return False
    for sentence in article.sentences(block):
        if sentence.start <= mention.start < sentence.end:
            i = bisect_left(sentence.tokens, mention.start, key=lambda t: t.start)
            token = sentence.tokens[i] if i < len(sentence.tokens) else None
            return token is not None and token.end == mention.end and token.tag in _VERBS
    return False


def _explained(text: str, start: int, end: int) -> bool:
    """Return whether the article itself says what the term at `text[start:end]` is."""
    return bool(_BEHIND.match(text, end) or _BEFORE.search(text[max(0, start - 32) : start]))


def _candidate(
    term: Term,
    places: list[tuple[Block, int]],
    vocabulary: Vocabulary,
    early: set[int],
    base: Base,
) -> Candidate:
    prose = [(b, end) for b, end in places if b.kind not in HEADINGS]
    spoken = sorted(prose, key=lambda place: place[0].quoted)
    blocks = tuple(dict.fromkeys(b.index for b, _ in spoken))
    company = sum(vocabulary.holds(word) for word in term.company)
    score = (
        min(len(places), 6)
        + 2.0 * (len(prose) < len(places))
        + 1.5 * any(b.index in early for b, _ in prose)
        + 0.5 * min(company, 5)
        + 0.5 * min(len(term.facts), 4)
        + 1.0 * (term.is_name or " " in term.head)
        - 0.44 * min(base.generality(*term.forms), 14)
    )
    first, end = (prose[0][0].index, prose[0][1]) if prose else (places[0][0].index, -1)
    known = term.known == "everyone"
    passing = len(places) == 1 and bool(prose) and first not in early
    return Candidate(term, blocks, first, end, len(places), score, known, False, passing, company)


def _near(
    vocabulary: Vocabulary, seen: Iterable[Term], primers: Iterable[Primer], base: Base
) -> tuple[Term, ...]:
    """Return terms that belong to the article's fields or terms and share its words, best first.

    A word of company tells the more, the fewer other entries know it. Where the article is deep in
    a field, or one of its own terms leads to the other, less will do; only there are names told of.
    """
    fields = {primer.field for primer in primers}
    wide = {primer.field for primer in base.primers if primer.wide}
    depth = Counter(term.field for term in seen if term.field not in wide)
    linked = {name.lower() for term in seen if not term.known for name in term.related}
    scored: list[tuple[float, str, Term]] = []
    for term in base.terms:
        led = term.head.lower() in linked
        if term in seen or term.known or not (term.field in fields or led):
            continue
        held = [word for word in term.company if vocabulary.holds(word)]
        if len(held) < (NAME_COMPANY if term.is_name else COMPANY):
            continue
        score = sum(1 / (1 + base.generality(word) / 7) for word in held)
        if term.is_name and not led and (depth[term.field] < DEEP or score < NEAR_NAME):
            continue
        if score >= NEAR or (led and score >= NEAR_LINKED) or depth[term.field] >= DEEP:
            scored.append((score + led, term.head, term))
    scored.sort(key=lambda row: (-row[0], row[1]))
    return tuple(term for _, _, term in scored)


def _primers(
    vocabulary: Vocabulary,
    terms: Iterable[Candidate],
    defined: Iterable[Term],
    base: Base,
) -> tuple[Primer, ...]:
    """Return the primers whose field the article plainly belongs to, best first.

    A field is shown by its words, the more often they stand there the better and the fewer other
    entries know them, and by the terms found that belong to it. Narrow fields go before wide ones.
    """
    telling = (c.term for c in terms if not (c.known and c.count < 2))
    known = Counter(term.field for term in dict.fromkeys((*telling, *defined)))
    scored: list[tuple[float, Primer]] = []
    for primer in base.primers:
        plurals = {plural(word) for word in primer.company}
        counts = {
            word: n
            for word in primer.company
            if word not in plurals and (n := vocabulary.count(word))
        }
        shown = sum((1 + log(n)) / (1 + base.generality(w) / 7) for w, n in counts.items())
        score = shown + TERM_SHOWS * min(known[primer.field], 5)
        if len(counts) >= 2 and score >= (PLAIN_WIDE if primer.wide else PLAIN):
            scored.append((score, primer))
    scored.sort(key=lambda pair: (-pair[0], pair[1].name))
    fitting = [p for score, p in scored if score >= BESIDE * min(scored[0][0], AMPLE)]
    first = {primer.field: primer for primer in reversed(fitting)}
    return tuple(sorted(fitting, key=lambda p: (p.wide, first[p.field] is not p)))
