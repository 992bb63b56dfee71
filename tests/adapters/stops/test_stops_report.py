"""The page: whole, self-contained, honest about what it leaves out; and the command that makes it."""

import re
from datetime import UTC, datetime

import html5lib
import pytest

from childfirst.adapters.reporting.charts import bars
from childfirst.adapters.reporting.parts import Bar, Failed
from childfirst.adapters.stops import combine, read
from childfirst.adapters.stops.report import build, fingerprint
from childfirst.adapters.stops.tables import london_rates, rows_of
from childfirst.config import cli
from tests.adapters.stops.stops_files import write_csv

MADE_AT = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
WHITE = {"Self-defined ethnicity": "White - Irish", "Officer-defined ethnicity": "White"}


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("stops")
    rows = [
        {"Date": f"2022-0{month}-10T12:00:00+00:00"} | change
        for month in (1, 2, 3)
        for change in [{}] * 25 + [WHITE] * 30
    ]
    rows += [
        {"Date": "2022-04-10T12:00:00+00:00"},
        {"Age range": "under 10"},
        {"Type": "Vehicle search"},
        {"Date": "bad <b>"},
        {"Outcome": "<script>x</script>"},
    ]
    met = write_csv(folder, *rows, name="met.csv")
    south = write_csv(folder, *[{"Age range": ""}] * 4, name="2022-03-south-wales-stop-and-search.csv")
    return [read(met, "metropolitan"), read(south)]


@pytest.fixture(scope="module")
def page(files):
    return build(files, [Failed("broken.csv", "broken.csv is cut short.")], made_at=MADE_AT)


def test_the_page_is_whole_and_asks_nothing_of_anybody(page):
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(page)
    outside = set(re.findall(r"https?://[^\"'<>) ]+", page)) - {
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/1999/xlink",
    }
    assert outside == set()
    assert not re.search(r"<script|<link|<img|@import|url\((?!#)|src=", page)


def test_ids_are_unique_and_links_lead_somewhere(page):
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert set(re.findall(r"url\(#([^)]+)\)", page)) <= set(ids)


def test_every_drawing_has_words_and_a_table(page):
    drawings = re.findall(r"<svg [^>]*>", page)
    assert len(drawings) > 10
    assert all('role="img"' in each and "aria-labelledby" in each for each in drawings)
    assert page.count("<desc ") == len(drawings)
    for section in re.findall(r"<section.*?</section>", page, re.DOTALL):
        assert "<svg" not in section or "<table" in section


def test_what_it_rests_on_is_on_the_page(page, files):
    for file in files:
        assert file.name in page
        assert file.sha256 in page
    assert fingerprint() in page
    assert "1 July 2026 at 13:00, London time" in page
    assert "broken.csv is cut short." in page
    assert "line 95" not in page
    assert "met.csv, line 170, Date" in page
    assert "Contains public sector information licensed under the Open Government" in " ".join(page.split())


def test_rows_cannot_put_markup_on_the_page(page):
    assert "<b>" not in page
    assert "&lt;script&gt;x&lt;/script&gt;" in page


def test_a_force_without_ages_is_not_shown_as_nought(page):
    section = page.split('id="month-south-wales"')[1].split("</section>")[0]
    assert "published no ages" in section
    assert "This is not nought" in section
    assert "Aged 10 to 17</th>" not in section
    assert "<svg" not in section


def test_a_thin_month_is_marked_and_explained(page):
    section = page.split('id="month-metropolitan"')[1].split("</section>")[0]
    assert "Nearly empty" in section
    assert "It is no sign of a fall" in section
    assert "stroke-dasharray" in section


def test_what_cannot_be_concluded_has_its_section(page):
    section = page.split('id="limits"')[1].split("</section>")[0]
    for words in (
        "These are searches, not children",
        "appropriate adult",
        "Only a band is published",
        "Blank does not mean no",
        "map point",
        "Whether searches fell",
    ):
        assert words in section


def test_the_figures_are_those_of_the_rows(files):
    rows = rows_of(combine(files))
    assert (rows.aged_10_17.height, rows.under_10.height) == (167, 1)
    (ratios, self_defined, _), bars = london_rates(rows)
    assert ratios.rows[1][1] == "1.73 (1.26\N{NO-BREAK SPACE}to\N{NO-BREAK SPACE}2.38)"  # scipy gives 1.2624 to 2.3774
    assert self_defined.rows[1][1:3] == ("164,548", "77")
    assert {(bar.label, bar.series) for bar in bars} == {("Black", "Self-defined"), ("Black", "Officer-defined")}


def test_the_city_alone_is_not_all_london(tmp_path):
    page = build([read(write_csv(tmp_path, {}, name="2022-03-city-of-london-stop-and-search.csv"))], made_at=MADE_AT)
    assert "No rate is given" in page
    assert "837,310" not in page


def test_the_city_counts_towards_london_only_in_months_the_met_published(tmp_path):
    met = read(write_csv(tmp_path, {}, {}))
    city = write_csv(
        tmp_path, {"Date": "2022-03-02T12:00:00+00:00"}, {"Date": "2023-01-02T12:00:00+00:00"}, name="city.csv"
    )
    rows = rows_of(combine([met, read(city, "city-of-london")]))
    assert rows.aged_10_17.height == 4
    assert rows.london["month"].to_list() == ["2022-03"] * 3


def test_a_file_with_no_rows_still_makes_a_page(tmp_path):
    page = build([read(write_csv(tmp_path))], made_at=MADE_AT)
    assert "What cannot be concluded" in page


def test_the_command_writes_the_page(tmp_path, capsys):
    out = tmp_path / "report.html"
    assert cli.main(["report", "stops", str(write_csv(tmp_path, {})), "--out", str(out)]) == 0
    assert out.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    said = capsys.readouterr()
    assert said.out == ""
    assert "1 rows read, 1 kept, 0 refused." in said.err
    assert "Wrote" in said.err


def test_the_command_fails_if_any_file_did_and_still_writes_the_rest(tmp_path, capsys):
    out = tmp_path / "report.html"
    assert (
        cli.main(["report", "stops", str(write_csv(tmp_path, {})), str(tmp_path / "none.csv"), "--out", str(out)]) == 1
    )
    assert "none.csv cannot be opened" in capsys.readouterr().err
    assert "none.csv cannot be opened" in out.read_text(encoding="utf-8")


def test_the_command_fails_if_a_row_was_refused(tmp_path):
    assert (
        cli.main(["report", "stops", str(write_csv(tmp_path, {}, {"Date": "no"})), "--out", str(tmp_path / "r.html")])
        == 1
    )


def test_the_command_writes_nothing_when_nothing_can_be_read(tmp_path, capsys):
    out = tmp_path / "report.html"
    assert cli.main(["report", "stops", str(tmp_path / "none.csv"), "--out", str(out)]) == 1
    assert "no page was written" in capsys.readouterr().err
    assert not out.exists()


def test_the_command_says_when_it_cannot_write(tmp_path, capsys):
    assert cli.main(["report", "stops", str(write_csv(tmp_path, {})), "--out", str(tmp_path / "no" / "r.html")]) == 1
    assert "Choose another place" in capsys.readouterr().err


def test_no_file_is_a_mistake_of_the_command_line(tmp_path, capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main(["report", "stops", "--out", str(tmp_path / "r.html")])
    assert stopped.value.code == 2
    assert "FILE" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["In\x1bvented", "👶🏽" * 200, "\ufffe" + "x" * 300], ids=["escape", "emoji", "long"])
def test_a_chart_is_drawn_whatever_stands_in_a_name(name):
    """A control character in a name once ended the whole process; half of a letter, cut where a label is shortened, the drawing."""
    drawn = bars("odd", "Odd", "Odd", [Bar(name, 3.0), Bar("Plain", 2.0)], "Stops")
    assert drawn.narrow.startswith("<svg")
    assert "Plain" in drawn.wide
