"""The article drawn together from its own statements: who is who, what happened when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ...article.facts import Fact, Person
from ...article.facts.dates import spelt
from ...article.reading import Article
from ...english.analysis import Sentence
from ...english.clauses import finite_verbs, is_clause
from ...english.quotes import quoted
from .places import is_prose

PEOPLE = (3, 8)
EVENTS = (3, 9)
"""At least and at most so many rows."""
CLAUSE = (4, 16)
"""Words of an event."""
_STOPS = frozenset(", ; : — – ( ) . ! ?".split())
_OPENERS = frozenset("and but or when while although though".split())
_INNER = frozenset("after before because that which who whose where as if since until".split())
"""What parts clauses: stops on both sides, openers ahead of a clause, other joints never."""
_LEAN = frozenset("this that these those such another there here it he she they we i you".split())
_NOBODY = re.compile(
    r"\b(?:Photos?|Images?|Pictures?|Video|Herald|Times|Post|News|Journal|Tribune|Gazette|Daily|Press|"
    r"Magazine|House|Office|University|Institute|Agency|Department|Ministry|Company|Street)\b"
)
"""Words that belong to a credit, a paper or an institution and not to a person."""
_WHOSE = re.compile(
    r"\b(?:rival|opponent|challenger|successor|predecessor|colleague|partner|friend|ally|wife|husband|"
    r"son|daughter|brother|sister|father|mother|counterpart|teammate)s?\b(?! (?:of|to|for) )",
    re.IGNORECASE,
)
"""Roles that mean nothing unless somebody else is named."""
_NAMED = re.compile(r"\b(?:[Pp]rofessor|[Dd]octor|[Mm]inister|[Pp]resident) [A-Z][a-z]+ [A-Z]")


class Event(NamedTuple):
    """Something the article dates."""

    when: date
    grain: str
    text: str


def people(article: Article) -> tuple[str, ...]:
    """Return a row for each person whose role the article gives, or none if they are few."""
    named = [p for p in _sure(article.ledger.people) if " " in p.name][: PEOPLE[1]]
    rows = tuple(f"{p.name}: {p.role[:1].upper()}{p.role[1:]}" for p in named)
    return rows if len(rows) >= PEOPLE[0] else ()


def _sure(found: Iterable[Person]) -> Iterator[Person]:
    """Yield those who are surely people, each once, with a role that names nobody else."""
    families: set[str] = set()
    for person in found:
        family = person.name.split()[-1]
        if family in families or _NOBODY.search(person.name):
            continue
        if _NAMED.search(person.role) or _WHOSE.search(person.role):
            continue
        families.add(family)
        yield person


def timeline(article: Article) -> tuple[str, ...]:
    """Return the article's dated events in order of time, or none if they are few.

    An event is a clause that stands alone, in the past tense, with its date before or behind it.
    A clause that is nearly its whole sentence is left out, as the reader has just read it.
    """
    events: dict[date, Event] = {}
    for event in _events(article):
        events.setdefault(event.when, event)
    rows = [events[when] for when in sorted(events)][: EVENTS[1]]
    if len(rows) < EVENTS[0]:
        return ()
    return tuple(f"{spelt(e.when, e.grain)}: {e.text[:1].upper()}{e.text[1:]}" for e in rows)


def _events(article: Article) -> Iterator[Event]:
    for block in article.blocks:
        facts = [f for f in article.ledger.within(block.index) if f.kind == "date" and f.when]
        if not facts or not is_prose(block) or quoted(block.text):
            continue
        sentences = article.sentences(block)
        for fact in facts:
            sentence = sentences[fact.sentence]
            found = _clause(sentence, fact)
            if found is None or fact.when is None:
                continue
            text = block.text[sentence.tokens[found[0]].start : sentence.tokens[found[1] - 1].end]
            if CLAUSE[0] <= len(text.split()) <= CLAUSE[1] and 3 * len(text) < 2 * len(
                sentence.text
            ):
                yield Event(fact.when, fact.grain, text)


def _clause(sentence: Sentence, fact: Fact) -> tuple[int, int] | None:
    """Return the tokens of the clause that the date belongs to, without the date."""
    tokens = sentence.tokens
    first = next((i for i, t in enumerate(tokens) if t.start >= fact.start), -1)
    last = next((i for i, t in enumerate(tokens) if t.start >= fact.end), len(tokens))
    if first < 1 or tokens[first - 1].text.lower() not in ("in", "on"):
        return None
    start, end = first - 1, last
    words = [t.text.lower() for t in tokens]
    if start == 0 or words[start - 1] in _STOPS | _OPENERS:
        if end >= len(tokens) or words[end] != ",":
            return None
        begin = end + 1
        end = next((i for i in range(begin, len(tokens)) if words[i] in _STOPS), len(tokens))
    else:
        if end < len(tokens) and words[end] not in _STOPS:
            return None
        joints = _STOPS | _OPENERS | _INNER
        begin = next((i + 1 for i in range(start - 1, -1, -1) if words[i] in joints), 0)
        end = start
        if begin and words[begin - 1] in _INNER:
            return None
    return None if _INNER & set(words[begin:end]) else _standing(sentence, begin, end)


def _standing(sentence: Sentence, begin: int, end: int) -> tuple[int, int] | None:
    """Return the range if it is a clause in the past tense that leans on nothing."""
    tokens = sentence.tokens
    if end - begin < CLAUSE[0] or not is_clause(sentence, begin, end):
        return None
    opening = tokens[begin]
    if opening.tag in ("PRP", "PRP$", "EX") or opening.text.lower() in _LEAN:
        return None
    (verb,) = finite_verbs(sentence, begin, end)
    last = tokens[end - 1].tag
    listed = end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].tag == last
    if tokens[verb].tag != "VBD" or verb + 2 >= end or last in ("RB", "JJ") or listed:
        return None
    return begin, end
