"""London's boroughs and command units, loaded once however often it is asked for."""

import csv

import pytest

from childfirst.teams.models import BasicCommandUnit, Borough
from childfirst.teams.places import load_boroughs
from tests.real_data import shared

pytestmark = pytest.mark.django_db


def test_thirty_two_boroughs_in_twelve_units_however_often():
    assert load_boroughs() == load_boroughs() == 32
    assert BasicCommandUnit.objects.count() == 12


@pytest.mark.real_data
def test_they_agree_with_the_published_grouping():
    load_boroughs()
    with shared("data/geography/met_bcu_borough_2019.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 32
    mine = {
        (b.command_unit.name.removesuffix(" BCU"), b.name, b.code)
        for b in Borough.objects.select_related("command_unit")
    }
    assert mine == {(row["bcu"].removesuffix(" BCU"), row["borough"], row["lad_code"]) for row in rows}
