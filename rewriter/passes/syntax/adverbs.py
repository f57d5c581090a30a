"""Adverbs of the whole sentence to its front, or from there to its verb."""

from __future__ import annotations

from collections.abc import Iterator

from ...edits import Piece
from ...english.predicate import ADVERBS, FINITE, Parts, parts, phrase_end
from ...rules.view import View
from .parts import inside, opening, stretch

FRONT = frozenset(
    "recently eventually sometimes usually often occasionally traditionally typically generally "
    "normally originally initially previously historically gradually ultimately "
    "unfortunately fortunately thankfully sadly interestingly surprisingly apparently reportedly "
    "presumably supposedly subsequently consequently currently nowadays".split()
)
"""Adverbs that may stand at the front, followed by a comma."""

INSIDE = FRONT - frozenset("nowadays unfortunately fortunately thankfully sadly surprisingly interestingly".split())
"""Those that may stand at the verb without commas."""

_AUXILIARY = frozenset("be have do".split())
_NEVER = frozenset("not n't never no nobody none neither nor few hardly there".split())
_LONGEST = 9
"""Tokens that the subject may have."""

Build = tuple[str, int, int, tuple[Piece, ...]]


def adverb_to_front(view: View) -> Iterator[Build]:
    """`The bank recently sold it.` becomes `Recently, the bank sold it.`"""
    p = parts(view.sentence)
    end = phrase_end(p, 0, p.end)
    if not end or view.first != 0 or end > _LONGEST or _NEVER & set(p.words[:end]):
        return
    at = end
    while at < p.end and p.tokens[at].lemma in _AUXILIARY and p.tags[at] != "VB":
        at += 1
    if at - end > 2 or at + 1 >= p.end or p.words[at] not in FRONT or p.tags[at] != "RB":
        return
    if p.tags[at + 1] in ADVERBS | {"CC", "CD", ","} or p.tags[at - 1] == "CC" or "?" in p.words:
        return
    verbal = p.tags[at + 1] in FINITE if at == end else p.tags[at + 1] in ("VBN", "VBG", "VB")
    if not verbal or "CC" in p.tags[:end] or any(w in ("this", "that", "these", "those") for w in p.words[:1]):
        return
    if _goes_on(p, at + 1):
        return
    adverb = view.tokens[at]
    word = Piece(adverb.text.capitalize(), adverb.start, adverb.end)
    yield (
        "syntax/adverb-to-front",
        0,
        at + 1,
        (word, Piece(", "), inside(view, 0, at)),
    )


def _goes_on(p: Parts, verb: int) -> bool:
    """Whether a second finite verb follows without a joint: `the bank founded here sold it`."""
    later = next((i for i in range(verb + 1, p.end) if p.tags[i] in FINITE), 0)
    between = {*p.tags[verb + 1 : later], *p.words[verb + 1 : later]}
    return bool(later) and not between & {"CC", ",", ";", "IN", "WDT", "WP", "WRB", "PRP", "EX"}


def adverb_inside(view: View) -> Iterator[Build]:
    """`Recently, the bank sold it.` becomes `The bank recently sold it.`"""
    p = parts(view.sentence)
    if p.end < 5 or p.words[0] not in INSIDE or p.tags[0] != "RB" or view.first != 0:
        return
    start = 2 if p.words[1] == "," else 1
    end = phrase_end(p, start, p.end)
    if not end or end - start > _LONGEST or _NEVER & set(p.words[start:end]):
        return
    verb = _main_place(p, end)
    if verb < 0:
        return
    adverb = view.tokens[0]
    word = Piece(adverb.text.lower(), adverb.start, adverb.end)
    middle = (stretch(view, end, verb), Piece(" ")) if verb > end else ()
    yield (
        "syntax/adverb-inside",
        0,
        verb + 1,
        (opening(view, start, end), Piece(" "), *middle, word, Piece(" "), stretch(view, verb, verb + 1)),
    )


def _main_place(p: Parts, at: int) -> int:
    """Index of the word that the adverb is put before; -1 if a negation or another adverb is there."""
    if at + 1 >= p.end or p.tags[at] not in FINITE or "CC" in p.tags[:at]:
        return -1
    place = at + 1 if p.tags[at] == "MD" or p.tokens[at].lemma in ("be", "have") else at
    if p.tokens[at].lemma == "have" and p.tags[place] != "VBN":
        place = at
    if p.tokens[at].lemma == "do" and p.tags[at + 1] == "VB":
        return -1
    near = (at, at + 1, place)
    if any(p.words[i] in _NEVER or p.tags[i] in ADVERBS for i in near if i < p.end):
        return -1
    return -1 if p.words[place] in (",", "to") or "'" in p.words[at] else place
