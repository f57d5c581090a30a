"""Contractions both ways: `don't` and `do not`, `it's` and `it is` or `it has`.

Possessive 's is never touched, and where the long form is not certain nothing is offered.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .analysis import Sentence, Token
from .casing import carry_case

NEGATED = {
    "do not": "don't", "does not": "doesn't", "did not": "didn't", "is not": "isn't",
    "are not": "aren't", "was not": "wasn't", "were not": "weren't", "has not": "hasn't",
    "have not": "haven't", "had not": "hadn't", "will not": "won't", "would not": "wouldn't",
    "can not": "can't", "could not": "couldn't", "should not": "shouldn't", "must not": "mustn't",
    "need not": "needn't",
}  # fmt: skip
"""Auxiliary and `not` -> the contraction. (`cannot` is the long form of `can't`.)"""

LONG = {short: "cannot" if short == "can't" else long for long, short in NEGATED.items()}
"""Contraction with n't -> its long form."""

ENDINGS = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
"""Endings with one reading only. ('s and 'd have two: see `expand`.)"""

_SHORT = {
    "am": "'m", "is": "'s", "are": "'re", "has": "'s", "have": "'ve", "had": "'d",
    "will": "'ll", "would": "'d",
}  # fmt: skip
_HOSTS = {
    "am": "i", "is": "he she it that there here", "has": "he she it", "are": "we you they",
    "have": "i we you they", "had": "i he she we you they", "will": "i he she it we you they",
    "would": "i he she we you they",
}  # fmt: skip
_S_HOSTS = frozenset(
    "he she it that there here what who where how this everything everyone".split()
)
_OPENERS = frozenset("that because if since although though while whether but and so or".split())
_FOCUS = frozenset("only just merely simply even necessarily so".split())
_PREDICATE = frozenset("DT JJ JJR VBG VBN RB IN NN PRP$ CD TO".split())
_PERFECT_OR_BASE = frozenset(
    "become come run put cut set hit let cost hurt shut spread bet".split()
)


class Change(NamedTuple):
    """Replace the analysed text from `start` to `end` by `text`."""

    start: int
    end: int
    text: str


def expand(sentence: Sentence) -> tuple[Change, ...]:
    """Return the contractions of a sentence that can be spelt out, and how."""
    return tuple(_expanded(sentence.tokens))


def _expanded(tokens: tuple[Token, ...]) -> Iterator[Change]:
    for i in range(1, len(tokens)):
        host, token = tokens[i - 1], tokens[i]
        if host.end != token.start:
            continue
        short = token.text.lower().replace("’", "'")
        if short == "n't":
            long = LONG.get(f"{host.text.lower()}n't")
            if long and not _inverted(tokens, i):
                yield Change(host.start, token.end, _cased(host.text, long))
            continue
        long = ENDINGS.get(short) or _two_readings(tokens, i, short)
        if long:
            yield Change(token.start, token.end, " " + long)


def _inverted(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the subject follows (Didn't he go?) or nothing does (No, it isn't)."""
    if i + 1 >= len(tokens):
        return True
    after = tokens[i + 1]
    asked = tokens[-1].text == "?" or any(t.text == "?" for t in tokens[i:])
    return not after.text[:1].isalnum() or after.tag in ("PRP", "EX") or asked


def _two_readings(tokens: tuple[Token, ...], i: int, short: str) -> str | None:
    """What 's or 'd stands for behind a pronoun, told by the verb that follows."""
    host = tokens[i - 1].text.lower()
    after = next((t for t in tokens[i + 1 :] if t.tag not in ("RB", "RBR")), None)
    if after is None or tokens[i].tag == "POS":
        return None
    if short == "'s" and host in _S_HOSTS:
        if after.text.lower() in ("been", "got", "had"):
            return "has"
        if after.tag == "VBN":
            return None
        return "is" if after.text[:1].isalnum() and after.margin >= 4 else None
    if short == "'d" and tokens[i - 1].tag == "PRP":
        if after.text.lower() in ("better", "best"):
            return "had"
        if after.lemma in _PERFECT_OR_BASE or after.margin < 4:
            return None
        return {"VB": "would", "VBN": "had"}.get(after.tag)
    return None


def contract(sentence: Sentence, apostrophe: str = "'") -> tuple[Change, ...]:
    """Return the places of a sentence where a contraction may stand, and what it would be.

    Args:
        sentence: the analysed sentence.
        apostrophe: the mark the text uses, straight or curly.
    """
    return tuple(
        c._replace(text=c.text.replace("'", apostrophe)) for c in _contracted(sentence.tokens)
    )


def _contracted(tokens: tuple[Token, ...]) -> Iterator[Change]:
    used = -1
    for i in range(len(tokens) - 1):
        token, after = tokens[i], tokens[i + 1]
        word = token.text.lower()
        if i <= used or (token.text.isupper() and len(token.text) > 1):
            continue
        if after.text == "not" and (short := NEGATED.get(f"{word} not")):
            if _bears_stress(tokens, i + 2) or (
                i and tokens[i - 1].text.lower() == "i" and word == "am"
            ):
                continue
            yield Change(token.start, after.end, carry_case(token.text[:1], short))
            used = i + 1
        elif _leans(tokens, i):
            yield Change(tokens[i - 1].end, token.end, _SHORT[word])


def _bears_stress(tokens: tuple[Token, ...], behind: int) -> bool:
    """Whether `not` must stay a word of its own: not only, not X but Y, at the end."""
    if behind >= len(tokens) or not tokens[behind].text[:1].isalnum():
        return True
    if tokens[behind].text.lower() in _FOCUS or tokens[behind].tag in ("PRP", "EX"):
        return True
    return any(t.text.lower() == "but" for t in tokens[behind:])


def _leans(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the auxiliary at `i` may lean on the pronoun before it."""
    word = tokens[i].text.lower()
    if not i or word not in _SHORT or not tokens[i].text.islower():
        return False
    host, after = tokens[i - 1], tokens[i + 1]
    if host.end + 1 != tokens[i].start or host.text.lower() not in _HOSTS[word].split():
        return False
    if host.tag not in ("PRP", "EX", "DT", "RB") or (len(host.text) > 1 and host.text.isupper()):
        return False
    if i > 1:
        before = tokens[i - 2]
        if before.text.lower() not in _OPENERS and before.text not in (",", ";", ":", "—", "–"):
            return False
    if after.start == tokens[i].end:  # isn't
        return False
    verb = next((t for t in tokens[i + 1 :] if t.tag != "RB"), after)
    if not after.text[:1].isalnum() or not verb.text[:1].isalnum() or after.margin < 4:
        return False
    if word in ("has", "have", "had"):
        return verb.tag == "VBN" and verb.margin >= 4
    if word in ("will", "would"):
        return verb.tag == "VB"
    return after.text != "not" and after.tag in _PREDICATE


def _cased(old: str, long: str) -> str:
    return long.upper() if len(old) > 1 and old.isupper() else carry_case(old[:1], long)
