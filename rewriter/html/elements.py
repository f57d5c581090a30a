"""What each element is: where blocks end, what is prose, what is never touched."""

from __future__ import annotations

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s "
    "small span strike strong sub sup time tt u wbr".split()
)
"""Elements that stand inside a sentence; every other tag ends the block."""

OPAQUE = frozenset(
    "audio button canvas code iframe kbd map math meter noembed noframes noscript object picture "
    "progress rp rt samp script select style svg template textarea title tt var video xmp".split()
)
"""Elements whose content is copied as it is."""

OPAQUE_INLINE = OPAQUE - frozenset(
    "map noembed noframes noscript script style template textarea title xmp".split()
)
"""Opaque elements that a sentence may run around: one U+FFFC in the block's text."""

FOREIGN = frozenset({"math", "svg"})
"""Elements whose tags may close themselves."""

OPAQUE_BLOCKS = frozenset({"listing", "nav", "pre"})
"""Elements that hold blocks of their own, none of which is prose to reword."""

PHRASES = frozenset("kbd meter progress rp rt samp var".split())
"""Opaque elements that, left open, end with the paragraph they stand in."""

FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
"""Elements that, left open, go on in the next block; others end with the block they stand in."""

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source "
    "track wbr".split()
)
ATOMS = frozenset({"embed", "img", "input", "keygen"})
"""Void elements that a sentence may run around."""

FROZEN = frozenset({"address", "cite", "q", "time"})
"""Elements whose words are read but never reworded."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
KINDS = HEADINGS | frozenset(
    "p li td th dt dd caption figcaption summary blockquote legend address".split()
)
"""Elements that give a block its kind; anything else makes it `text`."""

ENDS_PARAGRAPH = HEADINGS | frozenset(
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form header hgroup hr li listing main menu nav ol p plaintext pre search "
    "section summary table ul xmp".split()
)
"""Start tags that end an open paragraph."""

HEAD_CONTENT = frozenset(
    "base basefont bgsound link meta noframes noscript script style template title".split()
)
"""What a `<head>` may hold; any other tag ends it."""

CELLS = frozenset({"td", "th"})
ROW_GROUPS = frozenset({"tbody", "tfoot", "thead"})
TABLE_PARTS = CELLS | ROW_GROUPS | {"caption", "colgroup", "table", "tr"}
SCOPE = frozenset({"caption", "table", "td", "th"})
"""Elements that an end tag inside them does not reach out of."""

LIST_SCOPE = SCOPE | {"ol", "ul"}
ITEMS = frozenset({"dd", "dt", "li"})
ITEM_SCOPE = LIST_SCOPE | frozenset(
    "article aside blockquote center details dl fieldset figure footer form header main nav "
    "section".split()
)
"""Elements that keep a list item inside them from ending one around them."""
