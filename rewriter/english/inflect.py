"""Word forms both ways: from a lemma to a form, and back.

Irregular forms come from a table (data/english/forms.txt.gz), the rest from the regular rules.
American spelling first.
"""

from __future__ import annotations

import gzip
from functools import lru_cache

from ..datafiles import DATA

CLASS_TAGS: dict[str, tuple[str, ...]] = {
    "v": ("VBD", "VBN", "VBG", "VBZ"),
    "n": ("NNS",),
    "j": ("JJR", "JJS"),
    "r": ("RBR", "RBS"),
}
"""For each class letter (noun, verb, adJective, adveRb), the tags whose forms the table holds."""

LETTER_OF = {"VB": "v", "NN": "n", "JJ": "j", "RB": "r"}
_BASE = frozenset({"VB", "VBP", "NN", "NNP", "JJ", "RB"})
_VOWELS = frozenset("aeiou")
_BE = {"VB": "be", "VBP": "are", "VBZ": "is", "VBD": "was", "VBN": "been", "VBG": "being"}
_WHOLE = {
    "am": "be", "are": "be", "is": "be", "was": "be", "were": "be", "been": "be", "being": "be",
    "be": "be", "'m": "be", "'re": "be", "has": "have", "had": "have", "having": "have",
    "have": "have", "'ve": "have", "does": "do", "did": "do", "done": "do", "doing": "do",
}  # fmt: skip
_MODALS = {"'ll": "will", "'d": "would", "ca": "can", "wo": "will", "sha": "shall"}
_INVARIANT = frozenset(
    "other another such last least more most further less thanks news series species headquarters "
    "aircraft grassroots crossroads means politics economics".split()
)
_GRADED = {
    "better": {"j": "good", "r": "well"}, "best": {"j": "good", "r": "well"},
    "worse": {"j": "bad", "r": "badly"}, "worst": {"j": "bad", "r": "badly"},
    "more": {"j": "more", "r": "more"}, "most": {"j": "most", "r": "most"},
    "less": {"j": "less", "r": "less"}, "least": {"j": "least", "r": "least"},
    "further": {"j": "further", "r": "further"}, "earlier": {"j": "early", "r": "early"},
}  # fmt: skip


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, tuple[str, ...] | None]]:
    """Lemma -> class letter -> irregular forms, or None where the rules give them."""
    table: dict[str, dict[str, tuple[str, ...] | None]] = {}
    with gzip.open(DATA / "english" / "forms.txt.gz", "rt", encoding="utf-8") as file:
        for line in file:
            lemma, letter, *forms = line.rstrip("\n").split("\t")
            table.setdefault(lemma, {})[letter] = tuple(forms[0].split(" ")) if forms else None
    return table


@lru_cache(maxsize=1)
def _irregular() -> dict[tuple[str, str], str]:
    """(form, tag) -> lemma, for the forms that the rules do not give."""
    found: dict[tuple[str, str], str] = {}
    for lemma_, classes_ in _table().items():
        for letter, forms in classes_.items():
            if forms:
                for tag, form in zip(CLASS_TAGS[letter], forms, strict=True):
                    if form != "-":
                        found.setdefault((form, tag), lemma_)
    return found


def regular(lemma: str, tag: str) -> str:
    """Return the form that the regular rules give."""
    if tag in ("NNS", "VBZ"):
        if lemma.endswith(("s", "x", "z", "ch", "sh")):
            return lemma + "es"
        if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
            return lemma[:-1] + "ies"
        return lemma + "s"
    if tag in ("VBD", "VBN"):
        return _grown(lemma, "ed")
    if tag == "VBG":
        if lemma.endswith("ie"):
            return lemma[:-2] + "ying"
        if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
            return lemma[:-1] + "ing"
        return lemma + (lemma[-1] if _doubles(lemma) else "") + "ing"
    return _grown(lemma, "er" if tag.endswith("R") else "est")


def _grown(lemma: str, ending: str) -> str:
    if lemma.endswith("e"):
        return lemma + ending[1:]
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "i" + ending
    return lemma + (lemma[-1] if _doubles(lemma) else "") + ending


def _doubles(lemma: str) -> bool:
    return (
        len(lemma) > 2
        and lemma[-1] not in _VOWELS | set("wxy")
        and lemma[-2] in _VOWELS
        and lemma[-3] not in _VOWELS
        and sum(c in _VOWELS for c in lemma) == 1
    )


@lru_cache(maxsize=65536)
def inflect(lemma: str, tag: str) -> str | None:
    """Return the form of `lemma` for a Penn tag, or None where there is none.

    A lemma of several words bends its head: the first word of a verb, the last of a noun.
    Adjectives and adverbs without a form of their own are compared with `more` and `most`.
    """
    if " " in lemma:
        head, _, rest = lemma.partition(" ")
        if tag[:2] == "VB":
            form = inflect(head, tag)
            return None if form is None else f"{form} {rest}"
        start, _, last = lemma.rpartition(" ")
        form = inflect(last, tag)
        return None if form is None else f"{start} {form}"
    if lemma == "be" and tag in _BE:
        return _BE[tag]
    if tag in _BASE:
        return lemma
    letter = LETTER_OF.get(tag[:2], "")
    tags = CLASS_TAGS.get(letter, ())
    if tag not in tags:
        return lemma if tag == "NNPS" else None
    if letter != "v" and lemma in _INVARIANT:
        return lemma
    entry = _table().get(lemma, {})
    if letter in entry:
        forms = entry[letter]
        form = regular(lemma, tag) if forms is None else forms[tags.index(tag)]
        if form != "-":
            return form
    if letter in ("j", "r"):
        short = letter in entry or (len(lemma) <= 5 and not lemma.endswith("ly"))
        if letter not in entry and letter == "r":
            short = False
        if not short or entry.get(letter) is not None:
            return ("more " if tag.endswith("R") else "most ") + lemma
    return regular(lemma, tag)


def known(lemma: str, letter: str) -> bool:
    """Tell whether the table has `lemma` as a word of class `letter` (n, v, j or r)."""
    return letter in _table().get(lemma, {})


@lru_cache(maxsize=65536)
def lemma(form: str, tag: str) -> str:
    """Return the lemma of a form with a Penn tag, in lower case (names keep theirs)."""
    if tag in ("NNP", "NNPS"):
        return form
    word = form.lower().replace("’", "'")
    if tag == "MD":
        return _MODALS.get(word, word)
    letter = LETTER_OF.get(tag[:2], "")
    if letter == "v":
        if word in _WHOLE:
            return _WHOLE[word]
        if word == "'s":
            return "be"
        if word == "'d":
            return "have"
    if letter in ("j", "r") and tag[-1] in "RS" and word in _GRADED:
        return _GRADED[word][letter]
    if tag in _BASE or letter == "" or (letter != "v" and word in _INVARIANT):
        return word
    options = _stems(word, tag)
    for stem in options:
        if known(stem, letter) and inflect(stem, tag) == word:
            return stem
    if found := _irregular().get((word, tag)):
        return found
    for stem in options:
        if regular(stem, tag) == word:
            return stem
    return word


def _stems(word: str, tag: str) -> tuple[str, ...]:
    """Possible lemmas of a regular form, likelier ones first."""
    if tag in ("NNS", "VBZ"):
        if word.endswith("ies"):
            return (word[:-3] + "y", word[:-1], word[:-2])
        if word.endswith("es"):
            return (word[:-1], word[:-2])
        return (word[:-1],) if word.endswith("s") and not word.endswith("ss") else ()
    if tag in ("VBD", "VBN") and word.endswith("ed"):
        cut = 2
    elif tag == "VBG" and word.endswith("ing"):
        cut = 3
        if word.endswith("ying"):
            return (word[:-3], word[:-4] + "ie")
    elif tag[-1] == "R" and word.endswith("er"):
        cut = 2
    elif tag[-1] == "S" and word.endswith("est"):
        cut = 3
    else:
        return ()
    stem = word[:-cut]
    options = [stem + "e", stem]
    if len(stem) > 2 and stem[-1] == stem[-2]:
        options.append(stem[:-1])
    if stem.endswith("i"):
        options.insert(0, stem[:-1] + "y")
    if not known(stem + "e", LETTER_OF[tag[:2]]):
        options.reverse()
    return tuple(options)


@lru_cache(maxsize=65536)
def parts(form: str) -> str:
    """Return the tags' letters a form can have: `v d n g z` of verbs, `N S` of nouns, `J R` and `+ !`."""
    word = form.lower()
    here = _table().get(word, {})
    found = {"vNJR"["vnjr".index(letter)] for letter in here}
    for tag, letter, code in _CODES:
        if lemma(word, tag) != word or (word, tag) in _irregular():
            stem = lemma(word, tag)
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
