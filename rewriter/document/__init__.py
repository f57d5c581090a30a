"""Documents: blocks of prose that know their source, and the one way to put new words into them."""

from .block import Block, Mark
from .document import Document, words

__all__ = ["Block", "Document", "Mark", "words"]
