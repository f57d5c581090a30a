"""How often each rule fires over a folder or file of texts, with samples to read."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..english.analysis import analyse
from ..english.names import names
from ..english.quotes import quoted
from .apply import sites
from .draft import Draft
from .load import RuleBook, folder_files, rules_of
from .view import View

SAMPLES = 3


def yields(
    book: RuleBook, texts: Iterable[str], samples: int = SAMPLES
) -> tuple[Counter[str], dict[str, list[tuple[str, str]]]]:
    """Return firings per rule id, and for each up to `samples` pairs (before, after)."""
    counts: Counter[str] = Counter()
    shown: dict[str, list[tuple[str, str]]] = {}
    for text in texts:
        for sentence in analyse(text):
            base = sentence.start
            blocked = [*quoted(text), *((n.start, n.end) for n in names(sentence))]
            view = View(sentence, blocked)
            for rule in book.candidates(view):
                for site in sites(rule, view):
                    counts[rule.id] += 1
                    pairs = shown.setdefault(rule.id, [])
                    if len(pairs) < samples:
                        draft = Draft(sentence.text, base)
                        low = view.tokens[site.start].start - base
                        high = view.tokens[site.end - 1].end - base
                        pieces = site.choices[len(pairs) % len(site.choices)][1]
                        shifted = [
                            p if p.start is None or p.end is None
                            else p._replace(start=p.start - base, end=p.end - base)
                            for p in pieces
                        ]
                        draft.replace(low, high, shifted)
                        draft.mend_articles()
                        pairs.append((sentence.text, draft.text))
    return counts, shown


def texts_at(path: Path) -> Iterator[str]:
    """Yield the lines of a text file, or of every `.txt` file below a folder."""
    for file in [path] if path.is_file() else sorted(path.rglob("*.txt")):
        yield from file.read_text(encoding="utf-8", errors="replace").splitlines()


def report(rules: Iterable[Path], texts: Path, samples: int = SAMPLES) -> str:
    """Return the table of firings and samples as text."""
    files = [f for path in rules for f in folder_files(path)]
    book = RuleBook(rules_of(files)) if files else RuleBook.read()
    counts, shown = yields(book, texts_at(texts), samples)
    lines = []
    for rule_id in sorted(book.rules, key=lambda r: (-counts[r], r)):
        lines.append(f"{counts[rule_id]:>6} {rule_id}")
        for before, after in shown.get(rule_id, ()):
            lines += (f"         - {before}", f"         + {after}")
    return "\n".join(lines)


if __name__ == "__main__":
    *rule_paths, text_path = map(Path, sys.argv[1:])
    sys.stdout.write(report(rule_paths, text_path) + "\n")
