"""The outline: what belongs to the article, and what each part of it is."""

from __future__ import annotations

from rewriter.article.outline import Outline
from rewriter.document import Document

PROSE = "This sentence is long enough to be read as a paragraph of an article, with a stop."


def outline(html: str) -> Outline:
    return Outline.read(Document.read(html))


def texts(html: str) -> list[str]:
    return [block.text for block in outline(html).blocks]


class TestPiece:
    def test_every_block_of_a_piece_is_the_articles(self) -> None:
        html = f"<header><p>One.</p></header><aside><p>Two.</p></aside><p>{PROSE}</p>"
        assert texts(html) == ["One.", "Two.", PROSE]

    def test_a_leading_h1_is_the_title_and_no_block(self) -> None:
        found = outline(f"<article><header><h1>News</h1></header><p>{PROSE}</p></article>")
        assert found.title is not None
        assert found.title.text == "News"
        assert [block.text for block in found.blocks] == [PROSE]

    def test_a_later_h1_and_a_leading_h2_are_headings(self) -> None:
        assert outline(f"<p>{PROSE}</p><h1>News</h1>").title is None
        assert outline(f"<h2>News</h2><p>{PROSE}</p>").title is None

    def test_feed_residue_is_set_apart(self) -> None:
        for line in (
            "Source link",
            "Source",
            "Advertisement",
            "Read more",
            "The post A Shop Sold appeared first on Leeds Daily.",
            "This article was originally published on Leeds Daily.",
            "Story continues below",
        ):
            found = outline(f"<p>{PROSE}</p><p>{line}</p>")
            assert [block.text for block in found.residue] == [line]
            assert [block.text for block in found.blocks] == [PROSE]

    def test_prose_that_only_begins_like_residue_stays(self) -> None:
        for line in (
            "Source code is text that a machine can read and people can change.",
            "Advertisement is older than print.",
            "Read more books, she told her students, and then write one.",
        ):
            assert outline(f"<p>{PROSE}</p><p>{line}</p>").residue == ()

    def test_new_sections_go_behind_the_last_prose_and_the_closing_line_behind_everything(
        self,
    ) -> None:
        found = outline(
            f"<p>{PROSE}</p>" * 6
            + "<h3>About the author</h3><p>Ann Lee writes for a living, and well.</p>"
            + "<p>Source link</p>"
        )
        assert found.last is not None and found.end is not None
        assert found.last.text == PROSE
        assert found.end.text == "Ann Lee writes for a living, and well."

    def test_a_line_that_is_only_a_link_is_not_the_last_of_the_prose(self) -> None:
        found = outline(f"<p>{PROSE}</p>" * 3 + '<p><a href="/x">More on shops in Leeds</a></p>')
        assert found.last is not None
        assert found.last.text == PROSE

    def test_a_text_of_short_lines_keeps_its_end(self) -> None:
        found = outline("<p>Added stone</p><p>Added slime</p><p>Removed ghosts</p>")
        assert found.last is found.end is found.blocks[-1]

    def test_sections_follow_the_headings(self) -> None:
        found = outline(f"<p>{PROSE}</p><h2>A</h2><p>x y z.</p><ul><li>l</li></ul><h2>B</h2>")
        shape = [(s.heading and s.heading.text, len(s.blocks)) for s in found.sections]
        assert shape == [(None, 1), ("A", 2), ("B", 0)]

    def test_a_conclusion_is_known_by_its_heading(self) -> None:
        for heading in (
            "Conclusion",
            "Final thoughts",
            "The bottom line",
            "In summary:",
            "Wrapping up",
        ):
            found = outline(f"<p>{PROSE}</p><h2>{heading}</h2><p>{PROSE}</p>")
            assert found.conclusion is not None, heading
        assert outline(f"<p>{PROSE}</p><h2>Conclusions differ</h2><p>x.</p>").conclusion is None
        early = f"<h2>Summary</h2><p>{PROSE}</p>" + f"<p>{PROSE}</p>" * 4
        assert outline(early).conclusion is None

    def test_nothing_to_read(self) -> None:
        for html in ("", "<p></p>", "<p>…</p>", "<script>let a = 1;</script>"):
            found = outline(html)
            assert (found.blocks, found.last, found.end) == ((), None, None)


class TestPage:
    def page(self, body: str, title: str = "Shop Sold | Leeds Daily") -> Outline:
        return outline(
            f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>"
        )

    ARTICLE = f"<h1>Shop Sold</h1><p>{PROSE}</p><p>{PROSE} Two.</p><p>{PROSE} Three.</p>"

    def test_only_the_article_of_a_page_is_read(self) -> None:
        for open_, close in (
            ("<article>", "</article>"),
            ('<div itemprop="articleBody">', "</div>"),
            ("<main>", "</main>"),
            ('<div class="x"><div class="story">', "</div></div>"),
        ):
            found = self.page(
                f"<header><h1>Leeds Daily</h1></header><nav><ul><li>{PROSE}</li></ul></nav>"
                f"<div class='wrap'>{open_}{self.ARTICLE}"
                f"<div class='related-posts'><p>{PROSE} Related.</p></div>{close}</div>"
                f"<div id='comments'><p>{PROSE} Comment.</p></div><footer><p>{PROSE} Foot.</p></footer>"
            )
            assert [b.text for b in found.blocks] == [PROSE, f"{PROSE} Two.", f"{PROSE} Three."]
            assert found.title is not None
            assert found.title.text == "Shop Sold"
            assert found.page
            assert found.end is found.last is found.blocks[-1]

    def test_the_title_may_stand_before_the_article(self) -> None:
        found = self.page(
            f"<h1>Leeds Daily</h1><h1>Shop Sold Today</h1><article><p>{PROSE}</p></article>",
            title="Shop Sold Today | Leeds Daily",
        )
        assert found.title is not None
        assert found.title.text == "Shop Sold Today"

    def test_the_fullest_of_several_articles_is_the_one(self) -> None:
        teaser = f"<article><h2>Other</h2><p>{PROSE} Teaser.</p></article>"
        found = self.page(f"{teaser}<article>{self.ARTICLE}</article>{teaser}")
        assert len(found.blocks) == 3


def test_ten_thousand_nested_elements_are_read_in_one_pass() -> None:
    deep = "<div>" * 10_000 + f"<p>{PROSE}</p>" * 3 + "</div>" * 10_000
    assert len(outline(f"<html><body>{deep}</body></html>").blocks) == 3
