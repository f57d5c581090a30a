"""What looking for rules costs beside the analysis of the text.

    python benchmarks/rules_speed.py FOLDER [RULES]

FOLDER holds articles as .html. Prints seconds for the analysis, for matching all rules, and their
ratio; with RULES the rule book is made that large by repeating its rules under other names.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from rewriter.document import Document
from rewriter.english import analysis
from rewriter.rules.apply import sites
from rewriter.rules.load import RuleBook, data_files, rules_of
from rewriter.rules.model import Rule
from rewriter.rules.view import View


def book(size: int) -> RuleBook:
    """Return our own rules, repeated until there are `size` of them."""
    own = list(rules_of(data_files()))
    rules: list[Rule] = []
    for n in range(-(-size // len(own)) if size else 1):
        for rule in own if n == 0 else rules_of(data_files()):
            rule.id = f"{rule.id}#{n}" if n else rule.id
            rules.append(rule)
    return RuleBook(rules[:size] if size else rules)


def main(folder: str, size: str = "0") -> None:
    """Print the figures."""
    rules = book(int(size))
    texts = [
        block.text
        for path in sorted(Path(folder).glob("*.html"))
        for block in Document.read(path.read_text(encoding="utf-8", errors="replace")).blocks
    ]
    analysis.analyse("Warm.")
    for rule in rules.rules.values():
        _ = rule.items, rule.templates, rule.unless
    start = time.perf_counter()
    sentences = [s for text in texts for s in analysis.analyse(text)]
    middle = time.perf_counter()
    fired = sum(
        1 for s in sentences for view in (View(s),) for rule in rules.candidates(view)
        for _ in sites(rule, view)
    )  # fmt: skip
    end = time.perf_counter()
    words = sum(len(s.tokens) for s in sentences)
    print(f"{len(rules)} rules, {words} tokens, {fired} sites")
    print(f"analysis {middle - start:.2f} s, matching {end - middle:.2f} s, ", end="")
    print(f"{(end - middle) / (middle - start):.2f} times the analysis")


if __name__ == "__main__":
    main(*sys.argv[1:])
