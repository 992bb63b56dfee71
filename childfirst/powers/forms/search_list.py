"""The filters of the list of searches. They stand in the address, so that a narrowed list can be sent to a colleague."""

from typing import Final

from django import forms

from childfirst.powers.states import SEARCH
from childfirst.rules import search_words as words
from childfirst.ui.forms import GovForm

WHOSE: Final = {"": "All that I may see", "mine": "Mine, not finished"}
LACKS: Final = {
    "missing": "Something missing from the record",
    "broken": "Something broken",
    "no_authority": "Done without authority",
    "late": "A time missed after it",
}


class NarrowSearches(GovForm):
    """Whose, where it stands, what kind, and what is wrong with it. Several wrongs: every one of them."""

    whose = forms.ChoiceField(
        label="Whose?", choices=list(WHOSE.items()), widget=forms.RadioSelect, required=False, initial=""
    )
    status = forms.ChoiceField(
        label="Where it stands", choices=[("", "Anywhere"), *SEARCH.labels.items()], required=False
    )
    kind = forms.ChoiceField(label="Kind", choices=[("", "Every kind"), *words.SHORT_SEARCHES.items()], required=False)
    lacks = forms.MultipleChoiceField(
        label="Only those with", choices=list(LACKS.items()), widget=forms.CheckboxSelectMultiple, required=False
    )
