"""What no ending may do: the bans on our own sentences."""

from __future__ import annotations

import re
from functools import lru_cache

from ...datafiles import DATA

LONGEST = 56
"""Words of one sentence."""

_EMOJI = re.compile(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\u2190-\u21FF]")


@lru_cache(maxsize=1)
def banned() -> tuple[str, ...]:
    """Return the phrases of data/conclusions/banned.txt."""
    text = (DATA / "conclusions" / "banned.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


def phrases(text: str) -> list[str]:
    """Return the banned phrases in a text of ours."""
    low = text.lower().replace("’", "'")
    return [p for p in banned() if re.search(rf"(?<!\w){re.escape(p)}(?!\w)", low)]


def faults(text: str) -> list[str]:
    """Return what is wrong with a finished ending."""
    found = []
    if "!" in text or _EMOJI.search(text):
        found.append("it shouts")
    if text.count("?") > 3:
        found.append("a run of questions")
    if len(re.findall(r"[—–]|--", text)) > 1:
        found.append("too many dashes")
    if re.search(r"[{}\[\]|]|\bNone\b|  |\s[,.;:]", text):
        found.append("an open slot or a stray mark")
    if re.search(r"\ba (?!one|eu|uni|use)[aeio]\w|\b(\w+) \1\b(?<!had had)(?<!that that)", text):
        found.append("a stumble")
    sentences = re.split(r"(?<=[.?])[”\"]?\s+", text)
    if any(len(s.split()) > LONGEST for s in sentences):
        found.append("a sentence without end")
    return found
