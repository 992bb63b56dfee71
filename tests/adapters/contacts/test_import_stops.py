"""Published stops become contacts of children nobody can name, all of them, once."""

import pytest

from childfirst.adapters.contacts.stops import keep_stops
from childfirst.adapters.stops import read
from childfirst.audit.models import AuditEntry
from childfirst.children.models import Child
from childfirst.config.cli import main
from childfirst.contacts.models import Contact, Finding, Involvement, Screening
from childfirst.referrals.models import Referral
from tests.real_data import shared

pytestmark = pytest.mark.long

HEADING = (
    "Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,"
    "Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing"
)
CHILD = "Person search,2024-01-05T16:10:00+00:00,,,51.51,-0.09,Male,10-17,Black/African/Caribbean/Black British - African,Black,Misuse of Drugs Act 1971 (section 23),Controlled drugs,A no further action disposal,,"
ROWS = (
    CHILD + "True", CHILD.replace("05T16", "06T16") + "False", CHILD.replace("05T16", "07T16"), CHILD.replace("10-17", "under 10"),
    CHILD.replace("10-17", "18-24"), CHILD.replace("Person search", "Vehicle search"), CHILD.replace("05T16", "07T16"),
)  # fmt: skip


@pytest.fixture
def stops(tmp_path):
    path = tmp_path / "2024-01-invented-stop-and-search.csv"
    path.write_text("\n".join([HEADING, *ROWS]) + "\n")
    return path


@pytest.mark.django_db
def test_only_stops_of_children_are_kept_and_nobody_is_named(stops):
    found = keep_stops(read(stops))
    assert (found.children, found.kept, found.there, found.for_review) == (5, 5, 0, 1)
    assert Child.objects.filter(unidentified=True, date_of_birth=None).count() == 5
    assert set(Contact.objects.values_list("kind", "source")) == {("stop_search", "stops")}
    assert Screening.objects.count() == 5
    assert AuditEntry.objects.filter(verb="recorded contact").count() == 5
    numbers = list(Contact.objects.order_by("pk").values_list("pk", "reference"))
    assert all(reference.endswith(f"-{pk:06d}") for pk, reference in numbers)


@pytest.mark.django_db
def test_more_than_outer_clothing_waits_on_the_desk_and_a_blank_is_not_a_no(stops):
    keep_stops(read(stops))
    flagged = Involvement.objects.get(beyond_outer_clothing=True)
    referral = Referral.objects.get()
    assert referral.status == "open"
    assert referral.folded_contacts.get().contact == flagged.contact
    assert referral.clocks.filter(duty="DESK").exists()
    assert Involvement.objects.filter(beyond_outer_clothing=None).count() == 3
    assert Involvement.objects.filter(beyond_outer_clothing=False).count() == 1
    asked = Finding.objects.filter(screening__involvement__beyond_outer_clothing=None, family="search", leads_to="asks")
    assert asked.values("screening").distinct().count() == 3


@pytest.mark.django_db
def test_a_second_import_adds_nothing_and_a_stopped_one_goes_on(stops, capsys):
    def killed(count):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        keep_stops(read(stops), done=killed)
    assert main(["import", "stops", str(stops)]) == 0
    assert "0 kept, 5 already there" in capsys.readouterr().out
    assert Contact.objects.count() == Child.objects.count() == 5


@pytest.mark.django_db
def test_checking_keeps_nothing(stops, capsys):
    assert main(["import", "stops", "--check", str(stops)]) == 0
    assert "5 could be kept" in capsys.readouterr().out
    assert not Contact.objects.exists()


@pytest.mark.django_db
def test_a_refused_row_or_file_makes_the_command_fail_and_the_rest_is_kept(stops, tmp_path, capsys):
    stops.write_text(stops.read_text() + CHILD.replace("2024-01-05T16:10:00+00:00", "soon") + "\n")
    other = tmp_path / "notes.csv"
    other.write_text("a,b\n1,2\n")
    assert main(["import", "stops", str(other), str(stops)]) == 1
    captured = capsys.readouterr()
    assert "notes.csv is not a stop-and-search file" in captured.err
    assert "line 9, Date 'soon'" in captured.out
    assert Contact.objects.count() == 5


@pytest.mark.real_data
@pytest.mark.django_db
def test_a_month_of_the_real_file_has_the_counts_that_its_readme_gives(capsys):
    path = shared("data/stopsearch/2016-06-metropolitan-stop-and-search.csv.gz")
    assert main(["import", "stops", str(path)]) == 0
    said = capsys.readouterr().out
    assert "10,490 rows read" in said
    assert "1,984 rows aged 10 to 17, 2 under 10" in said
    assert Contact.objects.count() == 1_985


@pytest.mark.once
@pytest.mark.real_data
@pytest.mark.django_db
def test_all_of_the_open_stops_import(capsys):
    folder = shared("data/stopsearch")
    paths = sorted(str(path) for path in folder.rglob("*") if path.suffix in (".gz", ".parquet"))
    assert main(["import", "stops", *paths]) == 0
    said = capsys.readouterr().out
    assert said.count("rows read") == len(paths)
    assert "94,170 rows read" in said
    assert "14,177 rows aged 10 to 17" in said
    assert Contact.objects.count() == Child.objects.count() == Involvement.objects.count() == 19_644
    assert Referral.objects.count() == Involvement.objects.filter(beyond_outer_clothing=True).count()
