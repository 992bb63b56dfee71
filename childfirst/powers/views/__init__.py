"""Pages of powers. One way for every act: read what was typed, act, say so; where it cannot be done, give the form back with every word in it."""

from django.db import transaction
from django.http import Http404, HttpRequest

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.powers.models import Search
from childfirst.powers.permissions import may_see_search
from childfirst.powers.queries.searches import one_search
from childfirst.ui.acts import act

__all__ = ["act", "seen_search"]


def seen_search(request: HttpRequest, pk: int, verb: str = "looked at a search") -> Search:
    """The search, if this person may see it, with the trace of the look."""
    found = one_search(pk)
    if found is None:
        raise Http404("There is no such search.")
    may_see_search.check(request.user, found)
    with transaction.atomic():
        trace(Operation.CONSULTATION, verb, found, by=request.user, child=found.child_id)
    return found
