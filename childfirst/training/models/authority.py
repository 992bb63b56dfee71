"""Which acts ask for a live module, and what was done without one. A force's own policy: no statute asks for it."""

from datetime import date

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy

OFFICER = settings.AUTH_USER_MODEL
ACTS = {
    "authorise_search": "Authorising a strip search of a child",
    "decide_referral": "Deciding a referral on the desk",
    "grade_missing": "Grading the risk to a missing child",
}
STANDINGS = {"expired": "Run out", "never": "Never passed"}
VERDICTS = {"justified": "Justified: it could not wait", "learn_first": "Not justified: the module comes first"}


class AuthorityPolicy(MutableRecord):
    """One act asks for one live module, from one day to another. Without such a row nothing is asked."""

    privacy = Privacy(plain="id act module from_day until_day source reason set_at set_by ended_at ended_by")

    act = models.CharField(max_length=20, choices=list(ACTS.items()))
    module = models.CharField(max_length=60)
    from_day: "models.DateField[date, date]" = models.DateField()
    until_day: "models.DateField[date | None, date | None]" = models.DateField(null=True)
    source = models.CharField(max_length=300)
    reason = models.CharField(max_length=300)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(OFFICER, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["act", "-set_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["act"], condition=models.Q(ended_at=None), name="one_learning_policy_an_act"
            )
        ]


class ActException(ImmutableRecord):
    """Somebody acted without the live module, and said why. The act stands; the training lead reviews it."""

    privacy = Privacy(
        sensitive="reason", plain="id officer act module standing subject_type subject_id subject_title used_at used_by"
    )

    officer = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="act_exceptions")
    act = models.CharField(max_length=20, choices=list(ACTS.items()))
    module = models.CharField(max_length=60)
    standing = models.CharField(max_length=10, choices=list(STANDINGS.items()))
    reason = models.TextField()
    subject_type = models.CharField(max_length=40)
    subject_id = models.CharField(max_length=40)
    subject_title = models.CharField(max_length=120)
    used_at = models.DateTimeField()
    used_by = models.ForeignKey(OFFICER, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-used_at", "-pk"]


class ExceptionReview(ImmutableRecord):
    """The training lead read it, once."""

    privacy = Privacy(sensitive="note", plain="id exception verdict reviewed_at reviewed_by")

    exception = models.OneToOneField(ActException, on_delete=models.PROTECT, related_name="review")
    verdict = models.CharField(max_length=12, choices=list(VERDICTS.items()))
    note = models.TextField()
    reviewed_at = models.DateTimeField()
    reviewed_by = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="+")
