"""A child at two schools: the second gets its own notice, by its own calendar, only where the force's policy says so."""

from datetime import UTC, datetime, time

import pytest
import time_machine
from django.urls import reverse

from childfirst.contacts.actions import amend
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import today
from childfirst.notices.actions import settings
from childfirst.notices.actions.releasing import release
from childfirst.notices.models import NoticeDraft
from childfirst.notices.sending import send_due
from childfirst.referrals.models import Clock, Referral
from childfirst.teams.models import School
from tests import factories as make
from tests.apps.notices.sending_kit import Kept, a_school

pytestmark = pytest.mark.django_db
SATURDAY_NIGHT = datetime(
    2026, 11, 21, 23, 10, tzinfo=UTC
)  # between two bells of one morning the later one comes first


def two_schools():
    main, second = a_school("Hill School"), a_school("The Annexe")
    School.objects.filter(pk=second.pk).update(day_starts=time(10, 30))
    child = make.make_child(school_id=main.pk, second_school_id=second.pk, school_status="enrolled")
    return main, second, make.make_contact(children=[child], part={"signs": ["hears_abuse"]})


def says(told, **more):
    given = {
        "recipient_kind": "school",
        "release_after_minutes": None,
        "deputy_minutes": 720,
        "ward_minutes": 120,
        "desk_minutes": 45,
    }
    return settings.set_policy(
        **(given | {"source": "Order 7", "source_date": today(), "second_school": told, "by": make.make_officer("administrator")} | more)
    )  # fmt: skip


def test_without_a_policy_the_second_school_is_not_told_and_the_desk_reads_that(client):
    main, _, _ = two_schools()
    assert NoticeDraft.objects.get().school == main
    assert Clock.objects.get(duty="R103").about == "Hill School"
    client.force_login(make.make_officer("desk_researcher"))
    page = client.get(reverse("referrals:referral", args=[Referral.objects.get().pk])).text
    assert "Hill School; also The Annexe, which the force’s policy does not tell" in page
    with pytest.raises(BadInput, match="Only notices to schools"):
        says(True, recipient_kind="council")


@time_machine.travel(SATURDAY_NIGHT)
def test_by_policy_each_school_has_its_own_notice_clock_and_carrier(client):
    says(True)
    main, second, contact = two_schools()
    notices = {one.school: one for one in NoticeDraft.objects.all()}
    assert set(notices) == {main, second}
    for here, other in ((main, second), (second, main)):
        assert other.name not in str(notices[here].content), "neither reads of the other"
        assert notices[here].due_at == Clock.objects.get(duty="R103", about=here.name).due_at
    assert notices[second].due_at > notices[main].due_at, "its day starts later"
    desk, carrier = make.make_officer("desk_researcher"), Kept()
    release(notice=notices[second], by=desk)
    send_due({"email": carrier, "text": carrier})
    assert {letter.to for letter in carrier.letters} == {f"lead{second.pk}@s.invalid"}
    assert list(Clock.objects.filter(duty="R103", ended=True).values_list("about", flat=True)) == ["The Annexe"]
    part = contact.involvements.get()
    amend(contact, by=contact.submitted_by, reason="Left it in July", part=part, changes={"second_school_id": None})
    assert NoticeDraft.objects.get(pk=notices[second].pk).status == "recalled", "it is told that it was not for it"
    assert NoticeDraft.objects.get(pk=notices[main].pk).status == "prepared"
    client.force_login(make.make_officer("administrator"))
    page = client.get(reverse("notices:policies")).text
    assert "A second school is told too" in page
