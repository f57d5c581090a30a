"""Base chunks by strict tag patterns: noun phrases, verb groups, prepositional phrases.

A chunk is given only where its borders are plain; a phrase that cannot be bounded is left out.
"""

from __future__ import annotations

from functools import lru_cache

from ..edits import Span
from .analysis import Sentence, Token

HEADS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_NAMES = frozenset({"NNP", "NNPS"})
_ADJECTIVES = frozenset({"JJ", "JJR", "JJS"})
_PRONOUNS = frozenset({"PRP", "EX"})
_DETERMINERS = frozenset({"DT", "PRP$", "PDT"})
_BARE = frozenset("this that these those all both some any each another neither none".split())
_VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_NO_QUALIFIER = frozenset(
    "also only even just still already never always often not then now".split()
)
_ABOUT = frozenset("nearly almost approximately roughly about around over some exactly".split())
_BEFORE_NUMBER = (
    ("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"),
    ("up", "to"), ("no", "more", "than"), ("as", "many", "as"), ("as", "much", "as"),
)  # fmt: skip
_NUMBERED = frozenset(
    "section chapter page part figure table article phase step level type class day act grade "
    "number room flight route version volume line season episode week round game group".split()
)
_BEFORE_DETERMINER = frozenset("all both half such quite what".split())
_DAYS = frozenset(
    "today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday".split()
)
_BEFORE_CLAUSE = frozenset("way time moment day year reason place thing extent fact".split())
_ASKING = frozenset("what which whose how whatever whichever".split())
_PUNCTUATED = frozenset({"-", "–", "/"})


@lru_cache(maxsize=4096)
def noun_phrases(sentence: Sentence) -> tuple[Span, ...]:
    """Return the base noun phrases as ranges of token indexes.

    With determiner or possessor, numbers, adjectives, attributive participles and nouns, up to the
    head; personal pronouns count; relative and asking words (whose, which) do not.
    """
    tokens, out, at = sentence.tokens, [], 0
    while at < len(tokens):
        start, end, sure = _noun_phrase(tokens, at)
        if end > start and sure:
            out.append(Span(start, end))
        at = max(end, at + 1)
    return tuple(out)


def _noun_phrase(tokens: tuple[Token, ...], at: int) -> tuple[int, int, bool]:
    """(start, end, sure) of the noun phrase that begins at `at`; end == at if none does."""
    size = len(tokens)
    if tokens[at].tag in _PRONOUNS:
        return at, at + 1, True
    i = number = _quantifier(tokens, at)
    while i < size and _determines(tokens, i) and i - number < 3:
        if (
            i > number
            and tokens[i - 1].tag != "PDT"
            and tokens[i - 1].lemma not in _BEFORE_DETERMINER
        ):
            break
        i += 1
    determined = i > number
    first, head = i, -1
    while i < size:
        headed = head >= 0 and tokens[head].tag != "CD"
        end, noun = _unit(tokens, i, first, determined, headed)
        if end == i:
            break
        if noun:
            head = end - 1
        i = end
    if head < 0:
        alone = determined and i == at + 1 and tokens[at].text.lower() in _BARE
        return at, at + 1 if alone or not determined else at, alone
    while tokens[head].tag == "POS" and head > at:
        head -= 1
    return at, head + 1, not _cut_off(tokens, at, determined)


def _determines(tokens: tuple[Token, ...], i: int) -> bool:
    token = tokens[i]
    if token.tag in _DETERMINERS:
        return True
    following = tokens[i + 1].text.lower() if i + 1 < len(tokens) else ""
    return token.text.lower() in ("such", "quite", "half") and following in ("a", "an", "the")


def _quantifier(tokens: tuple[Token, ...], at: int) -> int:
    """Index behind `nearly`, `more than` ... in front of a number; `at` if there is none."""
    words = tuple(t.text.lower() for t in tokens[at : at + 4])
    for pattern in _BEFORE_NUMBER:
        end = at + len(pattern)
        if words[: len(pattern)] == pattern and _is_number(tokens, end):
            return end
    if words[0] in _ABOUT and tokens[at].tag == "RB" and _is_number(tokens, at + 1):
        return at + 1
    return at


def _is_number(tokens: tuple[Token, ...], i: int) -> bool:
    return i < len(tokens) and (tokens[i].tag in ("CD", "$") or tokens[i].text.lower() == "half")


def _unit(
    tokens: tuple[Token, ...], i: int, first: int, determined: bool, headed: bool
) -> tuple[int, bool]:
    """(end, is a noun) of the modifier or noun at `i`; end == i if there is none."""
    token = tokens[i]
    compound = _hyphenated(tokens, i)
    if compound > i + 1:
        last = tokens[compound - 1].tag
        noun = last in HEADS or (last == "CD" and token.tag == "CD")
        return (
            (compound, noun)
            if noun or last in _ADJECTIVES | _VERBS | {"CD", "RP", "RB", "IN"}
            else (i, False)
        )
    tag = token.tag
    if tag in HEADS:
        return (i, False) if headed and _opens_anew(tokens, i) else (i + 1, True)
    if tag == "POS":
        return (i + 1, False) if headed else (i, False)
    if tag == "CD":
        if i > first and tokens[i - 1].tag in HEADS and not _numbers_noun(tokens, i):
            return i, False
        return i + 1, True
    if tag == "$" or tag == "FW":
        return i + 1, tag == "FW"
    if token.text == "%":
        return i + 1, True
    if tag in _ADJECTIVES:
        if headed and token.text.lower() in ("last", "next"):
            return i, False
        if headed and tokens[i - 1].tag not in ("POS", *_NAMES):
            return i, False
        return _adjectives(tokens, i, determined), False
    if tag in ("VBN", "VBG") and _attributive(tokens, i, first, determined):
        return i + 1, False
    if tag in ("RB", "RBR", "RBS") and _qualifies(tokens, i, determined):
        return i + 1, False
    return i, False


def _opens_anew(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a noun behind a noun begins another phrase: `the way things are`, `the law today`."""
    word, before = tokens[i].text.lower(), tokens[i - 1]
    if word in _DAYS:
        return before.text.lower() not in ("yesterday", "tomorrow")
    return before.text.lower() in _BEFORE_CLAUSE and tokens[i].tag in ("NNS", "NNP", "NNPS")


def _hyphenated(tokens: tuple[Token, ...], i: int) -> int:
    """Index behind the words that hyphens join to the one at `i`."""
    end = i + 1
    while (
        end + 1 < len(tokens)
        and tokens[end].tag == "HYPH"
        and tokens[end].start == tokens[end - 1].end
        and tokens[end + 1].start == tokens[end].end
        and tokens[end + 1].text[0].isalnum()
    ):
        end += 2
    return end


def _numbers_noun(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a number behind a noun belongs to it: Windows 10, section 4, July 4."""
    before = tokens[i - 1]
    following = tokens[i + 1].tag if i + 1 < len(tokens) else ""
    if following in ("NNS", "NN", "CD"):
        return before.tag == "CD" or before.tag in _NAMES
    return before.tag in _NAMES | {"CD", "POS"} or before.lemma in _NUMBERED


def _adjectives(tokens: tuple[Token, ...], i: int, determined: bool) -> int:
    """Index behind an adjective and those strung to it: `healthy, growing`, `small and cheap`."""
    end = i + 1
    while determined and end + 2 < len(tokens):
        j = end
        if tokens[j].text == ",":
            j += 1
        if tokens[j].text.lower() in ("and", "but", "or", "yet"):
            j += 1
        if (
            j == end
            or tokens[j].tag not in _ADJECTIVES | {"VBN", "VBG"}
            or tokens[j + 1].tag not in HEADS | _ADJECTIVES | {","}
        ):
            return end
        end = j + 1
    return end


def _attributive(tokens: tuple[Token, ...], i: int, first: int, determined: bool) -> bool:
    """Whether a participle stands before its noun: `the growing market`, `of increased demand`."""
    if i + 1 >= len(tokens) or tokens[i + 1].tag not in HEADS | _ADJECTIVES | {"HYPH", "VBN"}:
        return False
    if i == first and not determined:
        return tokens[i].tag == "VBN" and i > 0 and tokens[i - 1].tag == "IN"
    return tokens[i - 1].tag in _DETERMINERS | _ADJECTIVES | {
        "RB",
        "RBS",
        "RBR",
        "CD",
        "POS",
        ",",
        "CC",
        "VBN",
    }


def _qualifies(tokens: tuple[Token, ...], i: int, determined: bool) -> bool:
    """Whether an adverb belongs to an adjective inside the phrase: `a very big plan`."""
    return (
        (determined or (i > 0 and tokens[i - 1].tag == "CD"))
        and tokens[i].lemma not in _NO_QUALIFIER
        and tokens[i - 1].tag in _DETERMINERS | {"RB", "CD"}
        and i + 1 < len(tokens)
        and tokens[i + 1].tag in ("JJ", "JJR", "VBN", "VBG", "RB")
    )


def _cut_off(tokens: tuple[Token, ...], at: int, determined: bool) -> bool:
    """Whether words in front of the phrase may belong to it: `which`, `how many`, `big and`."""
    if not at:
        return False
    before = tokens[at - 1]
    if before.tag == "HYPH":
        return True
    if determined:
        return before.tag == "CC" and at > 1 and tokens[at - 2].tag in _DETERMINERS
    if before.text.lower() in _ASKING or before.text == "/":
        return before.text.lower() != "how" or tokens[at].tag in _ADJECTIVES
    if before.tag in ("RBS", "RBR", *_ADJECTIVES):
        return True
    if before.tag == "VBN" and tokens[at].tag in HEADS | _ADJECTIVES:
        return not (at > 1 and tokens[at - 2].lemma in ("have", "not", "n't", "also", "already"))
    if before.tag == "RB" and tokens[at].tag in _ADJECTIVES | {"CD"}:
        return True
    if before.text in (",", "and", "or", "but") and at > 1:
        return tokens[at - 2].tag in _ADJECTIVES and tokens[at].tag in _ADJECTIVES | {"VBN", "VBG"}
    return False


@lru_cache(maxsize=4096)
def verb_groups(sentence: Sentence) -> tuple[Span, ...]:
    """Return the verb groups as ranges of token indexes.

    Auxiliaries, negation and the adverbs between them are inside (`has not yet been sold`); a
    participle inside a noun phrase is none.
    """
    tokens = sentence.tokens
    inside = {i for start, end in noun_phrases(sentence) for i in range(start, end)}
    out: list[Span] = []
    at = 0
    while at < len(tokens):
        if at in inside or not (tokens[at].tag in _VERBS or tokens[at].tag == "MD"):
            at += 1
            continue
        end = _verb_group(tokens, at, inside)
        out.append(Span(at, end))
        at = end
    return tuple(out)


def _verb_group(tokens: tuple[Token, ...], at: int, inside: set[int]) -> int:
    end, main = at + 1, at
    i = end
    while i < len(tokens) and i not in inside:
        token = tokens[i]
        if token.tag in _VERBS:
            if not _chains(tokens[main], tokens[i - 1], token):
                break
            end, main = i + 1, i
        elif token.text.lower() in ("n't", "not", "n’t"):
            end = i + 1
        elif token.tag == "TO":
            if tokens[i - 1].lemma not in _BEFORE_TO:
                break
        elif token.tag != "RB":
            break
        i += 1
    return end


_BEFORE_TO = frozenset("have go use ought be need".split())


def _chains(main: Token, before: Token, token: Token) -> bool:
    """Whether a verb goes on the group whose last verb is `main`."""
    if before.tag == "TO":
        return token.tag == "VB"
    if main.tag == "MD" or main.lemma == "do":
        return token.tag in ("VB", "VBP") or (main.tag == "MD" and token.lemma in ("be", "have"))
    if main.lemma in ("be", "get"):
        return token.tag in ("VBN", "VBG") or (token.tag == "VBD" and main.lemma == "be")
    return main.lemma == "have" and token.tag in ("VBN", "VBD")


_COMPOUND_PREPOSITIONS = {
    ("because", "of"), ("due", "to"), ("according", "to"), ("instead", "of"), ("out", "of"),
    ("such", "as"), ("as", "of"), ("along", "with"), ("prior", "to"), ("next", "to"),
    ("thanks", "to"), ("apart", "from"), ("aside", "from"), ("ahead", "of"), ("as", "for"),
    ("regardless", "of"), ("up", "to"), ("rather", "than"), ("together", "with"),
}  # fmt: skip


@lru_cache(maxsize=4096)
def prepositional_phrases(sentence: Sentence) -> tuple[Span, ...]:
    """Return preposition (of one or two words) + base noun phrase as ranges of token indexes."""
    tokens = sentence.tokens
    starts = {span.start: span.end for span in noun_phrases(sentence)}
    out: list[Span] = []
    for i, token in enumerate(tokens):
        if out and i < out[-1].end:
            continue
        pair = tuple(t.text.lower() for t in tokens[i : i + 2])
        if pair in _COMPOUND_PREPOSITIONS and i + 2 in starts:
            out.append(Span(i, starts[i + 2]))
        elif token.tag in ("IN", "TO") and i + 1 in starts:
            out.append(Span(i, starts[i + 1]))
    return tuple(out)
