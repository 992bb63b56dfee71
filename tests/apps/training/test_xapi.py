"""xAPI in and out: the shapes of SCORM Cloud and Moodle, bad ones by place, and what goes out comes back as the same."""

import json
import re
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.config.cli import main
from childfirst.foundation.now import today
from childfirst.training.actions import assigning
from childfirst.training.models import Assignment, Completion
from childfirst.training.policy import live_until
from tests.apps.training.learner import passed
from tests.factories import make_officer

pytestmark = pytest.mark.django_db
ADL = "http://adlnet.gov/expapi/verbs/"
TITLE = "Listening first"


def scorm_cloud(name: str, number: int = 1, **more) -> dict:
    """As SCORM Cloud gives it: an account, a title, a score in all its forms."""
    return {
        "id": f"6690e6c9-3ef0-4ed3-8b37-7f3964730{number:03d}",
        "actor": {"objectType": "Agent", "name": "Invented Learner", "account": {"homePage": "https://cloud.invalid", "name": name}},
        "verb": {"id": f"{ADL}passed", "display": {"en-US": "passed"}},
        "object": {"objectType": "Activity", "id": "https://cloud.invalid/courses/77", "definition": {"name": {"en-US": TITLE}}},
        "result": {"score": {"scaled": 0.875, "raw": 7.0, "min": 0.0, "max": 8.0}, "success": True, "completion": True, "duration": "PT18M"},
        "timestamp": "2026-03-31T23:30:00.123Z",
        "stored": "2026-04-01T00:00:00.000Z",
        "version": "1.0.0",
    } | more  # fmt: skip


def moodle(address: str, number: int = 1, verb: str = "https://w3id.org/xapi/adl/verbs/completed") -> dict:
    """As Moodle's log store gives it: an address, a course by its number, no score."""
    return {
        "id": f"00000000-0000-4000-8000-000000000{number:03d}",
        "actor": {"name": "Invented Learner", "mbox": f"mailto:{address}"},
        "verb": {"id": verb},
        "object": {"id": "https://moodle.invalid/course/view.php?id=5", "definition": {"type": "http://id.tincanapi.com/activitytype/lms/course", "name": {"en": "CF-03 (2026)"}}},
        "timestamp": "2026-02-10T16:04:17+08:00",
        "context": {"platform": "Moodle", "language": "en"},
    }  # fmt: skip


@pytest.fixture
def people():
    one, other = make_officer(username="ann.invented"), make_officer(username="bea.invented")
    other.email = "bea@force.invalid"
    other.save()
    return one, other


def written(tmp_path, given, name="statements.json"):
    path = tmp_path / name
    path.write_text(given if isinstance(given, str) else json.dumps(given), encoding="utf-8")
    return str(path)


def test_both_shapes_come_in_once_and_end_what_was_owed(people, lead, module, tmp_path, capsys):
    one, other = people
    assigning.assign(officer=one, module=module.slug, due_on=today() + timedelta(days=9), by=lead)
    Assignment.objects.update(assigned_at=datetime.fromisoformat("2026-01-01T00:00:00Z"))
    given = {"statements": [scorm_cloud("Ann.Invented"), moodle("bea@force.invalid", 2), moodle("bea@force.invalid", 3, f"{ADL}launched")], "more": ""}  # fmt: skip
    command = ["import", "learning", written(tmp_path, given), "--source", "cloud", "--module", f"https://moodle.invalid/course/view.php?id=5={module.slug}"]  # fmt: skip
    assert main([*command, "--check"]) == 0
    assert not Completion.objects.exists()
    assert main(command) == 0
    assert "2 passes read, 2 kept, 0 already there, 1 statements were no pass, 0 refused" in capsys.readouterr().out
    rows = {row.officer_id: row for row in Completion.objects.all()}
    first, second = rows[one.pk], rows[other.pk]
    assert (first.passed_on, first.score, first.out_of, first.module) == (date(2026, 4, 1), 7, 8, module.slug), (
        "the day in London"
    )
    assert (second.passed_on, second.score) == (date(2026, 2, 10), None)
    assert first.expires_on == live_until(first.passed_on)
    assert first.source_key.startswith("cloud|6690e6c9")
    assert Assignment.objects.get().ended_because == "Passed"
    assert main(command) == 0
    assert Completion.objects.count() == 2


def facts(row) -> tuple:
    return row.module, row.version, row.score, row.out_of, row.passed_on, row.expires_on


BAD = [
    ({"actor": {}}, "actor: it needs an account with a name, or mbox"),
    ({"actor": {"mbox": "mailto:nobody@force.invalid"}}, "actor: nobody here is called “nobody@force.invalid”"),
    ({"object": {"id": "https://cloud.invalid/9"}}, "is no module here. Name it with --module https://cloud.invalid/9=SLUG"),
    ({"timestamp": "yesterday"}, "timestamp: “yesterday” is no moment"),
    ({"timestamp": "2026-03-31T23:30:00"}, "timestamp: it needs a zone"),
    ({"timestamp": "2999-03-31T23:30:00Z"}, "passed_on: the day must be given, and be today or in the past"),
    ({"id": "seven"}, "id: “seven” is no UUID"),
    ({"result": {"score": {"raw": "7", "max": 8}}}, "score: raw is no number"),
    ({"result": {"score": {"raw": 9, "max": 8}}}, "score: it needs out_of, and cannot be more"),
]  # fmt: skip


def test_bad_ones_are_told_by_place_and_the_good_ones_are_kept(people, tmp_path, capsys):
    given = [scorm_cloud("ann.invented"), "no statement", *(scorm_cloud("ann.invented", number, **wrong) for number, (wrong, _) in enumerate(BAD, 2))]  # fmt: skip
    refused = tmp_path / "refused.csv"
    assert main(["import", "learning", written(tmp_path, given), "--refused", str(refused)]) == 1
    lines = refused.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "statement,why"
    assert lines[1].startswith("2,")
    assert len(lines) == 2 + len(BAD)
    for line, (_, words) in zip(lines[2:], BAD, strict=True):
        assert words in line.replace('""', '"'), line
    assert [int(line.split(",")[0]) for line in lines[2:]] == list(range(3, 3 + len(BAD)))
    assert Completion.objects.count() == 1
    assert "statement 3: actor" in capsys.readouterr().err
    one, other = people
    one.email = other.email
    one.save()
    assert main(["import", "learning", written(tmp_path, [moodle(other.email)])]) == 1
    assert "2 people here have the address" in capsys.readouterr().err


def test_failed_and_voided_ones_are_no_pass(people, tmp_path):
    voided = scorm_cloud("ann.invented", 5)
    void = {"id": "6690e6c9-3ef0-4ed3-8b37-7f3964730999", "actor": voided["actor"], "verb": {"id": f"{ADL}voided"}, "object": {"objectType": "StatementRef", "id": voided["id"]}}  # fmt: skip
    failed = scorm_cloud("ann.invented", 6, verb={"id": f"{ADL}completed"}, result={"success": False})
    lines = "\n".join(json.dumps(one) for one in (voided, void, failed, scorm_cloud("bea.invented", 7))) + "\n{broken\n"
    assert main(["import", "learning", written(tmp_path, lines)]) == 1, "the broken line"
    assert [row.officer.username for row in Completion.objects.all()] == ["bea.invented"]


@pytest.mark.parametrize(("given", "words"), [("{not json", "not JSON"), ('"text"', "neither an array"), ("[1", "not JSON"), (None, "No such file")])  # fmt: skip
def test_a_file_that_is_none_is_refused_whole(given, words, tmp_path, capsys):
    path = written(tmp_path, given) if given else str(tmp_path / "gone.json")
    assert main(["import", "learning", path]) == 1
    assert words in capsys.readouterr().err
    assert main(["import", "learning", written(tmp_path, []), "--module", "nonsense"]) == 1


def test_what_goes_out_is_a_statement_and_comes_back_as_the_same(people, module, lead, client, tmp_path, capsys):
    one, other = people
    passed(one, module, days_ago=20)
    passed(other, module, days_ago=3)
    assert main(["learning", "export", "--home", "https://cf.force.invalid/"]) == 0
    out = capsys.readouterr().out
    statements = json.loads(out)
    assert len(statements) == 2
    for row, statement in zip(Completion.objects.order_by("pk"), statements, strict=True):
        assert set(statement) == {"id", "actor", "verb", "object", "result", "context", "timestamp"}
        assert UUID(statement["id"]).version == 5
        assert statement["actor"] == {
            "objectType": "Agent",
            "account": {"homePage": "https://cf.force.invalid", "name": row.officer.username},
        }
        assert statement["verb"]["id"] == f"{ADL}passed"
        assert statement["object"]["objectType"] == "Activity"
        assert all(
            re.fullmatch(r"https?://\S+", iri)
            for iri in (statement["verb"]["id"], statement["object"]["id"], *statement["context"]["extensions"])
        )
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", statement["timestamp"])
        assert row.officer.full_name not in json.dumps(statement)
        if row.out_of:
            assert statement["result"]["score"] == {
                "scaled": round(row.score / row.out_of, 4),
                "raw": row.score,
                "min": 0,
                "max": row.out_of,
            }
    again = written(tmp_path, out)
    assert main(["import", "learning", again]) == 0
    assert Completion.objects.count() == 2, "its own passes, come home"
    # To another installation, where the same usernames are other rows.
    kept = {row.officer.username: facts(row) for row in Completion.objects.all()}
    for officer in people:
        type(officer).objects.filter(pk=officer.pk).update(username=f"old.{officer.pk}")
    for name in kept:
        make_officer(username=name)
    assert main(["import", "learning", again]) == 0
    assert {row.officer.username: facts(row) for row in Completion.objects.filter(officer__username__in=kept)} == kept
    assert AuditEntry.objects.filter(verb="took out passes as xAPI").latest("pk").details["rows"] == 2
    client.force_login(lead)
    page = client.get(reverse("training:statements"))
    assert len(json.loads(b"".join(page.streaming_content))) == 4
    assert "attachment" in page["Content-Disposition"]
    assert reverse("training:statements") in client.get(reverse("training:coverage")).content.decode()
    client.force_login(make_officer("inspector"))
    assert client.get(reverse("training:statements")).status_code == 403
    assert main(["learning", "export", "--home", "cf"]) == 1
    assert main(["learning", "export", "--home", "https://x.invalid", "--module", "no"]) == 1
