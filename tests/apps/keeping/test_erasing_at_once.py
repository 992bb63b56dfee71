"""A record is deleted at the very moment at which a panel's sample is drawn from it: no copy of it stays."""

import threading
import time

import pytest
from django.db import connection, transaction

from childfirst.children.models import Child
from childfirst.foundation.now import now
from childfirst.keeping.erasing import erase
from childfirst.panels.models import Item
from tests.apps.panels import meeting as panel
from tests.at_once import only_postgres
from tests.factories import make_child, make_officer

WITHIN = 30.0


def waits_for_a_turn() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted "
            "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
        )
        return bool(cursor.fetchone()[0])


@only_postgres
@pytest.mark.django_db(transaction=True)
def test_a_copy_that_was_being_made_is_emptied(settings, tmp_path):
    settings.DELETIONS_LEDGER = tmp_path / "deletions.jsonl"
    who, first, second = panel.people(), make_officer("records_manager"), make_officer("records_manager")
    child = make_child("Ottoline", "Larkspur")
    panel.stopped(children=[child])
    ended = []

    def deletes():
        try:
            given = {"because": "No longer needed", "group": "group_4", "asked_at": now(), "asked_by": first}
            ended.append(erase([child.pk], by=second, **given))
        except Exception as error:
            ended.append(error)
        finally:
            connection.close()

    deletion = threading.Thread(target=deletes)
    with transaction.atomic():
        panel.drawn(who)
        deletion.start()
        until = time.monotonic() + WITHIN
        while not waits_for_a_turn():
            assert time.monotonic() < until, "the deletion was to wait for the drawing"
            assert not ended, f"the deletion did not wait: {ended}"
    deletion.join(WITHIN)

    assert not Child.objects.filter(pk=child.pk).exists(), ended
    (item,) = Item.objects.all()
    assert (item.texts, item.facts, item.shown, item.status) == ([], [], [], "left_out")
