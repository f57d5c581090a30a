"""The plan: what is added where, in the order a features editor would choose.

Figures are worked out and terms defined where they stand; then come longer explanations between
the paragraphs, then the people, then the background in sections of its own. The plan ends when
the words are enough, or when there is nothing honest left to say.
"""

from __future__ import annotations

from collections import Counter

from ...article.outline import HEADINGS
from ...article.reading import Article
from ...choice import Chooser
from ...knowledge.base import Base
from ...options import Options
from ...report import Added
from .addition import Addition, Item
from .computed import Derived, derived
from .explained import Passage, definition, paragraph, primer
from .mentions import Candidate, find
from .novelty import Novelty
from .places import Places, is_prose
from .wording import say

CONCLUSION, LINK = 100, 10
"""Words that the conclusion (at least) and the closing line bring."""
PARAGRAPH = (40, 105)
"""Words of an explaining paragraph."""
PRIMER = (90, 210)
COMPUTED = 5
HELPFUL = 3
"""Short additions to an article that is long enough already."""
APART = 2
"""Paragraphs of the article between two additions."""


class Composer:
    """Plans the additions of one article."""

    def __init__(self, article: Article, options: Options, base: Base) -> None:
        self.article, self.options = article, options
        self.choose = Chooser(options.seed)
        self.places = Places(article)
        self.novelty = Novelty(s.text for block in article.blocks for s in article.sentences(block))
        self.found = find(article, base)
        self.plan: list[Addition] = []
        self._taken: list[int] = []
        self._explained: set[str] = set()
        self._level = _level(article)

    def missing(self) -> int:
        """Return how many words are still wanted; negative when there are more than enough."""
        reserve = CONCLUSION * self.options.conclusion + LINK * (self.options.link is not None)
        have = self.article.words + sum(a.words for a in self.plan)
        return self.options.min_words - reserve - have

    def compose(self) -> list[Addition]:
        """Return the additions in reading order."""
        short = self.missing() > 0
        if self.options.min_words:
            if self.missing() > PARAGRAPH[0]:
                self._explainers()
            self._figures(COMPUTED if short else HELPFUL - 1)
            if not short or 0 < self.missing() <= PARAGRAPH[0]:
                self._definitions(HELPFUL - len(self.plan) if not short else 2)
        if short and self.missing() > 0:
            self._background()
        return sorted(self.plan, key=lambda a: (self.places.order(a.block), a.at < 0, a.at))

    # Figures and definitions, inside a paragraph.

    def _figures(self, most: int) -> None:
        kinds: Counter[str] = Counter()
        offers: list[tuple[int, int, Derived]] = []
        for block in self.places.blocks:
            if is_prose(block):
                found = derived(self.article, block)[:4]
                offers += ((i, block.index, d) for i, d in enumerate(found))
        for _, index, result in sorted(offers, key=lambda o: o[0]):
            if sum(kinds.values()) >= most or self.missing() <= -HELPFUL * 20:
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
        at = self.places.behind_sentence(result.block, result.after)
        text = say(result.kind, result.slots, self.choose, result.block) if at >= 0 else ""
        return (at, f" {text}") if text and self.novelty.admits(text) else (-1, "")

    def _definitions(self, most: int) -> None:
        for candidate in self.found.terms:
            if most <= 0:
                return
            index, end = candidate.first, candidate.end
            if end < 0 or index in self._taken or not self._spaced("definition", index):
                continue
            sentence = next(
                (s for s in self.article.sentences(self._block(index)) if s.start < end <= s.end),
                None,
            )
            at = self.places.behind_sentence(index, sentence.end) if sentence else -1
            passage = definition(candidate.term, self.choose)
            if at >= 0 and self.novelty.admits(passage.text):
                self._sentence("definition", index, at, f" {passage.text}", passage.origin)
                self._explained.add(candidate.term.head)
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
            index = self._place(candidate)
            if index < 0:
                continue
            passage = self._paragraph(candidate, PARAGRAPH[0], self.missing())
            if passage is None:
                continue
            records = (Added("expand/explainer", passage.text, passage.origin, index),)
            self.plan.append(Addition("explainer", index, -1, (Item("p", passage.text),), records))
            self._taken.append(index)
            room -= 1

    def _place(self, candidate: Candidate) -> int:
        for index in candidate.blocks[:4]:
            if index not in self._taken and self._spaced("explainer", index):
                if self.places.behind_paragraph(index):
                    return index
        return -1

    def _paragraph(self, candidate: Candidate, least: int, wanted: int) -> Passage | None:
        """Return a paragraph on a term; None when it is told already or has too little to say."""
        if candidate.term.head in self._explained:
            return None
        passage = self._new(
            paragraph(candidate.term, self.choose, PARAGRAPH[1], max(least, wanted))
        )
        if passage.words < least or len(passage.sentences) < 2:
            return None
        self._explained.add(candidate.term.head)
        return passage

    def _new(self, passage: Passage) -> Passage:
        """Return the passage without sentences that say what has been said."""
        return passage._replace(
            sentences=tuple(s for s in passage.sentences if self.novelty.admits(s))
        )

    # Sections behind the article.

    def _background(self) -> None:
        """Add who is who, a primer or two and the remaining terms, as sections at the end."""
        block = self._end()
        if block is None or self.missing() <= 0:
            return
        items: list[Item] = []
        records: list[Added] = []

        def add(heading: Item, body: list[Item], origins: list[str]) -> None:
            items.extend((heading, *body))
            records.append(Added("expand/heading", str(heading.text), origins[0], block))
            for item, origin in zip(body, origins, strict=True):
                text = item.text if isinstance(item.text, str) else "; ".join(item.text)
                records.append(Added(f"expand/{origin.split(':')[0]}", text, origin, block))

        def left() -> int:
            return self.missing() - sum(item.words for item in items)

        people = self._people()
        if people:
            add(self._heading("heading-people"), [people], ["restated: people and their roles"])
        for entry in self.found.primers[:3]:
            if left() < PARAGRAPH[0]:
                break
            if entry.name.lower() in {h.lower() for h in self._explained}:
                continue
            passages = [self._new(p) for p in primer(entry, self.choose, PRIMER[1], left())]
            passages = [p for p in passages if p.sentences]
            if sum(p.words for p in passages) >= min(PRIMER[0], left()):
                body = [Item("p", p.text) for p in passages]
                name = entry.name[:1].upper() + entry.name[1:]
                heading = self._heading("heading-primer", name=name, lower=entry.name)
                add(heading, body, [p.origin for p in passages])
            if left() < 200:
                break
        self._terms(add, left)
        if items:
            self.plan.append(Addition("background", block, -1, tuple(items), tuple(records)))

    def _terms(self, add, left) -> None:
        passages: list[tuple[Candidate, Passage]] = []
        size = 0
        for candidate in self.found.terms:
            if left() - size <= 0:
                break
            passage = self._paragraph(candidate, 25, left() - size)
            if passage is not None:
                passages.append((candidate, passage))
                size += passage.words
        if not passages:
            return
        if len(passages) == 1:
            head = passages[0][0].term.head
            heading = self._heading("heading-term", term=head[:1].upper() + head[1:], lower=head)
        else:
            heading = self._heading("heading-terms")
        passages.sort(key=lambda pair: pair[0].first)
        body = [Item("p", p.text) for _, p in passages]
        add(heading, body, [p.origin for _, p in passages])

    def _people(self) -> Item | None:
        named = [p for p in self.article.ledger.people if len(p.name.split()) > 1]
        if len(named) < 3:
            return None
        return Item("ul", tuple(f"{p.name}: {_sentence_case(p.role)}" for p in named[:8]))

    def _heading(self, kind: str, **slots: str) -> Item:
        return Item(self._level, say(kind, slots, self.choose))

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

    def _block(self, index: int):
        return self.places.blocks[self.places.order(index)]

    def _spaced(self, kind: str, index: int) -> bool:
        """Return whether enough of the article lies between `index` and additions of a kind."""
        here = self.places.order(index)
        others = (self.places.order(a.block) for a in self.plan if a.kind == kind)
        return all(abs(other - here) >= APART for other in others)


def _level(article: Article) -> str:
    """Return the heading level that the article's sections use."""
    kinds = Counter(b.kind for b in article.blocks if b.kind in HEADINGS and b.kind != "h1")
    return max(kinds, key=lambda k: (kinds[k], k)) if kinds else "h2"


def _sentence_case(role: str) -> str:
    return role[:1].upper() + role[1:] if role[:2].islower() or role[:2] == "a " else role
