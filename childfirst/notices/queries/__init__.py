"""Reading notices and what waits about them."""

from childfirst.notices.queries.outbox import given_up
from childfirst.notices.queries.visible import of_contacts, of_ward, to_see, unacknowledged, visible_to

__all__ = ["given_up", "of_contacts", "of_ward", "to_see", "unacknowledged", "visible_to"]
