"""Markup as spans of the source: tokens that tile it, as the WHATWG tokenizer draws the lines.

Nothing is decoded and nothing is lost: joining the tokens' slices gives the source back. The
tree builder's feedback (foreign content, raw text) is simulated; where only a real tree could
decide, the rest of the document is one frozen token.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

TEXT, START, END, COMMENT, DOCTYPE = "text", "start", "end", "comment", "doctype"
RAW, RCDATA, CDATA, UNFINISHED, FROZEN = "raw", "rcdata", "cdata", "unfinished", "frozen"

WHITESPACE = " \t\n\f\r"

RCDATA_ELEMENTS = frozenset({"title", "textarea"})
RAW_ELEMENTS = frozenset({"style", "xmp", "iframe", "noembed", "noframes", "noscript"})
_SWITCHING = RCDATA_ELEMENTS | RAW_ELEMENTS | {"script", "plaintext"}
_BREAKOUT = frozenset(
    "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li "
    "listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul "
    "var".split()
)
_MATH_TEXT = frozenset({"mi", "mo", "mn", "ms", "mtext"})
_SVG_HTML = frozenset({"foreignobject", "desc", "title"})

_CANDIDATE = re.compile(r"<(?=[a-zA-Z/!?])")
_NAME = re.compile(r"[^\t\n\f\r />]*")
_WELL_FORMED = re.compile(
    r"""(?>(?:[\t\n\f\r /]+[^\t\n\f\r />=][^\t\n\f\r />=]*"""
    r"""(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r >"'][^\t\n\f\r >]*))?)*)"""
    r"""[\t\n\f\r /]*>"""
)
_ATTRIBUTE = re.compile(r"[\t\n\f\r /]*(?:(>)|([^\t\n\f\r />][^\t\n\f\r />=]*))")
_EQUALS = re.compile(r"[\t\n\f\r ]*=[\t\n\f\r ]*")
_UNQUOTED = re.compile(r"[^\t\n\f\r >]*")
_COMMENT = re.compile(r"<!--(?:-?>|(?s:.*?)--!?>)")
_SCRIPT = re.compile(r"<!--|-->|<(/?)script(?=[\t\n\f\r />])", re.IGNORECASE)


class HtmlToken(NamedTuple):
    """A stretch of the source: `source[start:end]`. `name` is a tag's name in lower case."""

    kind: str
    start: int
    end: int
    name: str = ""


def attributes(source: str, token: HtmlToken) -> dict[str, str]:
    """Return a start tag's attributes (names in lower case, the first of doubles, values raw)."""
    at = token.start + 1 + len(token.name)
    found = _attributes(source, at)[1] or []
    return {name: source[a:b] for name, a, b in reversed(found)}


def self_closing(source: str, token: HtmlToken) -> bool:
    """Tell whether a start tag ends in a slash that is not part of an attribute's value."""
    if source[token.end - 2] != "/":
        return False
    found = _attributes(source, token.start + 1 + len(token.name))[1]
    return not found or found[-1][2] != token.end - 1


def tokenize(source: str, scripting: bool = True) -> list[HtmlToken]:
    """Return the tokens of `source`; they tile it.

    Args:
        source: any text.
        scripting: whether `<noscript>` holds raw text, as in a browser that runs scripts.
    """
    return _Tokenizer(source, scripting).run()


class _Tokenizer:
    def __init__(self, source: str, scripting: bool) -> None:
        self.source, self.scripting = source, scripting
        self.out: list[HtmlToken] = []
        self.at = 0
        self.foreign: list[tuple[str, str]] = []  # (name, space) of each open foreign element
        self.entered: Counter[str] = Counter()  # how many of each name are among them
        self.select = ""  # "", "select" or "template": where a real tree would be needed

    def run(self) -> list[HtmlToken]:
        source, size = self.source, len(self.source)
        search_from = text_from = 0
        while search_from < size:
            found = _CANDIDATE.search(source, search_from)
            if not found:
                break
            start = found.start()
            token = self._markup(start)
            if token is None:
                break
            if text_from < start:
                self.out.append(HtmlToken(TEXT, text_from, start))
            self.out.append(token)
            self.at = token.end
            if token.kind in (START, END):
                self._feedback(token)
            search_from = text_from = self.at
        if text_from < size:
            self.out.append(HtmlToken(TEXT, text_from, size))
        return self.out

    def _markup(self, start: int) -> HtmlToken | None:
        """The token that begins with the `<` at `start`; None for a `</` at the very end."""
        source, size = self.source, len(self.source)
        mark, after = source[start + 1], source[start + 2 : start + 3]
        closing = mark == "/"
        if mark in "!?" or (closing and not (after.isascii() and after.isalpha())):
            if closing and not after:
                return None
            return self._declaration(start)
        name_at = start + 2 if closing else start + 1
        name_end = _NAME.match(source, name_at).end()  # type: ignore[union-attr]
        name = _lower(source[name_at:name_end])
        whole = _WELL_FORMED.match(source, name_end)
        end = whole.end() if whole else _attributes(source, name_end)[0]
        if end < 0:
            return HtmlToken(UNFINISHED, start, size, name)
        return HtmlToken(END if closing else START, start, end, name)

    def _declaration(self, start: int) -> HtmlToken:
        source, size = self.source, len(self.source)
        if source.startswith("<!--", start):
            found = _COMMENT.match(source, start)
            return HtmlToken(COMMENT, start, found.end() if found else size)
        if self._in_foreign() and source.startswith("<![CDATA[", start):
            end = source.find("]]>", start)
            return HtmlToken(CDATA, start, end + 3 if end >= 0 else size)
        end = source.find(">", start + 2) + 1 or size
        doctype = source[start : start + 9].lower() == "<!doctype"
        return HtmlToken(DOCTYPE if doctype else COMMENT, start, end)

    def _in_foreign(self) -> bool:
        return bool(self.foreign) and self.foreign[-1][1] != "html"

    def _feedback(self, token: HtmlToken) -> None:
        """Do what the tree builder would tell the tokenizer to do after this tag."""
        name, closing = token.name, token.kind == END
        if self.foreign and (self._foreign_end(name) if closing else self._foreign_start(token)):
            return
        if closing:
            if self.select == "select" and name == "select":
                self.select = ""
            return
        if name in ("svg", "math"):
            if not self_closing(self.source, token):
                self._enter(name, name)
        elif name == "frameset":
            self._freeze(name)
        else:
            self._note_select(name)
            if name in _SWITCHING and (self.scripting or name != "noscript"):
                self._raw_text(name)

    def _enter(self, name: str, space: str) -> None:
        self.foreign.append((name, space))
        self.entered[name] += space != "html"

    def _leave(self, size: int) -> None:
        """Leave foreign elements until `size` are open."""
        while len(self.foreign) > size:
            name, space = self.foreign.pop()
            self.entered[name] -= space != "html"

    def _foreign_start(self, token: HtmlToken) -> bool:
        """Whether a start tag is dealt with by the rules for foreign content."""
        name, (top, space) = token.name, self.foreign[-1]
        if space == "html" or (
            space == "math" and top in _MATH_TEXT and name not in ("mglyph", "malignmark")
        ):
            return False
        font = name == "font" and attributes(self.source, token).keys() & {"color", "face", "size"}
        if name in _BREAKOUT or font:
            while self._in_foreign() and not (
                self.foreign[-1][0] in _MATH_TEXT and self.foreign[-1][1] == "math"
            ):
                self._leave(len(self.foreign) - 1)
            return False
        if self_closing(self.source, token):
            return True
        if (top, space) == ("annotation-xml", "math") and name == "svg":
            self._enter("svg", "svg")
            return True
        self._enter(name, space)
        if space == "svg" and name in _SVG_HTML:
            self._enter(name, "html")
        elif space == "math" and name == "annotation-xml":
            encoding = attributes(self.source, token).get("encoding", "").lower()
            if encoding in ("text/html", "application/xhtml+xml"):
                self._enter(name, "html")
        return True

    def _foreign_end(self, name: str) -> bool:
        """Whether an end tag is dealt with by the rules for foreign content."""
        top, top_space = self.foreign[-1]
        if top_space != "html" and name in ("p", "br"):
            while self._in_foreign():
                self._leave(len(self.foreign) - 1)
            return False
        reaches_out = top_space != "html" or name in ("svg", "math", top)
        if not self.entered[name] or not reaches_out:
            return top_space != "html"
        k = len(self.foreign) - 1
        while self.foreign[k][0] != name or self.foreign[k][1] == "html":
            k -= 1
        self._leave(k)
        return True

    def _note_select(self, name: str) -> None:
        if name == "select":
            self.select = self.select or "select"
        elif self.select == "select":
            if name in ("input", "textarea", "keygen"):
                self.select = ""
            elif name == "template":
                self.select = "template"

    def _raw_text(self, name: str) -> None:
        if self.select and not (self.select == "select" and name == "script"):
            self._freeze(name)
            return
        source, size = self.source, len(self.source)
        if name == "plaintext":
            end = size
        elif name == "script":
            end = _script_end(source, self.at)
        else:
            end = _end_tag(source, self.at, name)
        end = size if end < 0 else end
        if end > self.at:
            kind = RCDATA if name in RCDATA_ELEMENTS else RAW
            self.out.append(HtmlToken(kind, self.at, end, name))
        self.at = end

    def _freeze(self, name: str) -> None:
        size = len(self.source)
        if self.at < size:
            self.out.append(HtmlToken(FROZEN, self.at, size, name))
        self.at = size


def _attributes(source: str, at: int) -> tuple[int, list[tuple[str, int, int]] | None]:
    """Read a tag from behind its name: (offset behind `>`, attributes), or (-1, None)."""
    found: list[tuple[str, int, int]] = []
    while True:
        part = _ATTRIBUTE.match(source, at)
        if not part:
            return -1, None
        at = part.end()
        if part[1]:
            return at, found
        name, equals = part[2].lower(), _EQUALS.match(source, at)
        if not equals:
            found.append((name, at, at))
            continue
        at = equals.end()
        quote = source[at : at + 1]
        if quote in ('"', "'") and quote:
            end = source.find(quote, at + 1)
            if end < 0:
                return -1, None
            found.append((name, at + 1, end))
            at = end + 1
        elif quote == ">":
            found.append((name, at, at))
            return at + 1, found
        elif not quote:
            return -1, None
        else:
            end = _UNQUOTED.match(source, at).end()  # type: ignore[union-attr]
            found.append((name, at, end))
            at = end


def _script_end(source: str, at: int) -> int:
    """Offset of the `</script` that ends script data, or -1; escaped states included."""
    state = 0
    while found := _SCRIPT.search(source, at):
        text = found.group()
        at = found.end()
        if text == "<!--":
            if state == 0:
                state = 1
                at = found.start() + 2
            else:
                at = found.start() + 4
        elif text == "-->":
            state = 0
        elif found[1]:
            if state != 2:
                return found.start()
            state = 1
        elif state == 1:
            state = 2
    return -1


def _end_tag(source: str, at: int, name: str) -> int:
    found = re.compile(rf"</{name}(?=[\t\n\f\r />])", re.IGNORECASE).search(source, at)
    return found.start() if found else -1


def _lower(name: str) -> str:
    return name.lower() if name.isascii() else "".join(c.lower() if c < "\x80" else c for c in name)
