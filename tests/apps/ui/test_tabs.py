"""The mark of a tab."""

import pytest

from childfirst.ui.tabs import tab_of


@pytest.mark.parametrize(
    ("sent", "kept"), [("a1b2", "a1b2"), ("before\x00after", "beforeafter"), ("é ٣-", ""), ("x" * 99, "x" * 40)]
)
def test_only_letters_and_digits_are_kept(rf, sent, kept):
    assert tab_of(rf.post("/", {"tab": sent})) == kept
    assert tab_of(rf.post("/")) == ""
