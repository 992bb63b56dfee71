"""Several acts at the same instant, each in a thread of its own. Real only on PostgreSQL: SQLite lets one writer in at a time."""

import threading

import pytest
from django.db import connection

only_postgres = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite lets one writer in at a time, and in memory has one connection"
)


def together(*acts):
    """Run each act in its own thread, all let go at once. Returns what each returned or raised."""
    gate, results = threading.Barrier(len(acts)), [None] * len(acts)

    def run(place, act):
        try:
            gate.wait()
            results[place] = act()
        except Exception as error:
            results[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(place, act)) for place, act in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return results
