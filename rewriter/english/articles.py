"""`a` or `an`, by sound."""

from __future__ import annotations

import re

_WORD = re.compile(r"[\"“‘'(\[]*([\w$€£.&+-]+)")
_AN = re.compile(r"(?i)(?:hono|hour|heir|honest|herb(?!iv)|8|11(?!\d)|11,|18(?!\d)|18,)")
_A = re.compile(
    r"(?i)(?:uni(?!n|m)|uk\b|u\.?s\b|us[aeiu]|ut[ieo]|ub[ie]|ur[aiou]|eu|ewe|one\b|once|ouija|u-|oui)"
)
_LETTERS_AN = frozenset("AEFHILMNORSX")


def article_for(words: str) -> str:
    """Return the indefinite article that fits in front of `words`."""
    found = _WORD.match(words)
    word = (found[1] if found else words).lstrip("$€£")
    letters = word.replace(".", "").replace("&", "")
    first = re.split(r"[-–]", letters)[0] or letters
    if len(first) > 1 and first.isupper() and (len(first) <= 3 or not re.search("[AEIOUY]", first)):
        return "an" if first[0] in _LETTERS_AN else "a"
    if len(first) == 1 and first.isalpha():
        return "an" if first.upper() in _LETTERS_AN else "a"
    if _AN.match(word):
        return "an"
    if _A.match(word):
        return "a"
    return "an" if word[:1].lower() in "aeiou" and word[:1] else "a"
