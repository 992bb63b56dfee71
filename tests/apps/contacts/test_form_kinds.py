"""Each kind's own questions, filled in whole, become a contact; and the rules of each page."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from childfirst.contacts.actions import start_draft, submit
from childfirst.contacts.forms.around import AdultForm, GradeForm
from childfirst.contacts.forms.child import (
    FirstForm,
    MissingPart,
    PartForm,
    SearchPart,
    UnnamedForm,
    WhoForm,
    part_form,
)
from childfirst.contacts.forms.reader import to_data
from childfirst.contacts.forms.voice import VoiceForm
from childfirst.contacts.forms.what import WHAT_FORMS, DomesticAbuse, Missing
from childfirst.contacts.models import Contact, Finding
from childfirst.foundation.now import today
from childfirst.ui.formatting import date_words, whole_months
from tests.apps.contacts.walk import BACKEND
from tests.factories import make_borough, make_child, make_officer, make_school, make_team

pytestmark = [pytest.mark.django_db, pytest.mark.page]


def boxes(name, time="00:00", *, days_ago=0):
    """Of today as it is when asked, so that no run sees two days."""
    day = today() - timedelta(days=days_ago)
    return {
        f"{name}_day": [str(day.day)],
        f"{name}_month": [str(day.month)],
        f"{name}_year": [str(day.year)],
        f"{name}_time": [time],
    }


WHAT = {
    "crime_report": {"offence": ["robbery"]},
    "stop_search": {
        "power": ["pace_s1"],
        "object": ["weapon"],
        "linked": ["nothing"],
        "outcome": ["no_further_action"],
    },
    "arrest": {
        "offence": ["drugs_supply"],
        "outcome": ["bailed"],
        "necessity": ["To protect him from the man he named"],
        "appropriate_adult": ["called"],
        "parent_told": ["yes"],
    },
    "missing": {
        "last_seen_place": ["At the bus stop, by his sister"],
        "reported_by": ["parent"],
        "medication": ["not_asked"],
        "returned": ["yes"],
        "found_where": ["At a friend's"],
    },
    "domestic_abuse": {
        "children_in_home": ["1"],
        "dash_grade": ["standard"],
        "orders": ["in_force"],
        "order_note": ["Non-molestation order on him until May"],
    },
    "school_incident": {"told_by": ["school"], "school_told": ["yes"]},
    "concern": {"told_by": ["public"]},
    "online_harm": {"platform": ["game"], "told_by": ["child"], "images": ["no"], "device_kept": ["not_asked"]},
}
PART = {
    "stop_search": {"beyond_outer_clothing": ["no"]},
    "missing": {"missing_grade": ["medium"], "caller_is_childrens_home": ["no"], "prevention_interview": ["yes"]},
    "arrest": {"outcome": ["bailed"]},
}
VOICE = {
    "seen": ["yes"],
    "spoken_to": ["yes"],
    "spoken_alone": ["yes"],
    "child_words": ["I was scared of the older boys"],
    "signs_1": ["drug_debt"],
}
GRADE = {
    "officer_grade": ["amber"],
    "officer_grade_reason": ["He is frightened of somebody older"],
    "protection": ["no"],
}


def whole(kind, borough, child):
    role = "suspect" if kind in ("stop_search", "arrest") else "missing" if kind == "missing" else "victim"
    answers = {
        "what": {"what_happened": ["A test account"], **boxes("occurred_from"), **boxes("returned_at"), **WHAT[kind]},
        "where": {"place_type": ["street"], "borough": [str(borough.pk)]},
        "children": {"order": ["c1"], "last": 1},
        "child-c1-first": {"perceived_age": ["16"]},
        "child-c1-match": {"child": [str(child.pk)]},
        "child-c1-who": {
            "roles": [role],
            "sex": ["male"],
            "interpreter_needed": ["no"],
            "needs_asked": ["yes"],
            "needs": ["adhd"],
            "care_status": ["not_in_care"],
            "school_status": ["unknown"],
        },
        "child-c1-voice": VOICE,
        "adults": {"order": [], "none": True},
        "grade": GRADE,
    }
    return answers | ({"child-c1-part": PART[kind]} if kind in PART else {})


@pytest.mark.parametrize("kind", WHAT_FORMS)
def test_a_whole_draft_of_each_kind_is_recorded(kind):
    officer = make_officer(team=make_team())
    child, borough = make_child(), make_borough()
    contact = submit(start_draft(kind=kind, by=officer, answers=whole(kind, borough, child)), by=officer)
    part = contact.involvements.get()
    assert (contact.kind, part.child, part.perceived_age_years, part.needs) == (kind, child, 16, ["adhd"])
    assert part.signs == ["drug_debt"]
    assert contact.borough == borough
    assert Contact.objects.count() == 1
    if kind == "missing":
        assert contact.details["returned"] is True
        assert part.missing_hours == 0.0
        assert contact.screenings.get().facts["contact"]["returned"] is True
    if kind == "domestic_abuse":
        assert contact.details["order_note"].startswith("Non-molestation")


def errors(form):
    assert not form.is_valid()
    return {name: str(messages[0]) for name, messages in form.errors.items()}


def test_children_are_counted_before_anything_else():
    form = DomesticAbuse(to_data({}))
    assert next(iter(form.fields)) == "children_in_home"
    assert "how many children" in errors(form)["children_in_home"]
    assert "Enter how many" in errors(DomesticAbuse(to_data({"children_in_home": ["0"]})))["children_in_home"]


def test_nobody_comes_back_before_going():
    left, back = boxes("occurred_from", "18:02", days_ago=1), boxes("returned_at", "18:01", days_ago=1)
    form = Missing(to_data({**left, "returned": ["yes"], **back}))
    assert "cannot have come back" in errors(form)["returned_at"]


@pytest.mark.parametrize(
    ("grade", "reason", "right"),
    [
        ("low", "", False),
        ("low", "Often does this", False),
        ("very_low", "She rang and is at her grandmother's", True),
        ("medium", "", True),
    ],
)
def test_a_low_grade_for_a_child_needs_a_reason(grade, reason, right):
    form = MissingPart(
        to_data({"missing_grade": [grade], "grade_reason": [reason], "caller_is_childrens_home": ["no"]})
    )
    assert form.is_valid() is right


@pytest.mark.parametrize(
    ("answers", "right"),
    [
        ({"ethnicity": ["white"], "nationality": ["British"]}, True),
        ({"ethnicity": ["unknown"], "nationality": [""]}, False),
        ({"ethnicity": ["white"]}, False),
        ({"ethnicity": ["unknown"], "why_not": ["He ran off before anyone saw him"]}, True),
        ({"ethnicity": ["unknown"], "why_not": ["N/A"]}, False),
        ({}, False),
    ],
)
def test_a_suspects_ethnicity_and_nationality_or_why_not(answers, right):
    assert AdultForm(to_data({"relation": ["stranger"], "part": ["suspect"], **answers})).is_valid() is right


def test_an_adult_is_an_adult_and_a_witness_is_not_asked():
    assert AdultForm(to_data({"relation": ["mother"], "part": ["witness"]})).is_valid()
    assert (
        "add them on the children page"
        in errors(AdultForm(to_data({"relation": ["mother"], "part": ["witness"], "age_years": ["17"]})))["age_years"]
    )


def test_an_adults_date_of_birth_gives_their_age_and_a_childs_is_refused():
    known = {"relation": ["mother"], "part": ["witness"]}
    form = AdultForm(
        to_data({**known, "date_of_birth_day": ["4"], "date_of_birth_month": ["7"], "date_of_birth_year": ["1990"]})
    )
    assert form.is_valid(), form.errors
    assert form.cleaned_data["age_years"] >= 36
    child = AdultForm(
        to_data({**known, "date_of_birth_day": ["4"], "date_of_birth_month": ["7"], "date_of_birth_year": ["2015"]})
    )
    assert "add them on the children page" in errors(child)["date_of_birth"]


def test_far_from_home_is_asked_in_miles_and_found_by_its_rule():
    officer = make_officer(team=make_team())
    answers = whole("arrest", make_borough(), make_child())
    answers["child-c1-part"] = answers["child-c1-part"] | {"offence": ["drugs_supply"], "miles_from_home": ["57"]}
    part = submit(start_draft(kind="arrest", by=officer, answers=answers), by=officer).involvements.get()
    assert part.km_from_home == 91.7
    assert "92 km from home" in " ".join(Finding.objects.values_list("reason", flat=True))


def test_grading_needs_a_reason_that_says_something():
    assert GradeForm(to_data(GRADE)).is_valid()
    assert (
        "what you saw" in errors(GradeForm(to_data({**GRADE, "officer_grade_reason": ["N/A"]})))["officer_grade_reason"]
    )
    assert "police_protection_from" in errors(GradeForm(to_data({**GRADE, "protection": ["yes"]})))


WHO = {
    "roles": ["victim"],
    "sex": ["male"],
    "interpreter_needed": ["no"],
    "needs_asked": ["no"],
    "care_status": ["not_in_care"],
    "school_status": ["unknown"],
    "given_name": ["Kofi"],
}


def test_who_they_are():
    assert WhoForm(to_data(WHO)).is_valid()
    assert "council" in errors(WhoForm(to_data({**WHO, "care_status": ["looked_after"]})))["care_council"]
    assert "how you know" in errors(WhoForm(to_data({**WHO, "date_of_birth": ["2015-02-01"]})))["date_of_birth_basis"]
    assert (
        "adult"
        in errors(WhoForm(to_data({**WHO, "date_of_birth": ["1990-02-01"], "date_of_birth_basis": ["known"]})))[
            "date_of_birth"
        ]
    )
    assert "first language" in errors(WhoForm(to_data({**WHO, "interpreter_needed": ["yes"]})))["first_language"]
    assert WhoForm(to_data({**WHO, "interpreter_needed": ["yes"], "first_language": ["Twi"]})).is_valid()


@pytest.mark.parametrize(
    ("on", "age", "born"),
    [(date(2026, 11, 26), 13, date(2013, 11, 26)), (date(2028, 2, 29), 13, date(2015, 2, 28)), (date(2026, 3, 1), 0, date(2026, 3, 1))],
)  # fmt: skip
def test_without_a_date_of_birth_an_age_is_kept_as_an_estimate_the_younger_way(on, age, born):
    form = WhoForm(to_data({**WHO, "estimated_age": [str(age)]}), on=on)
    assert form.is_valid()
    assert (form.cleaned_data["date_of_birth"], form.cleaned_data["date_of_birth_basis"]) == (born, "estimated")
    assert whole_months(born, on) // 12 == age
    assert whole_months(born + timedelta(days=2), on) // 12 < age or age == 0


def test_an_estimate_beside_a_date_or_of_an_adult_is_asked_again():
    both = {"date_of_birth": ["2015-02-01"], "date_of_birth_basis": ["known"], "estimated_age": ["11"]}
    assert "not both" in errors(WhoForm(to_data({**WHO, **both})))["estimated_age"]
    assert "enter 17" in errors(WhoForm(to_data({**WHO, "estimated_age": ["18"]})))["estimated_age"]


def test_an_estimated_age_is_shown_as_one_everywhere(client):
    officer = make_officer(team=make_team())
    answers = whole("arrest", make_borough(), make_child())
    who = {**answers["child-c1-who"], **WHO, "estimated_age": ["14"], "roles": ["suspect"]}
    first = {"given_name": ["Kofi"], "perceived_age": ["16"]}
    new = {"child-c1-first": first, "child-c1-match": {"child": ["new"]}, "child-c1-who": who}
    part = submit(start_draft(kind="arrest", by=officer, answers=answers | new), by=officer).involvements.get()
    assert (part.age_months // 12, part.age_basis) == (14, "estimated")
    client.force_login(officer, backend=BACKEND)
    shown = client.get(reverse("children:child", args=[part.child_id])).content.decode()
    assert f"about {part.child.date_of_birth.year}, estimated by an officer" in shown
    assert date_words(part.child.date_of_birth) not in shown


def test_a_school_is_found_by_name_or_number_and_never_guessed():
    school = make_school("Larkfield Academy")
    right = WhoForm(to_data({**WHO, "school_status": ["enrolled"], "school": ["larkfield academy"]}))
    assert right.is_valid()
    assert right.cleaned_data["school"] == school
    assert WhoForm(to_data({**WHO, "school_status": ["enrolled"], "school": [school.urn]})).is_valid()
    make_school("Larkfield Academy")
    assert (
        "URN"
        in errors(WhoForm(to_data({**WHO, "school_status": ["enrolled"], "school": ["Larkfield Academy"]})))["school"]
    )


def test_a_second_school_is_kept_and_leaving_it_empty_takes_it_away():
    officer, child, borough = make_officer(team=make_team()), make_child(), make_borough()
    main, second = make_school("Larkfield Academy"), make_school("The Annexe")
    for typed, kept in (("The Annexe", second), ("Larkfield Academy", None), ("the annexe", second), ("", None)):
        answers = whole("concern", borough, child)
        answers["child-c1-who"] |= {"school_status": ["enrolled"], "school": [main.name], "second_school": [typed]}
        part = submit(start_draft(kind="concern", by=officer, answers=answers), by=officer).involvements.get()
        child.refresh_from_db()
        assert (part.school, part.second_school, child.second_school) == (main, kept, kept), typed
    child.second_school = second
    child.save()
    submit(start_draft(kind="concern", by=officer, answers=whole("concern", borough, child)), by=officer)
    child.refresh_from_db()
    assert child.second_school == second, "where nobody asked for a school, nothing is taken away"


def test_first_sight_a_name_or_a_gap():
    assert FirstForm(to_data({"given_name": ["Kofi"]})).is_valid()
    assert "not yet named" in errors(FirstForm(to_data({"perceived_age": ["9"]})))["given_name"]
    assert FirstForm(to_data({}), chosen_already=True).is_valid()
    assert not UnnamedForm(to_data({})).is_valid()


def test_a_voice_that_says_nothing_is_sent_back_with_what_was_typed():
    form = VoiceForm(to_data({**VOICE, "child_words": ["Asleep"]}), name="Kofi", age_months=100)
    assert "when they wake" in errors(form)["child_words"]
    assert form["child_words"].value() == "Asleep"
    quiet = {"seen": ["yes"], "spoken_to": ["no"], "not_spoken_reason": ["She is one year old"]}
    assert "at least two" in errors(VoiceForm(to_data(quiet), age_months=12))["aware_appearance"]
    assert VoiceForm(
        to_data({**quiet, "aware_appearance": ["Clean, red eyes"], "aware_activity": ["Would not let go of her gran"]}),
        age_months=12,
    ).is_valid()
    assert "who will do it" in errors(VoiceForm(to_data({"seen": ["no"]})))["not_spoken_reason"]
    assert VoiceForm(
        to_data({"seen": ["no"], "not_spoken_reason": ["At his father's; Barnet will see him tonight"]})
    ).is_valid()


@pytest.mark.parametrize(
    ("kind", "roles", "form"),
    [
        ("missing", [], MissingPart),
        ("stop_search", ["suspect"], SearchPart),
        ("arrest", ["suspect"], PartForm),
        ("concern", ["victim"], None),
    ],
)
def test_which_further_page(kind, roles, form):
    assert part_form(kind, roles) is form
