"""Two short sentences that belong together: `Sales fell. But profits rose.` can be one."""

from __future__ import annotations

from ...english.analysis import Sentence
from ...english.predicate import broken, finite, parts, verb_of

LONGEST = 14
"""Tokens that each of the two may have."""

OPENERS = frozenset({"but", "and", "yet"})


def joins(first: Sentence, second: Sentence) -> bool:
    """Tell whether `first` and `second`, which begins with `But`, `And` or `Yet`, may be one sentence.

    Both are short and plain: one finite verb each, a subject of their own, no bracket, quotation
    mark, dash or question.
    """
    p, q = parts(first), parts(second)
    if max(len(p.words), len(q.words)) > LONGEST or min(len(p.words), len(q.words)) < 4:
        return False
    if q.words[0] not in OPENERS or q.words[1] == "," or first.text[-1] != "." or p.words[-1] != ".":
        return False
    if second.text[-1] != "." or broken(p, 0, len(p.words) - 1) or broken(q, 0, len(q.words) - 1):
        return False
    if p.words[0] in OPENERS or "," in p.words or not 1 <= second.start - first.end <= 1:
        return False
    verb = verb_of(q, 1, q.end)
    return verb > 0 and verb_of(p, 0, p.end) > 0 and len(finite(p, 0, p.end)) == 1
