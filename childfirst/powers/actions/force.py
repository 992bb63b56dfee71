"""One officer's report of force: begun, saved at every page, sent as it is. What was done is never refused and so lost."""

from datetime import datetime, timedelta
from typing import Any, Final

from django.db import IntegrityError, transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.models import Child
from childfirst.contacts.ages import age_at
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.foundation.numbers import number_in
from childfirst.powers import policy
from childfirst.powers.actions import reviews
from childfirst.powers.actions.force_flag import follow_up
from childfirst.powers.force_permissions import may_report_force, may_write_report
from childfirst.powers.force_states import FORCE_REPORT, SENT
from childfirst.powers.forms.force import PAGES
from childfirst.powers.forms.force_reader import FIRST_SIGHT, ForceReader
from childfirst.powers.models import ForceIncident, ForceReport, ForceVersion, Review
from childfirst.powers.queries.force import same_time
from childfirst.powers.queries.force_facts import version_of
from childfirst.powers.queries.force_people import connected_to
from childfirst.powers.queries.force_words import texts_of_report
from childfirst.teams.models import Borough
from childfirst.wording import actions as wording
from childfirst.wording.looking import look

SAME_INCIDENT: Final = timedelta(hours=2)
_ADULT: Final = 18 * 12


class SavedElsewhere(CannotNow):
    """Another tab or device saved this page since it was opened. `theirs` is what stands there; nothing of either is lost."""

    def __init__(self, theirs: dict[str, Any], revision: int) -> None:
        super().__init__(
            "This page was saved somewhere else while you were writing. Both are shown: keep the words you want, then save."
        )
        self.theirs, self.revision = theirs, revision


@transaction.atomic
def start_report(
    *, child: Child, by: Any, contact: Any = None, occurred_from: datetime | None = None, incident: ForceIncident | None = None
) -> ForceReport:  # fmt: skip
    """Begin my report on one child, or open the one I have begun. Another officer's report on the same child joins the same incident."""
    may_report_force.check(by)
    moment = contact.occurred_from if contact else occurred_from
    if moment is None:
        raise BadInput("Enter when it was.", field="happened")
    if moment > now():
        raise BadInput("The time must be now or in the past.", field="happened")
    months = age_at(child, moment)
    if months is not None and months >= _ADULT:
        raise CannotNow("This person was 18 or older then. Report it as force on an adult, in the force's own system.")
    # Two officers who begin at the same instant meet here, and make one incident.
    Child.objects.select_for_update(no_key=True).get(pk=child.pk)
    incident = incident or _incident(child, contact, moment, by)
    try:
        with transaction.atomic():
            report = ForceReport.objects.create(
                incident=incident, officer=by, started_at=now(), started_by=by, saved_at=now(), saved_by=by
            )
    except IntegrityError:
        return ForceReport.objects.get(incident=incident, officer=by)
    _bar_the_writer(incident, by)
    trace(Operation.COLLECTION, "began report of force", report, by=by, child=child)
    return report


def _bar_the_writer(incident: ForceIncident, by: Any) -> None:
    """Whoever begins a report used force, and so may not review it, nor finish a review already begun."""
    review = Review.objects.filter(subject_type="force", subject_id=incident.pk).exclude(status="reviewed").first()
    if review is not None:
        reviews.connect(review, connected_to(incident), by=by)


def _incident(child: Child, contact: Any, moment: datetime, by: Any) -> ForceIncident:
    found = ForceIncident.objects.filter(child=child, contact=contact).first() if contact else None
    near = same_time(child, moment, SAME_INCIDENT).filter(contact=None).first() if contact and not found else None
    if near:
        # Begun standalone before the contact was recorded: the same minutes, the same child.
        near.contact = contact
        near.save(update_fields=["contact"])
        trace(
            Operation.COMBINATION, "force joined to contact", near, by=by, child=child, details={"contact": contact.pk}
        )
    if found or near:
        return found or near  # type: ignore[return-value]
    borough: Borough | None = contact.borough if contact else None
    unit = borough.command_unit if borough else by.team.command_unit if by.team else None
    return ForceIncident.objects.create(
        child=child, contact=contact, occurred_from=moment, borough=borough, command_unit=unit, opened_at=now(), opened_by=by
    )  # fmt: skip


@transaction.atomic
def save_page(
    report: ForceReport, *, page: str, answers: dict[str, Any], revision: int, by: Any, tab: str = ""
) -> ForceReport:
    """Save one page as typed. Raises SavedElsewhere where that page, as this person read it, has been overtaken."""
    held = _held(report, by)
    if page not in PAGES:
        raise BadInput("There is no such page.", field="page")
    if held.answers.get(page) == answers:
        return held
    saved = dict(held.answers.get("_saved", {}))
    last = saved.get(page, {"revision": 0, "tab": ""})
    if revision < last["revision"] and not (tab and last["tab"] == tab):
        raise SavedElsewhere(held.answers.get(page, {}), held.revision)
    held.revision += 1
    saved[page] = {"revision": held.revision, "tab": tab}
    held.answers = {**held.answers, page: answers, "_saved": saved}
    held.saved_at, held.saved_by = now(), by
    held.save(update_fields=["answers", "revision", "saved_at", "saved_by"])
    return held


@transaction.atomic
def keep_first_sight(report: ForceReport, *, by: Any) -> ForceReport:
    """Called when the known age is about to be shown: the age the officer took the child for stays as it was before that. Once."""
    held = _held(report, by)
    first = ForceReader(held).perceived_age
    if FIRST_SIGHT not in held.answers and first is not None:
        held.answers = {**held.answers, FIRST_SIGHT: first}
        held.save(update_fields=["answers"])
        trace(Operation.ALTERATION, "age at first sight kept", held, by=by, child=held.incident.child)
    return held


@transaction.atomic
def send_report(
    report: ForceReport, *, by: Any, incomplete: bool = False, change_reason: str = "", words_reason: str = ""
) -> ForceVersion:
    """Send it, or send it again corrected. With answers missing it is never kept as complete: only as sent and not complete.

    What the gate says of it is kept beside it; it does not stop what is already done from being told.
    """
    held = _held(report, by)
    reader = ForceReader(held)
    complete = not reader.problems() and not reader.gate.missing
    if not reader.tactics:
        raise BadInput("Enter the first tactic you used: without it there is nothing to review.", field="tactics")
    if not complete and not incomplete:
        raise BadInput("Some answers are missing. Finish them, or send it as not complete.", field="incomplete")
    if held.status in SENT and not change_reason.strip():
        raise BadInput("Say why you are correcting it. What you sent before is kept.", field="change_reason")
    status = "complete" if complete else "incomplete"
    FORCE_REPORT.check_move(held.status, status)
    version = version_of(reader, complete=complete, reason=change_reason.strip(), by=by)
    version.save()
    held.status, held.supervisor_id = status, _number(reader.meaning["scene"].get("supervisor"))
    held.save(update_fields=["status", "supervisor"])
    held.officers_present.set(_numbers(reader.meaning["scene"].get("officers_present", [])))
    ask_for_review(held.incident, by=by)
    _keep_words(reader, by, words_reason)
    follow_up(reader, version, by=by)
    trace(Operation.ALTERATION if version.number > 1 else Operation.COLLECTION, "sent report of force", held, by=by, child=reader.child,
          reason=version.change_reason, details={"version": version.number, "gate": version.decision, "complete": complete})  # fmt: skip
    return version


def ask_for_review(incident: ForceIncident, *, by: Any) -> None:
    """A report that came or changed has been seen by no reviewer: an earlier review stays, and another is due."""
    held = (
        ForceIncident.objects.select_for_update(of=("self",))
        .select_related("child", "command_unit")
        .get(pk=incident.pk)
    )
    review = reviews.open_review(
        subject_type="force",
        subject_id=held.pk,
        subject_title=str(held),
        why="force",
        again="corrected",
        due_at=now() + timedelta(minutes=policy.timing("FORCE_REVIEW").minutes),
        by=by,
        contact=held.contact,
        child=held.child,
        command_unit=held.command_unit or (by.team.command_unit if getattr(by, "team", None) else None),
        connected=connected_to(held),
    )
    reviews.subject_changed(review)


def _keep_words(reader: ForceReader, by: Any, reason: str) -> None:
    texts = texts_of_report(reader)
    wording.keep(
        reader.report,
        title=f"{reader.incident}, report of force",
        href=f"/powers/force/{reader.incident.pk}/",
        texts=texts,
        notes=look(texts, [(reader.child.name, reader.age_years)]),
        by=by,
        reason=reason,
    )


def _held(report: ForceReport, by: Any) -> ForceReport:
    held = (
        ForceReport.objects.select_for_update(of=("self",))
        .select_related("incident__child", "officer__team")
        .get(pk=report.pk)
    )
    may_write_report.check(by, held)
    return held


def _number(value: Any) -> int | None:
    return number_in(str(value or ""))


def _numbers(values: Any) -> list[int]:
    return [number for value in values if (number := number_in(str(value))) is not None]
