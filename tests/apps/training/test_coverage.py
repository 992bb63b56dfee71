"""Who is trained: everybody in one place, denominators that are true, names only for those allowed."""

import csv
import io
from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.foundation.now import today
from childfirst.teams.models import Officer
from childfirst.training.actions import assigning
from childfirst.training.forecast import forecast
from childfirst.training.models import Assignment
from childfirst.training.queries.coverage import Coverage, every_module
from tests.apps.training.learner import passed
from tests.factories import make_command_unit, make_officer, make_team

pytestmark = pytest.mark.django_db


@pytest.fixture
def unit():
    return make_command_unit("Invented East")


@pytest.fixture
def cast(unit, lead, module):
    """One officer in each place, in one ward team; and one elsewhere."""
    team = make_team("ward", "Invented ward team", command_unit=unit)
    people = {name: make_officer("ward_officer", team=team, name=f"Ms {name.title()}") for name in ("trained", "soon", "expired", "overdue", "asked", "never", "exempt", "leave")}  # fmt: skip
    passed(people["trained"], module)
    passed(people["soon"], module, days_ago=700)
    passed(people["expired"], module, days_ago=800)
    for name in ("overdue", "asked"):
        assigning.assign(officer=people[name], module=module.slug, due_on=today(), by=lead)
    Assignment.objects.filter(officer=people["overdue"]).update(due_on=today() - timedelta(days=1))
    for name, because in (("exempt", "post"), ("leave", "leave")):
        assigning.exempt(officer=people[name], because=because, reason="Agreed", starts_on=today(), ends_on=today(), by=lead)  # fmt: skip
    return people


def test_everybody_stands_in_one_place_and_the_numbers_add_up(cast, lead, module):
    found = Coverage(lead, module.slug)
    (row,) = found.by("ward")
    assert dict(row.counts) == {"trained": 2, "expired": 1, "overdue": 1, "never": 2, "exempt": 1, "leave": 1}
    assert (row.everybody, row.counted, row.share) == (8, 6, "33%")
    assert found.whole.everybody == 9, "the lead too"
    assert [one.label for one in found.by("unit")] == sorted(one.label for one in found.by("unit"))


def test_a_number_and_the_people_behind_it_are_the_same(cast, lead, module):
    found = Coverage(lead, module.slug)
    for group in ("unit", "ward", "team", "role"):
        for row in found.by(group):
            for place, number in row.counts.items():
                assert len(found.behind(group, row.value, place)) == number


def test_every_module_read_together_says_the_same(cast, lead, module):
    assert every_module(lead, [module.slug])[module.slug].counts == Coverage(lead, module.slug).whole.counts
    unit_inspector = make_officer("inspector", team=make_team(command_unit=cast["never"].team.command_unit))
    assert every_module(unit_inspector, [module.slug])[module.slug].everybody == 9


def test_a_closed_sign_in_counts_for_nothing(cast, lead, module):
    Officer.objects.filter(pk=cast["never"].pk).update(is_active=False)
    assert Coverage(lead, module.slug).whole.everybody == 8


def test_a_supervisor_counts_their_own_people(cast, unit, module):
    sergeant = make_officer("sergeant", team=cast["never"].team)
    inspector = make_officer("inspector", team=make_team(command_unit=unit))
    make_officer()
    assert Coverage(sergeant, module.slug).whole.everybody == 9
    assert Coverage(inspector, module.slug).whole.everybody == 10
    assert Coverage(make_officer(), module.slug).whole.everybody == 0


def test_history_counts_who_was_here_and_whose_pass_was_live(lead, module):
    with time_machine.travel("2026-06-15T12:00:00+00:00", tick=False):
        one, two = make_officer(), make_officer()
        Officer.objects.update(joined_on=date(2025, 1, 1))
        Officer.objects.filter(pk=two.pk).update(
            joined_on=date(2026, 3, 20), left_on=date(2026, 5, 20), is_active=False
        )
        passed(one, module, on=date(2026, 2, 10))
        passed(two, module, on=date(2026, 4, 1))
        months = {day.month: (trained, here) for day, trained, here in Coverage(lead, module.slug).history()[-5:]}
    assert months == {2: (0, 2), 3: (1, 2), 4: (2, 3), 5: (2, 3), 6: (1, 2)}


def test_a_forecast_says_when_it_cannot_tell():
    day = date(2026, 1, 1)
    assert forecast(trained=5, trained_before=9, days=90, counted=10, on=day).full_on is None
    assert forecast(trained=10, trained_before=9, days=90, counted=10, on=day).already


def test_the_page_leads_to_the_people_and_is_traced(client, cast, lead, module):
    client.force_login(lead)
    shown = client.get(reverse("training:coverage"), {"module": module.slug, "by": "ward"}).content.decode()
    assert "Invented ward team" in shown
    assert "by=ward" in shown
    people = client.get(
        reverse("training:coverage-people"),
        {"module": module.slug, "by": "ward", "value": str(cast["never"].team_id), "place": "overdue"},
    ).content.decode()
    assert "Ms Overdue" in people
    assert "Ms Trained" not in people
    assert AuditEntry.objects.filter(verb="looked at the people behind a number").count() == 1


def test_an_analyst_sees_numbers_and_no_names(client, cast, module):
    client.force_login(make_officer("analyst"))
    shown = client.get(reverse("training:coverage"), {"module": module.slug, "by": "ward"}).content.decode()
    assert "Invented ward team" in shown
    assert "coverage/people" not in shown
    assert client.get(reverse("training:coverage-people")).status_code == 403
    assert client.get(reverse("training:coverage-export"), {"module": module.slug, "people": "1"}).status_code == 403


def test_csv_of_the_table_and_of_the_people(client, cast, lead, module):
    client.force_login(lead)
    Officer.objects.filter(pk=cast["overdue"].pk).update(full_name="=cmd()")
    answer = client.get(reverse("training:coverage-export"), {"module": module.slug, "by": "ward"})
    rows = list(csv.reader(io.StringIO(answer.content.decode())))
    assert rows[0][:2] == ["Ward team", "Trained"]
    assert rows[2][:4] == ["Invented ward team", "2", "1", "1"]
    asked = {"module": module.slug, "by": "", "value": "", "place": "overdue", "people": "1"}
    named = client.get(reverse("training:coverage-export"), asked).content.decode()
    assert "'=cmd()" in named, "a spreadsheet must not take a name for a formula"
    assert AuditEntry.objects.filter(operation="disclosure", verb__startswith="took out learning").count() == 2


def test_nonsense_in_the_address_is_answered_plainly(client, lead):
    client.force_login(lead)
    assert client.get(reverse("training:coverage"), {"module": "none", "by": "moon"}).status_code == 200
    assert (
        client.get(reverse("training:coverage-people"), {"by": "moon", "value": "x", "place": "y"}).status_code == 200
    )


def test_without_modules_the_page_says_so(client, lead, settings):
    settings.LEARNING_FOLDERS = []
    client.force_login(lead)
    assert "No module is in this installation" in client.get(reverse("training:coverage")).content.decode()
    assert "No module is in this installation" in client.get(reverse("training:mine")).content.decode()
