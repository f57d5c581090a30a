"""Explanations from the knowledge base: each thing once, worded anew for every article.

Of what an entry has to say, the sentences near to the article's own words come first; the rest is
shuffled, so that an explainer about the same term differs from story to story.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...choice import Chooser
from ...document import words
from ...knowledge.entry import Primer, Term, Wordings
from .novelty import Novelty
from .passage import Passage

PARAGRAPH = (60, 105)
"""Words of an explaining paragraph: where there is plenty to explain, and at most."""
PRIMER = (110, 210)
"""Words of a primer, likewise."""
FAR = 1
"""At most so many sentences on a term that share no word with the article."""
NEAR = 0.12
"""Share of its words that a sentence has in common with the article to count as near."""


class Explainer:
    """Words passages for one article and remembers what has been told.

    With plenty to explain it says a little about each thing, which keeps paragraphs brisk and two
    articles on one topic apart; with little it says all it knows.

    Args:
        choose: who decides on wordings and order.
        said: the article's own sentences.
        terms: what there is to explain.
        wanted: how many words are wanted in all.
    """

    def __init__(
        self, choose: Chooser, said: Iterable[str], terms: Sequence[Term], wanted: int
    ) -> None:
        self._choose = choose
        each = 5 * wanted // (4 * len(terms)) if terms else PARAGRAPH[1]
        self._paragraph = min(PARAGRAPH[1], max(PARAGRAPH[0], each))
        plenty = sum(min(self._paragraph, _stock(term)) for term in terms) > wanted
        self._primer = PRIMER[0] if plenty else PRIMER[1]
        self._novelty = Novelty(said)
        self._told: set[str] = set()

    def admits(self, sentence: str) -> bool:
        """Return whether the sentence says something new, and remember it."""
        return self._novelty.admits(sentence)

    def knows(self, name: str) -> bool:
        """Return whether a term or field of this name has been told."""
        return name.lower() in self._told

    def definition(self, term: Term) -> Passage | None:
        """Return the one sentence that says what `term` is, if it is new."""
        if self.knows(term.head):
            return None
        order = self._choose.order(term.says, "say", term.head)
        text = next((say for say in order if self.admits(say)), "")
        if not text:
            return None
        self._told.add(term.head.lower())
        return Passage((text,), _origin(term))

    def paragraph(self, term: Term, least: int, wanted: int) -> Passage | None:
        """Return definition and facts on a term; None when told already or with too little to say.

        Args:
            term: what to explain.
            least: words below which it is not worth a paragraph.
            wanted: words from which nothing more is needed.
        """
        before = self._novelty.mark()
        opening = self.definition(term) if _stock(term) >= least else None
        if opening is None:
            return None
        said = opening.sentences
        facts = self._facts(term.facts, term.head)
        far = [fact for fact in facts if not self._novelty.nearness(fact)]
        more = self._fitting(
            [fact for fact in facts if fact not in far[FAR:]],
            self._paragraph,
            max(least, wanted),
            opening.words,
        )
        passage = opening._replace(sentences=said + more)
        if more and passage.words >= least:
            return passage
        self._novelty.forget(before)
        self._told.discard(term.head.lower())
        return None

    def primer(self, entry: Primer, least: int, wanted: int) -> Passage | None:
        """Return sentences on a field; None when it is told already or has too little to say."""
        if self.knows(entry.name):
            return None
        self._told.add(entry.name.lower())
        facts = self._facts(entry.facts, entry.name)
        if entry.wide:
            facts = [fact for fact in facts if self._novelty.touches(fact, entry.name)]
        facts = _opened(facts, entry.name)
        origin = f"explained: primer {entry.name} ({entry.path.name}:{entry.line})"
        passage = Passage(self._fitting(facts, self._primer, max(least, wanted)), origin)
        return passage if passage.words >= least else None

    def _facts(self, facts: tuple[Wordings, ...], head: str) -> list[str]:
        """Return one wording of each fact, those near to the article first."""
        worded = [self._choose.choose(f, "fact", head, i) for i, f in enumerate(facts)]
        order = self._choose.order(worded, "facts", head)
        return sorted(order, key=lambda text: self._novelty.nearness(text) < NEAR)

    def _fitting(
        self, sentences: Iterable[str], most: int, enough: int, size: int = 0
    ) -> tuple[str, ...]:
        """Return new sentences until there are enough words, within `most`."""
        kept: list[str] = []
        for sentence in sentences:
            longer = size + words(sentence)
            if size >= enough:
                break
            if longer <= most and self.admits(sentence):
                kept.append(sentence)
                size = longer
        return tuple(kept)


def _opened(sentences: list[str], name: str) -> list[str]:
    """Return the sentences with one in front that names the field, if there is one."""
    if not sentences:
        return []
    stems = [w[:6] for w in name.lower().split() if len(w) > 3]

    def named(text: str) -> int:
        return sum(stem in text.lower() for stem in stems)

    first = max(range(len(sentences)), key=lambda i: (named(sentences[i]), -i))
    return [sentences[first], *sentences[:first], *sentences[first + 1 :]]


def _stock(term: Term) -> int:
    """Return how many words there are to tell on a term."""
    return words(term.says[0]) + sum(words(fact[0]) for fact in term.facts)


def _origin(term: Term) -> str:
    return f"explained: {term.head} ({term.path.name}:{term.line})"
