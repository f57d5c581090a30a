"""The elements that hold a page's blocks: which of them holds the article, which only furniture.

A page is read as a flat list of containers (`div`, `article`, `nav` ...), each knowing its parent,
so that ten thousand nested ones cost no more than ten thousand in a row.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ..document import Block, Document, words
from ..html.tokenizer import END, START, HtmlToken, attributes

HOLDERS = frozenset(
    "html body main article section div header footer nav aside form figure details dialog center "
    "table td ul ol blockquote".split()
)
LISTS = frozenset("table td ul ol blockquote".split())
FURNITURE = frozenset("nav footer aside form dialog".split())
TRUSTED = frozenset("html body main article".split())
"""Elements whose class says nothing about what they hold."""

_FURNITURE = frozenset(
    "comment comments respond disqus related recirc recommended sharing share social promo "
    "newsletter subscribe signup sidebar sponsor sponsored advert advertisement ad ads banner "
    "breadcrumb breadcrumbs masthead navbar nav navigation menu footer widget cookie popup modal "
    "outbrain taboola zergnet trending popular bio tags tagcloud pagination pager skip "
    "toolbar".split()
)
_PLAIN_NAME = re.compile(r"[A-Za-z]+")
_ROLE = re.compile(r"navigation|complementary|contentinfo|banner|search|dialog|alert", re.I)
_ABOUT = frozenset(("no", "not", "has", "with", "without", "is"))
PARAGRAPH = 12
"""Words from which a block counts as a paragraph."""
_PROSE = frozenset(("p", "li", "text", "blockquote", "dd"))


class Container(NamedTuple):
    """One element that holds blocks.

    Attributes:
        name: the element's name.
        parent: number of the container around it, -1 at the top.
        body: whether it says of itself that it is the body of an article.
        furniture: whether its name, role or class says that it is not the article's.
    """

    name: str
    parent: int
    body: bool
    furniture: bool


class Layout:
    """Where each block of a document stands."""

    def __init__(self, containers: list[Container], of: dict[int, int], blocks: Sequence[Block]):
        self.containers, self._of = containers, of
        mass = [0] * len(containers)
        for block in blocks:
            at = of.get(block.index, -1)
            if at >= 0 and block.kind in _PROSE:
                size = words(block.text)
                mass[at] += size if size >= PARAGRAPH else 0
        self._aside = self._set_aside(self._summed(mass))
        self.prose = self._summed([0 if self._aside[i] else m for i, m in enumerate(mass)])

    @classmethod
    def read(cls, document: Document) -> Layout:
        """Return the layout of `document`: one pass over its tags."""
        source, blocks = document.source, document.blocks
        containers: list[Container] = []
        of: dict[int, int] = {}
        stack: list[int] = []
        open_names: Counter[str] = Counter()
        at = 0
        for token in document.tokens:
            while at < len(blocks) and blocks[at].start < token.end:
                of[blocks[at].index] = stack[-1] if stack else -1
                at += 1
            if token.kind == START and token.name in HOLDERS:
                containers.append(_container(source, token, stack[-1] if stack else -1))
                stack.append(len(containers) - 1)
                open_names[token.name] += 1
            elif token.kind == END and open_names[token.name]:
                while containers[stack[-1]].name != token.name:
                    open_names[containers[stack.pop()].name] -= 1
                stack.pop()
                open_names[token.name] -= 1
        return cls(containers, of, blocks)

    def of(self, block: Block) -> int:
        """Return the number of the container right around `block`, -1 for none."""
        return self._of.get(block.index, -1)

    def furniture(self, block: Block) -> bool:
        """Tell whether `block` stands in a menu, a footer, a form, a list of related items ..."""
        at = self.of(block)
        return at >= 0 and self._aside[at]

    def article(self) -> int:
        """Return the container with the article in it, -1 where no container stands out."""
        total, whole = self.prose, self._whole()
        inner = [i for i in range(len(total)) if not self._aside[i]]
        said = [i for i in inner if self.containers[i].body]
        named = [i for i in inner if self.containers[i].name == "article"]
        main = [i for i in inner if self.containers[i].name == "main"]
        for group, share in ((said, 0.3), (named, 0.4), (main, 0.6)):
            best = max(group, key=lambda i: (total[i], -i), default=-1)
            if best >= 0 and whole and total[best] >= share * whole:
                return best
        top = max(inner, key=lambda i: (total[i], -i), default=-1)
        return self._narrowed(top, total) if top >= 0 else -1

    def _whole(self) -> int:
        return sum(n for n, c in zip(self.prose, self.containers, strict=True) if c.parent < 0)

    def _summed(self, mass: Sequence[int]) -> list[int]:
        """Each container's own mass and that of all it holds."""
        total = list(mass)
        for i in range(len(total) - 1, -1, -1):
            if (parent := self.containers[i].parent) >= 0:
                total[parent] += total[i]
        return total

    def _set_aside(self, total: Sequence[int]) -> list[bool]:
        """Which containers are furniture, or stand in some; what holds most of the prose is not."""
        whole = sum(n for n, c in zip(total, self.containers, strict=True) if c.parent < 0)
        aside: list[bool] = []
        for container, size in zip(self.containers, total, strict=True):
            around = container.parent >= 0 and aside[container.parent]
            aside.append(around or (container.furniture and size <= 0.5 * whole))
        return aside

    def within(self, container: int) -> frozenset[int]:
        """Return the numbers of `container` and of everything nested in it."""
        found = {container}
        for i in range(container + 1, len(self.containers)):
            if self.containers[i].parent in found:
                found.add(i)
        return frozenset(found)

    def _narrowed(self, top: int, total: Sequence[float]) -> int:
        """Return the innermost container that still holds nearly all the prose of `top`."""
        fullest: dict[int, int] = {}
        for i in range(top + 1, len(self.containers)):
            parent = self.containers[i].parent
            if parent not in fullest or total[i] > total[fullest[parent]]:
                fullest[parent] = i
        least = 0.9 * total[top]
        while top in fullest:
            inner = fullest[top]
            if self.containers[inner].name in LISTS or total[inner] < least:
                break
            top = inner
        return top


def _container(source: str, token: HtmlToken, parent: int) -> Container:
    found = attributes(source, token)
    body = "articlebody" in found.get("itemprop", "").lower()
    called = f"{found.get('class', '')} {found.get('id', '')}"
    furniture = (
        token.name in FURNITURE
        or bool(_ROLE.search(found.get("role", "")))
        or (token.name not in TRUSTED and any(map(_names_furniture, called.split())))
    )
    return Container(token.name, parent, body, furniture and not body)


def _names_furniture(name: str) -> bool:
    """Tell `related-posts` from `layout-with-sidebar-right`: short names say what a thing is."""
    parts = [part.lower() for part in _PLAIN_NAME.findall(name)]
    return len(parts) < 4 and bool(_FURNITURE.intersection(parts)) and parts[0] not in _ABOUT
