"""One subject with two predicates made two sentences: `It sold two plants and cut jobs.`"""

from __future__ import annotations

from collections.abc import Iterator

from ...edits import Piece
from ...english.joined import main_clause
from ...english.predicate import (
    ADVERBS,
    FINITE,
    Parts,
    broken,
    finite,
    parts,
    phrase_end,
    subordinates,
)
from ...rules.view import View

SURE = 10.0
"""Margin asked of both verbs."""

LEAST = 20
"""Tokens that a sentence must have to be cut in two."""

SHORTEST = 7
"""Tokens that each half must have."""

_SAME = frozenset("i you we he she it they".split())
_BODIES = frozenset(
    "company firm bank group team agency organization organisation party startup institution "
    "retailer manufacturer association committee commission council court foundation fund "
    "ministry network platform project app software tool service system website site program "
    "device machine feature protocol plugin browser council university school hospital museum "
    "store shop airline carmaker publisher studio club league union report study article book "
    "film movie show series game car phone camera law bill rule building house hotel restaurant".split()
)
"""Subjects in the singular that are `it`."""

_NEVER = frozenset("not only both either neither whether just even if when that".split())
_VERBS = frozenset({"VBD", "VBZ", "VBP"})
_SPEAKING = frozenset("say tell add ask think believe know".split())

Build = tuple[str, int, int, tuple[Piece, ...]]


def split_predicate(view: View) -> Iterator[Build]:
    """`They bought ... and sold ...` becomes `They bought ... . They sold ...`, if both are long."""
    p = parts(view.sentence)
    if p.end < LEAST or view.first != 0 or view.words[view.last :] != (".",):
        return
    start, verb = main_clause(view.sentence, p, p.end)
    if verb < 0 or start != 0 or p.tags[verb] not in _VERBS or broken(p, 0, p.end):
        return
    pronoun = _pronoun(p, phrase_end(p, 0, p.end))
    if not pronoun:
        return
    joint, second = _joint(p, verb)
    if joint < SHORTEST or p.end - joint <= SHORTEST or not _holds(view, p, verb, joint, second):
        return
    stop = joint - 1 if p.words[joint - 1] == "," else joint
    token = view.tokens[stop]
    dot = Piece(".", token.start, token.end) if stop < joint else Piece(".")
    behind = view.tokens[joint]
    who = Piece(pronoun, behind.start, behind.end)
    if stop < joint:
        yield "syntax/split-predicate", stop, joint + 1, (dot, Piece(" "), who)
    else:
        before = view.tokens[joint - 1]
        kept = Piece(before.text, before.start, before.end)
        yield "syntax/split-predicate", joint - 1, joint + 1, (kept, dot, Piece(" "), who)


def _joint(p: Parts, verb: int) -> tuple[int, int]:
    """(the first `and` with a second verb in the same tense behind it, that verb); (-1, -1)."""
    for i in range(verb + 1, p.end - 2):
        if p.words[i] == "and":
            second = i + 1 + (p.tags[i + 1] in ADVERBS)
            if p.tags[second] in FINITE:
                return (i, second) if p.tags[second] == p.tags[verb] else (-1, -1)
    return -1, -1


def _holds(view: View, p: Parts, verb: int, joint: int, second: int) -> bool:
    """Whether the second verb can only go with the subject of the first."""
    first = p.tokens[verb]
    if min(first.margin, p.tokens[second].margin) < SURE or first.lemma in _SPEAKING:
        return False
    if p.tags[verb] == "VBP" and ("TO" in p.tags[verb:joint] or first.lemma == "do"):
        return False
    if p.tags[verb] == "VBD" and first.lemma in ("have", "be") and "VBN" in p.tags[verb:joint]:
        return False
    if finite(p, 0, joint) != [verb] or subordinates(p, 0, joint) or _NEVER & set(p.words[:joint]):
        return False
    if finite(p, second, p.end) != [second] and "and" in p.words[second:] or view.blocked[second]:
        return False
    return p.tags[joint + 1 : joint + 3] != ("RB", "RB") and not _closing_time(p)


def _closing_time(p: Parts) -> bool:
    """Whether the sentence ends with a point of time, which may be that of both."""
    tail = p.words[p.end - 3 : p.end]
    return any(w.isdigit() or w in ("last", "year", "week", "month") or w.endswith("day") for w in tail)


def _pronoun(p: Parts, end: int) -> str:
    """What the second sentence calls the subject, tokens up to `end`; empty if that is unsure."""
    head = p.tokens[end - 1] if end else None
    if head is None:
        return ""
    if end == 1 and p.words[0] in _SAME:
        return "I" if p.words[0] == "i" else p.words[0].capitalize()
    if "CC" in p.tags[:end] or "IN" in p.tags[:end] or p.words[0] in ("no", "few", "most", "some"):
        return ""
    if p.tags[end - 1] == "NNS" and head.margin >= SURE:
        return "They"
    return "It" if p.tags[end - 1] == "NN" and head.lemma in _BODIES else ""
