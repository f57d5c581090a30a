"""The fourth law: the same input, seed and version give the same bytes in every process."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
REWRITE = "import rewriter; f = rewriter.Rewriter(strength='full', on_short='return').run"


def same_bytes_everywhere(code: str) -> None:
    batch = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.html"))]
    batch += ["<p>Prices rose 20% in June, but wages did not keep up.</p><p>Ann may sell.</p>"]
    program = f"import json, sys; {code}; print([f(html)[0] for html in json.load(sys.stdin)])"
    results = {
        subprocess.run(
            [sys.executable, "-X", "utf8", "-c", program],
            input=json.dumps(batch).encode(),
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2718")
    }
    assert len(results) == 1


def test_the_same_input_gives_the_same_bytes_in_every_process() -> None:
    same_bytes_everywhere(REWRITE)


def test_a_rewrite_that_walks_a_set_breaks_the_law() -> None:
    with pytest.raises(AssertionError):
        same_bytes_everywhere("f = lambda html: [' '.join(set(html.split()))]")
