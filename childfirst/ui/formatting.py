"""How moments, ages, counts and names are written on a page.

Pure functions, so that a letter, a printed table and a page say the same thing. Times are shown in Europe/London
whatever zone they are stored in. Missing values become words, never a blank: a blank reads as "no".
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from childfirst.foundation.now import LONDON

NOT_RECORDED = "Not recorded"


def in_london(moment: datetime) -> datetime:
    """The same moment on a London clock. A time with no zone is refused: it could be an hour wrong.

    >>> in_london(datetime(2026, 7, 1, 8, 30, tzinfo=UTC)).hour
    9
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(LONDON)


def _day_in_london(day: date | datetime) -> date:
    return in_london(day).date() if isinstance(day, datetime) else day


def date_words(day: date | datetime | None) -> str:
    """A date in full.

    >>> date_words(date(2026, 11, 4))
    '4 November 2026'
    >>> date_words(None)
    'Not recorded'
    """
    if day is None:
        return NOT_RECORDED
    shown = _day_in_london(day)
    return f"{shown.day} {shown:%B %Y}"


def date_short(day: date | datetime | None) -> str:
    """A date for a table.

    >>> date_short(date(2026, 11, 4))
    '4 Nov 2026'
    """
    if day is None:
        return NOT_RECORDED
    shown = _day_in_london(day)
    return f"{shown.day} {shown:%b %Y}"


def clock_words(moment: datetime | time) -> str:
    """A time of day, twelve-hour, the GOV.UK way.

    >>> clock_words(time(9, 0)), clock_words(time(13, 5)), clock_words(time(0, 0)), clock_words(time(12, 0))
    ('9:00am', '1:05pm', 'midnight', 'midday')
    """
    shown = in_london(moment) if isinstance(moment, datetime) else moment
    if (shown.hour, shown.minute) in ((0, 0), (12, 0)):
        return "midday" if shown.hour else "midnight"
    return f"{shown.hour % 12 or 12}:{shown.minute:02}{'am' if shown.hour < 12 else 'pm'}"


def moment_words(moment: datetime | None) -> str:
    """A moment in full.

    >>> moment_words(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    'Tue 24 November 2026, 9:00am'
    >>> moment_words(datetime(2026, 6, 30, 23, 30, tzinfo=UTC))
    'Wed 1 July 2026, 12:30am'
    """
    if moment is None:
        return NOT_RECORDED
    shown = in_london(moment)
    return f"{shown:%a} {shown.day} {shown:%B %Y}, {clock_words(moment)}"


def moment_short(moment: datetime | None) -> str:
    """A moment for a desk list, where the year is plain from the heading.

    >>> moment_short(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    'Tue 24 Nov 09:00'
    """
    if moment is None:
        return NOT_RECORDED
    shown = in_london(moment)
    return f"{shown:%a} {shown.day} {shown:%b %H:%M}"


def whole_months(born: date, on: date) -> int:
    """Completed months from birth, as a birthday is counted in law: at the start of that day.

    >>> whole_months(date(2012, 8, 31), date(2026, 11, 30)), whole_months(date(2012, 2, 29), date(2026, 3, 1))
    (170, 168)
    """
    return (on.year - born.year) * 12 + on.month - born.month - (on.day < born.day)


def age_years(born: date | None, on: date) -> int | None:
    """Age in completed years.

    >>> age_years(date(2008, 11, 24), date(2026, 11, 23)), age_years(date(2008, 11, 24), date(2026, 11, 24))
    (17, 18)
    """
    return None if born is None else whole_months(born, on) // 12


def age_words(born: date | None, on: date) -> str:
    """Age in years and months.

    >>> age_words(date(2012, 8, 20), date(2026, 11, 22))
    '14 years 3 months'
    >>> age_words(date(2026, 10, 1), date(2026, 11, 22)), age_words(None, date(2026, 11, 22))
    ('1 month', 'Age not known')
    """
    if born is None:
        return "Age not known"
    months = whole_months(born, on)
    if months < 0:
        return "Not yet born"
    years, rest = divmod(months, 12)
    parts = [plural(years, "year")] if years else []
    if rest or not years:
        parts.append(plural(rest, "month"))
    return " ".join(parts)


def duration_words(length: timedelta) -> str:
    """How long, in the two largest units; less than a minute says so. The sign is dropped.

    >>> duration_words(timedelta(hours=26, minutes=5)), duration_words(timedelta(minutes=61))
    ('1 day 2 hours', '1 hour 1 minute')
    >>> duration_words(timedelta(seconds=20)), duration_words(timedelta(minutes=-5))
    ('less than a minute', '5 minutes')
    """
    minutes = int(abs(length.total_seconds()) // 60)
    days, rest = divmod(minutes, 24 * 60)
    hours, minutes = divmod(rest, 60)
    units = [(days, "day"), (hours, "hour"), (minutes, "minute")]
    first = next((place for place, (count, _) in enumerate(units) if count), None)
    if first is None:
        return "less than a minute"
    return " ".join(plural(count, unit) for count, unit in units[first : first + 2] if count)


def due_words(due: datetime, now: datetime) -> str:
    """Where a deadline stands, seen from now.

    >>> nine = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    >>> due_words(nine, nine - timedelta(hours=2)), due_words(nine, nine + timedelta(days=1))
    ('due in 2 hours', '1 day late')
    """
    left = due - now
    if left < timedelta(0):
        return f"{duration_words(left)} late"
    return f"due in {duration_words(left)}"


def thousands(number: int | float) -> str:
    """A number with commas.

    >>> thousands(1234567), thousands(0.5)
    ('1,234,567', '0.5')
    """
    return f"{number:,}"


def plural(count: int, one: str, many: str | None = None) -> str:
    """A count and its noun.

    >>> plural(1, "child", "children"), plural(2, "child", "children"), plural(0, "day"), plural(1200, "row")
    ('1 child', '2 children', '0 days', '1,200 rows')
    """
    return f"{thousands(count)} {one if count == 1 else many or one + 's'}"


def _listed(items: Iterable[object], joiner: str) -> str:
    words = [str(item) for item in items]
    return f" {joiner} ".join(part for part in (", ".join(words[:-1]), words[-1]) if part) if words else ""


def and_list(items: Iterable[object]) -> str:
    """A list in a sentence.

    >>> and_list(["a", "b", "c"]), and_list(["a", "b"]), and_list(["a"]), and_list([])
    ('a, b and c', 'a and b', 'a', '')
    """
    return _listed(items, "and")


def or_list(items: Iterable[object]) -> str:
    """A choice in a sentence.

    >>> or_list(["day", "month", "year"])
    'day, month or year'
    """
    return _listed(items, "or")


def yes_no(answer: bool | str | None) -> str:
    """An answer in words. Nobody having asked is an answer too, and not the same as no.

    >>> yes_no(True), yes_no(False), yes_no(None), yes_no("yes"), yes_no("not_asked")
    ('Yes', 'No', 'Not asked', 'Yes', 'Not asked')
    """
    answers = {
        True: "Yes",
        False: "No",
        None: "Not asked",
        "yes": "Yes",
        "no": "No",
        "not_asked": "Not asked",
        "": "Not asked",
    }
    if answer not in answers:
        raise ValueError(f"{answer!r} is not an answer to a yes or no question")
    return answers[answer]


def person_name(given: str | None, family: str | None, known_as: str | None = None) -> str:
    """A name as a person would write it.

    >>> person_name("Amara", "Osei"), person_name("Amara", ""), person_name("", None)
    ('Amara Osei', 'Amara', 'Name not known')
    >>> person_name("Amara", "Osei", known_as="Mimi")
    'Amara Osei (known as Mimi)'
    """
    name = " ".join(part.strip() for part in (given, family) if part and part.strip()) or "Name not known"
    return f"{name} (known as {known_as.strip()})" if known_as and known_as.strip() else name


def or_not_recorded(value: object) -> object:
    """The value, or words that say nothing was written down. Nought is a value.

    >>> or_not_recorded(""), or_not_recorded(0), or_not_recorded(None)
    ('Not recorded', 0, 'Not recorded')
    """
    return NOT_RECORDED if value is None or value == "" else value


KM_IN_A_MILE: Final = 1.609344


def miles_words(kilometres: float) -> str:
    """As people in the UK think of it, with what is kept.

    >>> miles_words(91.7)
    '57 miles (91.7 km)'
    """
    return f"{plural(round(kilometres / KM_IN_A_MILE), 'mile')} ({kilometres:g} km)"


FILTERS = {
    function.__name__: function
    for function in (
        age_words,
        age_years,
        and_list,
        clock_words,
        date_short,
        date_words,
        due_words,
        duration_words,
        moment_short,
        moment_words,
        or_list,
        or_not_recorded,
        person_name,
        plural,
        thousands,
        yes_no,
    )
}
__all__ = ["FILTERS", "LONDON", "NOT_RECORDED", "UTC", *FILTERS]
