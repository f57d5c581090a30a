"""The tone gate: how light an ending an article can bear.

`sober` where people are hurt, `dry` where things are serious, `free` else. It looks for events, not
for bare words: "killed" counts with a human being near it, and harmless phrases ("flash loan
attack", "dead link") are taken out first. In doubt it is one step more sober.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ..datafiles import DATA

TONES = ("free", "dry", "sober")
NEAR = 8
"""Words between a hard word and a human being that still belong together."""

_TOLL = frozenset({"killed", "dead", "died", "injured", "wounded", "deaths", "missing"})

DRY_SHARE = 1 / 250
"""Dry cues per word from which an article is dry, however long it is."""


def tone(texts: Iterable[str], least: str = "free") -> str:
    """Return `free`, `dry` or `sober`.

    Args:
        texts: the article's blocks, headings and captions included.
        least: the least sober answer allowed.
    """
    text = " \n ".join(texts).lower().replace("’", "'")
    found = _judge(_cues()["ignore"].sub(" ", text))
    return max(found, least, key=TONES.index)


def _judge(text: str) -> str:
    cues = _cues()
    words = max(1, len(re.findall(r"\w+", text)))
    strong = cues["sober"].findall(text)
    if strong and (len(strong) > 1 or words < 1500):
        return "sober"
    if _victims(text) >= (1 if words < 800 else 2):
        return "sober"
    grave = cues["grave"].findall(text)
    if len(set(grave)) >= 2 + words // 600 or len(grave) >= 3 + words // 300:
        return "sober"
    dry = cues["dry"].findall(text)
    kinds, often = len(set(dry)), words * DRY_SHARE
    if grave or strong or (kinds >= 2 and len(dry) >= often) or len(dry) >= max(2, 1.5 * often):
        return "dry"
    return "free"


def _victims(text: str) -> int:
    """How many hard words have a human being near them in their sentence."""
    cues, count = _cues(), 0
    for sentence in re.split(r"[.!?\n]+", text):
        words = re.findall(r"[\w'-]+", sentence)
        people = [i for i, w in enumerate(words) if cues["human"].fullmatch(w)]
        numbers = [i for i, w in enumerate(words) if w.isdigit()]
        for i in (i for i, w in enumerate(words) if cues["victims"].fullmatch(w)):
            near = any(abs(i - j) <= NEAR for j in people)
            count += near or any(i - j in (1, 2) for j in numbers if words[i] in _TOLL)
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
