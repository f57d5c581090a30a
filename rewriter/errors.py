"""What can go wrong, one class each; all are `RewriterError`."""

from __future__ import annotations

from pathlib import Path


class RewriterError(Exception):
    """Base of every error this library raises on purpose."""


class RuleError(RewriterError):
    """A rule file is wrong; shown as `path:line: why`.

    Args:
        path: the file.
        line: 1-based line number.
        why: what is wrong, in a few words.
    """

    def __init__(self, path: Path | str, line: int, why: str) -> None:
        super().__init__(f"{path}:{line}: {why}")
        self.path, self.line, self.why = path, line, why


class CannotEdit(RewriterError):
    """An edit would disturb the markup; the rule that asked for it is declined."""


class UnsafeRewrite(RewriterError):
    """The finished text failed verification and could not be repaired. Nothing is returned.

    Args:
        problems: what `verify` found, one line each.
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


class NoProse(RewriterError):
    """The input holds no English prose to rewrite (it is empty, binary, or markup only)."""


class UnclearBrief(RewriterError):
    """A brief (instructions and article in one) cannot be understood, or asks for too much.

    Args:
        why: what is unclear, in a few words.
        line: 1-based number of the line; 0 for the brief as a whole.
        text: that line.
    """

    def __init__(self, why: str, line: int = 0, text: str = "") -> None:
        shown = text if len(text) <= 120 else f"{text[:117]}..."
        super().__init__(f"line {line}: {why}: {shown!r}" if line else why)
        self.why, self.line, self.text = why, line, text


class NoMarkdown(RewriterError):
    """Markdown was given, and the extra that reads it is not installed."""


class TooShort(RewriterError):
    """The best honest result stays below `min_words`.

    Args:
        result: the `Result` that was reached.
        words: its visible words.
        wanted: the words asked for.
    """

    def __init__(self, result: object, words: int, wanted: int) -> None:
        super().__init__(
            f"the article gives {words} words, {wanted} were asked for; "
            f'pass on_short="return" to accept the shorter text'
        )
        self.result, self.words, self.wanted = result, words, wanted
