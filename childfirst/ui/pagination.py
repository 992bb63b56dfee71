"""One page of a long list, for lists of fifty thousand rows.

Two ways. `counted` gives page numbers and an honest count that stops at a cap ("more than 1,000"), because counting
every row on each visit costs more than the page itself. `keyset` walks on from the last row seen, at the same speed on
page 1 and page 2,000, and loses no row when others arrive meanwhile. Both keep every other parameter in the address.
"""

import base64
import binascii
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import HttpRequest, QueryDict

from childfirst.foundation.numbers import number_in

COUNT_CAP = 1_000
PER_PAGE = 25


@dataclass(frozen=True)
class PageLink:
    """One number in the row of page numbers, or a gap."""

    number: int = 0
    href: str = ""
    current: bool = False
    gap: bool = False


@dataclass(frozen=True)
class Page:
    """What the `pagination` and `result_line` macros show. `count` is None when nobody counted."""

    items: Sequence[Any]
    count: int | None = None
    count_is_capped: bool = False
    first: int = 0
    last: int = 0
    previous_url: str = ""
    next_url: str = ""
    numbers: list[PageLink] = field(default_factory=list)

    @property
    def has_previous(self) -> bool:
        """Is there anything before?"""
        return bool(self.previous_url)

    @property
    def has_next(self) -> bool:
        """Is there anything after?"""
        return bool(self.next_url)


def address_with(parameters: QueryDict | Mapping[str, Any], **changes: object) -> str:
    """This list's address with some parameters changed, or taken out when None.

    >>> address_with({"q": "a b", "page": "3"}, page=None, sort="due")
    '?q=a+b&sort=due'
    """
    pairs = (
        list(parameters.lists())
        if isinstance(parameters, QueryDict)
        else [(key, [value]) for key, value in parameters.items()]
    )
    kept = [(key, value) for key, values in pairs if key not in changes for value in values if value != ""]
    added = [(key, str(value)) for key, value in changes.items() if value is not None]
    return f"?{urlencode(kept + added)}"


def counted(
    rows: QuerySet[Any] | Sequence[Any], request: HttpRequest, *, per_page: int = PER_PAGE, cap: int = COUNT_CAP
) -> Page:
    """Page numbers, and a count up to `cap`. A page number that makes no sense shows the nearest page there is."""
    found = len(rows[: cap + 1].values_list("pk")) if isinstance(rows, QuerySet) else min(len(rows), cap + 1)
    capped = found > cap
    count = cap if capped else found
    pages = max(1, -(-count // per_page))
    number = min(max(1, number_in(request.GET.get("page", "")) or 1), pages)
    start = (number - 1) * per_page
    items = list(rows[start : min(start + per_page, count)])

    def link(to: int) -> str:
        return address_with(request.GET, page=to if to > 1 else None)

    return Page(
        items=items,
        count=count,
        count_is_capped=capped,
        first=start + 1 if items else 0,
        last=start + len(items),
        previous_url=link(number - 1) if number > 1 else "",
        next_url=link(number + 1) if number < pages else "",
        numbers=[
            PageLink(gap=True) if not n else PageLink(n, link(n), n == number) for n in _shown_numbers(number, pages)
        ],
    )


def _shown_numbers(number: int, pages: int) -> list[int]:
    """First, last and the neighbours; nought stands for a gap.

    >>> _shown_numbers(5, 10), _shown_numbers(1, 1)
    ([1, 0, 4, 5, 6, 0, 10], [])
    """
    wanted = sorted({n for n in (1, number - 1, number, number + 1, pages) if 1 <= n <= pages})
    if len(wanted) < 2:
        return []
    shown: list[int] = []
    for n in wanted:
        if shown and n - shown[-1] == 2:
            shown.append(n - 1)
        elif shown and n - shown[-1] > 2:
            shown.append(0)
        shown.append(n)
    return shown


def keyset(rows: QuerySet[Any], request: HttpRequest, *, order: Sequence[str], per_page: int = PER_PAGE) -> Page:
    """On from the last row seen. `order` names fields ("-due_at", "pk"), of which the last must be unique and none null."""
    after = _read_place(request.GET.get("after", ""), len(order))
    chosen = rows.order_by(*order)
    if after is not None:
        try:
            chosen = chosen.filter(_beyond(order, after))
        except (ValidationError, ValueError, TypeError):  # a place from another list, or a hand-made one
            after = None
    found = list(chosen[: per_page + 1])
    items = found[:per_page]
    more = len(found) > per_page
    place = _write_place([getattr(items[-1], name.lstrip("-")) for name in order]) if more else None
    return Page(
        items=items,
        previous_url=address_with(request.GET, after=None) if after is not None else "",
        next_url=address_with(request.GET, after=place) if more else "",
    )


def keyset_groups(
    rows: QuerySet[Any],
    request: HttpRequest,
    *,
    order: Sequence[str],
    together: Callable[[Sequence[Any], Any], bool],
    per_page: int = PER_PAGE,
    most: int = 4_000,
) -> Page:
    """As `keyset`, but the items are groups: neighbours that `together(group so far, next row)` says are one.

    A group is never torn between two pages, so that its count is true. Only one longer than `most` rows is cut there.
    """
    whole = keyset(rows, request, order=order, per_page=most)
    groups: list[list[Any]] = []
    for row in whole.items:
        if groups and together(groups[-1], row):
            groups[-1].append(row)
        elif len(groups) == per_page:
            return _groups_page(groups, whole, request, order, more=True)
        else:
            groups.append([row])
    if whole.has_next and len(groups) > 1:
        groups.pop()  # it may go on beyond what was read
    return _groups_page(groups, whole, request, order, more=whole.has_next)


def _groups_page(
    groups: list[list[Any]], whole: Page, request: HttpRequest, order: Sequence[str], *, more: bool
) -> Page:
    place = _write_place([getattr(groups[-1][-1], name.lstrip("-")) for name in order]) if more else None
    following = address_with(request.GET, after=place) if more else ""
    return Page(items=groups, previous_url=whole.previous_url, next_url=following)


def _beyond(order: Sequence[str], after: Sequence[Any]) -> Q:
    """(a > x) or (a = x and b > y)..."""
    condition, same = Q(), Q()
    for name, value in zip(order, after, strict=True):
        bare = name.lstrip("-")
        condition |= same & Q(**{f"{bare}__{'lt' if name.startswith('-') else 'gt'}": value})
        same &= Q(**{bare: value})
    return condition


def _write_place(values: Sequence[Any]) -> str:
    plain = [
        value.isoformat() if isinstance(value, date | datetime) else value if isinstance(value, int) else str(value)
        for value in values
    ]
    return base64.urlsafe_b64encode(json.dumps(plain).encode()).decode().rstrip("=")


def _read_place(text: str, length: int) -> list[Any] | None:
    """A place that was tampered with or cut short means the start, not an error page."""
    try:
        values = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (ValueError, binascii.Error, RecursionError):
        return None
    good = isinstance(values, list) and len(values) == length and all(_can_be_asked(value) for value in values)
    return values if good else None


def _can_be_asked(value: Any) -> bool:
    """A number, or text that every database takes: without a nought byte and without half of a pair of surrogates."""
    return isinstance(value, int) or (isinstance(value, str) and value.isprintable())
