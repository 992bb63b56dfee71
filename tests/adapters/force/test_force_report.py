"""The published use of force tables: read as they are, made into a page and a tagged PDF, and refused with the place where they are broken."""

import gzip
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import html5lib
import pytest

from childfirst.adapters.force import ForceFileError, read, report, tables
from childfirst.adapters.reporting import printing
from childfirst.config.commands import report as command
from tests.real_data import shared

pytestmark = pytest.mark.once
HEAD = "Police Force,Type of force,Tactic,Under 11 years,11 - 17 years,18 - 34 years,35 - 49 years,50 - 64 years,65 and over,Not reported,Number of times tactic reported"
ROWS = (
    "Invented,Total,*Total Tactics,2.0,100.0,500.0,300.0,80.0,18.0,0.0,1000.0",
    "Invented,Restraint,Compliant handcuffing,0.0,60.0,300.0,150.0,40.0,10.0,0.0,560.0",
    "Invented,Less lethal weapons,CED,0.0,3.0,60.0,20.0,5.0,1.0,0.0,89.0",
)
AT = datetime(2026, 11, 27, 10, tzinfo=UTC)


def table(tmp_path, *rows, name="by-age.csv", head=HEAD):
    path = tmp_path / name
    path.write_text("\n".join((head, *rows)))
    return path


def test_counts_rates_and_ratios_are_those_of_the_table(tmp_path):
    file = read(table(tmp_path, *ROWS))
    assert (file.shape, file.refused, file.unequal) == ("by age", (), ())
    rows = tables.of_force(file, "Invented")
    made, _ = tables.by_tactic(rows, "Invented")
    assert made.rows[0][:3] == ("Compliant handcuffing", "0", "60")
    assert made.rows[0][3].startswith("588.2 (")
    beside, bars = tables.beside_adults(rows, "Invented")
    assert beside.rows[0][3].startswith("1.06 (")  # 60 of 102 beside 500 of 898
    assert beside.rows[1][3].endswith("*")
    assert [bar.label for bar in bars] == ["Compliant handcuffing"], "few is told and not drawn"
    page = report.build([file], made_at=AT)
    html5lib.HTMLParser(strict=True).parse(page)
    for words in (
        "These are reports, not children",
        "says anything about injuries",
        "crosses age with ethnicity",
        file.sha256,
    ):
        assert words in page


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (("Invented,R,Baton used,x,1,1,1,1,1,1,1",), "line 2: “Under 11 years” is “x”"),
        (("Invented,R,Baton used,-1,1,1,1,1,1,1,1",), "“-1”"),
        (("Invented,R,Baton used,1.5,1,1,1,1,1,1,1",), "“1.5”"),
        (("Invented,R,Baton used,1e999,1,1,1,1,1,1,1",), "“1e999”"),
        (("Invented,R,Baton used,1",), "is “”"),
        ((ROWS[1], ROWS[1]), "twice"),
    ],
)
def test_a_row_that_cannot_be_counted_is_refused_with_its_line(tmp_path, rows, told):
    file = read(table(tmp_path, *ROWS[:1], *rows) if "line" not in told else table(tmp_path, *rows, *ROWS[:1]))
    assert any(told in problem for problem in file.refused), file.refused
    assert file.frame.filter(file.frame["Tactic"] == "*Total Tactics").height == 1


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2", b"\x1f\x8bnot gzip", b"\x00\xff\xfe" * 50])
def test_what_is_no_such_table_says_what_is_wanted(tmp_path, content):
    path = tmp_path / "other.csv"
    path.write_bytes(content)
    with pytest.raises(ForceFileError):
        read(path)


def test_without_the_ages_or_the_force_nothing_is_written(tmp_path, capsys):
    incidents = table(tmp_path, "North,Invented,12", name="incidents.csv", head="Region,Police Force,Total")
    ages = table(tmp_path, *ROWS)
    out = tmp_path / "report.html"
    options = {"report": "force", "out": out, "force": None}
    from argparse import Namespace

    assert command.run(Namespace(**options, files=[incidents])) == command.SOME_FAILED
    assert command.run(Namespace(**options | {"force": "Nowhere"}, files=[ages])) == command.SOME_FAILED
    assert not out.exists()
    assert "The forces in by-age.csv: Invented" in capsys.readouterr().err
    assert command.run(Namespace(**options, files=[ages, incidents, tmp_path / "none.csv"])) == command.SOME_FAILED
    assert "Not every file could be read" in out.read_text()
    no_force = table(tmp_path, "," + ROWS[0].partition(",")[2], name="no-force.csv")
    assert command.run(Namespace(**options, files=[no_force])) == command.SOME_FAILED
    assert "names a force. Check that it is the right file" in capsys.readouterr().err


def test_a_source_that_does_not_add_up_is_told(tmp_path):
    file = read(table(tmp_path, ROWS[0].replace("1000.0", "1001.0")))
    assert file.unequal == ("Invented, Total Tactics: the groups add up to 1,000, the total says 1,001",)


def test_the_pdf_is_tagged_and_says_what_its_charts_say(tmp_path):
    pytest.importorskip("weasyprint", reason="WeasyPrint or Pango is not here", exc_type=ImportError)
    from weasyprint import HTML
    from weasyprint.urls import URLFetcher

    page = report.build([read(table(tmp_path, *ROWS))], made_at=AT)
    out = tmp_path / "report.pdf"
    printing.written(page, out)
    assert out.read_bytes().startswith(b"%PDF-1.7")
    plain = HTML(string=printing._with_figures(page), url_fetcher=URLFetcher(allowed_protocols=("data",))).write_pdf(
        pdf_variant="pdf/ua-1", uncompressed_pdf=True
    )
    for mark in (
        b"pdfuaid",
        b"/Lang (en-GB)",
        b"/Marked true",
        b"/S /Figure",
        b"/Alt",
        b"/S /TH",
        b"/S /H1",
        b"/DisplayDocTitle true",
    ):
        assert mark in plain, mark
    assert plain.count(b"/S /Figure") == page.count('class="for-wide"')


def test_where_the_library_is_missing_it_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(printing.CannotPrint, match="libpango"):
        printing.written("<p>x</p>", tmp_path / "report.pdf")


@pytest.mark.real_data
def test_the_published_tables_whole(tmp_path):
    folder = Path(shared("data/use_of_force"))
    files = [read(path) for path in sorted(folder.glob("ho_*.csv.gz"))]
    ages = next(file for file in files if file.shape == "by age")
    every = tables.of_force(ages, tables.COUNTRY)[tables.EVERY]
    assert (every["Under 11 years"], every["11 - 17 years"], every["Number of times tactic reported"]) == (
        853,
        59220,
        630793,
    )
    assert not any(file.refused for file in files)
    done = subprocess.run(
        [sys.executable, "-m", "childfirst.config.cli", "report", "force", *map(str, sorted(folder.glob("ho_*.csv.gz"))), "--force", "Metropolitan", "--out", str(tmp_path / "met.html")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "19,951" in (tmp_path / "met.html").read_text()
    assert gzip.decompress(next(folder.glob("ho_by-age*")).read_bytes()).startswith(b"Police Force")
