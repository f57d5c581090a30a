"""Things of the article that one can picture, each a clean noun phrase of up to four words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ...article.reading import Article
from ...datafiles import DATA
from ...document import Block
from ...edits import Span
from ...english.analysis import Sentence, Token
from ...english.chunks import noun_phrases
from ...english.inflect import classes, inflect
from ...english.names import names
from ...english.quotes import quoted

MOST_WORDS = 4
SURE = 6.0
"""Tagger margin asked of every word of a thing."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_POINTING = frozenset(
    "this that these those such same other another own each every some any no all both which what".split()
)
_DULL = frozenset(
    "first last next new other same own such many several few more most good great big large small best "
    "different various certain possible available recent current main key major important whole entire "
    "only just very actual real full total single particular previous particular regular basic simple "
    "favorite specific additional multiple extra usual certain ideal typical standard".split()
)
_VAGUE = frozenset(
    "thing way lot kind sort bit part time year day week month people person number fact case point "
    "end example reason place world life hour today something anything everything nothing one two "
    "percent % half rest side top bottom set series group member type form area level amount use ton "
    "need effort ability variety range series piece couple copy increase decrease shift sign fashion".split()
)
_MASS = frozenset(
    "seafood beef pork bread cereal cheese chocolate soup pasta lettuce bacon honey butter candy rice "
    "oatmeal yogurt popcorn ketchup mustard spice cinnamon dough garlic coffee tea beer wine champagne "
    "cola milk juice espresso lemonade whiskey vodka cider moss seaweed bamboo ivy wheat fog gold vinyl "
    "glue tape rope neon mutton squid jeans pajamas scissors sunglasses confetti fireworks treasure "
    "code software music karaoke peanut-butter brunch breakfast salmon halibut shrimp notepaper radar aircraft".split()
)
_NOT_A = frozenset("jeans pajamas scissors sunglasses fireworks aircraft spacecraft".split())
_IDIOMS = frozenset(
    "at hand|by hand|on board|on deck|in tow|a piece of cake|cup of tea|on the menu|in the can|"
    "on the radar|off the radar|under the radar|the elephant in|egg on|on ice|a bone|in the safe|"
    "ring true|ring of|piece of cake|in the same boat|on the shelf|up for grabs|nest egg|signs of|sign of".split(
        "|"
    )
)


_FIGURATIVE = frozenset("search party music video economic credit virtual paid".split())
_ABSTRACT = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ance",
    "ence",
    "ism",
    "ship",
    "ing",
    "cy",
    "al",
    "ty",
    "age",
    "ure",
    "ics",
    "ary",
    "logy",
    "ist",
    "er",
    "or",
    "ian",
    "ee",
)
_PALE = frozenset(
    "kid adult woman man parent friend death victim black white native right first second teen teenager".split()
)


class Thing(NamedTuple):
    """A noun phrase without its determiner: `slide deck`, `green status reports`.

    `kind` is its kind in data/conclusions/things.txt, empty for what cannot be pictured.
    """

    text: str
    head: str
    plural: bool
    kind: str
    times: int
    block: int
    countable: bool


@lru_cache(maxsize=1)
def kinds() -> dict[str, str]:
    """Return the kind of each noun that can be pictured; compounds with a space between."""
    found: dict[str, str] = {}
    text = (DATA / "conclusions" / "things.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, _, words = line.partition(":")
            for word in words.split():
                found.setdefault(word.replace("-", " "), kind)
    return found


@lru_cache(maxsize=1)
def common_nouns() -> frozenset[str]:
    """Return the nouns of data/conclusions/common.txt."""
    text = (DATA / "conclusions" / "common.txt").read_text(encoding="utf-8")
    return frozenset(w for line in text.splitlines() if line[:1] != "#" for w in line.split())


def things(article: Article) -> tuple[Thing, ...]:
    """Return the things of an article, the oddest first, one for each head noun."""
    found = [*_phrases(article), *_listed(article)]
    counts = Counter(thing.head for thing in found)
    ranked = sorted(
        (t._replace(times=counts[t.head]) for t in found),
        key=lambda t: (
            not t.kind,
            t.times > 3,
            " " not in t.text and "-" not in t.text,
            t.times > 1,
            abs(len(t.text) - 14) // 4,
            t.block,
            t.text,
        ),
    )
    best: dict[str, Thing] = {}
    for thing in ranked:
        best.setdefault(thing.head, thing)
    return tuple(best.values())[:20]


def _phrases(article: Article) -> Iterator[Thing]:
    for block in article.blocks:
        if (
            block.quoted
            or block.kind in HEADINGS
            or block.kind in ("td", "th", "figcaption", "caption")
        ):
            continue
        shut = [*block.frozen, *quoted(block.text)]
        for sentence in article.sentences(block):
            closed = [*shut, *(Span(n.start, n.end) for n in names(sentence))]
            for span in noun_phrases(sentence):
                thing = _thing(block, sentence, span, closed)
                if thing:
                    yield thing


def _thing(block: Block, sentence: Sentence, span: Span, closed: list[Span]) -> Thing | None:
    tokens = sentence.tokens
    start, end = span
    bare = True
    while start < end and (
        tokens[start].tag
        in ("DT", "PDT", "PRP$", "CD", "RB", "RBR", "RBS", "JJR", "JJS", "WP$", "$", "PRP")
        or tokens[start].lemma in _POINTING | _DULL
    ):
        bare = False
        start += 1
    inner = tokens[start:end]
    if not inner or not _is_clean(inner, bare):
        return None
    if any(s.start < inner[-1].end and inner[0].start < s.end for s in closed):
        return None
    around = " ".join(t.text.lower() for t in tokens[max(0, span.start - 2) : end + 2])
    if any(idiom in around for idiom in _IDIOMS):
        return None
    if end < len(tokens) and tokens[end].text.lower() in ("'s", "’s", "-", "of"):
        return None
    head, compound = inner[-1], " ".join(t.lemma.lower() for t in inner[-2:])
    kind = kinds().get(compound) or kinds().get(head.lemma.lower(), "")
    if kind and len(inner) > 1 and inner[-2].lemma.lower() in _FIGURATIVE:
        return None
    if not kind and not _is_odd(inner, bare):
        return None
    if inner[0].text == "-" or not kind and any(len(t.text) < 3 and t.text != "-" for t in inner):
        return None
    before = tokens[span.start - 1].text.lower() if span.start else ""
    if not kind and (
        before in ("to", "in") and not bare or before == "to" and "v" in classes(inner[0].text)
    ):
        return None
    if (
        not kind
        and head.tag == "NNS"
        and "v" in classes(head.text)
        and not bare
        and len(inner) == 2
    ):
        return None
    text = " ".join(block.text[inner[0].start : head.end].split())
    lemma = compound if compound in kinds() else head.lemma
    mass = lemma in _MASS or head.lemma in _MASS
    plural = head.tag == "NNS" or head.lemma in (
        "jeans",
        "pajamas",
        "scissors",
        "sunglasses",
        "fireworks",
    )
    if plural and head.lemma in ("spacecraft", "aircraft"):
        plural = False
    return Thing(
        text,
        head.lemma,
        plural,
        kind,
        1,
        block.index,
        plural or not mass or head.lemma == "spacecraft",
    )


def _is_odd(inner: tuple[Token, ...], bare: bool) -> bool:
    """Whether a phrase that cannot be pictured is at least a particular one: `peep hole`."""
    words = [t for t in inner if t.text != "-"]
    if bare and "v" in classes(words[-1].text):
        return False
    return (
        len(words) > 1
        and words[-2].tag in ("NN", "JJ")
        and not any(t.lemma.endswith(_ABSTRACT) or t.lemma in _PALE for t in words)
        and (
            words[-1].lemma not in common_nouns()
            or (words[-2].tag == "NN" and words[-2].lemma not in common_nouns())
        )
        and 4 <= len(words[-1].lemma) <= 9
    )


def _is_clean(inner: tuple[Token, ...], bare: bool) -> bool:
    """Whether the words can stand anywhere as a noun phrase; in doubt they cannot."""
    head = inner[-1]
    if len(inner) > MOST_WORDS or head.tag not in ("NN", "NNS") or len(head.text) < 3:
        return False
    if len(inner) == 1 and bare and head.tag == "NN" and head.lemma not in _MASS:
        return False
    for i, token in enumerate(inner):
        if token.tag not in ("NN", "NNS", "JJ", "HYPH", "VBN", "VBG") or token.margin < SURE:
            return False
        if not (token.text.isalpha() or token.text == "-") or token.lemma in _VAGUE:
            return False
        if token.text[0].isupper() or (token.tag in ("VBG", "VBN") and i == 0 and bare):
            return False
        if token.tag == "NNS" and i + 1 < len(inner) and "v" in classes(inner[i + 1].text):
            return False
    return True


def plural_of(thing: Thing) -> str:
    """Return the thing in the plural; what cannot be counted stays."""
    if thing.plural or not thing.countable:
        return thing.text
    return inflect(thing.text, "NNS") or thing.text


_TITLED = re.compile(r"(?<![\w’'-])([A-Z][a-z]+(?: [A-Z][a-z]+){0,2})(?![\w’'-])")


def _listed(article: Article) -> Iterator[Thing]:
    """Things that stand in a list of short entries with capitals: `Added Armor Stands`."""
    entries = [
        b for b in article.blocks if b.kind in ("li", "p", "text") and 1 < len(b.text.split()) < 10
    ]
    entries = [b for b in entries if b.kind == "li" or b.text.lstrip()[:1] in "+-•*"]
    if len(entries) < 5:
        return
    for block in entries:
        words = block.text.lstrip("+-•* ").split(" ", 1)
        for found in _TITLED.finditer(words[-1]):
            text = found[1].lower()
            parts = text.split()
            plural = parts[-1].endswith("s") and not parts[-1].endswith("ss")
            single = inflect(parts[-1], "NN") if plural else parts[-1]
            head = (single or parts[-1]).lower()
            if (
                len(parts) < 2
                and head not in kinds()
                or not all("n" in classes(p) for p in (*parts[:-1], head))
            ):
                continue
            if any(p in _VAGUE or p in _DULL for p in parts):
                continue
            kind = kinds().get(head, "")
            yield Thing(text, head, plural, kind, 1, block.index, plural or head not in _MASS)
