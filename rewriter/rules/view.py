"""A sentence as patterns see it: words in lower case, chunks by their start, what is protected."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from ..edits import Span
from ..english import chunks
from ..english.analysis import Sentence
from ..english.inflect import classes
from ..english.lexicon import codes

SURE = 8.0
"""Tagger margin from which a word's class is believed (about 97 % right on news)."""

_FORMS = {"VB": "v", "VBP": "v", "VBD": "d", "VBN": "n", "VBG": "g", "VBZ": "z"}
"""The letter of `lexicon.codes` that a verb's tag asks for."""

_AUXILIARIES = frozenset("be have get".split())

_OPEN, _CLOSE = frozenset("“‘(["), frozenset("”’)]")
_TIGHT = frozenset("-/@#$€£_&=+\\~*")


class View:
    """One sentence, prepared for matching.

    Args:
        sentence: the analysed sentence.
        blocked: spans of its text (in the sentence's own offsets) that may not be reworded.
    """

    def __init__(self, sentence: Sentence, blocked: Iterable[Span] = ()) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.words = tuple(t.text.lower().replace("’", "'") for t in sentence.tokens)
        self._blocked_spans = tuple(blocked)

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def blocked(self) -> tuple[bool, ...]:
        """For each token, whether it must stay as it is."""
        marks = [False] * len(self.tokens)
        for start, end in self._blocked_spans:
            for i, token in enumerate(self.tokens):
                if token.start < end and start < token.end:
                    marks[i] = True
        return tuple(marks)

    def named(self, i: int) -> bool:
        """Whether token `i` is protected and no number in words: it keeps its capital."""
        return self.blocked[i] and self.tokens[i].tag != "CD"

    @cached_property
    def open(self) -> View:
        """The same sentence with nothing protected, for patterns that only look."""
        return View(self.sentence) if self._blocked_spans else self

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each word (`word`), lemma (`/lemma`) and tag (`#TAG`) stands, in order."""
        found: dict[str, list[int]] = {}
        for i, (word, token) in enumerate(zip(self.words, self.tokens, strict=True)):
            for key in (word, "/" + token.lemma, "#" + token.tag):
                found.setdefault(key, []).append(i)
        return found

    @cached_property
    def phrases(self) -> dict[int, int]:
        """Base noun phrases: first token -> token behind the last."""
        return {span.start: span.end for span in chunks.noun_phrases(self.sentence)}

    @cached_property
    def groups(self) -> dict[int, int]:
        """Verb groups: first token -> token behind the last."""
        return {span.start: span.end for span in chunks.verb_groups(self.sentence)}

    @cached_property
    def first(self) -> int:
        """Index of the first word (behind opening quotes and brackets)."""
        for i, token in enumerate(self.tokens):
            if token.text[:1].isalnum() or token.text == "\ufffc":
                return i
        return 0

    @cached_property
    def last(self) -> int:
        """Index behind the last word: where the final punctuation begins."""
        end = len(self.tokens)
        while end > 0 and not (self.tokens[end - 1].text[-1:].isalnum() or self.tokens[end - 1].text in "%\ufffc"):
            if self.tokens[end - 1].text in ")]":
                break
            end -= 1
        return end

    def sure(self, i: int) -> bool:
        """Whether the class of token `i` can be believed."""
        token = self.tokens[i]
        return token.margin >= SURE or len(classes(self.words[i])) == 1

    def possible(self, i: int) -> bool:
        """Whether the form of token `i` can have its tag: `strive` is no past tense."""
        letter = _FORMS.get(self.tokens[i].tag)
        known = codes(self.words[i])
        return letter is None or known == "?" or letter in known or "x" in known

    def attributive(self, i: int) -> bool:
        """Whether token `i` is a participle before its noun, as in `the weakened party`."""
        if not 0 < i < len(self.tokens) - 1:
            return False
        before, behind = self.tokens[i - 1], self.tokens[i + 1].tag
        if self.tokens[i].tag == "VBD" and behind in ("NN", "NNS"):  # more speed and reduced costs
            return before.tag == "CC" and self.tokens[i].margin < SURE
        if self.tokens[i].tag not in ("VBN", "VBG") or behind not in ("NN", "NNS", "JJ", "NNP", "``"):
            return False
        if before.tag in ("DT", "PRP$", "JJ", "POS", "RBS", "RBR"):
            return True
        if before.tag == "RB" and i > 1:  # a totally captivating story
            return self.tokens[i - 2].tag in ("DT", "PRP$", "JJ", "CC", ",") and behind != "``"
        verbal = before.tag in ("VB", "VBD", "VBN", "VBG", "VBZ", "VBP", "IN") and before.lemma not in _AUXILIARIES
        return self.tokens[i].tag == "VBN" and verbal  # they added hidden costs

    def balanced(self, i: int, j: int) -> bool:
        """Whether tokens `i` to `j` cut no quotation and no bracket in two."""
        depth = plain = 0
        for token in self.tokens[i:j]:
            if token.text == '"' or token.text in ("``", "''"):
                plain += 1
            elif token.text in _OPEN:
                depth += 1
            elif token.text in _CLOSE:
                depth -= 1
                if depth < 0:
                    return False
        return depth == 0 and plain % 2 == 0

    def whole_words(self, i: int, j: int) -> bool:
        """Whether tokens `i` to `j` do not begin or end inside a hyphenated or coded word."""
        text, base = self.sentence.text, self.sentence.start
        before = text[self.tokens[i].start - base - 1 : self.tokens[i].start - base] if i else ""
        at = self.tokens[j - 1].end - base
        after = text[at : at + 1]
        first, last = self.words[i][0], self.words[j - 1][-1]
        if before.isalnum() and (first == "'" or self.words[i] == "n't"):
            return False
        if first.isalnum() and before and (before in _TIGHT or before.isalnum()):
            return False
        if not last.isalnum():
            return True
        if after in ("'", "’"):
            return self.words[j] == "'s" or not text[at + 1 : at + 2].isalnum() if j < len(self) else True
        return not (after and (after in _TIGHT or after.isalnum()))

    def text(self, i: int, j: int) -> str:
        """The source text of tokens `i` to `j`."""
        base = self.sentence.start
        return self.sentence.text[self.tokens[i].start - base : self.tokens[j - 1].end - base]
