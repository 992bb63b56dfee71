"""The analyst's pages and the files that leave: nothing on them names a child or tells a small number."""

import csv
import io
import zipfile

import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry, Operation
from childfirst.foundation.now import now
from childfirst.powers.models import GivenFigure
from childfirst.powers.queries.figures import year_to
from childfirst.powers.queries.figures_pack import LINE, columns_of, csv_of
from childfirst.powers.queries.figures_return import FORCE, NOT_ASKED, age_band, force_return, search_return
from tests.apps.powers.force_cast import cast, sent
from tests.factories import make_officer

pytestmark = [pytest.mark.django_db, pytest.mark.page]
GIVE = {"given_to": "A scrutiny panel", "purpose": "Its quarterly meeting"}


@pytest.fixture
def analyst(client):
    person = make_officer("analyst")
    client.force_login(person)
    return person


@pytest.fixture
def one():
    made = cast()
    sent(made, made.first)
    sent(
        made,
        made.second,
        tactics__tactic_2="ced_aimed",
        child__injury="minor",
        child__injury_note="A graze on Kyle's wrist",
    )
    return made


def test_the_page_counts_without_a_name(client, one, analyst):
    page = client.get(reverse("powers:figures"), {"by": "injury"}).content.decode()
    assert "2 in all" in page
    assert "Held back" in page
    assert "Kyle" not in page
    assert AuditEntry.objects.filter(verb="counted the use of powers", actor_id=analyst.pk).exists()


@pytest.mark.parametrize(
    ("asked", "wrong"),
    [({"by": "adult_present"}, "not counted by that"), ({"first": "2026-13"}, "year and a month"), ({"first": "2030-01", "last": "2029-01"}, "must not be before"),
     ({"by": "sex", "across": "sex"}, "something else")],
)  # fmt: skip
def test_a_question_that_makes_no_sense_is_told_so(client, analyst, asked, wrong):
    answer = client.get(reverse("powers:figures"), asked)
    assert answer.status_code == 422
    assert wrong in answer.content.decode()


def test_a_kind_of_which_nothing_is_recorded_says_so(client, analyst):
    assert (
        "Nothing is recorded for these months"
        in client.get(reverse("powers:figures"), {"kind": "strip_search", "by": "adult_present"}).content.decode()
    )


def test_a_figure_is_given_out_corrected_and_made_a_file(client, one, analyst):
    client.post(reverse("powers:figures") + "?by=injury", GIVE)
    given = GivenFigure.objects.get()
    page = client.get(reverse("powers:figure", args=[given.pk])).content.decode()
    assert "Counted again from the rows as they stood then: the same." in page
    done = client.post(reverse("powers:correct-figure", args=[given.pk]), {"reason": "One was missing"})
    fresh = GivenFigure.objects.get(corrects=given)
    assert done["Location"] == reverse("powers:figure", args=[fresh.pk])
    assert "One was missing" in client.get(reverse("powers:figure", args=[given.pk])).content.decode()
    text = client.post(reverse("powers:figure-csv", args=[fresh.pk])).content.decode()
    assert fresh.fingerprint in text
    assert given.fingerprint in text
    assert "Held back" in text


def test_the_pack_has_no_name_no_day_no_exact_age_and_no_free_text(client, one, analyst):
    answer = client.post(reverse("powers:scrutiny-pack"), GIVE)
    files = zipfile.ZipFile(io.BytesIO(answer.content))
    assert files.namelist() == ["README.txt", "tables.csv", "lines.csv"]
    everything = "".join(files.read(name).decode() for name in files.namelist())
    for told in (
        "Kyle",
        "Invented",
        "graze",
        "grandmother",
        "wall",
        one.unit.name,
        one.contact.reference,
        f"{one.contact.occurred_from:%Y-%m-%d} ",
    ):
        assert told not in files.read("lines.csv").decode(), told
    assert "Kyle" not in everything
    lines = list(csv.DictReader(io.StringIO(files.read("lines.csv").decode())))
    assert list(lines[0]) == columns_of("force")
    assert set(columns_of("force") + columns_of("strip_search")) == set(LINE)
    assert {line["age_band"] for line in lines} == {"14 to 15"}
    tables = list(csv.DictReader(io.StringIO(files.read("tables.csv").decode())))
    assert {row["count"] for row in tables if row["counted_by"] == "Injury to the child"} == {"held_back"}
    assert AuditEntry.objects.get(verb="scrutiny pack made").operation == Operation.DISCLOSURE


def test_the_return_has_a_row_for_each_report_under_the_national_headings(client, one, analyst):
    answer = client.post(reverse("powers:national-return"), GIVE)
    rows = list(csv.DictReader(io.StringIO(answer.content.decode())))
    assert len(rows) == 2
    assert {row["SubjectAge"] for row in rows} == {"11-17"}
    aimed = next(row for row in rows if row["CED Aimed"] == "Yes")
    assert (aimed["CED Used"], aimed["CED Drawn"], aimed["Tactic 2"], aimed["Effective 2"]) == (
        "Yes",
        "No",
        "Taser: aimed",
        "Yes",
    )
    assert (aimed["SubjectInjured"], aimed["Outcome: Arrested"], aimed["Incident Location: Street/Highway"]) == (
        "Yes",
        "Yes",
        "Yes",
    )
    assert "Kyle" not in answer.content.decode()
    assert AuditEntry.objects.filter(verb="national return made", recipient="A scrutiny panel").exists()


@pytest.mark.parametrize("name", ["scrutiny-pack", "national-return"])
def test_nothing_leaves_without_saying_to_whom(client, one, analyst, name):
    assert client.post(reverse(f"powers:{name}"), {"given_to": ""}).status_code == 302
    assert not AuditEntry.objects.filter(operation=Operation.DISCLOSURE).exists()


@pytest.mark.parametrize("name", ["figures", "scrutiny-pack", "national-return"])
def test_nobody_else_counts_or_gives_out(client, one, name):
    client.force_login(one.inspector)
    assert client.post(reverse(f"powers:{name}"), GIVE).status_code == 403


def test_every_heading_is_there_once_and_says_how_sure_it_is():
    headings = [heading.theirs for heading in FORCE]
    assert len(headings) == len(set(headings))
    assert {heading.tag for heading in FORCE} <= {"V", "M", "U"}
    assert not set(headings) & set(NOT_ASKED)
    assert force_return([]) == [headings]
    assert len(search_return([{"sex": "male"}])) == 2


def test_national_bands_split_at_eleven():
    assert [age_band(years) for years in (None, 10, 11, 17, 18)] == ["", "0-10", "11-17", "11-17", "18 and over"]


def test_a_cell_is_never_a_formula():
    assert csv_of([["=1+1", "-2", 5, "plain"]]).strip() == "'=1+1,'-2,5,plain"


def test_the_usual_question_covers_this_month(client, analyst):
    assert year_to(now().date())[1] in client.get(reverse("powers:figures")).content.decode()
