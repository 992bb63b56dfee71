"""What a child in custody is still owed, in the order in which it is owed, each with the rule behind it and the form that does it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from childfirst.powers.custody_facts import adult_came, care_status_of, last, told_at
from childfirst.powers.models import CustodyEntry, CustodyStay
from childfirst.rules.gates.law import LAW

SOURCES: Final = {
    "R032": ("The adult is told why and where, and asked to come", "Code C 3.15"),
    "R034": ("Rights are given again, and the caution repeated, with the adult there", "Code C 3.17 and 10.12"),
    "R043": ("Detention is authorised, and then reviewed", "PACE s37 and s40"),
    "R049": ("The council receives the child and provides accommodation", "Children Act 1989 s21(2)(b)"),
}


@dataclass(frozen=True)
class Need:
    """One thing. `flag` is what the board says of it while it is not done; `done_at` is when it was."""

    code: str
    title: str
    rule: str
    flag: str
    done_at: datetime | None = None
    hint: str = ""

    @property
    def done(self) -> bool:
        return self.done_at is not None

    @property
    def source(self) -> str:
        """Where it comes from, with its rule."""
        source = SOURCES[self.rule][1] if self.rule in SOURCES else LAW[self.rule].source
        return f"{source} ({self.rule})"


def needs_of(stay: CustodyStay, entries: list[CustodyEntry]) -> list[Need]:
    """Everything owed to this child in this stay."""
    needs = [*_on_arrival(entries), *_adult(entries), *_told(stay, entries)]
    if stay.child.sex == "female":
        needs.append(_woman(entries))
    needs += [_simple(entries, "care", "Health, needs and welfare", "R005", "needs not asked")]
    needs += [
        _simple(entries, "placed", "Say where the child is held, and why if in a cell", "R037", "place not recorded")
    ]
    if stay.status == "bail_refused" or last(entries, "bail_refused"):
        needs += _after_bail(entries)
    return needs


def flags_of(needs: list[Need]) -> list[str]:
    """What is not done, in the board's few words."""
    return [need.flag for need in needs if not need.done]


def _simple(entries: list[CustodyEntry], what: str, title: str, rule: str, flag: str) -> Need:
    found = last(entries, what)
    return Need(what, title, rule, flag, found.moment if found else None)


def _on_arrival(entries: list[CustodyEntry]) -> list[Need]:
    return [_simple(entries, "detention_authorised", "Decide whether to detain", "R054", "detention not authorised")]


def _adult(entries: list[CustodyEntry]) -> list[Need]:
    called, came = last(entries, "adult_called"), adult_came(entries)
    with_adult = next((row for row in entries if row.what == "rights" and row.fact("with_adult") is True), None)
    alone = last(entries, "rights")
    calls = sum(row.what == "adult_called" for row in entries)
    return [
        Need("adult_called", "Call an appropriate adult", "R032", "adult not called", called.moment if called else came.moment if came else None,
             f"{calls} calls so far" if calls > 1 else ""),
        Need("adult_arrived", "Appropriate adult here", "R033", "adult not here", came.moment if came else None),
        Need("rights", "Explain rights, with the adult there", "R034", "rights not given with the adult", with_adult.moment if with_adult else None,
             "Explained without the adult so far" if alone and not with_adult else ""),
    ]  # fmt: skip


def _told(stay: CustodyStay, entries: list[CustodyEntry]) -> list[Need]:
    tried = last(entries, "parent_told")
    parent = told_at(entries, "parent_told")
    hint = "Tried, and not reached yet" if tried and not parent else ""
    needs = [Need("parent_told", "Tell the parent or carer", "R030", "parent not told", parent, hint)]
    if care_status_of(stay.child, entries) == "looked_after":
        told = told_at(entries, "council_told")
        needs.append(
            Need(
                "council_told", "Tell the council or home that looks after the child", "R031", "council not told", told
            )
        )
    return needs


def _woman(entries: list[CustodyEntry]) -> Need:
    named = last(entries, "woman_named")
    whole = named is not None and named.fact("asked") is True and bool(named.fact("name"))
    hint = "Named, and not asked what she needs" if named and not whole else ""
    done = named.moment if named is not None and whole else None
    return Need("woman_named", "Name a woman officer, and ask what she needs for her period", "R038", "no woman officer named, or period needs not asked", done, hint)  # fmt: skip


def _after_bail(entries: list[CustodyEntry]) -> list[Need]:
    asked, answered = last(entries, "council_asked"), last(entries, "council_answered")
    current = answered if answered and asked and answered.moment >= asked.moment else None
    certified = last(entries, "certified")
    return [
        Need("council_asked", "Ask the council for accommodation", "R047", "council not asked", asked.moment if asked else None),
        Need("council_answered", "Write down the council's answer", "R049", "council has not answered", current.moment if current else None),
        Need("certificate", "Move the child to the council, or certify why not", "R047", "not moved and not certified", certified.moment if certified else None),
    ]  # fmt: skip
