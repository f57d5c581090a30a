"""Finding a pattern in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ..english import clauses
from .pattern import Item
from .view import View

PRONOUN_TAGS = frozenset({"PRP", "EX", "WP", "WDT"})
BARE = frozenset({"this", "that", "these", "those", "all", "both", "each", "some", "any", "one", "none"})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
MAX_SOME = 12

_UNITS = frozenset(
    "day week month year quarter morning afternoon evening night weekend summer winter spring "
    "autumn fall decade century season".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december".split()
)
_POINTS = frozenset("today yesterday tomorrow tonight".split())


class Bound(NamedTuple):
    """An item and the tokens it took (`start` to `end`, token indexes)."""

    item: Item
    start: int
    end: int


class Match(NamedTuple):
    """Where a pattern stands: tokens `start` to `end`, and what each item took, in order."""

    start: int
    end: int
    bound: tuple[Bound, ...]

    def slot(self, name: str) -> Bound | None:
        """What was bound to `name` (`=name`), else to the only item of that class name."""
        for bound in self.bound:
            if bound.item.name == name:
                return bound
        found = [b for b in self.bound if b.item.value == name and b.item.kind in ("slot", "class", "aux")]
        return found[0] if len(found) == 1 else None


def find(items: tuple[Item, ...], view: View, *, anywhere: bool = False) -> Iterator[Match]:
    """Yield the matches of a pattern, at most one for each first token.

    Args:
        items: a compiled pattern.
        view: the sentence.
        anywhere: whether it may begin and end inside a hyphenated word, as antipatterns may.
    """
    if items[0].kind == "start":
        starts: Iterable[int] = (view.first,)
        items = items[1:]
    else:
        starts = _starts(items, view)
    for at in starts:
        for end, bound in _sequence(items, 0, view, at):
            if end > at and (anywhere or view.whole_words(at, end)):
                yield Match(at, end, bound)
                break


def _starts(items: tuple[Item, ...], view: View) -> Iterable[int]:
    """The tokens where a match may begin, in order."""
    keys = _heads(items)
    if keys is None:
        return range(len(view))
    found = [view.places[key] for key in keys if key in view.places]
    return found[0] if len(found) == 1 else sorted({at for places in found for at in places})


@lru_cache(maxsize=None)
def _heads(items: tuple[Item, ...]) -> frozenset[str] | None:
    """Keys of `View.places`, one of which the first token of a match has; None if any may be it."""
    keys: set[str] = set()
    for item in items:
        if item.kind == "word":
            keys.add(item.value)
        elif item.kind in ("lemma", "aux"):
            keys.add("/" + item.value)
        elif item.kind == "class" and item.tags:
            keys.update("#" + tag for tag in item.tags)
        elif item.kind == "any":
            for branch in item.branches:
                inner = _heads(branch)
                if inner is None:
                    return None
                keys |= inner
        else:
            return None
        if not item.optional:
            return frozenset(keys)
    return None


Taken = tuple[int, tuple[Bound, ...]]


def _sequence(items: tuple[Item, ...], k: int, view: View, at: int) -> Iterator[Taken]:
    if k == len(items):
        yield at, ()
        return
    item = items[k]
    if item.kind == "any":
        for branch in item.branches:
            for middle, inner in _sequence(branch, 0, view, at):
                own = (Bound(item, at, middle),) if item.name else ()
                for end, rest in _sequence(items, k + 1, view, middle):
                    yield end, own + inner + rest
    else:
        for middle in _one(item, view, at):
            for end, rest in _sequence(items, k + 1, view, middle):
                yield end, (Bound(item, at, middle), *rest)
    if item.optional:
        yield from _sequence(items, k + 1, view, at)


def _one(item: Item, view: View, at: int) -> Iterator[int]:
    kind = item.kind
    if kind == "end":
        if at >= view.last:
            yield at
        return
    if at >= len(view):
        return
    if kind == "slot":
        yield from _slot(item, view, at)
        return
    token = view.tokens[at]
    if kind == "word":
        if view.words[at] == item.value:
            yield at + 1
    elif kind == "lemma":
        if (
            token.tag in item.tags
            and token.lemma == item.value
            and not view.blocked[at]
            and view.sure(at)
            and view.possible(at)
        ):
            yield at + 1
    elif kind == "aux":
        if token.lemma == item.value and (token.tag in item.tags or token.tag == "MD"):
            yield at + 1
    elif kind == "class":
        if item.value == "WORD":
            if token.text[:1].isalnum():
                yield at + 1
        elif token.tag in item.tags and (item.value not in ("VERB", "NOUN", "ADJ") or view.sure(at)):
            if item.value == "VERB" and token.lemma in ("be", "have", "do"):
                return
            yield at + 1


def _slot(item: Item, view: View, at: int) -> Iterator[int]:
    kind = item.value
    if kind in ("NP", "THING", "NPX"):
        end = view.phrases.get(at)
        if end is None or (kind == "THING" and _is_pronoun(view, at, end)):
            return
        if kind == "NPX":
            yield from reversed(_with_of(view, at, end))
        elif view.balanced(at, end):
            yield end
    elif kind == "PP":
        if view.tokens[at].tag == "IN" and at + 1 in view.phrases:
            yield from reversed(_with_of(view, at, view.phrases[at + 1]))
    elif kind == "VG":
        if at in view.groups:
            yield view.groups[at]
    elif kind == "TIME":
        yield from _time(view, at)
    elif kind == "QUOTE":
        yield from _quote(view, at)
    elif kind == "REST":
        end = view.last
        if end > at and view.balanced(at, end):
            yield end
    elif kind == "SOME":
        for end in range(at + 1, min(at + MAX_SOME, len(view)) + 1):
            if view.words[end - 1] in _STOPS:
                return
            if view.balanced(at, end):
                yield end
    else:
        ends = _ends(view, at)
        check = clauses.is_clause if kind == "CLAUSE" else _is_predicate
        for end in ends:
            if view.balanced(at, end) and check(view.sentence, at, end):
                yield end


_STOPS = frozenset(",;:.?!–—()[]…\"“”")


def _ends(view: View, at: int) -> list[int]:
    """Where a clause that begins at `at` may end: the sentence's end, then inner boundaries."""
    ends = [view.last] if view.last > at else []
    return ends + [i for i in range(view.last - 1, at + 1, -1) if view.words[i] in _STOPS]


def _is_predicate(sentence: object, at: int, end: int) -> bool:
    tokens = sentence.tokens  # type: ignore[attr-defined]
    if tokens[at].tag not in FINITE:
        return False
    finite = [i for i in range(at, end) if tokens[i].tag in FINITE]
    return len(finite) == 1 and not any(tokens[i].text in (";", ":", "–", "—") for i in range(at, end))


def _is_pronoun(view: View, at: int, end: int) -> bool:
    return view.tokens[end - 1].tag in PRONOUN_TAGS or (end - at == 1 and view.words[at] in BARE)


def _with_of(view: View, at: int, end: int) -> list[int]:
    """Ends of a noun phrase with none, one or more `of` phrases behind it."""
    ends = [end]
    while end < len(view) and view.words[end] == "of" and end + 1 in view.phrases:
        end = view.phrases[end + 1]
        ends.append(end)
    return [e for e in ends if view.balanced(at, e)]


def _time(view: View, at: int) -> Iterator[int]:
    words, tokens = view.words, view.tokens
    n = len(view)
    if words[at] in _POINTS:
        yield at + 1
    elif words[at] in ("last", "next", "this", "every", "each", "earlier", "later"):
        j = at + 1 + (words[at] in ("earlier", "later") and at + 1 < n and words[at + 1] == "this")
        if j < n and (words[j].rstrip("s") in _UNITS or words[j] in _DAYS):
            yield j + 1
    elif words[at] in ("on", "in", "since", "by", "until", "during") and at + 1 < n:
        j = at + 1
        if words[j] in ("early", "late", "mid"):
            j += 1
        if j < n and words[j] in _DAYS and tokens[j].text[:1].isupper():
            j += 1
            if j < n and tokens[j].tag == "CD" and len(words[j]) <= 2:
                j += 1
            if j + 1 < n and words[j] == "," and len(words[j + 1]) == 4 and words[j + 1].isdigit():
                j += 2
            elif j < n and len(words[j]) == 4 and words[j].isdigit():
                j += 1
            yield j
        elif j < n and len(words[j]) == 4 and words[j].isdigit() and words[at] != "on":
            yield j + 1


def _quote(view: View, at: int) -> Iterator[int]:
    opener = view.tokens[at].text
    closer = {"“": "”", '"': '"', "``": "''"}.get(opener)
    if closer:
        for j in range(at + 1, len(view)):
            if view.tokens[j].text == closer:
                yield j + 1
                return
