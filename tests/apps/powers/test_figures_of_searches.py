"""Figures of searches, counted from what was recorded by a moment: a correction changes the next figure and never the old one."""

from datetime import timedelta

import polars as pl
import pytest
from django.urls import reverse

from childfirst.foundation.now import now, today
from childfirst.powers.actions import figures, searches
from childfirst.powers.models import GivenFigure, SearchVersion
from childfirst.powers.queries.figures import COLUMNS, Question, empty, search_rows, year_to
from childfirst.powers.queries.figures_print import rebuild
from tests.apps.powers.searching import done, whole
from tests.factories import make_contact, make_officer

pytestmark = pytest.mark.django_db


def ask(kind="strip_search", by="adult_present"):
    return Question(kind, by, *year_to(today()))


def test_without_searches_there_is_an_empty_frame_with_every_column():
    assert search_rows(now()).schema == empty().schema == pl.Schema(COLUMNS)


def test_a_search_that_was_done_is_a_row_without_a_name():
    search = whole()
    (row,) = search_rows(now()).to_dicts()
    assert (row["kind"], row["row"], row["complete"]) == ("strip_search", f"search:{search.pk}", "no")
    assert (row["age_years"], row["sex"], row["place"]) == (search.age_years, search.sex, search.place_type)
    assert row["referral_made"] == "yes"
    told = {str(value) for value in row.values()}
    assert search.name not in told
    assert search.place not in told
    assert search.grounds not in told


def test_what_is_not_said_is_blank_and_never_no():
    done(parent_told="", linked="", outcome="", aa_present=None)
    (row,) = search_rows(now()).to_dicts()
    assert [row[name] for name in ("minutes_to_parent", "object_found", "outcome", "adult_present")] == [None] * 4


def test_a_flag_of_an_import_is_counted_apart():
    make_contact("stop_search", part={"beyond_outer_clothing": True})
    assert search_rows(now())["kind"].to_list() == ["flagged_search"]


def test_a_correction_changes_the_next_figure_and_the_old_one_is_counted_again(time_machine):
    officer, analyst = make_officer(), make_officer("analyst")
    search = searches.complete(search=whole(officer), by=officer)
    given = figures.give_out(question=ask(by="sex"), given_to="A panel", purpose="Quarterly", by=analyst)
    time_machine.move_to(now() + timedelta(hours=1))
    again = searches.open_again(search=search, reason="The age was read wrongly", by=officer)
    searches.save_search(search=again, values={"age_years": 13}, by=officer)

    assert rebuild(given).same_rows
    assert rebuild(given).same_table
    fresh = figures.correct(given, reason="An age was wrong", by=analyst)
    assert fresh.fingerprint != given.fingerprint
    assert GivenFigure.objects.count() == 2
    numbers = SearchVersion.objects.filter(search=search).order_by("number").values_list("number", flat=True)
    assert list(numbers) == list(range(1, len(numbers) + 1))


def test_the_page_for_analysts_counts_searches(client):
    whole()
    client.force_login(make_officer("analyst"))
    asked = {"kind": "strip_search", "by": "adult_present"}
    page = client.get(reverse("powers:figures"), asked).content.decode()
    assert "Nothing is recorded for these months" not in page
    assert "Appropriate adult there" in page
