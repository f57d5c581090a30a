"""Simple clauses: where a subject meets its finite verb, and what is one whole clause."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from .analysis import Sentence, Token
from .chunks import noun_phrases

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
WH = frozenset({"WDT", "WP", "WP$", "WRB"})
ADVERBS = frozenset({"RB", "RBR", "RBS"})
BREAKS = frozenset("( ) [ ] \" “ ” `` '' … .. ... .... : ; – — -- ? !".split())
"""Marks across which nothing is read as one clause."""

CLAUSE_WORDS = frozenset(
    "that if because whether although while as since after before when until though unless than "
    "whereas lest".split()
)
"""Words that may open a clause inside a clause."""

SURE = 3.0
"""Margin below which the class of a verb that holds a clause together is not believed."""

_CERTAINLY_INNER = frozenset("that because if although though unless whereas".split())
_DANGLING = frozenset({"IN", "TO", "DT", "CC", "PRP$", "MD", "POS", "HYPH", "PDT", *WH})
_ON_NOUNS = frozenset(
    "of in on at for with from between among against into about under over within by to like "
    "across behind around near outside inside above below toward towards".split()
)
_HEADLESS = frozenset(
    "many most some few several all both each one none those others half any".split()
)


class Parts(NamedTuple):
    """A sentence prepared for patterns: words in small letters, tags, noun phrases by start."""

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    tags: tuple[str, ...]
    phrases: dict[int, int]
    end: int
    """Index behind the last word: where the final punctuation begins."""


@lru_cache(maxsize=4096)
def parts(sentence: Sentence) -> Parts:
    """Return the sentence prepared for patterns."""
    tokens = sentence.tokens
    end = len(tokens)
    while (
        end and not tokens[end - 1].text[-1:].isalnum() and tokens[end - 1].text not in "%)\ufffc"
    ):
        end -= 1
    return Parts(
        tokens,
        tuple(t.text.lower().replace("’", "'") for t in tokens),
        tuple(t.tag for t in tokens),
        {span.start: span.end for span in noun_phrases(sentence)},
        end,
    )


def finite(p: Parts, start: int, end: int) -> list[int]:
    """Return the indexes of the finite verbs in tokens `start` to `end` (a modal counts)."""
    return [i for i in range(start, end) if p.tags[i] in FINITE]


def broken(p: Parts, start: int, end: int) -> bool:
    """Tell whether brackets, quotation marks, dashes or colons stand in tokens `start` to `end`."""
    return not BREAKS.isdisjoint(p.words[start:end])


def subordinates(p: Parts, start: int, end: int) -> bool:
    """Tell whether tokens `start` to `end` hold a word that may open an inner clause."""
    return any(
        p.tags[i] in WH or (p.tags[i] == "IN" and p.words[i] in CLAUSE_WORDS)
        for i in range(start, end)
    )


def phrase_end(p: Parts, start: int, end: int, only_of: bool = False) -> int:
    """Index behind the noun phrase at `start` with what hangs on it; 0 if there is none.

    That is: prepositional phrases (or only those with `of`), `A and B`, `A, B and C`.
    """
    at = _one(p, start, end)
    if not at:
        return 0
    pronoun = p.tags[start] in ("PRP", "EX")
    while at < end:
        word = p.words[at]
        if not pronoun and word in _ON_NOUNS and (word == "of" or not only_of):
            more = _one(p, at + 1, end)
        elif word in ("and", "or", "&"):
            more = _one(p, at + 1, end)
            if more and p.tags[at + 1] == "PRP" and not pronoun and p.words[at + 1] != "i":
                break
        elif word == "," and not pronoun:
            more = _list_end(p, at, end)
        else:
            break
        if not more:
            break
        at = more
    return at


def _one(p: Parts, at: int, end: int) -> int:
    """Index behind one base phrase, or a headless `many`, `those`; 0 if there is none."""
    if at >= end:
        return 0
    found = p.phrases.get(at, 0)
    if found:
        return found if found <= end else 0
    if p.words[at] in _HEADLESS and at + 1 < end:
        if p.words[at + 1] == "of" or p.tags[at + 1] in FINITE:
            return at + 1
    return 0


def _list_end(p: Parts, comma: int, end: int) -> int:
    """Index behind `, B and C` or `, B, and C`; 0 if that does not stand there."""
    at = comma
    for _ in range(8):
        behind = _one(p, at + 1, end)
        if not behind or behind >= end:
            return 0
        last = behind + 1 if p.words[behind] == "," else behind
        if last < end and p.words[last] in ("and", "or"):
            return _one(p, last + 1, end)
        if p.words[behind] != ",":
            return 0
        at = behind
    return 0


def verb_of(p: Parts, start: int, end: int) -> int:
    """Index of the finite verb of a clause whose subject begins at `start`; -1 if none is seen.

    Nothing but adverbs may stand between the subject and its verb.
    """
    at = phrase_end(p, start, end)
    if not at:
        return -1
    while at < end and p.tags[at] in ADVERBS:
        at += 1
    if at >= end or p.tags[at] not in FINITE or p.tokens[at].margin < SURE:
        return -1
    return at


def subject(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """Return the token range of the subject of the clause that tokens `start` to `end` are.

    None where the clause does not begin with its subject, or its verb does not follow at once.
    """
    p = parts(sentence)
    if verb_of(p, start, min(end, len(p.tokens))) < 0:
        return None
    return start, phrase_end(p, start, end)


def finite_verbs(sentence: Sentence, start: int = 0, end: int | None = None) -> tuple[int, ...]:
    """Return the indexes of the finite verbs (a modal counts, its verb does not)."""
    return tuple(finite(parts(sentence), start, len(sentence.tokens) if end is None else end))


@lru_cache(maxsize=16384)
def is_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether tokens `start` to `end` are one whole clause.

    That is: a subject, exactly one finite verb behind it, no inner clause, no joint, no bracket or
    quotation mark, nothing left dangling at its end.
    """
    p = parts(sentence)
    if start < 0 or end > len(p.tokens) or end - start < 2:
        return False
    verb = verb_of(p, start, end)
    if verb < 0 or finite(p, start, end) != [verb] or broken(p, verb, end):
        return False
    if p.tags[end - 1] in _DANGLING and p.words[end - 1] not in ("that", "this", "these", "those"):
        return False
    for i in range(start, end):
        if p.tags[i] in WH or (p.tags[i] == "IN" and p.words[i] in _CERTAINLY_INNER):
            return False
        if p.words[i] in CLAUSE_WORDS and _verb_behind(p, i + 1, end):
            return False
    return _commas_are_lists(p, verb, end)


def _verb_behind(p: Parts, at: int, end: int) -> bool:
    """Whether a noun phrase at `at` is followed by a verb: after the original disappeared."""
    behind = p.phrases.get(at, 0)
    return bool(behind) and behind < end and p.tags[behind] in ("VBN", "VB", "VBG")


def _commas_are_lists(p: Parts, verb: int, end: int) -> bool:
    i = verb
    while i < end:
        if p.words[i] == ",":
            return False
        i = max(phrase_end(p, i, end), i + 1)
    return True
