"""The judge itself is judged: the bands, the doubt of the trials, power, and that invented data are the same each time."""

import os

import pytest

from childfirst.rules.measures import bench, code_version, rate, simulate_rows
from childfirst.rules.measures.crew import Crew
from childfirst.rules.measures.made_up import children, london, stops, teams
from childfirst.rules.measures.power import events_needed, power_of_ratio
from childfirst.rules.measures.simulate import COVERS, CRIES_WOLF, STATED, Answered, Check, ask, counted, covers
from childfirst.rules.measures.simulate_rows import read


def test_the_same_seed_invents_the_same_london() -> None:
    assert london(3) == london(3) != london(4)
    assert children(3).equals(children(3))
    assert stops(3, {"a": -1.0, "b": -1.0}, places=3) == stops(3, {"a": -1.0, "b": -1.0}, places=3)
    assert teams(3) == teams(3)
    assert len(london(3)) == 32


def test_a_result_outside_its_band_is_said_only_where_the_trials_are_enough() -> None:
    check = Check("a question", COVERS, lambda seed: seed % 10 != 0)
    few, many = ask(check, 20), ask(check, 5000)
    assert (few.share, few.sound) == (0.9, True)
    assert (many.share, many.sound) == (0.9, False)
    assert many.words.endswith("OUTSIDE")
    assert "93% to 97%" in many.words
    assert "at most 5%" in Answered(Check("a", CRIES_WOLF, bool), 0, 10).words
    assert "at least 80%" in Answered(Check("a", (0.8, 1.0), bool), 9, 10).words


def test_a_dear_question_is_asked_less_often() -> None:
    assert ask(Check("dear", COVERS, bool, 100), 4000).trials == 40
    assert ask(Check("dear", COVERS, bool, 100), 400).trials == 20


def test_every_cheap_question_is_in_its_band() -> None:
    for check in counted():
        if check.weight == 1:
            answered = ask(check, 200)
            assert answered.sound, answered.words


def test_every_dear_question_can_be_asked(monkeypatch) -> None:
    monkeypatch.setattr(simulate_rows, "_true_odds", lambda times: times)
    for check in [*counted(), *read()]:
        if check.weight > 1:
            assert check.trial(1) in (True, False)


def test_no_figure_covers_nothing() -> None:
    assert not covers(rate(3, 0), 0)


def test_power_is_what_events_needed_asked_for() -> None:
    need = events_needed(1.3, 0.25)
    assert need == 541
    total = need / (0.25 * 1.3 + 0.75)
    people = 1_000_000
    power = power_of_ratio(1.3, people // 4, people * 3 // 4, total / people)
    assert power == pytest.approx(0.8, abs=0.01)
    assert power_of_ratio(1.0, 1000, 1000, 0.1) == pytest.approx(0.05)
    assert 0.85 < STATED < 0.95
    for wrong in (lambda: events_needed(1, 0.5), lambda: power_of_ratio(1.2, 0, 5, 0.1)):
        with pytest.raises(ValueError, match=r"ratio"):
            wrong()


def made_up_questions():
    """For the processes of a crew, which know none of a test's own names."""
    return {"never covers": lambda seed: False, "one in three": lambda seed: seed % 3 == 0}


def test_a_crew_asks_what_one_would_have_asked(monkeypatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "7")
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    with Crew(f"{__name__}:made_up_questions", size=2) as crew:
        assert crew.hits("one in three", range(1, 31)) == 10
        assert crew.hits("never covers", range(1, 31)) == 0
        assert crew.busy() > 0
    assert os.environ["OMP_NUM_THREADS"] == "7"
    assert "OPENBLAS_NUM_THREADS" not in os.environ


def test_the_bench_prints_every_answer_and_fails_where_one_is_outside(monkeypatch, capsys) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    monkeypatch.setattr(bench, "QUESTIONS", f"{__name__}:made_up_questions")
    monkeypatch.setattr(bench, "counted", lambda: iter([Check("never covers", COVERS, lambda seed: False)]))
    monkeypatch.setattr(bench, "read", lambda: iter([]))
    monkeypatch.setattr(bench, "thresholds", lambda: iter([]))
    monkeypatch.setattr(bench, "how_fast", lambda: None)
    assert bench.run(None, quick=True) == 1
    printed = capsys.readouterr().out
    assert code_version() in printed
    assert "never covers" in printed
    assert "OUTSIDE" in printed
