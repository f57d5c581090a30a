"""What the article is about, and the companies, products and places of work it names."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from ...article.reading import Article
from ...english.chunks import noun_phrases
from ...english.names import names
from .things import HEADINGS

_PEOPLES = (
    "ian",
    "ish",
    "ese",
    "ans",
    "’s",
    "'s",
    ".",
    "ist",
    "ists",
    "ians",
    "can",
    "cans",
    "Indian",
)
_NO_TOPIC = frozenset(
    "thing way lot kind time year day week month people person number fact case point end example "
    "reason place world life hour today percent half rest side part group man woman men women child "
    "area level amount use question answer word story article post report issue problem change result "
    "work idea move step month something anything everything nothing one first second others kid dad "
    "parent family friend lawmaker officer official police government president minister company "
    "companies reader user guest player expert analyst note source name address".split()
)
_PLACES = frozenset(
    "America U.S. US UK China Russia Europe Africa Asia India Japan Germany France London Paris Washington "
    "York California Texas Florida Moscow Beijing Brussels Singapore Syria Iran Iraq Israel Austria Kenya "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July "
    "August September October November December English God Christmas ISBN PDF FAQ CEO CFO USD Inc Pro "
    "Plus Max Mini Ltd Corp DIY".split()
)


_NO_NOUN = re.compile(
    r" (?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|does|did|do|to|in|on|at|by|"
    r"for|from|with|and|or|but|of|as|that|which|who|than|when|where|if|because|while|after|before|into|over|"
    r"also|not|even|now|still|just|only|already|\w+ed|\w+s)\b"
)


class Named(NamedTuple):
    """A name that may be teased, how often the article uses it, and whether it takes `the`."""

    text: str
    times: int

    @property
    def plural(self) -> bool:
        """Whether verbs with it are in the plural: the Chargers, NFTs."""
        team = self.text.startswith("the ") and self.text.endswith("s")
        return team or bool(re.search(r"[A-Z]{2}s$", self.text))


def organisations(article: Article) -> tuple[Named, ...]:
    """Return the companies, products and bodies named more than once; no persons, peoples, places."""
    people = {word for p in article.ledger.people for word in p.name.split()}
    counts: Counter[str] = Counter()
    determined: Counter[str] = Counter()
    leading: Counter[str] = Counter()
    barred: set[str] = set()
    for block in article.blocks:
        if block.kind in ("td", "th", "figcaption") or block.kind in HEADINGS:
            continue
        for sentence in article.sentences(block):
            for name in names(sentence):
                word = block.text[name.start : name.end]
                before = block.text[sentence.start : name.start].rstrip().rsplit(" ", 1)[-1].lower()
                behind = block.text[name.end : name.end + 14]
                if name.kind in ("person", "place") or people & set(word.split()):
                    barred.add(word)
                if before in ("mr.", "ms.", "mrs.", "dr.", "mr", "in", "near", "from") or re.match(
                    r",? (?:said|says|told|wrote|who|and his|and her)\b", behind
                ):
                    barred.add(word)
                if name.kind in ("organisation", "other") and not behind.startswith("-"):
                    counts[word] += 1
                    determined[word] += before == "the"
                    leading[word] += bool(
                        re.match(r"(?: [A-Z]\w+)? [a-z]+", behind)
                    ) and not _NO_NOUN.match(behind)
    whole = " ".join(b.text for b in article.blocks)
    titles = Counter(re.findall(r"[\"“]((?:[A-Z][a-z]+ ){1,3}[A-Z][a-z]+)[,.]?[\"”]", whole))
    counts.update(
        {t: n + 1 for t, n in titles.items() if n > 1 and t not in counts and t not in people}
    )
    out = []
    for word, count in counts.most_common(12):
        if count < 3 or word in barred or leading[word] * 2 > count or not _nameable(word):
            continue
        if determined[word] * 2 > count:
            out.append(Named(f"the {word}", count))
        elif determined[word] * 5 <= count and not (word.isupper() and len(word) < 4):
            out.append(Named(word, count))
    return tuple(out)


def _nameable(name: str) -> bool:
    words = name.split()
    return (
        2 < len(name) < 30
        and len(words) < 4
        and not name.endswith(_PEOPLES)
        and name[0].isupper()
        and not set(words) & _PLACES
        and all(w[0].isalpha() and w[0].isupper() for w in words)
        and not (len(words) == 1 and name.isupper() and len(name) < 3)
    )


def topics(article: Article) -> tuple[str, ...]:
    """Return what the article is about, best first: names and noun phrases that need no article."""
    lead = " ".join(b.text for b in article.blocks[:3]).lower()
    headings = " ".join(b.text for b in article.blocks if b.kind in HEADINGS).lower()
    counts: Counter[str] = Counter()
    bare: Counter[str] = Counter()
    plural: Counter[str] = Counter()
    for block in article.blocks:
        if block.quoted or block.kind in ("td", "th") or block.kind in HEADINGS:
            continue
        for sentence in article.sentences(block):
            tokens = sentence.tokens
            for span in noun_phrases(sentence):
                inner = list(tokens[span.start : span.end])
                determined = inner[0].tag in ("DT", "PRP$", "CD")
                while inner and inner[0].tag in ("DT", "PRP$", "CD", "JJR", "JJS"):
                    inner = inner[1:]
                if not 1 <= len(inner) <= 3 or any(
                    t.tag not in ("NN", "NNS", "JJ") or not t.text.isalpha() or t.margin < 5
                    for t in inner
                ):
                    continue
                if inner[-1].tag == "JJ" or any(t.lemma in _NO_TOPIC for t in inner):
                    continue
                text = " ".join(t.text for t in inner).lower()
                counts[text] += 1
                bare[text] += not determined
                plural[text] += inner[-1].tag == "NNS"
    scored = []
    for text, count in counts.items():
        if count < (3 if " " in text else 5) and text not in headings or count < 2 or len(text) < 5:
            continue
        if bare[text] < count * (0.5 if plural[text] else 0.85) or (
            not plural[text] and " " not in text
        ):
            continue
        score = count * (1.8 if " " in text else 0.7) + 2 * (text in lead) + 2 * (text in headings)
        scored.append((-score, text))
    whole = " ".join(b.text for b in article.blocks if b.kind not in HEADINGS)
    found = [_as_written(text, whole) for _, text in sorted(scored)[:2]]
    firms = [n.text for n in organisations(article) if n.text.lower() in lead]
    return tuple(
        [*firms[:1], *found]
        if firms and (not scored or article.words < 700)
        else [*found, *firms[:1]]
    )


def _as_written(text: str, whole: str) -> str:
    """The words with the capitals that the article mostly gives them inside a sentence."""
    forms = Counter(re.findall(rf"(?<=[a-z,] ){re.escape(text)}(?!\w)", whole, re.I))
    return forms.most_common(1)[0][0] if forms else text
