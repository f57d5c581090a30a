"""One rule on one sentence: the sites where it may fire, and the text it would write there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..edits import Piece
from ..english.inflect import classes, inflect
from .match import Match, find
from .model import Rule
from .render import render
from .view import View


_BE = frozenset("be am is are was were".split())
_BEFORE_PLAIN = frozenset(
    "to let lets 's make makes made help helps helped and or that just please can't won't 'll 'd".split()
)
"""What a plain `be` may stand behind, beside modals: else a verb in the present was mistaken for it."""


class Site(NamedTuple):
    """A place where a rule fires: the tokens it takes and the choices it offers.

    `choices` holds (number of the right side, pieces) for each wording that can be formed.
    `core` is the stretch without the phrases and clauses that open or close the pattern.
    """

    rule: Rule
    start: int
    end: int
    choices: tuple[tuple[int, tuple[Piece, ...]], ...]
    core: tuple[int, int]


def sites(rule: Rule, view: View, *, guarded: bool = True) -> Iterator[Site]:
    """Yield the sites of `rule` in a sentence.

    Args:
        rule: the rule.
        view: the sentence.
        guarded: whether `unless`, `near` and `far` are obeyed (the check turns them off).
    """
    if guarded and not _company(rule, view):
        return
    done = 0
    for match in find(rule.items, view):
        if match.start < done or _is_passive(match, view) or _is_adjective(match, view):
            continue
        if _is_noun(match, view):
            continue
        if guarded and _vetoed(rule, match, view):
            continue
        before = view.text(match.start, match.end)
        choices = []
        for number, template in enumerate(rule.templates):
            pieces = render(match, template, view)
            text = "".join(p.text for p in pieces) if pieces else before
            wrong = _strands_be(match, text, view) or _wants_ending(match, text, view)
            if text != before and not wrong and _keeps(match, text, view):
                choices.append((number, pieces))
        if choices:
            done = match.end
            yield Site(rule, match.start, match.end, tuple(choices), _core(match))


def _core(match: Match) -> tuple[int, int]:
    """The tokens that the words of the pattern took, with what lies between them."""
    said = [b for b in match.bound if b.item.kind != "slot" and b.end > b.start]
    return (said[0].start, said[-1].end) if said else (match.start, match.end)


def _wants_ending(match: Match, text: str, view: View) -> bool:
    """Whether an adjective that is compared with -er would come to stand behind `more` or `most`."""
    at = match.start
    if not at or view.words[at - 1] not in ("more", "most") or view.tokens[at].tag != "JJ":
        return False
    word = text.partition(" ")[0].lower()
    compared = inflect(word, "JJR") or word
    bare = word not in (view.words[at], compared) and " " not in compared and word[-1] != "y"
    return bare and "j" in classes(word)


def _strands_be(match: Match, text: str, view: View) -> bool:
    """Whether `be` would stand behind `do` (`does not be`), for a finite verb, or open an order (`Are eager`)."""
    at = match.start
    word = text.partition(" ")[0].lower()
    if word not in _BE or view.tokens[at].lemma == "be":
        return False
    if at == view.first:
        return word != "be" and view.tokens[at].tag[:2] == "VB"
    before = at - 1
    while before > 0 and (view.words[before] in ("not", "n't") or view.tokens[before].tag == "RB"):
        before -= 1
    if view.tokens[before].lemma == "do":
        return True
    plain = word == "be" and view.tokens[at].text.islower()
    return plain and view.tokens[before].tag != "MD" and view.words[before] not in _BEFORE_PLAIN


def _keeps(match: Match, text: str, view: View) -> bool:
    """Whether the wording carries what is protected in the match: figures, names, quotations.

    Each stretch must come out whole, and nothing may be put into one that goes on outside the match.
    """
    blocked, at = view.blocked, match.start
    while at < match.end:
        if not blocked[at]:
            at += 1
            continue
        end = at
        while end < match.end and blocked[end]:
            end += 1
        run = view.text(at, end)
        inward = at == match.start and at > 0 and blocked[at - 1]
        onward = end == match.end and end < len(view) and blocked[end]
        if run not in text or inward and not text.startswith(run) or onward and not text.endswith(run):
            return False
        at = end
    return True


def _company(rule: Rule, view: View) -> bool:
    if rule.near or rule.far:
        here = {*view.words, *(t.lemma for t in view.tokens)}
        if rule.near and not rule.near & here:
            return False
        if rule.far & here:
            return False
    return True


def _is_passive(match: Match, view: View) -> bool:
    """Whether a verb that the rule wants before `to` stands in the passive: `is needed to`."""
    for bound, behind in zip(match.bound, match.bound[1:], strict=False):
        at = bound.start
        if bound.item.kind == "lemma" and behind.item.value == "to" and view.tokens[at].tag == "VBN":
            while at > match.start and view.tokens[at - 1].tag == "RB":
                at -= 1
            if at == match.start:
                while at > 0 and view.tokens[at - 1].tag == "RB":
                    at -= 1
                if at > 0 and view.tokens[at - 1].lemma in ("be", "get"):
                    return True
    return False


def _is_adjective(match: Match, view: View) -> bool:
    """Whether the match begins with a participle that stands before its noun and is no verb there."""
    first = [b.item for b in match.bound if b.start == match.start and b.item.kind == "lemma"]
    return any("VBN" in item.tags for item in first) and view.attributive(match.start)


def _is_noun(match: Match, view: View) -> bool:
    """Whether the match is an adjective that stands for a noun: `the unexpected happened`."""
    at = match.start
    if not 0 < at < len(view) - 1 or match.end != at + 1 or view.tokens[at].tag != "JJ":
        return False
    return view.words[at - 1] == "the" and view.tokens[at + 1].tag in ("VBZ", "VBD", "VBP", "MD", "IN", "TO", ".")


def _vetoed(rule: Rule, match: Match, view: View) -> bool:
    return any(
        other.start < match.end and match.start < other.end
        for pattern in rule.unless
        for other in find(pattern, view.open, anywhere=True)
    )
