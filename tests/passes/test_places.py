"""Where additions may stand, and where they would tear the text."""

from __future__ import annotations

import pytest

from rewriter.article.reading import Article
from rewriter.document import Document
from rewriter.options import Options
from rewriter.passes.expansion.places import Places, leans

FIRST = "The council voted to close the old bridge on Monday evening."
NEXT = "Engineers will inspect the steel over the coming weeks."


def places(html: str) -> Places:
    return Places(Article(Document.read(html), Options()))


@pytest.mark.parametrize(
    "opening",
    [
        "That was a surprise to the town.",
        "He said the steel was sound.",
        "But the mayor objected to it.",
        "“We had no choice,” the mayor said.",
        "The decision came late in the evening.",
        "In response to this, traffic was rerouted.",
        "Research shows that such bridges fail.",
        "and then it was over.",
        "It's a long story.",
    ],
)
def test_what_leans_keeps_its_neighbor(opening: str) -> None:
    assert leans(opening)
    assert not places(f"<p>{FIRST}</p><p>{opening}</p>").behind_paragraph(0)


@pytest.mark.parametrize(
    "opening", [NEXT, "Ana Ortega, an engineer, said the steel was sound.", "Rust is a slow enemy."]
)
def test_what_stands_alone_may_move_down(opening: str) -> None:
    assert places(f"<p>{FIRST}</p><p>{opening} It has many words more.</p>").behind_paragraph(0)


@pytest.mark.parametrize(
    "html",
    [
        "<p>The council decided on three steps for the old bridge:</p><ul><li>One.</li></ul>",
        f"<p>{FIRST}</p><ul><li>One thing.</li></ul>",
        f"<p>{FIRST}</p><blockquote><p>We had no choice.</p></blockquote>",
        f"<blockquote><p>{FIRST}</p></blockquote><p>{NEXT}</p>",
        f"<ul><li>{FIRST}</li><li>{NEXT}</li></ul>",
        f"<table><tr><td><p>{FIRST}</p></td></tr></table>",
        f"<p>“{FIRST}</p><p>“{NEXT}”</p>",
        f"<figure><p>{FIRST}</p></figure><p>{NEXT}</p>",
        "<p>A view of the old bridge from the river bank. (AP Photo/Ana Ortega)</p>",
        "<p>By Ana Ortega</p>",
        "<p>Why did the council vote to close the old bridge?</p>",
    ],
)
def test_no_place_behind(html: str) -> None:
    assert not places(html).behind_paragraph(0)


@pytest.mark.parametrize(
    "opening", ["The closure came late in the evening.", "Overall, three steps follow from it."]
)
def test_what_goes_on_is_not_cut_off(opening: str) -> None:
    assert not places(f"<p>{FIRST}</p><p>{opening}</p>").behind_paragraph(0)


def test_the_end_of_a_section_is_a_place() -> None:
    assert places(f"<p>{FIRST}</p><h2>The steel</h2><p>{NEXT}</p>").behind_paragraph(0)


def test_a_sentence_goes_behind_its_figure_or_to_the_end() -> None:
    text = f"{FIRST} {NEXT} Rust is a slow and patient enemy of every bridge."
    assert places(f"<p>{text}</p>").behind_sentence(0, len(FIRST)) == len(FIRST)
    text = f"{FIRST} That was a surprise."
    assert places(f"<p>{text}</p>").behind_sentence(0, len(FIRST)) == len(text)


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{FIRST} It was late. It was dark. It was cold.</p>",
        f"<p>“{FIRST} It was late. It was dark. It was cold,” she said.</p>",
        f'<p><a href="x">{FIRST}</a> {NEXT} {NEXT} {NEXT}</p>',
        f"<blockquote>{FIRST} {NEXT}</blockquote>",
        f"<p>{FIRST}</p><p>It was late, and the mayor was tired of it all.</p>",
        f"<p>{FIRST}</p><p>For that reason, traffic was rerouted through the town.</p>",
        f"<p>{FIRST} The closure comes late. {NEXT} {NEXT}</p>",
        f"<p>{FIRST} Supported by the mayor, it came late. {NEXT} {NEXT}</p>",
        f"<p>{FIRST} I was also surprised by the vote. {NEXT} {NEXT}</p>",
    ],
)
def test_a_sentence_finds_no_place(html: str) -> None:
    assert places(html).behind_sentence(0, len(FIRST)) == -1


def test_a_figure_goes_right_behind_its_own() -> None:
    found = places(f"<p>{FIRST} That was a surprise.</p>")
    assert found.behind_sentence(0, len(FIRST)) > 0
    assert found.right_behind(0, len(FIRST)) == -1


def test_words_inside_a_sentence_stay_out_of_links_and_quotations() -> None:
    html = (
        '<p>The <a href="x">old bridge</a> “is 40 meters long”, and 50 meters of it are new.</p>'
    )
    found = places(html)
    text = found.blocks[0].text
    assert not found.inside_sentence(0, text.index("bridge"))
    assert not found.inside_sentence(0, text.index("40 meters") + 9)
    assert found.inside_sentence(0, text.index("50 meters") + 9)
