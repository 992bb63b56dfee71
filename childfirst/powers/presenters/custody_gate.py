"""What the gate for a night in custody says, in plain words with each rule's source, standing and date."""

from typing import Any, Final

from childfirst.rules.gates import MAY, NEVER, Decision
from childfirst.rules.gates.law import EXCEPTIONS, LAW

STANDING: Final = {"statute": "Law", "guidance": "Guidance", "draft": "Draft, not in force", "local": "Local policy"}
# fact -> (what is missing, the form that asks it)
MISSING: Final = {
    "age_years": ("The child's age", ""),
    "child_sex": ("Whether the child is a girl or a boy", ""),
    "welfare_consideration": ("The child's needs and welfare, considered and written down", "care"),
    "charged": ("Whether the child is charged", "charged"),
    "detention_necessity_reason": ("Why it is necessary to detain the child", "detention_authorised"),
    "bail_refused": ("Whether bail is refused, and on what ground", "bail_refused"),
    "bail_refusal_ground": ("The ground on which bail is refused", "bail_refused"),
    "la_accommodation_requested_at": ("The request to the council", "council_asked"),
    "la_type": ("What kind of accommodation the council was asked for", "council_asked"),
    "la_answer": ("The council's answer to the last request", "council_answered"),
    "offence_kind": ("The kind of offence", "charged"),
    "held_in_cell": ("Where the child is held", "placed"),
    "cell_reason": ("Why the child is in a cell", "placed"),
    "female_officer_named": ("The woman officer who looks after this girl", "woman_named"),
    "menstruation_needs_asked": ("Whether she was asked what she needs for her period", "woman_named"),
    "care_status": ("Whether the child is in care", "care"),
}


def gate_view(gate: Decision) -> dict[str, Any]:
    """For the page: one sentence, then what is broken, missing, made out and owed."""
    said = {
        MAY: ("On what is recorded, the law lets this child be kept overnight", "green"),
        NEVER: ("On what is recorded, keeping this child overnight is not lawful", "red"),
    }.get(gate.decision, ("More has to be recorded before anybody can say", "orange"))
    return {
        "decision": gate.decision,
        "words": said[0],
        "colour": said[1],
        "broken": [law_row(rule) for rule in gate.breaches],
        "missing": [{"words": MISSING.get(name, (name.replace("_", " "), ""))[0], "what": MISSING.get(name, ("", ""))[1]} for name in gate.missing],
        "exceptions": [EXCEPTIONS[code] for code in gate.exceptions],
        "owed": [law_row(rule) for rule in gate.after],
    }  # fmt: skip


def law_row(rule: str) -> dict[str, str]:
    """One rule with where it comes from, and whether it is law."""
    law = LAW[rule]
    return {
        "rule": rule,
        "words": law.words,
        "source": law.source,
        "status": STANDING[law.status],
        "dated": law.dated,
        "read": "read in the source" if law.tag.startswith("V") else "a lawyer has still to check it",
    }
