"""`a` or `an`, by sound."""

from __future__ import annotations

import re

from .inflect import classes

_WORD = re.compile(r"[\"“”‘'’(\[«]*((?:[^\W_]|[$€£¥.,&'’+-])+)")
_NUMBER_AN = re.compile(r"8|1[18](?:(?:,\d{3})+(?!\d)|\d\d(?![\d,.])|(?![\d,])|,(?!\d))")
"""Eight, eleven, eighteen: alone, in thousands, as years; not 118 or 1,100."""

_SILENT_H = re.compile(r"hour(?:s|ly|-|['’]|$)|honou?r|honest|heir|hors d|herb(?:s|al|-|$)")
_LIKE_YOU = re.compile(
    r"e(?:u|we(?:r?s?$|r?[-'’]))|one(?:$|s$|[-'’]|self|ness)|once|ou(?:i|ija)|"
    r"un(?:i(?!n(?!omin)|m(?!od)|d(?!ir)|ss|ro|ll)|an[iy]m|ary|esco)|"
    r"u(?:b(?:i|ou)|f[aeo]|g(?:an|om)|k(?:e|r|u|$|[-'’])|r(?:a|e(?!h)|i(?!b)|ol|u)|s(?:[aeu]|in)|t(?:[aeoi])|v[eu])",
)
_LETTERS_AN = frozenset("aefhilmnorsx")
_SPELT = frozenset("ai as faq hr id it led mit ms or sap sat so sos us".split())
"""Acronyms read letter by letter though they look like words."""
_SPOKEN = frozenset("fifa laser lan radar ram rom sim sonar".split())
_CLUSTERS = ("fl", "fr", "sc", "sk", "sl", "sm", "sn", "sp", "st", "sw")
_VOWELS = frozenset("aeiouy")


def article_for(words: str) -> str:
    """Return the indefinite article, `a` or `an`, that fits in front of `words`.

    Only the sound of the first word counts: an hour, a union, an FBI agent, a NASA probe, an 8-K.
    """
    found = _WORD.match(words)
    word = found[1].lstrip("$€£¥.,'’+-") if found else ""
    if not word:
        return "a"
    if word[0].isdigit():
        return "an" if _NUMBER_AN.match(word) else "a"
    first = re.split(r"[-–'’&]", word, maxsplit=1)[0].replace(".", "") or word
    if _by_letters(first, word):
        return "an" if first[0].lower() in _LETTERS_AN else "a"
    low = word.lower()
    if _SILENT_H.match(low):
        return "an"
    if _LIKE_YOU.match(low):
        return "a"
    if low[0] == "y":
        return "an" if len(low) > 1 and low[1] in "bcdfghklmnprstvz" else "a"
    return "an" if low[0] in "aeiouáàâäæéèêëíîïóôöœøúûü" else "a"


def _by_letters(first: str, word: str) -> bool:
    """Whether the word is read letter by letter: FBI, U.S., NFTs, mRNA, MP3, X-ray."""
    if len(first) == 1:
        return True
    if len(word) > 1 and word[0].islower() and word[1].isupper():
        return word[0] not in "aeio"
    if first[1:2].isdigit() or (first[2:3].isdigit() and first[0].isupper()):
        return True
    capitals = len(first) - len(first.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    if capitals < 2 or len(first) - capitals > 2:
        return first == "Xbox"
    core = first[:capitals].lower()
    if "." in word or core in _SPELT:
        return True
    if core in _SPOKEN or (len(core) > 2 and capitals == len(first) and classes(core)):
        return False
    if len(core) < 4:
        return True
    if not any(c in _VOWELS for c in core[:4]):
        return True
    return core[0] not in _VOWELS and core[1] not in _VOWELS and not core.startswith(_CLUSTERS)
