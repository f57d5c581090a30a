"""Endings as a whole, on made-up articles and, where it is at hand, on the corpus."""

from __future__ import annotations

import os
import re
from collections import Counter
from hashlib import blake2b
from pathlib import Path

import pytest

from rewriter.article.reading import Article
from rewriter.choice import Chooser
from rewriter.document import Document
from rewriter.options import Options
from rewriter.passes.ending.compose import Ending, compose, repeats
from rewriter.passes.ending.lint import faults, phrases
from rewriter.passes.ending.material import gather, word_set
from rewriter.passes.ending.pattern import patterns

GLAD = """<p>Carver County sold the old windmill to a brewery for $40,000 in May.</p>
<p>The brewery wants the windmill for its beer, and the county wants a new parking lot.</p>
<p>A wooden ladder, a rusty bucket and eleven owls came with the windmill.</p>
<p>“The owls were not part of any offer,” said Ana Ortega.</p>
<p>The brewery expects to open the windmill in June 2031, because the roof leaks.</p>
<p>Visitors should bring an umbrella until the roof of the windmill is repaired.</p>
<h2>What the roof costs</h2><p>Carver County has set aside $9,000 for the roof of the windmill.</p>"""
SAD = """<p>A fire in a windmill killed seven people in Carver County on Sunday, officials said.</p>
<p>Two of the dead were children, and eleven people were taken to a hospital.</p>
<p>Carver County will hold a public hearing on the fire in June 2031.</p>
<p>The windmill had been inspected by the county in 2019 and in 2024.</p>"""


def ending(html: str, seed: str = "a", avoid: frozenset[str] = frozenset()) -> Ending:
    article = Article(Document.read(html), Options())
    found = compose(gather(article), article.tone, Chooser(seed), avoid, named=False)
    assert found is not None
    return found


@pytest.mark.parametrize("seed", ["a", "b", "c", "d", "e", "f"])
def test_an_ending_keeps_its_measure(seed: str) -> None:
    for html in (GLAD, SAD):
        found = ending(html, seed)
        assert 80 <= found.words <= 160 and 2 <= len(found.paragraphs) <= 3
        text = " ".join(found.paragraphs)
        assert not faults(text) and not phrases(text)
        assert found.details >= 2


def test_the_same_seed_gives_the_same_ending_and_another_seed_another() -> None:
    assert ending(GLAD, "a") == ending(GLAD, "a")
    assert len({ending(GLAD, seed).paragraphs for seed in "abcdef"}) > 3


def test_avoided_patterns_are_not_used() -> None:
    first = ending(GLAD)
    second = ending(GLAD, avoid=frozenset(first.patterns))
    assert not set(first.patterns) & set(second.patterns)


@pytest.mark.parametrize("seed", list("abcdefgh"))
def test_a_sad_article_gets_sober_patterns_only(seed: str) -> None:
    sober = {p.id for p in patterns() if "sober" in p.tones}
    assert set(ending(SAD, seed).patterns) <= sober


def test_sober_patterns_serve_no_other_tone() -> None:
    for pattern in patterns():
        if "sober" in pattern.tones and pattern.part != "heading":
            assert pattern.tones == ("sober",), pattern.id


def test_about_half_of_the_endings_stop_before_a_short_last_line() -> None:
    lasts = {last for p in patterns() for last in p.lasts}
    stamped = [any(line.source in lasts for line in ending(GLAD, str(n)).lines) for n in range(40)]
    assert 0.2 < sum(stamped) / len(stamped) < 0.8


def test_an_idea_about_a_subject_needs_an_article_about_it() -> None:
    about = {p.id for p in patterns() if p.about and p.about.search("hotel")}
    once = GLAD + "<p>The letter from the brewery lies in a hotel.</p>"
    often = once + "<p>The hotel has owls. No hotel had more. A hotel is a hotel is a hotel.</p>"

    def used(html: str) -> set[str]:
        return {p for n in range(20) for p in ending(html, str(n)).patterns}

    assert about & used(often)
    assert not about & used(once)


def test_no_sentence_of_the_article_comes_back() -> None:
    said = (word_set("The council sold the old windmill to a brewery in May."),)
    assert repeats("The council sold the old windmill to a brewery.", said)
    assert not repeats("On a postcard, with a drawing of an owl: it was sold to a brewery.", said)


def test_there_are_patterns_enough_and_most_have_several_forms() -> None:
    bodies = [p for p in patterns() if p.part != "heading"]
    assert len(bodies) > 300
    assert len({p.id for p in patterns()}) == len(patterns())


CORPUS = Path(os.environ.get("REWRITER_CORPUS", "no corpus"))


@pytest.mark.skipif(not CORPUS.is_dir(), reason="REWRITER_CORPUS names no folder of articles")
def test_endings_of_the_corpus_differ() -> None:
    used: Counter[str] = Counter()
    open_sentences: dict[str, set[str]] = {}
    for path in sorted(CORPUS.glob("*.html")):
        html = path.read_text(encoding="utf-8")
        seed = blake2b(html.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        found = ending(html, seed)
        used.update(found.patterns)
        assert 90 <= found.words <= 160 and found.details >= 2, path.name
        for line in found.lines:
            for sentence in re.split(r"(?<=[.?])[\"”]?\s+", line.open):
                open_sentences.setdefault(sentence, set()).add(path.name)
    assert max(used.values()) <= 4, used.most_common(3)
    shared = [s for s, names in open_sentences.items() if len(names) > 1]
    assert len(shared) <= 0.03 * len(open_sentences), shared
