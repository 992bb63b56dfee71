"""The order of the pages: what comes next, where each stands, and what the task list shows."""

from typing import Any

from django.urls import reverse

from childfirst.contacts.actions.drafts import first_page, next_key
from childfirst.contacts.forms.reader import DraftReader
from childfirst.ui.formatting import plural

TITLES = {
    "what": "What happened",
    "where": "Where it was",
    "grade": "How worried you are",
    "first": "First sight",
    "who": "Who they are and what they need",
    "part": "Their part",
    "voice": "What they said and what you saw",
    "unnamed": "A child not yet named",
    "match": "Check for a record",
}
_KIND_PART = {"missing": "The risk while missing", "stop_search": "The search of this child"}


def title_of(reader: DraftReader, page: str) -> str:
    """The heading of a page."""
    step = page.rpartition("-")[2]
    if page.startswith("adult-"):
        return "An adult"
    if step == "part":
        return _KIND_PART.get(reader.kind, "The offence and the outcome")
    return TITLES[step]


def address_of(reader: DraftReader, page: str) -> str:
    """Where a page is."""
    pk = reader.draft.pk
    if page in ("children", "adults", "review"):
        return reverse(f"contacts:{page}", args=[pk])
    if page.endswith("-match"):
        return reverse("contacts:match", args=[pk, page.split("-")[1]])
    return reverse("contacts:page", args=[pk, page])


def next_after(reader: DraftReader, page: str) -> str:
    """The address of what comes after a page that is done: the child's next page, then the list, then the next task."""
    if page.startswith("child-"):
        pages = reader.pages_of(page.split("-")[1])
        later = pages[pages.index(page) + 1 :] if page in pages else []
        waiting = next((one for one in later if reader.status(one) != "done"), None)
        return address_of(reader, waiting or "children")
    if page.startswith("adult-"):
        return address_of(reader, "adults")
    order = ["what", "where", "children", "adults", "grade", "review"]
    following = order[order.index(page) + 1]
    return address_of(reader, new_entry(reader, following) if _begins_with_one(reader, following) else following)


def _begins_with_one(reader: DraftReader, page: str) -> bool:
    """Nobody is on the list, and there is bound to be somebody: straight to their page."""
    return page not in reader.answers and (page == "children" or (page == "adults" and reader.kind == "domestic_abuse"))


def new_entry(reader: DraftReader, to: str) -> str:
    """The page of a child or an adult not on the list yet. Nobody is kept until something is saved there."""
    return first_page(to, next_key(reader.answers, to))


def is_new_entry(reader: DraftReader, page: str) -> bool:
    """Is this the page of somebody not on the list yet?"""
    return page in (new_entry(reader, "children"), new_entry(reader, "adults"))


def first_open(reader: DraftReader, key: str) -> str:
    """The page of a child to go on with: the first not done, or the last."""
    pages = reader.pages_of(key)
    return next((page for page in pages if reader.status(page) != "done"), pages[-1])


def child_status(reader: DraftReader, key: str) -> str:
    """Of one child's pages together."""
    statuses = {reader.status(page) for page in reader.pages_of(key)}
    return "done" if statuses == {"done"} else "not_started" if statuses == {"not_started"} else "in_progress"


def children_status(reader: DraftReader) -> str:
    """Of all the children, with the count (F30)."""
    if not reader.child_keys:
        return "not_started"
    counted = reader.cleaned("what").get("children_in_home") or 0
    done = all(child_status(reader, key) == "done" for key in reader.child_keys)
    return "done" if done and len(reader.child_keys) >= counted else "in_progress"


def adults_status(reader: DraftReader) -> str:
    """Of all the adults."""
    if not reader.adult_keys:
        return "done" if reader.no_adults else "not_started"
    return "done" if all(reader.status(f"adult-{key}") == "done" for key in reader.adult_keys) else "in_progress"


def tasks(reader: DraftReader, problems: int) -> list[dict[str, Any]]:
    """The task list. Every task can be done at any time."""
    counted = reader.cleaned("what").get("children_in_home")
    children = (
        plural(len(reader.child_keys), "child", "children") + " added" + (f" of {counted} counted" if counted else "")
    )
    adults = (
        "No adults"
        if reader.no_adults and not reader.adult_keys
        else f"{plural(len(reader.adult_keys), 'adult')} added"
    )
    left = f"{plural(problems, 'thing')} left to do" if problems else "Everything is filled in"
    return [
        *(_task(reader, TITLES[page], reader.status(page), page) for page in ("what", "where")),
        _task(reader, "The children, what they said and what you saw", children_status(reader), "children", children),
        *(
            _task(reader, reader.name_of(key), child_status(reader, key), first_open(reader, key))
            for key in reader.child_keys
        ),
        _task(reader, "The adults", adults_status(reader), "adults", adults),
        _task(reader, TITLES["grade"], reader.status("grade"), "grade"),
        _task(reader, "Check and send", "in_progress" if problems else "not_started", "review", left),
    ]


def _task(reader: DraftReader, title: str, status: str, page: str, hint: str = "") -> dict[str, Any]:
    return {"title": title, "status": status, "href": address_of(reader, page), "hint": hint}
