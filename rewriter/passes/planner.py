"""The planner: which edits a sentence gets, so that they do not collide, repeat or pile up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..choice import Chooser
from ..edits import Piece, Span
from ..english.analysis import Sentence, analyse
from ..report import Change, Declined
from ..rules.apply import Site, sites
from ..rules.draft import Draft
from ..rules.load import RuleBook
from ..rules.model import GRADES, Rule
from ..rules.view import View

SHARE = {"light": 0.15, "standard": 0.5, "full": 0.7}
"""At most this share of a sentence's words is reworded by phrases and words."""

MEMORABLE = 5
"""Words from this length on are not chosen twice within a block."""

Build = tuple[str, int, int, tuple[Piece, ...]]
"""A possible new build: who proposes it, first token, token behind the last, pieces."""

Syntax = Callable[[View], Iterable[tuple[str, tuple[Piece, ...]]]]
"""A syntax function: yields (name, pieces for the whole sentence)."""


class Setting(NamedTuple):
    """What the planner works with, the same for a whole article."""

    book: RuleBook
    chooser: Chooser
    strength: str
    terms: frozenset[str]
    syntax: tuple[Syntax, ...] = ()


class Planner:
    """Plans the sentences of one block, one after the other.

    Args:
        setting: rules, choices and terms.
        place: `prose`, `list` or `heading`.
        block: number of the block, for the report.
        frozen: spans of the block's text that may not be reworded.
        fits: whether a draft can be placed between the block's tags.
    """

    def __init__(
        self,
        setting: Setting,
        place: str,
        block: int,
        frozen: tuple[Span, ...],
        fits: Callable[[Draft], bool],
    ) -> None:
        self.setting, self.place, self.block = setting, place, block
        self.frozen, self.fits = frozen, fits
        self.used: set[str] = set()

    def plan(self, sentence: Sentence) -> tuple[Draft, list[Change], list[Declined]]:
        """Return the sentence as it shall read, what changed, and what had to be given up."""
        draft = Draft(sentence.text, sentence.start)
        changes: list[Change] = []
        declined: list[Declined] = []
        if view := self._view(draft):
            for build in self._builds(view):
                draft = self._try(draft, view, build, changes, declined)
                if changes:
                    break
        if view := self._view(draft):
            for site, pieces in self._wordings(view):
                build = (site.rule.id, site.start, site.end, pieces)
                draft = self._try(draft, view, build, changes, declined)
        if changes:
            mended = draft.copy()
            mended.mend_articles()
            if not self.fits(mended):
                return Draft(sentence.text, sentence.start), [], declined
            draft = mended
        return draft, changes, declined

    def _view(self, draft: Draft) -> View | None:
        """The draft analysed, as one sentence, with its protected words marked."""
        text = draft.text
        tokens = tuple(t for s in analyse(text) for t in s.tokens)
        if not tokens:
            return None
        return View(Sentence(text, 0, len(text), tokens), self._blocked(draft))

    def _blocked(self, draft: Draft) -> Iterator[Span]:
        at = 0
        for piece in draft.pieces:
            if piece.start is not None and piece.end is not None:
                for span in self.frozen:
                    low, high = max(span.start, piece.start), min(span.end, piece.end)
                    if low < high:
                        yield Span(at + low - piece.start, at + high - piece.start)
            at += len(piece.text)

    def _allowed(self, rule: Rule) -> bool:
        return self.place in rule.places and GRADES.index(rule.grade) <= GRADES.index(
            self.setting.strength
        )

    def _builds(self, view: View) -> list[Build]:
        """New builds for the sentence: constructions of the book and syntax functions, best first."""
        found: list[Build] = []
        for rule in self.setting.book.candidates(view):
            if rule.kind == "constructions" and self._allowed(rule):
                for site in sites(rule, view):
                    found += [(rule.id, site.start, site.end, pieces) for _, pieces in site.choices]
        if self.place != "heading":
            for function in self.setting.syntax:
                found += [(name, 0, len(view), pieces) for name, pieces in function(view)]
        return self.setting.chooser.order(found, "build", view.sentence.text)

    def _wordings(self, view: View) -> list[tuple[Site, tuple[Piece, ...]]]:
        """Phrases, then single words, that do not collide; from the right, so offsets hold."""
        found: list[Site] = []
        for rule in self.setting.book.candidates(view):
            if rule.kind != "constructions" and self._allowed(rule):
                found += [s for s in sites(rule, view) if not self._rewords_term(s, view)]
        text = view.sentence.text
        rank = {s: n for n, s in enumerate(self.setting.chooser.order(found, "words", text))}
        found.sort(key=lambda s: (s.rule.kind != "phrases", s.start - s.end, rank[s]))
        budget = max(3, round(SHARE[self.setting.strength] * len(view)))
        taken: list[tuple[Site, tuple[Piece, ...]]] = []
        for site in found:
            size = site.end - site.start
            if size > budget or any(s.start < site.end and site.start < s.end for s, _ in taken):
                continue
            if pieces := self._fresh(site, view):
                taken.append((site, pieces))
                budget -= size
        return sorted(taken, key=lambda pair: -pair[0].start)

    def _fresh(self, site: Site, view: View) -> tuple[Piece, ...] | None:
        """The favoured wording of a site whose new words neither block nor sentence holds yet."""
        text = view.sentence.text
        around = {*view.words[: site.start], *view.words[site.end :]}
        old = set(view.words[site.start : site.end])
        for _, pieces in self.setting.chooser.order(site.choices, site.rule.id, text, site.start):
            words = {w for p in pieces for w in p.text.lower().split() if len(w) >= MEMORABLE} - old
            if not words & (self.used | around):
                self.used |= words
                return pieces
        return None

    def _rewords_term(self, site: Site, view: View) -> bool:
        """Whether the site would reword one of the article's own terms."""
        for token in view.tokens[site.start : site.end]:
            if token.tag in ("NN", "NNS") and token.lemma in self.setting.terms:
                low, high = token.start, token.end
                if not any(
                    p.start is not None and p.end is not None
                    and p.start <= low and high <= p.end and token.text in p.text
                    for p in site.choices[0][1]
                ):
                    return True
        return False

    def _try(
        self, draft: Draft, view: View, build: Build, changes: list[Change], declined: list[Declined]
    ) -> Draft:
        """The draft with one edit more, or as it was where the tags cannot follow."""
        rule, start, end, pieces = build
        low, high = view.tokens[start].start, view.tokens[end - 1].end
        new = draft.copy()
        new.replace(low, high, pieces)
        if not self.fits(new):
            declined.append(Declined(rule, "the tags cannot follow their words", self.block))
            return draft
        after = "".join(p.text for p in pieces)
        changes.append(Change(rule, draft.text[low:high], after, self.block))
        return new
