"""An opening phrase put behind the subject: `However, the bank sold it.`, `The bank, however, sold it.`"""

from __future__ import annotations

from collections.abc import Iterator

from ...edits import Piece
from ...english.predicate import ADVERBS, Parts, parts, phrase_end, verb_of
from ...rules.view import View
from .order import Build
from .parts import opening, stretch

LONGEST_SUBJECT = 7
"""Tokens that a subject may have to be followed by an insertion."""

_LINKERS = tuple(
    tuple(words.split())
    for words in """
        however|meanwhile|nevertheless|nonetheless|therefore|consequently|instead
        |accordingly|conversely|by contrast|in contrast|in turn|in fact|in theory|in practice|in reality
        |in general|in particular|in principle|in effect|in short order|in return|in response|in the end
        |in some cases|in many cases|in most cases|in many ways|in some ways|in my view|in our view
        |in my opinion|in my experience|in recent years|in recent months|in recent weeks|in the meantime
        |in the process|in the past|in time|in due course|for example|for instance|for now|for once
        |for the most part|for that reason|for this reason|of course
        |of late|on the other hand|on the contrary|on average|on the whole|on paper|on balance|at first
        |at times|at least in theory|at that point|at that time|at the time|at the moment|at the same time
        |at present|after all|as a result|as a rule|as usual|as expected|as always|over time
        |over the years|over the decades|over the centuries|to be fair|to be sure|by comparison
        |with time|with luck|once again|these days|strictly speaking|generally speaking
        |roughly speaking|without doubt|without question|above all|under these circumstances
    """.replace("\n", "").split("|")
)

_WITH_PRONOUNS = frozenset(
    {("however",), ("in", "fact"), ("of", "course"), ("for", "example"), ("for", "instance"), ("after", "all")}
)
"""Those that stand well behind the auxiliary of a pronoun: `we have, however, sold it`."""

_HOLDERS = frozenset({"be", "have"})


def phrase_inside(view: View) -> Iterator[Build]:
    """`However, the bank sold it.` becomes `The bank, however, sold it.`"""
    p = parts(view.sentence)
    size = max((len(w) for w in _LINKERS if p.words[: len(w)] == w), default=0)
    if not size or p.words[size] != "," or p.end < size + 6 or view.first != 0:
        return
    start = size + 1
    end, verb = phrase_end(p, start, p.end), verb_of(p, start, p.end)
    if verb < 0 or "," in p.words[start:end] or "CC" in p.tags[start:end]:
        return
    if any(p.tags[i] == "NNS" and p.tags[i + 1] == "NNP" for i in range(start, end - 1)):
        return  # people Obama met
    if end - start > LONGEST_SUBJECT or view.words[view.last - 1] == "?":
        return
    place = _place(p, start, end, verb)
    if place < 0 or place != end and p.words[:size] not in _WITH_PRONOUNS:
        return
    word = stretch(view, 0, size)
    middle = word._replace(text=word.text[0].lower() + word.text[1:])
    before, rest = opening(view, start, place), stretch(view, place, len(view))
    yield "syntax/phrase-inside", (before, Piece(", "), middle, Piece(", "), rest)


def _place(p: Parts, start: int, end: int, verb: int) -> int:
    """Where the insertion stands: behind the subject, behind the auxiliary of a pronoun; or -1."""
    if p.tags[start] not in ("PRP", "EX") and p.words[start] not in ("this", "that", "these", "those"):
        return end if verb == end else -1
    holds = p.tags[verb] == "MD" or p.tokens[verb].lemma in _HOLDERS
    behind = verb + 1
    if not holds or verb != end or behind >= p.end or p.tags[behind] in ADVERBS or "'" in p.words[verb]:
        return -1
    return behind if p.words[behind] not in ("n't", "not", "to", ",") else -1
