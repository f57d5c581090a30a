"""Briefs in many wordings come apart rightly; texts that only talk about rewriting are no briefs."""

from __future__ import annotations

from pathlib import Path

import pytest

import rewriter
from rewriter import Link, UnclearBrief, brief

HERE = Path(__file__).parent
ARTICLE = """\
The Harbour Ferry Is Back

The old ferry crossed the bay on Monday for the first time in nine years. About 300 people stood on \
the pier in Elmouth to see it leave, and a brass band played until the boat was out of sight.

The town council paid $1.2 million for new engines. It said that fares would stay at $3 until March.

Three things changed:

1. The engines run on batteries.
2. The deck has seats for 80 people.
3. Bicycles travel free.

“We never gave up on her,” said Ann Lee, who has steered the ferry since 1998.\
"""


def cases() -> list[tuple[dict[str, object], str]]:
    """Return the options wanted and the brief, of each case."""
    out = []
    text = (HERE / "briefs.txt").read_text(encoding="utf-8")
    for case in text.split("\n%\n")[1:]:
        head, *lines = case.strip("\n").split("\n")
        wanted: dict[str, object] = {}
        for pair in head.split(" "):
            name, _, value = pair.partition("=")
            wanted[name] = value
        front = [line[2:] for line in lines if line.startswith("- ")]
        behind = [line[2:] for line in lines if line.startswith("+ ")]
        out.append((wanted, "\n".join([*front, ARTICLE, *behind, "", ""])))
    return out


CASES = cases()


def shown(settings: dict[str, object]) -> dict[str, str]:
    out = {name: str(value) for name, value in settings.items()}
    if isinstance(link := settings["link"], Link):
        out["link"] = f"{link.url}|{link.label.replace(' ', '_')}"
    return out


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 25


@pytest.mark.parametrize(
    ("wanted", "text"), CASES, ids=[text.split("\n")[0][:50] for _, text in CASES]
)
def test_a_brief_comes_apart(wanted: dict[str, object], text: str) -> None:
    found = brief.read(text)
    assert found.article.strip() == ARTICLE
    assert shown(found.settings) == wanted
    assert found.unknown == ()


@pytest.mark.parametrize(
    ("wanted", "text"), CASES, ids=[text.split("\n")[0][:50] for _, text in CASES]
)
def test_every_line_is_accounted_for(wanted: dict[str, object], text: str) -> None:
    found = brief.read(text)
    assert [n.number for n in found.lines] == [
        number for number, line in enumerate(text.splitlines(), 1) if line.strip()
    ]
    assert {n.kind for n in found.lines} <= {"instruction", "article", "residue"}
    assert all(n.why for n in found.lines)


@pytest.mark.parametrize(
    ("wanted", "text"), CASES, ids=[text.split("\n")[0][:50] for _, text in CASES]
)
def test_a_brief_is_carried_out(wanted: dict[str, object], text: str) -> None:
    result = brief.run(text, on_short="return")
    assert ("<h1>" in result.html) == (wanted["title"] == "keep")
    assert "<ol>\n<li>" in result.html and result.html.count("<li>") == 3
    assert "rewrite" not in result.html.lower() and "Source link" not in result.html
    if wanted["link"] == "None":
        assert "<a " not in result.html
    else:
        url, label = str(wanted["link"]).split("|")
        assert f'<a href="{url}">{label.replace("_", " ")}</a>' in result.html


def test_an_article_in_html_stays_as_it_is() -> None:
    html = f'<p class="a">{" ".join(["The shop was sold to pay the bills."] * 4)}</p>'
    found = brief.read(f"Rewrite this article, no title, keep the HTML\n{html}\nSource link")
    assert found.article == html


def test_its_line_ends_stay_too() -> None:
    html = f"<p>{'The shop was sold. ' * 8}</p>\r\n\r\n<p>It\x0bwas small.</p>"
    found = brief.read(f"\ufeffRewrite this article, no title\r\n{html}\r\nSource link\r\n")
    assert found.article == html


def test_instructions_may_share_a_line_with_the_article() -> None:
    text = f"Rewrite this article in at least 800 words: {ARTICLE}"
    found = brief.read(text)
    assert found.article == ARTICLE and found.settings["min_words"] == 800
    found = brief.read(f"{ARTICLE} Rewrite the above article. Use at least 700 words.")
    assert found.article == ARTICLE and found.settings["min_words"] == 700


def test_a_callers_setting_wins() -> None:
    result = brief.run(f"Rewrite this article in 5000 words\n{ARTICLE}", min_words=0)
    assert result.report.words_after < 1000


DECOYS = sorted((HERE / "decoys").glob("*.txt"))


def test_there_are_enough_decoys() -> None:
    assert len(DECOYS) >= 10


@pytest.mark.parametrize("path", DECOYS, ids=lambda p: p.stem)
def test_an_article_about_rewriting_is_no_brief(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    with pytest.raises(UnclearBrief, match="no instruction to rewrite"):
        brief.read(text)


@pytest.mark.parametrize("path", DECOYS, ids=lambda p: p.stem)
def test_such_an_article_comes_whole_out_of_a_brief(path: Path) -> None:
    text = path.read_text(encoding="utf-8").strip()
    found = brief.read(
        f"Rewrite this article in 900 words. No title.\nArticle:\n{text}\n\nInclude a funny conclusion."
    )
    assert found.article.strip() == text
    assert found.settings["min_words"] == 900 and found.settings["conclusion"]


UNCLEAR = {
    "Rewrite this article in the style of Mark Twain": "style of a particular writer",
    "Rewrite this article and translate it into Spanish": "writes English only",
    "Rewrite this article, no more than 500 words": "upper limit",
    "Rewrite this article and add a catchy title": "title is never invented",
    "Rewrite this article and add a link to our website": "no address given",
    "Rewrite this article and label the link “Coin Times”": "without an address",
    "Rewrite this article in 800 words, min 1200 words": "min_words",
    "Rewrite this article with a swashbuckling narrator from outer space": "not understood",
    "Rewrite this article in at least 800 words, keep all the HTML tags, never yodel": "not all is",
    "- Rewrite this article\n- Yodel a little": "may be an instruction",
    "Rewrite this article, remove the links": "are kept",
    "Rewrite this article.\nUse a pirate's voice.": "may be an instruction",
    "Rewrite this article.\nSound like a pirate.\nArticle:": "not understood",
}


@pytest.mark.parametrize("asked", UNCLEAR)
def test_what_is_unclear_is_declined_with_the_reason(asked: str) -> None:
    with pytest.raises(UnclearBrief, match=UNCLEAR[asked]):
        brief.read(f"{asked}\n{ARTICLE}")


def test_instructions_without_an_article_are_declined() -> None:
    with pytest.raises(UnclearBrief, match="no article"):
        brief.read("Rewrite this article in 800 words.\n\nSource link")


def test_words_not_understood_are_reported() -> None:
    result = brief.run(
        f"Rewrite this article for my grandmother, min 0 words.\n{ARTICLE}", on_short="return"
    )
    assert any("grandmother" in warning for warning in result.report.warnings)


def test_only_text_is_taken() -> None:
    with pytest.raises(TypeError):
        brief.read(b"Rewrite this article")  # type: ignore[arg-type]


def test_the_one_call_form() -> None:
    html = rewriter.rewrite_brief(f"Rewrite this article, no title\n{ARTICLE}\nSource link")
    assert html.lstrip().startswith("<p>") and html.count("<li>") == 3
