"""The regular rules of inflection, forwards and backwards."""

from __future__ import annotations

import re

_VOWELS = frozenset("aeiou")
_WEAK_L = re.compile(r"(?:[^aeiou][aeio]|ia|u[ea]|qui)l$")
_NO_DOUBLE_L = frozenset(
    "parallel reveal conceal appeal repeal congeal anneal unseal steal".split()
)


def regular(lemma: str, tag: str) -> str:
    """Return the form that the regular rules give for a tag (NNS VBZ VBD VBN VBG JJR JJS RBR RBS)."""
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


def british(lemma: str, form: str, tag: str) -> str:
    """Return `form` as British spelling has it: final l doubled (travelled, modelling)."""
    if tag not in ("VBD", "VBN", "VBG", "JJR", "JJS") or lemma in _NO_DOUBLE_L:
        return form
    ending = form.removeprefix(lemma)
    if ending in ("ed", "ing", "er", "est") and len(lemma) > 3 and _WEAK_L.search(lemma):
        return f"{lemma}l{ending}"
    return form


def stems(word: str, tag: str) -> tuple[str, ...]:
    """Return the lemmas a regular form can come from, likelier ones first."""
    if tag in ("NNS", "VBZ"):
        return _without_s(word)
    if tag in ("VBD", "VBN") and word.endswith("ed"):
        cut = 2
    elif tag == "VBG" and word.endswith("ing"):
        if word.endswith("ying") and len(word) > 4:
            return (word[:-3], word[:-4] + "ie")
        cut = 3
    elif tag in ("JJR", "RBR") and word.endswith("er"):
        cut = 2
    elif tag in ("JJS", "RBS") and word.endswith("est"):
        cut = 3
    else:
        return ()
    stem = word[:-cut]
    if not any(c in "aeiouy" for c in stem):
        return (stem, stem + "e")
    if stem.endswith("i") and tag != "VBG":
        return (stem[:-1] + "y", stem, stem + "e")
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        if stem[-1] == "l" or (stem[-1] in "szf" and syllables(stem) < 2) or stem.endswith("ss"):
            return (stem, stem[:-1], stem + "e")
        return (stem[:-1], stem, stem + "e")
    if stem.endswith("ck"):
        bare = (stem[:-1],) if syllables(stem[:-2]) > 1 and stem[-3] == "i" else ()
        return (*bare, stem, stem + "e")
    return (stem + "e", stem) if _wants_e(stem) else (stem, stem + "e")


def _without_s(word: str) -> tuple[str, ...]:
    if not word.endswith("s") or word.endswith("ss") or len(word) < 2:
        return ()
    if word.endswith("ies"):
        if len(word) < 5:
            return (word[:-1], word[:-3] + "y")
        return (word[:-3] + "y", word[:-1], word[:-2])
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return (word[:-2], word[:-1])
    if word.endswith("es"):
        return (word[:-1], word[:-2])
    return (word[:-1],)


_E_ENDINGS = re.compile(
    r"(?:[cuv]|[^aeiou]l(?<![rwl]l)|[aeiouy][zk]|[iau]s|[^aeiou]os|[nrlp]s|[dlr]g|[aeou]ng(?<!ong)|"
    r"[^aeo]at|[^aeou]ag|ig|ut|ot|[^e]ud|[^aeo][aeio]d(?<!ed)|[^aeou]id|[^aeo][iau]r(?<!e[iau]r)|"
    r"[ue]g|ys|[tv]r|[^aeou]in|[^aeou]il|ul|[iu]m|[^aeo]am|ib|[^aeo]ap|yp|w)$"
)
_NO_E = re.compile(
    r"(?:out|aim|oot|[aeo]ul|eu|ou|iu|bow|[aeiou]w|[aeo][iu]d|[aeo]ir|pid|rid|tid|[aeo]i[nl]|eam|oak|eak|ook)$"
)
_GROUP = re.compile(r"[aeiouy]+")


def syllables(stem: str) -> int:
    """Return how many groups of vowels a word has."""
    return len(_GROUP.findall(stem))


def _wants_e(stem: str) -> bool:
    """Whether a stem without its ending most likely lost a final e: `compar-`, `nam-`, `reduc-`."""
    if syllables(stem) == 1 and re.search(r"(?:^|[^aeiou])[aeiouy][^aeiouwxy]$", stem):
        return True  # else its consonant would have been doubled
    return bool(_E_ENDINGS.search(stem)) and not _NO_E.search(stem)


def short_adjective(lemma: str) -> bool:
    """Whether an adjective of no table is compared with -er and -est: one syllable, or -y."""
    count = syllables(lemma.removesuffix("e"))
    return count == 1 or (count == 2 and lemma.endswith("y") and not lemma.endswith("ly"))
