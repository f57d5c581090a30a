"""Participles that close a sentence: `..., causing delays` becomes `..., which caused delays`."""

from __future__ import annotations

from collections.abc import Iterator

from ...edits import Piece
from ...english.inflect import inflect
from ...english.joined import main_clause
from ...english.predicate import Parts, broken, finite, parts, subordinates
from ...rules.view import View

RESULTS = frozenset(
    "cause lead force allow prompt trigger spark prevent enable result mean".split()
)
"""Verbs whose subject, in a closing participle, is all that was said before."""

SAME_SUBJECT = frozenset(
    "say add note argue warn claim insist call describe explain cite urge promise vow ask "
    "win score earn lose beat finish sell buy open close publish write release announce".split()
)
"""Verbs whose subject, in a closing participle, is that of the main clause, at the same time."""

Build = tuple[str, int, int, tuple[Piece, ...]]


def closing_participle(view: View) -> Iterator[Build]:
    """`The road shut, causing delays.` becomes `The road shut, which caused delays.`

    `He declined, citing costs.` becomes `He declined and cited costs.`
    """
    p = parts(view.sentence)
    if view.first != 0 or broken(p, 0, p.end):
        return
    at = next(
        (i for i in range(4, p.end - 2) if p.tags[i] == "VBG" and p.words[i - 1] == ","), -1
    )
    if at < 0 or view.tokens[at].margin < 8 or view.blocked[at]:
        return
    start, verb = main_clause(view.sentence, p, at - 1)
    if verb < 0 or start != 0 or finite(p, start, at) != [verb] or subordinates(p, start, at):
        return
    if "," in p.words[verb : at - 1] or "," in p.words[at:] or "CC" in p.tags[verb:at]:
        return
    if p.tokens[verb].lemma == "be" and p.tags[verb + 1] != "VBN":
        return  # proud of the work, preventing pain
    lemma, tag = p.tokens[at].lemma, p.tags[verb]
    token = view.tokens[at]
    if lemma in RESULTS:
        form = _form(p, verb, lemma, singular=True)
        if form:
            new = (Piece("which "), Piece(form, token.start, token.end))
            yield "syntax/which-did", at, at + 1, new
    elif lemma in SAME_SUBJECT and tag == "VBD" and p.tokens[verb].lemma != "have":
        form = inflect(lemma, "VBD")
        before = view.tokens[at - 2]
        kept = Piece(before.text, before.start, before.end)
        if form:
            new = (kept, Piece(" and "), Piece(form, token.start, token.end))
            yield "syntax/and-did", at - 2, at + 1, new


def _form(p: Parts, verb: int, lemma: str, singular: bool) -> str | None:
    """The verb in the tense of the main verb; None where that is not plain."""
    tag, word = p.tags[verb], p.words[verb]
    if word in ("was", "were", "had") or tag == "VBD":
        return inflect(lemma, "VBD")
    if word in ("will", "would", "could", "can", "may", "might"):
        return f"{word} {lemma}"
    if tag in ("VBZ", "VBP") and word not in ("has", "have", "do", "does"):
        return inflect(lemma, "VBZ" if singular else "VBP")
    return None
