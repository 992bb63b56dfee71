"""The least each partner needs, as label and text. What a recipient may not have is not put in and then hidden: it is never copied.

A school's fields are those of the Operation Encompass guidance and nothing else (R106): no offence, no adult's name, no
narrative. A school needs to be kind at the gate, not to know the case.
"""

from collections.abc import Iterable
from typing import Final

from childfirst.children.presenters import born_words
from childfirst.contacts.models import Contact, Involvement
from childfirst.rules import vocabulary as words
from childfirst.ui.formatting import age_words, and_list, moment_words, yes_no

Fields = dict[str, str]
NAMED: Final = "_children"  # kept beside the fields: the children named in a notice about several. Never printed
AT_HOME = frozenset(words.SIGN_GROUPS["At home"])


def school(contact: Contact, part: Involvement) -> Fields:
    """R106: who, the police reference, where and when, which children were there, the child's voice, the circumstances."""
    child = part.child
    assert child is not None
    return {
        "Child": child.name,
        "Date of birth": born_words(child.date_of_birth, child.date_of_birth_basis) or "Not known",
        "Police reference": contact.reference,
        "When": moment_words(contact.occurred_from),
        "Where": words.PLACE_TYPES.get(contact.place_type, "Not recorded"),
        "Was the child there": _present(part),
        "Other children there": _others(contact, part),
        "What the child said": part.child_words.strip() or "Nothing recorded",
        "Was the child spoken to": _spoken(part),
        "Circumstances": _circumstances(part),
    }


def council(
    contact: Contact, parts: Iterable[Involvement], *, grade: str, reasons: Iterable[str], advice: str, gaps: int
) -> Fields:
    """A referral to children's services: who, what happened, what lies behind it, what is asked, and what is not known."""
    rows = list(parts)
    fields = {
        "Police reference": contact.reference,
        "When": moment_words(contact.occurred_from),
        "What happened": contact.what_happened.strip() or words.CONTACT_KINDS[contact.kind],
        "Grade": grade,
        "Why it matters": "; ".join(dict.fromkeys(reasons)) or "Not recorded",
        "Done already": contact.immediate_action.strip() or "Nothing recorded",
        "What is asked": advice.strip() or "Not recorded",
    }
    for part in rows:
        fields[part.name if part.child else f"Child {part.order}, not yet named"] = _child_line(contact, part)
    if gaps:
        fields["Not yet known"] = f"{gaps} more {'child' if gaps == 1 else 'children'} counted and not yet named"
    return fields


def early_help(contact: Contact, parts: Iterable[Involvement], *, advice: str) -> Fields:
    """Who needs help and with what. The incident itself is not told."""
    named = [
        f"{part.name} ({age_words(part.child.date_of_birth, contact.occurred_from.date())})"
        for part in parts
        if part.child
    ]
    return {
        "Police reference": contact.reference,
        "Children": and_list(named) or "Not yet named",
        "Help that is asked for": advice.strip() or "Not recorded",
    }


def team(contact: Contact, parts: Iterable[Involvement], *, grade: str, reasons: Iterable[str], advice: str) -> Fields:
    """To a police team: the references to open, and why. The record itself is not copied."""
    named = [part.name for part in parts if part.child]
    return {
        "Contact": contact.reference,
        "Children": and_list(named) or "Not yet named",
        "Grade": grade,
        "Why": "; ".join(dict.fromkeys(reasons)) or "Not recorded",
        "What is asked": advice.strip() or "Not recorded",
    }


def _present(part: Involvement) -> str:
    if part.seen == "yes":
        return "Yes, seen by police"
    return "Not seen by police. The notice is still due" if part.seen == "no" else "Not recorded"


def _others(contact: Contact, part: Involvement) -> str:
    others = contact.involvements.exclude(pk=part.pk).count()
    counted = max((contact.children_in_home or 0) - 1, others)
    return (
        "None recorded" if not counted else f"{counted} other {'child' if counted == 1 else 'children'}, not named here"
    )


def _spoken(part: Involvement) -> str:
    if part.spoken_to != "yes":
        why = part.not_spoken_reason.strip()
        return f"{yes_no(part.spoken_to)}{': ' + why if why else ''}"
    alone = {"yes": "on their own", "no": "with an adult there"}.get(
        part.spoken_alone, "not recorded whether an adult was there"
    )
    return f"Yes, {alone}"


def _circumstances(part: Involvement) -> str:
    """From the signs ticked, never from the narrative, which names adults."""
    seen = [words.SIGNS[code].lower() for code in part.signs if code in ("hears_abuse", "hurt_in_abuse", "intervened")]
    return f"Domestic abuse incident. The child: {and_list(seen)}" if seen else "Domestic abuse incident"


def _child_line(contact: Contact, part: Involvement) -> str:
    roles = and_list(words.ROLES[role].lower() for role in part.roles)
    signs = and_list(words.SIGNS[code].lower() for code in part.signs)
    born = part.child.date_of_birth if part.child else None
    lines = [f"{age_words(born, contact.occurred_from.date())}, {roles or 'part not recorded'}"]
    if part.offence:
        lines.append(f"Offence: {words.OFFENCES[part.offence].lower()}")
    lines += [f"Noted: {signs}"] if signs else []
    lines += [f"In the child's words: {part.child_words.strip()}"] if part.child_words.strip() else []
    return ". ".join(lines)
