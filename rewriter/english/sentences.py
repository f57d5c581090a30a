"""Sentence boundaries in one block of text."""

from __future__ import annotations

import re
from functools import lru_cache

from ..edits import Span

_TITLES = frozenset(
    "mr mrs ms messrs mmes dr drs prof profs gen lt col capt cpt sgt cpl maj adm cmdr brig sen sens rep "
    "reps gov hon rev revd fr st sts ste mt mts ft pres supt det insp pvt pfc ofc atty msgr amb sec "
    "mme mlle".split()
)
_NEVER_FINAL = frozenset(
    "e.g i.e cf viz vs v a.k.a eg ie incl esp approx ca ed eds trans repr resp".split()
)
_BEFORE_NUMBERS = frozenset(
    "no nos p pp fig figs eq eqs sec secs vol vols ch chap art arts para pt pts ex exs ver col cols "
    "cl tab sect nr bk pl ser".split()
)
_SOMETIMES_FINAL = frozenset(
    "inc ltd co corp llc plc cos bros jr sr esq etc al dept univ assn assoc ave blvd rd hwy bldg apt "
    "est ext tel jan feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri u.s "
    "u.k u.n e.u u.s.a d.c n.y l.a p.m a.m ph.d m.d b.a m.a b.s m.s j.d r.n b.c a.d c.e b.c.e calif "
    "conn mich penn tex fla ariz ala ga colo minn wis okla tenn va vt n.j n.c s.c dist min avg oz lb "
    "lbs mi km hr hrs yr yrs sq intl int'l nat'l gov't govt mfg mgmt mgr acad inst".split()
)
_STARTERS = frozenset(
    "the a an this that these those he she it they we you his her its their our my your there here in "
    "on at by for from with without as if when while since after before although because once until "
    "unless however moreover furthermore meanwhile nevertheless therefore thus hence then also but and "
    "or so yet nor not no what which who why how where is are was were do does did has have had can "
    "could will would should may might must some many most all both each every several few another "
    "other one two three such more despite during under over between among through about according to "
    "today yesterday tomorrow now later earlier finally first second instead indeed perhaps maybe even "
    "only just still nobody everyone someone anyone nothing something let please mr mrs ms dr".split()
)
_CANDIDATE = re.compile(
    r"""(\.(?:\s\.){2,3}|[.!?…]+)"""
    r"""(["'”’»)\]]*(?:\s?\[(?:\d{1,3}(?:[,–-]\s?\d{1,3})*|note\ \d+|citation\ needed|[a-z])\])*)(?=\s|$)"""
)
_LAST_WORD = re.compile(r"""[^\s"“”‘(\[{<—–/]+$""")
_NEXT = re.compile(r"""[\s"'“‘«(\[—–*•-]*([^\s]+)""")
_BREAK = re.compile(r"\n[ \t]*\n\s*")
_ACRONYM = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")


@lru_cache(maxsize=4096)
def spans(text: str) -> list[Span]:
    """Return the sentences of `text` as spans, in order; between them stands only white space."""
    out: list[Span] = []
    start = len(text) - len(text.lstrip())
    for candidate in _CANDIDATE.finditer(text):
        end = candidate.end()
        if end <= start:
            continue
        following = _NEXT.match(text, end)
        if not following:
            break
        gap = text[end : following.start(1)]
        if "\n\n" not in gap and not _ends(text, start, candidate, following[1], gap):
            continue
        out.append(Span(start, end))
        start = end
        while start < len(text) and text[start].isspace():
            start += 1
    if rest := text[start:].rstrip():
        out.append(Span(start, start + len(rest)))
    return [piece for span in out for piece in _paragraphs(text, span)]


def _paragraphs(text: str, span: Span) -> list[Span]:
    out, at = [], span.start
    for gap in _BREAK.finditer(text, span.start, span.end):
        if gap.start() > at:
            out.append(Span(at, gap.start()))
        at = gap.end()
    return [*out, Span(at, span.end)]


def _ends(text: str, start: int, candidate: re.Match[str], following: str, gap: str) -> bool:
    """Whether the candidate mark ends a sentence, seeing what follows it."""
    mark, closers = candidate[1], candidate[2]
    first = following[0]
    if first.islower():
        return len(following) > 1 and following[1].isupper()  # iPhone
    if mark == ".":
        return _stop_ends(text, start, candidate, following, gap, closers)
    if mark.startswith(". ."):
        return len(mark) > 5 and first.isupper()
    if "…" in mark or mark.startswith(".."):
        return first.isupper()
    return True


def _stop_ends(
    text: str, start: int, candidate: re.Match[str], following: str, gap: str, closers: str
) -> bool:
    first = following[0]
    next_word = re.split(r"['’]", re.sub(r"[^\w'’].*", "", following).lower())[0]
    found = _LAST_WORD.search(text, max(start, candidate.start(1) - 60), candidate.start(1))
    if not found or any(mark in closers for mark in "\"”’'"):
        return True
    word = found.group()
    low = word.lower().strip("'’")
    if not closers:
        if low in _NEVER_FINAL or (low in _TITLES and first.isupper()):
            return False
    if low in _BEFORE_NUMBERS and (
        first.isdigit() or (first in "IVX§#" and re.fullmatch(r"[IVXLC]+[.,;:)]*", following))
    ):
        return False
    opening = text[start : found.start()].strip(" \"“‘([*•-–—'") == ""
    if opening and re.fullmatch(r"\(?(\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})", word):
        return False
    if len(word) == 1 and word.isalpha():
        return _initial_ends(text, start, found.start(), word, next_word)
    if _ACRONYM.fullmatch(word) or low in _SOMETIMES_FINAL:
        if low in ("a.m", "p.m"):
            return first.isupper()
        return next_word in _STARTERS or gap.strip() in ('"', "“")
    return first.isupper() or first.isdigit() or not first.isalnum() or not first.isascii()


def _initial_ends(text: str, start: int, at: int, word: str, next_word: str) -> bool:
    """Whether a single letter with a stop ends the sentence (a name's initial does not)."""
    if word == "I" and next_word in _STARTERS:
        return True
    if not word.isupper():
        return next_word in _STARTERS
    before = text[start:at].split()
    return next_word in _STARTERS and bool(before) and not before[-1][:1].isupper()
