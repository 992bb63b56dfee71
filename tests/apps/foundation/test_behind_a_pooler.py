"""Behind a pooler that lends one connection of the server to several people in turns, each still sees only what they may."""

import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier, Thread

import psycopg
import pytest
from django.db import DatabaseError, connection, connections, transaction

from childfirst.children.models import Child
from childfirst.foundation import wall
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.postgres import policies
from childfirst.foundation.turns import take_turn
from childfirst.guarding.actions import declare_tie
from childfirst.keeping.backup import back_up, restore
from tests.factories import make_child, make_officer, make_team

PGBOUNCER = shutil.which("pgbouncer", path=f"{os.environ['PATH']}:/usr/sbin")
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="poolers stand before PostgreSQL"),
    pytest.mark.skipif(PGBOUNCER is None, reason="no pgbouncer is installed (apt-get install pgbouncer)"),
]
ROUNDS = 40


@contextmanager
def pooler(mode, size):
    """PgBouncer on loopback before the tests' own server, which may take `size` connections of it: its port. It refuses to run as root."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = {"host": "HOST", "port": "PORT", "password": "PASSWORD"}
    given = [f"{word}={connection.settings_dict[key]}" for word, key in words.items() if connection.settings_dict[key]]
    home = Path(tempfile.mkdtemp(prefix="childfirst-pooler."))
    (home / "users").write_text(f'"{connection.settings_dict["USER"]}" ""\n')
    (home / "ini").write_text(
        f"[databases]\n* = {' '.join(given)}\n"
        f"[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\nauth_type = trust\n"
        f"auth_file = {home}/users\npool_mode = {mode}\ndefault_pool_size = {size}\nquery_wait_timeout = 20\n"
    )
    as_nobody = []
    if os.geteuid() == 0:
        for one in (home, *home.iterdir()):
            shutil.chown(one, "postgres")
        as_nobody = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    running = subprocess.Popen([*as_nobody, PGBOUNCER, "-q", str(home / "ini")], stderr=subprocess.PIPE)
    try:
        _wait(running, port)
        yield port
    finally:
        running.terminate()
        running.communicate(timeout=20)
        shutil.rmtree(home)


def _wait(running, port):
    while running.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
    pytest.fail(running.communicate()[1].decode())


@contextmanager
def through(port):
    """A connection of its own, by way of the pooler."""
    one = connection.copy()
    one.settings_dict.update(HOST="127.0.0.1", PORT=str(port))
    one.inc_thread_sharing()
    try:
        yield one
    finally:
        one.close()


@contextmanager
def instead_of_the_default(one):
    """The program's own queries of this thread go that way, as they do where CHILDFIRST_DATABASE names the pooler."""
    before = connections["default"]
    connections["default"] = one
    try:
        yield
    finally:
        connections["default"] = before


@pytest.fixture
def people():
    """A child, an officer who is kept from them, and one who is not."""
    if policies.bypassed(connection):
        pytest.skip("started as a superuser, whom no policy holds")
    team = make_team()
    kept_out, other = make_officer(team=team), make_officer("inspector", team=team, rank="inspector")
    child = make_child("Zuleika", "Marchbanks")
    declare_tie(officer=kept_out, child=child, kind="known", by=other)
    return child, kept_out, other


def there(child, one):
    """By SQL that knows of no wall."""
    with one.cursor() as cursor:
        cursor.execute("SELECT id FROM children_child WHERE id = %s", [child.pk])
        return cursor.fetchone() is not None


def address(port):
    held = connection.settings_dict
    return f"host=127.0.0.1 port={port} dbname={held['NAME']} user={held['USER']}"


@pytest.mark.parametrize("mode", ["transaction", "session"])
def test_a_pooler_is_known_for_what_it_is(people, mode):
    with pooler(mode, 2) as port, through(port) as one:
        one.ensure_connection()
        assert one.pooled
        assert policies.why_open(one) == ""
    assert connection.pooled is False


def test_what_one_is_told_is_not_anothers(people):
    child, kept_out, other = people
    with pooler("transaction", 1) as port, through(port) as first, through(port) as second:
        for _ in range(3):
            with wall.before(kept_out):
                assert not there(child, first)
            with wall.before(other):
                assert there(child, second)
            assert there(child, second), "nobody asks"
        with wall.before(kept_out), instead_of_the_default(first):
            with transaction.atomic():
                assert not there(child, first)
                with pytest.raises(DatabaseError), transaction.atomic():
                    first.cursor().execute("SELECT no_such_column")
                assert not there(child, first)
                with wall.whole():
                    assert there(child, first)
                assert not there(child, first)
            assert not there(child, first)
        with psycopg.connect(address(port)) as stranger:
            assert stranger.execute("SELECT count(*) FROM children_child").fetchone() == (0,), "nothing stays behind"


def test_two_people_at_once_through_one_connection_of_the_server(people):
    """Statements outside a transaction, inside one, rolled back, one for many rows, and rows read bit by bit."""
    child, kept_out, other = people
    wrong, start = [], Barrier(2)

    def ask(person, sees, one):
        try:
            start.wait()
            with instead_of_the_default(one):
                for turn in range(ROUNDS):
                    with wall.before(person):
                        seen = [there(child, one), Child._base_manager.filter(pk=child.pk).exists()]
                        seen += [child.pk in {row.pk for row in Child._base_manager.iterator(chunk_size=1)}]
                        with transaction.atomic():
                            seen += [there(child, one), there(child, one)]
                            transaction.set_rollback(turn % 2 == 0)
                        with one.cursor() as cursor:
                            cursor.executemany("UPDATE children_child SET given_name = given_name WHERE id = %s", [[child.pk]])  # fmt: skip
                            seen += [cursor.rowcount == 1]
                    if set(seen) != {sees}:
                        wrong.append((person.pk, turn, seen))
        except Exception as error:
            wrong.append(error)

    with pooler("transaction", 1) as port, through(port) as first, through(port) as second:
        both = [Thread(target=ask, args=args) for args in ((kept_out, False, first), (other, True, second))]
        for one in both:
            one.start()
        for one in both:
            one.join()
    assert wrong == []


def test_an_act_that_closes_a_child_is_told_at_once(people):
    child, _, other = people
    with pooler("transaction", 1) as port, through(port) as one, instead_of_the_default(one), wall.before(other):
        assert there(child, one)
        declare_tie(officer=other, child=child, kind="own_family", by=other)
        assert not there(child, one)


def test_turns_hold_and_nothing_is_prepared(people):
    with pooler("transaction", 2) as port, through(port) as first, through(port) as second:
        asked = "SELECT pg_try_advisory_xact_lock(hashtext('a turn'))"
        with instead_of_the_default(first), transaction.atomic():
            take_turn("a turn")
            with second.cursor() as cursor:
                cursor.execute(asked)
                assert cursor.fetchone() == (False,)
        with second.cursor() as cursor:
            cursor.execute(asked)
            assert cursor.fetchone() == (True,)
        assert first.connection.prepare_threshold is None
        with first.cursor() as cursor:
            for alone in ("VACUUM children_childname", "CREATE INDEX CONCURRENTLY tried ON children_childname (id)", "DROP INDEX CONCURRENTLY tried"):  # fmt: skip
                cursor.execute(alone)


def test_a_pooler_that_takes_no_transactions_is_refused(people):
    with pooler("statement", 1) as port, through(port) as one, instead_of_the_default(one):
        assert "pool_mode" in policies.why_open(one)


def test_no_backup_is_made_through_one(people, tmp_path):
    with pooler("transaction", 1) as port, through(port) as one, instead_of_the_default(one):
        with pytest.raises(CannotNow, match="names a pooler"):
            back_up(tmp_path / "copy", "a pass phrase that is long enough")
        with pytest.raises(CannotNow, match="names a pooler"):
            restore(tmp_path / "copy", "a pass phrase that is long enough", replace=True)
    assert list(tmp_path.iterdir()) == []
