"""`verify.prose`: what one block's rewording may change, and what it may not."""

from __future__ import annotations

import pytest

from rewriter import verify

FAITHFUL = (
    # figures, in whatever form
    ("Sales rose 20 percent.", "Sales were up by 20%."),
    ("It cost $5 million.", "It cost 5 million dollars."),
    ("The fund holds $1.5bn.", "The fund holds $1.5 billion."),
    ("They waited six weeks.", "After a 6-week wait, they left."),
    ("It happened on May 3, 2024.", "It happened on 3 May 2024."),
    ("Only 21 of 250,000 users left.", "Of 250,000 users, only 21 left."),
    # stance, in other words
    ("They do not know.", "They don't know."),
    ("It couldn't last, and it can't.", "It could not last, and it cannot."),
    ("He was not able to answer.", "He was unable to answer."),
    ("Prices may fall.", "Prices could fall."),
    ("Nearly 40 people were hurt.", "Almost 40 people were hurt."),
    ("More than 300 firms joined.", "Over 300 firms joined."),
    ("The bank must pay.", "The bank is required to pay."),
    ("It was reportedly sold.", "It is reported to have been sold."),
    ("It is not only cheap but fast.", "It is both cheap and fast."),
    ("That said, it works.", "Even so, it works."),
    ("It opened recently.", "It opened not long ago."),
    # names and quotes, in another place
    ("Rates will rise, Jerome Powell said.", "Jerome Powell said that rates will rise."),
    ("Yesterday Apple opened a shop.", "Apple opened a shop yesterday."),
    ("“We are done,” said Ann Lee.", "Ann Lee said: “We are done.”"),
    ("The \ufffc flag helps.", "The flag \ufffc is a help."),
    ("In New York, people walk.", "People walk in New York."),
    ("See https://a.example/b?c=1 for more.", "For more, see https://a.example/b?c=1."),
)

DAMAGED = (
    ("Sales rose 20 percent.", "Sales rose 21 percent.", "figure lost"),
    ("Sales rose 20 percent.", "Sales rose 20 points.", "figure lost"),
    ("It cost $5 million.", "It cost €5 million.", "figure lost"),
    ("They waited six weeks.", "They waited six months.", "figure lost"),
    ("It happened on May 3.", "It happened on May 4.", "figure lost"),
    ("Users left.", "Some 400 users left.", "figure new"),
    ("They do not know.", "They know.", "negation lost"),
    ("They know.", "They never know.", "negation new"),
    ("Prices may fall.", "Prices fall.", "possibility lost"),
    ("Prices fall.", "Prices might fall.", "possibility new"),
    ("Nearly 40 people were hurt.", "40 people were hurt.", "nearness lost"),
    ("More than 300 firms joined.", "300 firms joined.", "lower bound lost"),
    ("Up to 300 firms joined.", "At least 300 firms joined.", "upper bound lost"),
    ("About 300 firms joined.", "300 firms joined.", "roughness lost"),
    ("The bank must pay.", "The bank pays.", "obligation lost"),
    ("He allegedly took it.", "He took it.", "hedge lost"),
    ("They were said to be safe, she told us.", "They were safe.", "attribution lost"),
    ("Shares rose on Monday.", "On Monday, shares fell.", "rise told as a fall"),
    ("Profit declined in June.", "Profit grew in June.", "fall told as a rise"),
    ("He met Ann Lee there.", "He met Anna Lee there.", "name lost"),
    ("The shares of Apple fell.", "The shares of apple fell.", "name lost"),
    ("The Bank of England met.", "The bank of England met.", "name lost"),
    ("He works at the shop.", "He works at the Tesco shop.", "name new"),
    ("It hit the New York market.", "It hit the York New market.", "name lost"),
    ("“We are done,” said Ann.", "“We have finished,” said Ann.", "quote lost"),
    ("He was done, he said.", "“I am done,” he said.", "quote new"),
    ("See https://a.example/b now.", "See https://a.example/c now.", "address lost"),
    ("Write to me@a.example now.", "Write now.", "address lost"),
    ("The \ufffc flag helps.", "The flag helps.", "object lost"),
    ("It plays mp3 files.", "It plays mp4 files.", "address lost"),
    ("Only members may vote.", "Members may vote.", "limit lost"),
    (
        "Sales rose, costs rose and one fell.",
        "Sales rose, costs fell and one fell.",
        "rise told as a fall",
    ),
)


@pytest.mark.parametrize(("before", "after"), FAITHFUL)
def test_faithful_rewordings_pass(before: str, after: str) -> None:
    assert verify.prose(before, after) == ()


@pytest.mark.parametrize(("before", "after", "kind"), DAMAGED)
def test_damage_is_named(before: str, after: str, kind: str) -> None:
    assert kind in {problem.kind for problem in verify.prose(before, after)}


@pytest.mark.parametrize("text", [before for before, *_ in (*FAITHFUL, *DAMAGED)])
def test_what_stays_as_it_is_raises_nothing(text: str) -> None:
    assert verify.prose(text, text) == ()


def test_a_name_at_the_start_of_a_sentence_is_known_from_elsewhere() -> None:
    known = verify.names_in("Shares of Fernhill rose.\nThe firm is old.")
    assert known == {"Fernhill"}
    problems = verify.prose("Fernhill sells chairs.", "The firm sells chairs.", known, block=7)
    assert [(p.kind, p.what, p.block) for p in problems] == [("name lost", "Fernhill", 7)]


def test_a_word_that_also_occurs_in_lower_case_is_no_name() -> None:
    assert verify.names_in("He read The Times.\nThen the paper folded.") == {"Times"}


def test_title_case_headings_may_be_recast() -> None:
    before, after = "Why Task Completion Is Not Success", "Success Is Not Completing Tasks"
    assert verify.prose(before, after) == ()
    assert verify.prose("What the SEC Said About Tokens", "What the Agency Said About Tokens")
