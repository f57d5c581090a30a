"""Literal words of a pattern may stand in protected text if the wording carries them."""

import pytest

from rewriter.english.analysis import analyse
from rewriter.rules.apply import sites
from rewriter.rules.load import RuleBook, rules_of
from rewriter.rules.view import View


def outcomes(tmp_path, rule: str, text: str, protected: str) -> list[str]:
    folder = tmp_path / "phrases"
    folder.mkdir()
    path = folder / "x.rules"
    path.write_text(f"{rule}\n    test A. -> B.\n", encoding="utf-8")
    book = RuleBook(list(rules_of([path])))
    (sentence,) = analyse(text)
    at = text.index(protected)
    view = View(sentence, [(at, at + len(protected))])
    return [
        "".join(p.text for p in pieces)
        for each in book.candidates(view)
        for site in sites(each, view)
        for _, pieces in site.choices
    ]


@pytest.mark.parametrize(
    ("rule", "text", "protected", "found"),
    [
        ("rise/v NUM=n percent=u -> climb/v =n =u", "It has risen 4 percent.", "4 percent", ["climbed 4 percent"]),
        ("rise/v NUM=n percent=u -> climb/v =n per cent", "It has risen 4 percent.", "4 percent", []),
        ("up to a point -> partly", "It is up to a point.", "up to a point", []),
        ("a big house -> a very big house", "He said “a big house” twice.", "“a big house”", []),
        ("big house -> very big house", "He said “a big house” twice.", "“a big house”", []),
    ],
)  # fmt: skip
def test_what_is_protected_is_carried_whole(tmp_path, rule, text, protected, found):
    assert outcomes(tmp_path, rule, text, protected) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The readers know the story.", ["are aware of the story"]),
        ("The readers do not know the story.", []),
        ("It did n't really know the story.", []),
        ("Know the story.", ["Be aware of the story"]),
        ("The readers should know the story.", ["be aware of the story"]),
        ("They openly know the story.", ["are aware of the story"]),
    ],
)
def test_be_follows_no_do(tmp_path, text, found):
    assert outcomes(tmp_path, "know/v NP=x -> be/v aware of =x", text, ".") == found


def test_a_plain_be_needs_a_word_that_calls_for_it(tmp_path):
    text = "Even so, many leftist figures openly oppose collaboration with them."
    found = outcomes(tmp_path, "oppose/v NOUN=x -> be/v against =x", text, ".")
    assert found in ([], ["are against collaboration"])
