"""Base chunks by strict tag patterns: noun phrases, verb groups, prepositional phrases."""

from __future__ import annotations

from functools import lru_cache

from ..edits import Span
from .analysis import Sentence, Token

HEADS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_INNER = HEADS | {"JJ", "JJR", "JJS", "CD", "$", "HYPH", "POS", "FW"}
_PRONOUNS = frozenset({"PRP", "EX"})
_DETERMINERS = frozenset({"DT", "PRP$", "PDT", "WP$"})
_VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_NO_QUALIFIER = frozenset("also only even just still already never always often not then now".split())


@lru_cache(maxsize=4096)
def noun_phrases(sentence: Sentence) -> tuple[Span, ...]:
    """Return the base noun phrases as ranges of token indexes."""
    tokens, out, at = sentence.tokens, [], 0
    while at < len(tokens):
        end = _noun_phrase(tokens, at)
        if end > at:
            out.append(Span(at, end))
            at = end
        else:
            at += 1
    return tuple(out)


def _noun_phrase(tokens: tuple[Token, ...], at: int) -> int:
    """Index behind the noun phrase that begins at `at`; `at` itself if none does."""
    if tokens[at].tag in _PRONOUNS:
        return at + 1
    i = at
    while i < len(tokens) and tokens[i].tag in _DETERMINERS and i - at < 3:
        i += 1
    determined = i > at
    head = -1
    while i < len(tokens):
        tag = tokens[i].tag
        if tag in _INNER or tokens[i].text == "%":
            if tag in HEADS or tag == "CD" or tokens[i].text == "%":
                head = i
        elif tag in ("VBN", "VBG") and _attributive(tokens, i, determined or head >= 0 or i > at):
            pass
        elif tag in ("RB", "RBR", "RBS") and _qualifies(tokens, i, determined):
            pass
        else:
            break
        i += 1
    if head >= 0:
        while tokens[head].tag == "POS" and head > at:
            head -= 1
        return head + 1
    if determined and i == at + 1 and tokens[at].tag == "DT" and tokens[at].lemma in (
        "this", "that", "these", "those", "all", "both", "some", "any", "each",
    ):  # fmt: skip
        return at + 1
    return at


def _attributive(tokens: tuple[Token, ...], i: int, inside: bool) -> bool:
    """Whether a participle stands before its noun: `the growing market`, `open-ended talks`."""
    if i and tokens[i - 1].tag == "HYPH":
        return i + 1 < len(tokens) and tokens[i + 1].tag in _INNER
    if not inside or i + 1 >= len(tokens) or tokens[i - 1].tag in HEADS:
        return False
    return tokens[i + 1].tag in HEADS | {"JJ", "HYPH"} and tokens[i - 1].tag in _DETERMINERS | {
        "JJ",
        "RB",
        "CD",
        "POS",
    }


def _qualifies(tokens: tuple[Token, ...], i: int, determined: bool) -> bool:
    """Whether an adverb belongs to an adjective inside the phrase: `a very big plan`."""
    return (
        determined
        and tokens[i].lemma not in _NO_QUALIFIER
        and tokens[i - 1].tag in _DETERMINERS
        and i + 1 < len(tokens)
        and tokens[i + 1].tag in ("JJ", "JJR", "VBN")
    )


@lru_cache(maxsize=4096)
def verb_groups(sentence: Sentence) -> tuple[Span, ...]:
    """Return the verb groups (auxiliaries, negation and adverbs inside) as token ranges."""
    tokens, out, at = sentence.tokens, [], 0
    while at < len(tokens):
        if tokens[at].tag in _VERBS or tokens[at].tag == "MD":
            end = at + 1
            i = end
            while i < len(tokens) and (tokens[i].tag in _VERBS or tokens[i].tag in ("MD", "RB", "TO")):
                if tokens[i].tag in _VERBS and not _chains(tokens, i):
                    break
                if tokens[i].tag == "TO" and tokens[i - 1].lemma not in ("have", "go", "use", "ought"):
                    break
                i += 1
                if tokens[i - 1].tag in _VERBS or tokens[i - 1].text.lower() in ("n't", "not"):
                    end = i
            out.append(Span(at, end))
            at = end
        else:
            at += 1
    return tuple(out)


def _chains(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the verb at `i` goes on the group before it."""
    k = i - 1
    while k and tokens[k].tag in ("RB", "TO"):
        k -= 1
    before = tokens[k]
    if before.tag == "MD":
        return tokens[i].tag == "VB"
    if before.lemma in ("be", "get"):
        return tokens[i].tag in ("VBN", "VBG")
    if before.lemma == "have":
        return tokens[i].tag == "VBN" or tokens[i - 1].tag == "TO"
    if before.lemma == "do":
        return tokens[i].tag == "VB"
    return before.lemma in ("go", "use", "ought") and tokens[i - 1].tag == "TO"


@lru_cache(maxsize=4096)
def prepositional_phrases(sentence: Sentence) -> tuple[Span, ...]:
    """Return preposition + base noun phrase as token ranges."""
    starts = {span.start: span.end for span in noun_phrases(sentence)}
    return tuple(
        Span(i, starts[i + 1])
        for i, token in enumerate(sentence.tokens)
        if token.tag == "IN" and i + 1 in starts
    )
