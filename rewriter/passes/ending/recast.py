"""A sentence of the article as a clause that can stand in another sentence: `that …`.

Only what can go without harm goes: the connective in front, asides, a trailing relative clause.
Whoever leans on a sentence that is not there any more is turned away.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from ...english.analysis import Sentence, Token
from ...english.chunks import noun_phrases
from ...english.inflect import inflect
from .alone import SPEAKERS, YOU, joined, stands_alone
from .brief import FINITE, brief
from .turned import is_turned

LEAST, MOST = 5, 30
"""Words of a clause."""

PICTURE = "\ufffc"

_CONNECTIVES = frozenset(
    "but and so yet however meanwhile still indeed nevertheless nonetheless thankfully naturally "
    "conversely overall ultimately essentially basically regardless therefore thus again plus hence "
    "fortunately unfortunately interestingly similarly likewise additionally moreover furthermore "
    "increasingly".split()
)
_PHRASES = ("of course ,", "in fact ,", "that said ,", "in general ,", "as a result ,", "simply put ,",
            "in other words ,", "for example ,", "for instance ,", "in addition ,", "in short ,",
            "on the bright side ,", "at the same time ,", "in the end ,", "what 's more ,",
            "in turn ,", "as such ,", "for one thing ,", "to begin with ,", "first of all ,", "first ,",
            "second ,", "third ,", "finally ,", "also ,", "to be sure ,", "after all ,")  # fmt: skip
_ASIDES = frozenset(
    "however though meanwhile indeed too interestingly instead then moreover".split()
)
_LEANING = re.compile(
    r"[\ufffc:;—…?!\[\]@#*/‘|<>=_~^{}\\]|\d&|&\w+;|\.\.|https?:|www\.|(?:^| )[-–]+ |\d\)"
)
_CUTS = frozenset((":", ";", "—", "–", "--", "…"))
_LISTING = frozenset(
    "following follows these this here three four five six seven ways things reasons include including".split()
)
_SAYING = frozenset("say add note explain argue state report write think believe point".split())


class Clause(NamedTuple):
    """A clause that can follow `that`, and who it speaks to."""

    text: str
    tokens: tuple[Token, ...]
    you: bool


def recast(sentence: Sentence, small: Container[str], narrator: str = "") -> Clause | None:
    """Return a sentence as a clause, or None where it would not stand alone.

    Args:
        sentence: one sentence of prose.
        small: opening words, in lower case, that need no capital here.
        narrator: who says `I` ("the author"); empty turns such sentences away.
    """
    tokens = _without_dateline(_without_brackets(_without_picture(sentence.tokens)))
    if not tokens or tokens[-1].text not in (".", "!", "...", "…"):
        return None
    tokens = _without_dashes(tokens)
    tokens = _without_asides(_without_connective(_up_to_a_break(tokens[:-1])))
    tokens = brief(_without_tail(tokens))
    if not LEAST <= len(tokens) or _words(tokens) > MOST or _words(tokens) < LEAST:
        return None
    if not stands_alone(tokens) or is_turned(_cut(sentence, tokens)):
        return None
    words = {t.text.lower() for t in tokens if t.text != "US"}
    text = joined(tokens)
    if _LEANING.search(text):
        return None
    if words & SPEAKERS:
        spoken = _as_told(tokens, narrator, small)
        if not spoken:
            return None
        return Clause(spoken, tuple(tokens), False)
    text = _said_first(tokens, sentence, small) or _lowered(text, tokens[0], small)
    return Clause(text, tuple(tokens), bool(words & YOU))


def _cut(sentence: Sentence, kept: list[Token]) -> list[Token]:
    """What was left out behind the last word kept, and what stood in brackets or dashes before it."""
    behind = [t for t in sentence.tokens if t.start > kept[-1].start]
    bare = {t.end for t in _without_dashes(_without_brackets(sentence.tokens))}
    return behind + [t for t in sentence.tokens if t.end not in bare]


def _words(tokens: list[Token]) -> int:
    return sum(t.text[0].isalnum() for t in tokens)


def _without_picture(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens without the mark of a picture that stands before the first word."""
    first = tokens[0]
    bare = first.text.lstrip(PICTURE)
    if bare == first.text:
        return tokens
    head = (first._replace(text=bare, start=first.end - len(bare)),) if bare else ()
    return (*head, *tokens[1:])


def _without_brackets(tokens: tuple[Token, ...]) -> list[Token]:
    """The tokens without what stands in round brackets."""
    out, depth = [], 0
    for token in tokens:
        if token.text in ("(", "-LRB-"):
            depth += 1
        elif token.text in (")", "-RRB-") and depth:
            depth -= 1
        elif not depth:
            out.append(token)
    return out


def _without_dashes(tokens: list[Token]) -> list[Token]:
    """The tokens without an aside between two dashes, if there is just one."""
    dashes = [i for i, t in enumerate(tokens) if t.text in ("—", "–", "--")]
    if len(dashes) != 2 or not 2 < dashes[1] - dashes[0] < 14 or dashes[0] < 2:
        return tokens
    return tokens[: dashes[0]] + tokens[dashes[1] + 1 :]


def _without_dateline(tokens: list[Token]) -> list[Token]:
    """Without `VIENNA, Austria —` in front."""
    for i, token in enumerate(tokens[1:6], 1):
        if (
            token.text in ("—", "–", "--", "-")
            and tokens[0].text.isupper()
            and len(tokens[0].text) > 2
        ):
            return (
                tokens[i + 1 :]
                if all(t.tag in ("NNP", "NNPS", ",") for t in tokens[:i])
                else tokens
            )
    return tokens


def _up_to_a_break(tokens: list[Token]) -> list[Token]:
    """The clause before a lone dash, colon or semicolon."""
    breaks = [i for i, t in enumerate(tokens) if t.text in _CUTS]
    if not breaks or breaks[0] <= LEAST or (len(breaks) > 1 and tokens[breaks[0]].text != ";"):
        return tokens
    before = tokens[: breaks[0]]
    if any(t.text.lower() in _LISTING for t in before[-5:]) or before[-1].lemma in (
        "say",
        "add",
        "ask",
    ):
        return tokens
    return before


def _without_connective(tokens: list[Token]) -> list[Token]:
    while True:
        opening = " ".join(t.text.lower() for t in tokens[:6])
        phrase = next((p for p in _PHRASES if opening.startswith(p)), "")
        if phrase:
            tokens = tokens[len(phrase.split()) :]
        elif tokens and tokens[0].text.lower() in _CONNECTIVES and tokens[0].text[0].isupper():
            tokens = tokens[2:] if len(tokens) > 1 and tokens[1].text == "," else tokens[1:]
        else:
            return tokens


def _without_asides(tokens: list[Token]) -> list[Token]:
    """Without `, however,` and its like, inside or at the end."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        if (
            tokens[i].text == ","
            and i + 1 < len(tokens)
            and tokens[i + 1].text.lower() in _ASIDES
            and (i + 2 == len(tokens) or tokens[i + 2].text == ",")
        ):
            i += 3
            continue
        if tokens[i].text.lower() == "too" and i + 1 == len(tokens):
            break
        out.append(tokens[i])
        i += 1
    return out


def _without_tail(tokens: list[Token]) -> list[Token]:
    """Without a last `, which …` or `, showing …` that only adds to a clause already whole."""
    commas = [i for i, t in enumerate(tokens) if t.text == ","]
    if not commas or commas[-1] < LEAST + 1 or commas[-1] + 3 > len(tokens):
        return tokens
    at = commas[-1]
    first = tokens[at + 1]
    relative = first.tag in ("WDT", "WP", "WP$") and first.text.lower() != "that"
    participle = first.tag == "VBG" and len(commas) == 1 and first.lemma not in ("accord", "say")
    loose = any(t.lemma in ("say", "accord", "think", "believe") for t in tokens[at:])
    whole = any(t.tag in FINITE for t in tokens[:at]) and not is_turned(tokens[at:])
    return tokens[:at] if (relative or participle) and whole and not loose else tokens


def _lowered(text: str, first: Token, small: Container[str]) -> str:
    if first.text.lower() in small and text.startswith(first.text):
        return text[0].lower() + text[1:]
    return text


def _said_first(tokens: list[Token], sentence: Sentence, small: Container[str]) -> str:
    """`C, S said` as `S said that C`; empty where it is not built so."""
    commas = [i for i, t in enumerate(tokens) if t.text == ","]
    if len(tokens) > 3 and tokens[-2].text.lower() == "on" and tokens[-1].text.endswith("day"):
        tokens = tokens[:-2]
    if not commas or tokens[-1].lemma not in _SAYING or tokens[-1].tag not in FINITE:
        return ""
    at = commas[-1]
    source = tokens[at + 1 : -1]
    if not source or len(source) > 7 or at < LEAST - 1 or source[0].tag == "PRP":
        return ""
    starts = {
        sentence.tokens[s.start].start: sentence.tokens[s.end - 1].end
        for s in noun_phrases(sentence)
    }
    if starts.get(source[0].start) != source[-1].end:
        return ""
    who = _lowered(joined(source), source[0], small)
    what = _lowered(joined(tokens[:at]), tokens[0], small)
    return f"{who} {tokens[-1].text} that {what}"


def _as_told(tokens: list[Token], narrator: str, small: Container[str]) -> str:
    """`I` in the third person, where nothing else in the sentence speaks of the writer."""
    words = [t.text.lower() for t in tokens if t.text != "US"]
    if not narrator or words.count("i") != 1 or (set(words) & SPEAKERS) - {"i"} or set(words) & YOU:
        return ""
    at = words.index("i")
    verb = tokens[at + 1] if at + 1 < len(tokens) else None
    if verb is None or (
        at and tokens[at - 1].text.lower() not in (",", "that", "because", "when", "what")
    ):
        return ""
    rest = tokens[at + 2 :]
    form = verb.text
    if verb.tag == "VBP":
        form = {
            "am": "is",
            "'m": "is",
            "’m": "is",
            "have": "has",
            "'ve": "has",
            "’ve": "has",
            "do": "does",
        }.get(form.lower(), inflect(verb.lemma, "VBZ") or "")
        if rest and rest[0].text.lower() in ("n't", "n’t"):
            form, rest = f"{form} not", rest[1:]
    elif verb.tag not in ("VBD", "MD") or verb.text.startswith(("'", "’")):
        return ""
    if not form:
        return ""
    before = tokens[:at]
    head = _lowered(joined(before), before[0], small) + " " if before else ""
    head = head.replace(" ,", ",")
    glue = "" if rest and rest[0].start == verb.end and rest[0].text[0] not in ".," else " "
    return f"{head}{narrator} {form}{glue}{joined(rest)}".strip()
