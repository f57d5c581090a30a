"""Markup as it stands: tokens that tile the source, entities, and what each element is."""
