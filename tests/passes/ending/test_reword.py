"""Statements of the article, said again in other words."""

from __future__ import annotations

from rewriter.article.reading import Article
from rewriter.document import Document
from rewriter.options import Options
from rewriter.passes.ending.claims import Claim, claims
from rewriter.passes.ending.reword import reworded

HTML = """<p>Carver County purchased the old mill because the price was low.</p>
<p>The brewery said it needs a large number of casks in order to open.</p>"""


def both(html: str, seed: str = "a") -> list[tuple[Claim, Claim]]:
    article = Article(Document.read(html), Options())
    found = claims(article)
    return list(zip(found, reworded(found, article, Options(seed=seed)), strict=True))


def test_statements_come_back_in_other_words_and_as_clauses() -> None:
    pairs = both(HTML)
    assert pairs
    assert any(old.text != new.text for old, new in pairs)
    for old, new in pairs:
        assert not new.text.endswith(".")
        assert new.text[0].isupper() == (new.text.split()[0] in old.text.split()[0:1] + ["Carver"])
        assert new.words == len(new.text.split())


def test_names_and_figures_stay() -> None:
    for old, new in both("<p>Carver County purchased the old mill for $40,000 in May.</p>"):
        assert "Carver County" in new.text and "$40,000" in new.text, (old, new)


def test_the_same_seed_says_the_same() -> None:
    assert both(HTML) == both(HTML)
