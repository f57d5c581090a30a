"""Rewrites English news and blog articles in HTML: offline, by rules, every tag and fact kept."""

from __future__ import annotations

__version__ = "0.1.0.dev0"
