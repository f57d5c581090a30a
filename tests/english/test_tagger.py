"""The tagger: classes in context, a margin that means something, weights that can be made again."""

import gzip
import sys
from pathlib import Path

import pytest

from rewriter.english.analysis import analyse
from rewriter.english.tagger import CERTAIN, coarse, tag

ROOT = Path(__file__).parents[2]


def tags(text):
    return {t.text: t.tag for s in analyse(text) for t in s.tokens}


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("They use the tool.", "use", "VBP"),
        ("The use of tools grew.", "use", "NN"),
        ("She has used it before.", "used", "VBN"),
        ("She used it before.", "used", "VBD"),
        ("It is a fast car.", "fast", "JJ"),
        ("The bank raised its rates.", "rates", "NNS"),
        ("He works in London.", "London", "NNP"),
        ("They will close the plant.", "close", "VB"),
    ],
)
def test_classes_in_context(text, word, wanted):
    assert tags(text)[word] == wanted


def test_the_margin_is_wide_where_the_class_is_plain_and_narrow_where_it_is_not():
    margins = dict(zip("The|dog|sleeps|.".split("|"), (m for _, m in tag(["The", "dog", "sleeps", "."])), strict=True))
    assert margins["The"] == CERTAIN
    plain = tag("The government raised taxes".split())[1][1]
    nonsense = tag("blorf snib gruntle frobs".split())[1][1]
    assert plain > nonsense


def test_function_words_have_no_class_that_rules_care_about():
    assert [coarse(t) for t in ("DT", "IN", "VBN", "VBD", "VBZ", "NNP")] == ["", "", "VBN", "v", "v", "n"]


def test_an_embedded_element_counts_as_a_noun_nobody_is_sure_of():
    (sentence,) = analyse("Run \ufffc now.")
    token = next(t for t in sentence.tokens if t.text == "\ufffc")
    assert (token.tag, token.margin) == ("NN", 0.0)


def test_training_gives_the_same_bytes_each_time(tmp_path):
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        import train_tagger
    finally:
        sys.path.pop(0)
    rows = [("The", "DT"), ("dog", "NN"), ("barks", "VBZ"), (".", "."), ("Dogs", "NNS"), ("bark", "VBP")]
    lines = []
    for k in range(40):
        for i, (word, mark) in enumerate(rows[k % 3 :], 1):
            lines.append(f"{i}\t{word}\t_\t_\t{mark}")
        lines.append("")
    for name in train_tagger.SETS:
        with gzip.open(tmp_path / f"{name}.conllu.gz", "wt", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    made = []
    for name in ("one", "two"):
        train_tagger.main(str(tmp_path), str(tmp_path / name), "3")
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]
