"""Two people at one instant, on a panel: one did it, and the other is told."""

import pytest

from childfirst.panels.actions import questions, sitting
from childfirst.panels.models import Grade
from tests import factories as make
from tests.apps.panels.meeting import asked, found, handed_over, opened, people, stopped
from tests.at_once import one_did_it, only_postgres, together


@pytest.fixture
def who():
    return people()


@only_postgres
@pytest.mark.django_db(transaction=True)
def test_two_at_once(who):
    stopped()
    meeting = opened(who)
    item = meeting.items.get()
    member = who.members[0]
    assert one_did_it(
        together(*[lambda: sitting.grade(item=item, grade="mixed", reasons="Both at one instant", by=member)] * 2)
    )
    results = together(
        *[
            lambda one=one: sitting.grade(item=item, grade="mixed", reasons="Each at one instant", by=one)
            for one in who.members[1:]
        ]
    )
    assert all(isinstance(one, Grade) for one in results)
    meeting.refresh_from_db()
    assert meeting.status == "discussing", "the last grade opens discussion, whoever is last"
    question = asked(who, meeting)
    other = make.make_officer("child_protection_lead")
    assert one_did_it(
        together(
            *[
                lambda by=by: questions.reply(question=question, part="force", text="An answer for the force", by=by)
                for by in (who.lead, other)
            ]
        )
    )
    found(who, meeting)
    handed_over(who, meeting)
    assert one_did_it(
        together(
            *[
                lambda by=by: sitting.publish(meeting=meeting, by=by)
                for by in (who.publisher, make.make_officer("publisher"))
            ]
        )
    )
