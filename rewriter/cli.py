"""The command line: `rewriter rewrite | brief | diff | check | explain`. The only room that prints.

Exit codes: 0 done; 1 `check` found something; 2 wrong usage, unreadable or unusable input, a wrong
rule file; 3 the result failed verification; 4 the result is too short. On 2, 3 and 4 nothing is
written.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import RewriterError, TooShort, UnsafeRewrite
from .options import Link, Options

if TYPE_CHECKING:
    from .report import Result

DONE, FOUND, UNUSABLE, UNSAFE, SHORT = 0, 1, 2, 3, 4

_EPILOG = """\
exit codes: 0 done; 1 check found something; 2 wrong usage, unreadable input, input without prose,
wrong rule file; 3 the result failed verification; 4 the result is too short. On 2, 3 and 4 nothing
is written."""


class Unusable(Exception):
    """What the user gave cannot be read or written; the message says why, in one line."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    try:
        return int(asked.run(asked))
    except UnsafeRewrite as error:
        return _complain(f"the result failed verification: {error}", UNSAFE)
    except TooShort as error:
        return _complain(str(error).replace('on_short="return"', "--on-short return"), SHORT)
    except (RewriterError, Unusable, ValueError) as error:
        return _complain(str(error), UNUSABLE)
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # the reader has gone: let the exit be silent
        return DONE


def _complain(message: str, code: int) -> int:
    print(f"rewriter: {' '.join(message.split())}", file=sys.stderr)
    return code


# ---------------------------------------------------------------- commands


def _rewrite(asked: argparse.Namespace) -> int:
    from .pipeline import Rewriter

    source = _read(asked.file, asked.encoding)
    return _deliver(asked, Rewriter(_options(asked)).run(source))


def _brief(asked: argparse.Namespace) -> int:
    from . import brief

    source = _read(asked.file, asked.encoding)
    if asked.explain:
        understood = brief.read(source)
        for line in understood.lines:
            print(f"{line.number:>4} {line.kind:11} {line.text}\n     {'':11} ({line.why})")
        print(f"options: {understood.settings}")
        return DONE
    settings = {name: getattr(asked, name) for name in ("seed", "strength", "on_short")}
    return _deliver(asked, brief.run(source, **settings))


def _deliver(asked: argparse.Namespace, result: Result) -> int:
    """Write the result where it was asked for, and the report."""
    if asked.output:
        _write(asked.output, result.html.encode(asked.encoding, "xmlcharrefreplace"))
        print(f"wrote {asked.output}: {result.report.words_after} words", file=sys.stderr)
    else:
        sys.stdout.buffer.write(result.html.encode(asked.encoding, "xmlcharrefreplace"))
        sys.stdout.buffer.flush()
    if asked.report == "json":
        print(json.dumps(result.report.to_dict(), ensure_ascii=False, indent=2), file=sys.stderr)
    elif asked.report == "text":
        print(result.report, file=sys.stderr)
    else:
        for warning in result.report.warnings:
            print(f"rewriter: {warning}", file=sys.stderr)
    return DONE


def _diff(asked: argparse.Namespace) -> int:
    from .pipeline import Rewriter
    from .worddiff import lines

    source = _read(asked.file, asked.encoding)
    result = Rewriter(_options(asked)).run(source)
    paint = _painter(sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
    for line in lines(source, result.html, result.report):
        number = "  +" if line.block is None else f"{line.block:>3}"
        text = " ".join(paint(mark, words) for mark, words in line.rows)
        print(f"{number}  {text}")
        if line.rules:
            print(f"     {paint('id', ', '.join(line.rules))}")
    return DONE


def _check(asked: argparse.Namespace) -> int:
    from .checks import problems
    from .rules.yields import report

    for path in (*asked.paths, *asked.yields):
        if not path.exists():
            raise Unusable(f"{path}: there is no such file or folder")
    for texts in asked.yields:
        print(report(asked.paths, texts))
    found = [] if asked.yields else problems(asked.paths)
    for problem in found:
        print(problem)
    return FOUND if found else DONE


def _explain(asked: argparse.Namespace) -> int:
    from .explain import explain

    print(explain(asked.rule, asked.rules))
    return DONE


# ---------------------------------------------------------------- files


def _read(name: str, encoding: str) -> str:
    """Return the text of a file (`-`: standard input), every byte of it."""
    shown = "standard input" if name == "-" else name
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise Unusable(f"{shown}: {error.strerror or error}") from None
    if not data.strip():
        raise Unusable(f"{shown}: the input is empty")
    if data.count(0) > len(data) // 10:
        raise Unusable(f"{shown}: this is binary, or text in UTF-16; UTF-8 text is wanted")
    try:
        return data.decode(encoding)
    except LookupError:
        raise Unusable(f"there is no encoding {encoding!r}") from None
    except UnicodeDecodeError as error:
        raise Unusable(
            f"{shown}: not {encoding.upper()} text (byte {error.start}); "
            f"name its encoding with --encoding"
        ) from None


def _write(name: str, data: bytes) -> None:
    """Write a file whole or not at all."""
    path = Path(name)
    try:
        mode = path.stat().st_mode if path.exists() else 0o666 & ~_umask()
        handle, draft = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.chmod(draft, mode & 0o7777)
            os.replace(draft, path)
        except BaseException:
            os.unlink(draft)
            raise
    except OSError as error:
        raise Unusable(f"{name}: {error.strerror or error}") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


# ---------------------------------------------------------------- what was asked


def _options(asked: argparse.Namespace) -> Options:
    link = Link(*asked.link) if asked.link else Link()
    return Options(
        min_words=asked.min_words,
        link=None if asked.no_link else link,
        conclusion=not asked.no_conclusion,
        title="keep" if asked.keep_title else "omit",
        seed=asked.seed,
        protect=tuple(asked.protect),
        strength=asked.strength,
        rules=tuple(asked.rules),
        on_short=asked.on_short,
        avoid=tuple(asked.avoid),
        sobriety=asked.sobriety,
        input=asked.input,
    )


def _painter(coloured: bool):  # noqa: ANN202
    codes = {"-": "31;9", "+": "32", "id": "2"}
    plain = {"-": "[-{}-]", "+": "{{+{}+}}", "id": "<{}>"}

    def paint(mark: str, words: str) -> str:
        if not mark:
            return words
        return f"\x1b[{codes[mark]}m{words}\x1b[0m" if coloured else plain[mark].format(words)

    return paint


def _parser() -> argparse.ArgumentParser:
    from . import __version__

    parser = argparse.ArgumentParser(
        prog="rewriter",
        description="Rewrites English articles in HTML: offline, by rules, tags and facts kept.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"rewriter {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    rewrite = commands.add_parser("rewrite", help="rewrite an article")
    _add_delivery(rewrite)
    _add_options(rewrite)
    rewrite.set_defaults(run=_rewrite)
    brief = commands.add_parser("brief", help="do what a prompt with an article in it asks for")
    brief.add_argument("file", metavar="FILE", help="instructions and article; - is standard input")
    brief.add_argument(
        "--explain", action="store_true", help="only show what each line is taken for, and why"
    )
    _add_delivery(brief)
    _add_manner(brief)
    brief.set_defaults(run=_brief)
    diff = commands.add_parser("diff", help="show what a rewrite changes, word by word")
    _add_options(diff)
    diff.set_defaults(run=_diff)
    check = commands.add_parser("check", help="put every data file to its own proof")
    check.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="data files or folders; none: all"
    )
    check.add_argument(
        "--yield",
        dest="yields",
        action="append",
        type=Path,
        default=[],
        metavar="TEXTS",
        help="instead, count how often each rule fires over these .txt files, with samples",
    )
    check.set_defaults(run=_check)
    explain = commands.add_parser("explain", help="show a rule and where it is written")
    explain.add_argument("rule", metavar="RULE", help="an id, as reports show it")
    explain.add_argument("--rules", action="append", type=Path, default=[], metavar="FILE")
    explain.set_defaults(run=_explain)
    return parser


def _add_delivery(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "-o", "--output", metavar="FILE", help="write here, not to standard output"
    )
    command.add_argument(
        "--report", choices=("text", "json"), help="print what was done, to standard error"
    )


def _add_manner(command: argparse.ArgumentParser) -> None:
    add, best = command.add_argument, Options()
    add("--seed", default=best.seed, help="another seed gives other wording")
    add("--strength", choices=("light", "standard", "full"), default=best.strength)
    add("--on-short", choices=("raise", "return"), default=best.on_short, help="below N words")
    add("--encoding", default="utf-8", help="of the input and the output (%(default)s)")


def _add_options(command: argparse.ArgumentParser) -> None:
    add, best = command.add_argument, Options()
    add("file", metavar="FILE", help="the article; - is standard input")
    add(
        "--min-words",
        type=int,
        default=best.min_words,
        metavar="N",
        help="words to reach (%(default)s)",
    )
    add("--link", nargs=2, metavar=("URL", "LABEL"), help="the closing link")
    add("--no-link", action="store_true", help="no closing link")
    add("--no-conclusion", action="store_true", help="no conclusion section")
    add("--keep-title", action="store_true", help="leave a leading <h1> where it is")
    add(
        "--input",
        choices=("auto", "html", "text", "markdown"),
        default=best.input,
        help="what the article is written in; auto: what holds no markup is text",
    )
    add(
        "--protect",
        action="append",
        default=[],
        metavar="TERM",
        help="never reword this; /…/ is a regex",
    )
    add("--rules", action="append", type=Path, default=[], metavar="FILE", help="more rules")
    add("--avoid", action="append", default=[], metavar="ID", help="conclusion pattern not to use")
    add("--sobriety", choices=("free", "dry", "sober"), default=best.sobriety)
    _add_manner(command)
