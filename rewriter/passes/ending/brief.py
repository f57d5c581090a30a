"""A clause cut down to its main part: asides, reasons, second halves and dates in front go.

Whatever limits a statement stays: conditions, negations, hedges, places, who said it.
"""

from __future__ import annotations

from itertools import pairwise

from ...english.analysis import Token
from .turned import is_turned

LEAST = 5
"""Words that must remain."""

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CONCEDING = frozenset("although though while whereas despite".split())
_REASONS = frozenset("because although though whereas".split())
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday week weekend month year years decade "
    "morning evening night day days weeks months today yesterday january february march april june "
    "july august september october november december summer winter spring autumn season quarter".split()
)
_TAILS = frozenset("including especially particularly thanks whether mainly".split())
_LIMITS = frozenset("if unless until when whenever provided except only without as".split())
_FILLERS = frozenset(
    "really actually simply basically literally certainly clearly obviously definitely quite".split()
)
_SETTING = frozenset("after following amid ahead".split())
_HELD = frozenset(
    "until even only soon shortly day days just right long immediately hour hours week weeks month "
    "months year years minute minutes name look take go come run ask seek call inquire get".split()
)
_LATER = frozenset("earlier later".split())
LONG = 16
"""Words above which a clause loses what it came after."""

_SUBJECTS = frozenset("DT NN NNS NNP NNPS PRP PRP$ EX CD JJ".split())


def brief(tokens: list[Token]) -> list[Token]:
    """Return the tokens of a clause, without its final stop, as short as they can honestly be."""
    tokens = [t for i, t in enumerate(tokens) if not _is_filler(tokens, i)]
    while True:
        shorter = _front(tokens)
        shorter = _inside(shorter)
        shorter = _end(shorter)
        if len(shorter) == len(tokens):
            return tokens
        tokens = shorter


def _is_filler(tokens: list[Token], i: int) -> bool:
    if (
        tokens[i].text.lower() not in _FILLERS
        or tokens[i].tag != "RB"
        or not 0 < i < len(tokens) - 1
    ):
        return False
    return (
        tokens[i - 1].lemma not in ("not", "n't", "never")
        and tokens[i + 1].tag not in ("RB", "IN")
        and tokens[i + 1].text != ","
    )


def _words(tokens: list[Token]) -> int:
    return sum(t.text[0].isalnum() for t in tokens)


def _negated(tokens: list[Token]) -> bool:
    return any(t.text.lower() in ("not", "n't", "n’t", "never", "no") for t in tokens)


def _clause(tokens: list[Token]) -> bool:
    """Whether the tokens hold a subject and a finite verb, in this order."""
    if _words(tokens) < LEAST or tokens[0].tag not in _SUBJECTS:
        return False
    return any(t.tag in FINITE for t in tokens[1:]) and tokens[-1].tag not in (
        "IN",
        "DT",
        "TO",
        "CC",
        "VBZ",
        "MD",
    )


def _front(tokens: list[Token]) -> list[Token]:
    """Without a date or a concession in front."""
    at = next((i for i, t in enumerate(tokens[:16]) if t.text == ","), -1)
    if at < 1:
        return tokens
    front, rest = tokens[:at], tokens[at + 1 :]
    first = front[0].text.lower()
    finite = any(t.tag in FINITE for t in front)
    dated = any(t.text.lower() in _TIMES or (t.text.isdigit() and len(t.text) == 4) for t in front)
    conceded = first in _CONCEDING
    time = (
        front[0].tag in ("IN", "JJ", "NNP", "NN")
        and dated
        and not finite
        and len(front) < 7
        and first not in _LIMITS
    )
    setting = first in _SETTING and not finite and len(front) < 8
    lately = first in _LATER and dated and len(front) < 4
    lately = lately or front[-1].text.lower() in _LATER and len(front) < 5 and not finite
    if (
        not (conceded or time or setting or lately)
        or not _clause(rest)
        or rest[0].tag in ("CC", "CD", "JJ")
    ):
        return tokens
    return rest


def _inside(tokens: list[Token]) -> list[Token]:
    """Without a relative clause or an apposition between two commas behind a noun."""
    commas = [i for i, t in enumerate(tokens) if t.text == ","]
    for a, b in pairwise(commas):
        inner, behind = tokens[a + 1 : b], tokens[b + 1 :]
        if (
            not inner
            or not behind
            or a < 1
            or tokens[a - 1].tag not in ("NN", "NNS", "NNP", "NNPS")
        ):
            continue
        relative = inner[0].tag in ("WDT", "WP", "WP$")
        named = inner[0].text.lower() in ("a", "an", "the") and not _is_clause_inside(inner)
        listed = (
            any(t.text.lower() in ("and", "or") for t in behind[:2]) or len(commas) > 2 and named
        )
        if (
            (relative or named)
            and not listed
            and behind[0].tag in FINITE
            and not any(t.tag in FINITE for t in tokens[:a])
        ):
            return tokens[:a] + behind
    return tokens


def _is_clause_inside(inner: list[Token]) -> bool:
    """Whether an apposition holds a verb of its own, outside a relative clause."""
    relative = next((i for i, t in enumerate(inner) if t.tag in ("WDT", "WP", "WP$")), len(inner))
    return any(t.tag in FINITE for t in inner[:relative])


def _end(tokens: list[Token]) -> list[Token]:
    """Without a reason, an aside or a second half at the end."""
    for i in range(len(tokens) - 2, LEAST - 1, -1):
        token, head = tokens[i], tokens[:i]
        word = token.text.lower()
        if (
            word in _REASONS
            and token.tag == "IN"
            and _clause(head)
            and not _negated(head)
            and head[-1].text.lower()
            not in ("just", "only", "even", "not", "largely", "mainly", "partly", "is", "was", "'s")
        ):
            return head[:-1] if head[-1].text == "," else head
        if (
            word == "so"
            and i + 1 < len(tokens)
            and tokens[i + 1].text.lower() == "that"
            and head[-1].text == ","
        ):
            return head[:-1]
        if word == "," and _clause(head) and _adds(tokens, i):
            return head
        if word in _SETTING and _words(tokens) > LONG and _sets(tokens, i):
            return head[:-1] if head[-1].text == "," else head
        if word == "according" and head[-1].text == ",":
            source = _source(tokens, i)
            if len(source) < len(tokens):
                return source
        if (
            word in ("and", "but")
            and token.tag == "CC"
            and _second_half(tokens, i)
            and _clause(head[:-1] if head[-1].text == "," else head)
        ):
            return head[:-1] if head[-1].text == "," else head
    return tokens


def _sets(tokens: list[Token], i: int) -> bool:
    """Whether `after …`, `amid …`, `ahead of …` only tells when a whole clause happened."""
    head = tokens[:i]
    if tokens[i].tag not in ("IN", "VBG", "RB") or _negated(head) or not _clause(head):
        return False
    if any(t.tag == "MD" for t in head) or tokens[i + 1].tag == "PRP":
        return False
    if tokens[i].text.lower() == "ahead" and tokens[i + 1].text.lower() != "of":
        return False
    return _words(head) >= 8 and not {head[-1].lemma, head[-1].text.lower()} & _HELD


def _source(tokens: list[Token], at: int) -> list[Token]:
    """The clause with `according to X`, without what describes X further."""
    for k in range(at + 3, len(tokens)):
        token = tokens[k]
        named = token.tag in ("WP", "WDT") or token.text == ","
        if named or (token.tag == "VBN" and k + 1 < len(tokens) and tokens[k + 1].text == "by"):
            return tokens[:k]
    return tokens


def _adds(tokens: list[Token], comma: int) -> bool:
    """Whether what stands behind the last comma only adds to the clause before it."""
    if any(t.text == "," for t in tokens[comma + 1 :]):
        return False
    tail = tokens[comma + 1 :]
    if is_turned(tail):
        return False
    first = tail[0].text.lower()
    single = sum(t.text == "," for t in tokens) == 1
    if tail[0].tag in ("WDT", "WP", "WP$", "WRB") and first not in ("when", "what"):
        return True
    if first in _TAILS or (first, tail[1].text.lower() if len(tail) > 1 else "") in (
        ("such", "as"),
        ("as", "well"),
    ):
        return True
    if first == "according":
        return False
    if first in ("while", "after", "following", "despite", "with", "making", "even", "so") or (
        tail[0].tag == "VBG" and single
    ):
        return single or first in ("while", "despite", "after")
    return (
        single
        and first in ("a", "an", "the", "its", "one")
        and not any(t.tag in FINITE for t in tail)
    )


def _second_half(tokens: list[Token], i: int) -> bool:
    """Whether `and` or `but` opens a clause of its own, not the rest of a list."""
    tail = tokens[i + 1 :]
    if len(tail) < 3 or not any(t.tag in FINITE for t in tail[1:]):
        return False
    if tokens[i].text.lower() == "but" and not tail[0].tag in FINITE:
        return False
    start = tail[0]
    if start.tag in FINITE:
        return (
            tokens[i - 1].text == ","
            or start.tag in ("VBD", "VBZ")
            and any(t.tag == start.tag for t in tokens[:i])
        )
    if tokens[i - 1].text != "," and start.tag != "PRP":
        return False
    verb = next((k for k, t in enumerate(tail) if t.tag in FINITE), 0)
    relative = any(t.tag in ("WDT", "WP") or t.text.lower() == "that" for t in tail[:verb])
    return (
        start.tag in _SUBJECTS
        and 0 < verb < 7
        and not relative
        and not any(t.text == "," for t in tokens[: i - 1])
    )
