"""Any text comes back with every word, and briefs fail in no other way than the library's own."""

from __future__ import annotations

import re

import bs4
from hypothesis import given, settings
from hypothesis import strategies as st

from rewriter import RewriterError, brief
from rewriter.plaintext import read, to_html
from rewriter.plaintext.markers import marker

often = settings(max_examples=400, derandomize=True, deadline=None)
WORD = re.compile(r"[^\W_]+")

LINES = (
    "Why It Matters",
    "What moved?",
    "FAQs",
    "1 – one",
    "2 – two",
    "(a) alpha",
    "(b) beta",
    "i. first",
    "ii. second",
    "• dot",
    "- dash",
    "   - deeper",
    "Name\tPrice",
    "Pear\t3",
    "\tempty\tfirst",
    "| a | b |",
    "|---|---|",
    "> quoted",
    "---",
    "=====",
    "## Heading",
    "Title: The ferry",
    "Label: value",
    "Three things matter:",
    "“So it goes.”",
    "— Ann Lee",
    "Roses are red",
    "",
    "The ferry crossed the bay on Monday for the first time in nine years, and a band played.",
    "Rewrite this article in at least 800 words",
    "no title, funny conclusion",
    "Add a link to https://example.com labelled “Coin Times”",
    "Article:",
    '"""',
    "Source link",
)
texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=30)), max_size=14).map("\n".join),
)


def words(text: str) -> list[str]:
    return WORD.findall(text)


def plain(text: str) -> list[str]:
    """The words of a text without item numbers, letters and a `Title:`, which markup stands for."""
    out = []
    for line in text.splitlines():
        bare = line.strip()
        out.append(words(bare))
    return [word for line in out for word in line]


def spoken(html: str) -> list[str]:
    return words(bs4.BeautifulSoup(html, "lxml").get_text(" "))


@often
@given(texts)
def test_no_word_is_lost_and_none_is_added(text: str) -> None:
    text = re.sub(
        r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]",
        lambda m: m[0] if m[0] in "\n\t" else " ",
        text,
    )
    got, left = spoken(to_html(text)), plain(text)
    markers = 0
    at = 0
    for word in left:
        if at < len(got) and got[at] == word:
            at += 1
        else:
            markers += 1
    assert at == len(got), "a word is new, or out of its place"
    allowed = (
        sum(
            len(words(line.strip()[: sign.length]))
            for line in text.splitlines()
            if (sign := marker(line.strip()))
        )
        + sum("title" in line.lower() or "headline" in line.lower() for line in text.splitlines())
        * 2
    )
    assert markers <= allowed, "a word is lost that is no marker"


@often
@given(texts)
def test_item_numbers_can_be_counted_again(text: str) -> None:
    for block in read(text):
        if block.kind == "ol":
            assert block.start >= 0 and len(block.items) >= 1


@often
@given(texts)
def test_a_brief_is_understood_or_declined(text: str) -> None:
    try:
        found = brief.read(text)
    except RewriterError:
        return
    assert set(words(found.article)) <= set(words(text))
    told = {n.number for n in found.lines}
    assert told == {n for n, line in enumerate(text.splitlines(), 1) if line.strip()}
