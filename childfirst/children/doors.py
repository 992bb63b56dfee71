"""Which referrals and contacts a reader may open. Imports go one way, so the rooms above register their answers here when Django starts."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

MayOpen = Callable[[Any, Iterable[int]], set[int]]
_CONTACT: Final = re.compile(r"^/contacts/(\d+)/")


class Door:
    """One kind of record: who answers for it, and what they answer."""

    def __init__(self) -> None:
        self._answers: list[MayOpen] = []

    def opened_by(self, answer: MayOpen) -> MayOpen:
        """Register who answers."""
        if answer not in self._answers:
            self._answers.append(answer)
        return answer

    def open_to(self, person: Any, keys: Iterable[int]) -> set[int]:
        """Those among these that the person may open; the others are named and not linked."""
        wanted = set(keys)
        return set().union(*(answer(person, wanted) for answer in self._answers)) if wanted else set()


REFERRALS: Final = Door()
CONTACTS: Final = Door()

Says = Callable[[Any, Any], Iterable[dict[str, Any]]]


class Shelf:
    """What rooms above put on a page of a room below: each says it for one person and one record, as plain values."""

    def __init__(self) -> None:
        self._rooms: list[Says] = []

    def filled_by(self, room: Says) -> Says:
        """Register a room."""
        if room not in self._rooms:
            self._rooms.append(room)
        return room

    def of(self, person: Any, record: Any) -> list[dict[str, Any]]:
        """Everything said, in the order in which the rooms registered."""
        return [one for room in self._rooms for one in room(person, record)]


# On a child's page: entries of the timeline, as its component takes them; and acts, as {"text", "href"}.
TIMELINE: Final = Shelf()
# Above everything on a child's page: what its reader must know first, as {"title", "text"}.
ON_TOP: Final = Shelf()
ACTS: Final = Shelf()
# On a contact's page: records of what was done under it, as {"text", "href", "detail"}; and acts.
UNDER_CONTACT: Final = Shelf()
CONTACT_ACTS: Final = Shelf()
# Beside one child's part in a contact: acts.
PART_ACTS: Final = Shelf()


def without_closed_links(person: Any, shown: Any) -> Any:
    """The same lists and cards, with the links to contacts that this person may not open taken off. The words stay."""
    wanted = set(_contacts_in(shown))
    closed = wanted - CONTACTS.open_to(person, wanted)
    return _closed(shown, closed) if closed else shown


def _contacts_in(shown: Any) -> Iterator[int]:
    if isinstance(shown, dict):
        found = _CONTACT.match(str(shown.get("href") or ""))
        if found:
            yield int(found[1])
    if isinstance(shown, dict | list | tuple):
        for one in shown.values() if isinstance(shown, dict) else shown:
            yield from _contacts_in(one)


def _closed(shown: Any, closed: set[int]) -> Any:
    if isinstance(shown, list | tuple):
        return type(shown)([_closed(one, closed) for one in shown])
    if not isinstance(shown, dict):
        return shown
    found = _CONTACT.match(str(shown.get("href") or ""))
    off = found is not None and int(found[1]) in closed
    return {name: "" if off and name == "href" else _closed(value, closed) for name, value in shown.items()}
