"""What is done with others: the national referral, the note to prosecutors, meetings, placements elsewhere, the plan for 18."""

from django.db import models

from childfirst.cases.models.columns import by_whom, of
from childfirst.cases.states import NATIONAL
from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy
from childfirst.rules import exploitation as words


class NationalReferral(MutableRecord):
    """The referral of a child to the national referral mechanism. A child's consent is not needed (R120); the council is told (R121)."""

    privacy = Privacy(
        sensitive="grounds account decision_reasonable decision_conclusive",
        plain="id case status suspected_when send_due_at council council_told_when outside_reference guardian guardian_note drafted_at drafted_by "
        "sent_at sent_by decide_due_at reasonable_at reasonable_by conclusive_at conclusive_by chased_count chased_at chased_by",
    )
    computed_moments = ("send_due_at", "decide_due_at")
    GUARDIAN = {
        "not_asked": "Not asked for yet",
        "asked": "Asked for",
        "in_place": "Has a guardian",
        "not_here": "There is no service here",
    }

    case = of("cases.Case", related_name="national_referrals")
    status = models.CharField(max_length=10, choices=NATIONAL.choices(), default=NATIONAL.first)
    suspected_when = models.DateTimeField()
    send_due_at = models.DateTimeField()
    grounds = models.TextField()
    account = models.TextField(blank=True)
    council = models.CharField(max_length=80)
    council_told_when = models.DateTimeField(null=True)
    guardian = models.CharField(max_length=10, choices=list(GUARDIAN.items()), default="not_asked")
    guardian_note = models.CharField(max_length=300, blank=True)
    drafted_at = models.DateTimeField()
    drafted_by = by_whom()
    outside_reference = models.CharField(max_length=40, blank=True)
    sent_at = models.DateTimeField(null=True)
    sent_by = by_whom()
    decide_due_at = models.DateTimeField(null=True)
    decision_reasonable = models.CharField(max_length=10, choices=list(words.REFERRAL_DECISIONS.items()), blank=True)
    reasonable_at = models.DateTimeField(null=True)
    reasonable_by = by_whom()
    decision_conclusive = models.CharField(max_length=10, choices=list(words.REFERRAL_DECISIONS.items()), blank=True)
    conclusive_at = models.DateTimeField(null=True)
    conclusive_by = by_whom()
    chased_count = models.PositiveSmallIntegerField(default=0)
    chased_at = models.DateTimeField(null=True)
    chased_by = by_whom()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=~models.Q(status="conclusive"), name="one_open_national_referral"
            )
        ]


class ProsecutorNote(ImmutableRecord):
    """What prosecutors must know before a child is charged: section 45 of the Modern Slavery Act 2015 may be a defence (R124)."""

    privacy = Privacy(
        sensitive="offence direct_result same_child excluded facts", plain="id case contact given_to noted_at noted_by"
    )
    ANSWERS = {"yes": "Yes", "no": "No", "not_known": "Not known"}

    case = of("cases.Case", related_name="prosecutor_notes")
    contact = of("contacts.Contact", null=True)
    offence = models.CharField(max_length=200)
    direct_result = models.CharField(max_length=10, choices=list(ANSWERS.items()))
    same_child = models.CharField(max_length=10, choices=list(ANSWERS.items()))
    excluded = models.CharField(max_length=10, choices=list(ANSWERS.items()))
    facts = models.TextField()
    given_to = models.CharField(max_length=120)
    noted_at = models.DateTimeField()
    noted_by = by_whom()

    class Meta:
        ordering = ["-noted_at", "-pk"]


class Meeting(MutableRecord):
    """A strategy meeting or a panel: who was asked, about whom, what was said."""

    privacy = Privacy(
        sensitive="minutes", plain="id kind meets_when place chair asked attended called_at called_by held_at held_by"
    )

    kind = models.CharField(max_length=12, choices=list(words.MEETINGS.items()))
    meets_when = models.DateTimeField()
    place = models.CharField(max_length=120, blank=True)
    chair = models.CharField(max_length=120)
    asked = models.TextField()
    attended = models.TextField(blank=True)
    minutes = models.TextField(blank=True)
    called_at = models.DateTimeField()
    called_by = by_whom()
    held_at = models.DateTimeField(null=True)
    held_by = by_whom()

    class Meta:
        ordering = ["-meets_when", "-pk"]

    def __str__(self) -> str:
        return self.get_kind_display()


class AgendaItem(MutableRecord):
    """One case on one agenda: what is asked of the meeting, and what it decided."""

    privacy = Privacy(sensitive="asks decided", plain="id meeting case added_at added_by decided_at decided_by")

    meeting = of("cases.Meeting", related_name="items")
    case = of("cases.Case", related_name="agenda_items")
    asks = models.TextField()
    decided = models.TextField(blank=True)
    added_at = models.DateTimeField()
    added_by = by_whom()
    decided_at = models.DateTimeField(null=True)
    decided_by = by_whom()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["meeting", "case"], name="case_once_on_an_agenda")]


class AwayPlacement(MutableRecord):
    """The child lives in another council's area than the one that cares for them: both are told (R089)."""

    privacy = Privacy(
        sensitive="place",
        plain="id case caring_council host_council begun_on noted_at noted_by caring_told_when host_told_when told_at told_by ended_on",
    )

    case = of("cases.Case", related_name="away_placements")
    caring_council = models.CharField(max_length=80)
    host_council = models.CharField(max_length=80)
    place = models.CharField(max_length=120, blank=True)
    begun_on = models.DateField()
    ended_on = models.DateField(null=True)
    noted_at = models.DateTimeField()
    noted_by = by_whom()
    caring_told_when = models.DateTimeField(null=True)
    host_told_when = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)
    told_by = by_whom()

    class Meta:
        ordering = ["-begun_on", "-pk"]


class Transition(ImmutableRecord):
    """Who goes on with it after the child's 18th birthday, and what the child wants. The latest row counts."""

    privacy = Privacy(
        personal="worker childs_words", sensitive="plan", plain="id case service accepted planned_at planned_by"
    )
    ACCEPTED = {"yes": "They have accepted", "asked": "They have been asked", "none": "Nobody has been found yet"}

    case = of("cases.Case", related_name="transitions")
    service = models.CharField(max_length=120)
    worker = models.CharField(max_length=120, blank=True)
    accepted = models.CharField(max_length=6, choices=list(ACCEPTED.items()))
    plan = models.TextField()
    childs_words = models.TextField()
    planned_at = models.DateTimeField()
    planned_by = by_whom()

    class Meta:
        ordering = ["-planned_at", "-pk"]


class Direction(MutableRecord):
    """An act of the child protection lead on one child's case: called in, held open, or an answer required. Each has a reason and a reply."""

    privacy = Privacy(
        sensitive="reason reply lift_reason",
        plain="id case kind answer_by given_at given_by replied_at replied_by lifted_at lifted_by",
    )
    KINDS = {"call_in": "Called in", "hold": "Closure held", "answer": "Answer required"}

    case = of("cases.Case", related_name="directions")
    kind = models.CharField(max_length=8, choices=list(KINDS.items()))
    reason = models.TextField()
    answer_by = models.DateField()
    given_at = models.DateTimeField()
    given_by = by_whom()
    reply = models.TextField(blank=True)
    replied_at = models.DateTimeField(null=True)
    replied_by = by_whom()
    lifted_at = models.DateTimeField(null=True)
    lifted_by = by_whom()
    lift_reason = models.TextField(blank=True)

    class Meta:
        ordering = ["-given_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "kind"], condition=models.Q(lifted_at=None), name="one_live_direction_of_a_kind"
            )
        ]
