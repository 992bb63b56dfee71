"""From an officer's answers to the row that is kept when they are sent."""

from datetime import datetime
from typing import Any

from childfirst.foundation.now import now
from childfirst.powers.forms.force import PAGES
from childfirst.powers.models import ForceVersion
from childfirst.rules.force import ced_highest, why_refer


def version_of(reader: Any, *, complete: bool, reason: str, by: Any) -> ForceVersion:
    """The next version of a report, not yet saved. Nothing that the officer wrote is left out of `facts`."""
    report, child, meaning, gate = reader.report, reader.child, reader.meaning, reader.gate
    codes = [code for code, _ in reader.tactics]
    injury = meaning["child"].get("injury", "")
    last = report.versions.order_by("-number").values_list("number", flat=True).first() or 0
    missing = [*gate.missing, *(text for _, text in reader.problems(beside=gate.missing))]
    unit = report.incident.command_unit
    return ForceVersion(
        report=report,
        number=last + 1,
        complete=complete,
        facts={page: _plain(meaning[page]) for page in PAGES} | {"typed": _typed(reader)},
        tactics=[[code, effective] for code, effective in reader.tactics],
        ced_highest=ced_highest(codes),
        purpose=meaning["why"].get("purpose", ""),
        injury=injury,
        place_type=meaning["scene"].get("place_type", ""),
        command_unit=unit.name if unit else "",
        occurred_from=reader.happened,
        parent_told=meaning["child"].get("parent_told"),
        perceived_age_years=reader.first_sight,
        age_years=reader.age_years,
        sex=child.sex,
        ethnicity_self=child.ethnicity_self,
        ethnicity_officer=child.ethnicity_officer,
        decision=gate.decision,
        missing=list(dict.fromkeys(missing)),
        breaches=list(gate.breaches),
        exceptions=list(gate.exceptions),
        after=list(gate.after),
        refer_because=why_refer(codes, injury)[:200],
        change_reason=reason,
        sent_at=now(),
        sent_by=by,
    )


def _plain(answers: dict[str, Any]) -> dict[str, Any]:
    """What JSON can hold."""
    kept = {name: value for name, value in answers.items() if name != "find_officer"}  # a way to tick, and no answer
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in kept.items()}


def _typed(reader: Any) -> dict[str, Any]:
    """Pages that are not right yet, as typed: what was written there is told as well."""
    return {page: reader.answers[page] for page in PAGES if reader.status(page) == "in_progress"}
