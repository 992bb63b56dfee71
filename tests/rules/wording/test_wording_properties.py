"""Whatever the text: an answer, offsets that hold, and nothing that hangs on which name a child has."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from childfirst.rules.wording import CLASSES, ENTRIES, WEIGHTS, Child, check
from childfirst.rules.wording.entry import FIELDS
from tests.real_data import shared

PIECES = [text for entry in ENTRIES for text in (*entry.fires, *entry.quiet)]
NAMES = [
    "Amy Holt",
    "Oluwaseun Adeyemi",
    "Ngọc Trần",
    "Zoë O’Connor",
    "Agnieszka Wójcik",
    "Aaliyah Al-Masri",
    "李 明",
    "Jo",
]
texts = st.one_of(
    st.text(max_size=400),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=30)), max_size=6).map(" ".join),
)


@settings(deadline=None)  # the first note makes the catalogue ready, and patterns are compiled as they are met
@given(text=texts, field=st.sampled_from(FIELDS), name=st.sampled_from(NAMES) | st.text(max_size=12))
def test_any_text_is_answered_with_offsets_that_hold(text: str, field: str, name: str) -> None:
    last = -1
    for found in check(text, field, [Child(name, 14)]):
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert found.start >= last
        assert found.kind in CLASSES
        assert found.weight in WEIGHTS
        last = found.end
        json.dumps(found.as_record(), ensure_ascii=True)


@settings(deadline=None)
@given(order=st.lists(st.sampled_from(PIECES), min_size=1, max_size=4))
def test_the_same_note_about_a_child_of_another_name_has_the_same_findings(order: list[str]) -> None:
    answers = []
    for name in NAMES:
        first = name.split()[0]
        text = f"{first} (14). " + " ".join(order)
        found = check(text, "narrative", [Child(name, 14)])
        answers.append([(each.entry, each.start - len(first), each.text) for each in found])
    assert all(answer == answers[0] for answer in answers)


@settings(deadline=None)
@given(text=st.sampled_from(PIECES))
def test_straight_or_curly_apostrophes_change_nothing(text: str) -> None:
    plain = [each.entry for each in check(text, "narrative", [Child("Amy", 14)])]
    curly = text.replace("'", "’")
    assert [each.entry for each in check(curly, "narrative", [Child("Amy", 14)])] == plain


@pytest.mark.real_data
def test_the_development_set_meets_its_thresholds() -> None:
    from childfirst.rules.wording.answers import findings
    from childfirst.rules.wording.scoring import score

    def notes(name: str) -> list[dict]:
        return [json.loads(line) for line in shared(f"eval/{name}").read_text(encoding="utf-8").splitlines()]

    scores = score(notes("wording-dev.jsonl"), findings).total
    assert scores.recall is not None
    assert scores.precision is not None
    assert scores.recall >= 0.95
    assert scores.precision >= 0.95
    clean = notes("wording-clean-dev.jsonl")
    words = sum(len(note["text"].split()) for note in clean)
    found = [each for note in clean for each in findings(note)]
    assert 1000 * sum(each.weight != "L" for each in found) / words <= 0.5
    assert 1000 * sum(each.layer == "meaning" for each in found) / words <= 2
