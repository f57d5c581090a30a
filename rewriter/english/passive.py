"""The passive voice with its agent."""

from __future__ import annotations

from typing import NamedTuple

from .analysis import Sentence
from .joined import main_clause
from .predicate import ADVERBS, SURE, Parts, broken, finite, parts, phrase_end, verb_of

Range = tuple[int, int]

_ADJUNCTS = frozenset(
    "after before when because while during since until although though if upon following".split()
)
_TIME_PREPOSITIONS = frozenset("in on since during for".split())
_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december early late mid".split()
)
_TAKING_AS = frozenset("describe see regard identify recognize recognise label view hail".split())
_TAKING_OF = frozenset("accuse deprive rob inform convince suspect".split())
_NO_AGENTS = frozenset(
    "hand mail email phone telephone force law default mistake accident chance car train bus plane "
    "boat air sea land road heart name post definition far way means virtue percent cent vote "
    "surprise nature faith brevet averaging noon midnight".split()
)


class Passive(NamedTuple):
    """`P was V-ed by A`: token ranges of patient and agent, the last auxiliary, the participle.

    Between `verb` and the agent stand at most a particle (carried out) or an adverb, and `by`.
    `rest` is what follows the agent up to the end: nothing, a date, an adjunct, another clause.
    """

    patient: Range
    auxiliary: int
    verb: int
    agent: Range
    rest: Range


def agent_passive(sentence: Sentence) -> Passive | None:
    """`The bill was signed by the president (on Monday).`: the main clause in the passive voice.

    The agent is a noun phrase with `of` phrases, and what follows cannot be part of it.
    """
    p = parts(sentence)
    end = p.end
    if "by" not in p.words:
        return None
    start, first = main_clause(sentence, p, end)
    if first < 0 or "hand" in p.words[start:first]:  # it, on the other hand, was
        return None
    auxiliary, verb = _participle(p, first, end)
    by = verb + 1
    if verb >= 0 and by < end and p.tags[by] in ("RP", "RB"):
        by += 1
    if verb < 0 or by + 1 >= end or p.words[by] != "by":
        return None
    takes_of = p.tokens[verb].lemma in _TAKING_OF
    agent = p.phrases.get(by + 1, 0) if takes_of else phrase_end(p, by + 1, end, only_of=True)
    if not agent or not _can_act(p, by + 1, agent) or broken(p, start, agent):
        return None
    if any(p.tags[i] == "CC" for i in range(start, agent)):
        return None  # of two verbs or two agents, the tree may take either
    if finite(p, start, agent) != [first] or not _stands_apart(p, agent, end, p.tokens[verb].lemma):
        return None
    return Passive(
        (start, phrase_end(p, start, end)), auxiliary, verb, (by + 1, agent), (agent, end)
    )


def _participle(p: Parts, first: int, end: int) -> tuple[int, int]:
    """(last auxiliary, participle) of a passive verb group that begins at `first`; (-1, -1)."""
    auxiliary = at = first
    while at < end:
        if p.tokens[at].lemma in ("be", "have") or p.tags[at] == "MD":
            auxiliary = at
        elif p.tags[at] not in ADVERBS:
            break
        at += 1
    sure = at < end and p.tags[at] == "VBN" and p.tokens[at].margin >= 2 * SURE
    return (auxiliary, at) if sure and p.tokens[auxiliary].lemma == "be" else (-1, -1)


def _can_act(p: Parts, start: int, end: int) -> bool:
    """Whether the phrase behind `by` names who acts, not how, when or by how much."""
    tags = p.tags[start:end]
    if "$" in tags or p.words[end - 1] == "%" or "CD" in (tags[0], tags[-1]):
        return tags[0] == "CD" and tags[-1] == "NNS" and p.words[end - 1] in _COUNTED_ACTORS
    return (
        tags != ("NN",) and p.words[end - 1] not in _NO_AGENTS and p.words[start] not in _NO_AGENTS
    )


_COUNTED_ACTORS = frozenset(
    "people men women children officers police players judges lawmakers companies countries firms "
    "states members officials researchers students residents voters workers investors".split()
)


def _stands_apart(p: Parts, at: int, end: int, verb: str) -> bool:
    """Whether what follows the agent cannot be part of it: nothing, a date, an inner clause."""
    if at == end or p.words[at] == ";":
        return True
    word = p.words[at]
    after = at + 1
    if word in _TIME_PREPOSITIONS and after < end:
        return p.tags[after] == "CD" or p.words[after] in _DATES
    if word == "to":
        return after < end and p.tags[after] == "VB"
    if word == "of":
        return verb in _TAKING_OF
    if word == "as":
        return verb in _TAKING_AS
    if word in _ADJUNCTS and p.tags[at] in ("IN", "WRB", "VBG"):
        return True
    if word == "," and after < end:
        if p.words[after] in ("and", "but"):
            return verb_of(p, after + 1, end) >= 0
        return p.words[after] in ("although", "though", "while", "when", "because")
    if word in ("last", "earlier"):
        return at + 2 == end
    return word in ("yesterday", "today") or word.endswith("ly")
