"""Several people, or one person's several presses, at the same instant: real threads on a real database."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connection

from childfirst.contacts.actions import record, save_page, start_draft
from childfirst.contacts.actions.drafts import SavedElsewhere
from childfirst.contacts.models import Contact, Draft
from tests.factories import make_officer, new_contact

pytestmark = pytest.mark.django_db(transaction=True)
AT_ONCE = 6


def all_at_once(act):
    """Run `act` in threads that start together; returns what each gave back or raised."""
    together = Barrier(AT_ONCE)

    def one(number):
        together.wait()
        try:
            return act(number)
        except Exception as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(one, range(AT_ONCE)))


@pytest.fixture
def _file_database():
    """In memory, SQLite gives each thread a database of its own: nothing to test there."""
    if connection.vendor == "sqlite" and "memory" in str(connection.settings_dict["NAME"]):
        pytest.skip("the test database is in memory: run on PostgreSQL or a file")


@pytest.mark.usefixtures("_file_database")
def test_one_submission_pressed_six_times_makes_one_contact():
    officer, key = make_officer(), uuid4()
    kept = all_at_once(lambda number: record(new_contact("concern"), by=officer, submission_key=key))
    assert {type(one) for one in kept} == {Contact}
    assert len({one.pk for one in kept}) == Contact.objects.count() == 1


@pytest.mark.usefixtures("_file_database")
def test_six_contacts_get_six_references():
    officer = make_officer()
    kept = all_at_once(lambda number: record(new_contact("concern"), by=officer))
    assert len({one.reference for one in kept}) == AT_ONCE


@pytest.mark.usefixtures("_file_database")
def test_six_tabs_and_nothing_overwritten_unseen():
    officer = make_officer()
    draft = start_draft(kind="concern", by=officer)
    kept = all_at_once(
        lambda number: save_page(
            draft, page="what", answers={"what_happened": [f"tab {number}"]}, revision=0, by=officer, tab=str(number)
        )
    )
    won = [one for one in kept if isinstance(one, Draft)]
    assert len(won) == 1
    assert {type(one) for one in kept} == {Draft, SavedElsewhere}
    draft.refresh_from_db()
    assert draft.answers["what"] == won[0].answers["what"]
