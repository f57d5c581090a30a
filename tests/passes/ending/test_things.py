"""Things one can picture, as clean noun phrases."""

from __future__ import annotations

import pytest

from rewriter.article.reading import Article
from rewriter.document import Document
from rewriter.options import Options
from rewriter.passes.ending.things import Thing, plural_of, things


def found(html: str) -> dict[str, Thing]:
    return {t.text: t for t in things(Article(Document.read(html), Options()))}


def test_a_concrete_noun_is_found_with_its_kind() -> None:
    one = found("<p>The clerk kept the contract under a wooden luggage rack all year.</p>")
    assert one["wooden luggage rack"].kind == "furniture"


@pytest.mark.parametrize(
    "sentence",
    [
        "It was the elephant in the room all along.",
        "The plan is a piece of cake for the town.",
        "The best thing about the other week was the same thing.",
        "“My red umbrella is my best friend,” she said.",
    ],
)
def test_idioms_vague_nouns_and_quotations_hold_no_things(sentence: str) -> None:
    assert found(f"<p>{sentence}</p>") == {}


def test_things_come_once_by_head_and_the_oddest_first() -> None:
    html = "<p>She fed a rusty robot dog.</p><p>She sold the dog and the umbrella.</p>"
    names = list(found(html))
    assert sum("dog" in name for name in names) <= 1


def test_a_list_of_titled_entries_gives_things() -> None:
    items = (
        "Added Slime Block",
        "Added Armor Stand",
        "Added Iron Door",
        "Added Rabbits",
        "Added Sheep",
    )
    html = "<ul>" + "".join(f"<li>{i}</li>" for i in items) + "</ul><p>The update is out.</p>"
    assert "armor stand" in found(html) or "slime block" in found(html)


def test_what_cannot_be_counted_has_no_plural() -> None:
    mass = Thing("rice", "rice", False, "food", 1, 0, False)
    single = Thing("wooden box", "box", False, "container", 1, 0, True)
    assert plural_of(mass) == "rice"
    assert plural_of(single) == "wooden boxes"
