"""The gates as a page, written from the tables so that it cannot fall behind them."""

from typing import Final

from childfirst.rules.gates.gate import GATES, POWERS, SWITCHES
from childfirst.rules.gates.law import EXCEPTIONS, LAW, Status

_HEAD: Final = """# Gates

This page is generated from `childfirst/rules/gates`. Do not edit it: change the tables and write the page anew.

A gate is asked before a power is used on a child, and again by the review after it. It answers `lawful_to_proceed`, `not_lawful` or
`needs_more`, with every rule broken, every fact missing, the exceptions that are wholly made out, and the duties that follow. A fact that
is absent, of the wrong type or outside its allowed words is missing: it is never read as "no". A person whose age is not known and who
may be a child is treated as one. The gate suggests; a named person decides, and what was done without it is recorded as exactly that.

`childfirst gates FILE` reads `id, power, facts, policy` as JSON Lines and answers each line.

After each source: [V] it was read in the source named; [M] it is general knowledge of that document, which a lawyer must still check.
"""
_STATUS: Final[dict[Status, str]] = {
    "statute": "Law, or a code made under it",
    "guidance": "Guidance",
    "draft": "Draft, not in force: off unless a force switches it on",
    "local": "A force's own step, not law: off unless switched on",
}


def page() -> str:
    """Markdown for docs/reference/gates.md."""
    lines = [_HEAD, "## Powers with a gate", ""]
    lines += [
        f"- `{power}`: {POWERS[power]}. {(GATES[power].__doc__ or '').strip().splitlines()[0]}" for power in GATES
    ]
    lines += ["", "## Rules the gates speak of", "", "| Rule | In plain words | Status | Source |", "|---|---|---|---|"]
    for key, law in LAW.items():
        dated = f", {law.dated}" if law.dated else ""
        lines.append(f"| {key} | {law.words} | {_STATUS[law.status]} | {law.source}{dated} [{law.tag}] |")
    lines += ["", "## Exceptions", "", *(f"- `{code}`: {words}" for code, words in EXCEPTIONS.items())]
    lines += ["", "## Switches", "", "Off unless `true`: " + ", ".join(f"`{name}`" for name in sorted(SWITCHES)) + "."]
    return "\n".join(lines) + "\n"
