"""Composing an ending: the news told plainly, one idea grown from the subject, perhaps a last line."""

from __future__ import annotations

import re
from functools import cached_property
from math import log
from typing import NamedTuple

from ...choice import Chooser, rank
from .lint import faults
from .material import Material, Offer, image_in, word_set
from .pattern import Pattern, chosen, patterns
from .slots import Value, fill
from .things import Thing

LEAST, MOST = 90, 160
"""Words of an ending, its heading aside."""

GOAL = 90
"""Words up to which an ending is filled."""

ATTEMPTS = 40
SALT = "ending 56"
CLAIMS = 5
"""Statements of the article that an ending repeats at most, a sober one aside."""

SAME = 0.6
"""Share of common words that makes two sentences near duplicates."""

MORE = 3
"""Statements that may follow the recap."""

EXTRA = 2
"""Ideas beyond the first, where an article lacks words."""

STAMPED = 0.3
"""Share of endings whose device keeps its own short last line; the others end before it."""

SOBER_STAMPED = 0.34
OFTEN, OPENING = 3, 300
"""A subject is the article's if it is named so often; once in its first characters will do."""

CENTRAL = 0.5
"""Share of the main subject's mentions that makes another subject as good."""

OWN = 1000.0
"""What puts a pattern before all that fit any article."""

NEARLY_ALL = 0.85
"""The same, where the article's news would go unsaid otherwise."""

FRAMED = 0.75
"""Share of its words that makes a sentence come back inside one that is at most twice as long."""

ENOUGH = 2
"""Details of the article that an ending names at least."""


class Line(NamedTuple):
    """What one pattern says, filled, and the same with its slots open."""

    pattern: str
    text: str
    open: str
    source: str = ""


class Ending(NamedTuple):
    """An ending: its heading, its paragraphs, and what they were made of."""

    heading: str
    paragraphs: tuple[str, ...]
    lines: tuple[Line, ...]
    details: int

    @property
    def patterns(self) -> tuple[str, ...]:
        """The ids of the patterns used, each once, in order."""
        return tuple(dict.fromkeys(line.pattern for line in self.lines))

    @property
    def words(self) -> int:
        """How many words its paragraphs have."""
        return sum(len(p.split()) for p in self.paragraphs)


def compose(
    material: Material,
    tone: str,
    chooser: Chooser,
    avoid: frozenset[str],
    named: bool,
    wanted: int = 0,
) -> Ending | None:
    """Return an ending in the given tone, or None where there is nothing to say.

    Args:
        material: what the article offers.
        tone: `free`, `dry` or `sober`.
        chooser: makes the choices.
        avoid: ids of patterns not to use.
        named: whether the article has a conclusion already, so that ours needs another name.
        wanted: words that the article still lacks; the ending is longer if it can supply them.
    """
    least = wanted if LEAST < wanted <= MOST else LEAST
    best: tuple[tuple[int, ...], Ending] | None = None
    for attempt in range(ATTEMPTS):
        ending = _Composer(material, tone, chooser, avoid, attempt, least).compose(named)
        if ending is None:
            break
        wrong = (
            max(0, ENOUGH - ending.details),
            len(faults(" ".join(ending.paragraphs))),
            max(0, least - ending.words, ending.words - MOST),
            attempt,
        )
        if best is None or wrong < best[0]:
            best = wrong, ending
        if not any(wrong[:3]):
            break
    return best[1] if best else None


def repeats(text: str, said: tuple[frozenset[str], ...], framed: bool = True) -> bool:
    """Whether a sentence of ours says little more than a sentence of the article.

    Args:
        text: what we would say.
        said: the words of each sentence of the article.
        framed: whether a sentence of the article inside a short frame counts, too.
    """
    for sentence in re.split(r"(?<=[a-z0-9%”]{3}[.?])[”\"]?\s+", text):
        words = word_set(sentence)
        if len(words) > 4 and any(_says_again(words, other, framed) for other in said):
            return True
    return False


def _says_again(words: frozenset[str], other: frozenset[str], framed: bool) -> bool:
    """Whether two sentences share most words, or one is the other in a short frame."""
    common = len(words & other)
    inside = common >= FRAMED * len(other) and len(other) >= max(5, 0.5 * len(words))
    return common >= (SAME if framed else NEARLY_ALL) * len(words | other) or (framed and inside)


class _Composer:
    """One attempt at an ending."""

    def __init__(
        self,
        material: Material,
        tone: str,
        chooser: Chooser,
        avoid: frozenset[str],
        attempt: int,
        least: int = LEAST,
    ) -> None:
        self.material, self.tone, self.chooser, self.avoid = material, tone, chooser, avoid
        self.attempt = attempt
        self.least = least
        self.lines: list[Line] = []
        self.spent: set[str] = set()
        self.claimed: list[frozenset[str]] = []
        self.things: list[Thing] = []

    def compose(self, named: bool) -> Ending | None:
        told = [self._news()]
        device, last = self._say("device")
        for _ in range(MORE):
            if self._size([*told, device, last]) < GOAL:
                told.append(self._say("takeaway", framed=self.tone != "sober")[0])
        more: list[str] = []
        if self._size([*told, device, last]) < GOAL - 8:
            more.append(" ".join(self._say("device", framed=False)).strip())
        for _ in range(MORE):
            if self._size([*told, device, last, *more]) < self.least:
                told.append(self._say("takeaway")[0])
        while len(more) < EXTRA and self._size([*told, device, last, *more]) < self.least:
            more.append(" ".join(self._say("device", framed=False)).strip())
        end = self._end(last, self._size([*told, device, *more]))
        bodies = [" ".join(t for t in told if t), *more, f"{device} {end}".strip()]
        bodies = [body for body in bodies if body]
        if not bodies:
            return None
        return Ending(self._heading(named), tuple(bodies), tuple(self.lines), len(self.spent))

    def _news(self) -> str:
        """The recap: one that adds something to what was said, else any, so that the news is told."""
        before = list(self.lines), set(self.spent), list(self.things)
        text = self._say("thread")[0]
        if any(key.startswith("claim ") for key in self.spent) or not self.material.claims:
            return text
        lines, spent, things = list(self.lines), set(self.spent), list(self.things)
        self.lines, self.spent, self.things = before
        again = self._say("thread", framed=False)[0]
        if again:
            return again
        self.lines, self.spent, self.things = lines, spent, things
        return text

    def _end(self, last: str, size: int) -> str:
        """The short last line, where the draw grants one or the ending would be too short."""
        share = SOBER_STAMPED if self.tone == "sober" else STAMPED
        if size >= self.least and not self.chooser.chance(share, SALT, self.attempt, "stamp"):
            if last:
                self.lines = [line for line in self.lines if line.text != last]
            return ""
        return last or self._say("last")[0]

    def _size(self, texts: list[str]) -> int:
        return sum(len(text.split()) for text in texts)

    @property
    def devices(self) -> int:
        """How many ideas it has already."""
        parts = {p.id: p.part for p in patterns()}
        return sum(parts[i] == "device" for i in {line.pattern for line in self.lines})

    def _heading(self, named: bool) -> str:
        lines, spent = list(self.lines), set(self.spent)
        text, _ = self._say("heading", "conclusion" if named else "")
        self.lines, self.spent = lines, spent
        return text or "The Last Word"

    def _say(self, part: str, without: str = "", framed: bool = True) -> tuple[str, str]:
        """The favored pattern of a part whose needs the article meets, filled; and its own last line."""
        used = {line.pattern for line in self.lines}
        offers = [
            p
            for p in patterns()
            if p.part == part
            and self.tone in p.tones
            and p.id not in used
            and p.id not in self.avoid
            and p.suits(self.material.fields)
        ]
        for pattern in sorted(offers, key=self._rank, reverse=True):
            before = list(self.lines), set(self.spent), list(self.things)
            values = self._values(pattern)
            if values is None:
                continue
            says = [s for s in pattern.says if not without or without not in s.lower()]
            if not says:
                continue
            text = ""
            for say in self.chooser.order(says, SALT, self.attempt, pattern.id):
                text = self._line(pattern, [say], values)
                if not repeats(text, self.material.said, framed):
                    break
                self.lines.pop()
                text = ""
            if not text:
                self.lines, self.spent, self.things = before
                continue
            lasts = pattern.lasts
            if len(lasts) > 1 and len(lasts) == len(pattern.says):
                lasts = (lasts[pattern.says.index(self.lines[-1].source)],)
            last = self._line(pattern, lasts, values) if lasts else ""
            return text, last
        return "", ""

    def _rank(self, pattern: Pattern) -> float:
        """A number that is high for the pattern to try first: the best of `weight` draws.

        What grows out of the article's own subject or its own figure of speech goes before the rest.
        """
        key = (SALT, self.attempt, pattern.id)
        if self.tone == "sober" and pattern.image and pattern.part == "device":
            often = min(len(pattern.image.findall(self.material.text)), 40)
            return often + rank(self.chooser.seed, *key) / 2**64
        drawn = log((rank(self.chooser.seed, *key) + 1) / 2**64)
        if pattern.about:
            often = self._often(pattern.about)
            central = often >= CENTRAL * self._most
            return (OWN if central else OWN / 2) + drawn / (30 + min(often, 40) ** 3 / 4)
        return (OWN if pattern.image else 0) + drawn / pattern.weight

    @cached_property
    def _most(self) -> int:
        """How often the article names its main subject, of those that have patterns."""
        return max(
            (
                self._often(p.about)
                for p in patterns()
                if p.about and self.tone in p.tones and p.suits(self.material.fields)
            ),
            default=0,
        )

    def _often(self, subject: re.Pattern[str]) -> int:
        """How often the article names a subject, its opening counting more; 0 if it only mentions it."""
        found = [match.start() for match in subject.finditer(self.material.text)]
        often = len(found) + 2 * (bool(found) and found[0] < OPENING)
        return often if often >= OFTEN else 0

    def _line(
        self, pattern: Pattern, says: tuple[str, ...] | list[str], values: dict[str, Value]
    ) -> str:
        source = self.chooser.choose(says, SALT, self.attempt, pattern.id)
        say = source
        say = chosen(say, lambda options, at: self.chooser.choose(options, SALT, say, at))
        text = re.sub(r"(”|\")([.,])(?= |$)", r"\2\1", fill(say, values))
        self.lines.append(Line(pattern.id, text, say, source))
        return text

    def _values(self, pattern: Pattern) -> dict[str, Value] | None:
        """What fills the pattern's slots; None where the article lacks something."""
        values: dict[str, Value] = {}
        taken: list[Offer] = []
        if pattern.image:
            if self.tone == "sober" and pattern.part == "device" and self.devices:
                if len(pattern.image.findall(self.material.text)) < OFTEN:
                    return None
            image = image_in(self.material.text, pattern.image)
            if not image:
                return None
            values["image"] = image
            taken.append(Offer(f"image {image}", {}))
        if pattern.about:
            if not self._often(pattern.about):
                return None
            taken.append(Offer(f"subject {image_in(self.material.text, pattern.about)}", {}))
        for need in pattern.needs:
            offers = self.material.offers(need, self.tone, tuple(self.things))
            found = next((o for o in offers if self._free(o, taken)), None)
            if found is None:
                return None
            taken.append(found)
            values |= found.values
        if pattern.part != "heading":
            self.spent |= {
                o.key for o in taken if not o.key.startswith(("topic", "again", "length"))
            }
            self.things += [v for v in values.values() if isinstance(v, Thing)]
        return values

    def _free(self, offer: Offer, taken: list[Offer]) -> bool:
        """Whether nothing in the ending says the same already."""
        if offer.key in self.spent or any(o.key == offer.key for o in taken):
            return False
        if offer.key.startswith("advice ") and any(k.startswith("advice ") for k in self.spent):
            return False
        if offer.key.startswith("thing "):
            told = [k for k in (*self.spent, *(o.key for o in taken)) if k.startswith("claim ")]
            return not any(offer.key[6:].split(" ")[0] in key for key in told)
        if not offer.key.startswith("claim "):
            return True
        repeated = [k for k in (*self.spent, *(o.key for o in taken)) if k.startswith("claim ")]
        if self.tone != "sober" and len(repeated) >= CLAIMS:
            return False
        words = set(offer.key.lower().split()[1:])
        said = [set(k.lower().split()[1:]) for k in self.spent if k.startswith("claim ")]
        said += [set(o.key.lower().split()[1:]) for o in taken if o.key.startswith("claim ")]
        return all(len(words & other) < 0.5 * min(len(words), len(other)) for other in said)
