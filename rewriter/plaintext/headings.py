"""Which lines are headings."""

from __future__ import annotations

import re

from .markers import marker
from .shape import asks, code, ending, furniture, label, many, prose, shouted, titled, words

MOST_WORDS, MOST_CHARACTERS = 18, 120
FAQ = re.compile(
    r"(?:\w+ ){0,4}?(?:FAQs?|F\.A\.Q\.?s?)(?: .{0,40})?|(?:.{0,40} )?(?:frequently|commonly) asked "
    r"questions?(?: .{0,40})?|(?:common |your |top |popular )?questions (?:and|&) answers|Q ?& ?A",
    re.I,
)
_NAMED = re.compile(
    r"(?:introduction|background|overview|summary|conclusions?|abstract|contents|key (?:takeaways?|"
    r"points|facts)|takeaways?|(?:the )?bottom line|final (?:thoughts|words)|in (?:short|brief|summary)"
    r"|tl;?dr|at a glance|what's next|what’s next|wrapping up|methodology|results|discussion|notes?|"
    r"disclaimer|about the authors?|related (?:searches|articles|stories|posts)|sources?(?: (?:and|&) links)?|warnings?|"
    r"references|further reading|appendix|addendum)[:.]?",
    re.I,
)
_ASKING = re.compile(
    r"[\"“‘]?(?:\d+[.)] )?(?:what|why|how|when|where|who|whom|whose|which|is|are|was|were|do|does|did|"
    r"can|could|should|would|will|has|have|am|may|must)\b",
    re.I,
)
_TITLE_LINE = re.compile(r"(?:article |post |blog )?(?:title|headline)\s*[:–—-]\s*(?=\S)", re.I)


def title_line(text: str) -> str:
    """Return what a line `Title: ...` says the title is, or an empty text."""
    found = _TITLE_LINE.match(text)
    return text[found.end() :] if found and len(text) < 200 else ""


def heading(text: str, following: str) -> str:
    """Return why `text` is a heading, or an empty text if it is not.

    Args:
        text: the line.
        following: the text under it; `"*"` for a list or a table, `"-"` for something else
            that is not prose, empty if there is nothing.
    """
    size = len(words(text))
    if not following or not 0 < size <= MOST_WORDS or len(text) > MOST_CHARACTERS:
        return ""
    if FAQ.fullmatch(text.rstrip(":")) or _NAMED.fullmatch(text):
        return "a customary heading"
    if (
        furniture(text)
        or code(text)
        or text.count(": ") > 1
        or text.count("|") > 1
        or not _begins(text)
    ):
        return ""
    body = following == "*" or prose(following)
    larger = following == "*" or titled(text) or len(following) > len(text)
    end = ending(text)
    if not body or not larger:
        return ""
    if end in (".", "!") and not _abbreviated(text):
        bold = titled(text) and size >= 3 and (many(text) or size >= 4)
        return "written like a title, above prose" if bold else ""
    if end in (",", ";"):
        return ""
    if end == ":":
        return (
            "a short label above prose" if titled(text) and size <= 8 and following != "*" else ""
        )
    if end == "…":
        return "written like a title, above prose" if titled(text) else ""
    if asks(text):
        if titled(text):
            return "a question written like a title, above prose"
        question = text[len(label(text)) :].lstrip(": ")
        asking = size >= 3 and (_ASKING.match(text) or _ASKING.match(question))
        asking = asking or (size == 2 and _ASKING.match(text) and len(following) > 3 * len(text))
        short = 2 <= size <= 4 and len(following) > 6 * len(text)
        return "a question above its answer" if asking or short else ""
    if end == "?":
        return ""
    if shouted(text):
        return "in capitals, above prose"
    if titled(text):
        return "written like a title, above prose"
    if label(text) and size > 12:
        return ""
    return "short and without a full stop, above prose"


def _begins(text: str) -> bool:
    found = marker(text)
    if found and found.style == "*":
        return False
    first = (text[found.length :] if found else text).lstrip("\"'“‘([¿¡#$€£@")[:1]
    return first.isupper() or first.isdigit() or titled(text)


def _abbreviated(text: str) -> bool:
    """Tell whether the full stop belongs to the last word, as in `U.S.`."""
    return bool(re.search(r"\b(?:[A-Za-z]\.){2,}$|\b(?:Inc|Co|Corp|Ltd|etc|vs|Jr|Sr)\.$", text))
