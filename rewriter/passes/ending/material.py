"""What an ending is made of: everything gathered from one article, ready to be asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...article.reading import Article
from .claims import Claim, claims
from .counsel import Advice, Contrast, advice, contrasts, questions, sections
from .fields import fields
from .figures import Figure, figures, guests
from .named import Named, organisations, topics
from .pattern import Need
from .slots import Value
from .things import Thing, things
from .voices import Voice, phrases, voices

READ_A_MINUTE = 230
_LONGEST = {"free": 20, "dry": 22, "sober": 28}
_LEDE = 30
"""Words of a statement from the lede, in any tone; one that comes second is shorter."""
_TOLLS = frozenset(
    "people persons men women children deaths victims patients soldiers civilians residents kids "
    "students passengers injured cases refugees families officers employees jobs".split()
)

_EVENTS = frozenset(
    "killed killing kills died dies deaths injured wounded stormed shot bombed bombing diagnosed hospital "
    "infected struck crashed collapsed drowned missing stranded strandings quarantined poisoned dose".split()
)
"""Words of what happened: a sober ending begins with it."""


class Offer(NamedTuple):
    """Something that meets a need: `key` says what it uses up."""

    key: str
    values: dict[str, Value]


class Material(NamedTuple):
    """All that patterns may draw on; each list best first."""

    text: str
    fields: tuple[str, ...]
    claims: tuple[Claim, ...]
    things: tuple[Thing, ...]
    figures: tuple[Figure, ...]
    names: tuple[Named, ...]
    topics: tuple[str, ...]
    contrasts: tuple[Contrast, ...]
    advice: tuple[Advice, ...]
    questions: tuple[str, ...]
    voices: tuple[Voice, ...]
    sections: tuple[str, ...]
    phrases: tuple[str, ...]
    said: tuple[frozenset[str], ...]
    """The words of each sentence."""

    words: int

    def offers(self, need: Need, tone: str, used: tuple[Thing, ...] = ()) -> Iterator[Offer]:
        """Yield what meets a need, best first; `used` are the things the ending spoke of."""
        name, base = need.name, need.base
        if base == "claim":
            for claim in self._claims(need, tone):
                yield Offer(f"claim {claim.text}", {name: claim.text})
        elif base in ("thing", "detail"):
            for thing in self.things:
                if (thing.kind in need.kinds) if need.kinds else (thing.kind or base == "detail"):
                    yield Offer(f"thing {thing.head}", {name: thing})
        elif base == "rare":
            for thing in self.things:
                if self.text.lower().count(thing.text.lower()) == 1:
                    yield Offer(f"thing {thing.head}", {name: thing})
        elif base == "span":
            placed = sorted(self.things, key=lambda t: (t.block, t.text))
            if len(placed) > 1 and placed[-1].block - placed[0].block >= 5:
                early, late = placed[0], placed[-1]
                yield Offer(f"thing {early.head} {late.head}", {"early": early, "late": late})
        elif base == "mention":
            for named in self.names:
                bare = named.text.removeprefix("the ")
                times = len(re.findall(rf"(?<!\w){re.escape(bare)}(?!\w)", self.text))
                if times > 4:
                    yield Offer(
                        f"name {named.text}", {"name": named, "times": f"{_few(times)} mentions"}
                    )
        elif base == "again":
            for thing in used:
                if not need.kinds or thing.kind in need.kinds:
                    yield Offer(f"again {thing.head}", {name: thing})
        elif base in ("money", "count", "percent", "share", "duration", "quantity", "figure"):
            for figure in self.figures:
                if _figures(figure, need) and need.low <= figure.value <= need.high:
                    yield Offer(f"figure {figure.text}", {name: figure})
        elif base == "toll":
            for figure in self.figures:
                if figure.kind == "count" and _of_people(figure):
                    yield Offer(f"figure {figure.text}", {name: figure})
        elif base == "voice":
            for voice in self.voices:
                yield Offer(
                    f"voice {voice.quote}", {"speaker": voice.speaker, "quote": voice.quote}
                )
        elif base == "contrast":
            for pair in self.contrasts:
                yield Offer(f"contrast {pair.one}", {"one": pair.one, "other": pair.other})
        elif base == "length":
            if not need.low <= self.words <= need.high:
                return
            minutes = max(2, round(self.words / READ_A_MINUTE))
            yield Offer(
                "length",
                {"words": f"{max(100, round(self.words, -2)):,}", "minutes": _few(minutes)},
            )
        else:
            yield from self._plain(name, base)

    def _claims(self, need: Need, tone: str) -> Iterator[Claim]:
        """The statements short enough; in a sober ending those of what happened come first."""
        lede = _LEDE if need.name == "claim" or tone == "sober" else _LONGEST[tone]
        short = [c for c in self.claims if c.words <= (lede if c.lede else _LONGEST[tone])]
        if tone == "sober" and not need.kinds:
            events = [c for c in short if c.place < 0.5 and _EVENTS & word_set(c.text)]
            yield from events[:2]
            yield from sorted((c for c in short if c.place < 0.2), key=lambda c: c.place)
        yield from (c for c in short if all(_claims(c, kind) for kind in need.kinds))

    def _plain(self, name: str, base: str) -> Iterator[Offer]:
        lists: dict[str, tuple[Value, ...]] = {
            "name": self.names,
            "topic": self.topics,
            "advice": self.advice,
            "question": self.questions,
            "section": self.sections,
            "phrase": self.phrases,
        }
        for value in lists[base]:
            yield Offer(f"{base} {value if isinstance(value, str) else value.text}", {name: value})


def gather(article: Article, current: Article | None = None) -> Material:
    """Return the material of an article.

    Args:
        article: the article as it was.
        current: the same as it reads now, if it has been rewritten: what it says is not said again.
    """
    prose = (b.text for b in article.blocks if not b.quoted and b.kind not in ("td", "th"))
    return Material(
        " \n ".join(prose),
        fields(article),
        claims(article),
        things(article),
        figures(article),
        organisations(article),
        topics(article),
        contrasts(article),
        advice(article),
        questions(article),
        voices(article),
        sections(article),
        phrases(article),
        tuple(
            word_set(s.text)
            for read in dict.fromkeys((article, current or article))
            for b in read.blocks
            for s in read.sentences(b)
        ),
        article.words,
    )


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, in lower case."""
    return frozenset(re.findall(r"[a-z0-9]+(?:['’.,][a-z0-9]+)*", text.lower()))


def image_in(text: str, image: re.Pattern[str]) -> str:
    """Return the image as the text has it, in lower case; empty if it has not."""
    found = image.search(text)
    return found[0].lower() if found else ""


def _claims(claim: Claim, kind: str) -> bool:
    return {
        "lede": claim.lede,
        "short": claim.words <= 13,
        "figured": claim.figured,
        "ahead": claim.ahead,
        "said": claim.said,
        "own": not claim.said,
        "turning": claim.turning,
        "late": claim.place > 0.6,
        "early": claim.place < 0.35,
        "open": claim.open,
    }[kind]


def _figures(figure: Figure, need: Need) -> bool:
    if need.base == "share":
        return figure.share and bool(guests(figure.value))
    if need.base == "figure":
        counted = figure.kind == "count" and figure.value > 8 and not _of_people(figure)
        return counted or figure.kind in ("money", "quantity", "percent") and figure.value > 2
    return figure.kind == need.base and not (figure.kind == "count" and _of_people(figure))


def _of_people(figure: Figure) -> bool:
    return bool(_TOLLS & set(figure.text.lower().split()))


def _few(number: int) -> str:
    words = "zero one two three four five six seven eight nine ten eleven twelve".split()
    return words[number] if number < len(words) else str(number)
