"""What no rule may do, whatever it says: words of another class or sense, and wordings that break the sentence."""

from __future__ import annotations

from ..english.inflect import classes, inflect
from .match import Match
from .view import SURE, View

_BE = frozenset("be am is are was were".split())
_BEFORE_PLAIN = frozenset(
    "to let lets 's make makes made help helps helped and or that just please can't won't 'll 'd".split()
)
"""What a plain `be` may stand behind, beside modals: else a verb in the present was mistaken for it."""

_GOVERNING = frozenset("to for at about into through from like".split())
"""Words that a verb in the passive may not end in: `was drawn attention to`."""


_PREPOSITIONS = frozenset("by of from with without into against at between during toward towards upon among".split())
"""Words behind which no finite verb and no infinitive stands."""

_DETERMINERS = frozenset("a an the".split())


def is_another_word(match: Match, view: View) -> bool:
    """Whether the match is not the word or form that the rule means: a modifier, an adjective, a passive."""
    return (
        _is_passive(match, view)
        or _is_adjective(match, view)
        or _is_noun(match, view)
        or _is_modifier(match, view)
        or _is_order(match, view)
    )


def is_unfit(match: Match, text: str, view: View) -> bool:
    """Whether the wording would break the sentence or what is protected in it."""
    return (
        _strands_be(match, text, view)
        or _wants_ending(match, text, view)
        or _strands_preposition(match, text, view)
        or _jars(match, text, view)
        or not _keeps(match, text, view)
    )


def _is_passive(match: Match, view: View) -> bool:
    """Whether a verb that the rule wants before `to` stands in the passive: `is needed to`."""
    for bound, behind in zip(match.bound, match.bound[1:], strict=False):
        at = bound.start
        if bound.item.kind == "lemma" and behind.item.value == "to" and view.tokens[at].tag == "VBN":
            while at > match.start and view.tokens[at - 1].tag == "RB":
                at -= 1
            if at == match.start:
                while at > 0 and view.tokens[at - 1].tag == "RB":
                    at -= 1
                if at > 0 and view.tokens[at - 1].lemma in ("be", "get"):
                    return True
    return False


def _is_adjective(match: Match, view: View) -> bool:
    """Whether the match begins with a participle that stands before its noun and is no verb there."""
    first = [b.item for b in match.bound if b.start == match.start and b.item.kind == "lemma"]
    return any("VBN" in item.tags for item in first) and view.attributive(match.start)


def _is_noun(match: Match, view: View) -> bool:
    """Whether the match is an adjective that stands for a noun: `the unexpected happened`."""
    at = match.start
    if not 0 < at < len(view) - 1 or match.end != at + 1 or view.tokens[at].tag != "JJ":
        return False
    return view.words[at - 1] == "the" and view.tokens[at + 1].tag in ("VBZ", "VBD", "VBP", "MD", "IN", "TO", ".")


def _is_modifier(match: Match, view: View) -> bool:
    """Whether the match is a noun that belongs to the one behind it: `the achievement gap`."""
    at = match.start
    if match.end != at + 1 or match.end >= len(view) or view.tokens[at].tag != "NN":
        return False
    return view.tokens[match.end].tag in ("NN", "NNS")


def _is_order(match: Match, view: View) -> bool:
    """Whether a verb of one form for all, taken for the past, gives an order: `Set aside an hour.`"""
    at = match.start
    past = view.tokens[at].tag in ("VBD", "VBN")
    return past and at == view.first and view.tokens[at].lemma == view.words[at]


def _wants_ending(match: Match, text: str, view: View) -> bool:
    """Whether an adjective that is compared with -er would come to stand behind `more` or `most`."""
    at = match.start
    if not at or view.words[at - 1] not in ("more", "most") or view.tokens[at].tag != "JJ":
        return False
    word = text.partition(" ")[0].lower()
    compared = inflect(word, "JJR") or word
    bare = word not in (view.words[at], compared) and " " not in compared and word[-1] != "y"
    return bare and "j" in classes(word)


def _strands_be(match: Match, text: str, view: View) -> bool:
    """Whether `be` would stand behind `do` (`does not be`), for a finite verb, or open an order (`Are eager`)."""
    at = match.start
    word = text.partition(" ")[0].lower()
    if word not in _BE or view.tokens[at].lemma == "be":
        return False
    if at == view.first:
        return word != "be" and view.tokens[at].tag[:2] == "VB"
    before = at - 1
    while before > 0 and (view.words[before] in ("not", "n't") or view.tokens[before].tag == "RB"):
        before -= 1
    if view.tokens[before].lemma == "do":
        return True
    plain = word == "be" and view.tokens[at].text.islower()
    return plain and view.tokens[before].tag != "MD" and view.words[before] not in _BEFORE_PLAIN


def _strands_preposition(match: Match, text: str, view: View) -> bool:
    """Whether a preposition would come to stand behind a verb in the passive: `was gone to by`."""
    at = match.start
    if match.end != at + 1 or view.tokens[at].tag != "VBN" or text.rpartition(" ")[2] not in _GOVERNING:
        return False
    before = at - 1
    while before > 0 and view.tokens[before].tag == "RB":
        before -= 1
    return before >= 0 and view.tokens[before].lemma == "be"


def _jars(match: Match, text: str, view: View) -> bool:
    """Whether the wording runs into a neighbour: `that that`, `by stop`, `the of`."""
    words = text.lower().split()
    if not words:
        return False
    if match.start and words[0] == view.words[match.start - 1] and words[0] != view.words[match.start]:
        return words[0].isalpha()
    if match.end >= len(view):
        return False
    last, behind = words[-1], view.tokens[match.end]
    if last == view.words[match.end - 1]:
        return False
    if last == view.words[match.end] and last.isalpha():
        return True
    if last in _PREPOSITIONS:
        return behind.tag in ("VB", "VBD", "VBZ", "VBP", "MD", "TO") and behind.margin >= SURE
    return last in _DETERMINERS and behind.tag in ("IN", "DT", "MD", "PRP", "TO", "VBZ", "PRP$")


def _keeps(match: Match, text: str, view: View) -> bool:
    """Whether the wording carries what is protected in the match: figures, names, quotations.

    Each stretch must come out whole, and nothing may be put into one that goes on outside the match.
    """
    blocked, at = view.blocked, match.start
    while at < match.end:
        if not blocked[at]:
            at += 1
            continue
        end = at
        while end < match.end and blocked[end]:
            end += 1
        run = view.text(at, end)
        inward = at == match.start and at > 0 and blocked[at - 1]
        onward = end == match.end and end < len(view) and blocked[end]
        if run not in text or inward and not text.startswith(run) or onward and not text.endswith(run):
            return False
        at = end
    return True
