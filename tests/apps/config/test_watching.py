"""What those who run it can see: health, readiness, figures. And who cannot."""

from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.db.utils import OperationalError
from prometheus_client.parser import text_string_to_metric_families

from childfirst.config import cli, readiness
from childfirst.foundation.now import now
from childfirst.notices.models import OutboxMessage
from childfirst.referrals.models import WorkerBeat
from tests.factories import make_child, make_contact, make_officer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def asked_anew():
    readiness._up_to_date.cache_clear()
    yield
    readiness._up_to_date.cache_clear()


def a_beat(ago):
    WorkerBeat.objects.update_or_create(name="clock worker", defaults={"beat_at": now() - timedelta(seconds=ago)})


def test_ready_looks_at_the_database_the_migrations_and_the_worker(client):
    said = client.get("/ready/")
    assert (said.status_code, said.json()["worker"]) == (200, "never went round: start childfirst worker")
    assert client.get("/ready/?worker").status_code == 503
    a_beat(ago=20)
    said = client.get("/ready/?worker").json()
    assert {name: state for name, state in said.items() if name != "wall"} == {
        "ready": True,
        "database": "ok",
        "migrations": "ok",
        "mail": "ok",
        "worker": "ok",
    }
    assert ("wall" in said) is (connection.vendor == "postgresql")
    a_beat(ago=3_600)
    assert client.get("/ready/?worker").json()["worker"].startswith("late")
    assert client.get("/ready/").status_code == 200


def test_ready_is_not_while_the_tables_are_behind(client):
    MigrationRecorder(connection).migration_qs.filter(app="api").delete()
    said = client.get("/ready/")
    assert (said.status_code, said.json()["migrations"]) == (503, "behind: run childfirst setup")
    assert client.get("/health/").status_code == 200


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no policies")
def test_ready_is_not_while_the_second_wall_is_down(client, settings):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE children_child DISABLE ROW LEVEL SECURITY")
    said = client.get("/ready/")
    assert (said.status_code, said.json()["wall"]) == (200, "not up: childfirst serve says why"), "a demonstration"
    settings.DEMO = False
    assert client.get("/ready/").status_code == 503


def test_ready_is_not_while_the_database_is_away_and_health_is(client, monkeypatch):
    def away(*args, **more):
        raise OperationalError("no route to host")

    monkeypatch.setattr(
        type(connection._connections["default"]) if hasattr(connection, "_connections") else type(connection),
        "cursor",
        away,
    )
    said = client.get("/ready/")
    assert (said.status_code, said.json()) == (503, {"ready": False, "database": "away"})
    assert client.get("/health/").json() == {"status": "ok"}


def figures(client, **headers):
    answer = client.get("/metrics/", headers=headers)
    if answer.status_code != 200:
        return answer.status_code
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(answer.content.decode())
        for sample in family.samples
    }


def test_the_figures_count_and_name_nobody(client):
    a_beat(ago=30)
    make_contact("domestic_abuse", children=[make_child(given_name="Wilhelmina", family_name="Unmistakable")])
    OutboxMessage.objects.create(
        key="k", channel="hook", template="notice", state="given_up", made_at=now(), next_at=now()
    )
    client.force_login(
        make_officer("inspector", name="Ines Unmistakable"), backend="childfirst.teams.backends.OfficerBackend"
    )
    client.get("/children/77/")
    client.get("/Wilhelmina/")
    before = figures(client)
    client.get("/children/78/")
    after = figures(client)
    key = ("childfirst_requests_total", (("method", "GET"), ("route", "children/<int:pk>/"), ("status", "404")))
    assert after[key] == before[key] + 1
    assert after[("childfirst_outbox_given_up", ())] == 1
    assert 29 <= after[("childfirst_worker_beat_age_seconds", ())] < 90
    assert after[("childfirst_database_up", ())] == 1
    text = client.get("/metrics/").content.decode()
    assert "Unmistakable" not in text
    assert "Wilhelmina" not in text


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"REMOTE_ADDR": "203.0.113.9"}, 404),
        ({"HTTP_X_FORWARDED_FOR": "203.0.113.9"}, 404),
        ({"HTTP_X_FORWARDED_PROTO": "https"}, 404),
        ({"REMOTE_ADDR": "::1"}, 200),
        ({"REMOTE_ADDR": ""}, 404),
    ],
)
def test_without_a_token_only_this_machine_reads_them(client, more, status):
    assert client.get("/metrics/", **more).status_code == status


def test_with_a_token_only_the_token_opens(client, settings):
    settings.METRICS_TOKEN = "a-long-token"
    assert figures(client) == 404
    assert figures(client, Authorization="Bearer wrong") == 404
    assert ("childfirst_database_up", ()) in figures(client, Authorization="Bearer a-long-token")


def test_the_command_asks_the_server_on_this_machine(capsys):
    class Fit(BaseHTTPRequestHandler):
        def do_GET(self):
            fit = "worker" not in self.path
            body = b'{"ready": true, "database": "ok", "worker": "late"}'
            self.send_response(200 if fit else 503)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Fit) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        port = str(server.server_port)
        assert cli.main(["ready", "--port", port]) == 0
        assert cli.main(["ready", "--port", port, "--worker"]) == 1
        server.shutdown()
        thread.join(5)
    assert cli.main(["ready", "--port", port]) == 1
    said = capsys.readouterr().err
    assert "database: ok, worker: late" in said
    assert "No server answers" in said
