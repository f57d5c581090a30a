"""What our rules would put for a word in its sentence, for a judge of lexical substitution.

    cd benchmarks && python FOLDER/score.py lexsub:propose --errors 20

FOLDER/score.py calls `propose(context, target, offset, pos)` and compares the answer with what
annotators accepted. Only rules that change nothing but the target word count.
"""

from __future__ import annotations

from functools import lru_cache

from rewriter.choice import Chooser
from rewriter.english.analysis import Sentence, analyse
from rewriter.english.names import names
from rewriter.english.quotes import quoted
from rewriter.rules.apply import sites
from rewriter.rules.load import RuleBook
from rewriter.rules.view import View


def propose(context: str, target: str, offset: int, pos: str) -> list[str]:
    """Return substitutes for `target`, which stands at `offset`, best first; [] to decline.

    Args:
        context: some sentences.
        target: the word.
        offset: its place in `context`, in characters.
        pos: its class, unused: our own analysis decides.
    """
    for sentence in analyse(context):
        if sentence.start <= offset < sentence.end:
            found = _substitutes(sentence, offset, offset + len(target), context)
            return Chooser("").order(list(dict.fromkeys(found)), "lexsub", sentence.text, offset)
    return []


def _substitutes(sentence: Sentence, start: int, end: int, context: str) -> list[str]:
    view = View(sentence, [*quoted(context), *((n.start, n.end) for n in names(sentence))])
    found = []
    for rule in _book().candidates(view):
        if rule.kind == "constructions":
            continue
        for site in sites(rule, view):
            low, high = view.tokens[site.start].start, view.tokens[site.end - 1].end
            if low <= start and end <= high:
                for _, pieces in site.choices:
                    text = "".join(p.text for p in pieces)
                    before, after = context[low:start], context[end:high]
                    if text.startswith(before) and text.endswith(after):
                        new = text[len(before) : len(text) - len(after)].strip()
                        if new and context[start:end].lower() not in new.lower().split():
                            found.append(new)
    return found


@lru_cache(maxsize=1)
def _book() -> RuleBook:
    return RuleBook.read()
