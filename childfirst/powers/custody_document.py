"""What a certificate says, gathered from the entries at the moment of signing and kept with the signature (R047, R048).

Nothing on the paper is looked up again later: what the court reads is what was signed.
"""

from datetime import datetime
from typing import Any, Final

from childfirst.children.presenters import born_words
from childfirst.foundation.now import local
from childfirst.powers.custody_facts import adult_came, last, told_at
from childfirst.powers.custody_reckoning import night_minutes, relevant_time
from childfirst.powers.models import CustodyEntry, CustodyStay
from childfirst.rules import custody_words as words
from childfirst.rules.clocks.phrases import length
from childfirst.rules.gates import Decision
from childfirst.rules.gates.law import LAW
from childfirst.teams.roles import RANKS
from childfirst.ui.formatting import age_words, moment_words

Rows = list[list[str]]
STATEMENT: Final = {
    "a": "I certify under section 38(6)(a) of the Police and Criminal Evidence Act 1984 that, by reason of the circumstances "
    "stated here, it is impracticable to move this child to local authority accommodation.",
    "b": "I certify under section 38(6)(b) of the Police and Criminal Evidence Act 1984 that this child is aged 12 or over, that "
    "no secure accommodation is available, and that keeping this child in other local authority accommodation would not be "
    "adequate to protect the public from serious harm from this child.",
}
CITED: Final = ("R046", "R047", "R048")


def gate_facts(ground: str, typed: dict[str, Any]) -> dict[str, Any]:
    """What the certificate itself adds to the facts that the gate reads."""
    facts: dict[str, Any] = {"certificate": {"ground": ground, "circumstances": typed.get("circumstances") or None}}
    if ground == "b":
        facts |= {"serious_harm_reason": typed.get("serious_harm_reason"), "harm_level": typed.get("harm_level")}
    return facts


def document_of(
    stay: CustodyStay,
    entries: list[CustodyEntry],
    ground: str,
    typed: dict[str, Any],
    gate: Decision,
    *,
    by: Any,
    at: datetime,
) -> dict[str, Any]:
    """Everything on the paper, as plain words, with the facts that the gate was asked."""
    sections = [
        ["The child", _child(stay, at)],
        ["Custody", _custody(stay, entries, at)],
        ["The charge, and bail", _bail(entries)],
        ["The council", _council(entries)],
        ["Why the child was not moved", _why(ground, typed)],
        ["Who was told, and who came", _told(entries)],
    ]
    return {
        "statement": STATEMENT[ground],
        "sections": sections,
        "signed": f"{by.full_name}, {RANKS[by.rank].lower()}, {stay.suite}",
        "law": [[rule, LAW[rule].words, LAW[rule].source, LAW[rule].status] for rule in CITED],
        "open_breaches": [[rule, LAW[rule].words, LAW[rule].source] for rule in gate.breaches],
        "gate_facts": gate_facts(ground, typed),
    }


def _child(stay: CustodyStay, at: datetime) -> Rows:
    child, day = stay.child, local(at).date()
    return [
        ["Name", child.name],
        ["Age when this was signed", age_words(child.date_of_birth, day)],
        ["Born", born_words(child.date_of_birth, child.date_of_birth_basis)],
        ["How that date is known", child.get_date_of_birth_basis_display()],
        ["Sex", child.get_sex_display()],
    ]


def _custody(stay: CustodyStay, entries: list[CustodyEntry], at: datetime) -> Rows:
    arrived, authorised = entries[0], last(entries, "detention_authorised")
    return [
        ["Custody record", stay.reference],
        ["Held at", str(stay.suite)],
        ["Arrived", moment_words(arrived.moment)],
        ["Time from which the limits count", moment_words(relevant_time(arrived))],
        ["Detention authorised", moment_words(authorised.moment) if authorised else ""],
        ["Between midnight and 8am so far", length(night_minutes(stay.arrived_at, at))],
    ]


def _bail(entries: list[CustodyEntry]) -> Rows:
    charged, refused = last(entries, "charged"), last(entries, "bail_refused")
    return [
        ["Charged", moment_words(charged.moment) if charged else ""],
        ["Charged with", str(charged.fact("offence") or "") if charged else ""],
        ["Kind of offence", _label(words.OFFENCE_KINDS, charged, "offence_kind")],
        ["Bail refused", moment_words(refused.moment) if refused else ""],
        ["Ground", _label(words.BAIL_GROUNDS, refused, "ground")],
        ["Reasons written down", str(refused.fact("reason") or "") if refused else ""],
    ]


def _council(entries: list[CustodyEntry]) -> Rows:
    """Every request and every answer, not only the last."""
    rows: Rows = []
    for row in entries:
        when = moment_words(row.moment)
        if row.what == "council_asked":
            who = row.fact("person") or "nobody named"
            kind = _label(words.ACCOMMODATION, row, "type").lower()
            rows.append([f"Asked, {when}", f"{row.fact('council')}: {kind} accommodation. Spoken to: {who}"])
        elif row.what == "council_answered":
            said = [_label(words.COUNCIL_ANSWERS, row, "la_answer"), row.fact("person"), row.fact("reason"), row.note]
            rows.append([f"Answer, {when}", ". ".join(str(part) for part in said if part)])
    return rows or [["Asked", ""]]


def _why(ground: str, typed: dict[str, Any]) -> Rows:
    rows = [["Ground", f"({ground}) {words.CERTIFICATE_GROUNDS[ground]}"]]
    if typed.get("circumstances"):
        rows.append(["Circumstances", str(typed["circumstances"])])
    if ground == "b":
        rows.append(["The serious harm", words.HARM_LEVELS.get(str(typed.get("harm_level")), "")])
        rows.append(["Why from this child, and why nothing less would do", str(typed.get("serious_harm_reason") or "")])
    return rows


def _told(entries: list[CustodyEntry]) -> Rows:
    parent, council, adult = told_at(entries, "parent_told"), told_at(entries, "council_told"), adult_came(entries)
    rows = [
        ["Parent or carer told", moment_words(parent) if parent else ""],
        [
            "Appropriate adult arrived",
            f"{moment_words(adult.moment)}: {adult.fact('name') or 'name not recorded'}" if adult else "",
        ],
    ]
    return [*rows, ["Council that looks after the child told", moment_words(council)]] if council else rows


def _label(table: dict[str, str], entry: CustodyEntry | None, name: str) -> str:
    return table.get(str(entry.fact(name)), "") if entry else ""
