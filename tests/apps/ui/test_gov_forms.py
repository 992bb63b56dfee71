"""Forms: plain errors, links to the right box, reveals, London time, and nothing that a person typed is lost or run."""

import re
from datetime import UTC, date, datetime

import pytest
import time_machine
from django import forms
from django.http import QueryDict
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from childfirst.ui.forms import GovDateField, GovDateTimeField, GovForm
from childfirst.ui.gallery_forms import SampleForm

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Incident(GovForm):
    when = GovDateTimeField(label="When was it?", error_name="Incident date", not_future=True)
    born = GovDateField(label="Date of birth", not_future=True, required=False)
    visit = GovDateField(label="Visit date", not_past=True, required=False)


def problems(form):
    return {line["href"]: line["text"] for line in form.error_summary}


@pytest.mark.parametrize(
    ("data", "href", "text"),
    [
        ({}, "#id_when_day", "Enter incident date"),
        (
            {"when_day": "4", "when_month": "11", "when_time": "9am"},
            "#id_when_year",
            "Incident date must include a year",
        ),
        ({"when": "4 11 2026"}, "#id_when_time", "Incident date must include a time"),
        ({"when_time": "9am"}, "#id_when_day", "Incident date must include a day, month and year"),
        ({"when": "2026-11-04 9x"}, "#id_when_time", "Incident date must be a time, like 9am, 2:30pm or 14:30"),
        ({"when": "2026-11-22T13:00"}, "#id_when_day", "Incident date must be now or in the past"),
        (
            {"when": "2026-03-29T01:30"},
            "#id_when_time",
            "Incident date cannot be 1:30am that day: the clocks went forward past it",
        ),
        ({"born": "2026-11-23"}, "#id_born_day", "Date of birth must be today or in the past"),
        ({"visit": "21 nov 2026"}, "#id_visit_day", "Visit date must be today or in the future"),
    ],
)
@time_machine.travel(NOW, tick=False)
def test_each_mistake_is_said_plainly_and_links_to_its_box(data, href, text):
    if "when" in data and " " in data["when"] and "x" not in data["when"]:
        data = {"when_day": data["when"]}
    assert problems(Incident(data))[href] == text


@time_machine.travel(NOW, tick=False)
def test_a_time_is_london_time_and_the_first_of_two_when_clocks_go_back():
    form = Incident({"when_day": "25", "when_month": "oct", "when_year": "2026", "when_time": "1:30am"})
    assert form.is_valid()
    assert form.cleaned_data["when"] == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert form.cleaned_data["born"] is None


def test_a_stored_moment_comes_back_into_the_boxes_in_london():
    bound = Incident(initial={"when": datetime(2026, 7, 1, 8, 30, tzinfo=UTC)})["when"]
    assert bound.typed_parts == {"day": "1", "month": "7", "year": "2026", "time": "09:30"}


def test_a_date_written_differently_has_not_changed():
    assert not GovDateField().has_changed(date(2026, 11, 4), {"day": "04", "month": "nov", "year": "2026"})
    assert GovDateField().has_changed(date(2026, 11, 4), {"day": "5", "month": "11", "year": "2026"})
    assert GovDateField().has_changed(date(2026, 11, 4), {"day": "x", "month": "11", "year": "2026"})


class TestReveals:
    def test_a_revealed_question_is_required_only_when_asked(self):
        assert "#id_injury" not in problems(SampleForm({"hurt": "no"}))
        assert (
            problems(SampleForm({"hurt": "yes", "who_hurt": "child"}))["#id_injury"] == "Answer “What was the injury?”"
        )

    def test_what_was_typed_under_an_answer_not_given_is_dropped(self):
        form = SampleForm({"hurt": "no", "who_hurt": "child", "injury": "A cut"})
        form.is_valid()
        assert form.cleaned_data["injury"] == ""
        assert form.cleaned_data["who_hurt"] == ""

    def test_a_reveal_two_deep_needs_both_answers(self):
        form = SampleForm({"hurt": "not_asked", "who_hurt": "child"})
        assert "#id_injury" not in problems(form)

    def test_revealed_fields_are_drawn_once(self, draw):
        page = draw("{% for field in form.top_fields %}{{ render_field(field) }}{% endfor %}", form=SampleForm())
        assert page.count('name="injury"') == 1


def test_required_messages_name_the_thing_and_the_act():
    found = problems(SampleForm({"place": "moon"}))
    assert found["#id_name"] == "Enter child's name"
    assert found["#id_hurt"] == "Select an answer to “Was anybody hurt?”"
    assert found["#id_place"] == "Select kind of place from the list"
    assert problems(SampleForm({"name": "x" * 81}))["#id_name"] == "Child's name must be 80 characters or fewer"


def test_every_link_in_the_summary_goes_to_something_that_takes_focus(draw, strictly):
    form = SampleForm({"hurt": "yes"})
    tree = strictly(
        "<!DOCTYPE html><title>x</title>"
        + draw("{% for field in form.top_fields %}{{ render_field(field) }}{% endfor %}", form=form)
    )
    focusable = {node.get("id") for node in tree.iter() if node.tag in ("input", "select", "textarea")}
    assert len(form.error_summary) >= 7
    assert {line["href"][1:] for line in form.error_summary} <= focusable


def test_ids_are_unique_and_descriptions_exist(draw, strictly):
    tree = strictly(
        "<!DOCTYPE html><title>x</title>"
        + draw("{% for field in form.top_fields %}{{ render_field(field) }}{% endfor %}", form=SampleForm({}))
    )
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    described = {part for node in tree.iter() for part in node.get("aria-describedby", "").split()}
    assert described
    assert described <= set(ids)


class Words(GovForm):
    line = forms.CharField(label="<b>Line</b>", help_text="<i>hint</i>")
    lines = forms.CharField(widget=forms.Textarea, strip=False)
    pick = forms.ChoiceField(
        choices=[('"><script>', "<script>alert(1)</script>")], widget=forms.RadioSelect, required=False
    )
    several = forms.ChoiceField(choices=[("'\"", "</select><b>")], required=False)
    kept = forms.CharField(widget=forms.HiddenInput, required=False)
    secret = forms.CharField(widget=forms.PasswordInput, required=False)


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=40))
def test_whatever_was_typed_comes_back_as_it_was_and_never_as_markup(draw, strictly, typed):
    form = Words({"line": typed, "lines": typed, "pick": typed, "kept": typed})
    tree = strictly(
        "<!DOCTYPE html><title>x</title>"
        + draw("{% for field in form %}{{ render_field(field) }}{% endfor %}{{ error_summary(form) }}", form=form)
    )
    assert not [node for node in tree.iter() if node.tag in ("script", "b", "i")]
    assert "".join(tree.find(".//textarea").itertext()) == typed
    assert tree.find(".//input[@id='id_kept']").get("value") == typed


def test_a_password_is_never_sent_back(draw):
    assert "hunter2" not in draw('{{ render_field(form["secret"]) }}', form=Words({"secret": "hunter2"}))


def test_the_form_as_a_whole_can_be_wrong(draw):
    form = Words({"line": "a", "lines": "b"})
    form.add_error(None, "These two do not fit together")
    assert form.error_summary == [{"text": "These two do not fit together", "href": ""}]
    assert "These two do not fit together" in draw("{{ error_summary([form, other]) }}", form=form, other=Words())


def test_nothing_is_shown_when_nothing_is_wrong(draw):
    assert draw("{{ error_summary(form) }}{{ error_summary(None) }}", form=Words()).strip() == ""


def test_a_page_heading_is_the_question(draw):
    assert re.search(r"<h1[^>]*><label", draw('{{ render_field(form["line"], page_heading=True) }}', form=Words()))
    assert re.search(r"<legend[^>]*><h1", draw('{{ render_field(form["pick"], page_heading=True) }}', form=Words()))


def test_a_widget_without_a_gov_uk_form_says_so():
    class Odd(GovForm):
        odd = forms.SplitDateTimeField()

    with pytest.raises(TypeError, match=r"no GOV\.UK form"):
        _ = Odd()["odd"].kind


def test_a_date_is_not_drawn_by_django():
    with pytest.raises(NotImplementedError, match="render_field"):
        str(Incident()["when"])


def test_a_form_reads_a_query_string():
    assert Incident(QueryDict("when=2026-11-04T09:30&born_day=4+nov+2012")).is_valid()
