"""Finding terms in running text, in the sense the glossary means and no other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .entry import Term
from .forms import Vocabulary, Word, gaps, has_capital, plural, words

NEAR = 10
"""How many words to either side count as near, for vetoes."""

TAILS = frozenset(
    "based backed adjusted driven related style like led linked free focused denominated "
    "weighted funded powered enabled only wide specific".split()
)
"""Second halves of compounds in which the first half keeps its sense ("blockchain-based")."""


class Mention(NamedTuple):
    """A term at `text[start:end]`."""

    term: Term
    start: int
    end: int


class _Form(NamedTuple):
    words: tuple[str, ...]
    gaps: tuple[str, ...]
    exact: bool
    term: Term


class Lookup:
    """An index over the surface forms of terms; a longer form wins over a shorter one."""

    __slots__ = ("_forms",)

    def __init__(self, terms: Iterable[Term]) -> None:
        self._forms: dict[str, list[_Form]] = {}
        for term in terms:
            for form in term.forms:
                found = words(form)
                exact = has_capital(form)
                parts = tuple(w.text if exact else w.lower for w in found)
                entry = _Form(parts, gaps(form, found), exact, term)
                self._forms.setdefault(found[0].lower, []).append(entry)
        for forms in self._forms.values():
            forms.sort(key=lambda f: -len(f.words))

    def mentions(self, text: str, vocabulary: Vocabulary, titled: bool = False) -> list[Mention]:
        """Return the terms in one block's text, left to right, none overlapping.

        Args:
            text: the block's prose.
            vocabulary: the phrases of the whole article, for the co-terms.
            titled: whether ordinary words may carry capitals here (a heading).
        """
        run = words(text)
        between = gaps(text, run)
        setting = _Setting(text, run, vocabulary)
        out: list[Mention] = []
        i = 0
        while i < len(run):
            size = 1
            for count, terms in self._at(text, run, between, i, titled):
                term = setting.fitting(terms, i, count)
                if term is not None:
                    out.append(Mention(term, run[i].start, run[i + count - 1].end))
                    size = count
                    break
            i += size
        return out

    def _at(
        self, text: str, run: Sequence[Word], between: Sequence[str], i: int, titled: bool
    ) -> list[tuple[int, list[Term]]]:
        """Return the terms whose forms start at word `i`, grouped by length, longest first."""
        groups: dict[int, list[Term]] = {}
        for form in self._forms.get(run[i].lower, ()):
            count = len(form.words)
            if i + count > len(run) or form.gaps != tuple(between[i : i + count - 1]):
                continue
            stretch = run[i : i + count]
            if form.words != tuple(w.text if form.exact else w.lower for w in stretch):
                continue
            if form.term not in groups.get(count, ()) and _stands_free(text, run, i, count):
                if form.exact or titled or not _in_name(text, run, i, count):
                    groups.setdefault(count, []).append(form.term)
        return list(groups.items())


def _stands_free(text: str, run: Sequence[Word], i: int, count: int) -> bool:
    """Return False for a part of a longer hyphenated or dotted word."""
    start, end = run[i].start, run[i + count - 1].end
    if start and text[start - 1] in "-‐‑@#/_." and i and run[i - 1].end == start - 1:
        return False
    if end < len(text) and text[end] in "-‐‑@/_." and i + count < len(run):
        after = run[i + count]
        if after.start == end + 1:
            return text[end] in "-‐‑" and after.lower in TAILS
    return True


def _in_name(text: str, run: Sequence[Word], i: int, count: int) -> bool:
    """Return whether ordinary words carry capitals here because they belong to a name."""
    stretch = run[i : i + count]
    opens = i == 0 or any(c in text[run[i - 1].end : run[i].start] for c in '.?!:“"‘—–•')
    capitals = [w.text[0].isupper() for w in stretch]
    after = run[i + count] if i + count < len(run) else None
    follows = after is not None and after.text[0].isupper() and after.start == stretch[-1].end + 1
    if not capitals[-1]:
        return capitals[0] and not opens
    before = run[i - 1] if i else None
    leads = before is not None and before.text[0].isupper() and before.end + 1 == stretch[0].start
    if follows or (leads and not opens):
        return True
    return count == 1 and not opens


class _Setting:
    """One block as the proof of a term's sense: its own words and those of the whole article."""

    __slots__ = ("_everywhere", "_here", "_known", "_run", "_text")

    def __init__(self, text: str, run: Sequence[Word], everywhere: Vocabulary) -> None:
        self._text, self._run, self._everywhere = text, run, everywhere
        self._here: Vocabulary | None = None
        self._known: dict[tuple[int, str], int] = {}

    def fitting(self, terms: Sequence[Term], i: int, count: int) -> Term | None:
        """Return the one term whose company is present; None when two senses are as likely."""
        found = " ".join(word.lower for word in self._run[i : i + count])
        near = {w.lower for w in self._run[max(0, i - NEAR) : i + count + NEAR]}
        scored = [(self._company(term, found), term) for term in terms]
        scored = [(s, t) for s, t in scored if s and not self._vetoed(t, near)]
        best = max((s for s, _ in scored), default=0)
        winners = [t for s, t in scored if s == best]
        if len(winners) > 1 and not _same(winners):
            return None
        return max(winners, key=lambda t: len(t.facts), default=None)

    def _company(self, term: Term, found: str) -> int:
        """Return how sure the sense is: 0 for no company.

        One co-term in the same block, or two anywhere in the article, prove it; a single common
        word needs two in any case, unless the block is all there is.
        """
        if not term.company:
            return 1
        key = (id(term), found)
        if key not in self._known:
            own = set(found.split())
            others = [w for w in term.company if not {w.lower(), plural(w).lower()} & own]
            beside = sum(map(self._block().holds, others))
            around = sum(map(self._everywhere.holds, others))
            plain = " " not in found and not has_capital(term.head)
            alone = len(self._everywhere) <= len(self._block())
            sure = around >= 2 or (beside and (alone or not plain))
            self._known[key] = beside * 2 + around if sure else 0
        return self._known[key]

    def _vetoed(self, term: Term, near: set[str]) -> bool:
        for veto in term.vetoes:
            first = words(veto)[0].lower
            if {first, plural(first)} & near and self._block().holds(veto):
                return True
        return False

    def _block(self) -> Vocabulary:
        if self._here is None:
            self._here = Vocabulary([self._text])
        return self._here


def _same(terms: Sequence[Term]) -> bool:
    """Return whether these are one term, entered more than once: same head, shared company."""
    first, *others = terms
    company = {word.lower() for word in first.company}
    return all(
        t.head.lower() == first.head.lower() and company & {word.lower() for word in t.company}
        for t in others
    )
