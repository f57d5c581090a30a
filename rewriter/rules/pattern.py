"""The pattern language: what the two sides of a rule's head say.

    confuse/v NP=x -> mix/v up =x

`parse_pattern` reads a left side into items, `parse_template` a right side into parts. The words
of the language are described in docs/rule-format.md.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ..english.words import spans

LETTERS = frozenset("nvjr")
TAGS = frozenset(
    "CC CD DT EX IN JJ JJR JJS MD NN NNS NNP NNPS PDT POS PRP PRP$ RB RBR RBS RP TO UH VB VBD VBG "
    "VBN VBP VBZ WDT WP WP$ WRB".split()
)
ONE_TOKEN: dict[str, frozenset[str]] = {
    "NOUN": frozenset({"NN", "NNS"}),
    "VERB": frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"}),
    "ADJ": frozenset({"JJ", "JJR", "JJS"}),
    "ADV": frozenset({"RB", "RBR", "RBS"}),
    "NUM": frozenset({"CD"}),
    "DET": frozenset({"DT", "PRP$", "PDT"}),
    "PRON": frozenset({"PRP"}),
    "NAME": frozenset({"NNP", "NNPS"}),
    "MODAL": frozenset({"MD"}),
    "PREP": frozenset({"IN"}),
    "WORD": frozenset(),
    **{tag: frozenset({tag}) for tag in TAGS},
}
AUXILIARIES = {"BE": "be", "HAVE": "have", "DO": "do"}
SLOTS = frozenset({"NP", "THING", "NPX", "PP", "VG", "VP", "CLAUSE", "REST", "SOME", "QUOTE", "TIME"})
TENSES = frozenset({"PRES", "PAST"})

_LEX = re.compile(r"[\[(|]|[\])]\??(?:=\w+)?|[^\s\[\]()|]+")
_TAIL = re.compile(r"(\?)?(?:=([a-z]\w*))?$")
_PUNCTUATION = frozenset(".,;:?!–—-\"'“”‘’%&/…")


class Item(NamedTuple):
    """One thing a pattern asks for.

    `kind` is `word`, `lemma`, `class`, `aux`, `slot`, `any` (alternatives), `start` or `end`.
    """

    kind: str
    value: str = ""
    tags: frozenset[str] = frozenset()
    name: str = ""
    optional: bool = False
    branches: tuple[tuple[Item, ...], ...] = ()


class Part(NamedTuple):
    """One thing a template writes: a `word`, a `slot` (kept or re-inflected) or a `lemma`.

    `form` is a class letter (the form of the left side's word is carried over), a tag, or PRES /
    PAST; `agree` names the slot that a PRES or PAST verb agrees with.
    """

    kind: str
    value: str
    form: str = ""
    agree: str = ""


def parse_pattern(text: str) -> tuple[Item, ...]:
    """Return the items of a left side.

    Raises:
        ValueError: the text is not a pattern; the message says why.
    """
    tokens = _LEX.findall(text)
    items, rest = _sequence(tokens, 0)
    if rest != len(tokens):
        raise ValueError(f"unexpected {tokens[rest]!r}")
    if not items:
        raise ValueError("an empty pattern")
    return items


def _sequence(tokens: list[str], at: int) -> tuple[tuple[Item, ...], int]:
    items: list[Item] = []
    while at < len(tokens) and tokens[at] != "|" and tokens[at][0] not in "])":
        token = tokens[at]
        if token in "[(":
            branches = []
            while True:
                branch, at = _sequence(tokens, at + 1)
                if not branch:
                    raise ValueError("an empty alternative")
                branches.append(branch)
                if at >= len(tokens):
                    raise ValueError(f"{token!r} is not closed")
                if tokens[at] != "|":
                    break
            close = tokens[at]
            if (token == "[") != (close[0] == "]"):
                raise ValueError(f"{token!r} is closed by {close!r}")
            mark = _TAIL.search(close[1:])
            assert mark is not None
            items.append(
                Item("any", name=mark[2] or "", optional=bool(mark[1]), branches=tuple(branches))
            )
        else:
            items += _items(token)
        at += 1
    return tuple(items), at


def _items(token: str) -> tuple[Item, ...]:
    if token == "^":
        return (Item("start"),)
    if token == "$":
        return (Item("end"),)
    if token in _PUNCTUATION:
        return (Item("word", token),)
    mark = _TAIL.search(token)
    assert mark is not None
    core, optional, name = token[: mark.start()], bool(mark[1]), mark[2] or ""
    if not core:
        raise ValueError(f"{token!r} has no word")
    if core in SLOTS:
        return (Item("slot", core, name=name, optional=optional),)
    if core in AUXILIARIES:
        return (Item("aux", AUXILIARIES[core], ONE_TOKEN["VERB"], name, optional),)
    if core in ONE_TOKEN:
        return (Item("class", core, ONE_TOKEN[core], name, optional),)
    lemma, slash, form = core.rpartition("/")
    if slash and lemma and (form in LETTERS or form in TAGS):
        tags = _LETTER_TAGS[form] if form in LETTERS else frozenset({form})
        return (Item("lemma", lemma.lower(), tags, name, optional),)
    if re.fullmatch(r"[A-Z][A-Z$]+", core):
        raise ValueError(f"{core!r} is no class; write \\{core} for the word itself")
    words = literal_words(core.removeprefix("\\"))
    if len(words) > 1 and (optional or name):
        inner = tuple(Item("word", word) for word in words)
        return (Item("any", name=name, optional=optional, branches=(inner,)),)
    return tuple(Item("word", word, name=name, optional=optional) for word in words)


_LETTER_TAGS = {
    "n": ONE_TOKEN["NOUN"],
    "v": ONE_TOKEN["VERB"],
    "j": ONE_TOKEN["ADJ"],
    "r": ONE_TOKEN["ADV"],
}


@lru_cache(maxsize=65536)
def literal_words(text: str) -> tuple[str, ...]:
    """Return the tokens of a literal, in lower case with straight apostrophes."""
    text = text.replace("’", "'").lower()
    return tuple(text[a:b] for a, b in spans(text))


def parse_template(text: str) -> tuple[Part, ...]:
    """Return the parts of a right side.

    Raises:
        ValueError: a part is malformed.
    """
    parts: list[Part] = []
    for token in text.split():
        core, _, agree = token.partition("@") if "@" in token[1:] else (token, "", "")
        if core.startswith("=") and len(core) > 1:
            name, _, form = core[1:].partition("/")
            parts.append(Part("slot", name, form, agree))
            continue
        lemma, slash, form = core.rpartition("/")
        if slash and lemma and (form in LETTERS or form in TAGS or form in TENSES):
            parts.append(Part("lemma", lemma, form, agree))
        elif core in SLOTS or core in ONE_TOKEN or core in AUXILIARIES:
            parts.append(Part("slot", core, "", agree))
        elif core[-1] in ",.;:?!" and len(core) > 1 and core not in ("a.m.", "p.m.", "U.S.", "vs."):
            parts += (Part("word", core[:-1]), Part("word", core[-1]))
        else:
            parts.append(Part("word", core.removeprefix("\\")))
    return tuple(parts)
