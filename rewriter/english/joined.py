"""Clauses joined behind the main clause: subordinate ones at the end, coordinated ones."""

from __future__ import annotations

from .analysis import Sentence
from .chunks import HEADS, verb_groups
from .fronted import Split, fronted_clause, fronted_phrase, opens_clause
from .predicate import FINITE, SURE, Parts, broken, finite, parts, subordinates, verb_of

_FINAL = frozenset(
    "because unless until although though before after whereas while when if since as once".split()
)
_NO_COMMA_BEFORE = frozenset("when before after until since once".split())
_NOT_BEFORE_FINAL = frozenset(
    "even just only as long soon not ever or and but especially particularly shortly immediately "
    "right partly mainly largely simply precisely so such then than like except about of in to from "
    "for on by with whether sure exactly second seconds minute minutes moment moments hour hours "
    "day days night nights week weeks month months year years decade decades morning evening time "
    "times later earlier ago much far well back".split()
)
_ASKING = frozenset(
    "ask wonder see know doubt check decide determine tell say find remember forget learn show "
    "understand sure clear care matter mind think question depend feel sound look seem wait hope "
    "appreciate love like hate prefer enjoy guess imagine suggest".split()
)
_COMPLEMENT_VERBS = frozenset(
    "say think hope believe know see hear feel find show mean suggest claim guess suppose wish tell "
    "note add argue fear expect ensure assume understand report explain make let help have".split()
)
_NEGATIONS = frozenset("not n't never no nobody nothing none neither nor hardly cannot".split())
_NOMINAL = frozenset("NN NNS NNP NNPS DT JJ JJR JJS CD PRP$".split())
_MODIFIERS = frozenset(
    "even just only especially particularly simply partly mainly largely".split()
)
_SET_APART = frozenset("although though whereas because".split())
"""Conjunctions that, behind a comma, belong to the whole main clause."""

_CERTAIN = 20.0
"""Margin asked of the verbs of a closing clause and of the clause before it."""

_CAUSING = frozenset("have let make help get see watch hear".split())
"""Verbs that take a clause without `to`, on which the closing clause may hang."""

_CLOSING_ADVERBS = frozenset("though however too either anyway instead".split())
_DEGREES = frozenset("as so such same many much even".split())
_NO_LEAD = frozenset("not so neither nor only both either".split())
_PARENTHESES = frozenset("think guess mean know".split())


_NOUN_OPENERS = frozenset({"DT", "PRP", "PRP$", "EX"})


def main_clause(sentence: Sentence, p: Parts, end: int) -> tuple[int, int]:
    """Return (start, finite verb) of the main clause, which must end by `end`; verb -1 if unseen.

    An opening conjunction or adverb and a fronted phrase or clause are skipped.
    """
    at = 0
    if p.end > 3 and p.tags[0] in ("CC", "RB", "UH") and p.words[0] not in _NO_LEAD:
        at = 1 + (p.words[1] == ",")
    verb = verb_of(p, at, end)
    if verb < 0:
        front = fronted_phrase(sentence) or fronted_clause(sentence)
        if front and front.rest < end:
            at = front.rest
            verb = verb_of(p, at, end)
    return at, verb


def final_clause(sentence: Sentence) -> Split | None:
    """`S V because S V.`: the closing subordinate clause; `rest` is where the main clause begins.

    The main clause has one verb group only, so that there is nothing else to hang the clause on.
    """
    p = parts(sentence)
    end = p.end
    found = [
        i
        for i in range(2, end - 2)
        if p.words[i] in _FINAL and p.tags[i] in ("IN", "WRB", "RB") and verb_of(p, i + 1, end) >= 0
    ]
    if len(found) != 1 or broken(p, 0, end):
        return None
    if p.tokens[verb_of(p, found[0] + 1, end)].margin < _CERTAIN:
        return None
    at = found[0]
    start = at - (p.words[at - 1] in _MODIFIERS)
    comma = p.words[start - 1] == ","
    before = start - comma
    if p.words[before - 1] in _NOT_BEFORE_FINAL or (comma and p.words[at] in _NO_COMMA_BEFORE):
        return None
    if not _is_plain_end(p, at, end):
        return None
    if p.words[at] == "as" and p.tags[at - 1] in ("JJ", "RB"):  # sweet as sugar
        return None
    first, verb = main_clause(sentence, p, before)
    if verb < 0:
        first, verb = _order(p, before)
    if verb < 0 or (before == verb + 1 and p.tokens[verb].lemma == "be"):
        return None
    if p.tokens[verb].margin < _CERTAIN:
        return None
    apart = comma and p.words[at] in _SET_APART and p.words[start] == p.words[at]
    if apart and finite(p, first, before) == [verb]:
        if subordinates(p, first, before) or "," in p.words[verb:before]:
            return None
    elif not _hangs_on_main_verb(sentence, p, first, verb, before, p.words[at]):
        return None
    return Split(start, end, first, p.words[at])


def _order(p: Parts, end: int) -> tuple[int, int]:
    """(start, verb) of an imperative that opens the sentence; verb -1 if none does."""
    at = 1 if p.words[0] in ("please", "but", "and", "so", "then") else 0
    if p.words[at] == "do" and p.words[at + 1] in ("not", "n't"):
        return at, at
    sure = p.tags[at] == "VB" and p.tokens[at].margin >= 2 * SURE
    sure = sure and p.tokens[at].lemma not in _CAUSING
    return (at, at) if sure else (0, -1)


def _is_plain_end(p: Parts, at: int, end: int) -> bool:
    """Whether the clause behind the conjunction at `at` is one clause up to the sentence's end."""
    verb = verb_of(p, at + 1, end)
    if p.words[at] in _SET_APART and "CC" not in p.tags[verb:end]:
        return not any(p.words[i] == "-" or p.words[i : i + 2] == (",", "to") for i in range(at, end))
    if finite(p, at + 1, end) != [verb] or "," in p.words[at:end]:
        return False
    if p.words[end - 1] in _CLOSING_ADVERBS or "as" in p.words[verb:end]:
        return False
    if p.words[at] in ("before", "after", "until", "since") and "CC" in p.tags[at:verb]:
        return False  # before noon and the staff was ...
    return not any(
        (p.tags[i] == "CC" and (p.tags[i + 1][:2] == "VB" or p.tags[i + 1] == "RB"))
        or (p.tags[i] in HEADS and p.tags[i + 1] == "VBG")  # could hang on the main verb
        for i in range(at, end - 1)
    )


def _hangs_on_main_verb(
    sentence: Sentence, p: Parts, start: int, verb: int, before: int, word: str
) -> bool:
    """Whether the main clause offers one place only to hang the closing clause on."""
    if finite(p, start, before) != [verb] * (p.tags[verb] in FINITE) or subordinates(
        p, start, before
    ):
        return False
    groups = [g for g in verb_groups(sentence) if start <= g.start and g.end <= before]
    if len(groups) != 1 or "TO" in p.tags[verb:before]:
        return False
    if not _NEGATIONS.isdisjoint(p.words[start:before]):  # does not fail because ...
        return False
    if any(p.tags[i] == "CC" and not _joins_nouns(p, i) for i in range(verb, before)):
        return False
    lemmas = {p.tokens[i].lemma for i in range(verb, before)}
    if word in ("if", "when") and not _ASKING.isdisjoint(lemmas):
        return False
    if word in ("if", "when") and p.words[start] in ("it", "this", "that", "there"):
        return False  # It would be nice if ...
    if word == "when" and "be" in lemmas:  # It was back when ...
        return any(p.tags[i] in ("VBN", "VBG") for i in range(verb, before))
    return word not in ("as", "since") or _DEGREES.isdisjoint(p.words[start:before])


def _joins_nouns(p: Parts, i: int) -> bool:
    return p.tags[i + 1] in _NOMINAL and p.words[i - 1] != ","


def coordination(sentence: Sentence) -> Split | None:
    """`S V, and S V.`: tokens of the joint (comma, conjunction or semicolon); `rest` follows it.

    `kind` is the conjunction, or `;`. Each half has its own subject; the second runs to the end.
    """
    p = parts(sentence)
    end = p.end
    if end < 5 or any(p.words[i] != ";" and broken(p, i, i + 1) for i in range(end)):
        return None
    start, verb = main_clause(sentence, p, end)
    if verb < 0:
        return None
    for i in range(verb + 1, end - 2):
        behind, kind = _joint(p, i)
        if not behind:
            continue
        if _is_first_half(p, start, verb, i, kind) and _is_second_half(p, behind, end, kind):
            return Split(i, behind, behind, kind.split(" ")[0])
        if kind in ("and", "but", ";"):
            return None
    return None


def _joint(p: Parts, i: int) -> tuple[int, str]:
    """(index behind the joint at `i`, its kind); (0, "") if there is none.

    Without a comma a pronoun must follow, or a determiner (kinds `and pronoun`, `and noun`).
    """
    word, after = p.words[i], p.words[i + 1]
    if word == "," and after in ("and", "but", "yet", "so") and p.tags[i + 1] in ("CC", "RB", "IN"):
        return i + 2, after
    if word == ";":
        return i + 1, ";"
    if word in ("and", "but") and p.tags[i] == "CC" and p.words[i - 1] != ",":
        if after in ("he", "she", "they", "we", "i"):
            return i + 1, f"{word} pronoun"
        if word == "and" and p.tags[i + 1] in _NOUN_OPENERS and p.tags[i - 1] != "PRP":
            return i + 1, "and noun"
    return 0, ""


def _is_first_half(p: Parts, start: int, verb: int, joint: int, kind: str) -> bool:
    if finite(p, start, joint) != [verb]:
        return False
    if kind != "but" and subordinates(p, start, joint):
        return False
    if "," in p.words[verb:joint] and (" " in kind or kind == "and"):
        return False  # commerce, trade, and technology
    lemmas = {p.tokens[i].lemma for i in range(start, joint)}
    return kind != "and noun" or _COMPLEMENT_VERBS.isdisjoint(lemmas)


def _is_second_half(p: Parts, at: int, end: int, kind: str) -> bool:
    start = at
    while start < end and p.tags[start] == "RB":
        start += 1
    if at < start < end and p.words[start] == ",":
        start += 1
    verb = verb_of(p, start, end)
    if verb > 0 and p.tags[verb] == "VBP" and p.tags[verb - 1] == "NN" and "CC" not in p.tags[at:verb]:
        return False  # let commerce and technology get
    if verb < 0:
        return kind in ("and", "but", "yet") and opens_clause(p, at, end) == "again"
    verbs = finite(p, start, end)
    if "," in p.words[start:end]:
        return kind == "but" and len(verbs) == 1
    if kind == "so":  # not of purpose: so we can go
        return len(verbs) == 1 and p.tags[verb] != "MD" and not subordinates(p, start, end)
    if kind == "and noun":
        return len(verbs) == 1 and not subordinates(p, start, end)
    if kind == "and pronoun":
        return len(verbs) == 1 and p.tokens[verb].lemma not in _PARENTHESES
    return kind != ";" or len(verbs) < 3
