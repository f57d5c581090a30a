"""The laws of the catalogue: every rule proves itself on its own examples.

A rule has a test; each wording is shown by a test; a test gives exactly its output; a keep stays;
an output does not fire its own rule again; every `unless`, `near` and `far` is needed by a keep; a
synonym has a keep, unless it is one word of one class; ids are unique; no rule repeats
another's left side and wordings.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..english.analysis import analyse
from ..english.inflect import classes
from ..english.quotes import quoted
from ..errors import RuleError
from .apply import sites
from .draft import Draft
from .load import RuleBook, data_files, folder_files, rules_of
from .model import Rule
from .view import View


def check(paths: Iterable[Path] = ()) -> list[str]:
    """Return what is wrong in the given files (or all our own), as `path:line: why`, sorted."""
    files = [f for path in paths for f in folder_files(path)] or list(data_files())
    problems: list[str] = []
    rules: list[Rule] = []
    for path in files:
        try:
            rules += rules_of([path])
        except RuleError as error:
            problems.append(str(error))
    try:
        RuleBook(rules)
    except RuleError as error:
        problems.append(str(error))
    problems += _repeated(rules)
    for rule in rules:
        problems += check_rule(rule)
    return problems


def _repeated(rules: Iterable[Rule]) -> Iterator[str]:
    """Yield a complaint about each rule that says nothing another of the same left side does not."""
    seen: dict[str, list[Rule]] = {}
    for rule in rules:
        others = seen.setdefault(" ".join(rule.left.split()), [])
        wordings = {text.lower() for text in rule.rights}
        for other in others:
            if wordings <= {text.lower() for text in other.rights}:
                where = f"{rule.stanza.path}:{rule.stanza.line}"
                yield f"{where}: says what {other.stanza.path.name}:{other.stanza.line} says already"
                break
        others.append(rule)


def check_rule(rule: Rule) -> list[str]:
    """Return what is wrong with one rule."""
    here = f"{rule.stanza.path}:{rule.stanza.line}"
    try:
        return [f"{rule.stanza.path}:{line}: {why}" for line, why in _problems(rule)]
    except RuleError as error:
        return [str(error)]
    except (KeyError, ValueError, IndexError) as error:
        return [f"{here}: {type(error).__name__}: {error}"]


def _problems(rule: Rule) -> Iterator[tuple[int, str]]:
    line = rule.stanza.line
    if not rule.tests:
        yield line, "a rule needs a test"
    if rule.kind == "synonyms" and not rule.keeps and _is_ambiguous(rule):
        yield line, "a synonym that could be another class needs a keep: a sentence where it is"
    shown: set[int] = set()
    for example in rule.tests:
        got = outputs(rule, example.before)
        numbers = [n for n, text in got if text == example.after]
        shown.update(numbers)
        if not got:
            yield example.line, f"the rule does not fire on {example.before!r}{_why(rule, example.before)}"
        elif not numbers:
            yield example.line, f"gives {got[0][1]!r}, not {example.after!r}"
        elif any(text != example.after for _, text in outputs(rule, example.after)):
            yield example.line, f"fires again on its own output {example.after!r}"
    for number, right in enumerate(rule.rights):
        if number not in shown:
            yield line, f"no test shows the wording {right!r}"
    for text in rule.keeps:
        if got := outputs(rule, text):
            yield line, f"must leave {text!r} alone, gives {got[0][1]!r}"
    yield from _needless_guards(rule)


def _is_ambiguous(rule: Rule) -> bool:
    """Whether the rule's word, if it stands alone, can belong to several classes."""
    if len(rule.items) != 1:
        return True
    return rule.items[0].kind != "lemma" or len(classes(rule.items[0].value)) != 1


def _needless_guards(rule: Rule) -> Iterator[tuple[int, str]]:
    guards = [f for f in rule.stanza.fields if f.key in ("unless", "near", "far")]
    if not guards:
        return
    bare = Rule(
        rule.stanza._replace(fields=tuple(f for f in rule.stanza.fields if f not in guards)), rule.kind
    )
    for guard in guards:
        others = tuple(f for f in rule.stanza.fields if f != guard)
        without = Rule(rule.stanza._replace(fields=others), rule.kind) if len(guards) > 1 else bare
        if not any(outputs(without, text) for text in rule.keeps):
            yield guard.line, f"no keep needs `{guard.key} {guard.value}`"


def outputs(rule: Rule, text: str) -> list[tuple[int, str]]:
    """Return (number of the wording, whole text) for each choice at the rule's first site."""
    for sentence in analyse(text):
        view = View(sentence, quoted(text))
        for site in sites(rule, view):
            found = []
            for number, pieces in site.choices:
                draft = Draft(text)
                draft.replace(view.tokens[site.start].start, view.tokens[site.end - 1].end, pieces)
                draft.mend_articles()
                found.append((number, draft.text))
            return found
    return []


def _why(rule: Rule, text: str) -> str:
    """A hint for authors: how the example's words were tagged."""
    tags = " ".join(f"{t.text}/{t.tag}" for s in analyse(text) for t in s.tokens)
    return f" ({tags})"


def main(arguments: list[str]) -> int:
    """Print what is wrong; return 1 if anything is, else 0."""
    problems = check([Path(a) for a in arguments])
    sys.stdout.write("".join(f"{line}\n" for line in problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
