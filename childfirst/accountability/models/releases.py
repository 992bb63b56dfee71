"""A table for the public: its true numbers, which stay inside, and what is shown of them."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from childfirst.accountability.states import RELEASE
from childfirst.foundation.records import MutableRecord, Privacy

_OFFICER = settings.AUTH_USER_MODEL


class Release(MutableRecord):
    """One measure over one period. `counted` is every true number by quarter and is never read by a public page; `shown` is all that is.

    Only its status, and who decided, ever change. A correction is a further row that names the one it corrects.
    """

    privacy = Privacy(
        sensitive="counted",
        plain="id measure period title status groups shown hidden definition rows_counted rows_digest code fingerprint as_of caveats corrects "
        "correction_reason prepared_at prepared_by decided_at decided_by decision_reason",
    )

    measure = models.CharField(max_length=40)
    period = models.CharField(max_length=12)
    title = models.CharField(max_length=200)
    status = models.CharField(max_length=10, choices=RELEASE.choices(), default=RELEASE.first)
    groups = models.JSONField()
    counted = models.JSONField()
    shown = models.JSONField()
    hidden = models.PositiveIntegerField()
    definition = models.JSONField()
    caveats = models.JSONField()
    rows_counted = models.PositiveIntegerField()
    rows_digest = models.CharField(max_length=64)
    code = models.CharField(max_length=16)
    fingerprint = models.CharField(max_length=24)
    as_of = models.DateTimeField()
    corrects = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="corrections")
    correction_reason = models.TextField(blank=True)
    prepared_at = models.DateTimeField()
    prepared_by = models.ForeignKey(_OFFICER, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    decision_reason = models.TextField(blank=True)

    class Meta:
        ordering = ["-prepared_at", "-pk"]
        constraints = [
            # Two analysts preparing one table at the same instant, or two publishers: the second fails.
            models.UniqueConstraint(
                fields=["measure", "period"], condition=Q(status="prepared"), name="one_release_prepared"
            ),
            models.UniqueConstraint(
                fields=["measure", "period"], condition=Q(status="published"), name="one_release_published"
            ),
        ]

    def __str__(self) -> str:
        return self.title
