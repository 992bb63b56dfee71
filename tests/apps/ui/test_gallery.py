"""The gallery, the error pages and the environment that draws them."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import Mock

import pytest
from django.http import Http404
from django.template.loader import render_to_string
from jinja2 import UndefinedError

from childfirst import ui
from childfirst.ui import statuses, views
from childfirst.ui.gallery_samples import CLOCKS, NOW

TEMPLATES = Path(ui.__file__).parent / "templates"


@pytest.fixture
def gallery(rf, on_its_own):
    request = rf.get("/", {"grade": ["red", "amber"]})
    request._messages = []
    return views.gallery(request).content.decode()


def test_the_gallery_is_good_markup(gallery, strictly):
    tree = strictly(gallery)
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    assert [node for node in tree.iter() if node.tag == "h1"]


def test_the_gallery_shows_every_component(gallery):
    names = {
        "cf-identity",
        "cf-timeline",
        "cf-filter",
        "cf-table",
        "govuk-pagination",
        "govuk-task-list",
        "govuk-summary-list",
        "cf-clock",
    }
    names |= {
        "cf-state--empty",
        "cf-state--error",
        "cf-state--many",
        "cf-tiles",
        "govuk-details",
        "cf-finding",
        "cf-person",
        "cf-sides",
    }
    assert not {name for name in names if f'"{name}' not in gallery and f" {name}" not in gallery}


def test_the_sample_form_reads_a_good_answer_and_refuses_an_empty_one(rf, strictly, on_its_own):
    refused = views.gallery_form(rf.post("/", {"hurt": "yes"})).content.decode()
    assert "<title>Error: Sample form" in refused
    strictly(refused)
    good = {
        "name": "Amara",
        "born": "2012-08-20",
        "when": "2026-01-05T09:30",
        "hurt": "no",
        "needs": "none",
        "place": "home",
        "account": "x",
    }
    request = rf.post("/", good)
    request.session, request._messages = {}, Mock()
    assert views.gallery_form(request).status_code == 302
    assert "Nothing was saved" in str(request._messages.add.call_args)


@pytest.mark.parametrize("view", [views.gallery, views.gallery_form])
def test_elsewhere_the_gallery_does_not_exist(rf, settings, view):
    settings.DEMO = False
    with pytest.raises(Http404):
        view(rf.get("/"))


@pytest.mark.parametrize("code", [400, 403, 404, 409, 500])
def test_an_error_page_needs_nothing_and_says_what_to_do(code, strictly):
    page = render_to_string(f"ui/errors/{code}.html", {})
    strictly(page)
    assert page.count("<h1") == 1
    assert len(re.findall("<p class=.govuk-body.>", page)) >= 2
    assert "A &lt;b&gt; sentence" in render_to_string(f"ui/errors/{code}.html", {"message": "A <b> sentence"})


def test_a_misspelt_name_fails(draw):
    with pytest.raises(UndefinedError, match="chld"):
        draw("{{ chld }}")
    with pytest.raises(UndefinedError, match="nmae"):
        draw("{{ child.nmae }}", child={"name": "A"})


def test_the_published_macros_still_take_what_they_are_given(draw):
    text = '{% from "govuk_frontend_jinja/components/button/macro.html" import govukButton %}{{ govukButton({"text": "<b>Go"}) }}'
    assert "&lt;b&gt;Go" in draw(text)


def test_no_template_has_inline_script_or_style_or_is_too_long():
    for path in TEMPLATES.rglob("*.html"):
        text = path.read_text()
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=", text), path
        assert text.count("\n") <= 150, path


class TestStatuses:
    show = '{% from "ui/components/status.html" import status %}{{ status(kind, code) }}'

    def test_an_unknown_status_raises_in_development_and_tests(self, draw):
        with pytest.raises(statuses.UnknownStatus, match="folded"):
            draw(self.show, kind="grade", code="folded")

    def test_an_unknown_status_is_shown_loudly_when_live(self, draw, settings, caplog):
        settings.STRICT_STATUSES = False
        settings.DEBUG = False
        assert "Unknown status: folded" in draw(self.show, kind="grade", code="folded")
        assert "unknown status 'folded'" in caplog.text

    def test_every_code_needs_a_colour(self):
        with pytest.raises(ValueError, match="different codes"):
            statuses.register("x", {"a": "A", "b": "B"}, {"a": "red"})
        with pytest.raises(ValueError, match="no such colour"):
            statuses.register("x", {"a": "A"}, "mauve")

    def test_every_registered_status_has_words(self, draw):
        for kind, codes in statuses.registered().items():
            for code, shown in codes.items():
                assert shown.text
                assert "govuk-tag--" in draw(self.show, kind=kind, code=code)


class TestClock:
    show = '{% from "ui/components/clock.html" import clock %}{{ clock(state, due=due, now=now) }}'

    def test_each_state_has_its_own_words_and_mark(self, draw):
        drawn = [draw(self.show, state=item["state"], due=item["due"], now=NOW) for item in CLOCKS]
        assert len({re.search("cf-clock--[a-z]+", text)[0] for text in drawn}) == len(CLOCKS)
        assert len({re.search("<strong[^>]*>([^<]+)", text)[1] for text in drawn}) == len(CLOCKS)

    def test_a_running_clock_past_its_moment_is_late(self, draw):
        now = datetime(2026, 11, 24, 9, tzinfo=UTC)
        text = draw(self.show, state="running", due=now - timedelta(hours=2), now=now)
        assert "Late by 2 hours" in text
        assert "cf-clock--breached" in text

    def test_an_unknown_state_fails(self, draw):
        with pytest.raises(UndefinedError):
            draw(self.show, state="sleeping", due=None, now=NOW)


def test_the_age_is_shown_and_never_guessed(draw):
    text = '{% from "ui/components/identity_bar.html" import identity_bar %}{{ identity_bar("A", years, age) }}'
    assert ">14<" in draw(text, years=14, age="14 years 3 months")
    unsure = draw(text, years=None, age="Age not known")
    assert ">?<" in unsure
    assert "cf-identity__age--unsure" in unsure


def test_a_blank_answer_is_words(draw):
    text = '{% from "ui/components/summary_list.html" import summary_list %}{{ summary_list([("Seen alone", none), ("Times", 0)]) }}'
    assert "Not recorded" in draw(text)
    assert ">0<" in draw(text)


def test_lanes_of_the_timeline_are_told_apart_in_words(gallery):
    for words in ("Offending", "Vulnerability", "Offending and vulnerability", "What police did"):
        assert f'<p class="cf-timeline__side">{words}</p>' in gallery


def test_a_sorted_column_says_so_and_works_without_javascript(rf, on_its_own):
    page = views.gallery(rf.get("/?sort=-child")).content.decode()
    assert page.count('aria-sort="descending"') == 1
    assert 'href="?sort=child"' in page
