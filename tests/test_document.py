"""Blocks, edits and new elements of a document."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rewriter.document import Document, words
from rewriter.edits import Edit, Piece
from rewriter.errors import CannotEdit

ANY = st.text(st.sampled_from("<>/!-&;= \n\"'abcpiu#x12[]{}%?") | st.characters(), max_size=60)


def only(source):
    (block,) = Document.read(source).blocks
    return block


def rewritten(source, *pieces):
    document = Document.read(source)
    return document.with_edits(document.blocks[0].rewrite(pieces, "test")).source


def test_a_block_knows_its_words_its_marks_and_its_place():
    block = only(
        '<article><ul><li>See <a href="/x">the <b>plan</b></a> &amp; go.</li></ul></article>'
    )
    assert (block.kind, block.text) == ("li", "See the plan & go.")
    assert block.path == ("article", "ul", "li")
    assert [(m.name, block.text[m.start : m.end], m.href) for m in block.marks] == [
        ("a", "the plan", "/x"),
        ("b", "plan", ""),
    ]
    assert not block.quoted


@pytest.mark.parametrize("source", ["<blockquote><p>Never.</p></blockquote>"])
def test_quotations_are_marked(source):
    assert only(source).quoted


def test_opaque_nodes_are_one_character():
    assert only("<p>Run <code>a <b>b</b></code> now</p>").text == "Run \ufffc now"


@pytest.mark.parametrize(
    ("source", "frozen"),
    [
        ("<p>He said <q>yes</q> to it</p>", ["yes"]),
        ('<p>Call <span translate="no">Big Co</span> now</p>', ["Big Co"]),
        ("<p>See https://a.org/b?c now</p>", ["https://a.org/b?c"]),
        ("<p>Write to me@b.org now</p>", ["me@b.org"]),
        ('<p>[gallery ids="1"] here</p>', ['[gallery ids="1"]']),
    ],
)
def test_words_never_reworded(source, frozen):
    block = only(source)
    assert [block.text[s.start : s.end] for s in block.frozen] == frozen


def test_words_move_with_their_tags():
    source = "<p>In <b>May</b>, sales fell.</p>"
    text = "In May, sales fell."
    assert (
        rewritten(
            source,
            Piece("Sales", 8, 13),
            Piece(" fell", 13, 18),
            Piece(" "),
            Piece("in May", 0, 6),
            Piece(".", 18, 19),
        )
        == "<p>Sales fell in <b>May</b>.</p>"
    ), text


@pytest.mark.parametrize(
    ("source", "pieces"),
    [
        ("<p>One <b>two</b> three</p>", [Piece("One three")]),  # an element would lose its words
        (
            "<p><a>The firm</a> met <b>Ann</b></p>",
            [Piece("Ann", 13, 16), Piece(" met "), Piece("the firm", 0, 8)],
        ),
        ("<p>un<b>do</b>ne</p>", [Piece("finished", 0, 6)]),  # a tag inside the word
        ("<p>x <code>y</code> z</p>", [Piece("x z")]),  # an embedded element
    ],
)
def test_declines_when_tags_cannot_follow(source, pieces):
    with pytest.raises(CannotEdit):
        rewritten(source, *pieces)


def test_overlapping_edits_are_refused():
    with pytest.raises(CannotEdit):
        Document.read("<p>abc</p>").with_edits([Edit(3, 5, "x", "a"), Edit(4, 6, "y", "b")])


def test_elements_are_dressed_like_their_siblings():
    document = Document.read(
        '<!-- wp:heading -->\n<h2 class="wp-block-heading"><strong>One</strong></h2>\n'
        '<!-- /wp:heading -->\n\n<!-- wp:paragraph -->\n<p class="lead">Two</p>\n<!-- /wp:paragraph -->'
    )
    heading = '<!-- wp:heading -->\n<h2 class="wp-block-heading"><strong>A &amp; B</strong></h2>\n<!-- /wp:heading -->'
    paragraph = '<!-- wp:paragraph -->\n<p class="lead">New</p>\n<!-- /wp:paragraph -->'
    assert document.element("h2", "A & B") == heading
    assert document.element("p", "New") == paragraph
    edit = document.insert_after(document.blocks[-1], [heading, paragraph], "test")
    result = document.with_edits([edit]).source
    assert result == f"{document.source}\n\n{heading}\n\n{paragraph}" or result.endswith(paragraph)
    assert result.startswith(document.source)


def test_elements_go_behind_the_whole_list():
    source = "<div><ul><li>one</li><li>two</li></ul><p>three</p></div>"
    document = Document.read(source)
    edit = document.insert_after(document.blocks[0], ["<p>new</p>"], "test")
    assert document.with_edits([edit]).source == source.replace("</ul>", "</ul><p>new</p>")


def test_elements_go_behind_the_film_that_a_colon_leads_to():
    film = '<p><iframe src="x"></iframe></p>'
    for text, place in (("Look here:", f"{film}<p>new</p>"), ("Look.", f"<p>new</p>{film}")):
        source = f"<div><p>{text}</p>{film}<p>three</p></div>"
        document = Document.read(source)
        edit = document.insert_after(document.blocks[0], ["<p>new</p>"], "test")
        assert document.with_edits([edit]).source == source.replace(film, place)


def test_a_leading_title_goes_whole_but_on_a_page_only_its_words():
    document = Document.read("<h1>Title</h1>\n<p>Text</p>")
    assert document.with_edits(document.without(document.blocks[0], "t")).source == "<p>Text</p>"
    page = Document.read("<html><body><h1>A <b>title</b></h1><p>Text</p></body></html>")
    without = page.with_edits(page.without(page.blocks[0], "t")).source
    assert without == "<html><body><h1><b></b></h1><p>Text</p></body></html>"


def test_the_gate_sees_damage():
    document = Document.read("<p>one <b>two</b></p>")
    for damaged in (
        "<p>one two</p>",
        "<p>one <b>two</b> </i></p>",
        "<p> <b>two</b></p>",
        "<P>one <b>two</b></p>",
    ):
        assert not document.same_markup(Document.read(damaged))
    assert document.same_markup(Document.read("<p>uno <b>dos</b></p>"))


def test_words_are_counted_as_a_reader_counts():
    assert words("The U.S. firm's well-known plan cost $1.5 million.") == 8


@given(ANY)
@settings(max_examples=400, deadline=None)
def test_reading_never_fails_and_changes_nothing(source):
    document = Document.read(source)
    assert document.with_edits([]).source == source
    for block in document.blocks:
        assert block.source[block.start : block.end]
        assert block.places.size == len(block.text)


@given(ANY, st.data())
@settings(max_examples=400, deadline=None)
def test_edits_conserve_markup_or_the_gate_says_so(source, data):
    document = Document.read(source)
    if not document.blocks:
        return
    block = data.draw(st.sampled_from(document.blocks))
    start = data.draw(st.integers(0, len(block.text)))
    end = data.draw(st.integers(start, len(block.text)))
    text = data.draw(st.text(st.sampled_from("ab <&;#"), max_size=8))
    try:
        edits = block.edit(start, end, text, "test")
    except CannotEdit:
        return
    result = document.with_edits(edits)
    if document.same_markup(result):
        assert result.blocks[block.index].text == block.text[:start] + text + block.text[end:]
