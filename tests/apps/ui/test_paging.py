"""Paging, sorting and filters: the address holds the whole state, and no row is lost between pages."""

import base64
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from childfirst.ui.filters import selected_filters
from childfirst.ui.gallery_forms import SampleFilter
from childfirst.ui.pagination import counted, keyset
from childfirst.ui.sorting import Sorting


@given(st.integers(0, 300), st.integers(1, 40), st.text(max_size=6))
def test_counted_pages_cover_every_row_once(total, per_page, wild):
    from django.test import RequestFactory

    seen, query = [], ""
    while True:
        page = counted(list(range(total)), RequestFactory().get(f"/{query}"), per_page=per_page)
        seen += page.items
        if not page.has_next:
            break
        query = page.next_url
    assert seen == list(range(total))
    assert page.count == total
    assert counted([1, 2], RequestFactory().get("/", {"page": wild}), per_page=1).items in ([1], [2])


def test_a_count_stops_at_its_cap_and_says_so(rf, draw):
    page = counted(list(range(5000)), rf.get("/?page=9999"), per_page=25)
    assert (page.count, page.count_is_capped, page.last) == (1000, True, 1000)
    assert "More than 1,000" in draw(
        '{% from "ui/components/pagination.html" import result_line %}{{ result_line(page, "contact") }}', page=page
    )


@pytest.mark.parametrize(
    ("total", "words"),
    [
        (0, "<strong>0 referrals</strong>."),
        (1, "<strong>1 referral</strong>."),
        (26, "26 referrals</strong>, showing 1 to 25."),
    ],
)
def test_every_list_says_how_many(rf, draw, total, words):
    text = draw(
        '{% from "ui/components/pagination.html" import result_line %}{{ result_line(page, "referral") }}',
        page=counted(list(range(total)), rf.get("/")),
    )
    assert words in text


def _place(text):
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


@pytest.mark.django_db
class TestKeyset:
    @pytest.fixture
    def rows(self):
        start = datetime(2026, 1, 1, tzinfo=UTC)
        Session.objects.bulk_create(
            Session(session_key=f"k{n:03}", session_data="", expire_date=start + timedelta(days=n // 7))
            for n in range(60)
        )
        return Session.objects.all()

    @pytest.mark.parametrize("order", [("expire_date", "pk"), ("-expire_date", "pk"), ("-pk",)])
    def test_walks_over_every_row_once_even_where_values_tie(self, rows, rf, order):
        seen, query = [], ""
        while True:
            page = keyset(rows, rf.get(f"/{query}"), order=order, per_page=9)
            seen += [row.pk for row in page.items]
            if not page.has_next:
                break
            query = page.next_url
        assert seen == list(rows.order_by(*order).values_list("pk", flat=True))

    def test_a_new_row_ahead_does_not_repeat_one(self, rows, rf):
        first = keyset(rows, rf.get("/"), order=("-expire_date", "pk"), per_page=9)
        Session.objects.create(session_key="new", session_data="", expire_date=datetime(2030, 1, 1, tzinfo=UTC))
        second = keyset(rows, rf.get(f"/{first.next_url}"), order=("-expire_date", "pk"), per_page=9)
        assert not {row.pk for row in first.items} & {row.pk for row in second.items}

    @pytest.mark.parametrize(
        "place",
        ["x", "!!", "W10", "WyJhIiwgImIiXQ", "eyJhIjogMX0", *map(_place, ("[" * 3_000, "9" * 5_000, r'["2026-01-01", "\u0000"]', r'["2026-01-01", "\ud800"]'))],
        ids=range(9),
    )  # fmt: skip
    def test_a_spoilt_place_is_the_start(self, rows, rf, place):
        assert keyset(rows, rf.get("/", {"after": place}), order=("expire_date", "pk")).items[0].pk == "k000"

    def test_a_queryset_is_counted_no_further_than_the_cap(self, rows, rf):
        page = counted(rows.order_by("pk"), rf.get("/"), per_page=10, cap=20)
        assert (page.count, page.count_is_capped) == (20, True)


def test_sorting_turns_round_and_forgets_the_page(rf):
    sorting = Sorting(rf.get("/?sort=due&page=4&q=x"), {"due": ("due_at", "pk"), "age": ("-born", "pk")}, default="age")
    assert sorting.order == ("due_at", "pk")
    assert sorting.column("due") == {"state": "ascending", "next": "descending", "href": "?q=x&sort=-due"}
    assert sorting.column("age")["state"] == "none"
    assert Sorting(rf.get("/?sort=-age"), sorting.columns, "due").order == ("born", "-pk")
    assert Sorting(rf.get("/?sort=password"), sorting.columns, "due").chosen == "due"


def test_each_filter_in_use_is_a_tag_that_takes_only_itself_away():
    query = QueryDict("grade=red&grade=amber&since_day=1&since_month=11&since_year=2026&page=3&sort=due")
    grade, since = selected_filters(SampleFilter(query), query)
    assert grade["items"] == [
        {"text": "Amber (level 3)", "href": "?grade=red&since_day=1&since_month=11&since_year=2026&sort=due"},
        {"text": "Red (level 4)", "href": "?grade=amber&since_day=1&since_month=11&since_year=2026&sort=due"},
    ]
    assert since["items"] == [{"text": "1 November 2026", "href": "?grade=red&grade=amber&sort=due"}]


def test_a_filter_that_was_not_understood_is_not_shown_as_in_use():
    query = QueryDict("grade=purple")
    assert selected_filters(SampleFilter(query), query) == []
    assert selected_filters(SampleFilter(), query) == []
