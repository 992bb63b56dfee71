"""A child, two officers who used force, and somebody who was not there: what tests of force need, made by the real actions."""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from childfirst.foundation.now import local, now
from childfirst.powers.actions.force import save_page, send_report, start_report
from childfirst.powers.actions.reviews import finish_review, take_review
from childfirst.powers.models import ForceReport, ForceVersion, Review
from tests.factories import born, make_child, make_command_unit, make_contact, make_officer, make_team


def cast(*, age: int = 15, **child: Any) -> SimpleNamespace:
    """One command unit: a team with two constables, their sergeant and inspector, and another team's sergeant and inspector."""
    unit = make_command_unit()
    team, other = make_team(command_unit=unit), make_team(command_unit=unit)
    one = SimpleNamespace(
        unit=unit, team=team,
        first=make_officer(team=team, name="Invented First"), second=make_officer(team=team, name="Invented Second"),
        sergeant=make_officer("sergeant", team=team, name="Invented Sergeant"), lead=make_officer("inspector", team=team, name="Invented Lead"),
        inspector=make_officer("inspector", team=other, name="Invented Inspector"),
        reviewer=make_officer("sergeant", team=other, name="Invented Reviewer"), elsewhere=make_officer("inspector", name="Invented Elsewhere"),
        desk=make_officer("desk_researcher", name="Invented Desk"),
        child=make_child("Kyle", "Invented", date_of_birth=born(age, 1), sex="male", ethnicity_self="B1", ethnicity_officer="black", **child),
    )  # fmt: skip
    # Two hours ago even just after midnight: the tests tell of what came within the hour after.
    one.contact = make_contact("arrest", by=one.first, children=[one.child], occurred_from=now() - timedelta(hours=2))
    return one


def moment_parts(name: str, moment: Any) -> dict[str, list[str]]:
    """A date and time as the four boxes send them."""
    at = local(moment)
    return {
        f"{name}_day": [str(at.day)],
        f"{name}_month": [str(at.month)],
        f"{name}_year": [str(at.year)],
        f"{name}_time": [f"{at:%H:%M}"],
    }


def answers(happened: Any, **changes: Any) -> dict[str, dict[str, list[str]]]:
    """Five whole pages, as typed. A change is page__question=value; None takes the answer out."""
    pages: dict[str, dict[str, list[str]]] = {
        "sight": {"perceived_age": ["17"], "disability": ["none"]},
        "tactics": {"tactic_1": ["tactical_communications"], "effective_1": ["no"], "tactic_2": ["handcuffs_compliant"], "effective_2": ["yes"]},
        "why": {
            "purpose": ["effect_arrest"], "alternatives": ["talked_calmly", "time_and_space"], "necessary": ["yes"],
            "necessity_reason": ["He pulled his arm away and looked at the road with traffic on it."], "proportionate": ["yes"],
            "proportionality_reason": ["Handcuffs in front, loosened at once, taken off in the van."],
            "welfare_consideration": ["I sat beside him and rang his grandmother."],
        },
        "child": {
            "conduct": ["passive"], "impact_factors": ["fear"], "injury": ["none"], "medical": ["declined"], "distress": ["He shook and went quiet."],
            "child_words": ["I thought you were going to hurt me."], "parent": ["yes"], "parent_name": ["His grandmother"], "referral": ["no"],
            **moment_parts("parent_told", happened + timedelta(minutes=30)),
        },
        "scene": {
            "place_type": ["street"], "others_present": ["Two of his friends"], "camera": ["on_throughout"], "single_crewed": ["no"],
            "ced_trained": ["no"], "outcome": ["arrested"], "account": ["I asked him to sit on the wall. He did."], **moment_parts("happened", happened),
        },
    }  # fmt: skip
    for name, value in changes.items():
        page, _, question = name.partition("__")
        if value is None:
            pages[page].pop(question, None)
        else:
            pages[page][question] = value if isinstance(value, list) else [str(value)]
    return pages


def write(report: ForceReport, by: Any, *pages: str, **changes: Any) -> ForceReport:
    """Save these pages, or all, with whole answers and the changes."""
    whole = answers(report.incident.occurred_from, **changes)
    for page in pages or whole:
        report = save_page(report, page=page, answers=whole[page], revision=report.revision, by=by)
    return report


def sent(one: SimpleNamespace, by: Any, **changes: Any) -> ForceVersion:
    """A whole report, begun, written and sent."""
    report = write(start_report(child=one.child, by=by, contact=one.contact), by, **changes)
    return send_report(report, by=by, incomplete=True)


SAID = {
    "grade": "learning", "reasons": "Both reports show that talking was tried.", "learning": "Call an adult sooner.",
    "for_officers": "Thank you for telling it plainly.", "words_for_child": "We looked at what the officers wrote. They should have called your gran sooner.",
}  # fmt: skip


def review_of(incident: Any) -> Review:
    """The latest review of an incident."""
    return Review.objects.filter(subject_type="force", subject_id=incident.pk).latest("number")


def reviewed(incident: Any, by: Any, **changes: Any) -> Review:
    """Taken and finished."""
    return finish_review(review=take_review(review=review_of(incident), by=by), by=by, **SAID | changes)
