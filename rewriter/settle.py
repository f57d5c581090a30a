"""Which proposals go into a document: first no two overlap, then the markup holds, then the facts.

Each step gives back what it kept and records what it gave up, with the reason.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from . import verify
from .document import Document
from .edits import Edit
from .errors import CannotEdit
from .report import Declined, Proposal

Kept = list[Proposal]


def without_overlaps(proposals: Iterable[Proposal], declined: list[Declined]) -> Kept:
    """Return the proposals whose edits do not run into those of an earlier one."""
    taken: list[tuple[int, int]] = []
    kept: Kept = []
    for proposal in proposals:
        if any(_collides(edit, taken) for edit in proposal.edits):
            declined.append(_because(proposal, "overlaps an earlier proposal"))
            continue
        for edit in proposal.edits:
            if edit.start < edit.end:
                insort(taken, (edit.start, edit.end))
        kept.append(proposal)
    return kept


def confirmed(
    document: Document, proposals: Kept, declined: list[Declined], facts: bool = True
) -> tuple[Document, Kept]:
    """Return the reworded document and the proposals that keep its markup and its facts.

    A block that fails is built up again, one proposal at a time, so that one bad sentence does not
    cost the others.

    Args:
        document: the text as it is.
        proposals: rewordings, none of which overlap.
        declined: takes a record of each proposal given up.
        facts: whether to ask `verify` about every block, beside the gate for the markup.
    """
    known = verify.names_in("\n".join(b.text for b in document.blocks)) if facts else None
    queues: dict[int, Kept] = {}
    for proposal in proposals:
        queues.setdefault(proposal.block, []).append(proposal)
    edited, bad = _judged(document, [], queues, known)
    if not bad:
        return edited, proposals
    kept = [proposal for proposal in proposals if proposal.block not in bad]
    queues = {block: queues[block] for block in bad}
    while queues:
        trial = {block: [queue.pop(0)] for block, queue in queues.items()}
        _, bad = _judged(document, kept, trial, known)
        for block, (proposal,) in trial.items():
            if block in bad:
                declined.append(_because(proposal, bad[block]))
            else:
                kept.append(proposal)
        queues = {block: queue for block, queue in queues.items() if queue}
    return _edited(document, kept) or document, kept


def _judged(
    document: Document, kept: Kept, trial: dict[int, Kept], known: frozenset[str] | None
) -> tuple[Document, dict[int, str]]:
    """Return the document with `kept` and `trial`, and the blocks of `trial` that go wrong."""
    bad: dict[int, str] = {}
    edited = _same_markup(document, kept, trial)
    if edited is None:
        broken = _breaking(document, kept, list(trial), trial)
        bad = {block: "the markup would not be the same" for block in broken}
        trial = {block: group for block, group in trial.items() if block not in bad}
        edited = _same_markup(document, kept, trial) or document
    if known is not None:
        for block in trial:
            old, new = document.blocks[block].text, edited.blocks[block].text
            if problems := verify.prose(old, new, known, block):
                bad[block] = f"verify: {problems[0]}"
    return edited, bad


def _breaking(
    document: Document, kept: Kept, blocks: list[int], trial: dict[int, Kept]
) -> list[int]:
    """Return those of `blocks` whose proposals disturb the markup, by halving."""
    if _same_markup(document, kept, {block: trial[block] for block in blocks}) is not None:
        return []
    if len(blocks) < 2:
        return blocks
    half = len(blocks) // 2
    parts = (blocks[:half], blocks[half:])
    return [block for part in parts for block in _breaking(document, kept, part, trial)]


def _same_markup(document: Document, kept: Kept, trial: dict[int, Kept]) -> Document | None:
    edited = _edited(document, [*kept, *(p for group in trial.values() for p in group)])
    return edited if edited is not None and document.same_markup(edited) else None


def _edited(document: Document, proposals: Kept) -> Document | None:
    try:
        return document.with_edits([edit for p in proposals for edit in p.edits])
    except CannotEdit:
        return None


def _collides(edit: Edit, taken: list[tuple[int, int]]) -> bool:
    """Tell whether `edit` touches a stretch of `taken` (sorted, without overlaps)."""
    at = bisect_left(taken, (edit.end, -1)) - 1
    if edit.start < edit.end:
        return at >= 0 and taken[at][1] > edit.start
    return at >= 0 and taken[at][0] < edit.start < taken[at][1]


def _because(proposal: Proposal, why: str) -> Declined:
    rule = proposal.records[0].rule if proposal.records else "?"
    return Declined(rule, why, proposal.block)
