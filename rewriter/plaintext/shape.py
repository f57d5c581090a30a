"""What one line looks like by itself: a question, a label with its value, a fragment, prose."""

from __future__ import annotations

import re

_LABEL = re.compile(r"(?P<label>[\"“‘']?[^\W_][^:.!?;]{0,58}?):\s+\S")
_CLOSERS = "\"'”’»)]*_"
_ENDS = tuple(".!?…;:,")
_SMALL = frozenset(
    "a an and as at but by for from in into is it its nor of off on onto or over per so than the "
    "their this to up via vs vs. was with your our we you be are how when not".split()
)
_WORD = re.compile(r"[^\W_]+(?:[.'’&/-][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)\"”’%])[.!?…][\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_NO_HEADING = re.compile(
    r"by [A-Z].{0,60}|(?:written|posted|published|updated|reported|edited) (?:by|on|at)\b.{0,80}"
    r"|(?:source|via|tags?|filed under|photo|image|picture|illustration|video|map|graphic|credits?|"
    r"watch|read|read more|learn more|see also|also read|read also|also see|recommended|you may also like|don.t miss|related|more|listen|gallery)(?: credits?)?:.{0,120}"
    r"|(?:advertisement|sponsored|subscribe|follow us|sign up|continue reading|read more|play|share|"
    r"save|print|email|facebook|twitter|fullscreen|mute|loading|progress|reuse content|exclusive|"
    r"source link|click here|skip to|promoted)\b.{0,60}|[^\w]*\d[\d\W]*"
    rf"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf".{{0,20}}|\d{{1,2}} {_MONTH} \d{{4}}.{{0,20}}|\d{{1,2}}:\d\d ?(?:am|pm)?.{{0,12}}|.{{0,80}}(?:image|photo"
    r"|credit|source)s?:.{0,80}|https?://\S*|\S+@\S+|[$€£]\d\S*(?: ?/ ?.{1,30})?"
    r"|.{0,60}(?:/|\()(?:ap|afp|getty(?: images)?|reuters|shutterstock|unsplash)\)?"
    r"|.{0,20}(?:©|copyright|all rights? reserved).{0,80}|.{0,20}\d{4}.{0,40}all right.{0,20}",
    re.I,
)
_CODE = re.compile(r"[{};]$|^[<{}(/#]|\w\([^)]*\)|=>|</|\w\.\w+\(|^\$ |[=!]==?")


def words(text: str) -> list[str]:
    """Return the words of `text`."""
    return _WORD.findall(text)


def ending(text: str) -> str:
    """Return the punctuation mark that ends `text`, or an empty text."""
    last = text.rstrip(_CLOSERS)[-1:] or text[-1:]
    return last if last in _ENDS else ""


def asks(text: str) -> bool:
    """Tell whether `text` is one question."""
    return ending(text) == "?" and not many(text)


def many(text: str) -> bool:
    """Tell whether `text` holds more than one sentence."""
    return bool(_SENTENCE_END.search(text))


def label(text: str) -> str:
    """Return `Label` of a line `Label: value`, or an empty text."""
    found = _LABEL.match(text)
    return found["label"] if found and len(found["label"].split()) <= 8 else ""


def titled(text: str) -> bool:
    """Tell whether the words of `text` are written as in a title."""
    weighty = [w for w in words(text) if w not in _SMALL and not w[0].isdigit()]
    high = sum(w[0].isupper() for w in weighty)
    return len(weighty) > 1 and high >= 0.8 * len(weighty)


def shouted(text: str) -> bool:
    """Tell whether `text` is in capitals throughout."""
    return text.isupper() and len(words(text)) > 1


def prose(text: str) -> bool:
    """Tell whether `text` reads like a paragraph of sentences."""
    size = len(words(text))
    return (ending(text) in (*".!?…:",) and ending(text) != "" and size >= 4) or size >= 18


def kind(text: str) -> str:
    """Return what a list item of this form would be: its fellows have the same form."""
    if label(text):
        return "label"
    if asks(text):
        return "question"
    if not ending(text) or ending(text) in ",;":
        return "fragment"
    return "sentences" if many(text) else "sentence"


def furniture(text: str) -> bool:
    """Tell whether `text` is a byline, a date, a credit, an address: short, and no heading."""
    return bool(_NO_HEADING.fullmatch(text))


def code(text: str) -> bool:
    """Tell whether `text` is a line of a program or of markup."""
    return bool(_CODE.search(text)) and ("(" in text or not prose(text))
