"""What the public pages read of panels: meetings whose findings two people let go, and of those only what was let go."""

from django.db.models import QuerySet

from childfirst.panels.models import Meeting


def published_meetings() -> QuerySet[Meeting]:
    """The latest first, with nothing but `public` and what it is found by."""
    return (
        Meeting.objects.filter(status="published")
        .only("reference", "public", "published_at")
        .order_by("-published_at", "-pk")
    )
