"""Sorting a list by a link in its heading, done by the database and kept in the address as ?sort=-due."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest

from childfirst.ui.pagination import address_with


@dataclass(frozen=True)
class Sorting:
    """`columns` maps a name in the address to the fields it orders by. Anything else in the address is ignored.

    sorting = Sorting(request, {"due": ("due_at", "pk"), "age": ("-born", "pk")}, default="due")
    rows.order_by(*sorting.order);  {"key": "due", "text": "Due", "sort": sorting.column("due")}
    """

    request: HttpRequest
    columns: Mapping[str, tuple[str, ...]]
    default: str

    @property
    def chosen(self) -> str:
        """The sort in use, with a minus for descending."""
        asked = self.request.GET.get("sort", "")
        return asked if asked.removeprefix("-") in self.columns else self.default

    @property
    def order(self) -> tuple[str, ...]:
        """For order_by."""
        fields = self.columns[self.chosen.removeprefix("-")]
        return tuple(_turned(name) for name in fields) if self.chosen.startswith("-") else fields

    def column(self, key: str) -> dict[str, str]:
        """What data_table needs to make the heading a link."""
        up, down = self.chosen == key, self.chosen == f"-{key}"
        return {
            "state": "ascending" if up else "descending" if down else "none",
            "next": "descending" if up else "ascending",
            "href": address_with(self.request.GET, sort=f"-{key}" if up else key, page=None, after=None),
        }


def _turned(name: str) -> str:
    return name.removeprefix("-") if name.startswith("-") else f"-{name}"
