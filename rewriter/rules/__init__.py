"""The rule book: what a rule file says, what a pattern matches, and the proof each rule carries."""
