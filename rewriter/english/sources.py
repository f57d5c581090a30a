"""Who says it, and what a name stands for: attributions and appositions."""

from __future__ import annotations

from typing import NamedTuple

from .analysis import Sentence
from .fronted import Split
from .predicate import FINITE, SURE, Parts, finite, is_clause, parts, phrase_end, verb_of

Range = tuple[int, int]

SAYING = frozenset(
    "say add note explain argue state report claim write warn announce tell confirm insist "
    "acknowledge admit conclude stress suggest believe estimate recall".split()
)
"""Verbs that name a source. Not those of feeling or of showing (think, find, reveal)."""

_PARENTHETICAL = frozenset(
    "say add note explain argue report claim write warn insist recall".split()
)
_OPENING, _CLOSING = frozenset(['"', "“", "``", "‘", "'"]), frozenset(['"', "”", "''", "’", "'"])


class Attribution(NamedTuple):
    """Who says what: token ranges of the source and of what is said, the verb (or `according`).

    `place` is where the source stands: initial, medial or final. In medial position `said` is the
    part before it and `more` the part behind it; else `more` is empty.
    """

    source: Range
    verb: int
    said: Range
    place: str
    more: Range = (0, 0)


def attribution(sentence: Sentence) -> Attribution | None:
    """`S says (that) C.`, `C, S said.`, `C, said S.`, `A, S said, B.`, `According to S, C.`"""
    p = parts(sentence)
    if p.end < 4:
        return None
    return _according(p) or _initial(sentence, p) or _final(sentence, p) or _medial(p)


def _according(p: Parts) -> Attribution | None:
    at = next((i for i in range(p.end - 2) if p.words[i : i + 2] == ("according", "to")), -1)
    if at < 0:
        return None
    behind = phrase_end(p, at + 2, p.end)
    if not behind or p.tags[at + 2] == "CD" or p.words[behind - 1] in ("plan", "law"):
        return None
    if at == 0:
        if p.words[behind] == "," and verb_of(p, behind + 1, p.end) >= 0:
            return Attribution((2, behind), 0, (behind + 1, p.end), "initial")
    elif behind == p.end and p.words[at - 1] == "," and finite(p, 0, at):
        return Attribution((at + 2, behind), at, (0, at - 1), "final")
    return None


def _initial(sentence: Sentence, p: Parts) -> Attribution | None:
    verb = verb_of(p, 0, p.end)
    source = phrase_end(p, 0, p.end)
    if verb < 0 or p.tokens[verb].lemma not in SAYING or p.tags[verb] == "MD":
        return None
    if source != verb:  # an adverb between them may reach further
        return None
    at = verb + 1
    if p.tokens[verb].lemma == "tell":
        at = p.phrases.get(at, at)
        if at == verb + 1:
            return None
    that = at < p.end and p.words[at] == "that" and p.tags[at] == "IN"
    if not that and p.tokens[verb].lemma not in ("say", "claim", "believe", "tell", "suggest"):
        return None
    said = at + that
    if is_clause(sentence, said, p.end):
        return Attribution((0, source), verb, (said, p.end), "initial")
    return None


def _final(sentence: Sentence, p: Parts) -> Attribution | None:
    """`C, S said.` and `C, said S.`, with or without quotation marks round C."""
    for comma in range(p.end - 2, 2, -1):
        if p.words[comma] not in (",", "?", "!"):
            continue
        at = comma + 1
        closed = p.words[at] in _CLOSING
        at += closed
        source, verb = _source_and_verb(p, at)
        if verb < 0:
            return None
        if max(source[1], verb + 1) != p.end:
            return None
        if not finite(p, 0, comma) or (not closed and not _opens_plainly(p, comma)):
            return None
        return Attribution(source, verb, (0, comma), "final")
    return None


def _opens_plainly(p: Parts, end: int) -> bool:
    return verb_of(p, 0, end) >= 0


def _source_and_verb(p: Parts, at: int) -> tuple[Range, int]:
    """((start, end) of the source, its verb) of `S said` or `said S` at `at`; verb -1 if none."""
    none = ((0, 0), -1)
    if at >= p.end:
        return none
    if p.tokens[at].lemma in _PARENTHETICAL and p.tags[at] in ("VBD", "VBZ"):
        behind = phrase_end(p, at + 1, p.end)
        return ((at + 1, behind), at) if behind and p.tags[at + 1] != "PRP" else none
    behind = phrase_end(p, at, p.end)
    if behind and behind < p.end and p.tokens[behind].lemma in _PARENTHETICAL:
        if p.tags[behind] in ("VBD", "VBZ", "VBP") and p.tokens[behind].margin >= SURE:
            return (at, behind), behind
    return none


def _medial(p: Parts) -> Attribution | None:
    """`A, S said, B.`"""
    commas = [i for i in range(2, p.end - 3) if p.words[i] == ","]
    for comma in commas:
        at = comma + 1 + (p.words[comma + 1] in _CLOSING)
        source, verb = _source_and_verb(p, at)
        behind = max(source[1], verb + 1)
        if verb < 0 or behind >= p.end or p.words[behind] != "," or source[0] > verb:
            continue
        reopened = p.words[behind + 1] in _OPENING
        if reopened != (at > comma + 1) or not finite(p, behind, p.end):
            continue
        follows = p.tags[behind + 1] in FINITE | {"RB"}
        if finite(p, 0, comma) or follows:
            return Attribution(source, verb, (0, comma), "medial", (behind + 1, p.end))
    return None


def apposition(sentence: Sentence) -> Split | None:
    """`Name, a role, ...`: the tokens between the commas; `rest` is where the name begins."""
    p = parts(sentence)
    for start, end in p.phrases.items():
        if end + 2 >= len(p.words) or p.words[end] != "," or p.tags[end - 1] not in ("NNP", "NNPS"):
            continue
        if p.words[end + 1] not in ("a", "an", "the") or end + 1 not in p.phrases:
            continue
        close = phrase_end(p, end + 1, p.end)
        if close < len(p.words) and p.words[close] == "," and close + 1 < p.end:
            after = close + 1
            while after < p.end and p.tags[after] == "RB":
                after += 1
            met = p.tags[after] in FINITE if after < p.end else False
            if met and p.tokens[after].margin >= SURE and (start == 0 or p.tags[start - 1] != "IN"):
                return Split(end + 1, close, start, "apposition")
    return None
