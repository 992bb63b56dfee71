"""The bench measures what it says, and its invented contacts are the same each time."""

import pytest

from childfirst.rules.screening.bench import made_up_contacts, run


def test_made_up_contacts_are_the_same_each_time() -> None:
    assert made_up_contacts(500, 100).equals(made_up_contacts(500, 100))
    assert not made_up_contacts(500, 100).equals(made_up_contacts(500, 100, seed=1))


def test_figures_are_printed_and_given_back(capsys: pytest.CaptureFixture[str]) -> None:
    figures = run(contacts=2_000, children=500)

    assert figures["contacts"] == 2_000
    assert figures["findings"] > 2_000
    assert "peak gib" in capsys.readouterr().out
