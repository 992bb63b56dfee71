"""Is this child already on record? Asked before a record is opened, with enough shown to decide and each child shown traced."""

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from childfirst.audit.actions import trace, trace_children
from childfirst.audit.models import Operation
from childfirst.children.models import Child
from childfirst.children.permissions import openable
from childfirst.children.presenters import result_of
from childfirst.children.searching import Match, Wanted
from childfirst.contacts import flow
from childfirst.contacts.actions import save_page
from childfirst.contacts.forms.child import MatchForm
from childfirst.contacts.forms.reader import DraftReader, first_of
from childfirst.contacts.permissions import may_record
from childfirst.contacts.views import reader_of
from childfirst.foundation.permissions import who
from childfirst.linkage.queries import found_at_entry
from childfirst.ui.forms import GovDateField, GovForm
from childfirst.ui.typed import typed

_LIKELY = 24  # a name that fits and the same date of birth
_SHOWN = 8


class Narrow(GovForm):
    """A date of birth, to narrow the list."""

    date_of_birth = GovDateField(label="Date of birth, if you know it", required=False, not_future=True)


def wanted_for(reader: DraftReader, key: str, born: Any = None) -> Wanted:
    """Whom to look for, as far as the draft says."""
    stored = {**reader.answers.get(f"child-{key}-first", {}), **reader.answers.get(f"child-{key}-who", {})}
    return Wanted(
        given_name=first_of(stored.get("given_name")),
        family_name=first_of(stored.get("family_name")),
        date_of_birth=born or reader.cleaned(f"child-{key}-who").get("date_of_birth"),
    )


def _others(reader: DraftReader, key: str) -> set[int]:
    """Children already in this record: nobody is there twice."""
    return {
        int(reader.matched(other)) for other in reader.child_keys if other != key and reader.matched(other).isdigit()
    }


def found_for(reader: DraftReader, key: str, born: Any = None) -> list[Match]:
    """Likely records."""
    taken = _others(reader, key)
    return [
        match
        for match in found_at_entry(wanted_for(reader, key, born), limit=_SHOWN + len(taken))
        if match.child.pk not in taken
    ][:_SHOWN]


def settle_match(request: HttpRequest, reader: DraftReader, key: str) -> DraftReader:
    """Where nobody on record is like the child, there is nothing to ask: a new record will be opened. A changed name is looked up anew."""
    if reader.matched(key).isdigit():
        return reader
    answers = None if found_for(reader, key) else {"child": ["new"]}
    save_page(reader.draft, page=f"child-{key}-match", answers=answers, revision=reader.draft.revision, by=request.user)
    return reader_of(request, reader.draft.pk)


def needs_another_look(reader: DraftReader, key: str) -> bool:
    """A date of birth has come in for a new child, and somebody on record has it and a name like this one."""
    answer = reader.answers.get(f"child-{key}-match", {})
    if first_of(answer.get("child")) != "new" or first_of(answer.get("with_birth")):
        return False
    return bool(wanted_for(reader, key).date_of_birth) and any(
        match.strength >= _LIKELY for match in found_for(reader, key)
    )


@require_http_methods(["GET", "POST"])
@who(may_record)
@typed("date_of_birth")
@transaction.atomic
def match(request: HttpRequest, pk: Any, key: str, asked: QueryDict) -> HttpResponse:
    """Choose the record, or say that it is none of these."""
    reader = reader_of(request, pk)
    if key not in reader.child_keys:
        raise Http404
    narrow = Narrow(asked or None)
    born = narrow.cleaned_data["date_of_birth"] if narrow.is_valid() else None
    matches = found_for(reader, key, born)
    options = [(str(match.child.pk), f"{match.child.name}") for match in matches]
    results = _results(request, reader, matches)
    hints = {str(result["pk"]): _hint(result) for result in results}
    form = MatchForm(request.POST or None, found=options, hints=hints)
    if request.method == "POST" and form.is_valid():
        return _choose(
            request, reader, key, form.cleaned_data["child"], bool(born or wanted_for(reader, key).date_of_birth)
        )
    context = {
        "draft": reader.draft,
        "form": form,
        "narrow": narrow,
        "results": results,
        "name": reader.name_of(key),
        "back_link": flow.address_of(reader, f"child-{key}-first"),
    }
    return render(request, "contacts/match.html", context)


def _results(request: HttpRequest, reader: DraftReader, matches: list[Match]) -> list[dict[str, Any]]:
    trace_children(
        Operation.CONSULTATION,
        "shown in search",
        reader.draft,
        by=request.user,
        children=[match.child for match in matches],
        reason="Recording a contact",
    )
    open_to = openable(request.user, [match.child.pk for match in matches])
    return [result_of(match, match.child.pk in open_to) for match in matches]


def _hint(result: dict[str, Any]) -> str:
    facts = "; ".join(
        f"{label.lower()} {text}" if label == "Born" else f"{label}: {text}" for label, text in result["facts"] if text
    )
    return f"{result['age']}, {facts}. Why shown: {result['because']}"


def _choose(request: HttpRequest, reader: DraftReader, key: str, chosen: str, with_birth: bool) -> HttpResponse:
    answers: dict[str, Any] = {"child": [chosen]} | ({"with_birth": ["1"]} if with_birth else {})
    previous = reader.matched(key)
    held = save_page(
        reader.draft, page=f"child-{key}-match", answers=answers, revision=reader.draft.revision, by=request.user
    )
    if chosen.isdigit():
        child = Child.objects.get(pk=int(chosen))
        trace(
            Operation.CONSULTATION,
            "chose record for a contact",
            reader.draft,
            by=request.user,
            child=child,
            reason="Recording a contact",
        )
    if chosen.isdigit() and previous != chosen and f"child-{key}-who" in reader.answers:
        # The particulars were typed for a new child; those on record are shown instead, to be put right if need be.
        save_page(reader.draft, page=f"child-{key}-who", answers=None, revision=held.revision, by=request.user)
    return redirect(flow.next_after(reader_of(request, reader.draft.pk), f"child-{key}-match"))
