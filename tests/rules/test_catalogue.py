"""Every rule of the catalogue proves itself on its own examples."""

import pytest

from rewriter.rules.check import check
from rewriter.rules.load import data_files


@pytest.mark.parametrize("path", data_files(), ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_rules_prove_themselves(path):
    assert check([path]) == []
