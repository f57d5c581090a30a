"""The laws of the glossary, for authors: `python -m rewriter.knowledge.check [PATH ...]`.

A path is a `.rules` file or a folder of them; without one the library's own glossary is checked.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations
from pathlib import Path

from ..datafiles import rule_files
from ..errors import RuleError
from .entry import Primer, Term
from .forms import Vocabulary, has_capital, plural, words
from .load import Knowledge, read
from .lookup import Lookup

GLOSS_WORDS, SAY_WORDS, FACT_WORDS, TERM_WORDS = 12, 25, 32, 30
PRIMER_WORDS = (110, 260)
PRIMER_FACTS = (7, 12)
COMPANY = 5

OPENERS = frozenset(
    "this that these those it its they their them he she another also however moreover furthermore "
    "additionally similarly likewise therefore thus hence consequently nevertheless instead then "
    "finally second secondly first firstly such both".split()
)
BANNED = re.compile(
    r"\b(?:delv(?:e|es|ing)|landscapes?|pivotal|crucial|testament|tapestry|game.chang\w+|vital role|"
    r"key role|crucial role|in today's|ever.changing|fast.paced|it(?:'s| is) (?:important|worth)|"
    r"not (?:just|only|merely)\b[^.]{1,60}\bbut|realm|underscores?|showcas\w+|leverag(?:e|es|ing) the|"
    r"seamless\w*|robust|recently|currently|nowadays|these days|today|tomorrow|in recent years|"
    r"you|your|yours|we|our|us|I|let's|unlock\w*|empower\w*|revolution(?:ize|ary)\w*|cutting.edge)\b"
    r"|!",
    re.IGNORECASE,
)
ALLOWED = re.compile(r"\b(?:U\.?S\.?|US|political landscape)\b")
BRITISH = re.compile(
    r"\b(?:(?:col|fav|hon|lab|behavi|neighb|harb|rum|hum|vap|arm|flav)ours?|favour\w+|neighbour\w+|"
    r"centres?|theatres?|metres?|litres?|defence|offence|programmes?|cheques?|catalogues?|ageing|"
    r"(?:organ|recogn|real|special|minim|maxim|util|final|stabil|central|national|privat)is"
    r"(?:e|ed|es|ing|ation|ations)|analyse[ds]?|travell\w+|modell\w+|labelled|cancelled)\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b(?:201[6-9]|20[2-9]\d)\b")


def check_glossary(paths: Iterable[Path]) -> list[str]:
    """Return what is wrong with the glossary files, one `path:line: why` each."""
    entries, problems = Knowledge((), ()), []
    for path in paths:
        try:
            more = read([path])
            entries = Knowledge(entries.terms + more.terms, entries.primers + more.primers)
        except RuleError as error:
            problems.append(str(error))
    lookup = Lookup(entries.terms)
    for term in entries.terms:
        problems += (f"{term.path}:{term.line}: {term.head}: {why}" for why in _term(term, lookup))
    for primer in entries.primers:
        problems += (
            f"{primer.path}:{primer.line}: {primer.name}: {why}" for why in _primer(primer)
        )
    return problems + list(_fights(entries.terms)) + list(_repeats(entries))


def _term(term: Term, lookup: Lookup) -> Iterator[str]:
    yield from _gloss(term)
    for text in term.says:
        if not _names(text, term):
            yield f"`say` does not name the term: {text!r}"
        yield from _sentence(text, SAY_WORDS, free=False)
    for text in chain.from_iterable(term.facts):
        yield from _sentence(text, FACT_WORDS, free=True)
    size = len(words(term.says[0])) + sum(len(words(f[0])) for f in term.facts)
    if size < TERM_WORDS:
        yield f"definition and facts hold {size} words, {TERM_WORDS} are wanted"
    if term.company:
        if len(term.company) < COMPANY:
            yield f"`with` holds {len(term.company)} words, 5 to 12 are wanted"
        for word in term.company:
            if word.lower() in term.head.lower().split():
                yield f"the co-term {word!r} is part of the term itself"
    if not term.keeps:
        yield "no `keep`"
    for text in term.tests:
        if term not in _found(lookup, text):
            yield f"not found in its `test`: {text!r} ({_diagnosis(term, text)})"
    for text in term.keeps:
        if term in _found(lookup, text):
            yield f"found in its `keep`: {text!r}"


def _gloss(term: Term) -> Iterator[str]:
    gloss = term.gloss
    if not gloss:
        return
    if len(words(gloss)) > GLOSS_WORDS:
        yield f"`gloss` has {len(words(gloss))} words, {GLOSS_WORDS} at most"
    if gloss.endswith((".", ";", ",", ":")):
        yield "`gloss` ends with a stop"
    if f" {term.head.lower()} " in f" {gloss.lower()} ":
        yield "`gloss` repeats the term"


def _sentence(text: str, most: int, free: bool) -> Iterator[str]:
    found = words(text)
    if len(found) > most:
        yield f"{len(found)} words, {most} at most: {text!r}"
    if not text.endswith((".", '."', ".”", ".)")):
        yield f"does not end with a full stop: {text!r}"
    if not (text[0].isupper() or text[0].isdigit()) and not has_capital(text.split()[0]):
        yield f"does not begin with a capital: {text!r}"
    if free and found and found[0].lower in OPENERS:
        yield f"opens with {found[0].text!r}, so it leans on another sentence: {text!r}"
    banned = BANNED.search(ALLOWED.sub("", text))
    if banned:
        yield f"banned wording {banned[0]!r}: {text!r}"
    if BRITISH.search(text):
        yield f"British spelling {BRITISH.search(text)[0]!r}: {text!r}"
    if YEAR.search(text):
        yield f"a recent year dates the text: {text!r}"


def _names(text: str, term: Term) -> bool:
    pool = Vocabulary([text])
    return any(pool.holds(form if has_capital(form) else form.lower()) for form in term.forms)


def _found(lookup: Lookup, text: str) -> list[Term]:
    return [m.term for m in lookup.mentions(text, Vocabulary([text]))]


def _diagnosis(term: Term, text: str) -> str:
    pool = Vocabulary([text])
    if not any(pool.holds(form) for form in term.forms):
        return "none of its forms is there"
    if not term.company or any(map(pool.holds, term.company)):
        return "a veto, a name or another term stands in the way"
    return "no co-term is there"


def _primer(primer: Primer) -> Iterator[str]:
    for text in chain.from_iterable(primer.facts):
        yield from _sentence(text, FACT_WORDS + 4, free=True)
    size = sum(len(words(f[0])) for f in primer.facts)
    if not PRIMER_WORDS[0] <= size <= PRIMER_WORDS[1]:
        yield f"the facts hold {size} words, 120 to 250 are wanted"
    if not PRIMER_FACTS[0] <= len(primer.facts) <= PRIMER_FACTS[1]:
        yield f"{len(primer.facts)} facts, 7 to 11 are wanted"
    if primer.company and len(primer.company) < COMPANY:
        yield f"`with` holds {len(primer.company)} words, 5 or more are wanted"


def _fights(terms: Sequence[Term]) -> Iterator[str]:
    """Two terms with one surface form need company that tells them apart."""
    claims: dict[str, list[Term]] = {}
    for term in terms:
        for form in term.forms:
            claims.setdefault(form if has_capital(form) else form.lower(), []).append(term)
    told: set[tuple[int, int]] = set()
    for form, owners in claims.items():
        for a, b in combinations(dict.fromkeys(owners), 2):
            shared = {c.lower() for c in a.company} & {c.lower() for c in b.company}
            if (a.company and b.company and len(shared) < 2) or (id(a), id(b)) in told:
                continue
            told.add((id(a), id(b)))
            why = (
                f"shares the co-terms {', '.join(sorted(shared))}" if shared else "needs no company"
            )
            yield f"{b.path}:{b.line}: {b.head}: claims {form!r} like {a.path.name}:{a.line} and {why}"


def _repeats(entries: Knowledge) -> Iterator[str]:
    """No sentence stands twice in the glossary."""
    seen: dict[str, str] = {}
    for entry in chain(entries.terms, entries.primers):
        says = entry.says if isinstance(entry, Term) else ()
        for text in chain(says, chain.from_iterable(entry.facts)):
            key = " ".join(w.lower for w in words(text))
            here = f"{entry.path}:{entry.line}"
            if key in seen:
                yield f"{here}: the sentence stands in {seen[key]} too: {text!r}"
            seen.setdefault(key, here)


def unknown_links(entries: Knowledge) -> list[str]:
    """Return `see` entries and fields that lead nowhere; of use once all files are there."""
    forms = {f.lower() for term in entries.terms for f in term.forms}
    fields = {primer.field for primer in entries.primers}
    out = []
    for term in entries.terms:
        lost = [
            s for s in term.related if s.lower() not in forms and plural(s).lower() not in forms
        ]
        if lost:
            out.append(
                f"{term.path}:{term.line}: {term.head}: `see` leads nowhere: {', '.join(lost)}"
            )
        if term.field not in fields:
            out.append(f"{term.path}:{term.line}: {term.head}: no primer for field {term.field!r}")
    return out


def main(arguments: Sequence[str]) -> int:
    """Print the problems of the given files or folders; return 1 when there are any."""
    given = [Path(a) for a in arguments if not a.startswith("-")]
    paths = list(
        chain.from_iterable(sorted(p.rglob("*.rules")) if p.is_dir() else [p] for p in given)
    )
    paths = paths or list(rule_files("glossary"))
    problems = check_glossary(paths)
    if "--links" in arguments and not problems:
        problems += unknown_links(read(paths))
    lines = [*problems, f"{len(paths)} files, {len(problems)} problems"]
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
