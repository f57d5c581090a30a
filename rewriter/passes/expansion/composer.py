"""The plan: what is added where, in the order a features editor would choose.

Figures are worked out and terms defined where they stand; then come longer explanations between
the paragraphs, then the people, then the background in sections of its own. The plan ends when
the words are enough, or when there is nothing honest left to say.
"""

from __future__ import annotations

from collections import Counter

from ...article.reading import Article
from ...choice import Chooser
from ...document import Block
from ...knowledge.base import Base
from ...options import Options
from ...report import Added
from .acronyms import free_behind, long_form
from .addition import Addition, Item
from .background import Background, addition
from .computed import Derived, derived
from .explained import Explainer
from .mentions import Candidate, find
from .places import Places, is_prose
from .wording import say

CONCLUSION, LINK = 100, 12
"""Words that the conclusion (at least) and the closing line bring."""
PARAGRAPH = 40
"""Least words of an explaining paragraph between the article's own."""
COMPUTED, ACRONYMS = 5, 2
HELPFUL = 3
"""Short additions to an article that is long enough already."""
WORTH = 5.0
"""From what score on a term is defined in an article that is long enough already."""
TELLING = 2.0
"""From what score on a term is sure to be worth explaining."""
EARLY = 2
"""Behind one of so many first paragraphs with the term."""
LATELY = 3
"""In so many sentences at the end of a paragraph stands the term that is explained behind it."""
APART = 2
"""Paragraphs of the article between two additions."""


def _spoken(text: str) -> bool:
    """Return whether a paragraph is nothing but somebody's words, which nobody explains away."""
    return text.strip()[:1] in "\"“" and text.strip()[-1:] in "\"”"


class Composer:
    """Plans the additions of one article."""

    def __init__(self, article: Article, options: Options, base: Base) -> None:
        self.article, self.options = article, options
        self.choose = Chooser(options.seed)
        self.places = Places(article)
        self.found = find(article, base)
        self.plan: list[Addition] = []
        said = (s.text for block in article.blocks for s in article.sentences(block))
        terms = [c.term for c in self.found.terms if c.score >= TELLING and not c.glossed]
        self.explainer = Explainer(self.choose, said, terms, self.missing())
        self._taken: list[int] = []

    def missing(self) -> int:
        """Return how many words are still wanted; negative when there are more than enough."""
        reserve = CONCLUSION * self.options.conclusion + LINK * (self.options.link is not None)
        have = self.article.words + sum(a.words for a in self.plan)
        return self.options.min_words - reserve - have

    def compose(self) -> list[Addition]:
        """Return the additions in reading order."""
        short = self.missing() > 0
        if self.options.min_words:
            if self.missing() > PARAGRAPH:
                self._explainers()
            self._figures(COMPUTED if short else HELPFUL - 1)
            self._acronyms(ACRONYMS if short else HELPFUL - len(self.plan))
            if not short or 0 < self.missing() <= PARAGRAPH:
                self._definitions(HELPFUL - len(self.plan) if not short else 2)
        if short and self.missing() > 0:
            self._background()
            if self.missing() > 0:
                self._definitions(HELPFUL)
        return sorted(self.plan, key=lambda a: (self.places.order(a.block), a.at < 0, a.at))

    # Figures and definitions, inside a paragraph.

    def _figures(self, most: int) -> None:
        kinds: Counter[str] = Counter()
        offers: list[tuple[int, int, Derived]] = []
        for block in self.places.blocks:
            if is_prose(block):
                found = derived(self.article, block)[:4]
                offers += ((i, block.index, d) for i, d in enumerate(found))
        short = self.missing() > 0
        for _, index, result in sorted(offers, key=lambda o: o[0]):
            if sum(kinds.values()) >= most or (short and self.missing() <= 0):
                return
            if index in self._taken or kinds[result.kind] or not self._spaced("computed", index):
                continue
            at, text = self._worded(result)
            if text:
                origin = f"computed: {result.kind}: {result.derivation}"
                self._sentence("computed", index, at, text, origin)
                kinds[result.kind] += 1

    def _worded(self, result: Derived) -> tuple[int, str]:
        """Return where a computed figure goes and in which words; no words if it cannot go."""
        if result.insert:
            free = self.places.inside_sentence(result.block, result.after)
            return (result.after, result.insert) if free else (-1, "")
        at = self.places.right_behind(result.block, result.after)
        text = say(result.kind, result.slots, self.choose, result.block) if at >= 0 else ""
        return (at, f" {text}") if text and self.explainer.admits(text) else (-1, "")

    def _acronyms(self, most: int) -> None:
        for candidate in self.found.terms:
            index, end = candidate.first, candidate.end
            if (
                most <= 0
                or candidate.known
                or candidate.glossed
                or end < 0
                or index in self._taken
                or self.explainer.knows(candidate.term.head)
            ):
                continue
            block = self._block(index)
            written = block.text[:end].rsplit(None, 1)[-1].lstrip('("“')
            full = long_form(candidate.term, written)
            if not full or any(full.lower() in b.text.lower() for b in self.article.blocks):
                continue
            if self.places.inside_sentence(index, end) and free_behind(self.article, block, end):
                origin = f"explained: {written} is {full}"
                self._sentence("acronym", index, end, f" ({full})", origin)
                most -= 1

    def _definitions(self, most: int) -> None:
        lead = self._lead()
        for candidate in self.found.terms:
            if most <= 0:
                return
            index, end = candidate.first, candidate.end
            if end < 0 or index in self._taken or not self._spaced("definition", index):
                continue
            if self.places.order(index) <= lead:
                continue
            if candidate.known or candidate.glossed:
                continue
            if self.missing() <= 0 and (candidate.count < 2 or candidate.score < WORTH):
                continue  # a passing mention in an article that is long enough
            sentence = next(
                (s for s in self.article.sentences(self._block(index)) if s.start < end <= s.end),
                None,
            )
            if sentence is None or sentence.text.rstrip()[-1:] in "\"”":
                continue  # nobody's words are explained away
            at = self.places.behind_sentence(index, sentence.end)
            passage = self.explainer.definition(candidate.term) if at >= 0 else None
            if passage is not None:
                self._sentence("definition", index, at, f" {passage.text}", passage.origin)
                most -= 1

    def _sentence(self, kind: str, index: int, at: int, text: str, origin: str) -> None:
        records = (Added(f"expand/{kind}", text.strip(), origin, index),)
        self.plan.append(Addition(kind, index, at, (Item("p", text),), records))
        self._taken.append(index)

    # Paragraphs between the article's own.

    def _explainers(self) -> None:
        """Explain terms behind the paragraphs that use them, well apart from each other."""
        paragraphs = sum(map(is_prose, self.places.blocks))
        room = min(6, max(1, paragraphs // 3))
        for candidate in self.found.terms:
            if room <= 0 or self.missing() <= 0:
                return
            index = -1 if candidate.known or candidate.glossed else self._place(candidate)
            if index < 0:
                continue
            passage = self.explainer.paragraph(candidate.term, PARAGRAPH, self.missing())
            if passage is None:
                continue
            records = (Added("expand/explainer", passage.text, passage.origin, index),)
            self.plan.append(Addition("explainer", index, -1, (Item("p", passage.text),), records))
            self._taken.append(index)
            room -= 1

    def _place(self, candidate: Candidate) -> int:
        lead = self._lead()
        early = sorted(candidate.blocks, key=self.places.order)[:EARLY]
        for index in early:
            if index in self._taken or self.places.order(index) <= lead:
                continue
            if _spoken(self._block(index).text):
                continue
            if self._spaced("explainer", index) and self._lately(candidate, index):
                if self.places.behind_paragraph(index):
                    return index
        return -1

    def _lately(self, candidate: Candidate, index: int) -> bool:
        """Return whether the last sentences of the paragraph speak of the term."""
        block = self._block(index)
        sentences = self.article.sentences(block)[-LATELY:]
        text = block.text[sentences[0].start :].lower() if sentences else ""
        return any(form.lower() in text for form in candidate.term.forms)

    def _lead(self) -> int:
        """Return the place of the paragraph that opens the article, if others follow it."""
        prose = [i for i, block in enumerate(self.places.blocks) if is_prose(block)]
        return prose[0] if len(prose) > 3 else -1

    # Sections behind the article.

    def _background(self) -> None:
        block = self._end()
        if block is not None and self.missing() > 0:
            builder = Background(self.article, self.found, self.explainer, self.choose)
            if sections := builder.build(self.missing()):
                self.plan.append(addition(block, sections))

    def _end(self) -> int | None:
        """Return the block behind which sections go: the last, or the one before a conclusion."""
        outline = self.article.outline
        if outline.last is None:
            return None
        if outline.conclusion is not None:
            before = [b for b in self.places.blocks if b.index < outline.conclusion.index]
            return before[-1].index if before else None
        return outline.last.index

    # Spacing.

    def _block(self, index: int) -> Block:
        return self.places.blocks[self.places.order(index)]

    def _spaced(self, kind: str, index: int) -> bool:
        """Return whether enough of the article lies between `index` and additions of a kind."""
        here = self.places.order(index)
        others = (self.places.order(a.block) for a in self.plan if a.kind == kind)
        return all(abs(other - here) >= APART for other in others)
