"""The finished document against its source: markup, facts, conclusion, closing link."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..options import Link, Options
from .figures import figures
from .names import addresses, names, pairs, plain, quotes, tokens, without_addresses
from .reading import PARSERS, Reading


class Problem(NamedTuple):
    """One thing that went wrong: its kind, the fact or markup itself, and the block if known."""

    kind: str
    what: str
    block: int | None = None

    def __str__(self) -> str:
        return f"{self.kind}: {self.what}"


def readings(html: str) -> dict[str, Reading]:
    """Return what each parser that has an opinion reads, by its name."""
    found = ((name, parse(html)) for name, parse in PARSERS.items())
    return {name: reading for name, reading in found if reading is not None}


def compare(before: dict[str, Reading], after: dict[str, Reading]) -> Iterator[Problem]:
    """Yield what the later reading lacks of the earlier one's markup, parser by parser."""
    for parser, old in before.items():
        new = after.get(parser)
        if new is None:
            yield Problem("markup", f"{parser} cannot read the result")
            continue
        for what in ("tags", "comments", "kept"):
            lost = _first_missing(getattr(old, what), getattr(new, what))
            if lost is not None:
                yield Problem(f"{what} lost under {parser}", _shown(lost))


def facts(before: Reading, after: Reading, skip: Sequence[str] = ()) -> Iterator[Problem]:
    """Yield each figure, address, name and quotation of the source that the result lacks.

    Args:
        before: the source.
        after: the result.
        skip: lines of the source that may go: its title.
    """
    old = [plain(line) for line in before.lines if line not in skip]
    new = [plain(line) for line in after.lines]
    whole = "\n".join(new)
    for kind, find in (("address", addresses), ("figure", _figures)):
        have = _union(map(find, new))
        yield from (Problem(f"{kind} lost", f) for f in _ordered(map(find, old)) if f not in have)
    have = _union(map(tokens, new)) | _union(map(pairs, new))
    wanted = _ordered(names(without_addresses(line)) for line in old)
    yield from (Problem("name lost", name) for name in wanted if name not in have)
    flat = " ".join(whole.replace('"', "").split()).lower()
    for quote in _ordered(map(quotes, old)):
        if quote.replace('"', "") not in flat:
            yield Problem("quote lost", quote)


def ending(
    before: Reading, after: Reading, options: Options, whole_page: bool
) -> Iterator[Problem]:
    """Yield what is wrong with the conclusion and the closing link."""
    if options.link is not None:
        yield from _link(before, after, options.link, whole_page)
    if options.conclusion and not any(tag[0] in HEADINGS for tag in after.tags):
        yield Problem("conclusion", "there is no conclusion heading")


HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
CLOSING = "for more trending news articles like this, visit "


def _link(before: Reading, after: Reading, link: Link, whole_page: bool) -> Iterator[Problem]:
    closing = plain(f"{CLOSING}{' '.join(link.label.split())}.").lower()
    places = [i for i, line in enumerate(after.lines) if plain(line).lower() == closing]
    had = sum(plain(line).lower() == closing for line in before.lines)
    linked = {i for i, href, label in after.anchors if href == link.url}
    if len(places) != max(had, 1):
        yield Problem("closing link", f"the closing line stands {len(places)} times")
    elif places[0] not in linked:
        yield Problem("closing link", f"the closing line does not lead to {link.url}")
    elif not had and not whole_page and _said_in(after.lines[places[0] + 1 :]) > MOST_BEHIND:
        yield Problem("closing link", "the closing line is not the last")


_RESIDUE = re.compile(
    r"source\b.{0,80}$|the post .* appeared first on|this (?:post|article|story) .* appeared"
    r"|(?:continue reading|read more|related|advertisement|share this)\b",
    re.I,
)


MOST_BEHIND = 30
"""Words that may stand below the closing line, in a form or a widget."""


def _said_in(lines: Iterable[str]) -> int:
    """Return how many words the lines hold that no feed left behind."""
    return sum(len(line.split()) for line in lines if not _RESIDUE.match(line))


_LEADING_H1 = re.compile(
    r"\A((?>\s|<!--.*?-->|<(?!h1[\s>]|!--)[^<>]*>)*+)<h1(?=[\s>]).*?</h1\s*>", re.S | re.I
)
_PAGE = re.compile(r"<(?:html|head|body)(?=[\s>])", re.I)


def is_page(html: str) -> bool:
    """Tell a whole page, with a head of its own, from a piece of one."""
    return bool(_PAGE.search(html))


def without_title(html: str) -> str:
    """Return a piece of HTML without the `<h1>` it begins with, if it does."""
    return _LEADING_H1.sub(r"\1", html, count=1)


def _first_missing(old: Sequence[object], new: Iterable[object]) -> object | None:
    """Return the first of `old` that `new` does not hold in the same order."""
    rest = iter(new)
    for item in old:
        if not any(item == other for other in rest):
            return item
    return None


def _shown(item: object) -> str:
    if isinstance(item, tuple):
        name, attributes = item
        return "<" + " ".join([name, *(f'{k}="{v}"' for k, v in attributes)])[:120] + ">"
    return str(item)[:120]


def _figures(line: str) -> Iterable[str]:
    return figures(without_addresses(line))


def _ordered(groups: Iterable[Iterable[str]]) -> dict[str, None]:
    return {item: None for group in groups for item in group}


def _union(groups: Iterable[Iterable[str]]) -> set[str]:
    return {item for group in groups for item in group}
