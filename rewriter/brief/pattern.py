"""Wordings of instructions: `(a|b) [c] N words`, as a regular expression.

`(a|b)` is one of these, `[a|b]` may be missing, `...` stands for up to four words, `MANY` for any
number up to what follows, `REST` for all up to the end of the line, `N` and `UPPER` for a number,
`URL` for an address, `LABEL` for words in quotes or capitalised, `ANCHOR` for a link in HTML or
Markdown, which gives both.
"""

from __future__ import annotations

import re

_GAP = r"[\s,;:*_<>/-]*"
_NUMBERS = {
    "a thousand": 1000,
    "one thousand": 1000,
    "fifteen hundred": 1500,
    "two thousand": 2000,
    "three thousand": 3000,
    "five hundred": 500,
    "six hundred": 600,
    "seven hundred": 700,
    "eight hundred": 800,
    "nine hundred": 900,
    "twelve hundred": 1200,
}
_NUMBER = (
    rf"(?<![\d.,])(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,2}}(?:\.\d)?\s?k|\d{{1,6}}|{'|'.join(_NUMBERS)})(?![.,]?\d)"
)
_ADDRESS = r"(?:https?://[^\s\"'<>]+|(?:[a-z0-9-]+\.){1,4}[a-z]{2,12}(?:/[^\s\"'<>]*)?)"
_QUOTED = r"\"[^\"]{1,120}\"|'[^']{1,120}'(?!\w)|\*\*[^*]{1,120}\*\*|`[^`]{1,120}`"
_NAME = r"(?-i:[A-Z0-9][\w&.’'-]*(?:\s+(?:[A-Z0-9][\w&.’'-]*|of|the|and|&|for)){0,6})"
_SLOTS = {
    "N": rf"(?P<N>{_NUMBER})\+?",
    "UPPER": rf"(?:{_NUMBER})",
    "URL": rf"[\"'<(\[]?(?P<URL>{_ADDRESS})[\"'>)\]]?",
    "LABEL": rf"(?P<LABEL>{_QUOTED}|{_NAME})",
    "ANCHOR": (
        rf"(?:<a\s[^<>]{{0,200}}?href\s*=\s*[\"']?(?P<URL>{_ADDRESS})[\"']?[^<>]{{0,200}}>"
        rf"(?P<LABEL>[^<>]{{1,120}})</a\s*>|\[(?P<LABEL2>[^\]]{{1,120}})\]\((?P<URL2>{_ADDRESS})\))"
    ),
    "MANY": r".{1,300}?",
    "REST": r".{1,120}$",
    "...": r"\S+(?:\s+\S+){0,3}",
}
_TOKEN = re.compile(r"[()\[\]|]|[^\s()\[\]|]+")
_QUOTES = str.maketrans("“”„‟«»″‘’‚‛′", '"""""""' + "'''''")


class BadPattern(ValueError):
    """A pattern with brackets that do not match."""


def straight(text: str) -> str:
    """Return `text`, of the same length, with straight quotes."""
    return text.translate(_QUOTES)


def compiled(source: str) -> re.Pattern[str]:
    """Return the regular expression of a pattern.

    Raises:
        BadPattern: a bracket is left open or closes nothing.
    """
    tokens = _TOKEN.findall(source)
    body, end = _alternatives(tokens, 0)
    if end != len(tokens):
        raise BadPattern(f"a bracket closes nothing: {tokens[end]}")
    return re.compile(body, re.I)


def _alternatives(tokens: list[str], at: int) -> tuple[str, int]:
    found: list[list[str]] = [[]]
    while at < len(tokens) and tokens[at] not in ")]":
        token = tokens[at]
        if token == "|":
            found.append([])
            at += 1
        elif token in "([":
            inner, at = _alternatives(tokens, at + 1)
            if at >= len(tokens) or tokens[at] != (")" if token == "(" else "]"):
                raise BadPattern("a bracket is left open")
            found[-1].append(inner if token == "(" else f"(?:{inner})?")
            at += 1
        else:
            found[-1].append(_GAP + _word(token))
            at += 1
    # The longest wording first, so that "minimum of" is not read as "minimum".
    ranked = sorted(found, key=len, reverse=True)
    return "(?:" + "|".join(map("".join, ranked)) + ")", at


def _word(token: str) -> str:
    if token in _SLOTS:
        return _SLOTS[token]
    head = r"\b" if token[0].isalnum() else ""
    tail = r"\b" if token[-1].isalnum() else ""
    return head + re.escape(straight(token)).replace("\\-", "[- ]?") + tail


def number(text: str) -> int:
    """Return the number that an `N` stands for."""
    text = " ".join(text.lower().split())
    if text in _NUMBERS:
        return _NUMBERS[text]
    if text.endswith("k"):
        return round(float(text[:-1]) * 1000)
    return int(text.replace(",", ""))


def address(text: str) -> str:
    """Return the address that a `URL` stands for, with a scheme and without closing marks."""
    text = text.rstrip(".,;:!?)]}>*_")
    return text if "://" in text else f"https://{text}"


def words_of(text: str) -> str:
    """Return the words that a `LABEL` stands for, without their quotes."""
    return text.rstrip(" .,;:").strip(" \"'*`“”‘’").rstrip(".,;:")
