"""The way of a document through the passes: propose, settle, apply, re-read, verify."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import blake2b
from time import perf_counter

from . import plaintext, settle, verify
from .article.reading import Article
from .document import Document
from .errors import CannotEdit, NoProse, RewriterError, TooShort, UnsafeRewrite
from .options import Options
from .passes import PASSES, REWORDING, Pass
from .report import Added, Change, Declined, Proposal, Report, Result

RETREATS: tuple[frozenset[str], ...] = (
    frozenset(),
    frozenset(("expand",)),
    frozenset(("paraphrase",)),
    frozenset(("paraphrase", "expand")),
)
"""Passes to leave out when the finished document fails verification: ever more of them."""


class Rewriter:
    """Rewrites articles under one set of options.

    Args:
        options: the settings; None takes the defaults.
        settings: single fields of `Options`, which win over `options`.

    Raises:
        ValueError: a setting has a value that is not allowed.
    """

    def __init__(self, options: Options | None = None, **settings: object) -> None:
        self.options: Options = replace(options or Options(), **settings)
        for term in self.options.protect:
            if len(term) > 2 and term[0] == term[-1] == "/":
                try:
                    re.compile(term[1:-1])
                except re.error as error:
                    raise ValueError(
                        f"protect: {term} is not a regular expression: {error}"
                    ) from None

    def run(self, html: str) -> Result:
        """Return the rewritten article and its report.

        Args:
            html: an article as HTML text, or as plain text (see `Options.input`).

        Raises:
            TypeError: `html` is not a str.
            NoMarkdown: Markdown is given, and its extra is not installed.
            NoProse: there is nothing to rewrite in it.
            TooShort: the result stays below `min_words` and `on_short` is `"raise"`.
            RuleError: one of the `rules` files is wrong.
            UnsafeRewrite: the result failed verification, and taking changes back did not help.
        """
        _check(html)
        html = self._as_html(html)
        problems: tuple[verify.Problem, ...] = ()
        for left_out in RETREATS:
            report = Report()
            if problems:
                report.warnings.append(
                    f"left out for safety: {', '.join(sorted(left_out))}; {problems[0]}"
                )
            output = self._attempt(html, left_out, report)
            with _timed(report, "verify"):
                problems = self._problems(html, output, report)
            if not problems:
                return self._long_enough(Result(output, report))
        raise UnsafeRewrite(tuple(map(str, problems)))

    def _as_html(self, source: str) -> str:
        """Return `source`, with the markup that plain text lacks."""
        asked = self.options.input
        if asked == "html" or (asked == "auto" and not plaintext.is_plain(source)):
            return source
        if asked == "markdown":
            return plaintext.markdown.to_html(source)
        return plaintext.to_html(source, references=asked == "auto")

    def _attempt(self, html: str, left_out: frozenset[str], report: Report) -> str:
        with _timed(report, "read"):
            document = Document.read(html)
            article = Article(document, self.options)
        report.words_before = article.words
        if not report.words_before:
            raise NoProse("there is no prose in this input, only markup")
        if not article.is_english:
            raise NoProse("this does not read like English, the only language known here")
        # Each sentence decides on its own wording, so that a change elsewhere does not reach it;
        # what is written about the whole article is chosen by the whole article.
        seed = self.options.seed or blake2b(html.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        for name, propose in PASSES.items():
            if name in left_out:
                continue
            options = self.options if name in REWORDING else replace(self.options, seed=seed)
            with _timed(report, name):
                document = _step(name, propose, document, options, report, article)
        report.words_after = Article(document, self.options).words
        return document.source

    def _problems(self, html: str, output: str, report: Report) -> tuple[verify.Problem, ...]:
        options = self.options
        if options.conclusion and not report.patterns:
            report.warnings.append("the article gave no material for a conclusion")
            options = replace(options, conclusion=False)
        return verify.document(html, output, options) if options.verify else ()

    def _long_enough(self, result: Result) -> Result:
        words, wanted = result.report.words_after, self.options.min_words
        if words < wanted:
            if self.options.on_short == "raise":
                raise TooShort(result, words, wanted)
            result.report.warnings.append(f"{words} words, {wanted} were asked for")
        return result


def rewrite(html: str, **settings: object) -> str:
    """Return the rewritten article as HTML.

    Args:
        html: an article as HTML text: a piece of a page, as feeds and post editors hold it, or a
            whole page; or as plain text, which comes back as HTML.
        settings: fields of `Options`, such as `min_words=800` or `seed="a"`.

    Raises:
        TypeError: `html` is not a str, or a setting has an unknown name.
        ValueError: a setting has a value that is not allowed.
        RewriterError: see `Rewriter.run`.
    """
    return Rewriter(**settings).run(html).html


def _step(
    name: str,
    propose: Pass,
    document: Document,
    options: Options,
    report: Report,
    origin: Article,
) -> Document:
    """Return `document` after one pass; what the pass did and gave up goes into the report."""
    proposals: list[Proposal] = []
    declined: list[Declined] = []
    try:
        for item in propose(Article(document, options, origin), options):
            (proposals if isinstance(item, Proposal) else declined).append(item)
    except CannotEdit as error:
        declined.append(Declined(name, str(error), -1))
    except RewriterError:
        raise
    except Exception as error:  # a pass that breaks costs its own proposals, not the article
        report.warnings.append(f"the {name} pass broke off: {type(error).__name__}: {error}")
    kept = settle.without_overlaps(proposals, declined)
    if name in REWORDING:
        edited, kept = settle.confirmed(document, kept, declined, facts=options.verify)
    else:
        edited = document.with_edits([edit for p in kept for edit in p.edits]) if kept else document
    for record in (record for proposal in kept for record in proposal.records):
        if isinstance(record, Change):
            report.changes.append(record)
        else:
            report.added.append(record)
    report.declined += declined
    report.patterns += _patterns(kept)
    return edited


def _patterns(kept: list[Proposal]) -> list[str]:
    """The ids of the conclusion patterns used, for a later call's `avoid`."""
    added = (r for p in kept for r in p.records if isinstance(r, Added))
    return list(dict.fromkeys(r.rule for r in added if r.origin.startswith("concluded")))


def _check(html: object) -> None:
    """Refuse what cannot be an article, saying what to do."""
    if isinstance(html, bytes | bytearray):
        raise TypeError('rewrite() takes text, not bytes: decode first, as in data.decode("utf-8")')
    if not isinstance(html, str):
        raise TypeError(f"rewrite() takes text (str), not {type(html).__name__}")
    if not html.strip():
        raise NoProse("the input is empty")
    head = html[:4096]
    odd = sum(c < " " and c not in "\t\n\r\f\x1b" or c == "\ufffd" for c in head)
    if odd > 0.1 * len(head):
        raise NoProse("the input looks binary, not like text")


@contextmanager
def _timed(report: Report, name: str) -> Iterator[None]:
    start = perf_counter()
    yield
    report.seconds[name] = report.seconds.get(name, 0.0) + perf_counter() - start
