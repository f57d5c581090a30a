"""How right the clause patterns are, against the trees of treebanks.

    python benchmarks/english_clauses.py FOLDER [SET ...] [--errors N]

FOLDER holds the treebanks as .conllu.gz; the sets are by default those the tagger was not trained
on. For each construction: how often it was proposed, precision (the tree has exactly that unit),
recall (of all such units in the trees) and right sites per 1,000 sentences. Words are the
treebank's, tags our tagger's.
"""

from __future__ import annotations

import gzip
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path

from rewriter.english import chunks, clauses
from rewriter.english.analysis import Sentence, Token
from rewriter.english.inflect import lemma
from rewriter.english.tagger import tag

SETS = ("ewt-test", "gum-test", "pud-test")
ADJUNCTS = frozenset({"obl", "nmod", "advcl", "advmod"})
Range = tuple[int, int]


class Tree:
    """A sentence with its gold tree; token indexes begin at 0."""

    def __init__(self, text: str, rows: list[list[str]]) -> None:
        self.heads = [int(row[6]) - 1 for row in rows]
        self.labels = [row[7] for row in rows]
        self.marks = [row[3] == "PUNCT" for row in rows]
        self.words = [row[1] for row in rows]
        self.children: dict[int, list[int]] = defaultdict(list)
        for i, head in enumerate(self.heads):
            self.children[head].append(i)
        self.root = self.children[-1][0]
        self.sentence = self._sentence(text)

    def _sentence(self, text: str) -> Sentence:
        tokens, at = [], 0
        for word, (mark, margin) in zip(self.words, tag(self.words), strict=True):
            at = max(text.find(word, at), at)
            tokens.append(Token(word, at, at + len(word), mark, margin, lemma(word, mark)))
            at += len(word)
        return Sentence(text, 0, len(text), tuple(tokens))

    @cached_property
    def spans(self) -> list[Range | None]:
        """For each token the span of all that hangs on it, without punctuation at its borders."""
        return [self._span(i) for i in range(len(self.words))]

    def _span(self, i: int) -> Range | None:
        todo, found = [i], set()
        while todo:
            at = todo.pop()
            found.add(at)
            todo += self.children[at]
        words = {at for at in found if not self.marks[at]}
        if not words:
            return None
        start, end = min(words), max(words) + 1
        whole = all(at in words or self.marks[at] for at in range(start, end))
        return (start, end) if whole else None

    @cached_property
    def border(self) -> Range:
        """The first word and the index behind the last."""
        words = [i for i, mark in enumerate(self.marks) if not mark] or [0]
        return words[0], words[-1] + 1

    def base(self, i: int) -> str:
        """The label of a token without its subtype."""
        return self.labels[i].split(":")[0]

    def has(self, i: int, *labels: str) -> bool:
        """Whether a child of token `i` has one of the labels."""
        return any(self.labels[c].startswith(labels) for c in self.children[i])

    def trimmed(self, start: int, end: int) -> Range:
        """The range without punctuation at its borders."""
        while end > start and self.marks[end - 1]:
            end -= 1
        while start < end and self.marks[start]:
            start += 1
        return start, end


def parts_of_root(tree: Tree, labels: frozenset[str]) -> Iterator[tuple[int, Range]]:
    """Yield what hangs on the root with one of the labels, in order, with its span."""
    for i in tree.children[tree.root]:
        if tree.base(i) in labels and (span := tree.spans[i]):
            yield i, span


def fronted(tree: Tree) -> set[Range]:
    """Adjuncts of the main clause that open the sentence: one, or several in a row."""
    found: set[Range] = set()
    ends = {span[0]: span[1] for i, span in parts_of_root(tree, ADJUNCTS) if i < tree.root}
    start = at = tree.border[0]
    while at in ends:
        at = ends[at]
        found.add((start, at))
    return found


def final(tree: Tree) -> set[Range]:
    """Adverbial clauses that close the sentence."""
    spans = parts_of_root(tree, frozenset({"advcl"}))
    return {span for _, span in spans if span[1] == tree.border[1] and span[0] > tree.root}


def coordinated(tree: Tree) -> set[Range]:
    """Second main clauses with a subject of their own, up to the end, with their conjunction."""
    spans = parts_of_root(tree, frozenset({"conj", "parataxis"}))
    return {
        span
        for i, span in spans
        if span[1] == tree.border[1] and tree.has(i, "nsubj", "csubj", "expl")
    }


def passives(tree: Tree) -> set[tuple[Range, int, Range]]:
    """(patient, participle, agent) of passive clauses, the agent without `by`."""
    found = set()
    for i in range(len(tree.words)):
        patients = [tree.spans[c] for c in tree.children[i] if tree.labels[c] == "nsubj:pass"]
        agents = [
            tree.spans[c]
            for c in tree.children[i]
            if tree.base(c) == "obl" and any(tree.words[k] == "by" for k in tree.children[c])
        ]  # not all treebanks mark agents as such
        if patients and agents and patients[0] and agents[0]:
            found.add((patients[0], i, (agents[0][0] + 1, agents[0][1])))
    return found


def appositions(tree: Tree) -> set[Range]:
    """Spans of appositions."""
    return {s for i, s in enumerate(tree.spans) if s and tree.labels[i] == "appos"}


def participles(tree: Tree) -> set[Range]:
    """Participle and infinitive clauses that open the sentence, on the verb or on its subject."""
    heads = [tree.root, *(c for c in tree.children[tree.root] if tree.base(c) == "nsubj")]
    return {
        span
        for head in heads
        for c in tree.children[head]
        if tree.base(c) in ("advcl", "acl") and (span := tree.spans[c])
        if span[0] == tree.border[0]
    }


def sources(tree: Tree) -> set[tuple[Range, int]]:
    """(source, verb) where the verb of saying is the root or stands apart from it."""
    found = set()
    for i in range(len(tree.words)):
        if tree.labels[i] == "parataxis" or (i == tree.root and tree.has(i, "ccomp", "parataxis")):
            for c in tree.children[i]:
                if tree.base(c) == "nsubj" and (span := tree.spans[c]):
                    found.add((span, i))
    return found


def _unit(tree: Tree, found: clauses.Split) -> Range:
    return tree.trimmed(found.start, found.end)


def _second(tree: Tree, found: clauses.Split) -> Range:
    return tree.trimmed(found.start, tree.border[1])


CONSTRUCTIONS: dict[str, tuple[Callable, Callable, Callable]] = {
    "fronted phrase": (clauses.fronted_phrase, fronted, _unit),
    "fronted clause": (clauses.fronted_clause, fronted, _unit),
    "final clause": (clauses.final_clause, final, _unit),
    "coordination": (clauses.coordination, coordinated, _second),
    "agent passive": (
        clauses.agent_passive,
        passives,
        lambda tree, m: (tuple(m.patient), m.verb, tuple(m.agent)),
    ),
    "fronted infinitive": (clauses.fronted_infinitive, participles, _unit),
    "fronted participle": (clauses.fronted_participle, participles, _unit),
    "apposition": (clauses.apposition, appositions, _unit),
    "attribution": (
        lambda s: (
            (m := clauses.attribution(s)) and s.tokens[m.verb].lemma[:6] != "accord" and m or None
        ),
        sources,
        lambda tree, m: (tuple(m.source), m.verb),
    ),
}
CORE = ("fronted phrase", "fronted clause", "final clause", "coordination", "agent passive")


def _recalled(name: str, tree: Tree, unit: Range) -> bool:
    """Whether a gold unit counts for recall: fronted ones by their kind, the others all."""
    heads = [i for i in tree.children[tree.root] if tree.spans[i] == unit]
    if name == "fronted phrase":
        return any(tree.base(i) in ("obl", "nmod") for i in heads)
    if name == "fronted clause":
        return any(tree.base(i) == "advcl" and tree.has(i, "mark", "advmod") for i in heads)
    return True


def measure(trees: list[Tree], errors: int) -> None:
    """Print the table."""
    print(f"{'':20} proposed  right      P  units      R  per 1,000")
    total = 0
    adverbial: Counter[str] = Counter()
    for name, (find, gold, key) in CONSTRUCTIONS.items():
        counts: Counter[str] = Counter()
        for tree in trees:
            wanted = gold(tree)
            units = [unit for unit in wanted if _recalled(name, tree, unit)]
            counts["units"] += bool(units)
            found = find(tree.sentence)
            if found is None:
                continue
            unit = key(tree, found)
            counts["proposed"] += 1
            counts["right"] += unit in wanted
            counts["recalled"] += unit in units
            if unit not in wanted and counts["wrong"] < errors:
                counts["wrong"] += 1
                print("   ", name, unit, " ".join(tree.words)[:300])
        total += counts["right"] if name in CORE else 0
        adverbial += counts if name in ("fronted clause", "final clause") else Counter()
        precision = 100 * counts["right"] / max(1, counts["proposed"])
        recall = 100 * counts["recalled"] / max(1, counts["units"])
        print(
            f"{name:20} {counts['proposed']:8} {counts['right']:6} {precision:6.1f} "
            f"{counts['units']:6} {recall:6.1f} {1000 * counts['right'] / len(trees):10.1f}"
        )
    share = 100 * adverbial["right"] / max(1, adverbial["proposed"])
    print(f"adverbial clauses, fronted or final: {share:.1f} % of {adverbial['proposed']} right")
    print(
        f"the first five together: {1000 * total / len(trees):.1f} right sites per 1,000 sentences"
    )


def phrases(trees: list[Tree]) -> str:
    """Precision and recall of base noun phrases, as far as trees tell them."""
    right = ours = theirs = 0
    for tree in trees:
        found = {tuple(s) for s in chunks.noun_phrases(tree.sentence) if not tree.marks[s.start]}
        gold = set(_base_phrases(tree))
        right, ours, theirs = right + len(found & gold), ours + len(found), theirs + len(gold)
    p, r = 100 * right / ours, 100 * right / theirs
    return f"P {p:.1f} R {r:.1f} F1 {2 * p * r / (p + r):.1f}"


_BEFORE = ("det", "amod", "nummod", "compound", "nmod:poss", "nmod:desc", "flat", "advmod", "punct",
           "goeswith", "cc", "conj", "obl", "case", "nmod:unmarked")  # fmt: skip
_INSIDE = ("compound", "nmod:desc", "flat", "nummod", "amod", "det", "goeswith", "nmod:poss")


def _base_phrases(tree: Tree) -> Iterator[Range]:
    """Base noun phrases: a nominal with all that stands before it and the rest of a name."""
    for i, token in enumerate(tree.sentence.tokens):
        nominal = tree.labels[i].split(":")[0] in (
            "nsubj", "obj", "iobj", "obl", "nmod", "appos", "root", "conj", "dislocated", "expl",
            "ccomp", "advcl", "acl", "parataxis", "list", "xcomp",
        )  # fmt: skip
        if (
            not nominal
            or tree.labels[i].startswith(_INSIDE)
            or token.tag[:2] not in ("NN", "PR", "EX", "CD", "DT")
        ):
            continue
        if token.tag == "PRP$":
            continue
        start, end = i, i + 1
        for child in tree.children[i]:
            label = tree.labels[child]
            if child < i and label.startswith(_BEFORE[:7]):
                start = min(start, _leftmost(tree, child))
            elif label.startswith(("flat", "compound", "goeswith", "nummod")) and child > i:
                end = max(end, child + 1)
        yield start, end


def _leftmost(tree: Tree, i: int) -> int:
    inner = [c for c in tree.children[i] if c < i and tree.labels[c].startswith(_BEFORE)]
    return min([i, *(_leftmost(tree, c) for c in inner)])


def read(path: Path) -> Iterator[Tree]:
    """Yield the trees of a CoNLL-U file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        text, rows = "", []
        for line in file:
            columns = line.rstrip("\n").split("\t")
            if line.startswith("# text = "):
                text = line[9:].rstrip("\n")
            elif columns[0].isdigit():
                rows.append(columns)
            elif len(columns) == 1 and not columns[0] and rows:
                yield Tree(text, rows)
                rows = []


def main(folder: str, *options: str) -> None:
    """Print a table for each set and for all together."""
    errors = int(options[options.index("--errors") + 1]) if "--errors" in options else 0
    sets = [o for o in options if not o.startswith("--") and not o.isdigit()] or list(SETS)
    everything: list[Tree] = []
    for name in sets:
        trees = list(read(Path(folder) / f"{name}.conllu.gz"))
        everything += trees
        print(f"\n{name}: {len(trees)} sentences; base noun phrases {phrases(trees)}")
        measure(trees, errors)
    if len(sets) > 1:
        print(f"\nall: {len(everything)} sentences; base noun phrases {phrases(everything)}")
        measure(everything, 0)
    sentences = [tree.sentence._replace(start=1) for tree in everything]  # not in any cache
    start = time.perf_counter()
    for sentence in sentences:
        chunks.noun_phrases(sentence)
        chunks.verb_groups(sentence)
    middle = time.perf_counter()
    for sentence in sentences:
        for find, _, _ in CONSTRUCTIONS.values():
            find(sentence)
    end = time.perf_counter()
    tokens = sum(len(s.tokens) for s in sentences)
    print(f"\nchunks {tokens / (middle - start) / 1000:.0f}k tokens/s, all patterns ", end="")
    print(f"{tokens / (end - middle) / 1000:.0f}k tokens/s")


if __name__ == "__main__":
    main(*sys.argv[1:])
