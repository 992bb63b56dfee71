"""Schools and term dates from files: kept once, bad rows told with their line, a school's own dates before its council's."""

import pytest

from childfirst.config.cli import main
from childfirst.teams.models import PartnerContact, School, SchoolTerm
from tests import factories as make
from tests.real_data import shared

pytestmark = pytest.mark.django_db
REGISTER = """URN,LA (name),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),PhaseOfEducation (name),AdministrativeWard (name),AdministrativeWard (code),lead_name,lead_email,lead_phone
900001,{borough},Café Hill School,Academy,Open,Secondary,Hill Ward,Z00000001,Ms Rowe,rowe@hill.invalid,07700900001
900002,{borough},Low School,Pupil Referral Unit,Open,Not applicable,Hill Ward,Z00000001,,,
900001,{borough},Café Hill School,Academy,Open,Primary,Hill Ward,Z00000001,,,
9000x3,{borough},Odd,Academy,Open,Primary,Hill Ward,Z00000001,,,
900004,Nowhere,Far,Academy,Open,Primary,Far Ward,Z00000009,,,
900005,{borough},Asks,Academy,Open,Middle earth,Hill Ward,Z00000001,,,
"""
TERMS = """council,urn,kind,first_day,last_day,why
{borough},,term,2026-09-02,2026-10-23,
{borough},,term,2026-10-20,2026-12-18,
,900002,term,07/09/2026,23/10/2026,
{borough},,closed,2026-09-04,2026-09-04,Training
{borough},,holiday,2026-09-04,2026-09-04,
,999999,term,2026-09-07,2026-10-23,
{borough},,term,2026-11-20,2026-11-02,
"""


def test_the_register_then_the_terms(tmp_path, capsys):
    borough = make.make_borough()
    register, terms, refused = tmp_path / "register.csv", tmp_path / "terms.csv", tmp_path / "refused.csv"
    register.write_bytes(REGISTER.format(borough=borough.name).encode("cp1252"))
    terms.write_text(TERMS.format(borough=borough.name))
    assert main(["import", "schools", str(register), "--check"]) == 1
    assert not School.objects.filter(urn="900001").exists()
    assert main(["import", "schools", str(register), "--refused", str(refused)]) == 1
    said = capsys.readouterr()
    assert "6 rows read, 2 opened, 0 changed, 1 as they were or twice in the file, 3 refused" in said.out
    for words in ("line 5: URN: “9000x3”", "line 6: council: “Nowhere”", "line 7: phase: “Middle earth”"):
        assert words in said.err
    assert refused.read_text().splitlines()[1].startswith("5,")
    hill, low = School.objects.get(urn="900001"), School.objects.get(urn="900002")
    assert (hill.name, hill.phase, low.phase) == ("Café Hill School", "secondary", "alternative")
    assert PartnerContact.objects.get(school=hill).can_prove

    assert main(["import", "terms", str(terms)]) == 1
    said = capsys.readouterr().err
    for words in ("line 3: first_day: these days stand in line 2", "line 6: kind", "line 7: urn", "line 8: last_day"):
        assert words in said
    assert [str(term.first_day) for term in hill.terms.all()] == ["2026-09-02"]
    assert [(str(term.first_day), term.from_council) for term in low.terms.all()] == [("2026-09-07", False)]
    assert [str(closure.day) for closure in hill.closures.all()] == ["2026-09-04"]

    main(["import", "terms", str(terms)])
    main(["import", "schools", str(register)])
    assert SchoolTerm.objects.filter(school__in=[hill, low]).count() == 2
    assert PartnerContact.objects.filter(school=hill).count() == 1
    register.write_text(
        REGISTER.format(borough=borough.name).replace(
            "Low School,Pupil Referral Unit,Open", "Low School,Pupil Referral Unit,Closed"
        )
    )
    main(["import", "schools", str(register)])
    low.refresh_from_db()
    assert not low.is_open


@pytest.mark.real_data
def test_the_open_schools_of_london(capsys):
    from childfirst.teams.places import load_boroughs

    load_boroughs()
    main(["import", "schools", str(shared("data/schools") / "london_schools_atlas_2016.csv.gz")])
    assert School.objects.count() > 3_000


PARTNERS = """kind,council,organisation,part,name,email,phone
council,{borough},,lead,Front door,front@e9.invalid,07700900001
charity,,Lantern House,,Bea,bea@lantern.invalid,
charity,,lantern house,deputy,Bea again,BEA@lantern.invalid,
council,Nowhere,,lead,Front door,front@e8.invalid,
health,,,lead,Nurse,nurse@h.invalid,
dragons,,Cave,lead,Smaug,s@cave.invalid,
justice,,Youth justice service,lead,Ida,not an address,
"""


def test_partners_are_taken_once_and_bad_rows_told(tmp_path, capsys):
    borough, file = make.make_borough(), tmp_path / "partners.csv"
    file.write_text(PARTNERS.format(borough=borough.name))
    assert main(["import", "partners", str(file), "--check"]) == 1
    assert not PartnerContact.objects.exists()
    assert main(["import", "partners", str(file)]) == 1
    said = capsys.readouterr()
    assert "7 rows read, 2 kept, 1 already there, 4 refused" in said.out
    for words in ("line 5: council: “Nowhere”", "line 6: organisation", "line 7: kind: “dragons”", "line 8: email"):
        assert words in said.out + said.err
    assert {one.organisation for one in PartnerContact.objects.all()} == {borough.name, "Lantern House"}
    assert main(["import", "partners", str(file)]) == 1
    assert PartnerContact.objects.count() == 2
