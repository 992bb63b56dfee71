"""A date is read the same however it is written, and refused with the reason when it cannot be."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from childfirst.ui.reading_dates import MONTHS, Unreadable, read_date, read_time

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(days, st.sampled_from([" ", "/", "-", ".", " / "]), st.booleans())
def test_every_way_of_writing_a_date_gives_that_date(day, separator, padded):
    month = MONTHS[day.month - 1]
    number, which = (f"{day.month:02}", f"{day.day:02}") if padded else (str(day.month), str(day.day))
    for written in (number, month, month.upper(), month[:3], month[:3].title() + "."):
        assert read_date(which, written, str(day.year)) == day
        assert read_date(separator.join((which, written, str(day.year))), "", "") == day
    assert read_date(day.isoformat(), "", "") == day


@given(st.text(max_size=12), st.text(max_size=12), st.text(max_size=12))
def test_anything_else_is_refused_in_words_and_never_crashes(day, month, year):
    try:
        assert read_date(day, month, year) is None or isinstance(read_date(day, month, year), date)
    except Unreadable as refusal:
        wrong = refusal
    else:
        return
    assert str(wrong).startswith("must ")
    assert wrong.parts
    assert set(wrong.parts) <= {"day", "month", "year"}


@pytest.mark.parametrize(
    ("typed", "problem", "parts"),
    [
        (("4", "11", ""), "must include a year", ("year",)),
        (("", "11", ""), "must include a day and year", ("day", "year")),
        (("4", "11", "26"), "must include a year with 4 numbers, like 2026", ("year",)),
        (("31", "2", "2026"), "must be a real date", ("day",)),
        (("4", "13", "2026"), "must be a real date", ("month",)),
        (("4", "ma", "2026"), "must be a real date", ("month",)),
        (("x", "y", "2026"), "must be a real date", ("day", "month")),
        (("٤", "11", "2026"), "must be a real date", ("day",)),
        (("29", "feb", "2025"), "must be a real date", ("day",)),
        (("4 11 2026 9", "", ""), "must include a year with 4 numbers, like 2026", ("year",)),
    ],
)
def test_the_part_at_fault_is_named(typed, problem, parts):
    with pytest.raises(Unreadable) as wrong:
        read_date(*typed)
    assert (str(wrong.value), wrong.value.parts) == (problem, parts)


@given(st.times())
def test_every_minute_can_be_written_four_ways(clock):
    clock = clock.replace(second=0, microsecond=0, fold=0)
    half = f"{clock.hour % 12 or 12}:{clock.minute:02} {'am' if clock.hour < 12 else 'pm'}"
    for written in (f"{clock:%H:%M}", f"{clock:%H%M}", f"{clock:%H.%M}", half, half.replace(" ", "").upper()):
        assert read_time(written) == clock


@pytest.mark.parametrize("written", ["9", "25:00", "9:60", "13pm", "0am", "soon", "9:5", "٩am", "24:00"])
def test_times_that_could_mean_two_things_or_none_are_refused(written):
    with pytest.raises(Unreadable, match="must be a"):
        read_time(written)


def test_words_for_the_middle_of_day_and_night():
    assert read_time("Midday") == read_time("noon") == time(12)
    assert read_time(" 12 midnight ") == time(0)
