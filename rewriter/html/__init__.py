"""The html room."""
