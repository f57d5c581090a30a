"""Word forms both ways: from a lemma to a form, and back.

Irregular forms come from two tables (data/english/irregular.txt before forms.txt.gz), the rest
from the regular rules. American spelling first, British when asked.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ..datafiles import DATA, uncollected
from .regular import british as british_spelling
from .regular import regular, short_adjective, stems

CLASS_TAGS: dict[str, tuple[str, ...]] = {
    "v": ("VBD", "VBN", "VBG", "VBZ"),
    "n": ("NNS",),
    "j": ("JJR", "JJS"),
    "r": ("RBR", "RBS"),
}
"""For each class letter (noun, verb, adJective, adveRb), the tags whose forms the tables hold."""

LETTER_OF = {"VB": "v", "NN": "n", "JJ": "j", "RB": "r"}
_BASE = frozenset({"VB", "VBP", "NN", "NNP", "JJ", "RB"})
_BE = {"VB": "be", "VBP": "are", "VBZ": "is", "VBD": "was", "VBN": "been", "VBG": "being"}
_VERBS = {
    "am": "be", "are": "be", "is": "be", "was": "be", "were": "be", "been": "be", "being": "be",
    "be": "be", "'m": "be", "'re": "be", "'s": "be", "has": "have", "had": "have", "'d": "have",
    "having": "have", "have": "have", "'ve": "have", "does": "do", "did": "do", "done": "do",
    "doing": "do", "gon": "go", "wan": "want", "got": "get",
}  # fmt: skip
_MODALS = {"'ll": "will", "'d": "would", "ca": "can", "wo": "will", "sha": "shall"}
_GRADED = {
    "better": {"j": "good", "r": "well"}, "best": {"j": "good", "r": "well"},
    "worse": {"j": "bad", "r": "badly"}, "worst": {"j": "bad", "r": "badly"},
    "further": {"j": "further", "r": "far"}, "earlier": {"j": "early", "r": "early"},
}  # fmt: skip
_IDENTICAL = frozenset("more most less least further lesser".split())
"""Degrees that are their own lemma, as in the treebanks."""

_PREFIXES = tuple("counter under inter after over fore out mis pre sub un re up co".split())
_TAILS = tuple(
    "woman man child foot tooth goose mouse louse wife knife half shelf self leaf loaf thief wolf "
    "hero potato tomato person fish craft".split()
)
_HEADED_BEFORE = frozenset("of in to at for on with by from".split())

Forms = tuple[tuple[str, ...], ...]


class Tables(NamedTuple):
    """What is known about single words."""

    forms: dict[str, dict[str, Forms | None]]
    """Lemma -> class letter -> for each tag the forms there are; None where the rules give them."""
    lists: dict[str, frozenset[str]]
    """`same`, `mass`, `more` and `plain`, as irregular.txt explains them."""
    british: dict[tuple[str, str], str]
    """(lemma, tag) -> what is written where British spelling is asked for."""
    lemmas: dict[tuple[str, str], str]
    """(form, tag) -> lemma, as set right by hand."""
    odd: dict[tuple[str, str], str]
    """(form, tag) -> lemma, for all forms that the rules do not give."""


@lru_cache(maxsize=1)
@uncollected
def _tables() -> Tables:
    tables = Tables({}, {}, {}, {}, {})
    with gzip.open(DATA / "english" / "forms.txt.gz", "rt", encoding="utf-8") as file:
        for line in file:
            lemma, letter, *row = line.rstrip("\n").split("\t")
            forms = _row(row[0].split(" ")) if row else None
            if letter == "n" and forms in (((),), ((lemma,),)) and not lemma.endswith("s"):
                forms = None  # taken for uncountable there; a plural is asked for all the same
            tables.forms.setdefault(lemma, {})[letter] = forms
    lists: dict[str, list[str]] = {}
    with open(DATA / "english" / "irregular.txt", encoding="utf-8") as file:
        for line in file:
            key, *words = line.split() or ["#"]
            if key in ("v", "n", "j", "r"):
                tables.forms.setdefault(words[0], {})[key] = _row(words[1:])
                _index(tables.lemmas, words[0], key, _row(words[1:]))
            elif key == "uk":
                tables.british.update(
                    ((words[1], tag), form)
                    for tag, form in zip(CLASS_TAGS[words[0]], words[2:], strict=True)
                )
                _index(tables.lemmas, words[1], words[0], _row(words[2:]))
            elif not key.startswith("#"):
                lists.setdefault(key, []).extend(words)
    for letter, lemma in recent():
        tables.forms.setdefault(lemma, {}).setdefault(letter, None)
    tables.lists.update((key, frozenset(words)) for key, words in lists.items())
    for lemma in sorted(tables.forms, key=lambda word: ("-" in word, word)):
        for letter, found in tables.forms[lemma].items():
            _index(tables.odd, lemma, letter, _irregular(lemma, letter, found or ()))
    return tables


def recent() -> Iterator[tuple[str, str]]:
    """Yield (class letter, lemma) of the words that the tables are too old to hold."""
    with open(DATA / "english" / "recent.txt", encoding="utf-8") as file:
        for line in file:
            letter, *lemmas = line.split() or ["#"]
            yield from ((letter, lemma) for lemma in lemmas if letter != "#")


def _row(words: list[str]) -> Forms:
    return tuple(() if word == "-" else tuple(word.split("/")) for word in words)


def _irregular(lemma: str, letter: str, forms: Forms) -> Forms:
    return tuple(
        tuple(form for form in options if form != regular(lemma, tag))
        for tag, options in zip(CLASS_TAGS[letter], forms, strict=False)
    )


def _index(found: dict[tuple[str, str], str], lemma: str, letter: str, forms: Forms) -> None:
    for tag, options in zip(CLASS_TAGS[letter], forms, strict=False):
        for form in options:
            found.setdefault((form, tag), lemma)


@lru_cache(maxsize=65536)
def inflect(lemma: str, tag: str, british: bool = False) -> str | None:
    """Return the form of `lemma` for a Penn tag, or None where there is none (informations).

    Of several words the head bends: the first word of a verb (carry out), of a noun the last, or
    the one before a preposition (point of view). Adjectives and adverbs without a form of their
    own are compared with `more` and `most`. `be` in the past is `was`; see `past_of_be`.
    """
    if " " in lemma:
        return _phrase(lemma, tag, british)
    if tag in _BASE:
        return _BE["VBP"] if (lemma, tag) == ("be", "VBP") else lemma
    if tag == "NNPS":
        return regular(lemma, "NNS") if lemma[-2:-1] in "aeiou" else _name_plural(lemma)
    letter = LETTER_OF.get(tag[:2], "")
    if tag not in CLASS_TAGS.get(letter, ()):
        return None
    if lemma == "be" and letter == "v":
        return _BE[tag]
    if letter == "n":
        return _plural(lemma)
    if letter in ("j", "r"):
        return _degree(lemma, tag, letter)
    found = _known_forms(lemma, "v")
    if found is None:
        form = regular(lemma, tag)
    else:
        options = found[CLASS_TAGS["v"].index(tag)]
        if not options:
            return None
        form = options[0]
    if british:
        form = _tables().british.get((lemma, tag)) or british_spelling(lemma, form, tag)
    return form


def past_of_be(plural: bool) -> str:
    """Return `were` for a plural subject, `was` for a singular one."""
    return "were" if plural else "was"


def _phrase(lemma: str, tag: str, british: bool) -> str | None:
    words = lemma.split(" ")
    if tag[:2] == "VB":
        at = 0
    elif tag[:2] == "NN":
        at = next((i - 1 for i, word in enumerate(words) if i and word in _HEADED_BEFORE), -1)
    elif tag in _BASE:
        return lemma
    else:
        return ("more " if tag.endswith("R") else "most ") + lemma
    form = inflect(words[at], tag, british)
    if form is None:
        return None
    words[at] = form
    return " ".join(words)


def _known_forms(lemma: str, letter: str) -> Forms | None:
    """The forms the tables give: of the word, or of the known word it is made of (re-elect)."""
    entry = _tables().forms.get(lemma)
    if entry is not None and letter in entry:
        return entry[letter]
    start, hyphen, tail = lemma.rpartition("-")
    if not hyphen:
        endings = _PREFIXES if letter in ("v", "j") else ()
        start = next(
            (p for p in endings if lemma.startswith(p) and known(lemma[len(p) :], letter)), ""
        )
        tail = lemma[len(start) :]
        if letter == "n":
            tail = next((t for t in _TAILS if lemma.endswith(t) and len(lemma) > len(t) + 2), "")
            start = lemma[: len(lemma) - len(tail)]
        if not start or not tail or len(tail) < 3:
            return None
    found = _tables().forms.get(tail, {}).get(letter)
    if not found:
        return None
    return tuple(tuple(f"{start}{hyphen}{form}" for form in options) for options in found)


def _plural(lemma: str) -> str | None:
    lists = _tables().lists
    if lemma in lists["same"] or lemma in lists["plural"]:
        return lemma
    if lemma in lists["mass"]:
        return None
    words = lemma.split("-")
    if len(words) > 2 and words[1] in _HEADED_BEFORE:  # mother-in-law
        head = _plural(words[0])
        return None if head is None else "-".join([head, *words[1:]])
    found = _known_forms(lemma, "n")
    if found and found[0]:
        return found[0][0]
    if not known(lemma, "n"):  # a plural already: supplies, women
        if (lemma, "NNS") in _tables().odd or any(known(s, "n") for s in stems(lemma, "NNS")):
            return lemma
    return regular(lemma, "NNS")


def _name_plural(name: str) -> str:
    if name.endswith(("s", "x", "z", "ch", "sh")):
        return name + "es"
    return name + "s"


def _degree(lemma: str, tag: str, letter: str) -> str | None:
    lists = _tables().lists
    if lemma in _IDENTICAL:
        return lemma
    if letter == "j" and lemma in lists["plain"]:
        return None
    longer = ("more " if tag.endswith("R") else "most ") + lemma
    if lemma in lists["more"]:
        return longer
    at = CLASS_TAGS[letter].index(tag)
    entry = _tables().forms.get(lemma, {})
    for source in (letter, "j") if not lemma.endswith("ly") else (letter,):
        if source in entry:
            found = entry[source]
            if found is None:
                return regular(lemma, tag)
            if found[at]:
                return found[at][0]
    if letter == "j" and "j" not in entry:
        if found := _known_forms(lemma, "j"):
            return found[at][0] if found[at] else longer
        base = lemma[2:] if lemma.startswith("un") else lemma
        if _tables().forms.get(base, {}).get("j", ()) is None or short_adjective(lemma):
            return regular(lemma, tag)
    return longer


def known(lemma: str, letter: str) -> bool:
    """Tell whether the tables have `lemma` as a word of class `letter` (n, v, j or r)."""
    return letter in _tables().forms.get(lemma, {})


@lru_cache(maxsize=65536)
def lemma(form: str, tag: str) -> str:
    """Return the lemma of a form with a Penn tag, in lower case (names stay as they are)."""
    if tag in ("NNP", "NNPS"):
        return form
    word = form.lower().replace("’", "'")
    if tag == "MD":
        return _MODALS.get(word, word)
    letter = LETTER_OF.get(tag[:2], "")
    if letter == "v" and word in _VERBS:
        return _VERBS[word]
    if not letter or tag in _BASE:
        return word
    tables = _tables()
    if letter in ("j", "r"):
        if word in _GRADED:
            return _GRADED[word][letter]
        if word in _IDENTICAL or (letter == "j" and word in tables.lists["plain"]):
            return word
    elif letter == "n" and (word in tables.lists["same"] or word in tables.lists["plural"]):
        return word
    if found := tables.lemmas.get((word, tag)):
        return found
    options = stems(word, tag)
    for stem in options:
        if known(stem, letter) and word in (inflect(stem, tag), inflect(stem, tag, british=True)):
            return stem
    if found := tables.odd.get((word, tag)):
        return found
    if found := _of_compound(word, tag, letter):
        return found
    for stem in options:
        if word in (
            regular(stem, tag),
            stem + stem[-1:] + word[-3:],
            stem + "k" + word[len(stem) + 1 :],
        ):
            return stem
    return options[0] if options else word


def _of_compound(word: str, tag: str, letter: str) -> str | None:
    """The lemma of a form whose last part is a form that is known: outsold, policewomen."""
    start, hyphen, tail = word.rpartition("-")
    if hyphen and len(tail) > 2:
        return f"{start}-{lemma(tail, tag)}"
    tables = _tables()
    for prefix in _PREFIXES if letter == "v" else ():
        tail = word[len(prefix) :]
        if word.startswith(prefix) and len(tail) > 2:
            found = tables.lemmas.get((tail, tag)) or tables.odd.get((tail, tag))
            for stem in (found, *stems(tail, tag)):
                if stem and known(stem, "v") and inflect(stem, tag) == tail:
                    return prefix + stem
    for tail in _TAILS if letter == "n" else ():
        plural = _plural(tail) or ""
        if word.endswith(plural) and len(word) > len(plural) + 2 and plural != tail:
            return word[: -len(plural)] + tail
    return None


@lru_cache(maxsize=65536)
def parts(form: str) -> str:
    """Return what a form can be, as letters: v d n g z (verb forms), N S, J + !, R."""
    word = form.lower()
    here = _tables().forms.get(word, {})
    found = {"vNJR"["vnjr".index(letter)] for letter in here}
    for tag, letter, code in _CODES:
        stem = lemma(word, tag)
        if stem != word or (word, tag) in _tables().odd:
            if known(stem, letter) and inflect(stem, tag) == word:
                found.add(code)
    return "".join(sorted(found))


_CODES = (
    ("VBD", "v", "d"), ("VBN", "v", "n"), ("VBG", "v", "g"), ("VBZ", "v", "z"),
    ("NNS", "n", "S"), ("JJR", "j", "+"), ("JJS", "j", "!"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def classes(form: str) -> str:
    """Return which classes a form can belong to, as letters out of `n`, `v`, `j`, `r`."""
    codes = parts(form)
    out = ""
    for letter, signs in (("n", "NS"), ("v", "vdngz"), ("j", "J+!"), ("r", "R")):
        if any(sign in codes for sign in signs):
            out += letter
    return out
