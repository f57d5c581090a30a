"""Whether what is said is taken back: by the next sentence, or by the part that a summary would cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...english.analysis import Token

AHEAD = 9
"""Words of the next sentence in which a turn shows."""

_OPENING = frozenset(
    "but yet however instead still nevertheless nonetheless unfortunately though".split()
)
_INSIDE = frozenset(
    "however opposite contrary wrong false untrue debunked incorrect misleading".split()
)
_CUT = frozenset(
    "but yet however missing except unless opposite contrary never dead death deaths died killed killing fatal well".split()
)


def is_answered(following: Sequence[str]) -> bool:
    """Whether a sentence of these words takes back the one before: `But …`, `Now the opposite …`."""
    words = [word.lower() for word in following if word[0].isalnum()][:AHEAD]
    return bool(words) and (words[0] in _OPENING or not _INSIDE.isdisjoint(words))


def is_turned(cut: Iterable[Token]) -> bool:
    """Whether words left out at the end or in brackets turn what stands before them."""
    return any(t.text.lower() in _CUT for t in cut)
