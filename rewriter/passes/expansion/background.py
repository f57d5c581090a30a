"""Sections behind the article: who is who, the terms it leaves unexplained, primers of its fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ...article.outline import HEADINGS
from ...article.reading import Article
from ...choice import Chooser
from ...knowledge.entry import Primer, Term
from ...report import Added
from .addition import Addition, Item
from .explained import Explainer
from .mentions import Candidate, Found
from .passage import Passage
from .restated import people, timeline
from .wording import say

PRIMER_LEAST, TERM_LEAST = 60, 25
"""Words below which a primer or a term is not worth its place."""
ROOM, PRIMER = 200, 110
"""Where so many words are missing, so many are kept for a primer."""
PRIMERS, NEAR = 5, 12
"""At most so many primers, and terms that the article does not use."""


HELD = 3
"""Co-terms that make a term at home in the article though it is mentioned in passing."""
PASSING = 4
"""What everyone knows is told of only if the article speaks of it as often as this."""


class Section(NamedTuple):
    """A heading and what stands under it, each with its origin."""

    heading: Item
    body: tuple[Item, ...]
    origins: tuple[str, ...]

    @property
    def words(self) -> int:
        """How many words it brings."""
        return self.heading.words + sum(item.words for item in self.body)


class Background:
    """Builds the sections of one article until there are enough words.

    Args:
        article: the article.
        found: what the knowledge base has on it.
        explainer: who words the passages.
        choose: who words the headings.
    """

    def __init__(
        self, article: Article, found: Found, explainer: Explainer, choose: Chooser
    ) -> None:
        self._article, self._found = article, found
        self._explainer, self._choose = explainer, choose
        self._level = _level(article)
        self._wanted = 0
        self._builds: set[str] = set()

    def build(self, wanted: int) -> list[Section]:
        """Return sections of about `wanted` words: people, dates, terms, primers, terms near by."""
        self._wanted = wanted
        told = [
            *self._restated("people", people(self._article), "people and their roles"),
            *self._restated("timeline", timeline(self._article), "dated events in order"),
        ]
        fields = [p for p in self._found.primers if not self._explainer.knows(p.name)][:PRIMERS]
        narrow = [p for p in fields if not p.wide]
        kept = PRIMER if narrow and self._wanted >= ROOM else 0
        terms = self._terms(kept, passing=False)
        primers = self._primers(narrow)
        terms += self._terms(0, passing=True)
        primers += self._primers([p for p in fields if p.wide])
        return [*told, *self._glossary(terms), *primers, *self._near()]

    def _took(self, section: Section) -> Section:
        self._wanted -= section.words
        return section

    def _restated(self, kind: str, rows: tuple[str, ...], origin: str) -> list[Section]:
        """Return the rows as a list under a heading, if there are any and words are missing."""
        if not rows or self._wanted <= 0:
            return []
        heading = self._heading(f"heading-{kind}")
        return [self._took(Section(heading, (Item("ul", rows),), (f"restated: {origin}",)))]

    def _primers(self, fields: Sequence[Primer]) -> list[Section]:
        out: list[Section] = []
        for entry in fields:
            if self._wanted < PRIMER_LEAST // 2:
                break
            passage = self._explainer.primer(entry, PRIMER_LEAST, self._wanted)
            if passage is not None:
                heading = self._heading("heading-primer", entry.name)
                out.append(self._took(_section(heading, passage.halves())))
        return out

    def _terms(self, kept: int, passing: bool) -> list[tuple[Candidate, Passage]]:
        """Return passages on terms, `passing` ones or none, until only `kept` words are wanted."""
        told: list[tuple[Candidate, Passage]] = []
        for candidate in self._found.terms:
            if self._wanted <= kept:
                break
            if candidate.known and candidate.count < PASSING:
                continue
            if candidate.passing and not (passing and self._at_home(candidate)):
                continue
            passage = self._explainer.paragraph(candidate.term, TERM_LEAST, self._wanted)
            if passage is not None:
                told.append((candidate, passage))
                self._wanted -= passage.words
        return told

    def _at_home(self, candidate: Candidate) -> bool:
        """Return whether a passing mention is of the article's matter: its field or its words."""
        field = candidate.term.field
        kin = any(c.term.field == field for c in self._found.terms if c is not candidate)
        return kin or candidate.held >= HELD

    def _near(self) -> list[Section]:
        """Return one section on terms that the article does without, if words are still missing."""
        told: list[tuple[Term, Passage]] = []
        for term in self._found.near[:NEAR]:
            if self._wanted <= 0:
                break
            passage = self._explainer.paragraph(term, TERM_LEAST, self._wanted)
            if passage is not None:
                told.append((term, passage))
                self._wanted -= passage.words
        if not told:
            return []
        kind = "heading-near" if len(told) > 1 else "heading-near-one"
        heading = self._heading(kind, told[0][0].head, told[-1][0].head)
        return [_section(heading, [passage for _, passage in told])]

    def _glossary(self, told: list[tuple[Candidate, Passage]]) -> list[Section]:
        """Return the passages on terms as one section, in the order the article uses them."""
        if not told:
            return []
        told.sort(key=lambda pair: pair[0].first)
        kind = "heading-terms" if len(told) > 1 else "heading-term"
        heading = self._heading(kind, told[0][0].term.head, told[-1][0].term.head)
        return [_section(heading, [passage for _, passage in told])]

    def _heading(self, kind: str, name: str = "", other: str = "") -> Item:
        """Return a heading built like no other heading of this article."""
        slots = {"name": name[:1].upper() + name[1:], "lower": name, "other": other}
        for turn in range(9):
            text = say(kind, slots, self._choose, name, turn)
            build = text.lower().replace(name.lower(), "") if name else text
            if build not in self._builds:
                break
        self._builds.add(build)
        return Item(self._level, text)


def addition(block: int, sections: Sequence[Section]) -> Addition:
    """Return the sections as one addition behind block `block`."""
    items: list[Item] = []
    records: list[Added] = []
    for section in sections:
        items += (section.heading, *section.body)
        records.append(
            Added("expand/heading", str(section.heading.text), section.origins[0], block)
        )
        for item, origin in zip(section.body, section.origins, strict=True):
            text = item.text if isinstance(item.text, str) else "; ".join(item.text)
            records.append(Added(f"expand/{origin.split(':')[0]}", text, origin, block))
    return Addition("background", block, -1, tuple(items), tuple(records))


def _section(heading: Item, passages: Sequence[Passage]) -> Section:
    body = tuple(Item("p", p.text) for p in passages)
    return Section(heading, body, tuple(p.origin for p in passages))


def _level(article: Article) -> str:
    """Return the heading level that the article's sections use."""
    kinds = Counter(b.kind for b in article.blocks if b.kind in HEADINGS and b.kind != "h1")
    return max(kinds, key=lambda k: (kinds[k], k)) if kinds else "h2"
