"""What an article is told of, and what its readers know already or have just read."""

from __future__ import annotations

from pathlib import Path

import pytest

from rewriter.article.reading import Article
from rewriter.document import Document
from rewriter.errors import RuleError
from rewriter.knowledge.base import Base
from rewriter.knowledge.load import read
from rewriter.options import Options
from rewriter.passes import expand
from rewriter.passes.expansion.mentions import find
from rewriter.passes.expansion.novelty import Novelty
from rewriter.report import Added, Proposal

GLOSSARY = """\
museum
    field culture
    known everyone
    with exhibition, visitors, gallery, paintings, curator
    say A museum keeps and shows objects of art, history or science.
    fact Ashmolean in Oxford opened its doors to the public in 1683.
    test The museum showed paintings.
    keep The zoo was closed.

runtime
    field software
    known developers
    with program, library, language, memory, server
    say A runtime is the software that a program needs while it runs.
    fact Memory that nobody uses any more is collected by it.
    test The runtime frees memory for the program.
    keep The run time was an hour.

forger
    field culture
    with paintings, museum, gallery, experts, fakes
    say A forger makes works of art and passes them off as those of someone famous.
    fact Pigments give many away, because titanium white did not exist before 1916.
    fact Courts treat the sale as fraud, while to paint in the manner of another is no crime.
    see provenance
    test The forger sold fakes to a gallery.
    keep He went to the forge.

provenance
    field culture
    with paintings, museum, gallery, experts, owner
    say Provenance is the list of all who have owned a work of art.
    fact Gaps between 1933 and 1945 make a gallery careful.
    test The museum asked experts for the provenance of the paintings.
    keep The province was large.

primer: art
    field culture
    with museum, gallery, paintings, exhibition
    wide yes
    fact Art dealers sell paintings on commission and keep the names of buyers to themselves.
    fact Bronze statues are cast in a mold that is broken afterward.
    fact Sopranos breathe from the belly.
"""
STORY = (
    "<p>The gallery in the old town bought eleven paintings in the spring of last year.</p>"
    "<p>Visitors came from far away, and the queue went round the corner each day.</p>"
    "<p>Two of the paintings were by a forger, as experts from the capital found out later.</p>"
    "<p>A museum across the river had paintings from the same source, and said nothing.</p>"
    "<p>Lawyers for the gallery want the money back from the dealer who sold the paintings.</p>"
)


@pytest.fixture
def base(tmp_path: Path) -> Base:
    path = tmp_path / "some.rules"
    path.write_text(GLOSSARY, encoding="utf-8")
    return Base(read([path]))


def article(html: str) -> Article:
    return Article(Document.read(html), Options())


def added(html: str, base: Base, monkeypatch: pytest.MonkeyPatch, **settings: object) -> list[str]:
    monkeypatch.setattr(expand, "base", lambda: base)
    options = Options(seed="a", **settings)
    found = expand.propose(Article(Document.read(html), options), options)
    records = [r for p in found if isinstance(p, Proposal) for r in p.records]
    return [r.text for r in records if isinstance(r, Added)]


def test_what_everyone_knows_is_never_defined_in_passing(
    base: Base, monkeypatch: pytest.MonkeyPatch
) -> None:
    for wanted in (50, 150, 1000):
        texts = " ".join(added(STORY, base, monkeypatch, min_words=wanted))
        assert "museum keeps" not in texts
    assert "forger makes" in texts


def test_developers_are_told_no_trade_words(base: Base) -> None:
    plain = "<p>The program has a runtime that frees memory on the server for each library.</p>"
    heads = [c.term.head for c in find(article(plain), base).terms]
    assert heads == ["runtime"]
    code = plain + "<pre>int main()</pre>"
    trade = plain + "<p>Its source code is on GitHub, with a JavaScript API and a test suite.</p>"
    assert not find(article(code), base).terms
    assert not find(article(trade), base).terms


@pytest.mark.parametrize(
    "text",
    [
        "A “forger,” by definition, is a liar with paintings and a gallery.",
        "The forger (a failed painter from the north) sold paintings to the gallery.",
        "The forger network (dealers, agents and others) sold paintings to the gallery.",
        "Forgers are gifted painters who cheat a gallery with paintings.",
    ],
)
def test_a_definition_of_the_articles_own_is_seen(base: Base, text: str) -> None:
    assert "forger" not in [c.term.head for c in find(article(f"<p>{text}</p>"), base).terms]


def test_a_term_that_the_article_does_not_use_has_to_be_near(base: Base) -> None:
    assert [t.head for t in find(article(STORY), base).near] == ["provenance"]
    far = "<p>A forger sold fakes to experts.</p>"
    assert not find(article(far), base).near


def test_wide_fields_tell_only_what_touches_the_article() -> None:
    novelty = Novelty(
        ["Eleven paintings hung there.", "Paintings sell.", "No paintings were sold.", "Paintings."]
    )
    assert novelty.touches("Dealers sell paintings on commission.", "art")
    assert not novelty.touches("Dealers sell paintings on commission.", "paintings")
    assert not novelty.touches("Bronze statues are cast in a mold.", "art")


def test_no_lead_is_followed_by_an_explanation(base: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    story = STORY.replace("The gallery in the old town bought", "A forger sold the gallery")
    for wanted in (50, 1000):
        options = Options(seed="a", min_words=wanted)
        monkeypatch.setattr(expand, "base", lambda: base)
        found = expand.propose(Article(Document.read(story), options), options)
        assert all(p.block > 0 for p in found if isinstance(p, Proposal))


def test_our_own_sentences_do_not_echo_each_other() -> None:
    novelty = Novelty(["The plant makes chips."])
    assert novelty.admits("Heat put an end to rising clock rates around 2005.")
    assert not novelty.admits("Heat stopped rising clock rates and began the race for cores.")
    assert novelty.admits("Licensees pay a fee for each chip sold.")


def test_what_is_not_said_after_all_is_forgotten() -> None:
    novelty = Novelty()
    mark = novelty.mark()
    assert novelty.admits("Heat put an end to rising clock rates around 2005.")
    novelty.forget(mark)
    assert novelty.admits("Heat put an end to rising clock rates around 2005.")


def test_known_names_its_readers(tmp_path: Path) -> None:
    path = tmp_path / "some.rules"
    path.write_text(GLOSSARY.replace("known everyone", "known cats"), encoding="utf-8")
    with pytest.raises(RuleError, match="`known` is"):
        read([path])


def test_an_explanation_stands_near_the_word(base: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    rest = " ".join(f"Later that day number {i} was hung in the hall." for i in range(6))
    far = STORY.replace("as experts from the capital found out later.", f"it turned out. {rest}")
    monkeypatch.setattr(expand, "base", lambda: base)
    for story, near in ((STORY, True), (far, False)):
        options = Options(seed="a", min_words=1000)
        found = list(expand.propose(Article(Document.read(story), options), options))
        rules = {r.rule for p in found if isinstance(p, Proposal) for r in p.records}
        assert ("expand/explainer" in rules) is near
