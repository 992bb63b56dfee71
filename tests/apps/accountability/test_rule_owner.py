"""The rule owner: sees how rules are judged without seeing a child, and switches a rule from a day, in public."""

from datetime import UTC, date, datetime, timedelta

import html5lib
import pytest
from django.urls import reverse

from childfirst.accountability.queries import rule_rates
from childfirst.audit.models import AuditEntry
from childfirst.contacts.actions import amend, disagree, set_rule
from childfirst.contacts.models import Finding, RuleSetting, Screening
from childfirst.contacts.new import NewChild
from childfirst.contacts.screening import screen_contact
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import now, today
from childfirst.rules.screening import VERSION
from tests.apps.contacts.walk import BACKEND
from tests.factories import born, make_contact, make_officer, make_team

pytestmark = [pytest.mark.django_db, pytest.mark.page]
RULE = "da-child-victim"
THIRD = "rc-three-in-90-days"
WHY = "Sergeants in four teams said that it says nothing new about a child they see each week."


@pytest.fixture
def owner():
    return make_officer("rule_owner", rank="staff")


def get(client, officer, name, *args, **query):
    client.force_login(officer, backend=BACKEND)
    response = client.get(reverse(name, args=args), query)
    html5lib.HTMLParser(strict=True).parse(response.content.decode())
    return response


def contacts_of(officer, number, ethnicity="B1", disagreed=0):
    for count in range(number):
        child = NewChild(
            given_name="Invented", family_name=f"{ethnicity}{officer.pk}x{count}", date_of_birth=born(12),
            date_of_birth_basis="known", ethnicity_self=ethnicity,
        )  # fmt: skip
        contact = make_contact("domestic_abuse", by=officer, children=[child])
        if count < disagreed:
            finding = Finding.objects.get(screening__contact=contact, rule=RULE)
            disagree(finding, by=officer, reason="He was at school and saw none of it.")


def rate(rows, name):
    return next(row for row in rows if row.name == name)


def test_a_rate_has_a_denominator_an_interval_and_no_small_number():
    noisy, calm = make_officer(team=make_team(name="Noisy team")), make_officer(team=make_team(name="Calm team"))
    contacts_of(noisy, 18, disagreed=9)
    contacts_of(calm, 10, ethnicity="W1", disagreed=1)
    since = today() - timedelta(days=30)

    whole = rate(rule_rates.rates(since), RULE)
    assert (whole.found, whole.disagreed) == (28, 10)
    assert whole.figure.low < 10 / 28 < whole.figure.high
    teams = rule_rates.by_team(RULE, since)
    assert [(one.name, one.found) for one in teams] == [("Calm team", 10), ("Noisy team", 18)]
    assert rate(teams, "Calm team").disagreed is None, "one disagreement is too few to show"
    assert rate(teams, "Noisy team").disagreed is None, "it could be worked out from the total"
    groups = rule_rates.by_ethnicity(RULE, since)
    assert {one.name for one in groups} == {"Black", "White"}


def test_screening_a_contact_again_does_not_count_it_twice():
    officer = make_officer()
    contacts_of(officer, 9)
    contact = Screening.objects.first().contact
    amend(contact, by=officer, reason="The grade was mistyped", changes={"dash_grade": "high"}, revision=0)

    assert rate(rule_rates.rates(today() - timedelta(days=1)), RULE).found == 9


def test_the_pages_show_figures_and_no_child(client, owner):
    contacts_of(make_officer(team=make_team(name="Noisy team")), 16, disagreed=8)
    listed = get(client, owner, "accountability:rule-rates").content.decode()
    shown = get(client, owner, "accountability:rule-judged", RULE, days=90).content.decode()

    assert "A child living with domestic abuse is a victim" in listed
    assert "50.0%" in listed
    assert "Noisy team" in shown
    assert "Black" in shown
    assert "saw none of it" not in listed + shown
    assert "Invented B1" not in listed + shown


@pytest.mark.parametrize(
    ("role", "rates", "change"),
    [
        ("rule_owner", 200, 200),
        ("training_lead", 200, 403),
        ("analyst", 200, 403),
        ("officer", 403, 403),
        ("auditor", 403, 403),
    ],
)
def test_who_may(client, role, rates, change):
    officer = make_officer(role)

    assert get(client, officer, "accountability:rule-rates").status_code == rates
    assert get(client, officer, "accountability:rule-change", THIRD).status_code == change


def three_times(officer, at=None):
    child = NewChild(
        given_name="Invented",
        family_name=f"Thrice{now().timestamp()}",
        date_of_birth=born(13),
        date_of_birth_basis="known",
    )
    first = make_contact("concern", by=officer, children=[child], at=at and at - timedelta(days=9))
    known = NewChild(child_id=first.involvements.get().child_id)
    make_contact("concern", by=officer, children=[known], at=at and at - timedelta(days=5))
    return make_contact("concern", by=officer, children=[known], at=at)


def found(contact):
    latest = contact.screenings.order_by("-pk").first()
    return set(latest.findings.values_list("rule", flat=True))


def test_a_rule_switched_off_from_a_day_is_silent_from_that_day_and_not_before(owner):
    officer = make_officer()
    before = three_times(officer, at=now() - timedelta(days=3))
    set_rule(THIRD, edition=0, from_day=today(), reason=WHY, by=owner)
    after = three_times(officer)

    assert THIRD in found(before)
    assert THIRD not in found(after)
    # Screened again today, last week's contact is still explained by last week's rules.
    screen_contact(before, list(before.involvements.all()), by=officer)
    assert THIRD in found(before)
    assert before.screenings.order_by("-pk").first().rule_set == f"{VERSION}+1"


def test_another_edition_speaks_with_its_own_threshold_and_title(owner):
    set_rule(THIRD, edition=2, from_day=today(), reason=WHY, by=owner)

    assert THIRD not in found(three_times(make_officer()))


def test_a_contact_from_before_a_law_is_not_judged_by_it_when_amended_today():
    officer = make_officer()
    contact = make_contact("domestic_abuse", by=officer, at=datetime(2025, 11, 6, 12, tzinfo=UTC), part={})
    part = contact.involvements.get()
    part.school_status = "enrolled"
    part.save()
    screen_contact(contact, [part], by=officer)
    assert "da-tell-school" not in found(contact)
    assert "da-child-victim" in found(contact)


@pytest.mark.parametrize(
    ("changes", "error", "says"),
    [
        ({"rule": "cce-cuckooing-2026"}, CannotNow, "switched off in the rule book itself"),
        ({"edition": 9}, BadInput, "one of the editions"),
        ({"from_day": date(2026, 1, 1)}, BadInput, "today or a later day"),
        ({"reason": "noisy"}, BadInput, "sentence why"),
        ({"edition": 1}, CannotNow, "already stands"),
    ],
)
def test_choices_that_cannot_be_made(owner, changes, error, says):
    wanted = {"rule": THIRD, "edition": 0, "from_day": today(), "reason": WHY} | changes
    with pytest.raises(error, match=says):
        set_rule(wanted.pop("rule"), by=owner, **wanted)
    assert not RuleSetting.objects.exists()


def test_only_the_owner_may_choose_and_it_is_traced(owner):
    with pytest.raises(NotAllowed):
        set_rule(THIRD, edition=0, from_day=today(), reason=WHY, by=make_officer("inspector"))
    set_rule(THIRD, edition=0, from_day=today(), reason=WHY, by=owner)

    row = AuditEntry.objects.get(verb="set rule")
    assert (row.actor_id, row.reason, row.details["rule"]) == (owner.pk, WHY, THIRD)


def test_the_owner_chooses_on_a_page_and_the_public_rule_book_shows_it(client, owner):
    address = reverse("accountability:rule-change", args=[THIRD])
    client.force_login(owner, backend=BACKEND)
    day = today()
    sent = {
        "edition": "2",
        "reason": WHY,
        "from_day_day": day.day,
        "from_day_month": day.month,
        "from_day_year": day.year,
    }
    assert client.post(address, sent).status_code == 302
    assert "The fifth contact in 90 days" in get(client, owner, "accountability:rule-judged", THIRD).content.decode()
    client.logout()
    public = client.get(reverse("accountability:rule-family", args=["repeat_contact"])).content.decode()

    assert "The fifth contact in 90 days" in public
    assert "Sergeants in four teams" in public
    assert owner.full_name not in public


def test_the_whole_rule_book_is_one_page_with_every_rule(client, owner):
    from childfirst.rules.screening import every_rule

    set_rule(THIRD, edition=0, from_day=today(), reason=WHY, by=owner)
    response = client.get(reverse("accountability:rule-book-print"))
    page = response.content.decode()
    html5lib.HTMLParser(strict=True).parse(page)

    assert all(f'id="{rule.id}"' in page for rule in every_rule())
    assert page.count("Which clock starts") == len(every_rule())
    assert "See the choices below" in page
    assert owner.full_name not in page
