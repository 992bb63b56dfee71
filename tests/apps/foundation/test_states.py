"""A lifecycle is one table that checks itself."""

import pytest

from childfirst.foundation.errors import CannotNow
from childfirst.foundation.states import Lifecycle

DOOR = Lifecycle(
    noun="door",
    first="open",
    labels={"open": "Open", "shut": "Shut"},
    moves={"open": {"shut": "closed"}, "shut": {}},
    owners={"open": "anyone", "shut": "nobody"},
)


def test_it_lets_through_what_the_table_says():
    DOOR.check_move("open", "shut")
    with pytest.raises(CannotNow, match="Shut"):
        DOOR.check_move("shut", "open")


@pytest.mark.parametrize(
    "change", [{"owners": {"open": "anyone"}}, {"moves": {"open": {"ajar": "pulled"}, "shut": {}}}, {"first": "ajar"}]
)
def test_a_hole_in_the_table_is_an_error(change):
    parts = {
        "noun": "door",
        "first": "open",
        "labels": DOOR.labels,
        "moves": DOOR.moves,
        "owners": DOOR.owners,
        **change,
    }
    with pytest.raises(ValueError, match="door"):
        Lifecycle(**parts)


def test_it_draws_itself():
    assert "open --> shut: closed" in DOOR.page()
