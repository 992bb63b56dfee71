"""A child whom a ward officer means to see, and that they did."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy


class ChildToSee(MutableRecord):
    """From a notice or a referral of the ward: who should see the child, why, and what came of it."""

    privacy = Privacy(
        personal="child", sensitive="why came_of_it", plain="id notice school asked_at asked_by seen_at seen_by"
    )

    child = models.ForeignKey("children.Child", on_delete=models.PROTECT, related_name="+")
    notice = models.ForeignKey("notices.NoticeDraft", on_delete=models.PROTECT, related_name="to_see")
    school = models.ForeignKey("teams.School", null=True, on_delete=models.PROTECT, related_name="+")
    why = models.CharField(max_length=200)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    seen_at = models.DateTimeField(null=True)
    seen_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    came_of_it = models.TextField(blank=True)

    class Meta:
        ordering = ["asked_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["notice", "child"], condition=models.Q(seen_at=None), name="child_to_see_once"
            )
        ]
