"""Every data file put to its own proof: rules, glossary, endings, wordings of briefs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from .brief.wording import check as wordings
from .datafiles import rule_files
from .errors import RuleError
from .knowledge.check import check_glossary
from .passes.ending.pattern import patterns
from .rules.check import check
from .rules.load import data_files, folder_files

OTHER_KINDS = ("glossary", "conclusions", "tone", "brief")
"""Folders whose files hold no rewriting rules."""


def problems(paths: Iterable[Path] = ()) -> list[str]:
    """Return what is wrong in the given files or folders (none: in all our own).

    Each problem is one line, `path:line: why`.
    """
    given = [file for path in paths for file in folder_files(path)]
    files = given or [
        *data_files(),
        *rule_files("glossary"),
        *rule_files("conclusions"),
        *rule_files("brief"),
    ]
    kinds: dict[str, list[Path]] = {}
    for file in files:
        kind = next((name for name in OTHER_KINDS if name in file.parts), "rules")
        kinds.setdefault(kind, []).append(file)
    found: list[str] = []
    if "rules" in kinds:
        found += check(kinds["rules"])
    if "glossary" in kinds:
        found += check_glossary(kinds["glossary"])
    if "brief" in kinds:
        found += wordings(kinds["brief"])
    if "conclusions" in kinds:
        try:
            patterns()
        except RuleError as error:
            found.append(str(error))
    return found
