"""The scorer, equal error by group, structural faults and the printed catalogue."""

from childfirst.rules.wording import Child, Finding, check
from childfirst.rules.wording.fairness import differs_by_chance
from childfirst.rules.wording.scoring import overlaps, score
from childfirst.rules.wording.structure import age_missing, contradictions, copied


def finding(start: int, end: int, weight: str = "M") -> Finding:
    return Finding(start, end, "x", "blame", weight, "", "", "")


def test_half_of_the_shorter_is_enough() -> None:
    assert overlaps((0, 10), (5, 30))
    assert not overlaps((0, 10), (6, 30))
    assert not overlaps((0, 10), (10, 20))


def test_spans_traps_and_weights_are_counted_as_the_readme_of_the_sets_says() -> None:
    record = {
        "id": "a",
        "text": "x " * 50,
        "kind": "mixed",
        "children": [{"name": "A", "group": "Other"}],
        "spans": [
            {"start": 0, "end": 10, "class": "blame", "weight": "H"},
            {"start": 20, "end": 30, "class": "doubt", "weight": "L"},
        ],
        "traps": [{"start": 40, "end": 50}],
    }
    scores = score([record], lambda _: [finding(2, 8), finding(41, 49), finding(60, 70), finding(80, 90, "L")])
    total = scores.total
    assert (total.spans, total.found, total.right, total.wrong, total.on_traps) == (1, 1, 1, 2, 1)
    assert scores.by["group", "Other"].wrong == 2
    assert scores.by["weight", "L"].spans == 1


def test_an_uneven_split_is_told_from_an_even_one() -> None:
    even = differs_by_chance({"a": (5, 50), "b": (5, 50)})
    uneven = differs_by_chance({"a": (25, 50), "b": (1, 50)})
    assert even is not None
    assert uneven is not None
    assert even > 0.5 > 0.01 > uneven
    assert differs_by_chance({"a": (0, 5), "b": (0, 5)}) is None


def test_a_reassurance_beside_signs_is_a_contradiction() -> None:
    found = check("No concerns for Mia.", children=[Child("Mia", 14)])
    grave = contradictions(found, ["two phones and £300", "picked up by an adult"])
    assert grave[0].weight == "H"
    assert "two phones" in grave[0].why
    assert contradictions(found, []) == []


def test_an_age_left_out_is_named_and_a_copied_sentence_found() -> None:
    mia, leo = Child("Mia Park", 14), Child("Leo Park", 9)
    assert age_missing("Mia (14) and Leo were in.", [mia, leo]) == ["Leo Park"]
    same = "{} was seen in the bedroom and was happy in the company of mum."
    twice = copied({"1": (same.format("Mia"), [mia]), "2": (same.format("Leo"), [leo]), "3": ("Other words.", [])})
    assert [each.notes for each in twice] == [("1", "2")]


def test_the_quiet_layer_explains_itself_and_stays_light() -> None:
    text = "Mia (14) was brought in at two. She loves a bit of danger."
    found = [each for each in check(text, children=[Child("Mia", 14)]) if each.layer == "meaning"]
    assert [each.weight for each in found] == ["L"]
    assert found[0].why.startswith("Close in meaning to “")
    assert not check(text, children=[Child("Mia", 14)], quiet_layer=False)
