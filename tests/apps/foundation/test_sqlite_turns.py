"""Writers take turns: nobody is overtaken for long, a killed one holds nobody up, and one who waits too long is told."""

import subprocess
import sys
import threading
from contextlib import contextmanager

import pytest
from django.db import OperationalError

from childfirst.config.database import database
from childfirst.foundation.sqlite.base import DatabaseWrapper

HOLD = "import fcntl, sys, time\nfile = open(sys.argv[1], 'w')\nfcntl.flock(file, fcntl.LOCK_EX)\nprint('held', flush=True)\ntime.sleep(600)"


@pytest.fixture
def connect(tmp_path, django_db_blocker):
    """Connections to one file, as different threads or servers would have."""
    made = []

    def one(timeout=20):
        settings = database("", tmp_path / "turns.sqlite3")
        settings["OPTIONS"]["timeout"] = timeout
        connection = DatabaseWrapper(
            {"ATOMIC_REQUESTS": False, "AUTOCOMMIT": True, "CONN_HEALTH_CHECKS": False, "TIME_ZONE": None, "TEST": {"NAME": None}}
            | {"USER": "", "PASSWORD": "", "HOST": "", "PORT": ""}
            | settings
        )  # fmt: skip
        connection.inc_thread_sharing()
        made.append(connection)
        return connection

    with django_db_blocker.unblock():
        yield one
        for connection in made:
            connection.close()


@contextmanager
def begun(connection):
    """A transaction on a connection that is in no registry, so that `transaction.atomic` cannot find it."""
    connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    try:
        yield connection
    except BaseException:
        connection.rollback()
        raise
    else:
        connection.commit()
    finally:
        connection.set_autocommit(True)


def test_nothing_written_is_lost_and_nobody_is_refused(connect):
    first = connect()
    with begun(first), first.cursor() as cursor:
        cursor.execute("create table seen (who integer)")

    def writer(connection, number):
        for _ in range(20):
            with begun(connection), connection.cursor() as cursor:
                cursor.execute("select count(*) from seen")
                cursor.execute("insert into seen values (%s)", [number])

    crowd = [threading.Thread(target=writer, args=(connect(), number)) for number in range(6)]
    for thread in crowd:
        thread.start()
    for thread in crowd:
        thread.join(timeout=60)
    with first.cursor() as cursor:
        cursor.execute("select who, count(*) from seen group by who")
        assert dict(cursor.fetchall()) == dict.fromkeys(range(6), 20)


@pytest.mark.parametrize("end", ["commit", "rollback", "close"])
def test_the_turn_is_given_back_however_it_ends(connect, end):
    holder, other = connect(), connect(timeout=0)
    holder.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    with pytest.raises(OperationalError, match="locked"), begun(other):
        pytest.fail("let in while another was writing")
    getattr(holder, end)()
    with begun(other), other.cursor() as cursor:
        cursor.execute("create table let_in (who integer)")


def test_a_killed_holder_holds_nobody_up(connect, tmp_path):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "turns.sqlite3-turn")], stdout=subprocess.PIPE
    )
    assert holder.stdout.readline() == b"held\n"
    waiting = connect(timeout=0)
    with pytest.raises(OperationalError, match="locked"), begun(waiting):
        pytest.fail("let in while another process was writing")
    holder.kill()
    holder.communicate()
    with begun(waiting), waiting.cursor() as cursor:
        cursor.execute("create table let_in (who integer)")
