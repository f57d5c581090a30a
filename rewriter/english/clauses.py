"""Clauses and the joints between them, by strict tag patterns that decline when in doubt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .analysis import Sentence, Token
from .chunks import noun_phrases

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECT_STARTS = frozenset({"PRP", "DT", "NNP", "NNPS", "NN", "NNS", "PRP$", "JJ", "JJR", "JJS", "EX", "CD", "PDT", "$", "VBN"})
_WH = frozenset({"WDT", "WP", "WP$", "WRB"})
_DANGLING = frozenset({"IN", "TO", "DT", "CC", "PRP$", "MD", "POS", "HYPH", "WDT", "WP", "WRB"})
_BREAKS = frozenset(",;:–—()[]\"“”…")
_SUBORDINATORS = frozenset(
    "when while if although because since though once unless until whereas after before as".split()
)
_FRONT_CLAUSE = frozenset("when while if although because since though once unless until whereas".split())
_FINAL_CLAUSE = frozenset("because unless until although though before after whereas".split())
_FRONT_PREPOSITIONS = frozenset(
    "in at on during after before by for from since despite throughout with within under over through "
    "between among across until".split()
)
_NOT_BEFORE_FINAL = frozenset(
    "even just only as long soon not ever or and but especially particularly weeks days years months "
    "shortly immediately right hours minutes partly mainly largely simply precisely".split()
)


class Split(NamedTuple):
    """A joint: the unit to move or cut is tokens `start` to `end`; `rest` is where the other part begins."""

    start: int
    end: int
    rest: int


def finite_verbs(sentence: Sentence, start: int = 0, end: int | None = None) -> tuple[int, ...]:
    """Return the indexes of the finite verbs (a modal counts, its verb does not)."""
    stop = len(sentence.tokens) if end is None else end
    return tuple(i for i in range(start, stop) if sentence.tokens[i].tag in FINITE)


def subject(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """Return the range of the subject of the clause in tokens `start` to `end`, and so its verb.

    The subject is a noun phrase at the start, with `of` and other prepositional phrases behind it,
    followed at once (adverbs aside) by the only finite verb.
    """
    tokens = sentence.tokens
    phrases = {span.start: span.end for span in noun_phrases(sentence)}
    at = phrases.get(start)
    if at is None or at > end:
        return None
    pronoun = tokens[start].tag in ("PRP", "EX")
    while not pronoun and at < end and tokens[at].tag == "IN" and tokens[at].lemma not in _SUBORDINATORS:
        behind = phrases.get(at + 1)
        if behind is None:
            return None
        at = behind
    verb = at
    while verb < end and tokens[verb].tag in ("RB", "RBR"):
        verb += 1
    if verb >= end or tokens[verb].tag not in FINITE:
        return None
    return start, at


def is_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether tokens `start` to `end` are one whole clause.

    That is: a subject, exactly one finite verb, no inner breaks or relative words, nothing dangling.
    """
    tokens = sentence.tokens
    if end - start < 2 or end > len(tokens) or tokens[start].tag not in SUBJECT_STARTS:
        return False
    last = tokens[end - 1]
    if last.tag in _DANGLING and last.text.lower() not in ("that", "this", "these", "those"):
        return False
    found = subject(sentence, start, end)
    if found is None or len(finite_verbs(sentence, start, end)) != 1:
        return False
    for i in range(start, end):
        token = tokens[i]
        if token.tag in _WH or token.text in _BREAKS:
            return False
        if token.tag == "IN" and token.lemma in ("that", "because", "if", "although", "though", "unless", "whereas"):
            return False
    verb = finite_verbs(sentence, start, end)[0]
    return tokens[verb].margin >= 3


def _words(sentence: Sentence) -> list[str]:
    return [t.text.lower() for t in sentence.tokens]


def _end(tokens: Sequence[Token]) -> int:
    end = len(tokens)
    while end and not tokens[end - 1].text[-1:].isalnum() and tokens[end - 1].text not in ("%", ")"):
        end -= 1
    return end


def fronted_phrase(sentence: Sentence) -> Split | None:
    """`In 2010, S V …`: the opening prepositional phrase, if it is one and the rest is a clause."""
    tokens, words = sentence.tokens, _words(sentence)
    if len(tokens) < 6 or tokens[0].tag != "IN" or words[0] not in _FRONT_PREPOSITIONS:
        return None
    comma = words.index(",") if "," in words else -1
    if not 2 <= comma <= 9:
        return None
    inner = tokens[1:comma]
    if any(t.tag[:2] == "VB" or t.tag in {"MD", "CC", "TO"} | _WH for t in inner):
        return None
    end = _end(tokens)
    if subject(sentence, comma + 1, end) is None:
        return None
    return Split(0, comma, comma + 1)


def fronted_clause(sentence: Sentence) -> Split | None:
    """`When S V, S V.`: the opening subordinate clause."""
    tokens, words = sentence.tokens, _words(sentence)
    if len(tokens) < 8 or words[0] not in _FRONT_CLAUSE or tokens[0].tag not in ("IN", "WRB"):
        return None
    if words.count(",") != 1:
        return None
    comma, end = words.index(","), _end(tokens)
    if is_clause(sentence, 1, comma) and is_clause(sentence, comma + 1, end):
        return Split(0, comma, comma + 1)
    return None


def final_clause(sentence: Sentence) -> Split | None:
    """`S V because S V.`: the closing subordinate clause."""
    tokens, words = sentence.tokens, _words(sentence)
    end = _end(tokens)
    found = [
        i for i in range(2, end - 2) if words[i] in _FINAL_CLAUSE and tokens[i].tag in ("IN", "WRB")
    ]
    if len(found) != 1:
        return None
    at = found[0]
    before = at - 1 if words[at - 1] == "," else at
    if words[before - 1] in _NOT_BEFORE_FINAL or any(w in ("not", "n't", "never", "no") for w in words[:before]):
        return None
    if is_clause(sentence, 0, before) and is_clause(sentence, at + 1, end):
        return Split(at, end, 0)
    return None


def coordination(sentence: Sentence) -> Split | None:
    """`S V, and S V.`: tokens of the conjunction, and where the second clause begins."""
    tokens, words = sentence.tokens, _words(sentence)
    end = _end(tokens)
    if words.count(",") != 1:
        return None
    comma = words.index(",")
    if comma + 3 >= end or words[comma + 1] not in ("and", "but") or tokens[comma + 1].tag != "CC":
        return None
    if is_clause(sentence, 0, comma) and is_clause(sentence, comma + 2, end):
        return Split(comma, comma + 2, comma + 2)
    return None


class Attribution(NamedTuple):
    """Who says it: token ranges of the source, the verb and what is said; `place` is initial or final."""

    source: tuple[int, int]
    verb: int
    said: tuple[int, int]
    place: str


_SAYING = frozenset("say add note explain argue state report claim write".split())


def attribution(sentence: Sentence) -> Attribution | None:
    """`S says (that) C.` or `C, S said.`"""
    tokens, words = sentence.tokens, _words(sentence)
    end = _end(tokens)
    phrases = {span.start: span.end for span in noun_phrases(sentence)}
    behind = phrases.get(0)
    if behind is not None and behind < end and tokens[behind].lemma in _SAYING and tokens[behind].tag in FINITE:
        said = behind + 1 + (words[behind + 1] == "that" if behind + 1 < end else 0)
        if is_clause(sentence, said, end):
            return Attribution((0, behind), behind, (said, end), "initial")
    if "," in words:
        comma = len(words) - 1 - words[::-1].index(",")
        behind = phrases.get(comma + 1)
        if (
            behind is not None
            and behind == end - 1
            and tokens[behind].lemma in _SAYING
            and tokens[behind].tag in FINITE
            and is_clause(sentence, 0, comma)
        ):
            return Attribution((comma + 1, behind), behind, (0, comma), "final")
    return None


class Passive(NamedTuple):
    """`P was V-ed by A`: token ranges of patient and agent, the auxiliary, the participle."""

    patient: tuple[int, int]
    auxiliary: int
    verb: int
    agent: tuple[int, int]


def agent_passive(sentence: Sentence) -> Passive | None:
    """A whole sentence in the passive voice with its agent named."""
    tokens, words = sentence.tokens, _words(sentence)
    end = _end(tokens)
    found = subject(sentence, 0, end)
    if found is None or not is_clause(sentence, 0, end):
        return None
    auxiliary = finite_verbs(sentence, 0, end)[0]
    verb = auxiliary + 1
    if tokens[auxiliary].lemma != "be" or verb + 2 > end or tokens[verb].tag != "VBN":
        return None
    if words[verb + 1] != "by":
        return None
    phrases = {span.start: span.end for span in noun_phrases(sentence)}
    if phrases.get(verb + 2) != end:
        return None
    return Passive((found[0], found[1]), auxiliary, verb, (verb + 2, end))


def apposition(sentence: Sentence) -> Split | None:
    """`Name, a role, …`: the tokens between the commas."""
    tokens, words = sentence.tokens, _words(sentence)
    phrases = {span.start: span.end for span in noun_phrases(sentence)}
    for start, end in phrases.items():
        if tokens[end - 1].tag not in ("NNP", "NNPS") or end + 2 >= len(tokens) or words[end] != ",":
            continue
        behind = phrases.get(end + 1)
        if behind is None or words[end + 1] not in ("a", "an", "the"):
            continue
        while behind + 1 in phrases and words[behind] in ("of", "at", "for", "in"):
            behind = phrases[behind + 1]
        if behind < len(tokens) and words[behind] == "," and tokens[end + 1].tag == "DT":
            return Split(end + 1, behind, start)
    return None
