"""Lists: with markers, or known by their form and by the line that leads to them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .block import Block, Item
from .lines import Line, Unit
from .markers import Marker, follows, marker
from .shape import code, ending, kind, many, prose, titled, words

SURE = frozenset("•‣◦▪▫●○■□◆◇➢➤►▸✓✔✅·∙⁃")
"""Bullets that stand for nothing else, so that one alone makes a list."""

DEEPEST = 6
"""Lists inside one another; a deeper one begins anew."""

_COUNTS = {
    name: number
    for number, name in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(), 2
    )
}
_COUNT = re.compile(rf"\b({'|'.join(_COUNTS)}|1?\d)\b(?!\s*(?:%|percent|years|months|days))", re.I)
_LONGEST = {"label": 80, "question": 20, "fragment": 30, "sentence": 30, "sentences": 45}
"""Words of an item without a marker, by its form."""


def marked(parts: Sequence[Block | Unit], at: int) -> tuple[Block, int] | None:
    """Return the list whose markers begin at `parts[at]` and the index behind it, if there is one."""
    first = parts[at]
    if not isinstance(first, Unit) or not (sign := marker(first.text)):
        return None
    before = parts[at - 1] if at else None
    led = isinstance(before, Unit) and before.text.endswith(":")
    found, end = _marked(parts, at, sign)
    alone = len(found.items) == 1 and not found.items[0].inner
    if alone and not (sign.sign in SURE or (led and sign.value in (0, 1))):
        return None
    return found, end


def _marked(
    parts: Sequence[Block | Unit], at: int, sign: Marker, depth: int = 1
) -> tuple[Block, int]:
    first = parts[at]
    assert isinstance(first, Unit)
    margin, start = first.indent, at
    items: list[Item] = []
    last: Marker | None = None
    roman = _is_roman(parts, at, sign)
    while at < len(parts) and isinstance(unit := parts[at], Unit):
        own = marker(unit.text)
        begins = own and (own.style == "*" or own.value == 1)
        if items and own and begins and unit.indent > margin + 1 and depth < DEEPEST:
            inner, at = _marked(parts, at, own, depth + 1)
            items[-1] = Item(items[-1].lines, (*items[-1].inner, inner))
        elif own and abs(unit.indent - margin) <= 1 and (last is None or follows(last, own)):
            items.append(Item(_without(unit.lines, own.length)))
            last, at = own, at + 1
        elif (
            items and not own and not items[-1].inner and unit.indent > margin + 1 and not unit.gap
        ):
            items[-1] = Item((*items[-1].lines, *(line.text for line in unit.lines)))
            at += 1
        else:
            break
    number = first.lines[0].number
    if sign.style == "*":
        return Block("ul", number, f"{len(items)} bullets", items=tuple(items)), at
    style = ("i" if sign.style.islower() else "I") if roman else sign.style
    value = sign.other if roman and sign.other else sign.value
    why = f"{len(items)} items numbered from {first.text[: sign.length].strip()}"
    assert at > start
    return Block("ol", number, why, items=tuple(items), start=value, style=style), at


def _is_roman(parts: Sequence[Block | Unit], at: int, sign: Marker) -> bool:
    """Tell whether `i.` begins i, ii, iii rather than i, j, k."""
    if sign.style in "iI":
        return True
    for part in parts[at + 1 : at + 12]:
        if isinstance(part, Unit) and (after := marker(part.text)) and after.sign == sign.sign:
            return bool(sign.other) and after.style in "iI"
    return False


def led(parts: Sequence[Block | Unit], at: int, tight: bool) -> int:
    """Return how many parts from `at` on are items of the list that `parts[at - 1]` leads to.

    Args:
        parts: blocks known already, and the units between them.
        at: index behind a unit that ends in a colon.
        tight: whether blank lines tell the paragraphs of this text apart.
    """
    lead = parts[at - 1]
    assert isinstance(lead, Unit)
    run = _units(parts, at)
    if tight:
        close = 1
        while close < len(run) and not run[close].gap:
            close += 1
        if close > 1 and not any(code(unit.text) for unit in run[:close]):
            same = {kind(unit.text) for unit in run[:close]}
            return close if "sentences" not in same or same == {"label"} else 0
    promised = _promised(lead.text)
    more = run[promised : promised + 1]  # "three models are as follows", and seven come
    if more and kind(more[0].text) == "fragment" and more[0].text[0].islower():
        promised = 0
    if promised and len(run) >= promised and _alike(run[:promised], loosely=True):
        return promised
    low = next((i for i, unit in enumerate(run) if not unit.text[0].islower()), len(run))
    if low > 1 and not any(code(unit.text) for unit in run[:low]):
        return low  # the sentence of the colon goes on in each of them
    form = _form(run[0].text) if run else ""
    size = 0
    while size < len(run) and _form(run[size].text) == form:
        if len(words(run[size].text)) > _LONGEST[form]:
            break
        size += 1
    if (
        form == "sentences"
        or (form == "sentence" and not _even(run[:size]))
        or any(code(unit.text) for unit in run[:size])
    ):
        return 0
    if size < len(run) and form == "fragment" and _heads(run, size):
        size -= 1
    return size if size > 1 else 0


def unled(parts: Sequence[Block | Unit], at: int, tight: bool) -> int:
    """Return how many parts from `at` on are items of a list that nothing leads to."""
    first = parts[at]
    if not isinstance(first, Unit) or kind(first.text) not in ("label", "fragment"):
        return 0
    run = _units(parts, at)
    if tight:
        run = run[: next((i for i, unit in enumerate(run) if i and unit.gap), len(run))]
    form = kind(run[0].text) if run else ""
    if not run or any(code(unit.text) for unit in run[:5]):
        return 0
    size = 0
    while size < len(run) and kind(run[size].text) == form:
        if len(words(run[size].text)) > (30 if form == "label" else 14):
            break
        size += 1
    if size < len(run) and form == "fragment" and prose(run[size].text):
        size -= 1  # the last one is the heading of what follows
    return size if size >= (3 if form == "label" or tight else 5) else 0


def unmarked(units: Sequence[Unit], why: str) -> Block:
    """Return `units` as a bulleted list."""
    items = tuple(Item(tuple(line.text for line in unit.lines)) for unit in units)
    return Block("ul", units[0].lines[0].number, why, items=items)


def _units(parts: Sequence[Block | Unit], at: int) -> list[Unit]:
    run: list[Unit] = []
    for part in parts[at : at + 200]:
        if not isinstance(part, Unit) or part.text.endswith(":"):
            break
        run.append(part)
    return run


def _promised(lead: str) -> int:
    """The number of things that a line such as `It covers five areas:` announces, or 0."""
    found = _COUNT.findall(lead.rsplit(". ", 1)[-1])
    if len(found) != 1:
        return 0
    number = _COUNTS.get(found[0].lower()) or (int(found[0]) if found[0].isdigit() else 0)
    return number if 2 <= number <= 15 else 0


def _alike(run: Sequence[Unit], loosely: bool) -> bool:
    forms = [kind(unit.text) for unit in run]
    sizes = [len(words(unit.text)) for unit in run]
    if max(sizes) > 120:
        return False
    return len(set(forms)) == 1 or (
        loosely and max(sizes) <= 4 * max(3, min(sizes)) and not _mixed(run)
    )


def _mixed(run: Sequence[Unit]) -> bool:
    """Tell whether headings stand among longer paragraphs."""
    return any(titled(u.text) for u in run) and any(many(u.text) for u in run)


def _form(text: str) -> str:
    """The form of an item; a headline with a colon in it is a fragment like others."""
    form = kind(text)
    return "fragment" if form == "label" and not ending(text) and titled(text) else form


def _even(run: Sequence[Unit]) -> bool:
    """Tell whether single sentences are too many and too much alike for paragraphs."""
    sizes = [len(words(unit.text)) for unit in run]
    return len(run) >= 4 and max(sizes) <= min(30, 3 * min(sizes))


def _heads(run: Sequence[Unit], size: int) -> bool:
    """Tell whether the last of `size` fragments is the heading of the prose behind it."""
    last = run[size - 1].text
    return (prose(run[size].text) and not last[0].islower()) and (
        size == 2 or (titled(last) and not all(titled(unit.text) for unit in run[: size - 1]))
    )


def _without(lines: Sequence[Line], length: int) -> tuple[str, ...]:
    """The texts of `lines`, the first one without its marker of `length` characters."""
    first = lines[0].text[length:]
    return (first, *(line.text for line in lines[1:]))
