"""Words written on a form about a power: the notes beside them, the question asked once about the gravest, and what is kept."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest

from childfirst.ui.forms import GovForm
from childfirst.wording import actions
from childfirst.wording.looking import Note, by_place, look, mark_of, texts_of_form, to_change_or_justify

MOST = 2000


def note_words(form: GovForm, children: Sequence[tuple[str, int | None]] = ()) -> list[Note]:
    """Put the notes beside the form's written answers, and give them back."""
    notes = look(texts_of_form(form), children)
    form.notes = by_place(notes)
    return notes


def words_in(form: GovForm) -> str:
    """The names of the written answers, for the look while somebody writes."""
    return " ".join(text.place for text in texts_of_form(form))


def to_justify(request: HttpRequest, notes: Sequence[Note]) -> dict[str, Any] | None:
    """What to ask about the gravest words, or None where nothing was sent or these very words were asked about already."""
    if request.method != "POST":
        return None
    gravest = to_change_or_justify(notes)
    mark = mark_of(gravest)
    if request.POST.get("words_seen", "") == mark:
        return None
    return {"notes": gravest, "mark": mark, "reason": request.POST.get("words_reason", "")}


def keep_words(
    request: HttpRequest, subject: Any, form: GovForm, notes: Sequence[Note], *, title: str, href: str
) -> None:
    """Bring what is kept in line with what stands in these answers now, with the writer's reason."""
    actions.keep(
        subject, title=title, href=href, texts=texts_of_form(form), notes=notes, by=request.user,
        reason=request.POST.get("words_reason", "")[:MOST],
    )  # fmt: skip
