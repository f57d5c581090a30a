"""Who is who: people the article names together with a role, and whether they speak in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from .fact import Person

ROLES = frozenset(
    "actor actress activist adviser advisor agent ambassador analyst anchor archbishop architect "
    "artist associate astronaut astronomer athlete attorney author banker biologist bishop blogger "
    "boss broker captain cardinal ceo cfo chair chairman chairperson chairwoman chancellor chemist "
    "chief choreographer climatologist co-author co-founder cofounder coach columnist comedian "
    "commander commissioner composer conductor congressman congresswoman consultant coordinator "
    "correspondent councilman councilor councilwoman counsel critic cto curator dean defender "
    "deputy designer detective developer diplomat director doctor dramatist drummer ecologist "
    "economist editor engineer entrepreneur envoy epidemiologist executive expert farmer filmmaker "
    "forward founder general geologist goalkeeper governor guitarist head historian "
    "host inspector instructor investigator investor journalist judge justice lawmaker lawyer "
    "leader lecturer librarian lieutenant linebacker manager mayor mathematician microbiologist "
    "midfielder minister musician negotiator neurologist neuroscientist novelist nurse officer "
    "official oncologist operator organizer owner painter partner pastor pediatrician philosopher "
    "photographer physician physicist pilot pitcher playwright poet president principal producer "
    "professor programmer prosecutor psychiatrist psychologist quarterback rapper "
    "receiver rep reporter representative researcher scholar scientist screenwriter secretary "
    "senator sergeant sheriff singer sociologist solicitor songwriter speaker specialist "
    "spokesman spokesperson spokeswoman statistician strategist striker student superintendent "
    "surgeon teacher technologist toxicologist trader trainer treasurer trustee undersecretary "
    "administrator anthropologist archaeologist paleontologist nutritionist dietitian "
    "veterinarian virologist volunteer whistleblower winger writer zoologist".split()
)
"""Nouns for what a person is or does; two-part ones are known by their last word."""

SAYING = frozenset(
    "said says say told tells added adds wrote writes explained explains noted notes argued argues "
    "continued tweeted testified recalled recalls warned warns stated replied asked insisted "
    "predicted".split()
)
_PART = r"[A-Z][\w'’.]*(?:-[A-Z]?[\w'’]+)*"
_LINK = r"(?:de|del|der|van|von|bin|al|el|la|le|da|dos|di|du|ter)"
NAME = re.compile(rf"{_PART}(?:\s(?:{_LINK}\s)?{_PART}){{1,3}}")
_ROLE_TAGS = ("NN", "NNS", "NNP", "NNPS", "JJ", "HYPH", "AFX")
_STOP_TAGS = ("VBD", "VBZ", "VBP", "VB", "MD", "WP", "WDT", "WRB")
_END = re.compile(r"[,.;:—–()“”\"?!]|\bwho\b|\s-\s")
_TITLES = frozenset("mr mrs ms dr sir dame lord lady prof".split())


def people(blocks: Iterable[tuple[object, Sequence[object]]]) -> tuple[Person, ...]:
    """Return the people who are named with a role, in order of appearance.

    Args:
        blocks: the article's blocks with their analysed sentences.
    """
    found: dict[str, Person] = {}
    speaking: set[str] = set()
    for block, sentences in blocks:
        for sentence in sentences:
            speaking |= _speakers(sentence)
            for person in _named(block, sentence):
                old = found.get(person.name)
                if old is None or len(old.role) < len(person.role) and old.block == person.block:
                    found[person.name] = person
    return tuple(p._replace(speaks=p.name.split()[-1] in speaking) for p in found.values())


def _named(block: object, sentence: object) -> Iterator[Person]:
    tokens = list(sentence.tokens)
    starts = {t.start: i for i, t in enumerate(tokens)}
    text = block.text
    i = 0
    while i < len(tokens):
        i += 1
        first = tokens[i - 1]
        if not first.text[0].isupper() or first.tag not in ("NNP", "NNPS"):
            continue
        if first.text.lower().rstrip(".") in ROLES:
            continue
        match = NAME.match(text, first.start, sentence.end)
        if match is None:
            continue
        name = _trimmed(match[0])
        end = match.start() + len(name)
        ahead = _role_ahead(text, tokens, i - 1)
        behind = "" if ahead else _role_behind(text, sentence, tokens, end)
        words = name.split()
        inside = any(w.lower().rstrip(".") in ROLES for w in words)
        if len(words) > 1 and not inside and (ahead or behind):
            yield Person(name, ahead or behind, block.index, match.start(), False)
            while i < len(tokens) and tokens[i].start < end:
                i += 1
        elif starts and inside:
            continue


def _trimmed(name: str) -> str:
    name = re.sub(r"['’]s?$", "", name)
    return (
        name[:-1]
        if name.endswith(".") and not re.search(r"\b[A-Z]\.$|\bJr\.$|\bSr\.$", name)
        else name
    )


def _role_ahead(text: str, tokens: Sequence[object], i: int) -> str:
    """Return the role that stands right before the name ("Interior Minister")."""
    if not i or tokens[i - 1].text.lower() not in ROLES:
        return ""
    j = i - 1
    while j > 0:
        before = tokens[j - 1]
        joined = before.text in ("and", ",", "&") and j > 1 and tokens[j - 2].text.lower() in ROLES
        if not (before.tag in _ROLE_TAGS or before.text == "-" or joined):
            break
        if before.text.lower() in _TITLES:
            break
        j -= 1
    while j < i - 1 and not tokens[j].text[0].isalnum() or tokens[j].text == "and":
        j += 1
    role = " ".join(text[tokens[j].start : tokens[i - 1].end].split())
    return role if len(role.split()) <= 9 and "\ufffc" not in role else ""


def _role_behind(text: str, sentence: object, tokens: Sequence[object], end: int) -> str:
    """Return the role in the apposition behind the name (", head of research at Kotak,")."""
    if text[end : end + 2] != ", ":
        return ""
    start = end + 2
    while (
        skip := re.match(r"(?:MD|PhD|M\.D\.|Ph\.D\.|\d\d),\s", text[start : start + 12])
    ) is not None:
        start += skip.end()
    most = min(sentence.end, start + 120)
    stop = _END.search(text, start, most)
    close = stop.start() if stop else sentence.end
    if close > most:
        return ""
    role = text[start:close].strip()
    words = role.split()
    first = bisect_left(tokens, start, key=lambda t: t.start)
    inside = tokens[first : bisect_left(tokens, close, key=lambda t: t.start)]
    if not 1 <= len(words) <= 14 or any(t.tag in _STOP_TAGS for t in inside):
        return ""
    heads = words[:4]
    if not any(w.lower().rstrip("s") in ROLES or w.lower() in ROLES for w in heads):
        return ""
    if words[0].lower() in ("and", "or", "but", "as", "with", "while", "then", "including", "like"):
        return ""
    if text[close : close + 2] == ", " and words[0][0].isupper() and len(words) == 1:
        more = re.match(rf"{_PART}(?:\s{_PART}){{0,4}}(?=[.,]|$)", text[close + 2 : sentence.end])
        role += f", {more[0].rstrip('.')}" if more else ""
    return " ".join(role.split()) if "\ufffc" not in role else ""


def _speakers(sentence: object) -> set[str]:
    """Return the last words of names beside a verb of saying."""
    tokens = sentence.tokens
    out: set[str] = set()
    for i, token in enumerate(tokens):
        if token.text.lower() in SAYING:
            around = tokens[max(0, i - 3) : i + 8]
            out |= {t.text for t in around if t.tag in ("NNP", "NNPS")}
    return out
