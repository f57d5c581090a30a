"""How long a rewrite takes: over a folder of articles, over growing inputs, and the import alone.

    python benchmarks/rewrite_speed.py FOLDER [--largest 4]

Prints words and seconds per article and per pass; the time against the size of the input (a
straight line, or something is quadratic); and `import rewriter` as a ratio to `python -c pass`.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections import Counter
from itertools import cycle
from pathlib import Path
from time import perf_counter

import rewriter


def clocked(code: str, runs: int = 7) -> float:
    """Return the best time of a fresh Python running `code`, in seconds."""
    best = float("inf")
    for _ in range(runs):
        start = perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        best = min(best, perf_counter() - start)
    return best


def imports() -> None:
    nothing = clocked("pass")
    for code in ("import rewriter", "import rewriter.pipeline", "import rewriter.cli"):
        took = clocked(code)
        print(f"{code:<28}{took * 1000:7.0f} ms  {took / nothing:5.1f} x `python -c pass`")


def folder(files: list[Path]) -> None:
    total: Counter[str] = Counter()
    words, start = 0, perf_counter()
    editor = rewriter.Rewriter(on_short="return")
    for path in files:
        try:
            report = editor.run(path.read_text(encoding="utf-8")).report
        except rewriter.RewriterError as error:
            print(f"{path.name}: {type(error).__name__}: {error}")
            continue
        words += report.words_before
        total.update(report.seconds)
    took = perf_counter() - start
    print(
        f"{len(files)} articles, {words} words in {took:.1f} s: {words / took:.0f} words a second"
    )
    for name, seconds in total.most_common():
        print(f"    {name:<12}{seconds:7.2f} s  {100 * seconds / took:4.0f} %")


def curve(files: list[Path], largest: float) -> None:
    """Time rewrites of ever longer texts: articles joined one behind the other."""
    articles = [path.read_text(encoding="utf-8") for path in files]
    editor = rewriter.Rewriter(min_words=0)
    wanted, first = 0.125, 0.0
    print(f"{'MB':>8}{'seconds':>10}{'s per MB':>10}{'to first':>10}")
    while wanted <= largest:
        parts: list[str] = []
        size = 0.0
        for article in cycle(articles):
            parts.append(article)
            size += len(article) / 1_000_000
            if size >= wanted:
                break
        start = perf_counter()
        editor.run("\n".join(parts))
        took = perf_counter() - start
        first = first or took / size
        print(f"{size:8.3f}{took:10.2f}{took / size:10.2f}{took / size / first:9.2f}x")
        wanted *= 2


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where the .html articles are")
    parser.add_argument("--largest", type=float, default=1.0, help="end of the curve, in MB")
    asked = parser.parse_args()
    files = sorted(asked.folder.glob("*.html"))
    if not files:
        parser.error(f"no .html files in {asked.folder}")
    imports()
    folder(files)
    curve(files, asked.largest)
    return 0


if __name__ == "__main__":
    sys.exit(main())
