"""The passive with its agent made active: `It was bought by Oracle.` becomes `Oracle bought it.`"""

from __future__ import annotations

from collections.abc import Iterator

from ...edits import Piece
from ...english.clauses import agent_passive
from ...english.inflect import inflect
from ...english.predicate import ADVERBS, parts
from ...rules.view import View
from .parts import inside, opening, stretch

LONGEST = 12
"""Tokens that each of the two may have."""

_OBJECT = {"i": "me", "he": "him", "she": "her", "we": "us", "they": "them", "it": "it", "you": "you"}
_SUBJECT = {obj: sub for sub, obj in _OBJECT.items()}
_NEVER = frozenset("not n't never no nobody none neither few there this that these those which".split())
_LISTLESS = frozenset("surprise strike accompany follow precede surround cover base divide join".split())
"""Verbs whose passive tells a state; the active would tell an event."""

Build = tuple[str, int, int, tuple[Piece, ...]]


def active_voice(view: View) -> Iterator[Build]:
    """`The firm was bought by Oracle in 2010.` becomes `Oracle bought the firm in 2010.`"""
    found = agent_passive(view.sentence)
    if found is None or view.first != 0 or found.patient[0] != 0:
        return
    p = parts(view.sentence)
    patient, agent = found.patient, found.agent
    if max(patient[1], agent[1] - agent[0]) > LONGEST or _NEVER & set(p.words[: found.verb]):
        return
    if p.tokens[found.verb].lemma in _LISTLESS or any(view.blocked[patient[1] : found.verb + 1]):
        return
    if p.tags[agent[0]] == "VBG" or "'s" in p.words[found.verb : agent[0]]:
        return
    if any(p.tags[i][:3] == "PRP" and p.words[i] not in ("i", "my", "our", "your") for i in range(*agent)):
        return  # it was bought by its owner
    verb = _verb(p, found.patient[1], found.auxiliary, found.verb, _is_plural(p, *agent))
    if not verb:
        return
    adverbs = [i for i in range(patient[1], found.verb) if p.tags[i] in ADVERBS]
    if len(adverbs) > 1:
        return
    token = view.tokens[found.verb]
    how = [*(p.words[i] for i in adverbs), verb]
    new: list[Piece] = [opening(view, *agent), Piece(" "), Piece(" ".join(how), token.start, token.end)]
    if found.verb + 1 < agent[0] - 1:
        new += (Piece(" "), stretch(view, found.verb + 1, agent[0] - 1))
    new += (Piece(" "), _object(view, *patient))
    yield "syntax/active-voice", 0, agent[1], tuple(new)


def _verb(p, start: int, auxiliary: int, verb: int, plural: bool) -> str:
    """The active verb group for the passive one from `start`; empty where there is none."""
    chain = [p.words[i] for i in range(start, auxiliary + 1) if p.tags[i] not in ADVERBS]
    lemma = p.tokens[verb].lemma
    past, third, base = inflect(lemma, "VBD"), inflect(lemma, "VBZ"), lemma
    active = {
        ("was",): past,
        ("were",): past,
        ("is",): base if plural else third,
        ("are",): base if plural else third,
        ("has", "been"): f"{'have' if plural else 'has'} {p.words[verb]}",
        ("have", "been"): f"{'have' if plural else 'has'} {p.words[verb]}",
        ("had", "been"): f"had {p.words[verb]}",
    }.get(tuple(chain))
    if active is None and len(chain) == 2 and chain[1] == "be" and p.tags[start] == "MD":
        active = f"{chain[0]} {base}"
    return active or ""


def _is_plural(p, start: int, end: int) -> bool:
    head = next((i for i in range(start, end) if p.words[i] == "of"), end) - 1
    return "CC" in p.tags[start:end] or p.tags[head] in ("NNS", "NNPS") or p.words[head] in ("people", "police")


def _object(view: View, start: int, end: int) -> Piece:
    piece = inside(view, start, end)
    if end - start == 1 and view.words[start] in _OBJECT:
        return piece._replace(text=_OBJECT[view.words[start]])
    return piece
