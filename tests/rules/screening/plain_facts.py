"""The facts of one contact worked out slowly, in plain Python, from the record alone: what the engine must agree with."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from childfirst.rules.vocabulary import SIGN_GROUPS

Record = dict[str, Any]

CRIMINAL = SIGN_GROUPS["Signs of criminal exploitation"]
SEXUAL = SIGN_GROUPS["Signs of sexual exploitation or abuse"]
HOME = SIGN_GROUPS["At home"]
FAMILY = {
    "mother",
    "father",
    "step_parent",
    "grandparent",
    "sibling",
    "foster_carer",
    "residential_worker",
    "other_family",
}
OUTSIDE = {"associate", "stranger", "partner_of_child", "unknown"}


def second(record: Record) -> int:
    return int(datetime.fromisoformat(record["occurred_at"]).astimezone(UTC).timestamp() // 1)


def london_date(record: Record) -> date:
    return datetime.fromisoformat(record["occurred_at"]).astimezone(ZoneInfo("Europe/London")).date()


def has(record: Record, name: str, *codes: str) -> bool:
    return any(code in codes for code in record.get(name) or [])


class Plain:
    """One contact and, of the others, only those before it."""

    def __init__(self, contact: Record, others: list[Record]) -> None:
        self.now = contact
        mine = (second(contact), contact["id"])
        before = [one for one in others if one["id"] != contact["id"] and (second(one), one["id"]) < mine]
        self.before = sorted(before, key=lambda one: (second(one), one["id"]))

    def __getattr__(self, name: str) -> Any:
        return self.now.get(name)

    @property
    def months(self) -> int | None:
        if self.now.get("age_months") is not None:
            return int(self.now["age_months"])
        if self.now.get("date_of_birth") is None:
            return None
        born, on = date.fromisoformat(self.now["date_of_birth"]), london_date(self.now)
        return (on.year - born.year) * 12 + on.month - born.month - (on.day < born.day)

    @property
    def child(self) -> bool:
        return self.months is None or self.months < 18 * 12

    def aged(self, first: int, last: int) -> bool:
        return self.months is not None and first <= self.months // 12 <= last

    def under(self, years: int) -> bool:
        return self.months is not None and self.months // 12 < years

    def sign(self, *codes: str) -> bool:
        return has(self.now, "signs", *codes)

    def role(self, *codes: str) -> bool:
        return has(self.now, "roles", *codes)

    def dash(self, *codes: str) -> bool:
        return has(self.now, "dash", *codes)

    def need(self, *codes: str) -> bool:
        return has(self.now, "needs", *codes)

    def unknown(self, name: str) -> bool:
        return self.now.get(name) in (None, "unknown")

    def more(self, name: str, least: float) -> bool:
        return self.now.get(name) is not None and self.now[name] >= least

    def count(self, days: int | None, matches: Callable[[Record], bool]) -> int:
        recent = [one for one in self.before if days is None or second(self.now) - second(one) <= days * 86400]
        return sum(1 for one in recent if matches(one))

    def kinds(self, days: int | None, *kinds: str) -> int:
        return self.count(days, lambda one: one["kind"] in kinds)

    def roles_before(self, days: int | None, *roles: str) -> int:
        return self.count(days, lambda one: has(one, "roles", *roles))

    def signs_before(self, days: int | None, *signs: str) -> int:
        return self.count(days, lambda one: has(one, "signs", *signs))

    def adult(self, relations: set[str], *parts: str) -> bool:
        adults = self.now.get("adults") or []
        return any(one["relation"] in relations and (not parts or one["part"] in parts) for one in adults)

    @property
    def council_changed_now(self) -> bool:
        return bool(self.before) and _changed(self.before[-1], self.now)

    def council_changes(self, days: int) -> int:
        pairs = zip(self.before, self.before[1:], strict=False)
        return sum(1 for one, two in pairs if _changed(one, two) and second(self.now) - second(two) <= days * 86400)

    @property
    def outside_council(self) -> bool:
        council, home = self.now.get("care_council"), self.now.get("home_borough")
        return bool(council and home) and council.lower().strip() != home.lower().strip()

    @property
    def different_kinds(self) -> int:
        return len({one["kind"] for one in self.before if second(self.now) - second(one) <= 365 * 86400})


def _changed(one: Record, two: Record) -> bool:
    first, then = one.get("care_council"), two.get("care_council")
    return first is not None and then is not None and first.lower().strip() != then.lower().strip()
