"""The planner: which edits a sentence gets, so that they do not collide, repeat or pile up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..choice import Chooser
from ..edits import Piece, Span
from ..english.analysis import Sentence, analyse
from ..report import Change, Declined
from ..rules.apply import sites
from ..rules.draft import Draft
from ..rules.load import RuleBook
from ..rules.model import GRADES, Rule
from ..rules.view import View
from .trim import trimmed

SHARE = {"light": 0.15, "standard": 0.5, "full": 0.7}
"""At most this share of a sentence's words is reworded by phrases and words."""

MEMORABLE = 3
"""Words from this length on are not chosen twice within a block, the commonest aside."""

COMMON = frozenset(
    "about again all and any are been being both but can did does down even for from get gets got had has have "
    "her him his how into its just like made make many more most much must not now off one only other our out "
    "over own said same say says she since some such than that the their them then there these they this those "
    "though time too two under until very was way were what when where which while who why will with would yet "
    "you your".split()
)
"""Words that may come back at will."""

ROOT = 6
"""Words of a sentence that share so many first letters are taken for the same word."""

Build = tuple[str, int, int, tuple[Piece, ...]]
"""A possible new build: who proposes it, first token, token behind the last, pieces."""

Syntax = Callable[[View], Iterable[tuple[str, tuple[Piece, ...]]]]
"""A syntax function: yields (name, pieces for the whole sentence)."""

Local = Callable[[View], Iterable[Build]]
"""A syntax function that touches only a part of the sentence."""


_WORD = re.compile(r"[^\W\d_]{3,}")


def _root(word: str) -> str:
    """The part that a word shares with its forms and relatives: `adjust` of `adjusting`."""
    return word[:ROOT]


class Wording(NamedTuple):
    """Other words for tokens `start` to `end`: who offers them, and the choices."""

    name: str
    kind: str
    start: int
    end: int
    choices: tuple[tuple[Piece, ...], ...]


class Setting(NamedTuple):
    """What the planner works with, the same for a whole article."""

    book: RuleBook
    chooser: Chooser
    strength: str
    terms: frozenset[str]
    register: str = "formal"
    syntax: tuple[Syntax, ...] = ()
    local: tuple[Local, ...] = ()


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

    def plan(
        self, sentence: Sentence, follows: Sentence | None = None
    ) -> tuple[Draft, list[Change], list[Declined]]:
        """Return the sentence as it shall read, what changed, and what had to be given up.

        Args:
            sentence: the sentence.
            follows: the one behind it, if the two shall become one.
        """
        draft = Draft(sentence.text, sentence.start)
        changes: list[Change] = []
        declined: list[Declined] = []
        if follows:
            if joined := self._joined(sentence, follows, changes):
                draft = joined
        elif view := self._view(draft):
            for build in self._builds(view):
                draft = self._try(draft, view, build, changes, declined)
                if changes:
                    break
        if view := self._view(draft):
            for wording, pieces in self._wordings(view):
                build = (wording.name, wording.start, wording.end, pieces)
                draft = self._try(draft, view, build, changes, declined)
        if changes:
            mended = draft.copy()
            mended.mend_articles()
            if not self.fits(mended):
                return Draft(sentence.text, sentence.start), [], declined
            draft = mended
        return draft, changes, declined

    def _joined(
        self, first: Sentence, second: Sentence, changes: list[Change]
    ) -> Draft | None:
        """The two sentences as one, if the tags can follow."""
        gap = " " * (second.start - first.end)
        draft = Draft(first.text + gap + second.text, first.start)
        cut = len(first.text.rstrip()) - 1
        word = second.text.split(" ", 1)[0]
        at = len(first.text) + len(gap)
        pieces = (Piece(","), Piece(" "), Piece(word.lower(), at, at + len(word)))
        draft.replace(cut, at + len(word), pieces)
        if not self.fits(draft):
            return None
        before = first.text[cut:] + gap + word
        changes.append(Change("syntax/join", before, f", {word.lower()}", self.block))
        return draft

    def _view(self, draft: Draft) -> View | None:
        """The draft analysed, as one sentence, with its protected words marked."""
        text = draft.text
        tokens = tuple(t for s in analyse(text) for t in s.tokens)
        if not tokens:
            return None
        return View(Sentence(text, 0, len(text), tokens), self._blocked(draft))

    def _blocked(self, draft: Draft) -> Iterator[Span]:
        """The protected spans, and the words that a new build brought: they are not reworded again."""
        at = 0
        for piece in draft.pieces:
            if not draft.is_kept(piece):
                old = COMMON.union(_WORD.findall(draft.origin_text(piece).lower()))
                new = (m for m in _WORD.finditer(piece.text) if m[0].lower() not in old)
                yield from (Span(at + m.start(), at + m.end()) for m in new)
            if piece.start is not None and piece.end is not None:
                for span in self.frozen:
                    low, high = max(span.start, piece.start), min(span.end, piece.end)
                    if low < high:
                        yield Span(at + low - piece.start, at + high - piece.start)
            at += len(piece.text)

    def _allowed(self, rule: Rule) -> bool:
        if rule.register not in ("", self.setting.register):
            return False
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

    def _wordings(self, view: View) -> list[tuple[Wording, tuple[Piece, ...]]]:
        """Phrases, then single words, that do not collide; from the right, so offsets hold."""
        text = view.sentence.text
        found = list(self._offers(view))
        rank = {w: n for n, w in enumerate(self.setting.chooser.order(found, "words", text))}
        found.sort(key=lambda w: (w.kind != "phrases", w.start - w.end, rank[w]))
        budget = max(3, round(SHARE[self.setting.strength] * len(view)))
        taken: list[tuple[Wording, tuple[Piece, ...]]] = []
        for wording in found:
            size = wording.end - wording.start
            if size > budget or any(w.start < wording.end and wording.start < w.end for w, _ in taken):
                continue
            if pieces := self._fresh(wording, view):
                taken.append((wording, pieces))
                budget -= size
        return sorted(taken, key=lambda pair: -pair[0].start)

    def _offers(self, view: View) -> Iterator[Wording]:
        """All wordings that the book and the local functions have for the sentence."""
        for rule in self.setting.book.candidates(view):
            if rule.kind != "constructions" and self._allowed(rule):
                for site in sites(rule, view):
                    choices = tuple(pieces for _, pieces in site.choices)
                    start, end, choices = trimmed(view, site.start, site.end, choices, site.core)
                    wording = Wording(rule.id, rule.kind, start, end, choices)
                    if not self._rewords_term(wording, view):
                        yield wording
        if self.place != "heading" and self.setting.strength != "light":
            for function in self.setting.local:
                for name, start, end, pieces in function(view):
                    yield Wording(name, "", start, end, (pieces,))

    def _fresh(self, wording: Wording, view: View) -> tuple[Piece, ...] | None:
        """The favoured choice whose new words neither block nor sentence holds yet."""
        text = view.sentence.text
        around = {_root(w) for w in (*view.words[: wording.start], *view.words[wording.end :])}
        old = set(view.words[wording.start : wording.end])
        for pieces in self.setting.chooser.order(wording.choices, wording.name, text, wording.start):
            words = {w for p in pieces for w in p.text.lower().split() if len(w) >= MEMORABLE}
            words -= old | COMMON
            if wording.name.startswith("syntax/"):
                words.add(wording.name)
            if not words & self.used and not {_root(w) for w in words} & around:
                self.used |= words
                return pieces
        return None

    def _rewords_term(self, wording: Wording, view: View) -> bool:
        """Whether the wording would change one of the article's own terms."""
        for token in view.tokens[wording.start : wording.end]:
            if token.tag in ("NN", "NNS") and token.lemma in self.setting.terms:
                low, high = token.start, token.end
                if not any(
                    p.start is not None and p.end is not None
                    and p.start <= low and high <= p.end and token.text in p.text
                    for p in wording.choices[0]
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
