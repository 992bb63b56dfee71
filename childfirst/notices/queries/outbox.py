"""Reading the outbox: what a person has to look at."""

from django.db.models import QuerySet

from childfirst.notices.models import OutboxMessage


def given_up() -> QuerySet[OutboxMessage]:
    """Messages that nobody would take. One whose notice was recalled before it left is not among them: it was meant to stay."""
    return OutboxMessage.objects.filter(state="given_up").exclude(last_error=OutboxMessage.RECALLED_FIRST)
