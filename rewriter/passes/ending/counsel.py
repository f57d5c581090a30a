"""What the article tells its reader to do, what it asks, and what it sets against each other."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import NamedTuple

from ...article.reading import Article
from ...document import Block
from ...edits import Span
from ...english.analysis import Sentence, Token
from ...english.chunks import noun_phrases
from ...english.inflect import classes, inflect
from ...english.names import names
from ...english.quotes import quoted
from .claims import small_openings

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PROSE = frozenset({"p", "li", "text", "dd"})
_NO_ADVICE = frozenset(
    "wait let read click see subscribe follow note check thank sign do be watch say share download imagine "
    "think suppose consider remember notice look continue play stay tune scroll contact join visit "
    "register log enter learn get go feel welcome guess call come hear meet believe have please keep".split()
)
_POINTING = frozenset("this that these those it them they he she him her above below here".split())
_VAGUE = frozenset(
    "thing way lot part time year day week month people person number fact case point end one other "
    "order course example place reason use kind sort".split()
)


_ASKING = frozenset(
    "what why how who where when which is are can does do will should could would did was were has have".split()
)


_STOCK = frozenset(
    "conclusion introduction faq faqs summary related read more comments share references overview about".split()
)
_SMALL_WORDS = frozenset(
    "the a an of to in on for and or with without from not your you is are at by as".split()
)


class Advice(NamedTuple):
    """An instruction of the article: `pick one initiative`, and the same as `picking one initiative`."""

    text: str
    gerund: str
    block: int


class Contrast(NamedTuple):
    """Two nouns that the article sets against each other. Which it favors is not known."""

    one: str
    other: str
    block: int


def advice(article: Article) -> tuple[Advice, ...]:
    """Return the instructions of the article that stand alone, in order."""
    found: dict[str, Advice] = {}
    small = small_openings(article)
    for block, sentence in _prose(article, _PROSE | HEADINGS):
        item = _advice(block, sentence, small)
        if item:
            found.setdefault(item.text, item)
    return tuple(found.values())


def _advice(block: Block, sentence: Sentence, small: Container[str]) -> Advice | None:
    tokens = list(sentence.tokens)
    numbered = False
    while tokens and (
        tokens[0].text.rstrip(".)").isdigit() or tokens[0].text in ("-", ".", ")", "•")
    ):
        numbered = numbered or tokens[0].text[0].isdigit()
        tokens = tokens[1:]
    opening = " ".join(t.text.lower() for t in tokens[:2])
    if opening in (
        "next ,",
        "first ,",
        "then ,",
        "finally ,",
        "also ,",
        "second ,",
        "third ,",
        "instead ,",
    ):
        tokens = tokens[2:]
    heading = block.kind in HEADINGS or (numbered and len(block.text) < 90)
    if tokens and tokens[-1].text in (".", "!"):
        tokens = tokens[:-1]
    elif not heading:
        return None
    size = sum(t.text[0].isalnum() for t in tokens)
    if not (2 if heading else 4) <= size <= 15 or not _commands(tokens[0], numbered):
        return None
    if not _one_command(tokens):
        return None
    text = block.text[tokens[0].start : tokens[-1].end]
    if any(c in text for c in '“”"‘:;–—()\ufffc[]/?!…#') or " - " in text:
        return None
    if any(
        t.lemma in _POINTING or t.text.lower() in ("i", "we", "our", "my", "us") for t in tokens
    ):
        return None
    if any(q.start < sentence.end and sentence.start < q.end for q in quoted(block.text)):
        return None
    if heading and sum(t.text[0].isupper() for t in tokens[1:]) > 1 and not _plain(tokens):
        return None
    if "," in text:
        return None
    words = " ".join(text.split())
    if heading:
        words = _small(words, small)
    words = words[0].lower() + words[1:].replace(" Your ", " your ")
    first = words.split(" ")[0]
    ing = inflect(first, "VBG")
    if not ing:
        return None
    return Advice(words, ing + words[len(first) :], block.index)


def _commands(first: Token, numbered: bool) -> bool:
    """Whether a line can open with this verb as an instruction."""
    word = first.text.lower()
    if first.lemma.lower() in _NO_ADVICE or word in _NO_ADVICE or not first.text.isalpha():
        return False
    if numbered:
        return (
            "v" in classes(word)
            and inflect(word, "VB") == word
            and first.tag not in ("DT", "IN", "PRP")
        )
    return first.tag == "VB" and first.margin >= 3


def _one_command(tokens: list[Token]) -> bool:
    """No finite verb but in a relative or a subordinate clause."""
    inside = False
    for token in tokens[1:]:
        inside = inside or token.tag in ("WDT", "WP", "WRB", "IN")
        if token.tag in ("VBD", "VBZ", "VBP", "MD") and not inside:
            return False
    return True


def _plain(tokens: list[Token]) -> bool:
    """Whether a heading in title case holds no name, so that it can be written small."""
    return all(t.tag not in ("NNP", "NNPS") for t in tokens)


def _small(words: str, small: Container[str]) -> str:
    """A heading's words without title case; acronyms and names stay."""
    return " ".join(
        w
        if any(c.isupper() for c in w[1:]) or (w.lower() not in small and not classes(w.lower()))
        else w.lower()
        for w in words.split()
    )


def questions(article: Article) -> tuple[str, ...]:
    """Return the short questions that the article asks, those of its headings last."""
    found: dict[str, None] = {}
    for kinds in (_PROSE, HEADINGS):
        for block, sentence in _prose(article, kinds):
            words = sentence.text.split()
            if not sentence.text.endswith("?") or not 4 <= len(words) <= 11 or quoted(block.text):
                continue
            if words[0].lower() not in _ASKING:
                continue
            low = {w.lower().strip("?,.'’") for w in words}
            if low & (
                _POINTING
                | {"ones", "one", "you", "your", "i", "we", "our", "my", "me", "us", "faq", "faqs"}
            ):
                continue
            if not words[0][0].isupper() or "\ufffc" in sentence.text or "(" in sentence.text:
                continue
            titled = sum(w[0].isupper() for w in words[1:]) > len(words) / 2
            if titled and any(n.kind != "other" for n in names(sentence)):
                continue
            text = " ".join(words)
            if ":" in text or low & {"so", "but", "and"} & {words[0].lower()}:
                continue
            found.setdefault(_untitled(text) if titled else text)
    return tuple(found)


def _untitled(text: str) -> str:
    words = text.split()
    return " ".join(
        [words[0], *(w if w.isupper() and len(w) > 1 else w.lower() for w in words[1:])]
    )


def sections(article: Article) -> tuple[str, ...]:
    """Return the headings that can be quoted: two to six plain words, no question, no bare name."""
    found: list[str] = []
    for block in article.blocks[1:]:
        text = " ".join(block.text.split()).strip(" .:")
        words = text.split()
        if block.kind not in HEADINGS or not 2 <= len(words) <= 6 or text in found:
            continue
        if not all(
            w.replace("-", "").replace("’", "").replace("'", "").rstrip(",").isalpha()
            for w in words
        ):
            continue
        low = {w.lower() for w in words}
        if (
            low & _STOCK
            or not low & _SMALL_WORDS
            and not any("v" in classes(w.lower()) for w in words)
        ):
            continue
        found.append(text)
    return tuple(found)


def contrasts(article: Article) -> tuple[Contrast, ...]:
    """Return the pairs of nouns set against each other: `X rather than Y`, `X, not Y`, `not Y but X`."""
    found: dict[tuple[str, str], Contrast] = {}
    for block, sentence in _prose(article, _PROSE):
        shut = quoted(block.text)
        phrases = noun_phrases(sentence)
        ends = {s.end: s for s in phrases}
        starts = {s.start: s for s in phrases}
        tokens = sentence.tokens
        for i, token in enumerate(tokens):
            if any(q.start <= token.start < q.end for q in shut):
                continue
            pair = _pair(tokens, i, ends, starts)
            if pair:
                found.setdefault(pair, Contrast(*pair, block.index))
    return tuple(found.values())


def _pair(
    tokens: tuple[Token, ...], i: int, ends: dict[int, Span], starts: dict[int, Span]
) -> tuple[str, str] | None:
    words = [t.text.lower() for t in tokens[i : i + 3]] + ["", ""]
    joint, turned = 0, False
    if words[:2] in (["rather", "than"], ["instead", "of"]):
        joint = 2
    elif words[:2] == [",", "not"]:
        joint = 2
    elif words[0] == "but" and i > 1:
        joint, turned = 1, True
    left, right = ends.get(i), starts.get(i + joint)
    if left is None and i and tokens[i - 1].text == "," and turned:
        left = ends.get(i - 1)
    if not joint or left is None or right is None:
        return None
    if turned and (
        left.start == 0 or tokens[left.start - 1].text.lower() not in ("not", "n't", "n’t")
    ):
        return None
    a, b = _bare(tokens[left.start : left.end]), _bare(tokens[right.start : right.end])
    if not a or not b or a == b:
        return None
    if right.end < len(tokens) and tokens[right.end].text.lower() in ("of", "-", "'s", "’s"):
        return None
    return (b, a) if turned else (a, b)


def _bare(phrase: tuple[Token, ...]) -> str:
    """A short noun phrase without article; empty for names, figures and anything vague."""
    while phrase and phrase[0].tag in ("DT", "PRP$"):
        phrase = phrase[1:]
    if not 1 <= len(phrase) <= 2 or phrase[-1].tag not in ("NN", "NNS"):
        return ""
    if phrase[-1].lemma in _VAGUE or any(
        t.tag not in ("NN", "NNS", "JJ") or t.margin < 5 for t in phrase
    ):
        return ""
    text = " ".join(t.text for t in phrase)
    return text if text.islower() and text.replace(" ", "").isalpha() else ""


def _prose(article: Article, kinds: frozenset[str]) -> Iterator[tuple[Block, Sentence]]:
    for block in article.blocks:
        if block.kind in kinds and not block.quoted:
            for sentence in article.sentences(block):
                yield block, sentence
