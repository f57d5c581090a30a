"""The tone gate: how light an ending an article can bear.

`sober` where people are hurt, `dry` where things are serious, `free` else. It looks for events, not
for bare words: "killed" counts with a living being near it, and harmless phrases ("flash loan
attack", "dead link") are taken out first. In doubt it is one step more sober.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..datafiles import DATA

TONES = ("free", "dry", "sober")
NEAR = 7
"""Words between a hard word and a living being that still belong together."""

CLOSE = 4
"""The same for words with many harmless uses."""

LEAD = 70
"""Words of the opening, where one plain sign is enough."""

_NUMBER = re.compile(
    r"\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|scores|hundreds|thousands"
)
_TOLL = frozenset("killed dead died injured wounded deaths hurt homeless bodies".split())


class _Signs(NamedTuple):
    """What one stretch of text holds."""

    words: int
    events: int
    """Living beings harmed, and phrases that speak for themselves."""
    grave: Sequence[str]
    dry: Sequence[str]
    public: Sequence[str]


def tone(texts: Iterable[str], least: str = "free") -> str:
    """Return `free`, `dry` or `sober`.

    Args:
        texts: the article's blocks, headings and captions included.
        least: the least sober answer allowed.
    """
    text = " \n ".join(texts).lower().replace("’", "'")
    text = _cues()["ignore"].sub(" ", text)
    return max(_judge(text), least, key=TONES.index)


def _judge(text: str) -> str:
    signs, lead = _signs(text), _signs("".join(re.split(r"(\s+)", text)[: 2 * LEAD]))
    kinds = len(set(signs.grave))
    room = max(1.0, signs.words / 600)
    if lead.events or signs.events >= room or (signs.events and signs.events + kinds / 2 >= room):
        return "sober"
    if (kinds >= 2 or len(signs.grave) >= 3) and len(signs.grave) >= 2 * room:
        return "sober"
    if signs.events or len(set(lead.grave)) >= 1 or len(signs.grave) >= 2 * room:
        return "dry"
    if lead.dry or len(set(signs.dry)) >= 1 + room or len(signs.dry) >= 2 + room:
        return "dry"
    public = len(set(signs.public)) >= 3 and len(signs.public) >= max(4, signs.words / 100)
    return "dry" if public or len(set(lead.public)) >= 3 else "free"


def _signs(text: str) -> _Signs:
    cues = _cues()
    return _Signs(
        len(re.findall(r"\w+", text)),
        _harmed(text) + len(cues["sober"].findall(text)),
        cues["grave"].findall(text),
        cues["dry"].findall(text),
        cues["public"].findall(text),
    )


def _harmed(text: str) -> int:
    """How many sentences tell of harm to a living being, or give its toll."""
    cues, count = _cues(), 0
    for sentence in re.split(r"[.!?\n]+", text):
        words = [m for m in re.finditer(r"[\w'-]+", sentence)]
        beings = [
            i for i, w in enumerate(words) if cues["beings"].fullmatch(w[0].removesuffix("'s"))
        ]
        numbers = [i for i, w in enumerate(words) if _NUMBER.fullmatch(w[0])]
        named = [i for i in beings if not cues["pronouns"].fullmatch(words[i][0])]
        starts = {w.start(): i for i, w in enumerate(words)}
        for cue, who, near in (("harm", beings, NEAR), ("rough", named, CLOSE)):
            places = [(starts.get(m.start(), -99), m[0]) for m in cues[cue].finditer(sentence)]
            if any(
                any(0 < abs(i - j) <= near for j in who)
                or (word in _TOLL and any(0 < abs(i - j) < 3 for j in numbers))
                for i, word in places
            ):
                count += 1
                break
    return count


@lru_cache(maxsize=1)
def _cues() -> dict[str, re.Pattern[str]]:
    """The cue lists as expressions, longest cue first."""
    lists: dict[str, list[str]] = {}
    head = ""
    for line in (DATA / "tone" / "cues.rules").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith((" ", "#")):
            head = line.strip()
            lists[head] = []
        elif line.startswith("    words "):
            lists[head] += [cue.strip() for cue in line[10:].split(",")]
    return {name: _expression(cues) for name, cues in lists.items()}


def _expression(cues: list[str]) -> re.Pattern[str]:
    parts = sorted(
        (re.escape(c[:-1]) + r"[\w'-]*" if c.endswith("*") else re.escape(c) for c in cues if c),
        key=len,
        reverse=True,
    )
    return re.compile(rf"(?<![\w'-])(?:{'|'.join(parts)})(?![\w-])")
