"""The audit trail: one act is one line, its count is true on every page, and the rows beneath stay as they are."""

import random
from datetime import timedelta

import html5lib
import pytest
from django.db import transaction
from django.urls import reverse

from childfirst.audit.actions import trace, trace_children
from childfirst.audit.models import AuditEntry, Operation
from childfirst.foundation.now import now
from tests import factories as make

pytestmark = pytest.mark.django_db
ADDRESS = reverse("accountability:trail")


def looked(by, children, view="desk"):
    with transaction.atomic():
        trace(Operation.CONSULTATION, "looked at the queue", ("queue", view), by=by, details={"filter": {}})
        trace_children(Operation.CONSULTATION, "listed in the queue", ("queue", view), by=by, children=children)


@pytest.fixture
def owen(client):
    person = make.make_officer("auditor", name="Owen Reader")
    client.force_login(person)
    return person


def table(client, query=""):
    content = client.get(ADDRESS + query).content.decode()
    html5lib.HTMLParser(strict=True).parse(content)
    page = html5lib.parse(content, namespaceHTMLElements=False)
    lines = [[" ".join("".join(cell.itertext()).split()) for cell in row] for row in page.findall(".//tbody/tr")]
    return lines, page, content


def test_one_look_at_the_queue_is_one_line_with_its_count_and_its_list(client, owen):
    grace = make.make_officer("desk_researcher", name="Grace Looker")
    looked(grace, range(100, 127))
    lines, page, _ = table(client)
    mine = [line for line in lines if "Grace" in line[1]]
    assert [(line[2], line[4][:11]) for line in mine] == [
        ("Looked at: listed in the queue", "27 children"),
        ("Looked at: looked at the queue", "None"),
    ]
    shown = [link.get("href") for link in page.findall(".//details//a")]
    assert shown == [f"{ADDRESS}?child={child}" for child in range(100, 127)]
    assert AuditEntry.objects.filter(verb="listed in the queue").count() == 27


def test_two_looks_one_after_the_other_stay_two(client, owen):
    grace = make.make_officer("desk_researcher", name="Grace Looker")
    looked(grace, [1, 2])
    looked(grace, [1, 2])
    lines, _, _ = table(client)
    assert [line[4][:10] for line in lines if "listed" in line[2]] == ["2 children"] * 2


def test_another_person_reason_or_minute_is_another_line(client, owen, time_machine):
    time_machine.move_to(now(), tick=False)
    grace, asha = (make.make_officer("desk_researcher", name=name) for name in ("Grace L", "Asha L"))
    with transaction.atomic():
        for by, child, why in ((grace, 1, ""), (asha, 2, ""), (grace, 3, "Asked to"), (grace, 4, "")):
            trace(Operation.CONSULTATION, "looked", ("queue", "desk"), by=by, child=child, reason=why)
    time_machine.shift(timedelta(seconds=5))
    with transaction.atomic():
        trace(Operation.CONSULTATION, "looked", ("queue", "desk"), by=grace, child=5)
    lines, _, _ = table(client)
    assert len([line for line in lines if line[2] == "Looked at: looked"]) == 5


def test_narrowed_to_a_child_there_is_nothing_to_fold(client, owen):
    grace = make.make_officer("desk_researcher")
    looked(grace, range(1, 30))
    lines, _, content = table(client, "?child=7")
    assert [line[4] for line in lines] == ["Child 7"]
    assert "1 act</strong> on this page, newest first, from 1 entry" in content


def test_no_act_is_torn_between_pages_and_every_entry_is_on_exactly_one(client, owen):
    chance, people = random.Random(5), [make.make_officer("desk_researcher") for _ in range(3)]
    for number in range(70):
        looked(chance.choice(people), range(chance.randint(1, 60)), view=f"v{number}")
    wanted = AuditEntry.objects.filter(verb="listed in the queue").values_list("subject_id", "child_id")
    narrowed = client.post(reverse("accountability:trail"), {"look": "1", "person": "Invented"})["Location"]
    found, query = [], f"?{narrowed.partition('?')[2]}"
    for _ in range(10):
        _, page, _ = table(client, query)
        for row in page.findall(".//tbody/tr"):
            record = "".join(row[3].itertext()).strip()
            found += [(record.removeprefix("Queue "), int(a.get("href").partition("=")[2])) for a in row[4].iter("a")]
        onward = page.find(".//a[@rel='next']")
        if onward is None:
            break
        query = onward.get("href")
    assert sorted(found) == sorted(wanted)


def test_reading_the_trail_is_traced(client, owen):
    table(client, "?operation=disclosure")
    assert AuditEntry.objects.filter(verb="audit trail read", actor_id=owen.pk).count() == 1
