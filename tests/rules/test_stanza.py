"""The container: what a file may look like, and where it says a file is wrong."""

import pytest

from rewriter.errors import RuleError
from rewriter.rules.stanza import stanzas


def write(tmp_path, text):
    path = tmp_path / "sample.rules"
    path.write_text(text, encoding="utf-8")
    return path


def test_reads_heads_and_fields_with_their_lines(tmp_path):
    path = write(
        tmp_path,
        "# first\na -> b\n    test A x. -> B x.\n    # inside\n    keep c\n\nd -> e\n    test f -> g",
    )
    first, second = stanzas(path)
    assert (first.head, first.line) == ("a -> b", 2)
    assert [tuple(f) for f in first.fields] == [("test", "A x. -> B x.", 3), ("keep", "c", 5)]
    assert second.id == "sample/d"
    assert second.value("keep", "none") == "none"


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("    test a -> b\n", 1, "a field without a head"),
        ("a -> b\nc -> d\n", 2, "blank line"),
        ("a -> b\n  test c\n", 2, "four spaces"),
        ("a -> b\n      test c\n", 2, "four spaces"),
        ("a -> b\n    tset c\n", 2, "unknown field 'tset'"),
        ("a -> b\n    test\n", 2, "has no value"),
    ],
)
def test_says_where_and_why_a_file_is_wrong(tmp_path, text, line, why):
    path = write(tmp_path, text)
    with pytest.raises(RuleError, match=why) as caught:
        list(stanzas(path, frozenset({"test", "keep"})))
    assert caught.value.line == line
    assert str(caught.value).startswith(f"{path}:{line}: ")


def test_a_file_that_is_no_text_is_a_rule_error(tmp_path):
    path = tmp_path / "binary.rules"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RuleError):
        list(stanzas(path))
