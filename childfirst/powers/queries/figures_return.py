"""The shape of the national returns: our rows under the headings of the national collections, with what each heading rests on.

Force: the headings of the Metropolitan Police's published row-level file, one row for each officer on each person (R170), which follows
the Home Office collection. Strip search: what the project's list of rules names of the Home Office requirement (R024); its exact headings
could not be confirmed [U] and a force checks them against the form it was sent. docs/reference/national-returns.md is written from here.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from childfirst.foundation.now import local
from childfirst.powers.models import ForceVersion
from childfirst.powers.queries.figures import KINDS
from childfirst.powers.queries.figures_count import DIMENSIONS, words_of
from childfirst.rules import force as words
from childfirst.rules import vocabulary

TACTICS: Final = 20


@dataclass(frozen=True, slots=True)
class Heading:
    """One column of a return: theirs, where ours comes from, and how sure that is: V seen in their file, M general knowledge, U not confirmed."""

    theirs: str
    ours: str
    tag: str
    read: Callable[[ForceVersion], Any] | None = None


def _scene(name: str) -> Callable[[ForceVersion], Any]:
    return lambda version: version.facts.get("scene", {}).get(name, "")


def _yes(value: Any) -> str:
    return {"yes": "Yes", "no": "No", True: "Yes", False: "No"}.get(value, "")


def _place(*codes: str) -> Callable[[ForceVersion], str]:
    return lambda version: _yes(version.place_type in codes)


def _factor(code: str) -> Callable[[ForceVersion], str]:
    return lambda version: _yes(code in version.facts.get("child", {}).get("impact_factors", []))


def _purpose(*codes: str) -> Callable[[ForceVersion], str]:
    def read(version: ForceVersion) -> str:
        said = {version.purpose, *version.facts.get("why", {}).get("other_purposes", [])}
        return _yes(bool(said & set(codes)))

    return read


def _outcome(*codes: str) -> Callable[[ForceVersion], str]:
    return lambda version: _yes(version.facts.get("scene", {}).get("outcome") in codes)


def _tactic(number: int, part: int) -> Callable[[ForceVersion], str]:
    def read(version: ForceVersion) -> str:
        if number > len(version.tactics):
            return ""
        value = version.tactics[number - 1][part]
        return words.TACTICS.get(value, value) if part == 0 else _yes(value)

    return read


def _ced(code: str) -> Callable[[ForceVersion], str]:
    return lambda version: _yes(version.ced_highest == code)


def _used(code: str) -> Callable[[ForceVersion], str]:
    return lambda version: _yes(code in [one for one, _ in version.tactics])


def _disability(code: str) -> Callable[[ForceVersion], str]:
    return lambda version: _yes(code in version.facts.get("sight", {}).get("disability", []))


def age_band(years: int | None) -> str:
    """The national bands split at 11, unlike stop and search, which begins at 10."""
    return "" if years is None else "0-10" if years < 11 else "11-17" if years < 18 else "18 and over"


FORCE: Final[tuple[Heading, ...]] = (
    Heading("IncidentDate", "When the officer used force, London", "V", lambda one: f"{local(one.occurred_from):%d/%m/%Y}"),
    Heading("IncidentTime", "The same", "V", lambda one: f"{local(one.occurred_from):%H:%M}"),
    Heading("Incident Location: Street/Highway", "Place: street", "V", _place("street")),
    Heading("Incident Location: Public Transport", "Place: public transport", "V", _place("transport")),
    Heading("Incident Location: Retail Premises", "Place: shop or licensed premises; ours does not part the two", "V", _place("shop")),
    Heading("Incident Location: Hospital/A&E (non-mental-health setting)", "Place: hospital or ambulance", "V", _place("hospital")),
    Heading("Incident Location: Mental Health Setting", "Place: mental health setting", "V", _place("mental_health")),
    Heading("Incident Location: Dwelling", "Place: a home, children's homes among them", "V", _place("home", "other_home", "childrens_home")),
    Heading("Incident Location: Police station (excluding custody block)", "Place: police station", "V", _place("police_station")),
    Heading("Incident Location: Custody Block", "Place: custody", "V", _place("custody")),
    Heading("Incident Location: Police vehicle (cage not asked)", "Place: police vehicle. Theirs has two columns, with and without a cage", "U", _place("police_vehicle")),
    Heading("Incident Location: Other", "Place: somewhere else, and school, for which their file has no column", "U", _place("other", "school")),
    Heading("Borough", "Borough of the incident", "V", lambda one: str(one.report.incident.borough or "")),
    Heading("PrimaryConduct", "What the child did, at its most", "V", lambda one: words.CONDUCT.get(one.facts.get("child", {}).get("conduct", ""), "")),
    Heading("Impact Factor: Possesion of a weapon", "What affected it (their spelling)", "V", _factor("weapon")),
    Heading("Impact Factor: Alcohol", "What affected it", "V", _factor("alcohol")),
    Heading("Impact Factor: Drugs", "What affected it", "V", _factor("drugs")),
    Heading("Impact Factor: Mental Health", "What affected it", "V", _factor("mental_health")),
    Heading("Impact Factor: Prior Knowledge", "What affected it", "V", _factor("prior_knowledge")),
    Heading("Impact Factor: Size/Gender/Build", "What affected it", "V", _factor("size_build")),
    Heading("Impact Factor: Acute Behavioural Disorder", "What affected it", "V", _factor("acute_behavioural_disturbance")),
    Heading("Impact Factor: Crowd", "What affected it", "V", _factor("crowd")),
    Heading("Impact Factor: Other", "Something else; fear and communication needs, which only ours asks, are not among theirs", "V", _factor("other")),
    Heading("Reason for Force: Protect self", "Purpose and other purposes", "V", _purpose("protect_self")),
    Heading("Reason for Force: Protect Public", "The same. Ours does not part the public from other officers", "U", _purpose("protect_public")),
    Heading("Reason for Force: Protect Subject", "Purpose and other purposes", "V", _purpose("protect_subject")),
    Heading("Reason for Force: Prevent Offence", "Purpose and other purposes", "V", _purpose("prevent_offence")),
    Heading("Reason for Force: Secure Evidence", "Purpose and other purposes", "V", _purpose("secure_evidence")),
    Heading("Reason for Force: Effect Search", "Purpose and other purposes", "V", _purpose("effect_search")),
    Heading("Reason for Force: Effect Arrest", "Purpose and other purposes", "V", _purpose("effect_arrest")),
    Heading("Reason for Force: Prevent Harm", "Purpose and other purposes", "V", _purpose("prevent_harm")),
    Heading("Reason for Force: Prevent Escape", "Purpose and other purposes", "V", _purpose("prevent_escape")),
    Heading("Reason for Force: Other", "Punishment, convenience, teaching a lesson: unlawful (R171), and told as they were written", "M",
            _purpose("punishment", "officer_convenience", "teach_a_lesson")),
    Heading("SingleCrewed", "Single crewed", "V", lambda one: _yes(_scene("single_crewed")(one))),
    Heading("TrainedCED", "Trained to carry Taser", "V", lambda one: _yes(_scene("ced_trained")(one))),
    *(
        heading
        for number in range(1, TACTICS + 1)
        for heading in (
            Heading(f"Tactic {number}", f"Tactic {number}, in the order used", "V", _tactic(number, 0)),
            Heading(f"Effective {number}", f"Did tactic {number} work?", "V", _tactic(number, 1)),
        )
    ),
    Heading("CED Used", "Any step of the ladder", "V", lambda one: _yes(bool(one.ced_highest))),
    *(
        Heading(f"CED {theirs}", "The highest use only (R172)", "V", _ced(code))
        for theirs, code in (("Drawn", "ced_drawn"), ("Aimed", "ced_aimed"), ("Arced", "ced_arced"), ("Red-Dotted", "ced_red_dot"),
                             ("Drive Stun", "ced_drive_stun"), ("Angle Drive Stun", "ced_angle_drive_stun"), ("Fired", "ced_fired"))
    ),
    Heading("Firearms Aimed", "Among the tactics", "V", _used("firearm_aimed")),
    Heading("Firearms Fired", "Among the tactics", "V", _used("firearm_fired")),
    Heading("SubjectAge", "The band of the age the officer took the child for. The exact age stays here", "V", lambda one: age_band(one.perceived_age_years)),
    Heading("SubjectGender", "Sex on the child's record", "M", lambda one: {"female": "Female", "male": "Male", "other": "Other"}.get(one.sex, "")),
    Heading("SubjectEthnicity", "Ethnicity as the officer saw it", "V", lambda one: vocabulary.ETHNICITIES_OFFICER.get(one.ethnicity_officer, "")),
    Heading("PhysicalDisability", "As it seemed to the officer", "V", _disability("physical")),
    Heading("MentalDisability", "As it seemed to the officer", "V", _disability("mental")),
    Heading("SubjectInjured", "Injury to the child", "V", lambda one: _yes(one.injury not in ("", "none")) if one.injury else ""),
    Heading("SubjectNatureOfInjury", "None, minor, severe or death", "V", lambda one: words.INJURIES.get(one.injury, "")),
    Heading("SubjectMedOffered", "Medical help", "V", lambda one: _yes({"given": True, "declined": True, "not_offered": False}.get(one.facts.get("child", {}).get("medical", "")))),
    Heading("SubjectMedProvided", "Medical help", "V", lambda one: _yes({"given": True, "declined": False, "not_offered": False}.get(one.facts.get("child", {}).get("medical", "")))),
    Heading("Outcome: Made off/escaped", "What happened to the child then", "V", _outcome("made_off")),
    Heading("Outcome: Arrested", "What happened to the child then", "V", _outcome("arrested")),
    Heading("Outcome: Hospitalised", "What happened to the child then", "V", _outcome("hospitalised")),
    Heading("Outcome: Detained - Mental Health Act", "What happened to the child then", "V", _outcome("detained_mental_health")),
    Heading("Outcome: Fatality", "What happened to the child then", "V", _outcome("fatality")),
    Heading("Outcome: Other", "Everything else", "V", _outcome("no_further_action", "taken_home", "police_protection", "other")),
)  # fmt: skip
# Columns of the frame of figures, until the collection's own headings are at hand.
SEARCHES: Final[tuple[Heading, ...]] = (
    Heading("Month", "month", "U"),
    Heading("Type of search", "kind", "M"),
    Heading("Age", "age_years", "M"),
    Heading("Sex", "sex", "M"),
    Heading("Self-defined ethnicity", "ethnicity_self", "M"),
    Heading("Officer-defined ethnicity", "ethnicity_officer", "M"),
    Heading("Appropriate adult present", "adult_present", "V"),
    Heading("Place", "place", "U"),
    Heading("Authorised by", "authority", "U"),
    Heading("Object found", "object_found", "U"),
    Heading("Found object linked", "object_linked", "U"),
    Heading("Outcome", "outcome", "U"),
    Heading("Safeguarding referral made", "referral_made", "U"),
)
# In their file and not asked by ours.
NOT_ASKED: Final = (
    "AssaultedBySubject", "ThreatenedWithWeapon", "AssaultedWithWeapon", "Reason for Force: Protect Other Officers", "Reason for Force: Method of Entry",
    "Reason for Force: Remove Handcuffs", "MainDuty", "CarryingCED", "StaffInjured", "StaffInjuryIntentional", "StaffInjuryLevel", "StaffMedProvided",
    "Incident Location: Open ground, licensed premises, sports or event stadia, ambulance",
)  # fmt: skip


def force_return(versions: Iterable[ForceVersion]) -> list[list[Any]]:
    """Headings, then one row for each report that is complete or not, as it stands."""
    return [
        [heading.theirs for heading in FORCE],
        *([heading.read(version) if heading.read else "" for heading in FORCE] for version in versions),
    ]


def search_return(rows: Iterable[dict[str, Any]]) -> list[list[Any]]:
    """Headings, then one row for each search, in words; ethnicity in the national codes."""
    return [
        [heading.theirs for heading in SEARCHES],
        *([_told(heading.ours, row.get(heading.ours)) for heading in SEARCHES] for row in rows),
    ]


def _told(column: str, value: Any) -> Any:
    if value is None or column.startswith("ethnicity"):
        return value or ""
    return KINDS.get(value, value) if column == "kind" else words_of(column, value) if column in DIMENSIONS else value


def page() -> str:
    """Markdown for docs/reference/national-returns.md."""
    lines = [
        "# National returns", "", "Generated from `childfirst/powers/queries/figures_return.py`. `make fix` writes it anew.", "",
        "Which of our answers stands under which heading. [V] the heading was seen in a published file; [M] general knowledge of the collection; "
        "[U] not confirmed: check it against the form that the force was sent.", "",
        "## Use of force on children", "",
        "Headings of the Metropolitan Police's published row-level file, which follows the Home Office collection: one row for each officer on each person. "
        "Our export holds children only.", "",
    ]  # fmt: skip
    lines += _table(FORCE)
    lines += ["", "In the published file and not asked here: " + "; ".join(NOT_ASKED) + ".", "", "## Strip search of children", "",
              "The collection's own headings could not be confirmed. The appropriate adult's presence is counted in it (R024).", ""]  # fmt: skip
    lines += _table(SEARCHES)
    return "\n".join(lines) + "\n"


def _table(headings: Iterable[Heading]) -> list[str]:
    rows = [
        f"| {one.theirs} | {one.ours} | {one.tag} |"
        for one in headings
        if not (one.theirs.startswith(("Tactic ", "Effective ")) and one.theirs.split()[1] not in ("1", "20"))
    ]
    return ["| Their heading | Our answer | |", "|---|---|---|", *rows]
