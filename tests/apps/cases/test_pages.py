"""Every page and every act of this room, through the browser's own door: it answers, keeps what was typed, and refuses whom it should."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry, Operation
from childfirst.cases.actions import cases
from childfirst.cases.models import AgendaItem, Case, CaseClock, Episode, Meeting, Task, Tie
from childfirst.cases.views.doing import DOINGS
from childfirst.foundation.now import now, today
from tests.apps.cases.people import make_people, open_for, report_missing, working_case
from tests.factories import make_child, make_contact, make_officer
from tests.nonsense import boxes_in, mixed

pytestmark = [pytest.mark.django_db, pytest.mark.page]


def day(name, when):
    return {f"{name}_day": when.day, f"{name}_month": when.month, f"{name}_year": when.year}


def moment(name, when):
    return day(name, when) | {f"{name}_time": "00:01"}


@pytest.fixture
def people():
    return make_people()


def sends(client, address, status=302, /, **data):
    answer = client.post(address, data)
    assert answer.status_code == status, re.sub(r"\s+", " ", answer.content.decode())[:3000]
    return answer


def does(client, case, name, status=302, /, **data):
    return sends(client, reverse("cases:do", args=[case.pk, name]), status, **data)


def row(client, name, pk, /, **data):
    return sends(client, reverse("cases:row", args=[name, pk]), **data)


def test_a_case_from_its_opening_to_its_outcome(client, people):
    client.force_login(people.officer)
    child = make_contact("concern", by=people.officer, children=[people.child]).involvements.get().child
    opened = reverse("cases:open") + f"?child={child.pk}"
    assert "Which team?" in client.get(opened).content.decode()
    sends(client, opened, 422, team=people.team.pk)
    sends(client, opened, team=people.team.pk, kinds=["sexual"], why="Found at a hotel twice.")
    case = Case.objects.get()
    assert client.get(opened)["Location"] == reverse("cases:case", args=[case.pk]), "a child has one open case"

    client.force_login(people.sergeant)
    assert "Cases without an officer" in client.get("/").content.decode()
    answer = does(client, case, "allocate", 422, officer=people.officer.pk)
    assert "No skill noted in: sexual exploitation" in answer.content.decode()
    sends(client, reverse("cases:skills", args=[people.officer.pk]), skills=["sexual"])
    does(client, case, "allocate", officer=people.officer.pk)
    does(client, case, "supervise", seen="The plan is missing.", asks="Ask the child first.")

    client.force_login(people.officer)
    screen = reverse("cases:screen", args=[case.pk])
    sends(client, screen, 422, note="")
    sends(client, screen, cse_hotels="seen", cse_older="not_seen", note="Hotel staff, 3 March.")
    does(client, case, "goal", 422, wanted="A phone that only she has", agreed="agreed")
    does(
        client, case, "goal", wanted="A phone that only she has", agreed="agreed", childs_words="Then he can't ring me."
    )
    does(
        client,
        case,
        "task",
        kind="enquiry",
        rests_on="Key card",
        what="Ask the hotel for its bookings",
        owner=people.officer.pk,
        **day("due_on", today() + timedelta(days=2)),
    )
    does(client, case, "link", kind="vehicle", name="AB12 CDE", how="picked_up", rests_on="Seen by her aunt, 3 March")
    does(client, case, "link-child", 422, number=999_999, how="friend", rests_on="Said so")
    friend = make_child("Mina")
    make_contact("concern", by=people.officer, children=[friend])
    does(client, case, "link-child", number=friend.pk, how="friend", rests_on="Said so")
    does(client, case, "disrupt", kind="cawn", what="Served at his home", **day("begun_on", today()))
    page = client.get(reverse("cases:links", args=[case.pk])).content.decode()
    assert page.count("<rect") == 3
    assert "AB12 CDE" in page
    assert "Mina" in page
    row(client, "effect", case.disruptions.get().pk, effect="less", effect_note="No calls since.")
    row(client, "link-end", Tie.objects.get(other_child=friend).pk, reason="Wrong child")
    does(
        client,
        case,
        "ask-closure",
        409,
        outcome="safer_by_own_account",
        outcome_words="Home each night.",
        childs_view="I'm ok.",
    )
    row(client, "task-done", case.tasks.get().pk, result="No booking in the name given.")
    row(client, "goal-end", case.goals.get().pk, result="She has it.")
    does(
        client,
        case,
        "ask-closure",
        outcome="safer_by_own_account",
        outcome_words="Home each night.",
        childs_view="I'm ok.",
    )
    assert client.get(reverse("cases:do", args=[case.pk, "close"])).status_code == 403

    client.force_login(people.sergeant)
    assert "ok." in client.get(reverse("cases:do", args=[case.pk, "close"])).content.decode()
    does(client, case, "close", 409, note="Read it with her.", revision=1)
    does(client, case, "close", note="Read it with her.")
    page = client.get(reverse("cases:case", args=[case.pk])).content.decode()
    assert "Safer, and says so" in page
    assert "Open it again" in page
    client.force_login(people.officer)
    page = client.get(reverse("children:child", args=[child.pk])).content.decode()
    assert "Exploitation case closed" in page
    assert "Open an exploitation case" in page
    assert AuditEntry.objects.filter(verb="looked at a case", child_id=child.pk).exists()


def test_a_missing_child_from_the_board_to_the_return_interview(client, people):
    for days in (60, 20):
        report_missing(people, days_ago=days)
    episode = report_missing(people)
    client.force_login(people.responder)
    board = client.get(reverse("cases:board")).content.decode()
    assert "Missing 3 times: strategy meeting" in board
    assert "Not graded on the board" in board
    grade = reverse("cases:grade", args=[episode.pk])
    page = client.get(grade).content.decode()
    assert "Reported missing 3 times in 90 days" in page
    answer = sends(client, grade, 422, grade="low", reasons="Usually comes back.")
    assert "only an inspector" in answer.content.decode()
    answer = sends(client, grade, 422, grade="medium", reasons="She absconded again and is streetwise.")
    assert "Change it, or say below why it must stay" in answer.content.decode()
    sends(client, grade, 409, grade="high", reasons="A man has her phone.", revision=episode.revision + 5)
    sends(client, grade, grade="high", reasons="A man has her phone.")
    act = lambda name: reverse("cases:episode-do", args=[episode.pk, name])  # noqa: E731
    when = now() - timedelta(minutes=2)
    sends(client, act("act"), what="search", note="The station and the bus stops.", **stamp("happened_when", when))
    sends(client, act("close"), 409, note="")
    sends(client, act("found"), found_where="A hotel by the station, with an adult", **stamp("found_when", when))
    sends(client, act("close"), 409, note="")
    sends(client, act("interview"), 422, interview="done")
    sends(
        client, act("interview"), interview="done", interview_words="He said I owe him.", reasons_gone=["debt", "adult"]
    )
    sends(client, act("return"), return_interview="done", note="The council's worker rang.")
    sends(client, act("close"), note="")
    episode.refresh_from_db()
    assert (episode.status, episode.grade, episode.reasons_gone) == ("closed", "high", ["adult", "debt"])
    page = client.get(reverse("cases:episode", args=[episode.pk])).content.decode()
    assert "He said I owe him." in page
    assert "Reported missing 3 times in 90 days" in page


def stamp(name, when):
    from childfirst.foundation.now import local

    return day(name, local(when)) | {f"{name}_time": f"{local(when):%H:%M}"}


def test_with_others(client, people):
    case = working_case(people)
    client.force_login(people.officer)
    does(client, case, "national", 422, grounds="")
    does(
        client,
        case,
        "national",
        grounds="Moved to another town to sell drugs.",
        account="",
        council="Newham",
        **stamp("suspected_when", now() - timedelta(hours=3)),
    )
    referral = case.national_referrals.get()
    row(client, "guardian", referral.pk, guardian="not_here", guardian_note="No service in this area")
    row(
        client,
        "national-send",
        referral.pk,
        outside_reference="NRM-1",
        **stamp("council_told_when", now() - timedelta(hours=1)),
    )
    row(client, "national-chase", referral.pk, note="Rang the authority")
    row(client, "national-decide", referral.pk, decision="positive")
    row(client, "national-decide", referral.pk, decision="positive")
    does(
        client,
        case,
        "prosecutors",
        offence="Supply of drugs",
        direct_result="yes",
        same_child="yes",
        excluded="no",
        facts="He was told to.",
        given_to="Invented Prosecutor",
    )
    does(client, case, "away", 422, caring_council="Newham", host_council="newham", **day("begun_on", today()))
    does(client, case, "away", caring_council="Newham", host_council="Kent", **day("begun_on", today()))
    row(client, "told", case.away_placements.get().pk, **stamp("host_told_when", now() - timedelta(hours=1)))
    does(
        client,
        case,
        "transition",
        service="Newham adult services",
        accepted="asked",
        plan="They meet her in May.",
        childs_words="I want Sam to stay.",
    )
    sends(
        client,
        reverse("cases:call"),
        kind="mace",
        chair="Dr Chair",
        invited="Health\nEducation",
        **stamp("meets_when", now() - timedelta(hours=2)),
    )
    meeting = Meeting.objects.get()
    does(client, case, "agenda", meeting=meeting.pk, asks="A mentor before Friday")
    row_address = reverse("cases:row", args=["item-decided", AgendaItem.objects.get().pk])
    assert client.post(row_address, {"decided": "A mentor"}).status_code == 409
    pack = client.get(reverse("cases:pack", args=[meeting.pk])).content.decode()
    main = pack[pack.index("<main") : pack.index("</main")]
    assert people.child.given_name in main
    assert people.child.family_name not in main
    sends(client, reverse("cases:give-pack", args=[meeting.pk]), recipients="Dr Chair, health")
    sends(client, reverse("cases:held", args=[meeting.pk]), attended="Dr Chair", minutes="Agreed.")
    row(client, "item-decided", AgendaItem.objects.get().pk, decided="A mentor")
    page = client.get(reverse("cases:meeting", args=[meeting.pk])).content.decode()
    assert "A mentor" in page
    assert "Agreed." in page
    assert reverse("cases:do", args=[case.pk, "task"]) in page
    asked = {"kind": "action", "what": "Find the mentor", "owner_name": "Ms Adeyemi, Newham", **day("due_on", today())}
    does(client, case, "task", 422, **asked, meeting="999")
    does(client, case, "task", **asked, meeting=meeting.pk)
    assert Task.objects.get(what="Find the mentor").meeting == meeting
    assert CaseClock.objects.get(duty="CASE_TASK", ended_at=None).owner == people.officer, (
        "chased by the case’s officer"
    )
    assert "(decided here)" in client.get(reverse("cases:meeting", args=[meeting.pk])).text
    assert client.get(reverse("cases:meetings")).status_code == 200
    told = set(
        AuditEntry.objects.filter(operation=Operation.DISCLOSURE, child_id=people.child.pk).values_list(
            "recipient", flat=True
        )
    )
    assert told == {"The competent authority", "Invented Prosecutor", "Kent", "Dr Chair, health"}
    page = client.get(reverse("cases:case", args=[case.pk])).content.decode()
    assert "Kent: told" in page
    assert "Newham: <strong>not told yet" in page


def test_the_lead_sees_holds_and_is_answered(client, people):
    case = working_case(people)
    client.force_login(people.officer)
    does(
        client,
        case,
        "ask-closure",
        outcome="not_known",
        outcome_words="Nobody has met her since May.",
        childs_view="Not asked: she did not come.",
    )
    client.force_login(people.lead)
    assert client.get("/").status_code == 200
    page = client.get(reverse("cases:lead")).content.decode()
    assert "Children found abused or exploited" in page
    does(client, case, "direct", kind="hold", reason="See her first.", **day("answer_by", today()))
    assert client.get(reverse("cases:do", args=[case.pk, "goal"])).status_code == 403
    client.force_login(people.officer)
    row(client, "reply", case.directions.get().pk, reply="We see her on Monday.")
    does(
        client,
        case,
        "ask-closure",
        outcome="same",
        outcome_words="She was seen, and he still writes to her.",
        childs_view="Leave me alone.",
    )
    client.force_login(people.sergeant)
    answer = does(client, case, "close", 409, note="")
    assert "holds this closure: See her first." in answer.content.decode()
    client.force_login(people.lead)
    row(client, "lift", case.directions.get().pk, lift_reason="She was seen.")
    client.force_login(people.sergeant)
    does(client, case, "close", note="")
    client.force_login(people.lead)
    page = client.get(reverse("cases:lead")).content.decode()
    assert "Closed without a good outcome (1)" in page
    does(client, case, "reopen", reason="He still writes to her.")
    for name in ("workload", "return", "choices", "list", "board"):
        assert client.get(reverse(f"cases:{name}")).status_code == 200, name
    file = client.get(reverse("cases:return") + "?format=csv").content.decode()
    assert "Leila" not in file
    assert "Cases opened" in file


def test_whoever_may_not(client, people):
    case, other = working_case(people), make_people()
    episode = report_missing(people)
    doors = [
        reverse("cases:case", args=[case.pk]),
        reverse("cases:links", args=[case.pk]),
        reverse("cases:do", args=[case.pk, "goal"]),
    ]
    for person in (
        other.officer,
        other.inspector,
        people.responder,
        make_officer("desk_researcher"),
        make_officer("administrator"),
        make_officer("analyst"),
    ):
        client.force_login(person)
        for door in doors:
            assert client.get(door).status_code == 403, (person.role_codes, door)
    for person in (other.responder, other.officer, make_officer("administrator")):
        client.force_login(person)
        assert client.get(reverse("cases:episode", args=[episode.pk])).status_code == 403
    client.force_login(people.inspector)
    assert client.get(doors[0]).status_code == 200
    for name in ("lead", "choose"):
        assert client.get(reverse(f"cases:{name}", args=["allocate"] if name == "choose" else [])).status_code == 403
    client.force_login(people.responder)
    assert client.get(reverse("children:child", args=[people.child.pk])).status_code == 200, (
        "missing from her own command unit"
    )
    client.force_login(other.responder)
    assert client.get(reverse("children:child", args=[people.child.pk])).status_code == 403


def test_nonsense_in_every_box(client, people):
    case = open_for(people)
    cases.allocate(case=case, officer=people.sergeant, by=people.inspector, reason="Nobody else today")
    episode: Episode = report_missing(people)
    for person, doors in (
        (
            people.sergeant,
            [
                reverse("cases:do", args=[case.pk, name])
                for name in DOINGS
                if name not in ("close", "send-back", "reopen", "direct")
            ],
        ),
        (people.officer, [reverse("cases:screen", args=[case.pk]), reverse("cases:call")]),
        (people.lead, [reverse("cases:do", args=[case.pk, "direct"])]),
        (
            people.responder,
            [
                reverse("cases:grade", args=[episode.pk]),
                *(
                    reverse("cases:episode-do", args=[episode.pk, name])
                    for name in ("act", "found", "interview", "return")
                ),
            ],
        ),
    ):
        client.force_login(person)
        for door in doors:
            names = boxes_in(client.get(door).content.decode())
            for turn in range(0, 12, 3):
                answer = client.post(door, mixed(names, turn))
                assert answer.status_code in (302, 403, 409, 422), (door, answer.status_code)
