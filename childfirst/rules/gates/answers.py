"""A gate asked by a record, as `childfirst gates` reads and writes it."""

from collections.abc import Mapping
from typing import Any

from childfirst.rules.gates.gate import GATES, decide


def answer(record: Mapping[str, Any]) -> dict[str, Any]:
    """`id, power, facts, policy` in; `id, decision, missing, breaches, exceptions, after` or `id, error` out."""
    key, power, facts, policy = (record.get(name) for name in ("id", "power", "facts", "policy"))
    if not isinstance(power, str) or power not in GATES:
        return {"id": key, "error": f"power: {power!r} has no gate; it is one of {', '.join(GATES)}"}
    if not isinstance(facts, Mapping):
        return {"id": key, "error": "facts: an object with the facts by name is expected"}
    if policy is not None and not isinstance(policy, Mapping):
        return {"id": key, "error": "policy: an object with switches is expected, or nothing"}
    found = decide(power, facts, policy)
    return {
        "id": key,
        "decision": found.decision,
        "missing": list(found.missing),
        "breaches": list(found.breaches),
        "exceptions": list(found.exceptions),
        "after": list(found.after),
    }
