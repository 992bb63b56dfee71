"""The demonstration's stories on what a force runs on: told once, and each opened by the person it names. What they say in full is tried on SQLite."""

import pytest
from django.db import connection
from django.utils import timezone

from childfirst.audit.seals import problems
from childfirst.demo.contacts import Plan
from childfirst.demo.load import load
from childfirst.demo.stories import stories
from childfirst.foundation.postgres import policies

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.long,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="on SQLite test_demo_load.py tells them"),
]


def test_every_story_is_told_and_opens(client):
    """Without the last days by hand of a whole London: those are the same actions over and over."""
    load(Plan(children=30, anchor=timezone.now().replace(second=0, microsecond=0)), live=False)
    connection.check_constraints()
    assert policies.out_of_date(connection) == []
    for story in stories():
        started = client.post(f"/try-it/{story.slug}/start/")
        assert started.status_code == 302, story.slug
        assert client.get(started["Location"]).status_code == 200, story.slug
    assert list(problems()) == []
