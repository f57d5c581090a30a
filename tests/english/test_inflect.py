"""Word forms both ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rewriter.english.inflect import (
    CLASS_TAGS,
    _tables,
    classes,
    inflect,
    known,
    lemma,
    past_of_be,
)

VERBS = """
go went gone going goes
have had had having has
do did done doing does
say said said saying says
lie lay lain lying lies
lay laid laid laying lays
find found found finding finds
found founded founded founding founds
stop stopped stopped stopping stops
offer offered offered offering offers
admit admitted admitted admitting admits
prefer preferred preferred preferring prefers
panic panicked panicked panicking panics
try tried tried trying tries
die died died dying dies
dye dyed dyed dyeing dyes
free freed freed freeing frees
rebuild rebuilt rebuilt rebuilding rebuilds
outsell outsold outsold outselling outsells
forecast forecast forecast forecasting forecasts
broadcast broadcast broadcast broadcasting broadcasts
program programmed programmed programming programs
travel traveled traveled traveling travels
focus focused focused focusing focuses
veto vetoed vetoed vetoing vetoes
teach taught taught teaching teaches
google googled googled googling googles
undergo underwent undergone undergoing undergoes
re-elect re-elected re-elected re-electing re-elects
carry_out carried_out carried_out carrying_out carries_out
put_off put_off put_off putting_off puts_off
"""
NOUNS = """
company companies
bus buses
wife wives
proof proofs
hero heroes
photo photos
analysis analyses
criterion criteria
phenomenon phenomena
child children
grandchild grandchildren
policewoman policewomen
spokesperson spokespeople
sheep sheep
series series
aircraft aircraft
goods goods
supplies supplies
people people
other others
day days
quiz quizzes
church churches
stomach stomachs
passerby passersby
mother-in-law mothers-in-law
point_of_view points_of_view
interest_rate interest_rates
"""
DEGREES = """
big JJ bigger biggest
happy JJ happier happiest
good JJ better best
bad JJ worse worst
far JJ further furthest
simple JJ simpler simplest
narrow JJ narrower narrowest
famous JJ more_famous most_famous
likely JJ more_likely most_likely
unhappy JJ unhappier unhappiest
viral JJ more_viral most_viral
well RB better best
badly RB worse worst
fast RB faster fastest
early RB earlier earliest
late RB later latest
quickly RB more_quickly most_quickly
often RB more_often most_often
much RB more most
"""


def rows(table: str) -> list[list[str]]:
    return [[w.replace("_", " ") for w in line.split()] for line in table.strip().splitlines()]


@pytest.mark.parametrize("row", rows(VERBS), ids=lambda row: row[0])
def test_verbs(row: list[str]) -> None:
    word, *forms = row
    assert [inflect(word, tag) for tag in CLASS_TAGS["v"]] == forms
    if " " not in word:
        assert {lemma(form, tag) for form, tag in zip(forms, CLASS_TAGS["v"], strict=True)} == {
            word
        }


@pytest.mark.parametrize("row", rows(NOUNS), ids=lambda row: row[0])
def test_nouns(row: list[str]) -> None:
    assert inflect(row[0], "NNS") == row[1]


@pytest.mark.parametrize("row", rows(DEGREES), ids=lambda row: row[0])
def test_degrees(row: list[str]) -> None:
    word, tag, *forms = row
    assert [inflect(word, tag + "R"), inflect(word, tag + "S")] == forms


@pytest.mark.parametrize("word", ["information", "advice", "equipment", "software", "unrest"])
def test_no_plural_of_what_cannot_be_counted(word: str) -> None:
    assert inflect(word, "NNS") is None


@pytest.mark.parametrize("word", ["other", "such", "same", "former", "main"])
def test_closed_classes_are_not_compared(word: str) -> None:
    assert inflect(word, "JJR") is None
    assert lemma(word, "JJR") == word


@pytest.mark.parametrize(
    ("form", "tag", "wanted"),
    [
        ("was", "VBD", "be"), ("’s", "VBZ", "be"), ("'re", "VBP", "be"), ("had", "VBD", "have"),
        ("'ve", "VBP", "have"), ("does", "VBZ", "do"), ("ca", "MD", "can"), ("wo", "MD", "will"),
        ("’d", "MD", "would"), ("Prices", "NNS", "price"), ("Jones", "NNP", "Jones"),
        ("cancelled", "VBN", "cancel"), ("modelling", "VBG", "model"), ("got", "VBN", "get"),
        ("reintroduced", "VBD", "reintroduce"), ("redlined", "VBN", "redline"),
        ("ritualised", "VBN", "ritualise"), ("blorked", "VBD", "blork"), ("news", "NNS", "news"),
        ("hippies", "NNS", "hippie"), ("indices", "NNS", "index"), ("hooves", "NNS", "hoof"),
        ("women", "NNS", "woman"), ("lives", "NNS", "life"), ("leaves", "NNS", "leaf"),
        ("leaves", "VBZ", "leave"), ("shoes", "NNS", "shoe"), ("classes", "NNS", "class"),
        ("others", "NNS", "other"), ("better", "RBR", "well"), ("worse", "JJR", "bad"),
        ("easiest", "JJS", "easy"), ("later", "RBR", "late"), ("outsold", "VBD", "outsell"),
        ("underwent", "VBD", "undergo"), ("thanks", "NNS", "thanks"), ("cookies", "NNS", "cookie"),
        ("the", "DT", "the"), ("Quickly", "RB", "quickly"),
    ],
)  # fmt: skip
def test_lemma(form: str, tag: str, wanted: str) -> None:
    assert lemma(form, tag) == wanted


def test_be_is_never_bent_by_rule() -> None:
    assert [inflect("be", tag) for tag in ("VB", "VBP", "VBZ", "VBD", "VBN", "VBG")] == [
        "be", "are", "is", "was", "been", "being",
    ]  # fmt: skip
    assert (past_of_be(plural=True), past_of_be(plural=False)) == ("were", "was")


@pytest.mark.parametrize(
    ("word", "tag", "us", "uk"),
    [
        ("travel", "VBD", "traveled", "travelled"),
        ("cancel", "VBG", "canceling", "cancelling"),
        ("fuel", "VBN", "fueled", "fuelled"),
        ("get", "VBN", "gotten", "got"),
        ("learn", "VBN", "learned", "learnt"),
        ("appeal", "VBD", "appealed", "appealed"),
        ("fail", "VBD", "failed", "failed"),
        ("open", "VBD", "opened", "opened"),
        ("parallel", "VBD", "paralleled", "paralleled"),
    ],
)
def test_british_spelling_when_asked(word: str, tag: str, us: str, uk: str) -> None:
    assert inflect(word, tag) == us
    assert inflect(word, tag, british=True) == uk
    assert lemma(us, tag) == lemma(uk, tag) == word


def test_names_in_the_plural() -> None:
    assert [inflect(n, "NNPS") for n in ("Kennedy", "Jones", "Obama")] == [
        "Kennedys",
        "Joneses",
        "Obamas",
    ]


@pytest.mark.parametrize(
    ("form", "letters"),
    [
        ("run", "nv"),
        ("running", "nv"),
        ("big", "j"),
        ("quickly", "r"),
        ("zxq", ""),
        ("houses", "nv"),
    ],
)
def test_classes(form: str, letters: str) -> None:
    assert set(letters) <= set(classes(form)) and classes("zxq") == ""


def test_known() -> None:
    assert known("run", "v") and known("run", "n") and not known("blork", "v")


def lexicon() -> list[tuple[str, str, str]]:
    """Every (lemma, tag, form) the tables give for words in small letters."""
    return [
        (word, tag, form)
        for word, letters in _tables().forms.items()
        if word.islower()
        for letter in letters
        for tag in CLASS_TAGS[letter]
        if (form := inflect(word, tag)) and not form.startswith(("more ", "most "))
    ]


OWN_LEMMA = frozenset(
    "eighty seventy sixty manner pant premise regard short specific regale "  # plurals with a life
    "further little much "  # degrees that are their own lemma
    "cyclops damned okay impanel lassoo momento".split()  # odd spellings in the table
)


def test_lemma_undoes_inflect_over_the_lexicon() -> None:
    """But for words that share a form with a likelier one: axes of ax, axe and axis."""
    pairs = lexicon()
    owners: dict[tuple[str, str], list[str]] = {}
    for word, tag, form in pairs:
        owners.setdefault((form, tag), []).append(word)
    lost = [(word, tag, form) for word, tag, form in pairs if lemma(form, tag) != word]
    alone = {word for word, tag, form in lost if len(owners[form, tag]) == 1}
    assert len(pairs) > 45_000
    assert len(lost) < 400
    assert alone <= OWN_LEMMA


@given(
    st.text(max_size=20),
    st.sampled_from([*sum(CLASS_TAGS.values(), ()), "NNP", "NNPS", "VB", "MD", "X"]),
)
def test_any_text_has_a_lemma(text: str, tag: str) -> None:
    assert isinstance(lemma(text, tag), str)
    assert inflect(text, tag) is None or isinstance(inflect(text, tag), str)
    assert set(classes(text)) <= set("nvjr")


@given(
    st.from_regex(
        r"[bcdfglmnprst]{1,2}[aeiou][bcdfgklmnprst]{1,2}(?:ate|ize|ify|en|er)?", fullmatch=True
    )
)
def test_forms_of_invented_verbs_come_back_to_their_stem(word: str) -> None:
    for tag in CLASS_TAGS["v"]:
        assert lemma(inflect(word, tag) or "", tag)[:3] == word[:3]
