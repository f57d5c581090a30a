"""What each element is: where blocks end, what is prose, what is never touched."""

from __future__ import annotations

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s small "
    "span strike strong sub sup time tt u wbr".split()
)
"""Elements that stand inside a sentence; every other tag ends the block."""

OPAQUE = frozenset(
    "audio button canvas code head iframe kbd listing map math meter noembed noframes noscript "
    "object picture pre progress rp rt samp script select style svg template textarea title tt var "
    "video xmp".split()
)
"""Elements whose content is copied as it is."""

OPAQUE_INLINE = OPAQUE & frozenset(
    "audio button canvas code iframe kbd math meter object picture progress rp rt samp select svg "
    "tt var video".split()
)
"""Opaque elements that a sentence may run around: one U+FFFC in the block's text."""

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source "
    "track wbr".split()
)
ATOMS = frozenset("embed img input keygen".split())
"""Void elements that a sentence may run around."""

QUOTING = frozenset({"blockquote", "q"})
FROZEN = frozenset({"address", "cite", "nav", "q", "time"})
"""Elements whose words are read but never reworded."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
KINDS = HEADINGS | frozenset(
    "p li td th dt dd caption figcaption summary blockquote legend address".split()
)
"""Elements that give a block its kind; anything else makes it `text`."""
