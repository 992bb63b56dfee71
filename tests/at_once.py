"""Two at the same instant: acts in threads of their own, all let go at once. Only where the database lets more than one writer in."""

import threading
from typing import Any

import pytest
from django.db import connection

from childfirst.foundation.errors import CannotNow

only_postgres = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite lets one writer in at a time, and in memory has one connection"
)


def together(*acts: Any) -> list[Any]:
    """Run each act in its own thread. Returns what each returned or raised."""
    gate, results = threading.Barrier(len(acts)), [None] * len(acts)

    def run(place: int, act: Any) -> None:
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


def one_did_it(results: list[Any]) -> bool:
    """One act went through, and every other was told that it cannot be done now."""
    return sorted(type(result) is CannotNow for result in results) == [False] + [True] * (len(results) - 1)
