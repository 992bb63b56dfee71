"""A second, slow telling of the same rules: minute by minute, day by day, with no arithmetic worth the name.

It shares no code with the program. Properties in the tests hold the two to the same answers.
"""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
ONE_MINUTE, ONE_DAY = timedelta(minutes=1), timedelta(days=1)
RANKS = ["constable", "sergeant", "inspector", "chief_inspector", "superintendent"]
RANKS += ["chief_superintendent", "commander"]
ROWS: dict[str, tuple[str, tuple[str, ...]]] = {
    "R061": ("police_protection_started", ("released", "order_made")),
    "R070": ("referral_received", ("decision_made",)),
    "R072": ("strategy_discussion", ("conference_held",)),
    "R073": ("referral_received", ("assessment_completed",)),
    "R074": ("conference_held", ("core_group_met",)),
    "R122": ("nrm_sent", ("reasonable_grounds_decided",)),
    "R087": ("returned", ("interview_completed", "interview_declined")),
    "R103": ("incident_known", ("school_notified", "la_notified")),
    "R043": ("detention_authorised", ("detention_ended",)),
    "R044": ("relevant_time", ("charged", "released")),
    "R051": ("arrested", ("charged", "no_further_action", "released_under_investigation")),
    "R162": ("crime_reported", ("support_referred",)),
    "R164": ("victim_event", ("victim_told",)),
    "R193": ("breach_aware", ("ico_notified",)),
    "R194": ("request_received", ("response_sent",)),
}
Happened = tuple[str, datetime, dict[str, Any]]
Stand = tuple[datetime | None, datetime | None, bool]
"""The due moment, when it ended, whether it stands paused."""


def is_working_day(day: date, holidays: set[date]) -> bool:
    return day.strftime("%a") not in ("Sat", "Sun") and day not in holidays


def is_working_minute(moment: datetime, holidays: set[date]) -> bool:
    local = moment.astimezone(LONDON)
    return is_working_day(local.date(), holidays) and 9 <= local.hour < 17


def nth_working_minute(start: datetime, number: int, holidays: set[date]) -> datetime:
    moment = start
    while True:
        if is_working_minute(moment, holidays):
            if number == 0:
                return moment
            number -= 1
        moment += ONE_MINUTE


def working_minutes_between(start: datetime, until: datetime, holidays: set[date]) -> int:
    count, moment = 0, start
    while moment < until:
        count += is_working_minute(moment, holidays)
        moment += ONE_MINUTE
    return count


def last_second(day: date) -> datetime:
    return datetime.combine(day, time(23, 59, 59), LONDON).astimezone(UTC)


def after_working_days(day: date, number: int, holidays: set[date]) -> date:
    while number:
        day += ONE_DAY
        number -= is_working_day(day, holidays)
    return day


def day_number_in(day: date, months: int) -> date:
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def bail_last_day(arrested: date, months: int) -> date:
    """The other way to put it: cut to the month's length, and the last of a month runs to the last of a month."""
    found = day_number_in(arrested, months)
    if (arrested + ONE_DAY).month != arrested.month:
        return date(found.year, found.month, monthrange(found.year, found.month)[1])
    return found


def school_due(start: datetime, school: dict[str, Any], holidays: set[date]) -> datetime:
    day = start.astimezone(LONDON).date() - ONE_DAY
    while True:
        if school.get("home_educated"):
            open_day, clock = is_working_day(day, holidays), "09:00"
        else:
            in_term = any(first <= day.isoformat() <= last for first, last in school["terms"])
            open_day = in_term and is_working_day(day, holidays) and day.isoformat() not in school["closed"]
            clock = school["day_starts"]
        moment = datetime.combine(day, time.fromisoformat(clock), LONDON).astimezone(UTC)
        if open_day and moment > start:
            return moment
        day += ONE_DAY


def stand(duty: str, known: list[Happened], holidays: set[date], school: dict[str, Any] | None = None) -> Stand | None:
    """One clock from the events known, or None before it starts."""
    starts, ends = ROWS[duty]
    if school is not None:
        ends = ("la_notified",) if school.get("home_educated") else ("school_notified",)
    started = next((at for what, at, _ in known if what == starts), None)
    if started is None:
        return None
    before: list[Happened] = []
    ended = None
    for happened in known:
        what, at, details = happened
        ours = (
            school is None or "name" not in school or what == "la_notified" or details.get("school") == school["name"]
        )
        if what in ends and ours:
            ended = at
            break
        before.append(happened)
    due, paused = moment_due(duty, started, before, holidays, school)
    return due, ended, paused


def moment_due(
    duty: str,
    started: datetime,
    before: list[Happened],
    holidays: set[date],
    school: dict[str, Any] | None,
) -> tuple[datetime | None, bool]:
    day = started.astimezone(LONDON).date()
    if duty in ("R061", "R087", "R193"):
        return started + timedelta(hours=72), False
    if duty in ("R072", "R073", "R074", "R122"):
        number = {"R072": 15, "R073": 45, "R074": 10, "R122": 5}[duty]
        return last_second(after_working_days(day, number, holidays)), False
    if duty in ("R070", "R164", "R162"):
        return paused_due(nth_working_minute(started, 960 if duty == "R162" else 480, holidays), before, holidays)
    if duty == "R043":
        return next_review(started, before), False
    if duty == "R044":
        return last_minute_held(started, before), False
    if duty == "R051":
        return last_second(bail_last_day(day, bail_months(day, before))), False
    if duty == "R194":
        return last_second(day_number_in(day, 1)), False
    assert school is not None
    return school_due(started, school, holidays), False


def paused_due(due: datetime, before: list[Happened], holidays: set[date]) -> tuple[datetime | None, bool]:
    left = None
    for what, at, _ in before:
        if what == "returned_for_information" and at < due:
            left = working_minutes_between(at, due, holidays)
        if what == "information_received" and left is not None:
            due, left = nth_working_minute(at, left, holidays), None
    return (due, False) if left is None else (None, True)


def next_review(started: datetime, before: list[Happened]) -> datetime:
    counted_from, hours, absent, put_off = started, 6, 0, False
    here_since = started
    for what, at, details in before:
        planned = counted_from + timedelta(hours=hours, minutes=absent)
        if what == "review_done":
            counted_from, hours, absent, put_off = at if at < planned else planned, 9, 0, False
        if what == "review_postponed" and at <= planned:
            put_off = True
        if what == "hospital_return":
            absent += minutes_away(at, details, max(counted_from, here_since), planned)
            here_since = max(here_since, at)
    return counted_from + timedelta(hours=hours + (1 if put_off else 0), minutes=absent)


def minutes_away(back: datetime, details: dict[str, Any], counted_from: datetime, planned: datetime) -> int:
    left = back - timedelta(minutes=details["away_minutes"])
    if not left < planned:
        return 0
    if left < counted_from:
        left = counted_from
    return max(int((back - left) / ONE_MINUTE) - details["questioned_minutes"], 0)


def last_minute_held(started: datetime, before: list[Happened]) -> datetime:
    absent, end, court, here_since = 0, started + timedelta(hours=24), False, started
    for place, (what, at, details) in enumerate(before):
        if what == "hospital_return" and not court:
            more = minutes_away(at, details, here_since, end)
            absent, end = absent + more, end + timedelta(minutes=more)
            here_since = max(here_since, at)
        if what == "superintendent_authority" and authority_in(started, absent, before, place):
            end = max(end, started + timedelta(hours=36, minutes=absent))
        if what == "warrant_granted" and details["indictable"]:
            last_moment = end if court else max(end, started + timedelta(hours=42, minutes=absent))
            if at <= last_moment:
                allowed = min(at + timedelta(hours=details["hours"]), started + timedelta(hours=96, minutes=absent))
                end, court = max(end, allowed), True
    return end


def authority_in(started: datetime, absent: int, before: list[Happened], place: int) -> bool:
    _, at, details = before[place]
    reviews = [1 for other, then, _ in before if other == "review_done" and then <= at]
    high = details["rank"] in ("superintendent", "chief_superintendent", "commander")
    in_time = at - started <= timedelta(hours=24, minutes=absent)
    return bool(high and details["indictable"] and in_time and len(reviews) > 1)


def bail_months(arrested: date, before: list[Happened]) -> int:
    months = 3
    for what, at, details in before:
        if what != "extension_authorised" or at > last_second(bail_last_day(arrested, months)):
            continue
        rank = RANKS.index(details["rank"])
        if (months, details["to_months"]) == (3, 6) and rank >= RANKS.index("inspector"):
            months = 6
        elif (months, details["to_months"]) == (6, 9) and rank >= RANKS.index("superintendent"):
            months = 9
    return months


def state(found: Stand | None, at: datetime) -> tuple[str, int]:
    if found is None:
        return "not_started", 0
    due, ended, paused = found
    if ended is not None:
        if paused or due is None or ended <= due:
            return "met", 0
        return "breached", int((ended - due).total_seconds()) // 60
    if paused:
        return "paused", 0
    if due is not None and at > due:
        return "breached", int((at - due).total_seconds()) // 60
    return "running", 0
