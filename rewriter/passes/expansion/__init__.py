"""What the expand pass adds: figures worked out, terms explained, the article drawn together."""
