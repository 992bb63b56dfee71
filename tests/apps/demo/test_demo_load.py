"""The invented London in the tables: a living desk, stories that begin where they say, and everything traced."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from childfirst.audit.locking import keys_at_hand
from childfirst.audit.models import AuditEntry
from childfirst.audit.seals import problems
from childfirst.children.models import Child
from childfirst.children.queries import records_of
from childfirst.contacts.models import Contact, Disagreement, Finding, Involvement, Screening
from childfirst.demo.contacts import Plan
from childfirst.demo.load import load
from childfirst.demo.roster import NAMED, PASSWORD
from childfirst.demo.stories import stories
from childfirst.demo.stories.kit import contact_of, referral_of
from childfirst.keeping.erasing import erase
from childfirst.powers.models import ForceIncident, Search
from childfirst.referrals import actions as desk
from childfirst.referrals.models import Clock, ClockRing, Referral
from childfirst.rules import vocabulary as words
from childfirst.teams.models import Officer, School

pytestmark = [pytest.mark.long, pytest.mark.once]


@pytest.fixture(scope="module")
def london(django_db_setup, django_db_blocker):
    """A small one, once for the module, rolled back at its end."""
    anchor = timezone.now().replace(second=0, microsecond=0)
    with django_db_blocker.unblock(), transaction.atomic():
        world = load(Plan(children=250, anchor=anchor))
        connection.check_constraints()  # once here: PostgreSQL would go over every row again at the end of each test
        yield world
        transaction.set_rollback(True)


@pytest.fixture
def world(london, db):
    return london


def test_every_kind_and_role_is_there(world):
    assert set(Contact.objects.values_list("kind", flat=True)) == set(words.CONTACT_KINDS)
    roles = {role for held in Involvement.objects.values_list("roles", flat=True) for role in held}
    assert roles == set(words.ROLES)


def test_the_desk_has_something_in_every_state(world):
    found = Counter(Referral.objects.values_list("status", flat=True))
    assert {"open", "in_work", "returned", "awaiting_countersignature", "decided"} <= set(found)
    assert found["open"] >= 15


def test_something_is_due_within_the_hour_and_something_is_overdue(world):
    at = world.plan.anchor
    open_now = Referral.objects.exclude(status__in=("decided", "folded"))
    assert open_now.filter(next_due_at__range=(at, at + timedelta(hours=1))).count() >= 2
    assert open_now.filter(breached_count__gt=0).count() >= 3
    assert ClockRing.objects.filter(kind="breach").exists()


def test_no_clock_is_left_that_should_have_rung(world):
    assert not Clock.objects.filter(look_at__lte=world.plan.anchor).exists()


def test_some_was_decided_within_the_last_days(world):
    assert Referral.objects.filter(status="decided", decided_at__gte=world.plan.anchor - timedelta(days=3)).count() >= 3


def test_every_part_is_screened_and_every_contact_traced(world):
    parts = Involvement.objects.count()
    assert Screening.objects.values("involvement").distinct().count() == parts
    assert Finding.objects.count() > parts
    traced = set(AuditEntry.objects.filter(verb="recorded contact").values_list("subject_id", flat=True))
    assert {str(pk) for pk in Contact.objects.values_list("pk", flat=True)} <= traced


def test_some_officers_disagree_and_every_reason_is_of_a_rule_that_found_something(world):
    said = Disagreement.objects.select_related("finding__screening__contact")
    assert said.values("finding__rule").distinct().count() >= 2
    for one in said:
        contact = one.finding.screening.contact
        assert contact.submitted_by_id == one.disagreed_by_id
        assert contact.submitted_at < one.disagreed_at <= world.plan.anchor


def test_nothing_is_dated_after_the_anchor(world):
    at = world.plan.anchor
    assert not Contact.objects.filter(submitted_at__gt=at).exists()
    assert not AuditEntry.objects.filter(moment__gt=at).exists()
    assert not Referral.objects.filter(decided_at__gt=at).exists()


def test_the_history_says_that_it_is_the_demo(world):
    assert set(Contact.objects.values_list("source", flat=True)) == {"demo", "search", "stops"}
    with keys_at_hand():
        traced = {row.details["source"] for row in AuditEntry.objects.filter(verb="recorded contact")}
    assert traced == {"demo", "search", "stops"}


def test_screening_in_bulk_finds_what_screening_one_by_one_finds(world):
    """The history is screened in one pass. For any contact of it, the record it kept gives the same findings again."""
    from childfirst.contacts.screening import contact_record, earlier_records
    from childfirst.rules.screening import screen_one

    parts = (
        Involvement.objects.filter(contact__source_key__startswith="demo:C")
        .exclude(child=None)
        .select_related("contact__borough", "home_borough")
    )
    for part in parts.order_by("-contact__occurred_from")[:40]:
        record = contact_record(
            part, adults=part.contact.adults.all(), recorded=part.contact.involvements.exclude(child=None).count()
        )
        found = screen_one(record, earlier_records(part, at=world.plan.anchor))
        kept = list(Finding.objects.filter(screening__involvement=part).values_list("rule", flat=True))
        assert kept == [one.rule for one in found], part.contact.source_key


def test_everybody_on_the_page_can_sign_in(world, client):
    for person in NAMED:
        officer = Officer.objects.get(username=person.username)
        assert officer.invented
        assert officer.check_password(PASSWORD)
    assert not Officer.objects.filter(invented=False).exists()


def test_schools_have_terms_around_today(world):
    today = datetime.now(UTC).date()
    for school in School.objects.prefetch_related("terms")[:30]:
        assert any(
            term.first_day <= today + timedelta(days=60) and term.last_day >= today for term in school.terms.all()
        )


def test_the_try_it_page_tells_every_story(world, client):
    page = client.get("/try-it/")
    assert page.status_code == 200
    text = page.content.decode()
    assert all(one.title in text for one in stories())
    assert PASSWORD in text
    assert len(stories()) >= 9


@pytest.mark.parametrize("story", stories(), ids=lambda story: story.slug)
def test_a_story_begins_as_the_person_it_names(world, client, story):
    started = client.post(f"/try-it/{story.slug}/start/")
    assert started.status_code == 302
    assert int(client.session["_auth_user_id"]) == Officer.objects.get(username=story.username).pk
    assert client.get(started["Location"]).status_code == 200


def test_a_story_begins_too_for_a_visitor_who_was_somebody_kept_from_it(world, client):
    assert client.post("/try-it/sign-in-as/joe.hackworth/").status_code == 302
    assert client.post("/try-it/closed-record/start/").status_code == 302


def test_the_stories_show_what_they_say(world):
    assert referral_of(contact_of("second-child")).gap_count == 1
    rules = set(Finding.objects.filter(screening__contact=contact_of("third-time", 3)).values_list("rule", flat=True))
    assert {"missing-three-in-90-days", "missing-from-care-two-councils"} <= rules
    assert "vs-victim-first" in set(
        Finding.objects.filter(screening__contact=contact_of("victim-and-suspect", 3)).values_list("rule", flat=True)
    )
    assert "rc-graded-low-again" in set(
        Finding.objects.filter(screening__contact=contact_of("three-greens", 4)).values_list("rule", flat=True)
    )
    assert referral_of(contact_of("one-incident", 1)) == referral_of(contact_of("one-incident", 2))
    assert referral_of(contact_of("second-person")).status == "awaiting_countersignature"
    left = referral_of(contact_of("clock-running-out")).next_due_at - world.plan.anchor
    assert timedelta() < left <= timedelta(minutes=30)
    assert referral_of(contact_of("published-stop")).status == "open"
    assert Child.objects.filter(unidentified=True).count() == 1


def test_the_story_of_a_clock_running_out_is_true_whatever_grade_it_is_given(world):
    referral, grace = referral_of(contact_of("clock-running-out")), Officer.objects.get(username="grace.adunmo")
    due = referral.clocks.get(duty="DESK", ended=False).due_at
    for grade in ("green", "blue", "amber"):
        desk.grade(referral=referral, grade=grade, reason="Less than it looked", by=grace)
        assert referral.clocks.get(duty="DESK", ended=False).due_at == due
    assert "a regrade never buys time" in " ".join(
        next(one for one in stories() if one.slug == "clock-running-out").look_for
    )
    daniel = Officer.objects.get(username="daniel.whitcombe")
    referral.refresh_from_db()
    decided = desk.decide(referral=referral, outcome="no_further_action", reason="Nobody is at risk", by=daniel)
    assert decided.needs_second_person


def test_children_with_everything_on_them_are_deleted_whole(world, settings, tmp_path):
    """Whoever has a case, a search, custody, force, a missing episode: every row goes, no key is left pointing nowhere, and the trail holds."""
    settings.DELETIONS_LEDGER = tmp_path / "deletions.jsonl"
    nell, dev = world.named["nell.arkwright"], world.named["dev.okonjo"]
    wanted = set()
    for name in ("cases", "missing_episodes", "custody_stays", "ties"):
        rows = Child._meta.get_field(name).related_model
        wanted |= set(rows.objects.exclude(child=None).order_by("pk").values_list("child", flat=True)[:2])
    for model in (Search, ForceIncident):
        wanted |= set(model.objects.exclude(child=None).order_by("pk").values_list("child", flat=True)[:2])
    gone, tables = [], set()
    for child in Child.objects.filter(pk__in=wanted, main=None):
        full = child.name
        proof = erase(
            [*records_of(child.pk)],
            by=dev,
            because="No longer needed",
            group="group_1",
            asked_at=timezone.now(),
            asked_by=nell,
        )
        gone.append(full)
        tables |= proof.counts.keys()
    connection.check_constraints()
    assert len(tables) >= 35
    assert not Child.objects.filter(pk__in=wanted).exists()
    assert not [name for name in gone if Contact.objects.filter(what_happened__icontains=name).exists()]
    assert list(problems()) == []
