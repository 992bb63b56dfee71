"""What becomes of each model's rows when a child's record is deleted. Every model of the software stands here exactly once: a repository test fails for one that does not.

GOES: the row is about the child, or hangs on a row that is: it goes with any row it points at.
HELD: it may be about several children (a contact, a home): it goes when nobody else's row holds it; else the child's name is taken out of it.
NAMES: it is not about one child, yet somebody may have typed a name into it: it stays, and the full name is looked for.
NOTHING: officers, places, settings, learning, figures: nothing of a child.
TRACE: what happened. It stays, and what it said of the child is under a key that is destroyed.
"""

from typing import Any, Final

from django.apps import apps
from django.db import models

GOES: Final = "goes"
HELD: Final = "held"
NAMES: Final = "names"
NOTHING: Final = "nothing"
TRACE: Final = "trace"

_BY_ROOM: Final[dict[str, dict[str, str]]] = {
    "children": {
        GOES: "Child ChildName ChildNeed CareEpisode HouseholdChild HouseholdAdult MatchKey",
        HELD: "Household Adult",
    },
    "linkage": {GOES: "Pair PairDecision", NOTHING: "LinkRun"},
    "contacts": {
        GOES: "Amendment Flag Involvement ContactAdult Screening Finding HarmFound Disagreement",
        HELD: "Contact",
        NAMES: "Draft",
        NOTHING: "RuleSetting",
    },
    "words": {GOES: "FlaggedWords Justification Rewording WordingReview"},
    "notices": {
        GOES: "NoticeEvent NoticeLink NoticeDraft OutboxMessage ChildToSee",
        NOTHING: "CouncilHook ReleasePolicy",
    },
    "referrals": {
        GOES: "Clock ClockEvent EventTakenBack ClockRing Grading Decision Countersignature FoldedContact ReferralStep ResearchCheck "
        "InformationRequest",
        HELD: "Referral",
        NOTHING: "DeskTiming WorkerBeat",
    },
    "powers": {
        GOES: "AdultCall CustodyStay CustodyEntry CustodyEntryTakenBack CustodyCertificate CustodyClock CustodyBreach ForceIncident "
        "ForceReport ForceReport_officers_present ForceVersion ForceReferral Review ReviewConnection ReviewReading ReviewRing WordsGiven Search SearchOfficer GateRun Authority "
        "SearchDraft SearchVersion",
        NAMES: "AppropriateAdult",
        NOTHING: "GivenFigure PowerSetting AppropriateAdult_boroughs",
    },
    "cases": {
        GOES: "Case CaseClock CaseClockRing CaseStep Screen Goal Task Supervision Episode EpisodeGrading EpisodeAct Tie Disruption NationalReferral ProsecutorNote "
        "AgendaItem AwayPlacement Transition Direction",
        HELD: "Meeting",
        NAMES: "Concern",
        NOTHING: "Skill CasePolicy",
    },
    "teams": {
        NAMES: "SchoolEntry",
        NOTHING: "BasicCommandUnit Borough Ward Team Team_wards Officer RoleHolding Identity Passkey PartnerContact School SchoolTerm SchoolClosure WardPost",
    },
    "training": {
        NAMES: "ActException ExceptionReview Reflection",
        NOTHING: "AuthorityPolicy AssignmentRule Assignment Exemption Offer Progress Attempt Answer Completion",
    },
    "guarding": {GOES: "Restriction LetIn KnownTo BreakGlass"},
    "api": {
        GOES: "ClientChild",
        NOTHING: "Caller ApiClient ApiClient_boroughs ApiSecret ApiKey ApiProof ApiToken ApiMinute KeptAnswer ClientHook",
    },
    "panels": {
        NAMES: "Item Cut Question Reply Meeting Grade Found",
        NOTHING: "Item_officers Frame Seat AnswerDays QuestionRing",
    },
    "scrutiny": {NOTHING: "KeptFigure MonthCell CountedUpTo"},
    "studies": {NOTHING: "Round Part Tally"},
    "accountability": {NAMES: "Message Answer", NOTHING: "Definition Release Try MessageRing"},
    "audit": {TRACE: "AuditEntry AuditSeal ContentKey"},
    "keeping": {
        GOES: "RecordReview Hold AccessRequest Mention Correction CorrectionNotice",
        NOTHING: "RetentionChoice Disposal Permit",
    },
}
FATES: Final[dict[str, str]] = {
    f"{room}.{name}".lower(): fate
    for room, fates in _BY_ROOM.items()
    for fate, names in fates.items()
    for name in names.split()
}
# Pointers that are emptied where the row that has them stays, though it hangs on nothing else of the child.
LET_GO: Final = frozenset({"referrals.referral.folded_into", "cases.case.referral", "cases.task.meeting"})
# Whose row an HELD row is: it stays while one of these is another child's, or a child's whom nobody has named.
HELD_BY: Final[dict[str, tuple[str, ...]]] = {
    "contacts.contact": ("contacts.involvement.contact",),
    "referrals.referral": ("referrals.foldedcontact.referral",),
    "children.household": ("children.householdchild.household",),
    "children.adult": ("children.householdadult.adult", "contacts.contactadult.adult"),
    "cases.meeting": ("cases.agendaitem.meeting",),
}
# Models that point at a record by its kind and number, without a key of the database.
LOOSE: Final = ("words.flaggedwords", "powers.review")


def label(model: type[models.Model]) -> str:
    """As FATES names it."""
    return model._meta.label_lower


def fate(model: type[models.Model]) -> str:
    """What becomes of this model's rows. A model nobody declared is refused: rather no deletion than half of one."""
    return FATES[label(model)]


def pointers(model: type[models.Model]) -> list[Any]:
    """Its own keys to other models of ours."""
    return [
        field
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model is not None and label(field.related_model) in FATES
    ]


def to_child(model: type[models.Model]) -> list[Any]:
    """Its own keys to a child."""
    return [field for field in pointers(model) if label(field.related_model) == "children.child"]


def pointing_at(model: type[models.Model]) -> list[Any]:
    """Keys of other models to this one."""
    return [field for other in ours() for field in pointers(other) if field.related_model is model]


def ours() -> list[type[models.Model]]:
    """Every model of the software."""
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_config is not None and model._meta.app_config.name.startswith("childfirst.")
    ]


def key_of(field: Any) -> str:
    """`app.model.field`."""
    return f"{label(field.model)}.{field.name}"
