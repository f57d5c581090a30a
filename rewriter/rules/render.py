"""Writing a rule's right side for one match, as pieces that know what they stand for."""

from __future__ import annotations

from typing import NamedTuple

from ..edits import Piece
from ..english.casing import TIMES, capitalise_first, carry_case, lower_first
from ..english.inflect import inflect, past_of_be
from .match import Bound, Match
from .pattern import Part
from .view import View

VERY_SURE = 15.0
"""Margin asked of a past form that could be tense or participle, where the new verb tells them apart."""

_CLITICS = ("s", "ll", "d", "re", "ve", "m")
_NO_SPACE_BEFORE = frozenset(
    {",", ".", ";", ":", "?", "!", "n't", "n’t", ")", "%", "”", "…"}
    | {mark + ending for mark in "'’" for ending in _CLITICS}
)
_SMALL = frozenset(
    "a an and as at but by for from if in into nor of off on onto or out over per so than that the "
    "to up via vs with yet".split()
)
_LETTER = {"VB": "v", "NN": "n", "JJ": "j", "RB": "r"}


class _Unit(NamedTuple):
    """A stretch of output and the tokens it stands for (`start` < 0: none)."""

    text: str
    start: int = -1
    end: int = -1
    kept: bool = False


def render(match: Match, template: tuple[Part, ...], view: View) -> tuple[Piece, ...] | None:
    """Return the new pieces for the matched tokens, or None where a word cannot be formed.

    Offsets in the pieces are those of the analysed text.
    """
    units = _units(match, template, view)
    if units is None:
        return None
    units = _stand_for_the_rest(_keep_literals(units, match, view), match)
    units = _set_case(units, match, view)
    pieces = _pieces(units, view)
    if match.start and _is_mark(view, match.start) and units and units[0].text[:1].isalnum():
        return (Piece(" "), *pieces)
    return pieces


def _is_mark(view: View, at: int) -> bool:
    """Whether a mark stands at `at` that leans on the word before it."""
    return view.words[at] in (",", ";", ":", ".") and view.tokens[at - 1].end == view.tokens[at].start


def _units(match: Match, template: tuple[Part, ...], view: View) -> list[_Unit] | None:
    units: list[_Unit] = []
    donors: dict[str, int] = {}
    for part in template:
        if part.kind == "word":
            units.append(_Unit(part.value))
            continue
        if part.kind == "slot":
            bound = match.slot(part.value)
            if bound is None or bound.start == bound.end:
                continue
            if not part.form:
                units.append(_Unit(view.text(bound.start, bound.end), bound.start, bound.end, True))
                continue
            at, lemma = _head_verb(view, bound), ""
            lemma = view.tokens[at].lemma
        else:
            nth = donors.get(part.form, 0)
            donors[part.form] = nth + 1
            found = _donor(match, view, part.form, nth)
            at, lemma = (found if found is not None else -1), part.value
            bound = None
        tag = _tag(part, at, match, view)
        if at >= 0 and bound is None and (lemma, tag) == (view.tokens[at].lemma, view.tokens[at].tag):
            units.append(_Unit(view.tokens[at].text, at, at + 1, True))
            continue
        if lemma == "be" and tag in ("VBD", "VBP"):
            form = _form_of_be(match, part, at, view, tag)
        else:
            form = inflect(lemma, tag) if tag else None
        if form is None or (at >= 0 and view.blocked[at]):
            return None
        if at >= 0 and not _tense_is_sure(lemma, at, tag, view):
            return None
        if at >= 0:
            form = carry_case(view.tokens[at].text, form) if at != view.first else form
            if bound is not None and bound.end - bound.start > 1:
                before, after = view.text(bound.start, at) if at > bound.start else "", ""
                if at + 1 < bound.end:
                    after = view.text(at + 1, bound.end)
                form = " ".join(x for x in (before, form, after) if x)
                units.append(_Unit(form, bound.start, bound.end))
                continue
        units.append(_Unit(form, at, at + 1) if at >= 0 else _Unit(form))
    return units


def _head_verb(view: View, bound: Bound) -> int:
    """The token of a slot that takes a new form: its first verb, else its first token."""
    for i in range(bound.start, bound.end):
        if view.tokens[i].tag[:2] == "VB" or view.tokens[i].tag == "MD":
            return i
    return bound.start


def _donor(match: Match, view: View, letter: str, nth: int) -> int | None:
    """The token whose form the nth `/letter` word of the right side takes over."""
    found = [
        b.start
        for b in match.bound
        if b.item.kind in ("lemma", "class", "aux")
        and _LETTER.get(view.tokens[b.start].tag[:2]) == letter
        and b.item.value not in ("DET", "PREP", "WORD")
    ]
    return found[nth] if nth < len(found) else (found[-1] if found else None)


def _tag(part: Part, at: int, match: Match, view: View) -> str | None:
    if part.form == "PAST":
        return "VBD"
    if part.form == "PRES":
        bound = match.slot(part.agree)
        if bound is None:
            return None
        return "VBP" if plural(view, bound.start, bound.end) else "VBZ"
    if len(part.form) > 1:
        return part.form
    if at < 0:
        return {"v": "VB", "n": "NN", "j": "JJ", "r": "RB"}[part.form]
    return view.tokens[at].tag


def _form_of_be(match: Match, part: Part, at: int, view: View, tag: str) -> str | None:
    """`was`, `were`, `am` or `are`, as the subject asks; None where the subject is not seen."""
    if at >= 0 and view.tokens[at].lemma == "be":
        return view.words[at] if view.words[at] in ("was", "were", "am", "are") else None
    end = at if at >= 0 else match.start
    while end > 0 and view.tokens[end - 1].tag == "RB":
        end -= 1
    if tag == "VBP" and part.agree:
        bound = match.slot(part.agree)
        return "am" if bound and view.words[bound.start : bound.end] == ("i",) else "are"
    if tag == "VBP":
        return "am" if end and view.words[end - 1] == "i" else "are"
    if bound := match.slot(part.agree) if part.agree else None:
        return past_of_be(plural(view, bound.start, bound.end))
    start = next((a for a, b in view.phrases.items() if b == end), None)
    if start is None or (start and view.tokens[start - 1].tag in ("IN", "CC")):
        return None
    if view.words[start:end] == ("i",):
        return "was"
    return past_of_be(plural(view, start, end))


def _tense_is_sure(lemma: str, at: int, tag: str, view: View) -> bool:
    token = view.tokens[at]
    if tag not in ("VBD", "VBN") or token.tag != tag:
        return True
    if inflect(lemma, "VBD") == inflect(lemma, "VBN"):
        return True
    if inflect(token.lemma, "VBD") != inflect(token.lemma, "VBN"):
        return True
    helped = any(t.lemma in ("be", "have", "get") for t in view.tokens[max(0, at - 4) : at])
    return token.margin >= VERY_SURE and helped == (tag == "VBN")


def plural(view: View, start: int, end: int) -> bool:
    """Whether the noun phrase in tokens `start` to `end` takes a plural verb."""
    words = view.words[start:end]
    if "and" in words:
        return True
    stop = next((i for i in range(start, end) if view.words[i] == "of" and i > start), end)
    head = view.tokens[stop - 1]
    if head.tag == "PRP":
        return view.words[stop - 1] in ("we", "they", "you", "i", "these", "those")
    return head.tag in ("NNS", "NNPS") or view.words[stop - 1] in ("these", "those", "people")


def _keep_literals(units: list[_Unit], match: Match, view: View) -> list[_Unit]:
    """Let output words that also stand on the left, in the same order, be those very words."""
    left = [b.start for b in match.bound if b.item.kind == "word"]
    new = [i for i, unit in enumerate(units) if unit.start < 0]
    a, b = [view.words[i] for i in left], [units[i].text.lower() for i in new]
    best = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            best[i][j] = (
                best[i + 1][j + 1] + 1 if a[i] == b[j] else max(best[i + 1][j], best[i][j + 1])
            )
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            text = view.tokens[left[i]].text
            units[new[j]] = _Unit(text, left[i], left[i] + 1, True)
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return units


def _stand_for_the_rest(units: list[_Unit], match: Match) -> list[_Unit]:
    """Let runs of new words stand for left tokens that nothing else stands for."""
    used = {i for unit in units if unit.start >= 0 for i in range(unit.start, unit.end)}
    free = [i for i in range(match.start, match.end) if i not in used]
    out: list[_Unit] = []
    k = 0
    while k < len(units):
        if units[k].start >= 0:
            out.append(units[k])
            k += 1
            continue
        j = k
        while j < len(units) and units[j].start < 0:
            j += 1
        low = out[-1].end if out else match.start
        high = units[j].start if j < len(units) else match.end
        run = [i for i in free if low <= i < high]
        if run and run == list(range(run[0], run[-1] + 1)):
            free = [i for i in free if i not in run]
            out.append(_Unit(_join([u.text for u in units[k:j]]), run[0], run[-1] + 1))
        else:
            out.append(_Unit(_join([u.text for u in units[k:j]])))
        k = j
    return out


def _join(texts: list[str]) -> str:
    out = ""
    for text in texts:
        out += text if not out or _leans(text) else f" {text}"
    return out


def _set_case(units: list[_Unit], match: Match, view: View) -> list[_Unit]:
    out = list(units)
    if _titled(view):
        for k, unit in enumerate(out):
            if not unit.kept:
                words = [_in_title(word) for word in unit.text.split(" ")]
                out[k] = unit._replace(text=" ".join(words))
    if match.start == view.first and out:
        for k, unit in enumerate(out[1:], 1):
            named = view.named(view.first) and view.words[view.first] not in TIMES
            if unit.start == view.first and not named:
                token = view.tokens[view.first]
                out[k] = unit._replace(text=lower_first(unit.text, token), kept=False)
        if view.tokens[view.first].text[:1].isupper():
            out[0] = _capital(out[0])
    elif out and out[0].start == match.start and view.tokens[match.start].text[:1].isupper():
        out[0] = _capital(out[0])
    return out


def _in_title(word: str) -> str:
    return word if word.lower() in _SMALL or word.startswith(("'", "’")) else capitalise_first(word)


def _capital(unit: _Unit) -> _Unit:
    text = capitalise_first(unit.text)
    return unit._replace(text=text, kept=unit.kept and text == unit.text)


def _titled(view: View) -> bool:
    """Whether the sentence is written in title case, as headings often are."""
    content = [t.text for t in view.tokens if t.tag[:2] in ("NN", "VB", "JJ", "RB") and len(t.text) > 2]
    return len(content) > 1 and all(text[0].isupper() for text in content)


def _pieces(units: list[_Unit], view: View) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    before = -1
    for unit in units:
        if pieces and not _leans(unit.text):
            pieces.append(_space(view, before, unit.start))
        if unit.start < 0:
            pieces.append(Piece(unit.text))
        else:
            start, end = view.tokens[unit.start].start, view.tokens[unit.end - 1].end
            pieces.append(Piece(unit.text, start, end))
        before = unit.end
    return tuple(pieces)


def _leans(text: str) -> bool:
    """Whether a text is written without a space before it: a mark, a clitic, a `n't`."""
    return text.split(" ", 1)[0] in _NO_SPACE_BEFORE


def _space(view: View, before: int, after: int) -> Piece:
    """The space between two units: the source's own (a no-break space, say) where they are neighbours."""
    if before > 0 and before == after:
        base, start, end = view.sentence.start, view.tokens[before - 1].end, view.tokens[after].start
        if text := view.sentence.text[start - base : end - base]:
            return Piece(text, start, end)
    return Piece(" ")
