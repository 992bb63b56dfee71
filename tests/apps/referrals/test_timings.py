"""Local timings: replaced with a source, a date and a reason; what stood is kept; and a real force starts with them written down."""

from datetime import date

import html5lib
import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.config.commands import setup
from childfirst.foundation.errors import BadInput, NotAllowed
from childfirst.referrals.actions.timings import set_timing
from childfirst.referrals.models import DeskTiming
from childfirst.referrals.timings import desk_timing
from tests import factories as make

pytestmark = pytest.mark.django_db
NEW = {
    "grade": "red",
    "minutes": 90,
    "source": "Hackney MASH protocol, section 4",
    "source_date": date(2026, 3, 2),
    "reason": "Agreed with the borough",
}
TYPED = {
    "grade": "red",
    "hours": "1.5",
    "source": NEW["source"],
    "source_date": "2026-03-02",
    "confirmed_by_name": "A Named Person",
    "reason": NEW["reason"],
}


@pytest.fixture
def ruth():
    return make.make_officer("administrator")


def test_replacing_keeps_the_old_row_and_leaves_its_trace(ruth):
    hackney = make.make_borough("Hackney")
    first = set_timing(borough=hackney, by=ruth, **NEW)
    second = set_timing(borough=hackney, by=ruth, **(NEW | {"minutes": 60, "reason": "Shorter now"}))
    first.refresh_from_db()
    assert (first.minutes, first.ended_by, first.ended_at is not None) == (90, ruth, True)
    assert desk_timing(hackney, "red").minutes == 60
    assert desk_timing(make.make_borough("Camden"), "red").minutes == 240
    row = AuditEntry.objects.get(subject_id=str(second.pk), verb="desk timing set")
    assert (row.reason, row.actor_id, row.details["before"][0]["minutes"]) == ("Shorter now", ruth.pk, 90)


def test_the_first_of_ones_own_does_not_hide_where_the_others_come_from(ruth):
    merton = make.make_borough("Merton")
    set_timing(borough=None, by=ruth, **NEW)
    assert DeskTiming.objects.filter(ended_at=None).count() == 7
    assert desk_timing(merton, "red").minutes == 120
    assert DeskTiming.objects.get(borough=None, grade="red", ended_at=None).minutes == 90


@pytest.mark.parametrize(
    "change", [{"source": " "}, {"reason": ""}, {"minutes": 0}, {"source_date": date(2099, 1, 1)}, {"grade": "x"}]
)
def test_without_source_date_or_reason_nothing_changes(ruth, change):
    with pytest.raises(BadInput):
        set_timing(borough=None, by=ruth, **(NEW | change))
    assert not DeskTiming.objects.filter(source=NEW["source"]).exists()


def test_setting_what_stands_already_is_refused(ruth):
    set_timing(borough=None, by=ruth, **NEW)
    with pytest.raises(BadInput, match="in force already"):
        set_timing(borough=None, by=ruth, **NEW)


@pytest.mark.parametrize("role", ["desk_decision_maker", "inspector", "auditor"])
def test_only_an_administrator(client, role):
    person = make.make_officer(role)
    with pytest.raises(NotAllowed):
        set_timing(borough=None, by=person, **NEW)
    client.force_login(person)
    assert client.get(reverse("referrals:timings")).status_code == 403


def test_the_pages_show_replace_and_keep(client, ruth):
    hackney = make.make_borough("Hackney")
    client.force_login(ruth)
    before = client.get(reverse("referrals:timings")).content.decode()
    assert "Shipped with the software" in before
    address = reverse("referrals:set-timing")
    form = client.get(f"{address}?grade=red&borough={hackney.pk}").content.decode()
    html5lib.HTMLParser(strict=True).parse(form)
    assert 'value="red" checked' in form
    wrong = client.post(address, TYPED | {"borough": hackney.pk, "source": ""})
    assert wrong.status_code == 422
    assert "Agreed with the borough" in wrong.content.decode()
    for hours in ("1.5", "2"):
        done = client.post(address, TYPED | {"borough": hackney.pk, "hours": hours}, follow=True)
    page = done.content.decode()
    html5lib.HTMLParser(strict=True).parse(page)
    assert "Red (level 4) in Hackney: 2 hours, for clocks that start from now." in page
    now_, _, gone = page.partition("Replaced, newest first")
    assert "2 hours" in now_
    assert "1 hour 30 minutes" in gone
    assert "Confirmed by A Named Person" in page


@pytest.mark.parametrize("address", ["?borough=abc&grade=red", "?borough=99999", "?grade=%00"])
def test_a_hand_made_address_is_just_an_empty_form(client, ruth, address):
    client.force_login(ruth)
    assert client.get(reverse("referrals:set-timing") + address).status_code == 200


def test_setting_a_force_up_writes_the_timings_down_once(monkeypatch, capsys):
    monkeypatch.setattr("childfirst.config.cli.django_ready", lambda: None)
    monkeypatch.setattr("django.core.management.call_command", lambda *args, **options: None)
    options = setup.argparse.Namespace(administrator="", full_name="")
    assert setup.run(options) == 0
    assert setup.run(options) == 0
    assert DeskTiming.objects.filter(ended_at=None).count() == 7
    assert AuditEntry.objects.get(verb="default desk timings").actor_name == "setup"
    assert "7 desk timings written down" in capsys.readouterr().err
