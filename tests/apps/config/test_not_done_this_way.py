"""A page asked for in a way that it does not answer says so in words, and in which ways it does."""

import pytest

from tests.factories import make_officer

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_a_form_sent_to_a_page_that_has_none_is_told_what_to_do(client):
    client.force_login(make_officer("desk_researcher"), backend="childfirst.teams.backends.OfficerBackend")
    answer = client.post("/notices/")
    assert answer.status_code == 405
    assert "GET" in answer["Allow"]
    assert "Go back, open the page again from its link" in answer.content.decode()
