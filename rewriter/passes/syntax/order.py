"""The order of a sentence: opening phrases and clauses moved to its end, closing ones to its front."""

from __future__ import annotations

from collections.abc import Iterator

from ...edits import Piece
from ...english import clauses, timed
from ...english.fronted import DAYS, MONTHS, POINTS, TIME_NOUNS
from ...rules.view import View
from .parts import inside, is_pronoun, opening, points_back, tail

LONGEST = 16
"""Tokens the part that is moved past may have; beyond that the sentence would lose its thread."""

SHORTEST = 4
"""Tokens that the clause left behind must have."""

_LINKING = frozenset(
    "fact short addition other general particular sum brief conclusion contrast turn return theory "
    "practice effect reality truth example instance hand least first last most all once now far "
    "opinion view mind comparison response case cases way ways words point".split()
)
"""Nouns of phrases that link sentences (`in fact`) and so belong in front."""

_TIMES = TIME_NOUNS | DAYS | MONTHS | POINTS

_PERSONAL = frozenset("it they them he him she her one ones this these those that".split())
"""Words that may stand for something in the part that would come to stand behind them."""

_SUBORDINATE = frozenset("after before until when while".split())
"""Words behind which a clause of its own begins, which a moved phrase would seem to belong to."""

Build = tuple[str, tuple[Piece, ...]]


def phrase_to_end(view: View) -> Iterator[Build]:
    """`In 2010, the firm closed.` becomes `The firm closed in 2010.`"""
    split = clauses.fronted_phrase(view.sentence)
    if split is None or view.first != 0:
        return
    if _SUBORDINATE & set(view.words[split.rest : view.last]):
        return
    if _is_time(view, split.end):
        if not _takes_time(view, split.rest):
            return
    elif not _movable(view, split.rest) or _has_time(view, split.rest):
        return
    elif _PERSONAL & set(view.words[split.rest : view.last]) or _has_verbal(view, split.rest):
        return
    if _LINKING & set(view.words[: split.end]) or points_back(view, 1, split.end):
        return
    if view.words[0] in ("with", "as", "along", "like", "unlike"):
        return
    if not clauses.is_clause(view.sentence, split.rest, view.last):
        return
    if view.tokens[view.last - 1].tag in ("IN", "RP", "VBN", "VBG"):
        return
    joint = Piece(", " if view.words[0] == "according" else " ")
    yield (
        "syntax/phrase-to-end",
        (opening(view, split.rest, view.last), joint, inside(view, 0, split.end), *tail(view)),
    )


def clause_to_end(view: View) -> Iterator[Build]:
    """`When prices rise, sales fall.` becomes `Sales fall when prices rise.`"""
    split = clauses.fronted_clause(view.sentence)
    if split is None or view.first != 0 or not _movable(view, split.rest):
        return
    if view.words[0] in ("since", "while", "as") or points_back(view, 1, split.end):
        return
    rest = set(view.words[split.rest : view.last])
    if "," in rest or rest & (_PERSONAL | {"its", "their", "his"}) or split.end < SHORTEST:
        return
    if view.tokens[view.last - 1].lemma in ("be", "do", "have"):  # if all is well, nothing is
        return
    if view.words[split.rest] in ("though", "then", "however", "please") or "," in view.words[split.rest : split.rest + 2]:
        return
    joint = Piece(", " if view.words[0] in ("although", "though", "whereas") else " ")
    yield (
        "syntax/clause-to-end",
        (opening(view, split.rest, view.last), joint, inside(view, 0, split.end), *tail(view)),
    )


def clause_to_front(view: View) -> Iterator[Build]:
    """`Sales fall because prices rise.` becomes `Because prices rise, sales fall.`"""
    split = clauses.final_clause(view.sentence)
    if split is None or view.first != 0 or view.last != split.end:
        return
    start = split.start
    if "only" in view.words[:start] or view.words[start] in ("especially", "particularly"):
        return  # it can only fly when ...
    if "," in view.words[:start] and view.tokens[0].tag in ("RB", "IN", "CC"):  # Similarly, ...
        return
    stop = start - 1 if view.words[start - 1] == "," else start
    if is_pronoun(view, start + 1) or points_back(view, start, split.end) or start > LONGEST:
        return
    if is_pronoun(view, 0) or stop < SHORTEST:
        return
    yield (
        "syntax/clause-to-front",
        (opening(view, start, split.end), Piece(", "), inside(view, 0, stop), *tail(view)),
    )


def _movable(view: View, rest: int) -> bool:
    """Whether the main clause may come first: short enough, plain, its subject not a pronoun."""
    return (
        view.last - rest <= LONGEST
        and not is_pronoun(view, rest)
        and view.balanced(0, view.last)
        and not any(w in ("said", "says", "told", "not", "n't", "never") for w in view.words[rest:])
        and view.words[view.last :] in ((".",), ())
    )


def _has_time(view: View, rest: int) -> bool:
    """Whether the main clause ends with a phrase of its own that the moved one would run into."""
    return any(view.tokens[i].tag == "IN" for i in range(max(rest, view.last - 4), view.last))


def _has_verbal(view: View, rest: int) -> bool:
    """Whether the main clause holds an infinitive or -ing form that the moved phrase would join."""
    return any(t.tag in ("VBG", "TO") for t in view.tokens[rest : view.last])


def _is_time(view: View, end: int) -> bool:
    """Whether the opening phrase, up to `end`, is a point or stretch of time."""
    last, first = view.tokens[end - 1], view.words[0]
    if first in ("since", "before", "by", "of", "with") or "ago" in view.words[:end]:
        return False
    timed = last.lemma.lower() in _TIMES or view.words[end - 1].isdigit()
    return timed and end <= 7 and not any(t.tag in ("TO", "VBG", "CC") for t in view.tokens[:end])


def _takes_time(view: View, rest: int) -> bool:
    """Whether a time put behind the main clause can only be that of its verb."""
    span = range(rest, view.last)
    tags = [view.tokens[i].tag for i in span]
    if view.last - rest > LONGEST + 6 or not view.balanced(rest, view.last):
        return False
    if {"TO", "VBG", "WDT", "WP", "WRB"} & set(tags) or view.words[view.last :] not in ((".",), ()):
        return False
    if any(view.tokens[i].lemma.lower() in _TIMES or view.words[i] == "," for i in span):
        return False
    said = any(w in ("said", "says", "told", "there", "then", "also", "still", "now") for w in view.words[rest:])
    return not said and not any(view.words[i].isdigit() and len(view.words[i]) == 4 for i in span)


def time_to_front(view: View) -> Iterator[Build]:
    """`The firm closed two plants in 2010.` becomes `In 2010, the firm closed two plants.`"""
    split = timed.final_time(view.sentence)
    if split is None or view.first != 0 or view.last != split.end or split.start > LONGEST:
        return
    if view.words[view.last :] != (".",) or view.words[0] in ("it", "there", "but", "and", "so", "this"):
        return
    yield (
        "syntax/time-to-front",
        (opening(view, split.start, split.end), Piece(", "), inside(view, 0, split.start), *tail(view)),
    )
