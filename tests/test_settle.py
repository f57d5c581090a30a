"""Settling: what collides is declined, what disturbs the markup or the facts is taken back."""

from __future__ import annotations

import pytest

from rewriter import Rewriter, UnsafeRewrite, pipeline, settle
from rewriter.article.reading import Article
from rewriter.document import Document
from rewriter.edits import Edit
from rewriter.errors import CannotEdit
from rewriter.options import Options
from rewriter.passes import PASSES
from rewriter.report import Added, Change, Declined, Proposal

BARE = {"min_words": 0, "conclusion": False, "link": None}


def proposal(source: str, old: str, new: str, block: int = 0, rule: str = "") -> Proposal:
    at = source.index(old)
    edit = Edit(at, at + len(old), new, rule or f"t/{new}")
    return Proposal(block, (edit,), (Change(edit.rule, old, new, block),))


def test_of_two_overlapping_proposals_the_first_wins() -> None:
    source = "one two three four"
    declined: list[Declined] = []
    kept = settle.without_overlaps(
        [
            proposal(source, "two three", "2 3"),
            proposal(source, "one two", "1 2"),
            proposal(source, "four", "4"),
            proposal(source, "three four", "3 4"),
        ],
        declined,
    )
    assert [p.records[0].rule for p in kept] == ["t/2 3", "t/4"]
    assert [d.rule for d in declined] == ["t/1 2", "t/3 4"]
    assert all("overlaps" in d.why for d in declined)


def test_an_insertion_may_stand_at_the_edge_of_an_edit_but_not_inside() -> None:
    source = "one two three"

    def insertion(at: int) -> Proposal:
        return Proposal(0, (Edit(at, at, "!", f"t/{at}"),), (Added(f"t/{at}", "!", "x", 0),))

    declined: list[Declined] = []
    kept = settle.without_overlaps(
        [proposal(source, "two", "2"), insertion(4), insertion(7), insertion(5), insertion(4)],
        declined,
    )
    assert len(kept) == 4
    assert [d.rule for d in declined] == ["t/5"]


SOURCE = "<p>Ann sold 5 chairs. Bob sold 7 tables.</p><p>Cy <b>left</b> on Monday.</p>"


def confirmed(*proposals: Proposal) -> tuple[str, list[Declined]]:
    declined: list[Declined] = []
    document, _ = settle.confirmed(Document.read(SOURCE), list(proposals), declined)
    return document.source, declined


def test_one_bad_sentence_does_not_cost_its_neighbours() -> None:
    html, declined = confirmed(
        proposal(SOURCE, "Ann sold 5 chairs.", "5 chairs were sold by Ann."),
        proposal(SOURCE, "Bob sold 7 tables.", "8 tables were sold by Bob.", rule="t/bad"),
        proposal(SOURCE, "left", "went away", block=1),
    )
    assert html == (
        "<p>5 chairs were sold by Ann. Bob sold 7 tables.</p><p>Cy <b>went away</b> on Monday.</p>"
    )
    assert [(d.rule, d.why, d.block) for d in declined] == [("t/bad", "verify: figure lost: 7", 0)]


def test_what_disturbs_the_markup_is_taken_back_alone() -> None:
    html, declined = confirmed(
        proposal(SOURCE, "Ann sold", "Ann <i>sold</i>", rule="t/tag"),
        proposal(SOURCE, "left", " ", block=1, rule="t/blank"),
        proposal(SOURCE, "Bob sold 7 tables.", "7 tables were sold by Bob."),
    )
    assert html == SOURCE.replace("Bob sold 7 tables.", "7 tables were sold by Bob.")
    assert {d.rule for d in declined} == {"t/tag", "t/blank"}
    assert {d.why for d in declined} == {"the markup would not be the same"}


def test_two_edits_that_only_together_empty_a_run_lose_one() -> None:
    declined: list[Declined] = []
    source = "<p>x <b>left home</b> y.</p>"
    proposals = [proposal(source, "left", " "), proposal(source, "home", " ")]
    document, kept = settle.confirmed(Document.read(source), proposals, declined)
    assert len(kept) == 1 == len(declined)
    assert "<b>" in document.source and document.source != source


class TestPipeline:
    """Passes that misbehave: the article comes out whole, or not at all."""

    def with_pass(self, monkeypatch: pytest.MonkeyPatch, name: str, propose: object) -> Rewriter:
        monkeypatch.setattr(pipeline, "PASSES", {**PASSES, name: propose})
        return Rewriter(**BARE)

    def test_a_pass_that_breaks_off_costs_only_its_own_work(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(article: Article, options: Options):  # noqa: ANN202
            yield proposal(article.document.source, "left", "went")
            raise KeyError("oops")

        result = self.with_pass(monkeypatch, "paraphrase", broken).run("<p>Cy left.</p>")
        assert result.html == "<p>Cy went.</p>"
        assert any("paraphrase" in w and "oops" in w for w in result.report.warnings)

    def test_a_pass_that_cannot_edit_is_declined(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def unable(article: Article, options: Options):  # noqa: ANN202
            raise CannotEdit("no")
            yield

        result = self.with_pass(monkeypatch, "paraphrase", unable).run("<p>Cy left.</p>")
        assert result.html == "<p>Cy left.</p>"
        assert Declined("paraphrase", "no", -1) in result.report.declined

    def test_a_lost_fact_is_taken_back_and_reported(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def liar(article: Article, options: Options):  # noqa: ANN202
            yield proposal(article.document.source, "5", "50", rule="t/lie")

        result = self.with_pass(monkeypatch, "paraphrase", liar).run("<p>Cy sold 5 chairs.</p>")
        assert result.html == "<p>Cy sold 5 chairs.</p>"
        assert Declined("t/lie", "verify: figure lost: 5", 0) in result.report.declined
        assert not result.report.changes

    def test_damage_by_an_adding_pass_leaves_that_pass_out(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def vandal(article: Article, options: Options):  # noqa: ANN202
            yield proposal(article.document.source, "<b>", "<i>")

        result = self.with_pass(monkeypatch, "expand", vandal).run("<p>Cy <b>left</b>.</p>")
        assert result.html == "<p>Cy <b>left</b>.</p>"
        assert any("expand" in warning for warning in result.report.warnings)

    def test_an_article_without_a_conclusion_says_so(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def unable(article: Article, options: Options):  # noqa: ANN202
            yield Declined("conclude", "nothing to say", 0)

        monkeypatch.setattr(pipeline, "PASSES", {**PASSES, "conclude": unable})
        result = Rewriter(min_words=0, link=None).run("<p>Cy left.</p>")
        assert result.html == "<p>Cy left.</p>"
        assert any("conclusion" in warning for warning in result.report.warnings)

    def test_damage_that_cannot_be_taken_back_raises(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def vandal(article: Article, options: Options):  # noqa: ANN202
            yield proposal(article.document.source, "<b>", "<i>")

        with pytest.raises(UnsafeRewrite, match="tags lost"):
            self.with_pass(monkeypatch, "title", vandal).run("<p>Cy <b>left</b>.</p>")
