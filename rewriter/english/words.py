"""Words with their places: the text cut as the treebanks cut it.

Contractions and possessives are tokens of their own (`do` `n't`, `company` `'s`), hyphenated words
are split; numbers, addresses, handles, times and abbreviations stay whole.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..edits import Span

_ABBREVIATION = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|Inc|Ltd|Co|Corp|Bros|"
    r"vs|etc|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Ave|Blvd|Rd|Mt|Ft|Dept|approx|est)\."
)
_TOKEN = re.compile(
    r"""
    https?://[^\s<>"”’)\]]*[\w/=&\#] | www\.[^\s<>"”’)\]]*[\w/=&\#]      # addresses
  | [\w.+-]{1,64}@\w[\w-]{0,63}(?:\.[\w-]{1,63})+                                      # e-mails
  | \#\w[\w]* | @\w+                                                    # tags and handles
  | \w[\w-]{0,63}\.(?:com|org|net|io|gov|edu|co\.uk|info)\b(?:/[^\s<>"”’)\]]*[\w/])?   # hosts
  | (?:[A-Za-z]\.){2,}(?![A-Za-z]) | (?:Ph|ph)\.D\.? | """
    + _ABBREVIATION
    + r""" | \b[A-Z]\.(?=\s[A-Z][a-z.])                                  # abbreviations, initials
  | \d{1,2}:\d{2}(?::\d{2})?                                            # times
  | \d{1,3}(?:,\d{3})+(?:\.\d+)? | \d+(?:\.\d+)+ | \.\d+ | \d+/\d+(?:/\d+)?   # numbers, dates
  | \d+(?:st|nd|rd|th|s|K|k|M|m|bn|B|x|am|pm)?(?![A-Za-z\d])
  | [^\W_]+(?:['’](?!(?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M|t)\b)[^\W_]+)*  # words, O'Brien
  | \.{2,} | …+ | -{2,} | ``  | ['’](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)(?![^\W_]) | ['’]{2}
  | [!?]+ | \S
    """,
    re.VERBOSE,
)
_NOT = re.compile(r"(?i)(?<![^\W_])[^\W_]{2,}n['’]t(?![^\W_])|\b(?:cannot|gonna|gotta|wanna)\b")
_SPLIT_WORDS = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3}


@lru_cache(maxsize=4096)
def spans(text: str) -> list[Span]:
    """Return the tokens of `text` as spans, in order; between them stands only white space."""
    cuts = {m.start(): m for m in _NOT.finditer(text)}
    out: list[Span] = []
    at, size = 0, len(text)
    while at < size:
        if negated := cuts.get(at):
            word = negated.group().lower()
            middle = at + _SPLIT_WORDS.get(word, len(word) - 3)
            out += (Span(at, middle), Span(middle, negated.end()))
            at = negated.end()
            continue
        found = _TOKEN.search(text, at)
        if not found:
            break
        start, end = found.span()
        if start != at and (negated := next((cuts[i] for i in range(at, start + 1) if i in cuts), None)):
            at = negated.start()
            continue
        out.append(Span(start, end))
        at = end
    return out
