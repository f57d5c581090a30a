"""Two things or qualities joined by `and`: `both cars and trucks`, `cars as well as trucks`."""

from __future__ import annotations

from collections.abc import Iterator

from ...edits import Piece
from ...english.predicate import Parts, parts
from ...rules.view import View
from .pairs import SURE, is_fixed, is_general
from .parts import stretch

LONGEST = 4
"""Tokens that each of the two may have."""

_ENDS = frozenset({".", ",", ";", ":", "IN", "TO"})
_AS_ONE = frozenset(
    "combine mix connect link merge balance compare match separate divide distinguish join blend "
    "pair integrate unite reconcile swap exchange confuse switch choose marry be become".split()
)
"""Verbs that take the two together."""

_TOGETHER = frozenset("between among amongst of than as like per versus".split())
_NEVER = frozenset(
    "not n't never no nobody none neither nor without hardly unless if or both together each either "
    "combined respectively alike whether versus half well".split()
)
_UNSPLIT = frozenset("no any each every more less other own same most such these those all some many".split())

Build = tuple[str, int, int, tuple[Piece, ...]]


def both_things(view: View) -> Iterator[Build]:
    """`It sells cars and trucks.` becomes `both cars and trucks` or `cars as well as trucks`."""
    p = parts(view.sentence)
    if _NEVER & set(p.words):
        return
    for start, joint in p.phrases.items():
        if start < 1 or joint + 1 >= p.end or p.words[joint] != "and":
            continue
        end = p.phrases.get(joint + 1, 0)
        if not end or not _are_things(view, p, start, joint, end):
            continue
        token = view.tokens[joint]
        one, joined = stretch(view, start, joint), Piece("as well as", token.start, token.end)
        yield "syntax/as-well-as", start, joint + 1, (one, Piece(" "), joined)
        if not (p.tags[start][:2] == "JJ" and end == joint + 2):  # both substantial training and skill
            yield "syntax/both", start, start + 1, (Piece("both "), stretch(view, start, start + 1))


def both_qualities(view: View) -> Iterator[Build]:
    """`It is fast and cheap.` becomes `It is both fast and cheap.`"""
    p = parts(view.sentence)
    if _NEVER & set(p.words):
        return
    for i in range(2, p.end - 2):
        if p.words[i + 1] != "and" or p.tokens[i - 1].lemma != "be" or any(view.blocked[i - 1 : i + 3]):
            continue
        pair = (p.tokens[i], p.tokens[i + 2])
        if any(t.tag != "JJ" or t.margin < SURE for t in pair) or is_fixed(*(t.text.lower() for t in pair)):
            continue
        behind = p.tags[i + 3] if i + 3 < p.end else "."
        if behind in (".", "IN") and p.words[i - 2] not in ("there", "to", "they", "we", "you"):
            yield "syntax/both", i, i + 1, (Piece("both "), stretch(view, i, i + 1))


def _are_things(view: View, p: Parts, start: int, joint: int, end: int) -> bool:
    if max(joint - start, end - joint - 1) > LONGEST or any(view.blocked[start:end]):
        return False
    tags = p.tags[start:joint], p.tags[joint + 1 : end]
    if any(not t[-1].startswith("NN") or t[-1].startswith("NNP") or "CC" in t or "POS" in t for t in tags):
        return False
    if (tags[0][0] in ("DT", "PRP$")) != (tags[1][0] in ("DT", "PRP$")) or {"CD", "$"} & {*tags[0], *tags[1]}:
        return False
    if _described(tags[0]) and not _described(tags[1]) and "DT" not in tags[1]:
        return False  # valid data and transactions, which may both be valid
    alone = tags[0][-1] == "NN" and len(tags[0]) == 1 and len(tags[1]) > 1
    if alone or "few" in p.words[start:end]:  # land and naval warfare
        return False
    if not (view.whole_words(start, joint) and view.whole_words(joint + 1, end)):
        return False
    heads = p.tokens[joint - 1], p.tokens[end - 1]
    if min(t.margin for t in heads) < SURE or heads[0].lemma == heads[1].lemma:
        return False
    if is_fixed(heads[0].text.lower(), heads[1].text.lower()) or is_fixed(*(t.lemma for t in heads)):
        return False
    if is_general(heads[1].lemma) or _UNSPLIT & {p.words[start], p.words[joint + 1]}:
        return False
    before = p.tokens[start - 1]
    if before.lemma in _AS_ONE or p.words[start - 1] in _TOGETHER or before.tag not in ("VB", "VBD", "VBZ", "VBP", "VBG", "IN"):
        return False
    if "and" in p.words[max(0, start - 5) : start] or "," in p.words[max(0, start - 3) : start]:
        return False
    if end < p.end and p.words[end] == p.words[start - 1]:
        return False  # talks in the morning and a vote in the evening
    return end >= p.end or p.tags[end] in _ENDS and not (p.words[end] == "," and "and" in p.words[end : end + 6])


def _described(tags: tuple[str, ...]) -> bool:
    return bool({"JJ", "JJR", "JJS", "VBN", "VBG"} & set(tags))
