"""Deciding: who may, what a second person is for, and what happens when two people act at once."""

import pytest

from childfirst.audit.models import AuditEntry
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.notices.models import NoticeDraft
from childfirst.referrals import actions
from childfirst.referrals.models import Clock, Referral
from childfirst.referrals.states import DECISIONS, NOT_REFERRED
from tests import factories as make

pytestmark = pytest.mark.django_db
ROLES = (
    "officer",
    "sergeant",
    "desk_researcher",
    "desk_decision_maker",
    "exploitation_officer",
    "ward_officer",
    "inspector",
    "training_lead",
    "analyst",
    "auditor",
    "administrator",
)

MILD = {"roles": ["in_household"]}  # no rule puts it above green


def decider(name=""):
    return make.make_officer("desk_decision_maker", team=make.make_team("desk"), name=name)


@pytest.fixture
def referral():
    make.make_contact(
        borough_id=make.make_borough("Hackney").pk,
        children=[make.make_child(), make.make_child("Bilal", age=9)],
        part=MILD,
    )
    return Referral.objects.get()


def graded(referral, grade, by=None):
    actions.grade(referral=referral, grade=grade, reason="Read it all", by=by or decider())
    referral.refresh_from_db()
    return referral


def decide(referral, outcome, by, **fields):
    team = {"exploitation_team": "exploitation", "ward_officer": "ward"}.get(outcome)
    route_to = make.make_team(team) if team else None
    row = actions.decide(
        referral=referral, outcome=outcome, reason="Because", advice="Please look", route_to=route_to, by=by, **fields
    )
    referral.refresh_from_db()
    return row


@pytest.mark.parametrize("outcome", sorted(set(DECISIONS) - {"more_information"}))
@pytest.mark.parametrize("grade", ["blue", "green", "amber", "red"])
def test_when_a_second_person_is_needed(referral, outcome, grade):
    decide(graded(referral, grade), outcome, decider())
    second = outcome in NOT_REFERRED and grade in ("amber", "red")
    assert referral.status == ("awaiting_countersignature" if second else "decided")
    assert Clock.objects.filter(duty="COUNTERSIGN").exists() == second
    assert Clock.objects.filter(duty="R070").exists() == (outcome in ("childrens_services", "strategy_discussion"))
    kinds = {
        "childrens_services": "council",
        "strategy_discussion": "council",
        "early_help": "early_help",
        "exploitation_team": "exploitation_team",
        "ward_officer": "ward_team",
    }
    drafts = NoticeDraft.objects.exclude(recipient_kind__in=("school", "home_education"))
    assert [row.recipient_kind for row in drafts] == ([kinds[outcome]] if outcome in kinds and not second else [])
    assert bool(referral.routed_to) == (outcome in ("exploitation_team", "ward_officer") and not second)


def grave(**fields):
    """A referral that a rule puts at red: held by the throat."""
    make.make_contact(dash_grade="high", dash=["strangled"], borough_id=make.make_borough("Hackney").pk, **fields)
    return Referral.objects.latest("pk")


@pytest.mark.parametrize("outcome", sorted(NOT_REFERRED))
def test_grading_below_a_rule_never_takes_the_second_person_away(outcome):
    referral = graded(grave(), "green")
    row = decide(referral, outcome, decider())
    assert (row.needs_second_person, row.grade, referral.status) == (True, "green", "awaiting_countersignature")
    with pytest.raises(NotAllowed, match="second person"):
        actions.countersign(referral=referral, agreed=True, by=row.decided_by)
    actions.countersign(referral=referral, agreed=True, by=decider())
    referral.refresh_from_db()
    assert referral.status == "decided"


@pytest.mark.parametrize(("officer", "second"), [("", False), ("green", False), ("amber", True), ("red", True)])
def test_grading_below_the_officer_never_takes_the_second_person_away(officer, second):
    make.make_contact("school_incident", officer_grade=officer, cad_reference="1/22NOV26")
    contact = make.make_contact(officer_grade=officer, part=MILD, borough_id=make.make_borough("Hackney").pk)
    referral = contact.referral_places.get().referral
    decide(graded(referral, "blue"), "no_further_action", decider())
    assert referral.status == ("awaiting_countersignature" if second else "decided")


def test_new_advice_on_a_decision_below_a_rule_asks_the_second_person_again():
    referral = graded(grave(), "green")
    decide(referral, "no_further_action", decider())
    actions.countersign(referral=referral, agreed=True, by=decider())
    actions.edit_advice(referral=referral, advice="Quite other advice", by=decider())
    referral.refresh_from_db()
    assert referral.status == "awaiting_countersignature"


ACTS = {
    "take": (lambda r, by: actions.take(referral=r, by=by), ("desk_researcher", "desk_decision_maker")),
    "research": (
        lambda r, by: actions.research(referral=r, check_code="household", found="no", result="", by=by),
        ("desk_researcher", "desk_decision_maker"),
    ),
    "grade": (
        lambda r, by: actions.grade(referral=r, grade="green", reason="Read", by=by),
        ("desk_researcher", "desk_decision_maker"),
    ),
    "return": (
        lambda r, by: actions.return_for_information(referral=r, question="Who?", by=by),
        ("desk_researcher", "desk_decision_maker"),
    ),
    "decide": (lambda r, by: decide(r, "childrens_services", by), ("desk_decision_maker",)),
}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("act", sorted(ACTS))
def test_which_role_may_do_what(referral, role, act):
    graded(referral, "green")
    do, roles = ACTS[act]
    actions.put_back(referral=referral, reason="Shift ends", by=decider())
    person = make.make_officer(role)
    if role in roles:
        do(referral, person)
        assert AuditEntry.objects.filter(actor_id=person.pk, operation="alteration").exists()
    else:
        with pytest.raises(NotAllowed):
            do(referral, person)
        assert not AuditEntry.objects.filter(actor_id=person.pk, operation="alteration").exists()


def test_a_decision_needs_a_grade(referral):
    with pytest.raises(CannotNow, match="grade before"):
        decide(referral, "no_further_action", decider())


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"outcome": "nonsense"}, "outcome"),
        ({"outcome": "ward_officer"}, "route_to"),
        ({"outcome": "no_further_action", "reason": " "}, "reason"),
    ],
)
def test_what_a_decision_needs(referral, fields, field):
    graded(referral, "green")
    with pytest.raises(BadInput) as error:
        actions.decide(**({"referral": referral, "reason": "Because", "by": decider()} | fields))
    assert error.value.field == field


def test_the_same_person_never_signs_twice_nor_one_who_recorded_it(referral):
    first = decider()
    decide(graded(referral, "red"), "no_further_action", first)
    with pytest.raises(NotAllowed, match="second person"):
        actions.countersign(referral=referral, agreed=True, by=first)
    recorder = referral.folded_contacts.get().contact.submitted_by
    recorder.role_holdings.create(role="desk_decision_maker", given_at=make.now())
    with pytest.raises(NotAllowed):
        actions.countersign(referral=referral, agreed=True, by=type(recorder).objects.get(pk=recorder.pk))
    with pytest.raises(NotAllowed):
        actions.countersign(referral=referral, agreed=True, by=make.make_officer("desk_researcher"))
    actions.countersign(referral=referral, agreed=True, by=decider())
    referral.refresh_from_db()
    assert (referral.status, referral.decision, referral.decided_by) == ("decided", "no_further_action", first)
    assert Clock.objects.get(duty="COUNTERSIGN").state == "met"
    assert Clock.objects.get(duty="DESK", ended=True, ended_reason="").state == "met"


def test_not_agreed_goes_back_to_work_with_a_reason(referral):
    decide(graded(referral, "amber"), "early_help", decider())
    second = decider()
    with pytest.raises(BadInput):
        actions.countersign(referral=referral, agreed=False, by=second)
    actions.countersign(referral=referral, agreed=False, reason="The baby was not seen", by=second)
    referral.refresh_from_db()
    assert referral.status == "in_work"
    assert referral.decisions.get().withdrawn_because.startswith("Not agreed by")
    assert referral.clocks.filter(duty="DESK", ended=False).exists()


def test_editing_the_advice_drops_the_signature_and_asks_again(referral):
    first, second = decider(), decider()
    decide(graded(referral, "amber"), "ward_officer", first)
    actions.countersign(referral=referral, agreed=True, by=second)
    actions.edit_advice(referral=referral, advice="Quite other advice", by=second)
    referral.refresh_from_db()
    assert referral.status == "awaiting_countersignature"
    old, new = referral.decisions.order_by("pk")
    assert old.withdrawn_because == "Advice edited"
    assert old.countersignatures.count() == 1
    assert new.countersignatures.count() == 0
    with pytest.raises(NotAllowed):
        actions.countersign(referral=referral, agreed=True, by=second)
    actions.countersign(referral=referral, agreed=True, by=first)
    with pytest.raises(BadInput, match="not changed"):
        actions.edit_advice(referral=referral, advice="Quite other advice", by=first)


def test_two_deciders_at_once_the_second_is_told_who_was_first(referral):
    ann, ben = decider("Ann First"), decider("Ben Second")
    read = graded(referral, "green", ann).revision
    decide(referral, "no_further_action", ann, revision=read)
    with pytest.raises(
        CannotNow, match=r"While you were reading, PC Ann First acted on this referral: decided: No further action"
    ):
        decide(referral, "childrens_services", ben, revision=read)
    assert referral.decisions.count() == 1


def test_more_information_is_a_question(referral):
    assert decide(graded(referral, "green"), "more_information", decider()) is None
    assert (referral.status, referral.information_requests.get().question) == ("returned", "Because")


@pytest.mark.parametrize(("role", "may"), [("own", True), ("sergeant", True), ("desk", True), ("other", False)])
def test_who_may_answer(referral, role, may):
    actions.return_for_information(referral=referral, question="Who?", by=decider())
    asked = referral.information_requests.get().asked_of
    person = {
        "own": asked,
        "sergeant": make.make_officer("sergeant", team=asked.team),
        "desk": decider(),
        "other": make.make_officer(),
    }[role]
    if may:
        actions.answer_information(referral=referral, answer="Her aunt", by=person)
        assert Referral.objects.get().status == "in_work"
    else:
        with pytest.raises(NotAllowed):
            actions.answer_information(referral=referral, answer="Her aunt", by=person)


def test_reopening_by_hand_keeps_the_decision_and_the_councils_clock(referral):
    decide(graded(referral, "amber"), "childrens_services", decider())
    actions.reopen(referral=referral, reason="The school rang", by=decider())
    referral.refresh_from_db()
    assert (referral.status, referral.decision) == ("in_work", "")
    assert Clock.objects.get(duty="R070").state == "running"
    decide(referral, "strategy_discussion", decider())
    assert Clock.objects.filter(duty="R070").count() == 1


def test_taking_up_what_a_colleague_has(referral):
    ann = decider("Ann First")
    actions.take(referral=referral, by=ann)
    with pytest.raises(CannotNow, match="PC Ann First took this up"):
        actions.take(referral=referral, by=decider())
    actions.put_back(referral=referral, reason="Shift ends", by=ann)
    actions.take(referral=referral, by=decider())


def test_every_act_traces_every_child(referral):
    by = decider()
    decide(graded(referral, "green", by), "childrens_services", by)
    for verb in ("referral graded", "referral decided"):
        assert (
            AuditEntry.objects.filter(verb=verb, actor_id=by.pk)
            .exclude(child_id=None)
            .values("child_id")
            .distinct()
            .count()
            == 2
        )


def test_a_council_draft_says_what_is_not_known_and_a_team_draft_copies_no_narrative(referral):
    Referral.objects.update(gap_count=1)
    decide(graded(Referral.objects.get(), "amber"), "childrens_services", decider())
    council = NoticeDraft.objects.get(recipient_kind="council")
    assert council.content["Not yet known"].startswith("1 more child")
    assert council.content["What happened"] == "A test account of a test event."
    make.make_contact(
        "concern",
        part={"signs": ["home_unsafe", "left_alone"]},
        borough_id=make.make_borough("Hackney").pk,
        what_happened="A narrative",
    )
    other = graded(Referral.objects.latest("pk"), "amber")
    decide(other, "exploitation_team", decider())
    assert "A narrative" not in str(NoticeDraft.objects.get(recipient_kind="exploitation_team").content)
