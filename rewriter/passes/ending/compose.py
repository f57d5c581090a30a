"""Composing an ending: a thread, a device, sometimes a second one, and a short last line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...choice import Chooser
from .material import Material, Thing
from .pattern import Pattern, patterns
from .slots import Value, fill, span_of

LEAST, MOST = 95, 160
"""Words an ending has at least, its heading aside, and how far it may stretch to reach a length."""

_TOLLS = frozenset({"deaths", "victims", "dead", "casualties"})


class Ending(NamedTuple):
    """An ending: its heading, its paragraphs, and the ids of the patterns used."""

    heading: str
    paragraphs: tuple[str, ...]
    patterns: tuple[str, ...]


def compose(
    material: Material,
    tone: str,
    chooser: Chooser,
    avoid: frozenset[str],
    named: bool,
    missing: int = 0,
) -> Ending:
    """Return an ending in the given tone.

    Args:
        material: what the article offers.
        tone: `free`, `dry` or `sober`.
        chooser: makes the choices.
        avoid: ids of patterns not to use.
        named: whether the article has a conclusion already, so that ours needs another name.
        missing: words the article still lacks; the ending stretches a little for them.
    """
    least = min(MOST, max(LEAST, missing))
    return _Composer(material, tone, chooser, avoid).compose(named, least)


class _Composer:
    def __init__(
        self, material: Material, tone: str, chooser: Chooser, avoid: frozenset[str]
    ) -> None:
        self.material, self.tone, self.chooser, self.avoid = material, tone, chooser, avoid
        self.used: list[str] = []
        self.spent: set[str] = set()

    def compose(self, named: bool, least: int) -> Ending:
        thread = self._say("thread")
        body = [thread] if thread else []
        devices: list[str] = []
        last = ""
        while len(" ".join([*body, *devices]).split()) < least and len(devices) < 4:
            text = self._say("device")
            if not text:
                break
            devices.append(text)
        while len(" ".join([*body, *devices]).split()) < least:
            text = self._say("thread")
            if not text:
                break
            body.append(text)
        last = self._say("last") or ""
        heading = self._heading(named)
        paragraphs = [" ".join(body), " ".join(devices)]
        paragraphs = [p for p in paragraphs if p]
        if last and paragraphs:
            if len(paragraphs[-1].split()) < 60:
                paragraphs[-1] += " " + last
            else:
                paragraphs.append(last)
        return Ending(heading, tuple(paragraphs), tuple(self.used))

    def _heading(self, named: bool) -> str:
        kept, self.spent = self.spent, set()
        text = self._say("heading") or "Conclusion"
        self.spent = kept
        if named and text == "Conclusion":
            return "The Last Word"
        return text

    def _say(self, part: str) -> str | None:
        """The favoured pattern of a part whose needs the article still meets, filled."""
        offers = [
            p
            for p in patterns()
            if p.part == part
            and self.tone in p.tones
            and p.id not in self.used
            and (p.id not in self.avoid or part == "heading")
        ]
        ranked = self.chooser.order(offers, "ending", part)
        ranked.sort(key=lambda p: -min(len(p.needs), 2))
        for pattern in ranked:
            values = self._values(pattern)
            if values is not None:
                say = self.chooser.choose(pattern.says, "wording", pattern.id)
                self.used.append(pattern.id)
                return fill(say, values)
        return None

    def _values(self, pattern: Pattern) -> dict[str, Value] | None:
        values: dict[str, Value] = {}
        taken: set[str] = set()
        for need in pattern.needs:
            found = next((v for v in self._offers(need, values) if v[0] not in taken), None)
            if found is None:
                return None
            taken.add(found[0])
            values |= found[1]
        if pattern.part != "heading":
            self.spent |= {t for t in taken if not t.startswith("topic ")}
        return values

    def _offers(
        self, need: str, values: dict[str, Value]
    ) -> Iterator[tuple[str, dict[str, Value]]]:
        """Values for a need, best first, each with a key that says what it uses up."""
        m = self.material
        if need in ("topic", "topic1"):
            for topic in m.topics:
                if need == "topic" or " " not in topic.text:
                    yield f"topic {topic.text}", {
                        need: topic,
                        "topicletters": sum(c.isalpha() for c in topic.text),
                    }
        elif need in ("thing", "thing2", "thing3", "single", "early", "late"):
            yield from self._things(need, values)
        elif need in ("figure", "figure2", "percent", "toll"):
            for text in m.figures:
                if text not in self.spent and self._fits(need, text):
                    yield text, {need: text}
        elif need in ("sum", "tally"):
            for text, number in m.amounts:
                if ("$" in text) == (need == "sum") and text not in self.spent:
                    yield text, {need: text, f"{need}time": span_of(number)}
        elif need in ("name", "name2"):
            for text, count in m.names:
                if text not in self.spent:
                    yield text, {need: text, f"namecount{need[4:]}": count}
        elif need == "left":
            for left, right in m.contrasts:
                if left not in self.spent:
                    yield left, {"left": left, "right": right}
        elif need == "right":
            yield f"right {values.get('right')}", {}
        elif need in ("advice", "question"):
            for text in m.advice if need == "advice" else m.questions:
                if text not in self.spent:
                    yield text, {need: text}

    def _things(
        self, need: str, values: dict[str, Value]
    ) -> Iterator[tuple[str, dict[str, Value]]]:
        used = {v.lemma for v in values.values() if isinstance(v, Thing)}
        things = [t for t in self.material.things if t.text not in self.spent and t.lemma not in used]
        if need == "single":
            things = [t for t in things if t.count == 1]
        elif need == "early":
            things = sorted(things[:5], key=lambda t: t.block)
        elif need == "late" and isinstance(early := values.get("early"), Thing):
            things = [t for t in things if t.block > early.block + 1]
        for thing in things:
            yield thing.text, {need: thing, f"{need}count": _times(thing.count)}

    def _fits(self, need: str, text: str) -> bool:
        if need == "percent":
            return text.rstrip().endswith(("%", "percent"))
        if need == "toll":
            return bool(_TOLLS & set(text.lower().split()))
        return True


def _times(count: int) -> str:
    return {1: "one", 2: "two", 3: "three"}.get(count, str(count))
