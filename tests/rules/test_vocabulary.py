"""Labels as they stand in sentences."""

import pytest

from childfirst.rules.sentences import inside


@pytest.mark.parametrize(
    ("words", "mid_sentence"), [("ADHD", "ADHD"), ("Autism", "autism"), ("A known person", "a known person"), ("", "")]
)
def test_words_inside_a_sentence(words, mid_sentence):
    assert inside(words) == mid_sentence
