"""Words with their places: the text cut as the English treebanks cut it.

Contractions and possessives are tokens of their own (`do` `n't`, `company` `'s`), hyphenated words
are split unless they open with a mere prefix (`re-elected`), `$5` and `5%` are two tokens; numbers,
dates, times, addresses, handles, tickers and abbreviations stay whole.

The tokenizer of nltk is not used: it takes 300 ms to import, and this one finds more of the
treebanks' tokens (benchmarks/english_tagger.py).
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..edits import Span
from .abbreviations import BEFORE_NUMBERS, NEVER_FINAL, SOMETIMES_FINAL, TITLES, WORDS_TOO


def _either(words: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


_PLAIN = frozenset(w for w in NEVER_FINAL | SOMETIMES_FINAL if len(w) > 1) - WORDS_TOO
_CAPITAL = "|".join(w.capitalize() for w in sorted(TITLES, key=lambda w: (-len(w), w)))
_JOINED = "[Cc]annot|[Gg]onna|[Gg]otta|[Ww]anna"
_PREFIXES = "anti|co|counter|cross|e|ex|mid|multi|non|over|post|pre|pro|re|semi|sub|ultra"
_SUFFIX = "s|re|ve|ll|d|m"

_TOKEN = re.compile(
    rf"""
    (?!{_JOINED})[^\W\d_]{{1,40}}(?=[\s,;]|$)                         # most words, quickly
  | https?://[^\s<>"”’)\]]*[\w/=&\#] | www\.[^\s<>"”’)\]]*[\w/=&\#]    # addresses
  | [\w.+-]{{1,64}}@\w[\w-]{{0,63}}(?:\.[\w-]{{1,63}})+                # e-mails
  | [\#@]\w+ | \$[A-Z][A-Z\d]{{1,9}}(?!\w)                             # tags, handles, tickers
  | \w[\w-]{{0,63}}(?:\.[\w-]{{1,63}}){{0,4}}
      \.(?:com|org|net|io|gov|edu|info|xyz|eth|co\.uk|ai|js|
          pdf|docx?|xlsx?|html?|jpe?g|png|txt|json|py|zip)\b(?:/[^\s<>"”’)\]]*[\w/])?    # hosts
  | (?:[^\W\d_]\.){{2,8}}(?!\w) | [Pp]h\.D\.? | [A-Z]\.(?=\s?[A-Z][\w.’']) # U.S., J. Smith
  | (?:{_CAPITAL})\.(?=\s?\w) | (?i:{_either(_PLAIN)})\.(?!\w)
  | (?i:{_either(BEFORE_NUMBERS)})\.(?=\s?\d) | \bc\.(?=\s\d) | (?<=\bet\s)al\.
  | \d{{1,2}}:\d{{2}}(?::\d{{2}})?(?!\d)                               # times
  | \d{{4}}-\d{{2}}-\d{{2}}(?!\d) | (?:\d{{1,3}}-)?(?:\d{{3}}-)?\d{{3}}-\d{{4}}(?![\d-])
  | \d+/\d+(?:/\d+)?                                                   # dates, telephones, fractions
  | \d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)? | \d+(?:\.\d+)+ | (?<![\w.])\.\d+
  | \d+(?:st|nd|rd|th|['’]?s)(?![^\W_]) | \d+(?=[A-Za-z]{{1,3}}(?![^\W_])) # 5 m
  | ['’]\d0s(?!\w) | (?:US|CA?|AU?|HK|NZ|S)\$(?=\s?\d)
  | [Cc]an(?=not(?![^\W_])) | [Gg]on(?=na(?![^\W_])) | [Gg]ot(?=ta(?![^\W_]))
  | [Ww]an(?=na(?![^\W_])) | ['’][Tt](?=(?:is|was)(?![^\W_]))
  | [Nn]['’][Tt](?![^\W_]) | [^\W\d_]+?(?=[Nn]['’][Tt](?![^\W_]))      # do n't
  | (?i:{_PREFIXES})-(?=[^\W\d_]{{2}})[^\W_]+
  | [^\W_]+(?:['’](?!(?i:{_SUFFIX}|t)(?![^\W_]))[^\W_]+)*(?:&[A-Z]{{1,3}}(?![^\W_]))? # O'Brien, AT&T
  | ['’](?i:{_SUFFIX})(?![^\W_]) | ['’]{{2}} | ['‘]{{2}} | ``
  | (?<!\S)[:;]-?[()D](?!\w)                                          # :-)
  | (?P<run>[.…!?*=_#$<>-])(?:(?P=run)|(?<=[!?])[!?])*                 # ..., --, ?!
  | \S
    """,
    re.VERBOSE,
)


@lru_cache(maxsize=4096)
def spans(text: str) -> tuple[Span, ...]:
    """Return the tokens of `text` as spans, in order; between them stands only white space."""
    return tuple(Span(*found.span()) for found in _TOKEN.finditer(text))
