"""The explorer counts what is recorded, keeps blanks apart, keeps a figure at a link that stays, and gives no small number out."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.urls import reverse

from childfirst.contacts.models import Contact, Involvement
from childfirst.foundation.errors import NotAllowed
from childfirst.scrutiny.actions import keep
from childfirst.scrutiny.models import KeptFigure
from childfirst.scrutiny.queries import BLANK, DIMENSIONS, MEASURES, Question
from childfirst.scrutiny.summing import counted
from tests.factories import make_borough, make_command_unit, make_officer
from tests.nonsense import NONSENSE, mixed

pytestmark = [pytest.mark.django_db, pytest.mark.page]
NOW = datetime(2026, 11, 27, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_now():
    with time_machine.travel(NOW, tick=False):
        yield


def stops(
    count, *, at=datetime(2026, 8, 5, 9, tzinfo=UTC), outcome="no_further_action", source="form", borough=None, **part
):
    for _ in range(count):
        number = Contact.objects.count()
        contact = Contact.objects.create(
            reference=f"E-{number}",
            kind="stop_search",
            occurred_from=at,
            submitted_at=at,
            source=source,
            outcome=outcome,
            borough=borough,
        )
        Involvement.objects.create(
            contact=contact, roles=["suspect"], **{"ethnicity_officer": "black", "age_months": 180} | part
        )


def ask(by="ethnicity_officer", measure="outcome", **more):
    return Question(
        **{
            "kind": "stop_search",
            "measure": measure,
            "by": by,
            "first": "2026-07",
            "last": "2026-09",
            "unit": "",
            "source": "",
        }
        | more
    )


def test_yes_no_and_blank_by_group():
    stops(4, outcome="arrest")
    stops(6)
    stops(3, outcome="")
    stops(5, ethnicity_officer="white", outcome="", **{})
    stops(2, ethnicity_officer="unknown", outcome="arrest")
    assert counted(ask()) == {"white": [0, 0, 5], "black": [4, 6, 3], BLANK: [2, 0, 0]}


def test_limits_months_in_london_places_sources_and_folded_groups():
    unit = make_command_unit("Unit EX", "EX")
    stops(2, at=datetime(2026, 6, 30, 23, 30, tzinfo=UTC))  # half past midnight on 1 July in London
    stops(3, at=datetime(2026, 9, 30, 23, 30, tzinfo=UTC))  # October there
    stops(4, borough=make_borough(command_unit=unit))
    stops(5, source="stops", ethnicity_self="B1")
    stops(6, age_months=None, ethnicity_self="B2")
    assert counted(ask("month")) == {"2026-07": [0, 2, 0], "2026-08": [0, 15, 0]}
    assert counted(ask("unit")) == {"EX": [0, 4, 0], BLANK: [0, 13, 0]}
    assert counted(ask(unit="EX")) == {"black": [0, 4, 0]}
    assert counted(ask(source="stops")) == {"black": [0, 5, 0]}
    assert counted(ask(source="own")) == {"black": [0, 12, 0]}
    assert counted(ask("age")) == {"15": [0, 11, 0], BLANK: [0, 6, 0]}
    assert counted(ask("ethnicity_broad")) == {"black": [0, 11, 0], BLANK: [0, 6, 0]}


def test_taken_for_older_needs_both_ages_and_a_whole_year():
    for perceived, months in ((16, 180), (16, 181), (15, 180), (None, 180), (17, None)):
        stops(1, perceived_age_years=perceived, age_months=months)
    assert counted(ask("sex", "older")) == {BLANK: [1, 2, 2]}


def test_every_question_can_be_asked(client):
    client.force_login(make_officer("analyst"))
    stops(7, outcome="arrest", sex="male")
    for by in DIMENSIONS:
        for measure in MEASURES:
            page = client.get(reverse("scrutiny:explore"), {"by": by, "measure": measure})
            assert page.status_code == 200, (by, measure)
            assert "Wilson" in page.text
    empty = client.get(reverse("scrutiny:explore"), {"kind": "online_harm"})
    assert "Nothing is recorded for this question" in empty.text


def test_a_kept_figure_is_the_same_next_year(client):
    analyst = make_officer("analyst")
    client.force_login(analyst)
    stops(12, outcome="arrest")
    stops(3, ethnicity_officer="asian")
    asked = "?kind=stop_search&measure=outcome&by=ethnicity_officer&first=2026-07&last=2026-09&unit=&source="
    kept = client.post(reverse("scrutiny:keep") + asked, {"note": "For the panel"})["Location"]
    assert client.post(reverse("scrutiny:keep") + asked, {"note": "Again"})["Location"] == kept, (
        "the same figure is kept once"
    )
    assert "Counted again just now: the same." in client.get(kept).text
    stops(40)
    later = client.get(kept).text
    assert "the records give another figure" in later
    assert "For the panel" in later
    assert [line for _, line in KeptFigure.objects.get().table] == [[12, 0, 0], [0, 3, 0]]
    assert client.post(reverse("scrutiny:keep") + asked, {})["Location"] != kept
    answer = client.post(f"{kept}file/")
    assert "attachment" in answer["Content-Disposition"]
    assert "Asian,0,Held back" in answer.text
    assert "Black,Held back" in answer.text or "Black,12,0" in answer.text
    assert ",3," not in answer.text


def test_only_an_analyst_and_no_nonsense(client):
    for role in ("inspector", "publisher", "auditor", "public_answers"):
        client.force_login(make_officer(role))
        assert client.get(reverse("scrutiny:explore")).status_code == 403
        with pytest.raises(NotAllowed):
            keep(question=ask(), by=make_officer(role))
    client.force_login(make_officer("analyst"))
    boxes = ["kind", "measure", "by", "first", "last", "unit", "source"]
    for turn in range(len(NONSENSE)):
        assert client.get(reverse("scrutiny:explore"), mixed(boxes, turn)).status_code == 422
    assert client.get(reverse("scrutiny:explore"), {"first": "2026-09", "last": "2026-01"}).status_code == 422
    assert client.get(reverse("scrutiny:kept", args=["nothing"])).status_code == 404
