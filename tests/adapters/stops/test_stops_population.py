"""The typed-in population adds up to the published totals, with or without the open data at hand."""

from childfirst.adapters.stops.population import BOROUGHS, YEAR, children_in, children_in_london


def test_the_totals_are_the_published_ones():
    assert len(BOROUGHS) == 32
    assert children_in_london() == {
        "asian": 192_198,
        "black": 164_548,
        "mixed": 85_556,
        "other": 61_476,
        "white": 333_532,
    }
    assert sum(children_in_london().values()) == 837_310
    assert YEAR == 2021
    assert children_in("Camden")["white"] == 7_444
