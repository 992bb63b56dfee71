"""An error about a number names the box, in our words and not in Django's."""

import pytest
from django import forms

from childfirst.ui.forms import GovForm


class Numbers(GovForm):
    """One of each sort."""

    error_names = {"age": "About how old"}
    age = forms.IntegerField(label="How old?", min_value=0, max_value=17, required=False)
    hours = forms.FloatField(label="Hours missing", min_value=0, required=False)
    miles = forms.DecimalField(label="How far, in miles?", max_value=1000, decimal_places=1, required=False)
    count = forms.IntegerField(required=False)


@pytest.mark.parametrize(
    ("name", "typed", "says"),
    [
        ("age", "four", "About how old must be a whole number"),
        ("age", "-1", "About how old must be a whole number from 0 to 17"),
        ("age", "18", "About how old must be a whole number from 0 to 17"),
        ("hours", "x", "Hours missing must be a number"),
        ("hours", "-2", "Hours missing must be a number of 0 or more"),
        ("miles", "x", "Answer “How far, in miles?” with a number"),
        ("miles", "2000", "Answer “How far, in miles?” with a number of 1,000 or less"),
        ("miles", "1.55", "Answer “How far, in miles?” with a number with at most 1 decimal place"),
        ("count", "x", "Count must be a whole number"),
    ],
)
def test_the_error_names_the_box(name, typed, says):
    assert Numbers({name: typed}).errors[name] == [says]
