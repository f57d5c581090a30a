"""What an ending is made of: this article's own things, figures, names, contrasts, advice and questions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ...article.reading import Article
from ...datafiles import DATA
from ...document import Block
from ...edits import Span
from ...english.analysis import Sentence, Token
from ...english.chunks import noun_phrases
from ...english.inflect import classes, inflect
from ...english.names import names
from ...english.quotes import quoted

MAX_WORDS = 4
SURE = 8.0
"""Tagger margin asked of every word of a thing."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BAD_START = frozenset("this that these those such same other another own each every some any no all both".split())
_VAGUE = frozenset(
    "thing way lot kind sort bit part time year day week month people person number fact case point "
    "end example reason place world life hour today something anything everything nothing one two "
    "percent % half rest side top bottom set series group member type form area level amount use".split()
)
_DULL_ADJECTIVES = frozenset(
    "first last next new other same own such many several few more most good great big large small "
    "different various certain possible available recent current main key major important".split()
)
_NOT_IN_THINGS = frozenset("yesterday today tomorrow only just very http www redone".split())
_MASS = frozenset(
    "money food coffee coal cream bread butter cheese chocolate dust fire fog fuel furniture garbage gas "
    "glass gold grass gravy hair honey ice ink iron jewelry juice laundry leather light lightning "
    "lipstick lunch meat medicine metal milk mud oil paint paper parking plumbing powder rain rice salt "
    "sand silver smoke snow soap soil soup steam sugar tea trash traffic water wax wheat wine wood wool "
    "breakfast dinner school music fish lobby".split()
)
_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ism", "ship", "ing")


class Thing(NamedTuple):
    """A noun phrase without its determiner: `slide deck`, `green status reports`."""

    text: str
    lemma: str
    plural: bool
    concrete: bool
    count: int
    block: int
    countable: bool = True
    """Whether `a` may stand before it (or it is plural)."""
    bare: bool = True
    """Whether it stands without an article here."""


class Material(NamedTuple):
    """All that patterns may draw on; each list best first."""

    topics: tuple[Thing, ...]
    things: tuple[Thing, ...]
    figures: tuple[str, ...]
    amounts: tuple[tuple[str, int], ...]
    names: tuple[tuple[str, int], ...]
    contrasts: tuple[tuple[str, str], ...]
    advice: tuple[str, ...]
    questions: tuple[str, ...]
    words: int


def gather(article: Article) -> Material:
    """Return the material of an article."""
    phrases = list(_phrases(article))
    counts = Counter(thing.lemma for thing in phrases)
    phrases = [thing._replace(count=counts[thing.lemma]) for thing in phrases]
    return Material(
        topics=_topics(article, phrases),
        things=_things(phrases),
        figures=_figures(article),
        amounts=_amounts(article),
        names=_names(article),
        contrasts=tuple(dict.fromkeys(_contrasts(article))),
        advice=tuple(dict.fromkeys(_advice(article))),
        questions=tuple(dict.fromkeys(_questions(article))),
        words=article.words,
    )


@lru_cache(maxsize=1)
def concrete_nouns() -> frozenset[str]:
    """Nouns one can stub a toe on (data/conclusions/concrete.txt)."""
    text = (DATA / "conclusions" / "concrete.txt").read_text(encoding="utf-8")
    return frozenset(w for line in text.splitlines() if not line.startswith("#") for w in line.split())


def _prose(article: Article) -> Iterator[tuple[Block, Sentence]]:
    for block in article.blocks:
        if not block.quoted and block.kind not in ("td", "th", "caption", "figcaption"):
            for sentence in article.sentences(block):
                yield block, sentence


def _phrases(article: Article) -> Iterator[Thing]:
    """Clean noun phrases of the prose: no names, figures, quotations or pronouns."""
    for block, sentence in _prose(article):
        if block.kind in _HEADINGS:
            continue
        closed = [*block.frozen, *quoted(block.text)]
        closed += [Span(n.start, n.end) for n in names(sentence)]
        tokens = sentence.tokens
        for span in noun_phrases(sentence):
            start, end = span
            determined = tokens[start].tag in ("DT", "PRP$")
            counted = tokens[start].text.lower() in ("a", "an")
            while start < end and (
                tokens[start].tag in ("DT", "PDT", "PRP$", "CD", "RB", "WP$", "$")
                or tokens[start].lemma in _BAD_START | _DULL_ADJECTIVES
            ):
                start += 1
            inner = tokens[start:end]
            if not _clean(inner, determined) or any(
                s.start < inner[-1].end and inner[0].start < s.end for s in closed
            ):
                continue
            head = inner[-1]
            text = block.text[inner[0].start : head.end]
            text = text if inner[0].tag in ("NNP", "NNPS") else text[0].lower() + text[1:]
            concrete = head.lemma in concrete_nouns()
            many = head.tag == "NNS"
            single = counted or (concrete and head.lemma not in _MASS)
            yield Thing(
                text, head.lemma, many, concrete, 1, block.index, many or single, many or not determined
            )


def _clean(inner: tuple[Token, ...], determined: bool) -> bool:
    """Whether the words are a noun phrase that can stand anywhere; in doubt they are not."""
    if not 0 < len(inner) <= MAX_WORDS or inner[-1].tag not in ("NN", "NNS"):
        return False
    if inner[-1].lemma in _VAGUE or len(inner[-1].text) < 3 or inner[-1].margin < 5:
        return False
    if len(inner) == 1 and not determined and inner[0].tag == "NN":
        return False
    if not inner[0].text[0].isalpha() or inner[-1].tag == "NNS" and len(inner) > 1 and (
        "v" in classes(inner[-1].text) and inner[-2].tag == "NN" and not determined
    ):
        return False
    return all(t.margin >= SURE for t in inner) and all(
        t.tag in ("NN", "NNS", "JJ", "HYPH", "VBN", "VBG")
        and (t.text.isalpha() or t.text == "-")
        and t.lemma not in _NOT_IN_THINGS | _VAGUE
        for t in inner
    )


def _topics(article: Article, phrases: list[Thing]) -> tuple[Thing, ...]:
    """What the article is about: its most frequent noun phrases, those of headings first."""
    headings = " ".join(b.text.lower() for b in article.blocks if b.kind in _HEADINGS)
    whole = Counter(thing.text for thing in phrases)
    best = {}
    for thing in phrases:
        if not thing.bare or len(thing.text) < 4:
            continue
        score = whole[thing.text] * (1.5 if " " in thing.text else 1.0)
        score += 2.0 * (thing.text in headings) + 0.3 * thing.count
        if whole[thing.text] > 1:
            best[thing.text] = max(best.get(thing.text, (0.0, thing)), (score, thing), key=lambda p: p[0])
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], pair[1].text))
    return tuple(thing for _, thing in ranked[:4])


def _things(phrases: list[Thing]) -> tuple[Thing, ...]:
    """Odd and concrete things that come up once or twice, best first, one per head noun."""
    ranked = sorted(
        (t for t in phrases if t.countable and t.count <= 3 and (t.concrete or _particular(t))),
        key=lambda t: (not t.concrete, " " not in t.text, t.count, t.block, t.text),
    )
    seen: set[str] = set()
    out = []
    for thing in ranked:
        if thing.lemma not in seen:
            seen.add(thing.lemma)
            out.append(thing)
    return tuple(out[:12])


def _particular(thing: Thing) -> bool:
    return thing.text.count(" ") >= 1 and not thing.lemma.endswith(_ABSTRACT)


def _figures(article: Article) -> tuple[str, ...]:
    """Figures as the article writes them, with their hedges, outside quotations."""
    out = []
    for fact in article.ledger.of("money", "percent", "count", "quantity", "duration"):
        if fact.quoted or fact.span or fact.kind == "duration" and (fact.value or 0) < 2:
            continue
        if fact.kind == "count" and (not fact.unit or (fact.value or 0) < 3):
            continue
        text = f"{fact.hedge} {fact.text}".strip()
        if fact.kind == "count" and fact.unit and not text.endswith(fact.unit):
            text = f"{text} {fact.unit}"
        if len(text) <= 40 and re.search(r"\d", text):
            out.append(text)
    return tuple(dict.fromkeys(out))[:8]


def _amounts(article: Article) -> tuple[tuple[str, int], ...]:
    """Large sums and counts (text, value): what counting aloud would take."""
    out = []
    for fact in article.ledger.of("money", "count"):
        if fact.quoted or fact.span or fact.value is None or (fact.kind == "money" and fact.unit != "$"):
            continue
        if 20_000 <= fact.value <= 5 * 10**12 and re.search(r"\d", fact.text):
            text = fact.text if fact.kind == "money" or not fact.unit or fact.text.endswith(fact.unit) else f"{fact.text} {fact.unit}"
            out.append((text, int(fact.value)))
    return tuple(sorted(dict.fromkeys(out), key=lambda pair: -pair[1])[:3])


def _names(article: Article) -> tuple[tuple[str, int], ...]:
    """Names of organisations and things with their counts; never persons, peoples or acronyms."""
    counts: Counter[str] = Counter()
    people = {word for person in article.ledger.people for word in person.name.split()}
    odd: set[str] = set()
    for _, sentence in _prose(article):
        text = sentence.text
        for name in names(sentence):
            start, end = name.start - sentence.start, name.end - sentence.start
            word = text[start:end]
            if name.kind not in ("organisation", "other") or people & set(word.split()):
                continue
            before = text[:start].rstrip().rsplit(" ", 1)[-1].lower()
            if before in ("the", "a", "an", "mr.", "ms.", "mrs.", "dr.") or text[end : end + 1] == "-":
                odd.add(word)
            counts[word] += 1
    return tuple(
        (n, c) for n, c in counts.most_common(8) if c > 1 and n not in odd and _nameable(n)
    )


def _nameable(name: str) -> bool:
    words = name.split()
    return (
        2 < len(name) < 30
        and len(words) < 4
        and not any(w.isupper() and len(w) < 6 for w in words)
        and not name.endswith(("ian", "ish", "ese", "ans", "’s", "'s", "."))
        and name[0].isupper()
        and all(w[0].isalpha() for w in words)
    )


def _contrasts(article: Article) -> Iterator[tuple[str, str]]:
    """Pairs of bare nouns that the article sets against each other: `X rather than Y`."""
    for block, sentence in _prose(article):
        tokens, closed = sentence.tokens, quoted(block.text)
        phrases = noun_phrases(sentence)
        ends = {span.end: span for span in phrases}
        starts = {span.start: span for span in phrases}
        for i, token in enumerate(tokens):
            joint = 0
            if token.lemma == "rather" and i + 1 < len(tokens) and tokens[i + 1].lemma == "than":
                joint = 2
            elif token.lemma == "instead" and i + 1 < len(tokens) and tokens[i + 1].lemma == "of":
                joint = 2
            elif token.text == "," and i + 1 < len(tokens) and tokens[i + 1].lemma == "not":
                joint = 2
            left, right = ends.get(i), starts.get(i + joint)
            if not joint or left is None or right is None or right.end - right.start > 2:
                continue
            if left.start and tokens[left.start - 1].tag in ("CC", "HYPH"):
                continue
            words = [_bare(tokens[a:b]) for a, b in (left, right)]
            if all(words) and not any(s.start <= token.start < s.end for s in closed):
                yield words[0], words[1]


def _bare(phrase: tuple[Token, ...]) -> str:
    """A noun phrase of one noun, without its article; empty for anything longer."""
    if phrase and phrase[0].tag == "DT":
        phrase = phrase[1:]
    if len(phrase) != 1 or phrase[0].tag not in ("NN", "NNS") or phrase[0].lemma in _VAGUE:
        return ""
    return phrase[0].text.lower()


def _advice(article: Article) -> Iterator[str]:
    """Short imperatives of the article, without their final stop."""
    for block, sentence in _prose(article):
        tokens = sentence.tokens
        if block.kind in _HEADINGS or not 3 <= len(tokens) <= 14 or tokens[0].tag != "VB" or tokens[-1].text != ".":
            continue
        if tokens[0].margin < 5 or any(t.text in "“\"”:;–—(\ufffc" or t.tag == "PRP" for t in tokens):
            continue
        if tokens[0].lemma in ("let", "read", "click", "see", "subscribe", "follow", "note", "check", "thank", "sign", "do", "be"):
            continue
        yield sentence.text[0].lower() + sentence.text[1:].rstrip(".")


def _questions(article: Article) -> Iterator[str]:
    for block, sentence in _prose(article):
        words = len(sentence.tokens)
        if sentence.text.endswith("?") and 3 <= words <= 12 and not quoted(block.text):
            if "you" not in sentence.text.lower().split() and sentence.text[0].isupper():
                yield sentence.text


def plural_of(thing: Thing) -> str:
    """The thing in the plural."""
    if thing.plural:
        return thing.text
    return inflect(thing.text, "NNS") or thing.text
