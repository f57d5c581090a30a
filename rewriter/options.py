"""What a caller may ask for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple


class Link(NamedTuple):
    """The closing link: where it leads and what it says."""

    url: str = "http://defi-daily.com"
    label: str = "DeFi Daily News"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Settings of one rewrite.

    Attributes:
        min_words: visible words the result should reach; 0 adds nothing for length.
        link: the closing link, or None for no closing paragraph.
        conclusion: whether to write a conclusion section.
        title: `"omit"` drops a leading `<h1>`, `"keep"` leaves it.
        seed: any text; another seed gives other wording. Empty: the article itself decides.
        protect: terms never reworded, matched without regard to case; a text between slashes
            (`"/EIP-\\d+/"`) is a regular expression.
        strength: `"light"`, `"standard"` or `"full"`: which grades of rules may fire.
        rules: extra `.rules` files, read after our own.
        on_short: what to do below `min_words`: `"raise"` `TooShort`, or `"return"` the best text.
        avoid: ids of conclusion patterns not to use (those of a site's last posts).
        sobriety: the least sober tone allowed for the conclusion: `"free"`, `"dry"`, `"sober"`.
        verify: check the result against the source by independent parsers.
        input: `"html"`, `"text"` (plain text; every character stands for itself), `"markdown"`
            (needs the extra `rewriter[markdown]`), or `"auto"`: what holds no markup is text.
    """

    min_words: int = 1000
    link: Link | None = Link()
    conclusion: bool = True
    title: Literal["omit", "keep"] = "omit"
    seed: str = ""
    protect: tuple[str, ...] = ()
    strength: Literal["light", "standard", "full"] = "standard"
    rules: tuple[Path, ...] = ()
    on_short: Literal["raise", "return"] = "raise"
    avoid: tuple[str, ...] = ()
    sobriety: Literal["free", "dry", "sober"] = "free"
    verify: bool = True
    input: Literal["auto", "html", "text", "markdown"] = "auto"

    def __post_init__(self) -> None:
        if self.min_words < 0:
            raise ValueError(f"min_words must be 0 or more, not {self.min_words}")
        for name, allowed in (
            ("title", ("omit", "keep")),
            ("strength", ("light", "standard", "full")),
            ("on_short", ("raise", "return")),
            ("sobriety", ("free", "dry", "sober")),
            ("input", ("auto", "html", "text", "markdown")),
        ):
            if getattr(self, name) not in allowed:
                raise ValueError(f"{name} must be one of {allowed}, not {getattr(self, name)!r}")
