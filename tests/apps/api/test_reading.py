"""What a client reads: exactly what its roles open, narrowed to its boroughs, names only where it may see them, and every look traced with it."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection

from childfirst.api.models import ApiMinute
from childfirst.audit.models import AuditEntry
from childfirst.children.models import Child
from childfirst.contacts.models import Contact
from childfirst.foundation.now import now
from childfirst.notices.models import NoticeDraft
from childfirst.notices.purposes import SENT_OUT
from childfirst.notices.queries import visible_to as notices_visible_to
from childfirst.referrals.models import Clock, Referral
from childfirst.referrals.queries import visible_to as referrals_visible_to
from childfirst.teams.models import Officer
from childfirst.training.reading import library
from tests.apps.accountability import publishing
from tests.apps.api.calling import Caller, a_row
from tests.at_once import only_postgres
from tests.factories import make_borough, make_contact, make_officer, make_school, make_team, make_ward

pytestmark = pytest.mark.django_db
PERSONAL = ("Marisol", "Quillfeather", "2014-02-03", "1 Invented Row", "cupboards")


@pytest.fixture(autouse=True)
def later():
    """Twenty seconds after whatever the test makes: a list tells only what has settled."""
    with time_machine.travel(now() - timedelta(minutes=5)) as clock:
        yield lambda: clock.shift(timedelta(seconds=30))


@pytest.fixture
def two_boroughs(later):
    """A child in each of two boroughs, one of them sent to school."""
    found = {}
    for name in ("Northwick", "Southmere"):
        borough = make_borough(name)
        team = make_team(command_unit=borough.command_unit)
        school = make_school(ward=make_ward(borough))
        contact = make_contact("domestic_abuse", by=make_officer(team=team), borough_id=borough.pk)
        part = contact.involvements.get()
        NoticeDraft.objects.create(
            contact=contact, child=part.child, recipient_kind="school", recipient=school.name, school=school, about="x", purpose="encompass",
            lawful_basis="section_49a", content={"present": f"{part.child} was there"}, prepared_at=now(),
        )  # fmt: skip
        found[name] = (borough, team, contact)
    later()
    return found


@pytest.mark.parametrize("roles", [["desk_researcher"], ["inspector"], ["sergeant"], ["officer"], ["ward_officer"], ["analyst"], ["training_lead"]])  # fmt: skip
def test_a_client_reads_what_its_roles_open_and_nothing_else(two_boroughs, roles):
    one = Caller(roles=roles, team=two_boroughs["Northwick"][1])
    as_officer = Officer.objects.get(pk=one.client.officer_id)
    as_officer.is_active = True  # the same person, by the rooms' own scopes
    referrals = set(referrals_visible_to(as_officer).values_list("reference", flat=True))
    assert {row["reference"] for row in one.gets("referrals")[1]["items"]} == referrals
    clocks = set(Clock.objects.filter(referral__reference__in=referrals).values_list("pk", flat=True))
    assert {row["id"] for row in one.gets("clocks")[1]["items"]} == clocks
    notices = {str(row) for row in notices_visible_to(as_officer).filter(recipient_kind__in=SENT_OUT)}
    assert {row["reference"] for row in one.gets("notices")[1]["items"]} == notices
    for row in Referral.objects.all():
        assert one.gets(f"referrals/{row.reference}")[0] == (200 if row.reference in referrals else 404)
    for row in NoticeDraft.objects.filter(recipient_kind__in=SENT_OUT):
        assert one.gets(f"notices/{row}")[0] == (200 if str(row) in notices else 404)


def test_boroughs_narrow_what_roles_open(two_boroughs):
    borough, _, contact = two_boroughs["Southmere"]
    one = Caller(boroughs=[borough])
    reference = contact.referral_places.get().referral.reference
    assert [row["reference"] for row in one.gets("referrals")[1]["items"]] == [reference]
    assert {row["referral"] for row in one.gets("clocks")[1]["items"]} == {reference}
    assert {row["recipient"] for row in one.gets("notices")[1]["items"]} == set(
        NoticeDraft.objects.filter(contact=contact, recipient_kind__in=SENT_OUT).values_list("recipient", flat=True)
    )
    other = two_boroughs["Northwick"][2].referral_places.get().referral.reference
    assert one.gets(f"referrals/{other}")[0] == 404


def test_no_name_without_the_scope_for_names(later):
    everything = Caller()
    everything.sends(
        [
            a_row(
                kind="domestic_abuse",
                roles=["victim"],
                home_address="1 Invented Row",
                dash=["frightened"],
                dash_grade="medium",
            )
        ]
    )
    NoticeDraft.objects.create(
        contact=Contact.objects.get(), child=Child.objects.get(), recipient_kind="school", recipient="Marisol's school", about="Marisol", purpose="encompass",
        lawful_basis="section_49a", content={"child": "Marisol Quillfeather"}, prepared_at=now(),
    )  # fmt: skip
    later()
    nameless = Caller(scopes=["referrals:read", "clocks:read", "notices:read"])
    for address in ("referrals", "clocks", "notices", f"referrals/{Referral.objects.get().reference}", "client"):
        text = nameless.asks("get", address).content.decode()
        assert not [word for word in PERSONAL if word in text], address
    assert "Marisol" in everything.asks("get", "referrals").content.decode()
    assert "Marisol" in everything.asks("get", "notices").content.decode()


def test_a_client_knows_its_own_children_and_contacts_by_its_own_ids(later):
    one, other = Caller(scopes=["contacts:write", "referrals:read"]), Caller(scopes=["referrals:read"])
    one.sends([a_row(id="MY-1", child_id="MY-CHILD")])
    later()
    mine, theirs = one.gets("referrals")[1]["items"][0], other.gets("referrals")[1]["items"][0]
    assert (mine["your_contacts"], mine["children"][0]["your_id"]) == (["MY-1"], "MY-CHILD")
    assert (theirs["your_contacts"], theirs["children"][0]["your_id"]) == ([], None)


def test_every_read_is_a_disclosure_to_a_named_recipient_for_each_child(later):
    one = Caller()
    one.sends([a_row()])
    later()
    child = Child.objects.get()
    for address in ("referrals", "clocks"):
        one.gets(address)
        whole, of_child = AuditEntry.objects.filter(
            operation="disclosure", verb__startswith=f"API read {address}"
        ).order_by("pk")
        for row in (whole, of_child):
            assert (row.actor_id, row.recipient, row.reason) == (
                one.client.officer_id,
                one.client.name,
                one.client.purpose,
            )
        assert whole.details == {"rows": 1, "names": True}
        assert of_child.child_id == child.pk


def test_without_its_trace_nothing_is_read(later, monkeypatch):
    one = Caller()
    one.sends([a_row()])
    later()
    one.asks_for_a_token()

    def no_trail(*args, **more):
        raise OSError("the disk is full")

    monkeypatch.setattr("childfirst.api.calls.trace", no_trail)
    answer = one.asks("get", "referrals")
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/problem+json")
    assert "RF-" not in answer.content.decode()
    assert "disk" not in answer.content.decode()


def test_a_walk_neither_skips_nor_repeats_while_rows_are_written(later):
    one = Caller(calls_a_minute=1_000)
    for _ in range(7):
        one.sends([a_row(child_id=None)])
    later()
    there = set(Referral.objects.values_list("reference", flat=True))
    seen, after = [], None
    while True:
        status, page = one.gets("referrals", limit=2, **({"after": after} if after else {}))
        assert status == 200
        seen += [row["reference"] for row in page["items"]]
        one.sends([a_row(child_id=None)])
        Referral.objects.order_by("?").first().save()
        if page["next"] is None:
            break
        after = page["next"]
    assert len(seen) == len(set(seen))
    assert set(seen) == there
    later()
    new = [row["reference"] for row in one.gets("referrals", after=page["last"])[1]["items"]]
    assert there.isdisjoint(new)
    assert there | set(new) == set(Referral.objects.values_list("reference", flat=True))


@only_postgres
@pytest.mark.django_db(transaction=True)
def test_a_row_that_is_kept_late_is_not_skipped_by_one_who_follows(later):
    """Numbered first and kept second, as when two acts at one instant end in another order than they began."""
    one = Caller()
    one.asks_for_a_token()
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence('referrals_referral', 'id'))")
        low = cursor.fetchone()[0]
    one.sends([a_row()])
    first = one.gets("referrals")[1]  # at once: nothing has settled
    row = Referral.objects.get()
    assert low < row.pk
    row.pk, row.reference, row.incident_key, row._state.adding = low, "RF-2026-900001", "", True
    row.save(force_insert=True)
    later()
    found = one.gets("referrals", **({"after": first["last"]} if first["last"] else {}))[1]["items"]
    assert [row["reference"] for row in found] == ["RF-2026-900001", Referral.objects.get(pk__gt=low).reference]


@pytest.mark.parametrize(
    ("address", "query", "status", "kind"),
    [
        ("referrals", {"after": "c1"}, 422, "invalid"),
        ("referrals", {"after": "r' OR 1=1"}, 422, "invalid"),
        ("referrals", {"limit": 201}, 422, "invalid"),
        ("referrals", {"limit": "many"}, 422, "invalid"),
        ("referrals", {"status": "gossip"}, 422, "invalid"),
        ("clocks", {"referral": "Marisol"}, 422, "invalid"),
        ("referrals/RF-2026-999999", {}, 404, "not-found"),
        ("referrals/Marisol", {}, 422, "invalid"),
        ("notices/N-999999999999", {}, 404, "not-found"),
        ("nowhere", {}, 404, "not-found"),
        ("training/no-such-module", {}, 404, "not-found"),
    ],
)
def test_every_wrong_is_a_problem_that_says_what_to_do(address, query, status, kind):
    answer = Caller(roles=["training_lead"]).asks("get", address, query)
    problem = answer.json()
    assert (answer.status_code, answer["Content-Type"], problem["type"]) == (status, "application/problem+json", f"urn:childfirst:problem:{kind}")  # fmt: skip
    assert problem["status"] == status
    assert problem["detail"]
    assert (kind == "invalid") == bool(problem["errors"])
    assert answer["Cache-Control"] == "no-store"


def test_a_page_sign_in_opens_nothing_here_and_every_method_that_is_not_declared_is_refused(client):
    client.force_login(make_officer("desk_researcher"), backend="childfirst.teams.backends.OfficerBackend")
    for address in ("client", "referrals", "clocks", "notices", "figures", "contacts", "training/x"):
        for method in ("get", "post", "put", "patch", "delete"):
            answer = getattr(client, method)(f"/api/v1/{address}", {}, content_type="application/json")
            assert answer.status_code in (401, 405), (address, method)
            assert answer["Content-Type"] == "application/problem+json"
            assert answer["Cache-Control"] == "no-store"
    assert client.get("/api/v1/referrals")["WWW-Authenticate"].startswith("Bearer")
    assert not ApiMinute.objects.exists()


def test_coverage_counts_officers_once_and_clients_never():
    for _ in range(3):
        make_officer(team=make_team(name=""))
    one = Caller(scopes=["training:read"], roles=["training_lead"])
    module = next(iter(library()))
    status, said = one.gets(f"training/{module.slug}", by="team")
    assert (status, said["title"], said["everybody"]["never"]) == (200, module.title, 3)
    assert sum(row["counted"] for row in said["rows"]) == 3
    assert Officer.objects.count() == 4


def test_the_published_tables_come_as_they_were_let_go_and_a_correction_beside_the_old_one():
    borough = publishing.units()[0]
    publishing.decisions(borough, publishing.Q3, met=11, late=14)
    who = publishing.people()
    first = publishing.let_go(who)
    publishing.decisions(borough, publishing.Q3, met=9)
    publishing.let_go(who, corrects=first, reason="Nine were missing.")
    with time_machine.travel(publishing.NOW + timedelta(minutes=1)):
        one = Caller(scopes=["figures:read"])
        items = one.gets("figures")[1]["items"]
    assert [(row["status"], row["corrects"]) for row in items] == [("corrected", None), ("published", first.pk)]
    assert items[0]["shown"] == first.shown
    assert not {"counted", "rows_digest", "prepared_by"} & set(items[0])
