"""From a brief to the options it asks for."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

from ..errors import UnclearBrief
from ..options import Link, Options
from ..report import ReadLine
from .split import Parts, split
from .wording import WORD

LEAST = 20
"""Words that an article has at least."""

UNASKED = Options(min_words=0, link=None, conclusion=False, title="keep")
"""What is done where a brief says nothing: no more than a rewrite."""


class Brief(NamedTuple):
    """A brief as it was understood.

    Attributes:
        article: the article's text: plain, or HTML where it was pasted as HTML.
        settings: the fields of `Options` that the brief asks for, and those it leaves unasked.
        lines: what each line was taken for, and why.
        unknown: words of the instructions that were not understood.
    """

    article: str
    settings: dict[str, object]
    lines: tuple[ReadLine, ...]
    unknown: tuple[str, ...]

    @property
    def options(self) -> Options:
        """The options that the brief asks for."""
        return Options(**self.settings)  # type: ignore[arg-type]


def read(text: str) -> Brief:
    """Return the article and the options of a brief.

    Args:
        text: instructions and an article, as one would send them to a chatbot: instructions before
            the article, behind it or both, each line one or the other; feed residue at the end.

    Raises:
        TypeError: `text` is not a str.
        UnclearBrief: no instruction to rewrite is found, one cannot be kept or contradicts another,
            or a line may be instruction or article.
    """
    if not isinstance(text, str):
        raise TypeError(f"a brief is text (str), not {type(text).__name__}")
    parts = split(text)
    _refuse(parts)
    settings = {
        "min_words": UNASKED.min_words,
        "link": UNASKED.link,
        "conclusion": UNASKED.conclusion,
        "title": UNASKED.title,
        **_settings(parts),
    }
    if len(WORD.findall(parts.article)) < LEAST:
        raise UnclearBrief("there are instructions here and no article")
    return Brief(parts.article, settings, parts.lines, parts.unknown)


def _refuse(parts: Parts) -> None:
    for found in parts.found:
        if found.kind in ("refuse", "incomplete"):
            line = next((ln for ln in parts.lines if ln.kind == "instruction" and found.why), None)
            for each in parts.lines:
                if each.kind == "instruction" and found.why and _holds(each, found.why):
                    line = each
            number, said = (line.number, line.text) if line else (0, "")
            raise UnclearBrief(found.why, number, said)
    asked = {key for found in parts.found for key, _ in found.settings}
    if not any(found.kind in ("order", "verb") for found in parts.found) and len(asked) < 2:
        raise UnclearBrief(
            "no instruction to rewrite is found before or behind the article; "
            "an article alone goes to rewrite()"
        )


def _holds(line: ReadLine, why: str) -> bool:
    from .line import read as read_line

    return any(found.why == why for found in read_line(line.text).found)


def _settings(parts: Parts) -> dict[str, object]:
    said: dict[str, str] = {}
    for found in parts.found:
        for key, value in found.settings:
            if said.setdefault(key, value) != value:
                raise UnclearBrief(f"it asks for {key} = {said[key]} and for {key} = {value}")
    out: dict[str, object] = {}
    if "min_words" in said:
        out["min_words"] = int(said["min_words"])
    if "conclusion" in said:
        out["conclusion"] = said["conclusion"] == "yes"
    for key in ("title", "sobriety"):
        if key in said:
            out[key] = said[key]
    if "link_url" in said:
        if "link" in said:
            raise UnclearBrief("it asks for a link and for no link")
        url = said["link_url"]
        host = urlsplit(url).hostname or url
        out["link"] = Link(url, said.get("link_label") or host.removeprefix("www."))
    elif "link_label" in said:
        raise UnclearBrief(
            f"a link labelled {said['link_label']!r} is asked for, without an address"
        )
    return out
