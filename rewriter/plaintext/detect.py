"""Tell a text from markup."""

from __future__ import annotations

import re

_ELEMENTS = (
    "a|abbr|address|article|aside|b|blockquote|body|br|button|caption|center|cite|code|dd|del|div|dl|"
    "dt|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|ins|kbd|li|link|"
    "main|mark|meta|nav|ol|p|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|"
    "style|sub|sup|svg|table|tbody|td|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|audio"
)
_MARKUP = re.compile(
    rf"</(?:{_ELEMENTS})\s*>|<(?:p|br|hr|li|div)\s*/?>|<(?:{_ELEMENTS})\s+[a-z-]+\s*=|<!--|<!doctype|<\?xml"
    r"|<!\[CDATA\[",
    re.I,
)


def is_plain(text: str) -> bool:
    """Tell whether `text` is plain text rather than HTML.

    An end tag, a paragraph or break, a tag with an attribute or a comment makes it HTML; a lone
    `<h1>` in a sentence about headings, or a bare `<`, does not.
    """
    return not _MARKUP.search(text)
