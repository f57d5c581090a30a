"""How an ending is made: material from the article, patterns that use it, a composer."""
