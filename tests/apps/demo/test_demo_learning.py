"""Learning in the invented London: everybody's acts are covered but one inspector's."""

from datetime import timedelta

import pytest
from django.utils import timezone

from childfirst.demo.contacts import Plan
from childfirst.demo.load import load
from childfirst.demo.loading.learning import LEAD, RAN_OUT
from childfirst.training.authority import missing_for
from childfirst.training.models import ActException, AuthorityPolicy, Completion
from childfirst.training.models.authority import ACTS
from childfirst.training.queries.coverage import Coverage
from tests.journeys.stand_ins import make_modules

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_everybody_may_act_but_one_inspector(tmp_path, settings):
    settings.LEARNING_FOLDERS = [*settings.LEARNING_FOLDERS, make_modules(tmp_path / "modules")]
    anchor = timezone.now().replace(second=0, microsecond=0)
    world = load(Plan(children=40, anchor=anchor), live=False, stories=False)
    assert set(AuthorityPolicy.objects.filter(ended_at=None).values_list("act", flat=True)) == set(ACTS)
    of_the_force = {name: one for name, one in world.named.items() if not one.is_outsider}
    for username, officer in of_the_force.items():
        for act in ACTS:
            assert (missing_for(officer, act) is not None) is (username == RAN_OUT), username
    found = missing_for(world.named[RAN_OUT], "authorise_search")
    assert found.until == anchor.date() - timedelta(days=40) or found.standing == "expired"
    assert not ActException.objects.exists()
    row = Coverage(world.named[LEAD], "listening-first").whole
    assert min(row.counts[place] for place in ("trained", "never", "exempt", "leave")) > 0 or row.counts["overdue"] > 0
    assert Completion.objects.filter(source_key__startswith="demo|").exists()
