"""Explanations from the knowledge base, worded and ordered anew for each article."""

from __future__ import annotations

from typing import NamedTuple

from ...choice import Chooser
from ...document import words
from ...knowledge.entry import Primer, Term, Wordings


class Passage(NamedTuple):
    """Sentences of our own that stand together, and where each comes from."""

    sentences: tuple[str, ...]
    origin: str

    @property
    def text(self) -> str:
        """The sentences as one paragraph."""
        return " ".join(self.sentences)

    @property
    def words(self) -> int:
        """How many words a reader sees."""
        return words(self.text)


def definition(term: Term, choose: Chooser) -> Passage:
    """Return the one sentence that says what `term` is."""
    return Passage((choose.choose(term.says, "say", term.head),), _origin(term))


def paragraph(term: Term, choose: Chooser, most: int, enough: int) -> Passage:
    """Return the definition and facts, in an order of their own, until there are enough words.

    Args:
        term: what to explain.
        choose: who decides on wordings and order.
        most: words not to exceed.
        enough: words from which nothing more is needed.
    """
    opening = definition(term, choose)
    sentences = [*opening.sentences, *_facts(term.facts, term.head, choose)]
    return Passage(_fitting(sentences, most, enough), opening.origin)


def primer(entry: Primer, choose: Chooser, most: int, enough: int) -> list[Passage]:
    """Return sentences on a field, as one paragraph or two; see `paragraph`."""
    facts = _opened(_facts(entry.facts, entry.name, choose), entry.name)
    sentences = _fitting(facts, most, enough)
    origin = f"explained: primer {entry.name} ({entry.path.name}:{entry.line})"
    if len(sentences) < 6:
        return [Passage(sentences, origin)]
    half = (len(sentences) + 1) // 2
    return [Passage(sentences[:half], origin), Passage(sentences[half:], origin)]


def _opened(sentences: list[str], name: str) -> list[str]:
    """Return the sentences with one in front that names the field, if there is one."""
    stems = [w[:6] for w in name.lower().split() if len(w) > 3]

    def named(text: str) -> int:
        return sum(stem in text.lower() for stem in stems)

    first = max(range(len(sentences)), key=lambda i: (named(sentences[i]), -i))
    return [sentences[first], *sentences[:first], *sentences[first + 1 :]]


def _facts(facts: tuple[Wordings, ...], head: str, choose: Chooser) -> list[str]:
    order = choose.order(range(len(facts)), "facts", head)
    return [choose.choose(facts[i], "fact", head, i) for i in order]


def _fitting(sentences: list[str], most: int, enough: int) -> tuple[str, ...]:
    """Return the leading sentences until there are enough words, within `most`, at least one."""
    kept, size = [], 0
    for sentence in sentences:
        if kept and (size >= enough or size + words(sentence) > most):
            break
        size += words(sentence)
        kept.append(sentence)
    return tuple(kept)


def _origin(term: Term) -> str:
    return f"explained: {term.head} ({term.path.name}:{term.line})"
