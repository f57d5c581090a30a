"""One rule on one sentence: the sites where it may fire, and the text it would write there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..edits import Piece
from .guards import is_another_word, is_unfit
from .match import Match, find
from .model import Rule
from .render import render
from .view import View


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
        if match.start < done or is_another_word(match, view):
            continue
        if guarded and _vetoed(rule, match, view):
            continue
        before = view.text(match.start, match.end)
        choices = []
        for number, template in enumerate(rule.templates):
            pieces = render(match, template, view)
            text = "".join(p.text for p in pieces) if pieces else before
            if text != before and not is_unfit(match, text, view):
                choices.append((number, pieces))
        if choices:
            done = match.end
            yield Site(rule, match.start, match.end, tuple(choices), _core(match))


def _core(match: Match) -> tuple[int, int]:
    """The tokens that the words of the pattern took, with what lies between them."""
    said = [b for b in match.bound if b.item.kind != "slot" and b.end > b.start]
    return (said[0].start, said[-1].end) if said else (match.start, match.end)


def _company(rule: Rule, view: View) -> bool:
    if rule.near or rule.far:
        here = {*view.words, *(t.lemma for t in view.tokens)}
        if rule.near and not rule.near & here:
            return False
        if rule.far & here:
            return False
    return True


def _vetoed(rule: Rule, match: Match, view: View) -> bool:
    return any(
        other.start < match.end and match.start < other.end
        for pattern in rule.unless
        for other in find(pattern, view.open, anywhere=True)
    )
