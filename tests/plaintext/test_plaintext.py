"""Plain text becomes the HTML that a careful person would write."""

from __future__ import annotations

import pytest

import rewriter
from rewriter.plaintext import is_plain, read, to_html

PROSE = (
    "The old ferry crossed the bay on Monday for the first time in nine years, and a band played."
)
MORE = "The town council paid for new engines. It said that fares would stay where they are."


def kinds(text: str) -> list[str]:
    return [block.kind for block in read(text)]


class TestHeadings:
    @pytest.mark.parametrize("gap", ["\n", "\n\n"])
    @pytest.mark.parametrize(
        "line",
        [
            "Why Task Completion Does Not Equal Project Success",
            "What Is the Difference?",
            "How to retire early",
            "A NEW START",
            "Stop Celebrating Motion. Start Funding Impact.",
            "1. Define early retirement",
            "## What comes next",
        ],
    )
    def test_are_seen_between_paragraphs(self, line: str, gap: str) -> None:
        assert kinds(gap.join([PROSE, line, MORE])) == ["p", "h2", "p"]

    @pytest.mark.parametrize(
        "line",
        [
            "By Jane Doe",
            "March 3, 2024",
            "Photo: Reuters",
            "Advertisement",
            "He left.",
            "It was over, he said.",
            "https://example.com/a",
        ],
    )
    def test_other_short_lines_are_not(self, line: str) -> None:
        assert kinds(f"{PROSE}\n{line}\n{MORE}") == ["p", "p", "p"]

    def test_a_last_line_heads_nothing(self) -> None:
        assert kinds(f"{PROSE}\nThe End of It") == ["p", "p"]

    def test_a_first_line_is_the_title(self) -> None:
        assert to_html(f"The Ferry Is Back\n\n{PROSE}").startswith("<h1>The Ferry Is Back</h1>")
        assert to_html(f"Title: The ferry\n{PROSE}").startswith("<h1>The ferry</h1>")

    def test_a_title_may_have_a_byline_and_a_date(self) -> None:
        text = f"Ferry Crosses the Bay\nBy Jane Doe\nJuly 4, 2024\n\n{PROSE}\n\n{MORE}"
        assert kinds(text) == ["h1", "p", "p", "p", "p"]

    def test_the_first_of_many_is_no_title(self) -> None:
        assert kinds(f"STEP 1: Choose\n\n{PROSE}\n\nSTEP 2: Pay\n\n{MORE}") == [
            "h2",
            "p",
            "h2",
            "p",
        ]
        assert kinds(f"Introduction\n{PROSE}\n{MORE}") == ["h2", "p", "p"]

    def test_underlined_and_hashed_ones(self) -> None:
        assert kinds(f"The Ferry\n=========\n{PROSE}\nFares\n-----\n{MORE}") == [
            "h1",
            "p",
            "h2",
            "p",
        ]
        assert kinds(f"# The Ferry\n{PROSE}\n### Fares\n{MORE}") == ["h1", "p", "h3", "p"]


class TestLists:
    @pytest.mark.parametrize(
        ("lines", "tag"),
        [
            ("1 – one thing\n2 – another thing", "<ol>"),
            ("1. one thing\n2. another thing", "<ol>"),
            ("3) one thing\n4) another thing", '<ol start="3">'),
            ("(a) one thing\n(b) another thing", '<ol type="a">'),
            ("i. one thing\nii. another thing", '<ol type="i">'),
            ("• one thing\n• another thing", "<ul>"),
            ("- one thing\n\n- another thing", "<ul>"),
            ("* one thing\n* another thing", "<ul>"),
        ],
    )
    def test_with_markers(self, lines: str, tag: str) -> None:
        html = to_html(f"{PROSE}\n{lines}\n{MORE}")
        assert f"{tag}\n<li>one thing</li>\n<li>another thing</li>\n</" in html

    def test_inside_one_another(self) -> None:
        html = to_html("1. fruit\n   - pear\n   - plum\n2. bread")
        inner = "<ul>\n<li>pear</li>\n<li>plum</li>\n</ul>"
        assert html == f"<ol>\n<li>fruit\n{inner}</li>\n<li>bread</li>\n</ol>"

    def test_labels_behind_a_colon(self) -> None:
        text = (
            f"It covers two areas:\nFlow: lead time.\nQuality: rework rate.\nHow to Begin\n{PROSE}"
        )
        assert kinds(text) == ["p", "ul", "h2", "p"]

    def test_questions_behind_a_colon(self) -> None:
        text = f"Three questions matter:\nWhat moved?\nWhat blocked it?\nWhat next?\nThe First Step\n{PROSE}"
        assert kinds(text) == ["p", "ul", "h2", "p"]

    def test_a_sentence_that_goes_on_in_each_item(self) -> None:
        text = f"Your plan should have:\na long page on one subject, and\nshort pages on its parts.\n{MORE}"
        assert kinds(text) == ["p", "ul", "p"]

    def test_under_a_heading_without_signs(self) -> None:
        text = f"{PROSE}\n\nPros\nLow fees\nFast settlement\nWide support\n\n{MORE}"
        assert kinds(text) == ["p", "h2", "ul", "p"]

    def test_labels_in_the_first_lines(self) -> None:
        assert kinds(f"Name: Ann Lee\nAge: 34\nCity: Leeds\n\n{PROSE}") == ["ul", "p"]

    def test_no_list_of_code(self) -> None:
        assert "ul" not in kinds(f"It is short:\nvar x = 1;\nprint(x);\nreturn x;\n{PROSE}")

    def test_paragraphs_behind_a_colon_are_none(self) -> None:
        assert kinds(f"He said this:\n{PROSE} {MORE}\n{MORE} {PROSE}") == ["p", "p", "p"]

    def test_a_number_at_the_head_of_a_sentence_is_none(self) -> None:
        assert kinds(f"{PROSE}\n1931. That was the year of it.\n{MORE}") == ["p", "p", "p"]


class TestTables:
    def test_by_tabs(self) -> None:
        html = to_html("Name\tPrice\nPear\t3\nPlum\t4")
        assert "<tr><th>Name</th><th>Price</th></tr>\n<tr><td>Pear</td><td>3</td></tr>" in html

    def test_by_pipes(self) -> None:
        html = to_html("| Name | Price |\n|------|-------|\n| Pear | cheap |")
        assert "<tr><th>Name</th><th>Price</th></tr>\n<tr><td>Pear</td><td>cheap</td></tr>" in html

    def test_one_row_is_none(self) -> None:
        assert kinds(f"Home | News | About\n{PROSE}") == ["p", "p"]


class TestTheRest:
    def test_questions_and_answers(self) -> None:
        text = f"{PROSE}\nFAQs\nWhat are outcomes?\n{MORE}\nWhy are they hard?\n{PROSE}"
        assert kinds(text) == ["p", "h2", "h3", "p", "h3", "p"]
        assert kinds(f"Q: What is it?\nA: {MORE}") == ["h3", "p"]

    def test_quotations(self) -> None:
        assert kinds(f"{PROSE}\n> We never gave up.\n> Not once.\n{MORE}") == [
            "p",
            "blockquote",
            "p",
        ]
        assert kinds(f"{PROSE}\n“We never gave up.”\n— Ann Lee\n{MORE}") == ["p", "blockquote", "p"]

    @pytest.mark.parametrize("rule", ["---", "***", "* * *", "______", "———"])
    def test_rules(self, rule: str) -> None:
        assert kinds(f"{PROSE}\n\n{rule}\n\n{MORE}") == ["p", "hr", "p"]

    def test_wrapped_lines_are_one_paragraph(self) -> None:
        text = (
            "The old ferry crossed the bay on Monday for the\nfirst time in nine years, and a band "
            "played until\nthe boat was out of sight. The town paid for the\nengines, which run on "
            "batteries and make no noise\nat all.\n\nFares stay where they are. The council said so\n"
            "on Friday, and nobody in the room spoke against\nit, which is rare in Elmouth."
        )
        assert kinds(text) == ["p", "p"]

    def test_lines_that_were_not_wrapped_stay_apart(self) -> None:
        assert kinds("\n".join([PROSE, MORE, PROSE, MORE])) == ["p"] * 4

    def test_verse_keeps_its_lines(self) -> None:
        text = (
            f"{PROSE}\n\nRoses are red\nViolets are blue\nSugar is sweet,\nAnd so are you\n\n{MORE}"
        )
        assert "Roses are red<br>\nViolets are blue<br>" in to_html(text)

    def test_is_escaped(self) -> None:
        assert to_html("Profit & loss: 3 < 5 > 2 &amp; so on.") == (
            "<p>Profit &amp; loss: 3 &lt; 5 &gt; 2 &amp;amp; so on.</p>"
        )
        assert to_html("AT&amp;T & co.", references=True) == "<p>AT&amp;T &amp; co.</p>"


class TestDetection:
    @pytest.mark.parametrize(
        "text", ["5 < 6", "The <h1> tag is a heading.", "a & b", "I <3 you", "<joke> ends"]
    )
    def test_text(self, text: str) -> None:
        assert is_plain(text)

    @pytest.mark.parametrize(
        "text",
        ["<p>a", "one<br>two", "<b>a</b>", '<img src="a">', "a <!-- b -->", "<!DOCTYPE html>"],
    )
    def test_html(self, text: str) -> None:
        assert not is_plain(text)

    def test_the_option_forces_it(self) -> None:
        asked = {"min_words": 0, "conclusion": False, "link": None}
        assert rewriter.rewrite("Rain fell.", **asked) == "<p>Rain fell.</p>"
        assert rewriter.rewrite("Rain fell.", **asked, input="html") == "Rain fell."
        assert "&lt;b&gt;" in rewriter.rewrite("Rain <b>fell</b>.", **asked, input="text")
        with pytest.raises(ValueError, match="input"):
            rewriter.rewrite("Rain fell.", input="word")


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("The old ferry crossed the bay on Monday for the first time, and many stood on\nthe pier.", 1),
        ("The old ferry crossed the bay on Monday for the first time in years.\nthe pier was full.", 2),
        ("The old ferry crossed\nthe bay on Monday.", 2),
        ("The old ferry crossed the bay on Monday for the first time, and many stood on\nThe Pier.", 2),
    ],
)  # fmt: skip
def test_a_long_line_that_stops_inside_a_sentence_runs_on(text, paragraphs):
    assert to_html(text).count("<p>") == paragraphs
