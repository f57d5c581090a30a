"""Syntax that data cannot say: named functions that give a sentence another build."""

from __future__ import annotations

FUNCTIONS = ()
