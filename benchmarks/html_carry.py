"""Random rewrites of sentences that a tag crosses: how many can be placed, and is any placed wrongly.

    python benchmarks/html_carry.py FOLDER [SEED]

Each sentence gets one rewrite whose word alignment is known: words replaced, inserted or deleted,
two neighbours swapped, an opening phrase moved to the end. A rewrite is right when every element
holds exactly the words that stand for its own, and new words at most between them.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from pathlib import Path

from rewriter.document import Block, Document, Mark
from rewriter.edits import Piece
from rewriter.english.sentences import spans
from rewriter.errors import CannotEdit

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def pieces_for(block: Block, start: int, end: int, chance: random.Random) -> tuple[str, list[Piece]]:
    """A light random rewrite of one sentence, as pieces; replaced words end in `q`."""
    words = [m.span() for m in WORD.finditer(block.text, start, end)]
    what = chance.choice(["replace", "replace", "insert", "delete", "swap", "move"])
    k = chance.randrange(len(words) - 1)
    (a, b), (c, d) = words[k], words[k + 1]
    text = block.text

    def keep(x: int, y: int) -> list[Piece]:
        return [Piece(text[x:y], x, y)] if x < y else []

    if what == "insert":
        return what, [*keep(start, b), Piece(" new"), *keep(b, end)]
    if what == "delete":
        return what, [*keep(start, a), *keep(c, end)]
    if what == "swap":
        return what, [*keep(start, a), *keep(c, d), *keep(b, c), *keep(a, b), *keep(d, end)]
    comma = text.find(", ", start, end)
    if what == "move" and 0 < comma - start < (end - start) // 2:
        stop = end - 1
        return what, [*keep(comma + 2, stop), Piece(" "), *keep(start, comma), *keep(stop, end)]
    out = list(keep(start, a))
    at = a
    for x, y in words[k : k + 3]:
        out += [*keep(at, x), Piece(text[x:y][:1] + "q", x, y)]
        at = y
    return "replace", [*out, *keep(at, end)]


def whole(block: Block, mark: Mark, start: int, end: int) -> bool:
    """Whether an element lies inside the sentence and cuts no word in two."""
    text = block.text
    cuts = (mark.start, mark.end)
    return start <= mark.start < mark.end <= end and not any(
        text[c - 1 : c + 1].replace("'", "x").replace("’", "x").isalnum() and 0 < c < len(text) for c in cuts
    )


def wanted(block: Block, pieces: list[Piece], start: int, end: int) -> list[list[str]]:
    """For each element wholly inside the sentence, the words it must hold, in the new order."""
    out = []
    for mark in block.marks:
        if whole(block, mark, start, end):
            own = [
                m.group()
                for p in pieces
                if p.start is not None and p.end is not None
                for m in WORD.finditer(p.text)
                if mark.start <= (p.start + m.start() if len(p.text) == p.end - p.start else p.start) < mark.end
            ]
            out.append(own)
    return out


def without_new(words: list[str]) -> list[str]:
    """The words of an element, without inserted ones between its first and its last."""
    return [*words[:1], *(w for w in words[1:-1] if w != "new"), *words[1:][-1:]]


def main(folder: str, seed: str = "1") -> None:
    """Print how many sentences were tried, placed, and placed wrongly."""
    chance = random.Random(int(seed))
    tried = placed = wrong = 0
    kinds: Counter[str] = Counter()
    why: Counter[str] = Counter()
    for path in sorted(Path(folder).glob("*.html")):
        document = Document.read(path.read_text(encoding="utf-8", errors="replace"))
        for block in document.blocks:
            for start, end in spans(block.text):
                inner = [a for a in block.anchors if start < a.pos < end]
                if not inner or len(WORD.findall(block.text[start:end])) < 4:
                    continue
                what, pieces = pieces_for(block, start, end, chance)
                tried += 1
                try:
                    edits = block.rewrite(pieces, "carry", start, end)
                except CannotEdit as error:
                    why[str(error)] += 1
                    continue
                result = document.with_edits(edits)
                if not document.same_markup(result):
                    why["the gate"] += 1
                    continue
                placed += 1
                kinds[what] += 1
                new = result.blocks[block.index]
                held = [
                    WORD.findall(new.text[m.start : m.end])
                    for m, old in zip(new.marks, block.marks, strict=True)
                    if whole(block, old, start, end)
                ]
                for has, must in zip(held, wanted(block, pieces, start, end), strict=True):
                    if without_new(has) != without_new(must):
                        wrong += 1
                        print("WRONG", what, has, must, file=sys.stderr)
    print(f"{tried} sentences crossed by a tag: {placed} placed ({100 * placed / tried:.1f} %), {wrong} wrong")
    print("placed:", dict(kinds.most_common()))
    print("declined:", dict(why.most_common()))


if __name__ == "__main__":
    main(*sys.argv[1:])
