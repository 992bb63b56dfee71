"""The public pages read what was published and nothing else, without a sign-in and without a server."""

import csv
import io
import json
import re

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from childfirst.accountability.actions.definitions import define
from childfirst.accountability.commitments import COMMITMENTS
from childfirst.accountability.counting import MEASURES
from childfirst.accountability.counting.count import count
from childfirst.accountability.periods import Period, over_by
from childfirst.accountability.presenters.open_data import FIELDS
from childfirst.accountability.views.public import every_address
from childfirst.config.publishing import write
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from tests.apps.accountability.publishing import NOW, Q2, Q3, decisions, let_go, people, units

pytestmark = [pytest.mark.django_db, pytest.mark.page]
READ = {"accountability_release", "accountability_definition", "contacts_rulesetting", "panels_meeting"}
OF_A_MEETING = {"id", "reference", "public", "published_at", "status"}  # and never what its chair is still writing


@pytest.fixture
def published():
    with time_machine.travel(NOW, tick=False):
        who, (a, b) = people(), units()
        decisions(a, "2026-Q2", met=20, late=30)
        decisions(a, "2026-Q3", met=41, late=3)
        for quarter in ("2026-Q2", "2026-Q3"):
            decisions(b, quarter, met=37, late=26)
        who.releases = [let_go(who, Q2), let_go(who, Q3)]
        yield who


def test_no_public_page_reads_a_live_row_or_a_true_number(published, client):
    for name, given in every_address():
        with CaptureQueriesContext(
            connection,
        ) as asked:
            answer = client.get(reverse(name, args=given))
        assert answer.status_code == 200, name
        for query in asked.captured_queries:
            tables = set(re.findall(r'(?:FROM|JOIN) "(\w+)"', query["sql"]))
            assert tables <= READ, (name, tables)
            assert '."counted"' not in query["sql"], name
            assert set(re.findall(r'"panels_meeting"\."(\w+)"', query["sql"])) <= OF_A_MEETING, name
        assert "<script" not in answer.text
    for name in ("open-data-csv", "open-data-package"):
        assert client.get(reverse(f"accountability:{name}")).status_code == 200
    assert client.get("/public/figures/desk-in-time/2026-Q3/99999/").status_code == 404
    assert client.get("/public/commitments/c99/").status_code == 404


def test_a_commitment_has_its_figure_interval_trend_and_says_what_is_not_known(published, client):
    page = client.get(reverse("accountability:commitment", args=["c7"])).text
    assert "57 (48 to 66)" not in page
    assert re.search(r"\d+% \(\d+ to \d+\)", page)
    assert "Next looked at" in page
    every = client.get(reverse("accountability:commitments")).text
    assert every.count("Not measurable yet") == sum(not one.measure for one in COMMITMENTS)
    assert "of 36" not in every
    assert len(COMMITMENTS) == 24
    for one in COMMITMENTS:
        assert bool(one.measure) != bool(one.why_not), one.code
        assert not one.measure or one.measure in MEASURES


def test_a_definition_is_versioned_and_every_version_stays(published, client):
    given = {"commitment": "C8", "meaning": "Children say so", "measure": "", "why_not": "nobody asks them", "baseline": "", "target": "", "owner": "Head of schools", "next_day": None, "reason": "Named an owner"}  # fmt: skip
    with pytest.raises(NotAllowed):
        define(**given, by=published.analyst)
    define(**given, by=published.publisher, seen_version=1)
    with pytest.raises(CannotNow, match="while you were writing"):
        define(**given, by=published.publisher, seen_version=1)
    for wrong in (
        {"why_not": ""},
        {"measure": "desk-in-time"},
        {"measure": "salaries"},
        {"reason": " "},
        {"commitment": "C99"},
    ):
        with pytest.raises(BadInput):
            define(**given | wrong, by=published.publisher)
    page = client.get(reverse("accountability:commitment", args=["c8"])).text
    for words in ("Version 2", "Version 1", "Head of schools", "nobody asks them"):
        assert words in page
    client.force_login(published.publisher)
    change = reverse("accountability:commitment-change", args=["c8"])
    assert client.post(change, given | {"next_day": "", "seen_version": "2"}).status_code == 302
    assert client.post(change, given | {"next_day": "", "seen_version": "2"}).status_code == 409


def test_open_data_holds_what_was_shown_and_describes_itself(published, client):
    text = client.get(reverse("accountability:open-data-csv")).text
    rows = list(csv.DictReader(io.StringIO(text)))
    package = json.loads(client.get(reverse("accountability:open-data-package")).text)
    fields = package["resources"][0]["schema"]["fields"]
    assert [one["name"] for one in fields] == [name for name, _, _ in FIELDS] == list(rows[0])
    late = next(row for row in rows if row["period"] == "2026-Q3" and row["group"] == "Unit AA")
    assert late["no"] == late["denominator"] == late["share"] == ""
    assert late["held_back"] == "true"
    early = next(row for row in rows if row["period"] == "2026-Q2" and row["group"] == "Unit AA")
    assert (early["yes"], early["denominator"], early["share"]) == ("20", "50", "0.4000")


def test_every_measure_counts_nothing_where_there_is_nothing():
    for measure in MEASURES.values():
        for period in (Period.of("2026-Q3"), Period.of("2026-Q3-year")):
            found = count(measure, period, NOW)
            assert measure.code == "trained" or found.rows == 0
            assert set(found.by_quarter) == set(period.quarters)
    assert all(one.last_day < NOW.date() for one in over_by(NOW.date()))


def test_the_site_as_files(published, tmp_path):
    out = tmp_path / "site"
    written = write(out, "https://police.invalid")
    assert written == len([path for path in out.rglob("*") if path.is_file()]) - 1
    for page in out.rglob("*.html"):
        text = page.read_text()
        assert "<script" not in text
        assert "<form" not in text
        for link in re.findall(r'\b(?:href|src)="([^"#]+)', text):
            if not re.match(r"https?://|data:", link):
                assert (page.parent / link).exists(), (page.relative_to(out), link)
    start = (out / "index.html").read_text()
    assert 'href="commitments/index.html"' in start
    assert "https://police.invalid/public/answer/" in (out / "say/index.html").read_text()
    assert json.loads((out / "open-data/datapackage.json").read_text())["resources"][0]["path"] == "figures.csv"
    assert (out / "open-data/figures.csv").exists()
    write(out)
    assert "../online.html" in (out / "say/index.html").read_text()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("Mine")
    with pytest.raises(BadInput, match="something else"):
        write(tmp_path / "mine")
    with pytest.raises(BadInput, match="whole address"):
        write(out, "javascript:alert(1)")
