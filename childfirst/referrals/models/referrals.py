"""A referral: one item on the public protection referrals desk, about one incident and every child in it."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy
from childfirst.referrals.states import DECISIONS, LIVE, REFERRAL
from childfirst.rules import vocabulary as words


class Referral(MutableRecord):
    """One desk item. `revision` guards against two people deciding at once; `next_due_at` sorts the queue.

    `gap_count` is the number of children known to exist and not yet named or counted; `leads` the rules that opened it.
    """

    privacy = Privacy(
        sensitive="grade officer_grade decision summary",
        plain="id reference status incident_key kind borough command_unit origin_team routed_to opened_at opened_by because leads gap_count "
        "children_count taken_by taken_at decided_at decided_by next_due_at breached_count revision folded_into",
    )
    computed_moments = ("next_due_at",)

    closes = (("folded_contacts__contact", {"folded_contacts__unfolded_at": None}),)

    reference = models.CharField(max_length=24, unique=True)
    status = models.CharField(max_length=28, choices=REFERRAL.choices(), default=REFERRAL.first)
    incident_key = models.CharField(max_length=80, blank=True, db_index=True)
    kind = models.CharField(max_length=20, choices=list(words.CONTACT_KINDS.items()))
    summary = models.CharField(max_length=300, blank=True)
    borough = models.ForeignKey("teams.Borough", null=True, on_delete=models.PROTECT, related_name="+")
    command_unit = models.ForeignKey("teams.BasicCommandUnit", null=True, on_delete=models.PROTECT, related_name="+")
    origin_team = models.ForeignKey("teams.Team", null=True, on_delete=models.PROTECT, related_name="+")
    routed_to = models.ForeignKey("teams.Team", null=True, on_delete=models.PROTECT, related_name="routed_referrals")
    because = models.CharField(max_length=300, blank=True)
    leads = models.JSONField(default=list)
    gap_count = models.PositiveSmallIntegerField(default=0)
    children_count = models.PositiveSmallIntegerField(default=0)
    officer_grade = models.CharField(max_length=6, choices=list(words.GRADES.items()), blank=True)
    grade = models.CharField(max_length=6, choices=list(words.GRADES.items()), blank=True)
    decision = models.CharField(max_length=24, choices=list(DECISIONS.items()), blank=True)
    opened_at = models.DateTimeField(db_index=True)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    taken_at = models.DateTimeField(null=True)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="taken_referrals"
    )
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    next_due_at = models.DateTimeField(null=True)
    breached_count = models.PositiveSmallIntegerField(default=0)
    folded_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="folded_here")
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["status", "next_due_at", "id"], name="referral_queue"),
            models.Index(fields=["taken_by", "status", "next_due_at"], name="referral_mine"),
            models.Index(fields=["routed_to", "status"], name="referral_routed"),
            models.Index(fields=["origin_team", "status"], name="referral_origin"),
            models.Index(fields=["borough", "status", "next_due_at"], name="referral_borough"),
            models.Index(fields=["grade", "status", "next_due_at"], name="referral_grade"),
            models.Index(fields=["status", "-decided_at"], name="referral_decided"),
            models.Index(fields=["id"], condition=models.Q(grade__in=("blue", "green")), name="referral_graded_low"),
        ]
        constraints = [
            # Two notices of one incident arriving at the same instant: the second insert fails, and joins instead.
            models.UniqueConstraint(
                fields=["incident_key"],
                condition=models.Q(incident_key__gt="", status__in=LIVE),
                name="one_live_referral_an_incident",
            )
        ]

    def __str__(self) -> str:
        return self.reference


class FoldedContact(MutableRecord):
    """One contact (a notice of the incident) inside one referral. Unfolding ends the row and keeps it."""

    privacy = Privacy(plain="id referral contact folded_at folded_by unfolded_at unfolded_by unfold_reason because")

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="folded_contacts")
    contact = models.ForeignKey("contacts.Contact", on_delete=models.PROTECT, related_name="referral_places")
    because = models.CharField(max_length=200, blank=True)
    folded_at = models.DateTimeField()
    folded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    unfolded_at = models.DateTimeField(null=True)
    unfolded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    unfold_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["folded_at", "contact", "referral"], name="fold_counted"),
            models.Index(
                fields=["contact", "referral", "folded_at", "id"],
                condition=models.Q(unfolded_at=None),
                name="fold_of_a_contact",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["contact"], condition=models.Q(unfolded_at=None), name="contact_in_one_referral"
            )
        ]


class ReferralStep(ImmutableRecord):
    """One change of a referral's status: what the page shows of who did what."""

    privacy = Privacy(sensitive="note", plain="id referral from_status to_status verb taken_at taken_by")

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="steps")
    from_status = models.CharField(max_length=28, blank=True)
    to_status = models.CharField(max_length=28)
    verb = models.CharField(max_length=80)
    note = models.TextField(blank=True)
    taken_at = models.DateTimeField()
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["taken_at", "pk"]
