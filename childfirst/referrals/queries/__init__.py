"""Reading the desk. Everything starts from the person asking, and changes nothing."""

from childfirst.referrals.queries.item import Item, item_for
from childfirst.referrals.queries.queue import SORTS, VIEWS, Filters, Place, Slice, counts, page, rows_of, views_for
from childfirst.referrals.queries.visible import visible_to, why_open
from childfirst.referrals.queries.work import Panel, work_for

__all__ = [
    "SORTS",
    "VIEWS",
    "Filters",
    "Item",
    "Panel",
    "Place",
    "Slice",
    "counts",
    "item_for",
    "page",
    "rows_of",
    "views_for",
    "visible_to",
    "why_open",
    "work_for",
]
