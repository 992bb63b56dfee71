"""One child's case with an exploitation team, and everything that was done in it, a row each."""

from django.db import models

from childfirst.cases.models.columns import by_whom, of
from childfirst.cases.states import CASE
from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy
from childfirst.rules import exploitation as words

WAYS = {"referral": "From the referrals desk", "finding": "From what the rules found", "hand": "By hand"}


class Case(MutableRecord):
    """A child whom a team works for. A child has one open case; `revision` guards against two people acting at once."""

    privacy = Privacy(
        personal="child",
        sensitive="kinds why outcome outcome_words childs_view",
        plain="id reference status team officer way referral opened_at opened_by allocated_at allocated_by allocate_due_at supervise_due_at "
        "moved_at closure_asked_at closure_asked_by closed_at closed_by revision",
    )
    computed_moments = ("allocate_due_at", "supervise_due_at", "moved_at")

    reference = models.CharField(max_length=24, unique=True, null=True)
    child = of("children.Child", related_name="cases")
    team = of("teams.Team", related_name="cases")
    officer = by_whom(related_name="cases")
    status = models.CharField(max_length=12, choices=CASE.choices(), default=CASE.first)
    kinds = models.JSONField(default=list)
    way = models.CharField(max_length=12, choices=list(WAYS.items()))
    referral = of("referrals.Referral", null=True, related_name="cases")
    why = models.TextField()
    opened_at = models.DateTimeField(db_index=True)
    opened_by = by_whom()
    allocated_at = models.DateTimeField(null=True)
    allocated_by = by_whom()
    allocate_due_at = models.DateTimeField()
    supervise_due_at = models.DateTimeField(null=True)
    moved_at = models.DateTimeField()
    outcome = models.CharField(max_length=24, choices=list(words.CASE_OUTCOMES.items()), blank=True)
    outcome_words = models.TextField(blank=True)
    childs_view = models.TextField(blank=True)
    closure_asked_at = models.DateTimeField(null=True)
    closure_asked_by = by_whom()
    closed_at = models.DateTimeField(null=True)
    closed_by = by_whom()
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["team", "status"], name="case_of_team"),
            models.Index(fields=["status", "moved_at"], name="case_idle"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["child"], condition=~models.Q(status="closed"), name="one_open_case_of_a_child"
            ),
            models.CheckConstraint(
                condition=~models.Q(status="closed")
                | (models.Q(closed_at__isnull=False) & ~models.Q(outcome="") & ~models.Q(outcome_words="")),
                name="closed_case_has_an_outcome",
            ),
        ]

    def __str__(self) -> str:
        return self.reference or f"Case {self.pk}"

    @property
    def kind_words(self) -> str:
        """What it is about, in words."""
        return ", ".join(words.KINDS[kind] for kind in self.kinds)


class CaseStep(ImmutableRecord):
    """One thing done in a case: the line that its timeline shows."""

    privacy = Privacy(sensitive="note", plain="id case verb href happened_when done_at done_by")

    case = of("cases.Case", related_name="steps")
    verb = models.CharField(max_length=160)
    note = models.TextField(blank=True)
    href = models.CharField(max_length=120, blank=True)
    happened_when = models.DateTimeField()
    done_at = models.DateTimeField()
    done_by = by_whom()

    class Meta:
        ordering = ["-happened_when", "-pk"]


class Screen(ImmutableRecord):
    """One filling in of the screening tool. Prompts seen, not seen, not asked: kept apart, never added up (domain 4.10)."""

    privacy = Privacy(sensitive="answers note", plain="id case screened_at screened_by")

    case = of("cases.Case", related_name="screens")
    answers = models.JSONField()
    note = models.TextField(blank=True)
    screened_at = models.DateTimeField()
    screened_by = by_whom()

    class Meta:
        ordering = ["-screened_at", "-pk"]


class Goal(MutableRecord):
    """One thing the plan is for, with what the child said of it."""

    privacy = Privacy(
        personal="childs_words", sensitive="text agreed result", plain="id case set_at set_by ended_at ended_by"
    )
    AGREED = {"agreed": "The child agreed", "not_agreed": "The child did not agree", "not_asked": "Not asked yet"}

    case = of("cases.Case", related_name="goals")
    text = models.CharField(max_length=300)
    agreed = models.CharField(max_length=12, choices=list(AGREED.items()))
    childs_words = models.TextField(blank=True)
    set_at = models.DateTimeField()
    set_by = by_whom()
    result = models.CharField(max_length=300, blank=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = by_whom()

    class Meta:
        ordering = ["pk"]


class Task(MutableRecord):
    """Something to do with an owner and a day: an action, or a line of enquiry with the evidence it follows."""

    privacy = Privacy(
        sensitive="what rests_on result", plain="id case meeting kind owner owner_name due_on set_at set_by done_at done_by"
    )  # fmt: skip
    KINDS = {"action": "Action", "enquiry": "Line of enquiry"}

    case = of("cases.Case", related_name="tasks")
    meeting = of("cases.Meeting", null=True, related_name="tasks")
    kind = models.CharField(max_length=8, choices=list(KINDS.items()))
    what = models.CharField(max_length=300)
    rests_on = models.TextField(blank=True)
    owner = by_whom(related_name="case_tasks")
    owner_name = models.CharField(max_length=120)
    due_on = models.DateField()
    set_at = models.DateTimeField()
    set_by = by_whom()
    result = models.TextField(blank=True)
    done_at = models.DateTimeField(null=True)
    done_by = by_whom()

    class Meta:
        ordering = ["due_on", "pk"]


class Supervision(ImmutableRecord):
    """A supervisor looked at the case: what they saw and what they ask for."""

    privacy = Privacy(sensitive="seen asks", plain="id case due_when supervised_at supervised_by")

    case = of("cases.Case", related_name="supervisions")
    seen = models.TextField()
    asks = models.TextField(blank=True)
    due_when = models.DateTimeField(null=True)
    supervised_at = models.DateTimeField()
    supervised_by = by_whom()

    class Meta:
        ordering = ["-supervised_at", "-pk"]


class Skill(MutableRecord):
    """What an officer of an exploitation team is trained and practised in, as their supervisor says."""

    privacy = Privacy(plain="id officer skill noted_at noted_by ended_at ended_by")

    officer = by_whom(null=False, related_name="case_skills")
    skill = models.CharField(max_length=16, choices=list(words.SKILLS.items()))
    noted_at = models.DateTimeField()
    noted_by = by_whom()
    ended_at = models.DateTimeField(null=True)
    ended_by = by_whom()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["officer", "skill"], condition=models.Q(ended_at=None), name="skill_noted_once"
            )
        ]


class CasePolicy(MutableRecord):
    """A force's own choice for this room, from one day: minutes, days, a limit, or a switch. Never law."""

    privacy = Privacy(plain="id name amount source source_date reason set_at set_by ended_at ended_by")

    name = models.CharField(max_length=40)
    amount = models.PositiveIntegerField()
    source = models.CharField(max_length=300)
    source_date = models.DateField()
    reason = models.CharField(max_length=300)
    set_at = models.DateTimeField()
    set_by = by_whom()
    ended_at = models.DateTimeField(null=True)
    ended_by = by_whom()

    class Meta:
        ordering = ["name", "-set_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["name"], condition=models.Q(ended_at=None), name="one_case_policy_at_a_time"
            )
        ]
