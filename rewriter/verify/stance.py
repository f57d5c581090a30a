"""What a text denies, leaves open, bounds or ascribes: the small words that carry a fact's truth.

Each kind has a sure form and a wider one. "Was not able" may become "was unable": fewer sure
negations, as many wide ones. Only when both counts fall (or both rise) has the text lost (or
gained) something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_NUMBER = (
    r"(?=\s(?:(?:a|the|another|half|US)\s)?[$€£¥₹]?(?:\d|two|three|four|five|six|seven|eight|nine|"
    r"ten|eleven|twelve|\w+teen|\w+ty\b|hundred|thousand|million|billion|trillion|dozen|half|"
    r"quarter|third|one|year|month|week|day))"
)


class Kind(NamedTuple):
    """One thing a text can lose: its sure words, and all words that may stand for them."""

    name: str
    sure: re.Pattern[str]
    wide: re.Pattern[str]


def _kind(name: str, sure: str, wide: str = "", before: str = "") -> Kind:
    """Compile comma-separated expressions; a sure one counts only `before` what is given."""
    one, more = ("|".join(part.strip() for part in words.split(",")) for words in (sure, wide))
    certain = rf"\b(?:{one})\b{before}"
    every = rf"{certain}|\b(?:{more})\b" if wide else certain
    return Kind(name, re.compile(certain, re.I), re.compile(every, re.I))


KINDS = (
    _kind(
        "negation",
        r"""not(?! (?:only|just|merely|simply|long|least)\b), never, neither, none, nobody, nothing,
        nowhere, no(?! (?:matter|doubt|cost|charge|less than|fewer than|more than)\b), without""",
        r"""(?<!neither )nor, hardly, barely, scarcely, seldom, rarely, unable, fail\w*, lack\w*,
        refus\w+, den(?:y|ies|ied|ying), absen\w+, rather than, instead of, far from, anything but,
        stop\w*, avoid\w*, prevent\w*, few, little, impossible, inab\w+, incapab\w+, insuffic\w+,
        ceas\w+, free of, short of, miss\w*,
        un(?!der|til|it|iv|iq|ion|less|ifor|cle\b|animous)\w\w\w\w+""",
    ),
    _kind(
        "possibility",
        r"(?-i:may)(?! \d), might, could, possibly, perhaps, potentially, maybe",
        r"""can, possib\w+, potential, likely, chance, risk\w*, prospect, capable, able, if, would,
        conceivabl\w+""",
    ),
    _kind(
        "obligation",
        r"must, (?:is|are|was|were|be|been) (?:required|obliged|obligated|forced) to, mandatory",
        r"""requir\w+, oblig\w+, mandat\w+, ha(?:ve|s|d|ving) to, need\w*, should, essential,
        necessary, vital, bound to, imperative, compulsory, ought, forc\w+""",
    ),
    _kind(
        "hedge",
        r"""alleged(?:ly)?, alleges?, reportedly, purported(?:ly)?, apparently, supposedly,
        unconfirmed, presumably,
        (?:is|are|was|were|be(?:ing|en)?) (?:reported|suspected|accused|rumou?red|believed|thought),
        (?:is|are|was|were) widely (?:reported|suspected|believed|thought)""",
        r"""alleg\w+, report\w*, purport\w*, suspect\w*, accus\w+, rumou?r\w*, apparent, suppos\w+,
        claim\w*, said, says, according, seem\w*, appear\w*, believ\w+, thought, presum\w+""",
    ),
    _kind(
        "seeming",
        r"seem(?:s|ed|ingly)?, appear(?:s|ed)? to",
        r"look\w*, apparent\w*, appear\w*",
    ),
    _kind(
        "likelihood",
        r"likely, probably, unlikely",
        r"probab\w+, odds, chances?, expect\w*, doubtful",
    ),
    _kind(
        "nearness",
        r"nearly, almost, just under, close to",
        r"virtually, practically, not quite, nearly, almost, close to, just under",
        before=_NUMBER,
    ),
    _kind(
        "roughness",
        r"about, around, roughly, approximately, circa, some, an estimated",
        r"or so, or thereabouts, in the region of, approximat\w+, rough\w*, estimat\w+",
        before=_NUMBER,
    ),
    _kind(
        "lower bound",
        r"""more than, over, above, exceeding, upwards? of, in excess of, greater than, at least,
        no less than, no fewer than, not less than, a minimum of""",
        r"""exceed\w*, surpass\w*, top(?:s|ped|ping), or more, plus, north of, past, minimum,
        passed, beyond""",
        before=_NUMBER,
    ),
    _kind(
        "upper bound",
        r"""less than, fewer than, under, below, up to, as much as, as many as, at most,
        no more than, not more than, a maximum of""",
        r"or less, or fewer, maximum, south of, within, short of",
        before=_NUMBER,
    ),
    _kind(
        "limit",
        "(?<!not )only, solely, exclusively",
        r"""just, merely, simply, sole, single, the one, nothing but, no more than, but, alone,
        limited to, few, mere, until, unless""",
    ),
    _kind(
        "attribution",
        r"""(?<!that )said, says, told, tells, according to, argu(?:es|ed), claim(?:s|ed), stated,
        wrote, announced, insist(?:s|ed)""",
        r"""say, saying, tell, telling, adds?, added, adding, not(?:es?|ed|ing), report(?:s|ed)?,
        argu(?:e|ing), claim(?:ing)?, stat(?:es?|ing), writ(?:es?|ing|ten), announc(?:es?|ing),
        explain\w*, warn\w*, describ\w+, remark\w*, maintain\w*, comment\w*, observ\w+,
        declar\w+, confirm\w*, reveal\w*, point(?:s|ed|ing) out, put it, in \w+ (?:words|view),
        view, in the view of, words of, statement, account, insisting, contend\w*, assert\w*,
        acknowledg\w+, admit\w*, mention\w*""",
    ),
)

_UP = re.compile(
    r"\b(?:r[oi]se|rises|risen|rising|gain(?:s|ed|ing)?|increas\w+|climb\w*|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)"
    r"|soar\w*|grew|grow(?:s|n|ing|th)?|higher|rall(?:y|ied)|expand\w*)\b",
    re.I,
)
_DOWN = re.compile(
    r"\b(?:fell|fall(?:s|en|ing)?|declin\w+|drop(?:s|ped|ping)?|decreas\w+|plung\w+|slump\w*|tumbl\w+"
    r"|slid(?:es?|ing)?|lower(?:s|ed|ing)?|shr[aiu]nk\w*|sank|plummet\w*|dip(?:s|ped|ping)?)\b",
    re.I,
)


def shifts(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield `(kind, what)` for each stance that `after` has dropped or taken on."""
    before, after = _written_out(before), _written_out(after)
    for kind in KINDS:
        old, new = kind.sure.findall(before), kind.sure.findall(after)
        if len(old) == len(new):
            continue
        wide = len(kind.wide.findall(after)) - len(kind.wide.findall(before))
        if len(new) < len(old) and wide < 0:
            yield f"{kind.name} lost", ", ".join(old)
        elif len(new) > len(old) and wide > 0:
            yield f"{kind.name} new", ", ".join(new)
    up, down = (len(words.findall(after)) - len(words.findall(before)) for words in (_UP, _DOWN))
    if up < 0 < down:
        yield "rise told as a fall", ", ".join(_UP.findall(before))
    elif down < 0 < up:
        yield "fall told as a rise", ", ".join(_DOWN.findall(before))


def _written_out(text: str) -> str:
    """Return `text` with "n't" and "cannot" as words of their own."""
    return re.sub(r"(?i)\bcannot\b", "can not", re.sub(r"(?i)n't\b", " not", text))
