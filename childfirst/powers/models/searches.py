"""A search of a child: weighed before, authorised or not, done or not, recorded, and what the gate said at each step."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy
from childfirst.powers.states import SEARCH
from childfirst.rules import search_words as words
from childfirst.rules import vocabulary

_OFFICER = settings.AUTH_USER_MODEL
_EXPOSING = Q(kind__in=sorted(words.EXPOSING))
_STOP = Q(kind__in=sorted(words.UNDER_STOP_AND_SEARCH))


def _said(*names: str) -> Q:
    """Every one of these texts says something."""
    whole = Q()
    for name in names:
        whole &= ~Q(**{name: ""})
    return whole


def _known(*names: str) -> Q:
    """Every one of these is not null."""
    return Q(**{f"{name}__isnull": False for name in names})


# What a complete record must hold, whoever writes it (domain 4.5, F17, F19). `rules.search_record` asks the same and more, in words;
# this is what the database itself refuses to be without.
WHOLE = (
    _known("age_years", "in_public_view", "search_began", "search_ended", "referral", "completed_at", "officers_count")
    & _said(
        "age_basis", "sex", "ethnicity_self", "ethnicity_officer", "object_sought", "reason", "place_type", "place", "welfare_consideration",
        "authority", "linked", "outcome", "video", "explained_to_child", "distress", "injuries", "parent_told", "copy_given",
    )
    & Q(officers_count__gt=0)
    & ~Q(kind="not_known")
    & (Q(child__isnull=False) | ~Q(description=""))
    & (~_STOP | (_said("legal_power", "grounds", "less_intrusive") & ~Q(grounds_basis=[])))
    & (Q(parent_told="told", parent_told_when__isnull=False) | ~Q(parent_not_told_reason=""))
    & (Q(linked="nothing") | ~Q(items_found=""))
    & (~_EXPOSING | (_known("aa_present", "health_asked") & (Q(aa_present=True) | ~Q(aa_exception=""))))
    & (~_EXPOSING | ~Q(aa_present=True) | _said("aa_name", "aa_role"))
    & (~_EXPOSING | ~Q(sex="female") | _known("menstruation_needs_asked"))
    & ~Q(clothing_removed=[])
)  # fmt: skip


class Search(MutableRecord):
    """One search, or one that was weighed and not done. A fact nobody gave is null or empty, and shown as missing: never as "no".

    `missing` and `broken` are what the record lacked and what the gate found broken when it was last worked out.
    """

    privacy = Privacy(
        personal="child description place aa_name welfare_consideration",
        sensitive="sex ethnicity_self ethnicity_officer age_years appears_under_18 grounds grounds_basis object_sought reason less_intrusive "
        "health_asked health_needs menstruation_needs_asked communication_needs aa_present aa_role aa_sex aa_requested_by_child aa_child_objects "
        "aa_exception urgency_risk urgency_reason child_declined_adult declined_in_adult_presence adult_agreed_to_absence absence_signed "
        "clothing_removed touches_orifice all_clothes_removed_at_once opposite_sex_presence_requested exceptional_numbers_reason items_found linked "
        "outcome injuries distress explained_to_child parent_told parent_told_how parent_not_told_reason item_not_allowed_to_keep item_believed_hidden",
        plain="id reference kind status contact source started_at started_by team borough age_basis legal_power place_type place_is_nearby in_public_view "
        "female_officer_named aa_adult search_began search_ended video parent_told_when parent_told_by_name copy_given authority officers_count "
        "not_done_reason not_done_instead not_done_at not_done_by done_at done_by completed_at completed_by referral missing broken revision",
    )

    reference = models.CharField(max_length=24, unique=True)
    kind = models.CharField(max_length=24, choices=list(words.SEARCHES.items()))
    status = models.CharField(max_length=12, choices=SEARCH.choices(), default=SEARCH.first)
    source = models.CharField(max_length=20, default="form")
    contact = models.ForeignKey("contacts.Contact", null=True, on_delete=models.PROTECT, related_name="searches")
    child = models.ForeignKey("children.Child", null=True, on_delete=models.PROTECT, related_name="searches")
    description = models.CharField(max_length=200, blank=True)
    started_at = models.DateTimeField()
    started_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="searches_started")
    team = models.ForeignKey("teams.Team", null=True, on_delete=models.PROTECT, related_name="+")
    borough = models.ForeignKey("teams.Borough", null=True, on_delete=models.PROTECT, related_name="+")
    revision = models.PositiveIntegerField(default=0)
    # Who.
    age_years = models.PositiveSmallIntegerField(null=True)
    age_basis = models.CharField(max_length=16, choices=list(words.AGE_BASES.items()), blank=True)
    appears_under_18 = models.BooleanField(null=True)
    sex = models.CharField(max_length=6, choices=list(words.SEXES.items()), blank=True)
    ethnicity_self = models.CharField(max_length=2, choices=list(vocabulary.ETHNICITIES_SELF.items()), blank=True)
    ethnicity_officer = models.CharField(
        max_length=10, choices=list(vocabulary.ETHNICITIES_OFFICER.items()), blank=True
    )
    # Where.
    place_type = models.CharField(max_length=20, choices=list(words.PLACES.items()), blank=True)
    place = models.CharField(max_length=200, blank=True)
    place_is_nearby = models.BooleanField(null=True)
    in_public_view = models.BooleanField(null=True)
    # The appropriate adult.
    aa_present = models.BooleanField(null=True)
    aa_adult = models.ForeignKey(
        "powers.AppropriateAdult", null=True, on_delete=models.PROTECT, related_name="searches"
    )
    aa_name = models.CharField(max_length=120, blank=True)
    aa_role = models.CharField(max_length=24, choices=list(words.ADULT_ROLES.items()), blank=True)
    aa_sex = models.CharField(max_length=6, choices=list(words.OFFICER_SEXES.items()), blank=True)
    aa_requested_by_child = models.BooleanField(null=True)
    aa_child_objects = models.BooleanField(null=True)
    aa_exception = models.CharField(max_length=16, choices=list(words.ABSENCES.items()), blank=True)
    urgency_risk = models.CharField(max_length=24, choices=list(words.URGENCIES.items()), blank=True)
    urgency_reason = models.TextField(blank=True)
    child_declined_adult = models.BooleanField(null=True)
    declined_in_adult_presence = models.BooleanField(null=True)
    adult_agreed_to_absence = models.BooleanField(null=True)
    absence_signed = models.BooleanField(null=True)
    # What for, and why this and not less.
    legal_power = models.CharField(max_length=20, blank=True)
    object_sought = models.CharField(max_length=200, blank=True)
    grounds = models.TextField(blank=True)
    grounds_basis = models.JSONField(default=list)
    less_intrusive = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    item_not_allowed_to_keep = models.BooleanField(null=True)
    item_believed_hidden = models.BooleanField(null=True)
    # The child's needs.
    welfare_consideration = models.TextField(blank=True)
    health_asked = models.BooleanField(null=True)
    health_needs = models.TextField(blank=True)
    menstruation_needs_asked = models.BooleanField(null=True)
    communication_needs = models.TextField(blank=True)
    female_officer_named = models.CharField(max_length=120, blank=True)
    # How it was done.
    officers_count = models.PositiveSmallIntegerField(default=0)
    exceptional_numbers_reason = models.TextField(blank=True)
    clothing_removed = models.JSONField(default=list)
    opposite_sex_presence_requested = models.BooleanField(null=True)
    touches_orifice = models.BooleanField(null=True)
    all_clothes_removed_at_once = models.BooleanField(null=True)
    search_began = models.DateTimeField(null=True)
    search_ended = models.DateTimeField(null=True)
    video = models.CharField(max_length=20, choices=list(words.VIDEO.items()), blank=True)
    # What came of it.
    items_found = models.TextField(blank=True)
    linked = models.CharField(max_length=8, choices=list(words.LINKED.items()), blank=True)
    outcome = models.CharField(max_length=32, choices=list(vocabulary.OUTCOMES.items()), blank=True)
    injuries = models.TextField(blank=True)
    distress = models.TextField(blank=True)
    explained_to_child = models.TextField(blank=True)
    parent_told = models.CharField(max_length=12, choices=list(words.PARENT_TOLD.items()), blank=True)
    parent_told_when = models.DateTimeField(null=True)
    parent_told_by_name = models.CharField(max_length=120, blank=True)
    parent_told_how = models.CharField(max_length=120, blank=True)
    parent_not_told_reason = models.TextField(blank=True)
    copy_given = models.CharField(max_length=10, choices=list(words.COPIES.items()), blank=True)
    authority = models.CharField(max_length=10, choices=list(words.AUTHORITY.items()), blank=True)
    # Where it stands.
    not_done_reason = models.TextField(blank=True)
    not_done_instead = models.TextField(blank=True)
    not_done_at = models.DateTimeField(null=True)
    not_done_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    completed_at = models.DateTimeField(null=True)
    completed_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    referral = models.ForeignKey("referrals.Referral", null=True, on_delete=models.PROTECT, related_name="searches")
    missing = models.JSONField(default=list)
    broken = models.JSONField(default=list)

    class Meta:
        verbose_name_plural = "searches"
        ordering = ["-started_at", "-pk"]
        indexes = [
            models.Index(fields=["child", "status"], name="search_by_child"),
            models.Index(fields=["team", "status", "-started_at"], name="search_by_team"),
            models.Index(fields=["-started_at", "-id"], name="search_newest"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(status="complete") | WHOLE, name="search_complete_is_whole"),
            models.CheckConstraint(
                condition=~Q(status="not_done") | (_known("not_done_at") & _said("not_done_reason")),
                name="search_not_done_says_why",
            ),
            models.UniqueConstraint(
                fields=["contact", "child"],
                condition=Q(source="flag", contact__isnull=False, child__isnull=False),
                name="one_flagged_search",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def exposing(self) -> bool:
        """Does it expose intimate parts?"""
        return self.kind in words.EXPOSING

    @property
    def short(self) -> str:
        """The kind in two or three words."""
        return words.SHORT_SEARCHES[self.kind]

    @property
    def name(self) -> str:
        """The child's name, or how they were described."""
        return self.child.name if self.child else self.description or "Child not yet named"

    @property
    def happened(self) -> bool:
        """Was it done?"""
        return self.status in ("done", "complete")


class SearchOfficer(MutableRecord):
    """Somebody of the police who is, or was, there: name, sex and part (R040)."""

    privacy = Privacy(personal="name", sensitive="sex", plain="id search officer role order")

    search = models.ForeignKey(Search, on_delete=models.CASCADE, related_name="officers")
    officer = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    sex = models.CharField(max_length=6, choices=list(words.OFFICER_SEXES.items()), blank=True)
    role = models.CharField(max_length=12, choices=list(words.PRESENT_AS.items()), blank=True)
    order = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering = ["order", "pk"]


class GateRun(ImmutableRecord):
    """What the gate said, on which facts and under which policy, at one step. Kept as it was (F16)."""

    privacy = Privacy(
        sensitive="facts missing broken exceptions follows", plain="id search step decision stops policy run_at run_by"
    )

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="gate_runs")
    step = models.CharField(max_length=12)
    decision = models.CharField(max_length=20)
    stops = models.JSONField(default=list)
    missing = models.JSONField(default=list)
    broken = models.JSONField(default=list)
    exceptions = models.JSONField(default=list)
    follows = models.JSONField(default=list)
    facts = models.JSONField(default=dict)
    policy = models.JSONField(default=dict)
    run_at = models.DateTimeField()
    run_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-run_at", "-pk"]


class Authority(MutableRecord):
    """One request for authority, and its answer. By telephone both sides write: the officer what was said, the inspector that it was."""

    privacy = Privacy(
        personal="named",
        sensitive="reasons confirm_note",
        plain="id search mode asked_of rank given_when answer asked_at asked_by answered_at answered_by confirmed confirmed_at confirmed_by lapsed",
    )

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="authorities")
    mode = models.CharField(max_length=10, choices=list(words.MODES.items()))
    asked_of = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="authorities_asked")
    named = models.CharField(max_length=120, blank=True)
    rank = models.CharField(max_length=24, blank=True)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(_OFFICER, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=8, choices=[("agreed", "Agreed"), ("refused", "Refused")], blank=True)
    given_when = models.DateTimeField(null=True)
    reasons = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    confirmed = models.BooleanField(null=True)
    confirm_note = models.TextField(blank=True)
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    lapsed = models.BooleanField(default=False)

    class Meta:
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="") | (_said("reasons", "rank") & _known("answered_at", "answered_by")),
                name="authority_answer_is_whole",
            ),
            models.UniqueConstraint(
                fields=["search"], condition=Q(answer="", lapsed=False), name="one_open_request_for_authority"
            ),
        ]
