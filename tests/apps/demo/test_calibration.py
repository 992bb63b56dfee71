"""Numbers are honest: an unsure one can never pass for a fact."""

import pytest

from childfirst.demo.calibration import ASSUMED, FIGURES, Figure, value
from childfirst.demo.places import BOROUGHS, UNIT_OF, km_between, wards_of
from childfirst.teams.london import COMMAND_UNITS


@pytest.mark.parametrize("figure", FIGURES.values(), ids=list(FIGURES))
def test_every_number_has_its_source_or_says_that_it_is_assumed(figure):
    assert figure.year
    assert figure.unit
    assert figure.fact is not (figure.tag in ASSUMED)
    assert ("ASSUMPTION" in str(figure)) is not figure.fact


@pytest.mark.parametrize("tag", ["U", "D"])
def test_an_unsure_number_cannot_be_given_a_source(tag):
    with pytest.raises(ValueError, match="ASSUMPTION"):
        Figure("stops", 25_000, "a year", "2025", tag, "Home Office")


def test_a_fact_cannot_be_called_an_assumption():
    with pytest.raises(ValueError, match="ASSUMPTION"):
        Figure("victims", 61_000, "children", "2023", "V", "ASSUMPTION: a guess")


def test_grades_add_up():
    assert sum(value(f"grade_{grade}") for grade in ("blue", "green", "amber", "red")) == pytest.approx(1)


def test_every_borough_that_the_product_loads_has_a_place_here():
    published = {name: code for _, boroughs in COMMAND_UNITS.values() for name, code in boroughs.items()}
    assert {name: row[0] for name, row in BOROUGHS.items()} == published
    assert len(UNIT_OF) == 32


def test_distances_are_those_of_a_city():
    assert 20 < km_between("Havering", "Ealing") < 45
    assert km_between("Hackney", "Tower Hamlets") < 6


def test_no_invented_ward_has_a_real_code():
    codes = [ward.code for borough in BOROUGHS for ward in wards_of(borough)]
    assert len(codes) == len(set(codes)) == 128
    assert all(code.startswith("X") for code in codes)
