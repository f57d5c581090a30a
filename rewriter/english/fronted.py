"""What stands in front of the main clause: phrases and clauses up to their comma."""

from __future__ import annotations

from typing import NamedTuple

from .analysis import Sentence
from .predicate import FINITE, SURE, WH, Parts, broken, finite, parts, phrase_end, verb_of

PREPOSITIONS = frozenset(
    "in at on during after before by for from since despite throughout with within under over "
    "through between among across until amid amidst without beyond besides upon against like "
    "unlike alongside around behind beneath beside inside near outside below toward towards per "
    "via to notwithstanding along as".split()
)
_COMPOUND = frozenset(
    {
        ("because", "of"), ("due", "to"), ("according", "to"), ("instead", "of"), ("as", "of"),
        ("along", "with"), ("prior", "to"), ("thanks", "to"), ("apart", "from"), ("aside", "from"),
        ("ahead", "of"), ("as", "for"), ("regardless", "of"), ("together", "with"), ("out", "of"),
        ("outside", "of"), ("contrary", "to"), ("based", "on"), ("owing", "to"), ("depending", "on"),
        ("compared", "with"), ("compared", "to"), ("shortly", "after"),
        ("shortly", "before"), ("soon", "after"), ("just", "before"), ("only", "after"),
        ("even", "after"), ("even", "before"), ("in", "addition", "to"), ("in", "front", "of"),
        ("in", "spite", "of"), ("with", "respect", "to"),
    }
)  # fmt: skip
_PARTICIPLES = frozenset(
    "following given considering regarding concerning excluding including".split()
)
"""Participles used like prepositions."""

_SET_PHRASES = frozenset(
    [
        ("of", "course"),
        ("above", "all"),
        ("at", "all"),
        ("as", "such"),
        ("as", "well"),
        ("as", "usual"),
    ]
)
_OPENERS = frozenset(
    "when while if although because since though once unless until whereas as after before "
    "whenever".split()
)
_LONG_OPENERS = (
    ("as", "soon", "as"), ("as", "long", "as"), ("even", "if"), ("even", "though"),
    ("even", "when"), ("just", "as"), ("now", "that"), ("in", "case"), ("ever", "since"),
    ("only", "when"), ("only", "if"), ("given", "that"), ("provided", "that"), ("so", "that"),
    ("by", "the", "time"), ("every", "time"), ("the", "moment"), ("especially", "when"),
    ("shortly", "after"), ("soon", "after"),
)  # fmt: skip
_LOOSE_OPENERS = frozenset("if when because although though unless while whereas".split())
_REDUCED_OPENERS = frozenset("if when while though although unless".split())
_FILLERS = frozenset("then however though therefore thus also please now indeed".split())
_SAYING = frozenset(
    "say add tell note explain argue report claim think believe write suggest".split()
)
_ASKED_WITH = frozenset("be do have can will would could should may".split())
TIME_NOUNS = frozenset(
    "second minute hour day night morning afternoon evening week weekend month year quarter decade "
    "century season summer winter spring autumn fall time".split()
)
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
POINTS = frozenset("today yesterday tomorrow tonight".split())
LONGEST = 22
"""Tokens an opening phrase may have."""


class Split(NamedTuple):
    """A joint: the unit to move or cut is tokens `start` to `end`; at `rest` the other part begins.

    `kind` names the pattern: phrase, gerund, time (fronted_phrase); the conjunction (the others).
    """

    start: int
    end: int
    rest: int
    kind: str = ""


def fronted_phrase(sentence: Sentence) -> Split | None:
    """`In 2010, S V ...`: the opening phrase, if the main clause is seen to begin behind it.

    Prepositional phrases, with a gerund too (`After selling the plant,` kind `gerund`), points of
    time without preposition (`Last week,` kind `time`), dates without a comma (`In 2010 the`).
    """
    p = parts(sentence)
    if p.end < 5 or p.words[:2] in _SET_PHRASES:
        return None
    first = _preposition(p)
    if not first:
        end = _point_of_time(p)
        if end and p.words[end] == "," and opens_clause(p, end + 1, p.end):
            return Split(0, end, end + 1, "time")
        return None
    commas = [i for i in range(first, min(p.end, first + LONGEST)) if p.words[i] == ","]
    for comma in commas[:4]:
        kind = _phrase_kind(p, first, comma)
        how = opens_clause(p, comma + 1, p.end) if kind else ""
        if how == "subject" or (how and kind != "loose"):
            return Split(0, comma, comma + 1, "gerund" if kind == "gerund" else "phrase")
    date = _date_end(p, first)
    if date and date < p.end and p.tags[date] in ("PRP", "DT", "PRP$", "EX", "NNP"):
        if verb_of(p, date, p.end) >= 0:
            return Split(0, date, date, "phrase")
    return None


def _preposition(p: Parts) -> int:
    """Index behind the preposition that opens the sentence; 0 if none does."""
    for size in (3, 2):
        if p.words[:size] in _COMPOUND:
            return size
    if p.words[0] in _PARTICIPLES and p.phrases.get(1):
        return 1
    return 1 if p.tags[0] in ("IN", "TO") and p.words[0] in PREPOSITIONS else 0


def _phrase_kind(p: Parts, first: int, comma: int) -> str:
    """What tokens `first` to `comma` are behind a preposition; empty if not one phrase.

    `plain`, `gerund`, or `loose`: participles, places or lists in it.
    """
    tags = p.tags[first:comma]
    if not tags or not (FINITE | WH).isdisjoint(tags) or broken(p, first, comma):
        return ""
    inner = [i for i in range(first, comma) if p.words[i] == ","]
    if inner:
        if len(inner) > 1:
            return "loose" if phrase_end(p, first, comma) == comma else ""
        at = inner[0]
        if comma == at + 2 and p.words[at + 1].isdigit() and len(p.words[at + 1]) == 4:
            return "plain"  # On May 12, 2010,
        place = p.tags[at - 1] == "NNP" and all(
            t in ("NNP", "NNPS") for t in p.tags[at + 1 : comma]
        )
        return "loose" if place else ""
    if phrase_end(p, first, comma) == comma:
        return "plain"
    if tags[0] == "VBG":
        return "gerund"
    if any(t[:2] == "VB" or t in ("CC", "TO") for t in tags):
        return "loose"
    return "plain"


def _date_end(p: Parts, first: int) -> int:
    """Index behind `2010`, `Monday`, `May 2010`, `May 12`; 0 if no date stands at `first`."""
    if p.words[0] not in ("in", "on", "since", "during", "by", "at"):
        return 0
    at = first + (p.words[first] in ("early", "late", "mid"))
    word = p.words[at]
    if word in DAYS or (word.isdigit() and len(word) == 4):
        return at + 1
    if word in MONTHS:
        at += 1
        if at < p.end and p.words[at].isdigit() and len(p.words[at]) <= 2:
            at += 1
        if at < p.end and p.words[at].isdigit() and len(p.words[at]) == 4:
            at += 1
        return at
    return 0


def _point_of_time(p: Parts) -> int:
    """Index behind `Last week`, `Two years ago`, `Today` at the start; 0 if there is none."""
    if p.words[0] in POINTS:
        return 1
    end = p.phrases.get(0, 0)
    if not end or end >= p.end:
        return 0
    opener = p.words[0] in ("last", "next", "this", "that", "every", "each", "one", "the")
    last = p.words[end - 1]
    if not (opener or p.tags[0] == "CD"):
        return 0
    if not {last, last.removesuffix("s")} & (TIME_NOUNS | DAYS | MONTHS):
        return 0
    return end + (p.words[end] in ("ago", "later", "earlier", "before", "after"))


def fronted_clause(sentence: Sentence) -> Split | None:
    """`When S V, S V ...`: the opening subordinate clause, up to its comma.

    Also without a subject of its own (`If possible,` `While working there,` kind `reduced`).
    """
    p = parts(sentence)
    first = _opener(p)
    comma = next((i for i in range(first, p.end) if p.words[i] == ","), 0)
    if p.end < 6 or not first or not comma or broken(p, first, comma):
        return None
    how = opens_clause(p, comma + 1, p.end)
    if not how or how == "again":
        return None
    inner = finite(p, first, comma)
    if not inner:
        plain = first == 1 and p.words[0] in _REDUCED_OPENERS and comma <= 10
        if plain and not p.phrases.get(1) and p.words[1] not in (",", "while"):
            return Split(0, comma, comma + 1, "reduced")
        return None
    direct = verb_of(p, first, comma) == inner[0]
    if not direct and (p.words[0] not in _LOOSE_OPENERS or p.words[-1] == "?"):
        return None
    if how != "subject" and not (direct and len(inner) <= 2 - (how == "ask")):
        return None
    return Split(0, comma, comma + 1, " ".join(p.words[:first]))


def _opener(p: Parts) -> int:
    """Index behind the conjunction that opens the sentence; 0 if none does."""
    for words in _LONG_OPENERS:
        if p.words[: len(words)] == words:
            return len(words)
    return 1 if p.words and p.words[0] in _OPENERS and p.tags[0] in ("IN", "WRB", "RB") else 0


def fronted_participle(sentence: Sentence) -> Split | None:
    """`Founded in 1990, S V ...`, `Speaking in Rome, S V ...`: up to the comma."""
    p = parts(sentence)
    if p.end < 6 or p.tags[0] not in ("VBG", "VBN") or p.tokens[0].margin < SURE or _preposition(p):
        return None
    return _up_to_comma(p, 1, "participle")


def fronted_infinitive(sentence: Sentence) -> Split | None:
    """`To win, S V ...`, `In order to win, S V ...`: up to the comma."""
    p = parts(sentence)
    first = 2 if p.words[:3] == ("in", "order", "to") else 0
    if p.end < first + 6 or p.words[first] != "to" or p.tags[first + 1] != "VB":
        return None
    return _up_to_comma(p, first + 2, "infinitive")


def _up_to_comma(p: Parts, first: int, kind: str) -> Split | None:
    comma = next((i for i in range(first, p.end) if p.words[i] == ","), 0)
    if (
        not comma
        or broken(p, first, comma)
        or any(p.tags[i] in FINITE | WH for i in range(first, comma))
    ):
        return None
    if opens_clause(p, comma + 1, p.end) not in ("subject", "insertion", "order"):
        return None
    return Split(0, comma, comma + 1, kind)


def opens_clause(p: Parts, at: int, end: int, depth: int = 0) -> str:
    """How a main clause opens at `at`; empty if it is not seen to.

    `subject` (it meets its verb at once), `inserted` (`Smith, a lawyer, won`), `modified` (words
    hang on the subject), `order` (imperative), `ask` (a question), `again` (another opening).
    """
    i = at
    if i < end and p.words[i] in _FILLERS and p.tags[i] in ("RB", "UH", "IN"):
        i += 1 + (i + 1 < end and p.words[i + 1] == ",")
    while i < end and p.tags[i] == "RB" and p.words[i] not in ("not", "so"):
        i += 1
    if i >= end:
        return ""
    verb = verb_of(p, i, end)
    if verb >= 0:  # not in: For that reason, he said, ...
        cited = p.tokens[verb].lemma in _SAYING and verb + 1 < end and p.words[verb + 1] == ","
        return "" if cited else "subject"
    if p.tags[i] == "VB" and p.tokens[i].margin >= 2 * SURE:
        return "order"
    if p.tags[i] in FINITE and p.tokens[i].margin >= SURE and p.tokens[i].lemma in _ASKED_WITH:
        return "ask" if p.words[-1] == "?" and phrase_end(p, i + 1, end) else ""
    behind = phrase_end(p, i, end)
    if behind and behind < end:
        return _meets_verb_later(p, behind, end)
    if depth < 2 and p.tags[i] in ("IN", "WRB"):
        return _opens_again(p, i, end, depth)
    return ""


def _meets_verb_later(p: Parts, at: int, end: int) -> str:
    """How a subject that ends at `at` meets its verb behind something; empty if it does not."""
    if p.words[at] == ",":
        close = next((j for j in range(at + 1, min(end, at + 16)) if p.words[j] == ","), 0)
        j = close + 1
        while close and j < end and p.tags[j] == "RB":
            j += 1
        sure = close and j < end and p.tags[j] in FINITE and p.tokens[j].margin >= SURE
        return "inserted" if sure and not broken(p, at, close) else ""
    verbs = finite(p, at, min(end, at + 16))
    if p.tags[at] in ("VBN", "VBG") and p.tokens[at].margin >= SURE:
        stop = verbs[0] if verbs else 0
    elif p.words[at] == "to" and at + 1 < end and p.tags[at + 1] == "VB":
        stop = verbs[0] if verbs else 0
    elif p.words[at] in ("who", "that", "which") and p.tags[at] in ("WP", "WDT"):
        stop = verbs[1] if len(verbs) > 1 else 0
    else:
        return ""
    if not stop or p.tokens[stop].margin < SURE or "," in p.words[at:stop] or broken(p, at, stop):
        return ""
    return "" if any(p.tags[j] in WH | {"CC"} for j in range(at + 1, stop)) else "modified"


def _opens_again(p: Parts, at: int, end: int, depth: int) -> str:
    if p.words[at] in PREPOSITIONS and p.tags[at] == "IN":
        close = phrase_end(p, at + 1, end)
        if (
            close
            and close < end
            and p.words[close] == ","
            and opens_clause(p, close + 1, end, depth + 1)
        ):
            return "again"
    if p.words[at] in _OPENERS:
        close = next((j for j in range(at + 1, end) if p.words[j] == ","), 0)
        if close and verb_of(p, at + 1, close) >= 0 and opens_clause(p, close + 1, end, depth + 1):
            return "again"
    return ""
