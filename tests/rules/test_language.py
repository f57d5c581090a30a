"""The pattern language: one small rule at a time, on one sentence."""

import pytest

from rewriter.errors import RuleError
from rewriter.rules.check import check, outputs
from rewriter.rules.load import rules_of


def rule(tmp_path, text, folder="phrases"):
    path = tmp_path / folder / "sample.rules"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    (found,) = rules_of([path])
    return found


def rewrites(tmp_path, head, sentence):
    return [text for _, text in outputs(rule(tmp_path, head), sentence)]


@pytest.mark.parametrize(
    ("head", "before", "after"),
    [
        # words, and what is carried over
        (
            "due to the fact that -> because",
            "He left due to the fact that it rained.",
            "He left because it rained.",
        ),
        (
            "due to the fact that -> because",
            "Due to the fact that it rained, he left.",
            "Because it rained, he left.",
        ),
        # forms follow the verb
        (
            "confuse/v NP -> mix/v up NP",
            "They confused the two measures.",
            "They mixed up the two measures.",
        ),
        (
            "confuse/v NP -> mix/v up NP",
            "She is confusing the two measures.",
            "She is mixing up the two measures.",
        ),
        # slots, names, order
        (
            "the NN=x of THING=y -> =y 's =x",
            "We met the head of the company on Monday.",
            "We met the company's head on Monday.",
        ),
        # alternatives and optional parts
        ("[a lot of|plenty of] NNS=x -> many =x", "Plenty of firms closed.", "Many firms closed."),
        (
            "in (the)? future years -> later",
            "It will grow in the future years.",
            "It will grow later.",
        ),
        # marks and clitics lean on the word before them
        (
            "^ NP=s usually VBP=v REST=r -> As a rule , =s =v =r",
            "We usually don't like rain.",
            "As a rule, we don't like rain.",
        ),
        (
            "the (JJS)=a NN=n in NAME=x $ -> =x 's =a =n",
            "The Best Bank in Germany",
            "Germany's Best Bank",
        ),
        # agreement
        (
            "there be/VBZ THING=x -> =x exist/PRES@x",
            "We know there is a plan.",
            "We know a plan exists.",
        ),
        # articles follow the sound
        ("a big error -> a obvious mistake", "It was a big error.", "It was an obvious mistake."),
        # times and the rest of the sentence
        ("TIME=t , REST=r -> =r =t", "Last year, prices fell.", "Prices fell last year."),
        # quotations travel whole
        (
            "say/v QUOTE=q -> declare/v =q",
            "He said “no deal” again.",
            "He declared “no deal” again.",
        ),
    ],
)
def test_rewrites(tmp_path, head, before, after):
    assert after in rewrites(tmp_path, head, before)


@pytest.mark.parametrize(
    ("head", "sentence"),
    [
        ("term/n -> word/n", "They made a long-term plan."),  # half a compound
        ("big -> large", "She said “it is a big thing” to him."),  # quoted
        ("THING=x fall/v -> =x drop/v", "They fell."),  # no pronoun is a THING
        ("use/v NP -> apply/v NP", "The use of tools grew."),  # another class
        ("NP=x of NP=y , -> =y =x ,", "The head (of the bank) , left."),  # cut bracket
    ],
)
def test_keeps(tmp_path, head, sentence):
    assert rewrites(tmp_path, head, sentence) == []


def test_guards(tmp_path):
    text = "bank/n -> lender/n\n    near loan\n    far river\n    unless bank/n account\n"
    guarded = rule(tmp_path, text)
    assert outputs(guarded, "The bank made a loan to him.")
    assert not outputs(guarded, "The bank closed at noon.")
    assert not outputs(guarded, "A loan was signed on the bank of the river.")
    assert not outputs(guarded, "The loan went to a bank account.")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a b", "a head reads"),
        ("big -> large\n    grade bold", "grade 'bold'"),
        ("big -> large\n    in footnotes", "`in` knows"),
        ("[big -> large\n    test It is big. -> It is large.", "not closed"),
        ("BIGG x -> large\n    test It is big. -> It is large.", "is no class"),
        ("big -> large", "a rule needs a test"),
        ("big -> large\n    or huge\n    test It is big now. -> It is large now.", "no test shows"),
        ("big -> large\n    test It is big now. -> It is huge now.", "gives 'It is large now.'"),
        ("big -> large\n    test It is small. -> It is large.", "does not fire"),
        (
            "big -> large\n    test It is big now. -> It is large now.\n    keep A big deal.",
            "must leave",
        ),
        ("big -> big big\n    test It is big now. -> It is big big now.", "fires again"),
        (
            "big -> large\n    test It is big now. -> It is large now.\n    unless big deal",
            "no keep needs",
        ),
    ],
)
def test_the_check_finds(tmp_path, text, why):
    path = tmp_path / "sample.rules"
    path.write_text(text + "\n", encoding="utf-8")
    assert any(why in problem for problem in check([path])), check([path])


def test_a_sound_rule_passes_the_check(tmp_path):
    path = tmp_path / "sample.rules"
    path.write_text(
        "big -> large\n    test It is a big house. -> It is a large house.\n"
        "    keep It is no big deal.\n    unless big deal\n",
        encoding="utf-8",
    )
    assert check([path]) == []


def test_ids_are_unique(tmp_path):
    path = tmp_path / "sample.rules"
    path.write_text("big -> large\n\nbig -> huge\n", encoding="utf-8")
    assert any("stands already" in problem for problem in check([path]))


def test_errors_name_the_line(tmp_path):
    with pytest.raises(RuleError, match=r"sample\.rules:1: "):
        rule(tmp_path, "no arrow here\n")


def test_the_check_finds_a_rule_that_repeats_another(tmp_path):
    (tmp_path / "one.rules").write_text("due to -> because of\n    or owing to\n")
    (tmp_path / "two.rules").write_text("due to -> owing to\n")
    assert any("two.rules:1: says what one.rules:1 says already" in p for p in check([tmp_path]))


@pytest.mark.parametrize(
    "sentence",
    [
        "The lower costs and the reduced fees helped.",
        "With reduced fees it grew.",
    ],
)
def test_a_participle_before_its_noun_is_no_verb(tmp_path, sentence):
    assert rewrites(tmp_path, "reduce/v [fee/n]=n -> cut/v =n", sentence) == []
    assert rewrites(tmp_path, "reduce/v [fee/n]=n -> cut/v =n", "They reduced fees.") == ["They cut fees."]


def test_more_stands_before_no_adjective_that_takes_an_ending(tmp_path):
    head = "stringent/j -> tough/j\n    or rigorous/j"
    assert rewrites(tmp_path, head, "It needs more stringent rules.") == ["It needs more rigorous rules."]


def test_an_adjective_that_stands_for_a_noun_is_left(tmp_path):
    head = "unexpected/j -> surprising/j"
    assert rewrites(tmp_path, head, "We wait for the unexpected to happen.") == []
    assert rewrites(tmp_path, head, "We saw the unexpected rise.") == ["We saw the surprising rise."]


def test_a_noun_that_belongs_to_the_next_is_left(tmp_path):
    head = "achievement/n -> accomplishment/n"
    assert rewrites(tmp_path, head, "The achievement gap grew.") == []
    assert rewrites(tmp_path, head, "It is an achievement.") == ["It is an accomplishment."]


def test_no_preposition_is_left_behind_a_passive(tmp_path):
    head = "attend/v -> go/v to"
    assert rewrites(tmp_path, head, "It was attended by many people.") == []
    assert rewrites(tmp_path, head, "They attended the meeting.") == ["They went to the meeting."]


@pytest.mark.parametrize(
    ("head", "sentence"),
    [
        ("say/v -> say/v that", "They say that it works."),
        ("lost to -> beaten by", "They lost to win."),
        ("near -> close to", "It is near to it."),
    ],
)
def test_a_wording_does_not_run_into_its_neighbor(tmp_path, head, sentence):
    assert rewrites(tmp_path, head, sentence) == []


def test_an_order_is_not_put_into_the_past(tmp_path):
    head = "set/v aside -> reserve/v"
    assert "Reserved" not in "".join(rewrites(tmp_path, head, "Set aside half an hour, twice a day."))
    assert rewrites(tmp_path, head, "They set aside half an hour.") == ["They reserved half an hour."]
