"""The conclusion pass: a section of its own at the end, in a tone that the news can bear."""

from __future__ import annotations

from collections.abc import Iterator

from ..article.reading import Article
from ..choice import Chooser
from ..document import Block
from ..options import Options
from ..report import Added, Declined, Proposal
from .ending.compose import compose
from .ending.material import gather
from .ending.reword import reworded

CLOSING = 12
"""Words that the heading and the closing line will add."""

HEADINGS = ("h2", "h3", "h4", "h5", "h6")


_OURS = frozenset(
    "Word Words Final Last Thought Thoughts Short Sum Summary Summing Up Line Bottom Thing Closing "
    "Remarks Parting Wrapping Wrap Finally End Takeaway Upshot Call Moral With You Go To The And On "
    "Is It All For Now Where That Leaves Us Stands This A Note Coda Postscript Concluding".split()
)
"""Words of our headings that are small in an article whose headings are."""


def propose(article: Article, options: Options) -> Iterator[Proposal | Declined]:
    """Yield the conclusion section."""
    behind = article.outline.last
    if not options.conclusion or behind is None:
        return
    tone = article.origin.tone
    material = gather(article.origin, article)
    ending = compose(
        material._replace(claims=reworded(material.claims, article.origin, options)),
        tone,
        Chooser(options.seed),
        frozenset(options.avoid),
        article.outline.conclusion is not None,
        options.min_words - article.words - CLOSING,
    )
    if ending is None:
        yield Declined("conclude", "the article offers nothing to make an ending of", behind.index)
        return
    document = article.document
    heading = _in_manner(ending.heading, article)
    like = _paragraph(article) or behind
    elements = [document.element(_heading_kind(article), heading, like=behind)]
    elements += [document.element("p", text, like=like) for text in ending.paragraphs]
    edit = document.insert_after(behind, elements, ending.patterns[0])
    records = [Added(ending.patterns[0], heading, f"concluded: {tone}", behind.index)]
    records += [
        Added(line.pattern, line.text, f"concluded: {tone}", behind.index) for line in ending.lines
    ]
    yield Proposal(behind.index, (edit,), tuple(records))


def _heading_kind(article: Article) -> str:
    """The level of the article's own sections: its most frequent heading, h2 if it has none."""
    kinds = [b.kind for b in article.blocks if b.kind in HEADINGS]
    return max(dict.fromkeys(kinds), key=kinds.count) if kinds else "h2"


def _paragraph(article: Article) -> Block | None:
    paragraphs = [b for b in article.blocks if b.kind == "p" and not b.quoted]
    return paragraphs[-1] if paragraphs else None


def _in_manner(heading: str, article: Article) -> str:
    """The heading in title case or sentence case, as the article's others are."""
    others = [b.text for b in article.blocks if b.kind in HEADINGS]
    small = "a an and as at by for from in of on or the to with".split()
    if others and sum(map(_is_titled, others)) * 2 < len(others):
        words = heading.split()
        first = words[0]
        return " ".join([first, *(w.lower() if w.rstrip(":,") in _OURS else w for w in words[1:])])
    return " ".join(
        w if i and w in small else w[0].upper() + w[1:] for i, w in enumerate(heading.split())
    )


def _is_titled(text: str) -> bool:
    long = [w for w in text.split() if len(w) > 3 and w[0].isalpha()]
    return bool(long) and all(w[0].isupper() for w in long)
