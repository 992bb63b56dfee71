"""A contact that says “more than outer clothing was removed” has a record of that search, whole or not (F17, F19).

Whoever brings the contact (a form, an import, a published file), the search's record stands from that moment, with every
field that nobody gave named as missing, and waits for a reviewer. It can never pass for complete.
"""

from datetime import timedelta
from typing import Any, Final

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.contacts.models import Contact, Involvement
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.now import now
from childfirst.powers.actions import aftercare
from childfirst.powers.actions.referring import BECAUSE, referral_of
from childfirst.powers.actions.searches import keep_run, number, record_done, settle
from childfirst.powers.models import Search
from childfirst.powers.permissions import may_write_search
from childfirst.powers.weighing import weigh
from childfirst.referrals.actions.intake import refer as to_the_desk
from childfirst.rules.search_words import SEXES

SAME_SEARCH: Final = timedelta(hours=24)


def take_flagged(contact: Contact, by: Any) -> None:
    """Registered at the contacts' doors, after the desk's intake. Does nothing for a contact that a search itself recorded."""
    if (contact.details or {}).get("search_reference"):
        return
    parts = list(contact.involvements.filter(beyond_outer_clothing=True).select_related("child"))
    known = set(Search.objects.filter(contact=contact).values_list("child", flat=True)) if parts else set()
    for part in parts:
        if part.child_id not in known and not _is_told_already(contact, part, by):
            _open(contact, part, by)


def _is_told_already(contact: Contact, part: Involvement, by: Any) -> bool:
    """The officer weighed or recorded this search here first, and now records the contact: one search, one record."""
    if part.child_id is None or contact.submitted_by_id is None:
        return False
    near = (contact.occurred_from - SAME_SEARCH, contact.occurred_from + SAME_SEARCH)
    theirs = Search.objects.filter(child=part.child_id)
    if theirs.filter(status__in=("done", "complete"), search_began__range=near).exists():
        return True
    weighed = theirs.filter(
        status__in=("preparing", "waiting", "authorised", "refused"), started_at__range=near
    ).first()
    if weighed is None or not may_write_search(by, weighed):
        return False
    if weighed.contact_id is None:
        weighed.contact = contact
        weighed.save(update_fields=["contact"])
    record_done(search=weighed, by=by, began=contact.occurred_from)
    return True


def _open(contact: Contact, part: Involvement, by: Any) -> Search:
    imported = contact.submitted_by_id is None
    search = Search(
        kind="not_known",
        status="done",
        source="flag",
        contact=contact,
        child=part.child,
        description="" if part.child_id else part.unnamed_note or "Child not yet named",
        age_years=part.age_months // 12 if part.age_months is not None else None,
        sex=part.sex if part.sex in SEXES else "",
        ethnicity_self=part.ethnicity_self,
        ethnicity_officer=part.ethnicity_officer if part.ethnicity_officer != "unknown" else "",
        place=contact.place,
        borough=contact.borough,
        team=contact.team,
        outcome=part.outcome or contact.outcome,
        legal_power=str((contact.details or {}).get("power") or "")[:20],
        linked=_linked(contact),
        search_began=contact.occurred_from,
        started_at=now(),
        started_by=contact.submitted_by,
        done_at=now(),
        done_by=person_or_none(by),
        referral=referral_of(contact) or to_the_desk(contact, because=BECAUSE, by=by),
    )
    number(search)
    found = weigh(search, [])
    settle(search)
    keep_run(search, found, "flag", by=by)
    aftercare.start(search, found, by=by, imported=imported)
    trace(
        Operation.COLLECTION, "record of a search opened from a flag", search, by=by, child=part.child_id,
        details={"contact": contact.reference, "missing": search.missing},
    )  # fmt: skip
    return search


def _linked(contact: Contact) -> str:
    told = str((contact.details or {}).get("linked") or "")
    return told if told in ("yes", "no", "nothing") else ""
