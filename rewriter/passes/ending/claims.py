"""What the article says: its clean sentences as clauses, best first."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from ...article.reading import Article
from ...document import Block
from ...edits import Span
from ...english.analysis import Sentence, Token
from ...english.chunks import noun_phrases
from ...english.inflect import classes
from ...english.names import names
from ...english.quotes import quoted
from .recast import recast
from .turned import is_answered

NARRATOR = "the author"

LEAST_WEIGHT = 0.25
"""Beyond the first five, a claim has at least this share of the weight of the first."""

LEDE = ((2, 4.0), (4, 2.5))
"""How much more the first sentences of the prose weigh: up to which one, and the factor."""

LONG = 15
"""Words above which a statement weighs less; in the lede `LONG_LEDE`."""

LONG_LEDE = 26

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
PROSE = frozenset({"p", "li", "text", "dd"})
_CONTENT = ("NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBZ", "VBP", "VBG", "VBN", "JJ")
_FUNCTION = frozenset({"DT", "IN", "PRP$", "CD", "EX", "PRP", "WRB", "PDT"})
_FUNCTION_WORDS = frozenset("the a an any you your all some many most each every no both several another more fewer "
    "less as at by for from in of on to with while when if although though since because despite "
    "during under over through between among without within it there they its their his her even "
    "one two three four five six seven eight nine ten".split())  # fmt: skip
_EMPTY = frozenset("be have do say get make go new other more most many much way thing lot".split())
_TURNS = frozenset(
    "yet whereas but not rather instead n't never only than although though while".split()
)
_AHEAD = frozenset("will plans scheduled due intends".split())
_WHEN = frozenset(
    "next later soon upcoming tomorrow spring summer autumn fall winter weeks months year years week month".split()
)
_LOOSE = frozenset("simply something somebody here's literally fact there's".split())
_SAYING = frozenset(
    "say argue accord tell warn explain estimate announce report admit insist".split()
)
_OPEN = frozenset("unclear unknown undecided unresolved whether yet disputed denied".split())
_BOILERPLATE = frozenset(
    "twitter newsletter subscribe disclaimer copyright credit email click follow appeared originally "
    "editor reporter website photo sign originally cancel declined reporting".split()
)
_UNITS = frozenset("% percent million billion trillion".split())
_MEMBERS = frozenset("company firm team group man woman couple researcher study report paper move decision "
                     "deal change result agency organization pair event site service plan issue problem "
                     "statement order ruling survey source article post attack law bill author brokerage "
                     "president official process system point idea answer question reason latter".split())  # fmt: skip


_BIOGRAPHY = re.compile(
    r"\b(?:is|was) (?:the author|an? (?:\w+ ){0,4}(?:writer|reporter|journalist|editor|columnist|freelancer|producer))\b"
    r"|\breported from\b|\bcan be reached\b|\badvises users\b|\bcontributed to\b|\bcovers? .* for\b"
    r"|\b(?:declined|refused) to comment\b|\bcommented on\b|\bfor comment\b|\b(?:is|was|were) published in\b"
    r"|\bruns the (?:start-?up|company|firm|website|site|blog)\b|\bnot involved in\b|\bwas speaking\b|\brespond(?:ed)? to\b.*\brequests?\b|\bshared with .* subscribers\b|\bfirst month\b|\bas mentioned\b|\bwe asked\b",
    re.I,
)


class Claim(NamedTuple):
    """One statement of the article.

    `text` can follow `that`. `figured`: it holds a figure. `ahead`: it speaks of what is to come.
    `said`: somebody other than the article says it. `own`: the article says it by itself.
    """

    text: str
    block: int
    words: int
    weight: float
    lemmas: frozenset[str]
    figured: bool
    ahead: bool
    said: bool
    turning: bool
    you: bool
    open: bool
    place: float
    """0 for the first sentence of the article, 1 for the last."""

    lede: bool
    """Whether it is one of the first sentences."""


def claims(article: Article) -> tuple[Claim, ...]:
    """Return the statements of an article that can stand alone, the most central first."""
    prose = [(b, s) for b in article.blocks if not b.quoted for s in article.sentences(b)]
    counts = Counter(
        t.lemma.lower()
        for _, s in prose
        for t in s.tokens
        if t.tag in _CONTENT and len(t.lemma) > 2
    )
    lead = _lemmas_of([s for _, s in prose[:3]])
    lead |= _lemmas_of([s for b, s in prose if b.kind in HEADINGS])
    small = small_openings(article)
    found: dict[str, Claim] = {}
    told = 0
    for number, (block, sentence) in enumerate(prose):
        if block.kind not in PROSE:
            continue
        told += sentence.tokens[-1].text in (".", "!", "?", "”", '"')
        if _is_answered(prose, number):
            continue
        place = number / max(1, len(prose) - 1)
        claim = _claim(article, block, sentence, small, counts, lead, place, told)
        if claim:
            found.setdefault(claim.text.lower(), claim)
    ranked = sorted(found.values(), key=lambda c: (-c.weight, c.block, c.text))
    enough = ranked[0].weight * LEAST_WEIGHT if ranked else 0
    return tuple(claim for i, claim in enumerate(ranked) if i < 5 or claim.weight >= enough)


def _is_answered(prose: list[tuple[Block, Sentence]], number: int) -> bool:
    """Whether the next sentence takes the statement back."""
    return number + 1 < len(prose) and is_answered([t.text for t in prose[number + 1][1].tokens])


def _claim(
    article: Article,
    block: Block,
    sentence: Sentence,
    small: frozenset[str],
    counts: Counter[str],
    lead: frozenset[str],
    place: float,
    number: int,
) -> Claim | None:
    closed = [q for q in quoted(block.text) if q.start < sentence.end and sentence.start < q.end]
    if any(not _is_phrase(block.text, q, sentence) for q in closed):
        return None
    clause = recast(sentence, small, NARRATOR)
    if clause is None or _leans(article, sentence):
        return None
    words = {t.text.lower() for t in clause.tokens}
    if (
        words & _BOILERPLATE
        or _BIOGRAPHY.search(clause.text)
        or "something" in words
        or any(_is_shouted(w) for w in clause.text.split())
    ):
        return None
    lemmas = frozenset(
        t.lemma.lower() for t in clause.tokens if t.tag in _CONTENT and t.lemma not in _EMPTY
    )
    size = len(clause.text.split())
    weight = sum((counts[x] - 1) * (1.5 if x in lead else 1.0) for x in lemmas) / size**0.6
    weight *= 1.25 if words & _TURNS else 1.0
    weight *= 0.6 if clause.you else 1.0
    lede = number <= LEDE[-1][0] and NARRATOR not in clause.text
    weight *= 0.7 if size > (LONG_LEDE if lede else LONG) or size < 6 else 1.0
    weight *= _early(number, place) if lede else 1.15 if place < 0.3 else 1.0
    weight *= 0.6 if words & _LOOSE else 1.0
    part = size / max(1, len(sentence.text.split()))
    if not lede:
        weight *= 1.3 if part < 0.7 else 0.7 if part > 0.9 and size > 9 else 1.0
    kinds = {n.kind for n in names(sentence)}
    return Claim(
        clause.text,
        block.index,
        size,
        weight,
        lemmas,
        _is_figured(clause.tokens),
        _looks_ahead(words, kinds),
        any(t.lemma in _SAYING for t in clause.tokens),
        bool(words & _TURNS),
        clause.you,
        bool(words & _OPEN),
        place,
        lede,
    )  # fmt: skip


def _early(number: int, place: float) -> float:
    """How much more a sentence weighs for standing near the beginning."""
    factor = next((factor for last, factor in LEDE if number <= last), 1.0)
    return factor if place < 0.5 else 1.0


def _is_figured(tokens: tuple[Token, ...]) -> bool:
    """Whether it holds a sum, a share or a number of things: no date, no age."""
    for before, token, behind in zip(("", *tokens), tokens, (*tokens[1:], ""), strict=False):
        if token.tag == "CD" and any(c.isdigit() for c in token.text):
            counts = behind and (behind.tag == "NNS" or behind.text in _UNITS)
            if before and before.text == "$" or counts:
                return True
    return False


def _looks_ahead(words: set[str], kinds: set[str]) -> bool:
    """Whether a statement tells of a step to come, with a time to it."""
    if words & {"if", "would", "unless", "might", "could", "should", "may"}:
        return False
    dated = (
        "date" in kinds or bool(words & _WHEN) or any(w.isdigit() and w[:2] == "20" for w in words)
    )
    planned = bool(words & _AHEAD) or (
        "expected" in words and bool(words & {"is", "are"}) and "to" in words
    )
    return dated and planned


def _is_phrase(text: str, quote: Span, sentence: Sentence) -> bool:
    """Whether a quotation is a short piece inside the sentence, not a sentence of its own."""
    inside = sentence.start < quote.start and quote.end < sentence.end
    return inside and len(text[quote.start : quote.end].split()) <= 8


def small_openings(article: Article) -> frozenset[str]:
    """Opening words, in lower case, that are no names: elsewhere in the article they are small, or
    the language knows them and the article does not write them with a capital inside a sentence."""
    small: set[str] = set()
    names_inside: set[str] = set()
    openers: set[str] = set()
    for block in article.blocks:
        if block.kind in HEADINGS:
            continue
        for sentence in article.sentences(block):
            words = [t for t in sentence.tokens if t.text[0].isalpha()]
            for i, token in enumerate(words):
                word = token.text.lower()
                if token.text[0].islower():
                    small.add(word)
                elif i:
                    names_inside.add(word)
                elif len(words) > 1 and not any(c.isupper() for c in token.text[1:]):
                    following = words[1].text[0].isupper() and words[1].text != "I"
                    if token.tag in _FUNCTION or not following:
                        openers.add(word)
    known = {w for w in openers if w in small or (w not in names_inside and _is_word(w))}
    return frozenset(w for w in known if w != "i")


def _is_shouted(word: str) -> bool:
    """Whether an ordinary word stands in capitals: `LOTS`, but not `NASA`."""
    return word.isupper() and len(word) > 3 and word.isalpha() and bool(classes(word.lower()))


def _is_word(word: str) -> bool:
    return bool(classes(word)) or word in _FUNCTION_WORDS


def _leans(article: Article, sentence: Sentence) -> bool:
    """Whether its subject is a bare `the company` that the article names too rarely to be clear."""
    tokens = sentence.tokens
    first = next((i for i, t in enumerate(tokens) if t.text[0].isalnum()), 0)
    for span in noun_phrases(sentence):
        if span.start > first + 1:
            break
        words = tokens[span.start : span.end]
        if len(words) == 2 and words[0].text.lower() == "the" and words[1].tag in ("NN", "NNS"):
            follows = tokens[span.end].text.lower() if span.end < len(tokens) else ""
            if follows in (
                "of",
                "for",
                "in",
                "between",
                "behind",
                "that",
                "who",
                "on",
                "to",
                "from",
            ):
                return False
            head = words[1].lemma
            return article.terms.counts[head] < 3 or (
                head in _MEMBERS and article.terms.counts[head] < 5
            )
    return False


def _lemmas_of(sentences: list[Sentence]) -> frozenset[str]:
    return frozenset(
        t.lemma.lower()
        for s in sentences
        for t in s.tokens
        if t.tag in _CONTENT and len(t.lemma) > 2
    )
