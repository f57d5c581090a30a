"""Where the source stands: `Prices fell, experts say.` and `Experts say that prices fell.`"""

from __future__ import annotations

from collections.abc import Iterator

from ...edits import Piece
from ...english.predicate import FINITE, Parts, broken, parts, phrase_end, verb_of
from ...rules.view import View
from .order import Build
from .parts import inside, opening, stretch, tail

LONGEST_SOURCE = 9
"""Tokens that a source may have to be moved."""

LONGEST_SPEECH = 32
"""Tokens that what is said may have."""

_TELLING = frozenset(
    "say argue claim believe warn explain note add suggest estimate contend insist write report".split()
)
_BARE = frozenset("say claim believe".split())
"""Verbs that need no `that`."""

_ROLES = frozenset(
    "historian author analyst economist professor critic researcher scientist journalist writer "
    "actor actress singer coach lawyer attorney biologist physicist architect designer engineer "
    "expert reporter editor activist spokesman spokeswoman".split()
)
"""Words that would keep their capital before a name."""

_BACK = frozenset("he she it they this that these those his her its their".split())
_OPENERS = frozenset("but and yet so or if when while although because as since though".split())
_QUOTES = frozenset(["”", '"', "''", "’", "'"])


def source_to_end(view: View) -> Iterator[Build]:
    """`Experts say (that) prices fell.` becomes `Prices fell, experts say.`"""
    p = parts(view.sentence)
    if p.end < 7 or view.first != 0 or broken(p, 0, p.end) or not _is_statement(view):
        return
    verb = _told(p)
    if verb < 0 or verb > LONGEST_SOURCE:
        return
    said = _behind_time(p, verb + 1)
    that = p.words[said] == "that" and p.tags[said] == "IN"
    if not that and (p.tokens[verb].lemma not in _BARE or said != verb + 1):
        return
    said += that
    if p.words[0] in _ROLES:
        return
    pronoun = p.tags[0] == "PRP"
    if p.words[said] in _BACK and not (pronoun and p.words[said] == p.words[0]):
        return
    if not _is_speech(p, said, p.end) or _trails(p, said):
        return
    stop = said - that
    yield (
        "syntax/source-to-end",
        (opening(view, said, p.end), Piece(", "), inside(view, 0, stop), *tail(view)),
    )


def source_to_front(view: View) -> Iterator[Build]:
    """`Prices fell, experts say.` becomes `Experts say that prices fell.`"""
    p = parts(view.sentence)
    if p.end < 7 or view.first != 0 or broken(p, 0, p.end) or not _is_statement(view):
        return
    comma = next((i for i in range(p.end - 1, 3, -1) if p.words[i] == ","), 0)
    if not comma or p.end - comma > LONGEST_SOURCE or p.words[0] in _OPENERS:
        return
    source, verb = _source(p, comma + 1)
    if not source or not _is_speech(p, 0, comma) or p.tags[0] == "RB" and p.words[1] == ",":
        return
    who, how = opening(view, *source), stretch(view, verb, verb + 1)
    yield (
        "syntax/source-to-front",
        (who, Piece(" "), how, Piece(" that "), inside(view, 0, comma), *tail(view)),
    )


def speaker(view: View) -> Iterator[tuple[str, int, int, tuple[Piece, ...]]]:
    """`“...,” said Oza.` becomes `“...,” Oza said.`, and the other way round."""
    p = parts(view.sentence)
    close = next((i for i in range(p.end - 1, 1, -1) if p.words[i] in _QUOTES and i + 2 < p.end), 0)
    if not close or p.words[close - 1] not in (",", "?", "!") or "," in p.words[close + 1 : p.end]:
        return
    if p.end - close > LONGEST_SOURCE or view.last != p.end or p.words[-1] != ".":
        return
    source, verb = _source(p, close + 1)
    if not source or p.tags[source[0]] == "PRP":
        return
    who, how = stretch(view, *source), stretch(view, verb, verb + 1)
    turned = (who, Piece(" "), how) if verb < source[0] else (how, Piece(" "), who)
    yield "syntax/speaker", close + 1, p.end, turned


def _is_statement(view: View) -> bool:
    return view.words[view.last :] == (".",) and view.balanced(0, view.last)


def _told(p: Parts) -> int:
    """The verb of `S says ...` at the start of the sentence; -1 if that does not stand there."""
    verb = verb_of(p, 0, p.end)
    if verb < 0 or phrase_end(p, 0, p.end) != verb or p.tokens[verb].lemma not in _TELLING:
        return -1
    return -1 if p.tags[verb] == "MD" or p.words[0] in _BACK - {"he", "she", "they"} else verb


def _behind_time(p: Parts, at: int) -> int:
    """Index behind `on Monday`, `Monday`, `in a statement` at `at`."""
    if at + 2 < p.end and p.words[at] in ("on", "in", "at", "during"):
        end = phrase_end(p, at + 1, p.end)
        if end and end < p.end and p.words[end] == "that":
            return end
    if at + 1 < p.end and p.words[at].endswith("day") and p.words[at + 1] == "that":
        return at + 1
    return at


def _source(p: Parts, at: int) -> tuple[tuple[int, int] | None, int]:
    """(source, verb) of `S said` or `said S` from `at` to the end; (None, -1) if that is not all."""
    if p.tokens[at].lemma in _TELLING and p.tags[at] in ("VBD", "VBZ"):
        end = phrase_end(p, at + 1, p.end)
        if end == p.end and p.tags[at + 1] != "PRP":
            return (at + 1, end), at
    end = phrase_end(p, at, p.end)
    if end and end == p.end - 1 and p.tokens[end].lemma in _TELLING and p.tags[end] in FINITE:
        return (at, end), end
    return None, -1


def _trails(p: Parts, said: int) -> bool:
    """Whether a participle ends the sentence that may be the source's: `..., raising concerns`."""
    return any(p.words[i] == "," and p.tags[i + 1] == "VBG" for i in range(said, p.end - 1))


def _is_speech(p: Parts, start: int, end: int) -> bool:
    """Whether tokens `start` to `end` begin with a main clause and hold no second one."""
    if not 4 <= end - start <= LONGEST_SPEECH or verb_of(p, start, end) < 0:
        return False
    return not any(
        p.tags[i] == "CC" and (p.words[i - 1] == "," or verb_of(p, i + 1, end) >= 0)
        for i in range(start + 1, end)
    )
