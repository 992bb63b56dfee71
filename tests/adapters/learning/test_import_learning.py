"""Officers and passes by CSV: bad rows by line, the others kept; twice is once; leavers, movers and roles."""

import csv
from pathlib import Path

import pytest

from childfirst.audit.models import AuditEntry
from childfirst.config.cli import main
from childfirst.foundation.now import today
from childfirst.teams.models import Officer, Team
from childfirst.training.actions import assigning
from childfirst.training.models import Assignment, Completion
from childfirst.training.policy import live_until
from tests.factories import make_command_unit, make_officer, make_team

pytestmark = pytest.mark.django_db
MODULES = Path(__file__).parents[2] / "apps" / "training" / "modules"
POSTS = "username,name,rank,team,roles,joined_on,left_on,team_kind,command_unit\n"
PASSES = "username,module,passed_on,score,out_of,version,id\n"


@pytest.fixture(autouse=True)
def only_the_invented_module(settings):
    settings.LEARNING_FOLDERS = [MODULES]


@pytest.fixture
def bring(tmp_path, capsys):
    def run(what, text, *options):
        path = tmp_path / f"{what}.csv"
        path.write_text(text if isinstance(text, str) else "", encoding="utf-8")
        status = main(["import", what, str(path), *options])
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


class TestOfficers:
    def test_new_ones_are_opened_without_a_password(self, bring):
        make_team(name="Team A")
        status, out, _ = bring(
            "officers", POSTS + "W1,Ana Invented,Constable,Team A,officer;ward officer,2026-01-05,,,\n"
        )
        assert status == 0, out
        one = Officer.objects.get(username="w1")
        assert (one.rank, one.team.name, one.role_codes) == ("constable", "Team A", {"officer", "ward_officer"})
        assert not one.has_usable_password()
        assert not one.check_password("!")
        assert AuditEntry.objects.filter(verb="sign-in opened by import", subject_id=str(one.pk)).count() == 1

    def test_a_second_time_changes_nothing(self, bring):
        make_team(name="Team A")
        text = POSTS + "W1,Ana Invented,Constable,Team A,,,,,\n"
        bring("officers", text)
        _, out, _ = bring("officers", text)
        assert "0 opened, 0 changed, 0 left, 1 as they were" in out

    def test_movers_leavers_and_promotions(self, bring):
        here, there = make_team(name="Team A"), make_team(name="Team B")
        mover, leaver = make_officer(team=here, username="mover"), make_officer(team=here, username="leaver")
        text = POSTS + f"mover,{mover.full_name},Sergeant,Team B,sergeant,,,,\n" + f"leaver,{leaver.full_name},Constable,Team A,,,2026-01-31,,\n"  # fmt: skip
        _, out, _ = bring("officers", text)
        assert "1 changed, 1 left" in out
        mover.refresh_from_db()
        leaver.refresh_from_db()
        assert (mover.team, mover.rank, mover.role_codes) == (there, "sergeant", {"sergeant"})
        assert (leaver.is_active, str(leaver.left_on)) == (False, "2026-01-31")
        row = AuditEntry.objects.get(verb="post changed by import", subject_id=str(mover.pk))
        assert row.details["before"]["rank"] == "constable"

    def test_keys_to_the_house_are_neither_given_nor_taken(self, bring):
        team = make_team(name="Team A")
        one = make_officer(["administrator", "officer"], team=team, username="adm")
        status, _, err = bring("officers", POSTS + "x1,X Invented,Constable,Team A,administrator,,,,\n")
        assert status == 1
        assert "line 2: roles: Administrator is given by hand" in err
        bring("officers", POSTS + f"adm,{one.full_name},Constable,Team A,sergeant,,,,\n")
        one.refresh_from_db()
        assert one.role_codes == {"administrator", "sergeant"}

    def test_a_team_is_made_where_the_row_says_what_it_is(self, bring):
        make_command_unit(code="ZZ")
        status, _, err = bring(
            "officers",
            POSTS + "a1,A Invented,Constable,New Ward Team,,,,ward,ZZ\n" + "a2,B Invented,Constable,Nowhere,,,,,\n",
        )
        assert status == 1
        assert "line 3: team: there is no “Nowhere”" in err
        assert Team.objects.get(name="New Ward Team").command_unit.code == "ZZ"

    @pytest.mark.parametrize(
        ("row", "said"),
        [
            (",Name,Constable,,,,,,", "username: it must be given"),
            ("a1,,Constable,,,,,,", "name: it must be given"),
            ("a1,Name,King,,,,,,", "rank: “King” is none of"),
            ("a1,Name,Constable,,wizard,,,,", "roles: “wizard” is no role here"),
            ("a1,Name,Constable,,,31/02/2026,,,", "joined_on: “31/02/2026” is no date"),
            ("a1,Name,Constable,,,,2999-01-01,,", "left_on: the day must be today or in the past"),
            ("a1,Name,Constable,,,2026-02-01,2026-01-01,,", "left_on: the day is before joined_on"),
            ("gone,Name,Constable,,,,,,", "username: this sign-in is closed"),
            ("a1,Name,Constable,T,,,,ward,QQ", "command_unit: “QQ” is no code here"),
        ],
    )
    def test_a_bad_row_is_told_with_its_line(self, bring, row, said):
        Officer.objects.filter(pk=make_officer(username="gone").pk).update(is_active=False)
        status, _, err = bring("officers", POSTS + row + "\n")
        assert status == 1
        assert f"line 2: {said}" in err

    def test_the_same_name_twice_in_a_file_is_told(self, bring):
        _, _, err = bring("officers", POSTS + "a1,A,Constable,,,,,,\nA1,B,Constable,,,,,,\n")
        assert "line 3: username: it stands in an earlier row" in err

    def test_checking_keeps_nothing(self, bring):
        _, out, _ = bring("officers", POSTS + "a1,A,Constable,New,,,,ward,\n", "--check")
        assert "1 opened" in out
        assert not Officer.objects.filter(username="a1").exists()
        assert not Team.objects.filter(name="New").exists()


class TestPasses:
    def test_passes_are_kept_once_and_end_what_was_owed(self, bring):
        one = make_officer(username="w1")
        lead = make_officer("training_lead")
        assigning.assign(officer=one, module="listening-first", due_on=today(), by=lead)
        text = PASSES + f"W1,Listening first,{today().isoformat()},7,8,2026-11-01,abc\n"
        status, out, _ = bring("completions", text)
        assert (status, "1 kept" in out) == (0, True)
        row = Completion.objects.get()
        assert (row.officer, row.score, row.source_key, row.expires_on) == (one, 7, "lms|abc", live_until(today()))
        assert Assignment.objects.get().ended_because == "Passed"
        _, out, _ = bring("completions", text)
        assert "0 kept, 1 already there" in out
        assert AuditEntry.objects.filter(verb="imported passes").count() == 1

    @pytest.mark.parametrize(
        ("row", "said"),
        [
            ("nobody,listening-first,2026-01-01,,,,", "username: nobody here is called “nobody”"),
            ("w1,juggling,2026-01-01,,,,", "module: “juggling” is no module here"),
            ("w1,listening-first,,,,,", "passed_on: the day must be given"),
            ("w1,listening-first,2999-01-01,,,,", "passed_on: the day must be given"),
            ("w1,listening-first,yesterday,,,,", "passed_on: “yesterday” is no date"),
            ("w1,listening-first,2026-01-01,nine,8,,", "score: “nine” is no whole number"),
            ("w1,listening-first,2026-01-01,9,8,,", "score: it needs out_of"),
        ],
    )
    def test_a_bad_row_is_told_with_its_line_and_the_next_is_kept(self, bring, row, said):
        make_officer(username="w1")
        status, out, err = bring("completions", f"{PASSES}{row}\nw1,listening-first,01/02/2026,,,,\n")
        assert status == 1
        assert f"line 2: {said}" in err
        assert "1 kept" in out

    def test_the_refused_are_written_to_a_file(self, bring, tmp_path):
        path = tmp_path / "refused.csv"
        bring("completions", PASSES + "nobody,listening-first,2026-01-01,,,,\n", "--refused", str(path))
        assert list(csv.reader(path.read_text().splitlines()))[1] == ["2", "username: nobody here is called “nobody”"]

    def test_a_file_that_is_none_is_refused_plainly(self, bring, tmp_path):
        status, _, err = bring("completions", "a,b\n1,2\n")
        assert status == 1
        assert "no column username, module, passed_on" in err
        assert main(["import", "completions", str(tmp_path / "absent.csv")]) == 1
        (tmp_path / "latin.csv").write_bytes(b"username,module,passed_on\n\xff,a,b\n")
        assert main(["import", "completions", str(tmp_path / "latin.csv")]) == 1

    def test_checking_keeps_nothing(self, bring):
        make_officer(username="w1")
        _, out, _ = bring("completions", PASSES + "w1,listening-first,2026-01-01,,,,\n", "--check")
        assert "1 kept" in out
        assert not Completion.objects.exists()
