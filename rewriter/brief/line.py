"""One line of a brief: how much of it is the known wording of instructions."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..plaintext.markers import marker
from .pattern import straight
from .wording import WORD, Found, filler, marks, weighty_words, wordings

LONGEST = 1200
"""Characters from which a line is taken for article text unread."""

SHORT = 25
"""Words of an instruction that is not understood, at most."""

LONG = 60
"""Words from which a line that tells somebody to rewrite is taken for more than an instruction."""

SURE, DOUBTFUL = 0.85, 0.5
"""Shares of known words from which a line is, or may be, an instruction."""

_WISH = re.compile(
    r"(?:please |also |and |then )*(?:use|make|ensure|avoid|include|mention|add|insert|keep|write|"
    r"do not|don't|return|give|format|rewrite|output|never)\b",
    re.I,
)
_ASKS = frozenset(("order", "sets", "manner", "refuse", "incomplete"))


class Reading(NamedTuple):
    """What a line is.

    Attributes:
        kind: `instruction`, `begins` (the article begins under it), `mark` (a line of signs),
            `residue`, `doubtful`, or `article`.
        why: the reason, in a few words.
        found: the wordings in it.
        unknown: the words not understood, if it is an instruction.
    """

    kind: str
    why: str
    found: tuple[Found, ...] = ()
    unknown: tuple[str, ...] = ()


def read(text: str) -> Reading:
    """Return what one line, or one sentence, is by itself."""
    bare = text.strip()
    if bare in marks():
        return Reading("mark", "a line of signs parts the article from the rest")
    if len(bare) > LONGEST:
        return Reading("article", "longer than instructions are")
    if sign := marker(bare):
        bare = bare[sign.length :]
    plain = straight(bare)
    words = list(WORD.finditer(plain))
    if not words:
        return Reading("article", "no words")
    found = _chosen(plain)
    unknown = tuple(
        word[0]
        for word in words
        if not any(f.start <= word.start() and word.end() <= f.end for f in found)
        and word[0].lower() not in filler()
    )
    share = 1 - len(unknown) / len(words)
    kinds = {f.kind for f in found}
    if "residue" in kinds and all(f.kind == "residue" for f in found):
        covered = sum(len(WORD.findall(plain[f.start : f.end])) for f in found)
        if covered == len(words):
            return Reading("residue", found[0].why, found)
    found = tuple(f for f in found if f.kind != "residue")
    told = len(words) > 1 or plain.endswith((":", ":**"))
    if "begins" in kinds and not kinds & _ASKS and not unknown and told:
        return Reading("begins", "it says that the article begins", found)
    asks = [f for f in found if f.kind in _ASKS]
    known = f"{len(words) - len(unknown)} of its {len(words)} words are known from instructions"
    if asks or "verb" in kinds:
        firm = "order" in kinds or len(asks) > 1 or not unknown
        weighty = [word for word in unknown if word.lower() in weighty_words() or word.isdigit()]
        if share >= SURE and firm and weighty:
            return Reading(
                "doubtful", f"{_asked(found)}, yet not all is understood", found, unknown
            )
        if share >= SURE and firm:
            return Reading("instruction", f"{_asked(found)}; {known}", found, unknown)
        first = len(WORD.findall(plain[: asks[0].start])) if asks else 9
        strong = "order" in kinds or len(asks) > 1 or "refuse" in kinds
        told = "order" in kinds and len(words) < LONG
        if (share >= DOUBTFUL or told) and first < 3 and strong and _WISH.match(plain):
            return Reading("doubtful", f"{_asked(found)}, yet only {known}", found, unknown)
    if found and not unknown and kinds <= {"frame"}:
        return Reading("instruction", f"nothing but the frame of instructions; {known}", found)
    return Reading("article", "not worded like an instruction", found)


def wish(text: str) -> bool:
    """Tell whether a line begins like an instruction and is as short as one."""
    plain = straight(text.strip())
    if sign := marker(plain):
        plain = plain[sign.length :]
    # "Rewrite" is left out: what is told to rewrite this text is known by its wording.
    found = _WISH.match(plain)
    other = bool(found) and not found[0].lower().endswith("rewrite")
    return other and len(plain.split()) <= SHORT


def _chosen(plain: str) -> tuple[Found, ...]:
    """The wordings found in a line: the longest, then the longest on either side of it."""
    chosen: list[Found] = []
    stretches = [(0, len(plain))]
    while stretches:
        start, end = stretches.pop()
        every = [found for wording in wordings() for found in wording.find(plain, start, end)]
        if every:
            best = max(every, key=lambda f: (f.end - f.start, -f.start))
            chosen.append(best)
            stretches += [(start, best.start), (best.end, end)]
    return tuple(sorted(chosen))


def _asked(found: tuple[Found, ...]) -> str:
    parts = []
    for each in found:
        if each.settings:
            parts += [f"{key} = {value}" for key, value in each.settings]
        elif each.kind in ("order", "verb"):
            parts.append("asks for a rewrite")
        elif each.kind == "manner":
            parts.append(each.why)
    return ", ".join(dict.fromkeys(parts)) or "an instruction"
