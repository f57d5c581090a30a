"""What the library knows about the world: terms, institutions and fields, explained by hand."""
