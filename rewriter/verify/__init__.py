"""The judge: compares a result with its source, and shares no code with what made it.

>>> [str(p) for p in prose("Sales rose 20 percent.", "Sales climbed 21%.")]
['figure lost: 20%', 'figure new: 21%']
"""

from __future__ import annotations

from collections import Counter

from ..options import Options
from . import whole
from .figures import figures
from .names import addresses, in_title_case, names, pairs, plain, quotes, tokens, without_addresses
from .reading import roughly
from .stance import shifts
from .whole import Problem

__all__ = ["Problem", "document", "markup", "names_in", "prose"]


def prose(
    before: str, after: str, known: frozenset[str] = frozenset(), block: int | None = None
) -> tuple[Problem, ...]:
    """Return what one block's rewording lost or made up.

    Args:
        before: the block's text as it was; U+FFFC stands for an opaque inline node.
        after: its text as it is now.
        known: words that are names elsewhere in the article (`names_in`), so that one is missed
            even where it opened a sentence.
        block: the number to put into the problems.
    """
    if before == after:
        return ()
    old, new = plain(before), plain(after)
    found = list(_lost_or_new("address", addresses(old), addresses(new)))
    found += _lost_or_new("quote", quotes(old), quotes(new))
    bare_old, bare_new = without_addresses(old), without_addresses(new)
    found += _lost_or_new("figure", figures(bare_old), figures(bare_new))
    found += _names(bare_old, bare_new, known)
    found += shifts(bare_old, bare_new)
    if old.count("\ufffc") != new.count("\ufffc"):
        found.append(("object lost", "\ufffc"))
    return tuple(Problem(kind, what, block) for kind, what in found)


def names_in(text: str) -> frozenset[str]:
    """Return the words that `text` writes like names inside a sentence, and never otherwise."""
    lines = [without_addresses(plain(line)) for line in text.split("\n")]
    ordinary = {word for line in lines for word in tokens(line) if word.islower()}
    found = {name for line in lines for name in names(line) if " " not in name}
    return frozenset(name for name in found if name.lower() not in ordinary)


def markup(before_html: str, after_html: str) -> tuple[Problem, ...]:
    """Return the source's tags, comments and kept contents that the result lacks.

    Read by BeautifulSoup and by lxml; a parser that cannot read the source has no opinion.
    """
    return tuple(whole.compare(whole.readings(before_html), whole.readings(after_html)))


def document(source: str, output: str, options: Options) -> tuple[Problem, ...]:
    """Return everything that is wrong with `output` as a rewrite of `source` under `options`.

    A title that was to be omitted is gone from a piece of HTML; a whole page keeps its tags.
    """
    page = whole.is_page(source)
    untitled = options.title == "omit"
    wanted = whole.without_title(source) if untitled and not page else source
    before, after = whole.readings(wanted), whole.readings(output)
    pairs = [(before[name], after[name]) for name in before if name in after]
    opinions = [
        [
            *whole.facts(old, new, old.titles if untitled else ()),
            *whole.ending(old, new, options, page),
        ]
        for old, new in pairs or [(roughly(wanted), roughly(output))]
    ]
    # A parser that stumbles over broken markup misses text; a fact is lost if none can find it.
    agreed = [problem for problem in opinions[0] if all(problem in other for other in opinions)]
    return (*whole.compare(before, after), *agreed)


def _lost_or_new(kind: str, old: Counter[str], new: Counter[str]) -> list[tuple[str, str]]:
    lost = [(f"{kind} lost", item) for item in old if new[item] < old[item]]
    return lost + [(f"{kind} new", item) for item in new if old[item] < new[item]]


def _names(old: str, new: str, known: frozenset[str]) -> list[tuple[str, str]]:
    titled = in_title_case(old) or in_title_case(new)
    wanted, have, joined = names(old, titled), tokens(new), pairs(new)
    for word, count in tokens(old).items():
        if word in known:
            wanted[word] = max(wanted[word], count)
    lost = [
        n for n in wanted if n not in joined and have[n] < min(wanted[n], 1 if " " in n else 99)
    ]
    seen = {word.lower() for word in tokens(old)}
    made_up = [n for n in names(new, titled) if " " not in n and n.lower() not in seen]
    return [("name lost", n) for n in lost] + [("name new", n) for n in made_up]
