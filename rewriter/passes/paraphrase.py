"""The paraphrase pass: sentence by sentence, the article in other words.

What holds for the whole article, its terms and its register, is read from its origin.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..article.reading import Article
from ..choice import Chooser
from ..document import Block
from ..edits import Span
from ..english.analysis import Sentence
from ..english.names import names
from ..english.quotes import quoted
from ..errors import CannotEdit
from ..options import Options
from ..report import Declined, Proposal
from ..rules.draft import Draft
from ..rules.load import RuleBook
from .planner import Planner, Setting
from .syntax import FUNCTIONS, LOCAL, joins

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_QUESTIONS = re.compile(r"\bFAQs?\b|\bquestions\b", re.I)
"""What the heading of a list of questions and answers says."""

LISTS = frozenset({"li", "td", "th", "dt", "dd"})


def propose(article: Article, options: Options) -> Iterator[Proposal | Declined]:
    """Yield one proposal for each sentence that can be reworded."""
    setting = Setting(
        RuleBook.read(options.rules),
        Chooser(options.seed),
        options.strength,
        article.origin.terms.lemmas,
        article.origin.register,
        FUNCTIONS,
        LOCAL,
    )
    protect = _protection(options.protect)
    asked = False
    for block in article.blocks:
        asked = asked or (block.kind in HEADINGS and bool(_QUESTIONS.search(block.text)))
        if not block.quoted and block.text.strip():
            yield from _block(article, block, setting, protect, asked)


def _block(
    article: Article,
    block: Block,
    setting: Setting,
    protect: re.Pattern[str] | None,
    asked: bool,
) -> Iterator[Proposal | Declined]:
    sentences = article.sentences(block)
    frozen = [*block.frozen, *quoted(block.text)]
    frozen += [Span(name.start, name.end) for s in sentences for name in names(s)]
    frozen += _opening_names(sentences, article.origin.capitals)
    if protect:
        frozen += [Span(*match.span()) for match in protect.finditer(block.text)]

    def fits(draft: Draft) -> bool:
        try:
            block.rewrite(draft.pieces, "", draft.start, draft.end)
        except CannotEdit:
            return False
        return True

    place = "heading" if block.kind in HEADINGS else "list" if block.kind in LISTS else "prose"
    if asked and place == "heading" and block.text.rstrip().endswith("?"):
        place = "list"  # below "FAQ" a question stays one: the rules for headings would answer it
    planner = Planner(setting, place, block.index, tuple(frozen), fits)
    done = 0
    for i, sentence in enumerate(sentences):
        if i < done:
            continue
        follows = sentences[i + 1] if place == "prose" and i + 1 < len(sentences) else None
        follows = follows if follows and joins(sentence, follows) else None
        draft, changes, declined = planner.plan(sentence, follows)
        done = i + (2 if follows and draft.end == follows.end else 1)
        yield from declined
        if changes and draft.text != sentence.text:
            edits = block.rewrite(draft.pieces, changes[0].rule, draft.start, draft.end)
            yield Proposal(block.index, edits, tuple(changes))


def _opening_names(sentences: Iterable[Sentence], capitals: frozenset[str]) -> Iterator[Span]:
    """Yield first words of sentences that only the rest of the article shows to be names."""
    for sentence in sentences:
        for token, behind in zip(sentence.tokens[:1], sentence.tokens[1:2], strict=False):
            known = token.text in capitals or f"{token.text} {behind.text}" in capitals
            if known and token.text[1:].islower():
                yield Span(token.start, token.end)


def _protection(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    """One expression for all protected terms; a term between slashes is an expression itself."""
    parts = []
    for term in terms:
        if len(term) > 2 and term[0] == term[-1] == "/":
            parts.append(f"(?:{term[1:-1]})")
        elif term.strip():
            parts.append(rf"(?<!\w)(?i:{re.escape(term.strip())})(?!\w)")
    return re.compile("|".join(parts)) if parts else None
