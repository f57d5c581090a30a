"""Sentence boundaries in one block of text.

Rules instead of nltk's Punkt: they find more of the treebanks' boundaries and invent far fewer
(benchmarks/english_tagger.py prints both beside each other).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ..edits import Span
from .abbreviations import BEFORE_NUMBERS, NEVER_FINAL, SOMETIMES_FINAL, TITLES
from .lexicon import codes

_STARTERS = frozenset(
    "the a an this that these those he she it they we you i his her its their our my your there here in "
    "on at by for from with without as if when while since after before although because once until "
    "unless however moreover furthermore meanwhile nevertheless therefore thus hence then also but and "
    "or so yet nor not no what which who why how where is are was were do does did has have had can "
    "could will would should may might must some many most all both each every several few another "
    "other one two three such more despite during under over between among through about according to "
    "today yesterday tomorrow now later earlier finally first second instead indeed perhaps maybe even "
    "only just still nobody everyone someone anyone nothing something let please mr mrs ms dr".split()
)
"""Words that open a sentence but hardly ever stand inside a name: a capital on them means a start."""

_ABBREVIATED = TITLES | NEVER_FINAL | BEFORE_NUMBERS | SOMETIMES_FINAL
_SMILEY = r"[:;]-?[()DP](?!\w)"
_CANDIDATE = re.compile(
    rf"""
    (?P<mark> \.(?:\s\.){{2,3}} | [.!?…]+ | (?<=\s){_SMILEY} )
    (?P<closers>
      ["'”’»)\]]*
      (?:\s?\[(?:\d{{1,3}}(?:[,–-]\s?\d{{1,3}})*|note\ \d+|citation\ needed|[a-z])\])*   # [17]
      (?:\s{_SMILEY})*
    )
    (?=\s|$)""",
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"""[^\s"“”‘(\[{<—–/]+$""")
_NEXT = re.compile(r"""[\s"'“‘«(\[—–*•-]*([^\s]+)""")
_NEXT_WORD = re.compile(r"\w*")
_BREAK = re.compile(r"\n[ \t]*\n\s*")
_ACRONYM = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
_MARKER = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})")
_ROMAN = re.compile(r"[IVXLC]+[.,;:)]*$")
_SPEAKER = re.compile(
    r"(?:[A-Z][\w.’'-]{0,40}\s+){1,4}(?:said|says|asked|asks|wrote|writes|added|adds|replied|told)\b"
)
_WINDOW = 60
"""How many characters before a mark are looked at: longer than any abbreviation with its company."""


class _Candidate(NamedTuple):
    """A mark that may end a sentence, and what stands around it."""

    mark: str
    closers: str
    """Quotes, brackets and note marks behind the mark."""
    word: str
    """The word before the mark."""
    before: str
    """The text before that word (a window), from the beginning of the sentence."""
    opens: bool
    """Whether that word is the first of the sentence."""
    gap: str
    """What stands between the mark and the next word: spaces, opening quotes and brackets."""
    following: str
    """The next word with what hangs on it."""
    small: bool
    """Whether the sentence itself begins in lower case, as in hasty notes."""


@lru_cache(maxsize=4096)
def spans(text: str) -> tuple[Span, ...]:
    """Return the sentences of `text` as spans, in order; between them stands only white space.

    A blank line always ends a sentence; a single line break never does.
    """
    out: list[Span] = []
    start = len(text) - len(text.lstrip())
    for found in _CANDIDATE.finditer(text):
        end = found.end()
        following = _NEXT.match(text, end)
        if not following:
            break
        if end <= start or not _ends(_candidate(text, start, found, following)):
            continue
        if found["mark"][0] in "?!" and found["closers"] and _SPEAKER.match(text, following.start(1)):
            continue
        out.append(Span(start, end))
        start = end
        while text[start].isspace():
            start += 1
    if rest := text[start:].rstrip():
        out.append(Span(start, start + len(rest)))
    return tuple(piece for span in out for piece in _paragraphs(text, span))


def _candidate(
    text: str, start: int, found: re.Match[str], following: re.Match[str]
) -> _Candidate:
    at = found.start()
    window = text[max(start, at - _WINDOW) : at]
    last = _LAST_WORD.search(window)
    before = window[: last.start()] if last else window
    return _Candidate(
        mark=found["mark"],
        closers=found["closers"],
        word=last.group() if last else "",
        before=before,
        opens=at - start <= _WINDOW and not before.strip(" \"“‘([*•-–—'"),
        gap=text[found.end() : following.start(1)],
        following=following[1],
        small=text[start].islower() and not text[start + 1 : start + 2].isupper(),
    )


def _paragraphs(text: str, span: Span) -> list[Span]:
    out, at = [], span.start
    for gap in _BREAK.finditer(text, span.start, span.end):
        out.append(Span(at, gap.start()))
        at = gap.end()
    return [*out, Span(at, span.end)]


def _ends(here: _Candidate) -> bool:
    """Whether the mark ends a sentence."""
    first = here.following[0]
    if "\n\n" in here.gap:
        return True
    if first in ",;:)]" and not here.following.startswith((":)", ":(")):
        return False
    if here.mark[0] in ":;":
        return not first.islower()
    if first.islower():
        return _ends_before_small(here)
    if here.mark == ".":
        return _stop_ends(here)
    if here.mark.startswith(". ."):
        return len(here.mark) > 5 and first.isupper()
    if "…" in here.mark or here.mark.startswith(".."):
        return first.isupper()
    return True


def _ends_before_small(here: _Candidate) -> bool:
    """Whether a sentence ends although the next word begins in lower case."""
    following = here.following
    if len(following) > 1 and following[1].isupper():  # iPhone
        return True
    if here.closers or here.mark not in (".", "?", "!") or "." in here.word or len(here.word) < 2:
        return False
    if here.word.lower() in _ABBREVIATED:
        return False
    if here.small or (here.mark == "." and "(" in here.gap):
        return True
    # Hasty writers drop capitals; an abbreviation that our lists lack is hardly a word of its own.
    return here.word.islower() and len(here.word) > 2 and codes(here.word) != "?"


def _stop_ends(here: _Candidate) -> bool:
    """Whether a single stop ends a sentence, and not only an abbreviation, initial or number."""
    first = here.following[0]
    next_word = _NEXT_WORD.match(here.following).group().lower()  # type: ignore[union-attr]
    if not here.word or any(mark in here.closers for mark in "\"”’'"):
        return True
    low = here.word.lower().strip("'’")
    if not here.closers and (low in NEVER_FINAL or (low in TITLES and first.isupper())):
        return False
    if low in BEFORE_NUMBERS and (
        first.isdigit() or (first in "IVX§#" and _ROMAN.match(here.following))
    ):
        return False
    if here.opens and _MARKER.fullmatch(here.word):
        return False
    if len(here.word) == 1 and here.word.isalpha():
        return _initial_ends(here, next_word)
    if low in ("a.m", "p.m", "etc"):
        return first.isupper() and not (low != "etc" and "(" in here.gap)
    if _ACRONYM.fullmatch(here.word) or low in SOMETIMES_FINAL:
        return next_word in _STARTERS or here.gap.strip() in ('"', "“")
    return first.isupper() or first.isdigit() or not first.isalnum() or not first.isascii()


def _initial_ends(here: _Candidate, next_word: str) -> bool:
    """Whether a single letter with a stop ends the sentence (a name's initial does not)."""
    if next_word not in _STARTERS:
        return False
    if here.word == "I" or not here.word.isupper():
        return True
    before = here.before.split()
    return bool(before) and not before[-1][:1].isupper()
