"""The generated page of what a report of force holds: tactics, the ladder, and the other lists, with the words the gate knows."""

from childfirst.powers.force_states import FORCE_REPORT
from childfirst.rules import force as words
from childfirst.rules.gates.force import TACTICS as GATE_TACTICS
from childfirst.rules.search_words import GRADES

_HEAD = """# Use of force: lists

Generated from `childfirst/rules/force.py`. `make fix` writes it anew. The tactics were read in the national collection [V]; the other lists are general
knowledge of the national form [M], which a force checks against its own.
"""


def page() -> str:
    """Markdown for docs/reference/force.md."""
    lines = [
        _HEAD,
        "## Tactics, in the order of the form",
        "",
        "| Code | Shown as | The gate reads it as |",
        "|---|---|---|",
    ]
    lines += [f"| `{code}` | {label} | {_in_gate(code)} |" for code, label in words.TACTICS.items()]
    lines += ["", "## Taser, from the lowest to the highest use (R172)", "", "A report is counted once, at the highest. The last three are flagged for referral (R173).", ""]  # fmt: skip
    lines += [f"{number}. {words.TACTICS[code]}" for number, code in enumerate(words.CED_LADDER, 1)]
    for title, table in (
        ("Purposes", words.PURPOSES), ("Tried first, because it is a child", words.ALTERNATIVES), ("What the child did", words.CONDUCT),
        ("What affected it", words.IMPACT_FACTORS), ("Injury", words.INJURIES), ("Places", words.PLACES), ("What happened then", words.OUTCOMES),
        ("Grades of a review", GRADES),
    ):  # fmt: skip
        lines += ["", f"## {title}", "", *(f"- `{code}`: {label}" for code, label in table.items())]
    return "\n".join(lines) + "\n"


def _in_gate(code: str) -> str:
    if code == "tactical_communications":
        return "no force; not read"
    if code.startswith("dog_"):
        return "`dog`"
    return f"`{code}`" if code in GATE_TACTICS else "has no word for it; read as force of some kind"


def states() -> dict[str, str]:
    """The lifecycle, by file name."""
    return {"force-report": FORCE_REPORT.page()}
