"""Whether a clause of the article can stand by itself, away from the sentences around it."""

from __future__ import annotations

import re

from ...english.analysis import Token
from .brief import FINITE

SPEAKERS = frozenset("i we me us my our mine ours myself ourselves let 'll 'd".split())
YOU = frozenset("you your yours yourself".split())
_POINTING = frozenset(
    "this these those such another other others same here below above following former latter "
    "previous latest aforementioned respectively opposite reverse".split()
)
_POINTING_TAGS = frozenset("DT JJ NN NNS RB PDT IN VBG".split())
_SPANS = frozenset("year week month season summer winter spring fall autumn quarter decade".split())
_AMONG = frozenset("most many some any all and or unlike like".split())
_VERBAL = frozenset(
    {
        "VB",
        "VBG",
        "VBN",
        "VBD",
        "VBP",
        "VBZ",
        "MD",
        "CC",
        "RB",
        "WRB",
        "WP",
        "UH",
        "TO",
        "WDT",
        "RP",
    }
)
_STARTING_ADVERBS = frozenset("already nearly almost about only even today now currently".split())


def _is_caption(tokens: list[Token]) -> bool:
    """Whether it describes a picture: in the present tense, with a full date."""
    tenses = {t.tag for t in tokens if t.tag in FINITE}
    years = [
        i
        for i, t in enumerate(tokens)
        if t.text.isdigit() and len(t.text) == 4 and t.text[:2] in ("19", "20")
    ]
    dated = any(i > 2 and tokens[i - 1].text == "," and tokens[i - 2].text.isdigit() for i in years)
    return dated and bool(tenses) and tenses <= {"VBZ", "VBP"}


def _only_describes(tokens: list[Token]) -> bool:
    """Whether a name and a relative clause are all there is: `Ann Lee, whose mother was there`."""
    commas = [i for i, t in enumerate(tokens) if t.text == ","]
    if not commas or tokens[commas[0] + 1].tag not in ("WP", "WP$", "WDT"):
        return False
    main = any(t.tag in FINITE for t in tokens[: commas[0]])
    return not main and len(commas) == 1


def _commands_behind(tokens: list[Token]) -> bool:
    """Whether the main clause is an instruction: `if it rains, take a coat`."""
    for i, token in enumerate(tokens[1:], 1):
        if (
            tokens[i - 1].text == ","
            and token.tag in ("VB", "VBP")
            and tokens[0].tag in ("IN", "WRB", "DT", "RB", "VBG", "TO")
        ):
            return True
    return False


def stands_alone(tokens: list[Token]) -> bool:
    """Whether a clause, without its final stop, is whole and points at no other sentence."""
    first = tokens[0]
    verbs = [i for i, t in enumerate(tokens) if t.tag in FINITE]
    if all(i and tokens[i - 1].tag in ("WDT", "WP") for i in verbs) or tokens[-1].tag in FINITE:
        return False
    if [t.text.lower() for t in tokens[-2:]] in (
        ["for", "it"],
        ["of", "it"],
        ["about", "it"],
        ["in", "part"],
        ["as", "well"],
    ):
        return False
    if re.search(r"\bdo(?:es)?(?:n[’']t| not) to\b", joined(tokens).lower()):
        return False
    if _is_caption(tokens) or _only_describes(tokens):
        return False
    if first.lemma in ("as", "when", "if", "once", "after", "before", "while", "unless") and any(
        t.text.lower() in YOU for t in tokens[1:4]
    ):
        return False
    if _commands_behind(tokens):
        return False
    comma = next((i for i, t in enumerate(tokens) if t.text == ","), 0)
    if (
        comma
        and tokens[comma + 1].text.lower() in ("he", "she", "it", "they")
        and not verbs[0] < comma
    ):
        return False
    if (
        first.text.lower() == "the"
        and len(tokens) > 1
        and tokens[1].tag in ("JJR", "RBR")
        and "more" in [t.text.lower() for t in tokens[3:]]
    ):
        return False
    if first.tag in _VERBAL and first.text.lower() not in _STARTING_ADVERBS:
        return False
    if first.tag == "IN" and not any(t.text == "," for t in tokens[:9]):
        return False
    if not any(t.tag in FINITE for t in tokens):
        return False
    if (
        first.text.lower() in ("because", "in case", "lest", "so")
        or joined(tokens[:2]).lower() == "in case"
    ):
        return False
    opens = first.lemma in ("as", "like", "with", "if", "when", "while")
    if opens and first.tag in ("IN", "WRB") and not any(t.text == "," for t in tokens):
        return False
    singular = plural = person = verb = False
    for i, token in enumerate(tokens):
        word = token.text.lower()
        if _points(tokens, i):
            return False
        if word == "that" and token.tag == "DT":
            return False
        if word in ("also", "else", "either", "neither") or (word == "both" and i == 0):
            return False
        if word in ("some", "many", "most", "few", "one", "two", "all", "each", "any") and (
            i + 1 == len(tokens) or tokens[i + 1].tag in FINITE
        ):
            return False
        if token.tag in ("PRP", "PRP$") and word not in YOU | SPEAKERS:
            if word in ("they", "their", "them", "theirs", "themselves") and not plural:
                return False
            heads = token.tag == "PRP" and i + 1 < len(tokens) and tokens[i + 1].tag in FINITE
            if heads and not verb and tokens[0].text.lower() != "as":
                return False
            if word in ("it", "its", "itself") and not singular:
                return False
            if (
                word in ("he", "his", "him", "himself", "she", "her", "herself", "hers")
                and not person
            ):
                return False
        singular = singular or token.tag in ("NN", "NNP")
        plural = plural or token.tag in ("NNS", "NNPS")
        person = person or token.tag == "NNP"
        verb = verb or token.tag in FINITE
    if re.search(r"^\w+ said,|, (?:telling|saying|adding) \w+$", joined(tokens)):
        return False
    return tokens[-1].tag not in ("IN", "DT", "CC", "TO", "PRP$", "MD")


def _points(tokens: list[Token], i: int) -> bool:
    """Whether a word points at another sentence: `this`, `the former`; not `this year`, `above the roof`."""
    token, behind = tokens[i], tokens[i + 1] if i + 1 < len(tokens) else None
    word = token.text.lower()
    if word not in _POINTING or token.tag not in _POINTING_TAGS:
        return False
    if word == "this" and behind and behind.lemma.lower() in _SPANS:
        return False
    if word in ("above", "below") and behind and behind.tag in ("DT", "PRP$", "CD", "NNP"):
        return False
    return not (word == "other" and i and tokens[i - 1].text.lower() in _AMONG)


def joined(tokens: list[Token]) -> str:
    """The tokens as text; gaps in the source become one space, none before a comma."""
    out, end = "", -1
    for token in tokens:
        if out and (token.start > end) and token.text not in (",", ".", "%"):
            out += " "
        out += token.text
        end = token.end
    return out
