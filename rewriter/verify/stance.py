"""What a text denies, leaves open, bounds or ascribes: the small words that carry a fact's truth.

Each kind has a sure form and a wider one. "Was not able" may become "was unable": fewer sure
negations, as many wide ones. Only when both counts fall (or both rise) has the text lost (or
gained) something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_N_T = (
    r"(?:is|are|was|were|do|does|did|has|have|had|wo|would|ca|could|should|must|ai|might|need)n't"
)
_NUMBER = (
    r"(?=\s(?:(?:a|the|another|half|US)\s)?[$€£¥₹]?(?:\d|one|two|three|four|five|six|seven|eight|"
)
_NUMBER += r"nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
_NUMBER += (
    r"hundred|thousand|million|billion|trillion|dozen|half|quarter|third|year|month|week|day))"
)


class Kind(NamedTuple):
    """One thing a text can lose: its sure words and all words that may stand for them."""

    name: str
    sure: re.Pattern[str]
    wide: re.Pattern[str]


def _kind(name: str, sure: str, wide: str = "") -> Kind:
    every = f"{wide}|{sure}" if wide else sure
    return Kind(name, re.compile(sure, re.I), re.compile(every, re.I))


KINDS = (
    _kind(
        "negation",
        rf"\b(?:not(?! (?:only|just|merely|simply)\b)|never|no(?! (?:matter|doubt|less than|fewer than|more than)\b)"
        rf"|none|nobody|nothing|nowhere|cannot|{_N_T}|neither|without)\b",
        r"\bnor\b(?<!neither.nor)|\b(?:hardly|barely|scarcely|seldom|rarely|unable|fail\w*|lack\w*|refus\w+"
        r"|den(?:y|ies|ied|ying)|absen\w+|rather than|instead of|far from|anything but|stop\w*|avoid\w*"
        r"|prevent\w*|few|little|impossible|inab\w+|incapab\w+|insuffic\w+|ceas\w+|free of|short of|miss\w*"
        r"|un(?!der|til|it|iv|iq|ion|less|ifor|cle\b|animous)\w{4,})\b",
    ),
    _kind(
        "possibility",
        r"\b(?:(?-i:may)(?! \d)|might|could|possibly|perhaps|potentially|maybe)\b",
        r"\b(?:can|possib\w+|potential|likely|chance|risk\w*|prospect|capable|able|conceivabl\w+|if|would)\b",
    ),
    _kind(
        "obligation",
        r"\b(?:must|(?:is|are|was|were|be|been) (?:required|obliged|obligated|forced) to|mandatory)\b",
        r"\b(?:requir\w+|oblig\w+|mandat\w+|ha(?:ve|s|d|ving) to|need\w*|should|essential|necessary|vital"
        r"|bound to|imperative|compulsory|ought|forc\w+)\b",
    ),
    _kind(
        "hedge",
        r"\b(?:alleged(?:ly)?|alleges?|reportedly|purported(?:ly)?|apparently|supposedly|unconfirmed|presumably"
        r"|(?:is|are|was|were|been|being|be) (?:widely )?(?:reported|suspected|accused|rumou?red|believed|thought))\b",
        r"\b(?:alleg\w+|report\w*|purport\w*|suspect\w*|accus\w+|rumou?r\w*|apparent|suppos\w+|claim\w*|said|says"
        r"|according|seem\w*|appear\w*|believ\w+|thought|presum\w+)\b",
    ),
    _kind(
        "seeming",
        r"\b(?:seem(?:s|ed|ingly)?|appear(?:s|ed)? to)\b",
        r"\b(?:look\w*|apparent\w*|appear\w*)\b",
    ),
    _kind(
        "likelihood",
        r"\b(?:likely|probably|unlikely)\b",
        r"\b(?:probab\w+|odds|chances?|expect\w*|doubtful)\b",
    ),
    _kind(
        "nearness",
        rf"\b(?:nearly|almost|just under|close to){_NUMBER}",
        r"\b(?:nearly|almost|close to|just under|virtually|practically|not quite)\b",
    ),
    _kind(
        "roughness",
        rf"\b(?:about|around|roughly|approximately|circa|some|an estimated){_NUMBER}",
        r"\b(?:or so|or thereabouts|in the region of|approximat\w+|rough\w*|estimat\w+)\b",
    ),
    _kind(
        "lower bound",
        rf"\b(?:more than|over|above|exceeding|upwards? of|in excess of|greater than|at least|no less than|no fewer than|a minimum of|not less than){_NUMBER}",
        r"\b(?:exceed\w*|surpass\w*|top(?:s|ped|ping)|or more|plus|north of|past|minimum|passed|beyond)\b",
    ),
    _kind(
        "upper bound",
        rf"\b(?:less than|fewer than|under|below|up to|as much as|as many as|at most|no more than|not more than|a maximum of){_NUMBER}",
        r"\b(?:or less|or fewer|maximum|south of|within|short of)\b",
    ),
    _kind(
        "attribution",
        r"\b(?:said|says|told|tells|according to|argu(?:es|ed)|claim(?:s|ed)|stated|wrote|announced|insist(?:s|ed))\b",
        r"\b(?:say|saying|tell|telling|adds?|added|adding|not(?:es?|ed|ing)|report(?:s|ed)?|argu(?:e|ing)|claim(?:ing)?"
        r"|stat(?:es?|ing)|writ(?:es?|ing|ten)|announc(?:es?|ing)|explain\w*|warn\w*|describ\w+|remark\w*|maintain\w*"
        r"|comment\w*|observ\w+|declar\w+|confirm\w*|reveal\w*|point(?:s|ed|ing) out|put it|words of|in the view of"
        r"|view|statement|account|insisting|contend\w*|assert\w*|acknowledg\w+|admit\w*|mention\w*|in \w+ (?:words|view))\b",
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
    for kind in KINDS:
        old, new = kind.sure.findall(before), kind.sure.findall(after)
        if len(old) == len(new):
            continue
        wide = len(kind.wide.findall(after)) - len(kind.wide.findall(before))
        if len(new) < len(old) and wide < 0:
            yield f"{kind.name} lost", ", ".join(old)
        elif len(new) > len(old) and wide > 0:
            yield f"{kind.name} new", ", ".join(new)
    for here, there, what in (
        (_UP, _DOWN, "rise told as a fall"),
        (_DOWN, _UP, "fall told as a rise"),
    ):
        was = here.search(before)
        if was and not there.search(before) and there.search(after) and not here.search(after):
            yield what, was[0]
