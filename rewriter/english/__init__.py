"""English as far as rules need it: words, sentences, classes with a margin, forms, chunks, clauses."""
