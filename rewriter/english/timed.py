"""When it happened: a point of time that closes a plain sentence."""

from __future__ import annotations

from .analysis import Sentence
from .fronted import DAYS, MONTHS, POINTS, TIME_NOUNS, Split
from .predicate import ADVERBS, SURE, WH, Parts, broken, finite, parts, subordinates, verb_of

_AUXILIARY = frozenset("be have do".split())
_SPEAKING = frozenset("say tell announce report ask add note warn claim think believe know".split())
_BEFORE = frozenset(
    "of since until by from to before after between than as and or for over in at during the this that "
    "these those his her its their our my your every each any".split()
)
"""Words before a point of time that make it part of something longer: `over the last decade`."""


def final_time(sentence: Sentence) -> Split | None:
    """`S V O in 2010.`: the closing date, day or `last week`, if the sentence is one plain clause.

    Its verb stands in the past (or the future, for `next week`), so that the time is the verb's.
    """
    p = parts(sentence)
    start = _time_start(p)
    if start < 4 or broken(p, 0, p.end) or p.words[start - 1] in _BEFORE | {","}:
        return None
    verb = verb_of(p, 0, start)
    if verb < 0 or finite(p, 0, p.end) != [verb] or subordinates(p, 0, start):
        return None
    if p.tokens[verb].lemma in _SPEAKING or p.tokens[verb].margin < SURE:
        return None
    ahead = p.words[start] == "next" or p.words[start : start + 2] == ("later", "this")
    if (p.words[verb] == "will") != ahead or (p.tags[verb] != "VBD" and not ahead):
        return None
    inner = range(verb + 1, start)
    if any(p.tags[i] in ("TO", "VBG", "CC") or p.tags[i] in WH for i in inner):
        return None
    participles = [i for i in inner if p.tags[i] == "VBN"]
    if participles and not _is_group(p, verb, participles):
        return None
    return Split(start, p.end, 0, "time")


def _is_group(p: Parts, verb: int, participles: list[int]) -> bool:
    """Whether the only participle belongs to the verb: `was sold`."""
    at = verb + 1
    while at < p.end and (p.tags[at] in ADVERBS or p.tokens[at].lemma in _AUXILIARY):
        at += 1
    return participles[-1] == at or participles == [at]


def _time_start(p: Parts) -> int:
    """Where the point of time that closes the sentence begins; -1 if none does."""
    end = p.end
    last = p.words[end - 1]
    if last in POINTS:
        return end - 1
    two = p.words[end - 2] if end > 1 else ""
    if two in ("last", "next") and (last in TIME_NOUNS or last in DAYS or last in MONTHS):
        return end - 2
    if p.words[end - 3 : end - 1] in (("earlier", "this"), ("later", "this")) and last in TIME_NOUNS:
        return end - 3
    if two == "on" and last in DAYS:
        return end - 2
    if two == "in" and (last in MONTHS or (len(last) == 4 and last.isdigit())):
        return end - 2
    if last.isdigit() and len(last) == 4 and two in MONTHS and p.words[end - 3] == "in":
        return end - 3
    if two in MONTHS and last.isdigit() and len(last) <= 2 and p.words[end - 3] == "on":
        return end - 3
    return -1
