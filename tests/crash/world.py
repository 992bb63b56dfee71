"""Run as a program, beside the server that is being killed: fills its database, or says what is in it, as JSON."""

import json
import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db.models import Count  # noqa: E402

from childfirst.audit.models import AuditEntry  # noqa: E402
from childfirst.audit.seals import problems  # noqa: E402
from childfirst.contacts.models import Contact, Draft, Involvement, Screening  # noqa: E402
from childfirst.foundation.now import now  # noqa: E402
from childfirst.referrals import actions as desk  # noqa: E402
from childfirst.referrals.models import Clock, Decision, FoldedContact, Referral, ReferralStep  # noqa: E402

PASSWORD = "a-long-enough-test-password"


def prepare(drafts: int, referrals: int) -> dict:
    """Drafts ready to send and referrals ready to decide."""
    call_command("migrate", interactive=False, verbosity=0)
    from django.test import Client, override_settings

    from tests.apps.contacts.test_form_domestic_abuse import ADULT, GRADE, begin, one_child
    from tests.apps.contacts.walk import Walk
    from tests.factories import make_borough, make_contact, make_officer, make_team

    team = make_team(command_unit=make_borough("Haringey").command_unit)
    officer = make_officer(team=team, username="officer", password=PASSWORD)
    decider = make_officer(["desk_researcher", "desk_decision_maker"], username="decider", password=PASSWORD)
    with override_settings(ALLOWED_HOSTS=["testserver"]):
        walk = Walk(Client(), officer)
        draft = begin(walk)
        one_child(walk, "Amara", 9)
        walk.press(act="add", address=f"/contacts/drafts/{draft.pk}/children/")
        one_child(walk, "Zofia", 6, child_words="Mummy was crying")
        walk.press(act="continue", address=f"/contacts/drafts/{draft.pk}/children/")
        walk.press({**ADULT, "then": "next"})
        walk.press(act="continue", address=f"/contacts/drafts/{draft.pk}/adults/")
        walk.press({**GRADE, "then": "next"})
    draft.refresh_from_db()
    moment = now()
    made = [
        Draft.objects.create(
            kind=draft.kind,
            answers=draft.answers,
            revision=draft.revision,
            started_at=moment,
            started_by=officer,
            saved_at=moment,
            saved_by=officer,
        )
        for _ in range(drafts)
    ]
    ready = []
    for _ in range(referrals):
        contact = make_contact("domestic_abuse", by=officer)
        referral = Referral.objects.get(folded_contacts__contact=contact)
        desk.take(referral=referral, by=decider)
        referral.refresh_from_db()
        desk.grade(
            referral=referral, grade="green", reason="As the officer saw it", revision=referral.revision, by=decider
        )
        referral.refresh_from_db()
        ready.append([referral.pk, [referral.revision, referral.borough_id or make_borough("Haringey").pk]])
    return {"drafts": [str(one.pk) for one in made], "referrals": ready}


def look() -> dict:
    """What survived, and anything that is only half there."""
    contacts = Contact.objects.filter(submission_key__isnull=False)
    halves = []
    for contact in contacts.annotate(parts=Count("involvements")):
        screened = Screening.objects.filter(contact=contact).values("involvement").distinct().count()
        traced = AuditEntry.objects.filter(verb="recorded contact", subject_id=str(contact.pk)).count()
        folded = FoldedContact.objects.filter(contact=contact, unfolded_at=None).count()
        clocks = Clock.objects.filter(referral__folded_contacts__contact=contact).count()
        if (
            (contact.parts, screened, traced, folded) != (2, 2, 2, 1)
            or not clocks
            or not contact.reference.startswith("CF-")
        ):
            halves.append([contact.pk, contact.parts, screened, traced, folded, clocks])
    for decision in Decision.objects.filter(withdrawn_at=None).select_related("referral"):
        steps = ReferralStep.objects.filter(referral=decision.referral, to_status="decided").count()
        if decision.referral.status != "decided" or decision.referral.decision != decision.outcome or steps != 1:
            halves.append(["decision", decision.pk, decision.referral.status, steps])
    return {
        "submitted": {str(one.submission_key): one.pk for one in contacts},
        "decided": list(Decision.objects.filter(withdrawn_at=None).values_list("referral", flat=True)),
        "lonely_parts": Involvement.objects.filter(contact__isnull=True).count(),
        "halves": halves,
        "broken_seals": [one.what for one in problems()],
    }


if __name__ == "__main__":
    print(json.dumps(prepare(int(sys.argv[2]), int(sys.argv[3])) if sys.argv[1] == "prepare" else look()))
