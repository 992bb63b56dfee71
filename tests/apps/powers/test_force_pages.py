"""The pages of force, asked as a browser asks: begin, write, send, read, review, refer, print."""

import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.foundation.now import now
from childfirst.powers.actions.force import start_report
from childfirst.powers.models import ForceIncident, ForceReport
from childfirst.wording.models import FlaggedWords
from tests.apps.powers.force_cast import SAID, answers, cast, moment_parts, review_of, reviewed, sent, write
from tests.apps.powers.test_force_review import FIRED
from tests.nonsense import look

pytestmark = [pytest.mark.django_db, pytest.mark.page]


@pytest.fixture
def one():
    return cast()


def flat(page):
    return {name: values if len(values) > 1 else values[0] for name, values in page.items()}


def test_from_the_contacts_page_to_a_report_that_is_sent(client, one):
    client.force_login(one.first)
    page = client.get(reverse("contacts:contact", args=[one.contact.pk])).content.decode()
    start = reverse("powers:force-from-contact", args=[one.contact.involvements.get().pk])
    assert start in page
    assert "Did you use force on Kyle Invented?" in client.get(start).content.decode()
    where = client.post(start)["Location"]
    report = ForceReport.objects.get()
    assert where == reverse("powers:force-page", args=[report.pk, "sight"])
    for name, posted in answers(one.contact.occurred_from).items():
        report.refresh_from_db()
        answer = client.post(
            reverse("powers:force-page", args=[report.pk, name]),
            flat(posted) | {"revision": report.revision, "then": "next"},
        )
        assert answer.status_code == 302, answer.content.decode()[:3000]
    assert answer["Location"] == reverse("powers:force-report", args=[report.pk])
    done = client.post(answer["Location"], {"as": "complete"})
    assert done["Location"] == reverse("powers:force-incident", args=[report.incident_id])
    assert "It is complete." in client.get(done["Location"]).content.decode()
    report.refresh_from_db()
    assert report.status == "complete"


def test_the_first_page_does_not_tell_the_age_and_the_others_wait_for_it(client, one):
    report = start_report(child=one.child, by=one.first, contact=one.contact)
    client.force_login(one.first)
    first = client.get(reverse("powers:force-page", args=[report.pk, "sight"])).content.decode()
    assert "15 years" not in first
    assert "Kyle" not in first.split("<main")[1]
    for page in ("tactics", "scene"):
        assert client.get(reverse("powers:force-page", args=[report.pk, page]))["Location"].endswith("/sight/")
    assert client.get(reverse("powers:force-report", args=[report.pk]))["Location"].endswith("/sight/")
    write(report, one.first, "sight")
    assert "15 years" in client.get(reverse("powers:force-page", args=[report.pk, "tactics"])).content.decode()


def test_the_gate_is_shown_as_it_is_written_and_every_pause_saves(client, one):
    report = write(start_report(child=one.child, by=one.first, contact=one.contact), one.first, "sight", "tactics")
    client.force_login(one.first)
    shown = client.get(reverse("powers:force-page", args=[report.pk, "why"])).content.decode()
    assert "Answers are missing" in shown
    posted = flat(answers(one.contact.occurred_from, why__purpose="punishment")["why"])
    saved = client.post(
        reverse("powers:force-autosave", args=[report.pk, "why"]), posted | {"revision": report.revision, "tab": "t"}
    ).content.decode()
    assert "A rule was broken" in saved
    assert "R171" in saved
    assert "Law, or a code made under it" in saved
    assert "Saved at" in saved
    report.refresh_from_db()
    assert report.answers["why"]["purpose"] == ["punishment"]


def test_more_rows_for_tactics_without_scripts(client, one):
    report = write(start_report(child=one.child, by=one.first, contact=one.contact), one.first, "sight")
    client.force_login(one.first)
    address = reverse("powers:force-page", args=[report.pk, "tactics"])
    page = client.post(
        address,
        {"tactic_1": "unarmed_skills", "effective_1": "yes", "tactic_5": "baton_drawn", "then": "more", "revision": 9},
    ).content.decode()
    assert 'name="tactic_6"' in page
    report.refresh_from_db()
    assert report.answers["tactics"]["tactic_5"] == ["baton_drawn"]


def test_what_is_wrong_is_said_and_saved_all_the_same(client, one):
    report = write(start_report(child=one.child, by=one.first, contact=one.contact), one.first, "sight")
    client.force_login(one.first)
    page = client.post(
        reverse("powers:force-page", args=[report.pk, "tactics"]),
        {"tactic_1": "unarmed_skills", "then": "next", "revision": 9},
    )
    assert "Say whether tactic 1 worked" in page.content.decode()
    report.refresh_from_db()
    assert report.answers["tactics"]["tactic_1"] == ["unarmed_skills"]


def test_an_overtaken_page_shows_both(client, one):
    report = write(start_report(child=one.child, by=one.first, contact=one.contact), one.first)
    client.force_login(one.first)
    posted = flat(answers(one.contact.occurred_from, scene__account="Another account of it.")["scene"])
    page = client.post(
        reverse("powers:force-page", args=[report.pk, "scene"]), posted | {"revision": 0, "tab": "other"}
    )
    assert page.status_code == 409
    assert "I asked him to sit on the wall" in page.content.decode()
    assert "Another account of it." in page.content.decode()


def test_sending_with_answers_missing_goes_only_as_not_complete(client, one):
    report = write(start_report(child=one.child, by=one.first, contact=one.contact), one.first, "sight", "tactics")
    client.force_login(one.first)
    address = reverse("powers:force-report", args=[report.pk])
    assert "Send as not complete" in client.get(address).content.decode()
    assert client.post(address, {"as": "complete"}).status_code == 409
    assert client.post(address, {"as": "incomplete"}).status_code == 302
    client.force_login(one.reviewer)
    seen = client.get(reverse("powers:force-incident", args=[report.incident_id])).content.decode()
    assert "Sent, not complete" in seen
    assert "The child: not answered yet" in seen
    assert "Whether it was necessary" in seen


def test_harsh_words_are_asked_about_once(client, one):
    report = write(
        start_report(child=one.child, by=one.first, contact=one.contact),
        one.first,
        scene__account="Kyle has absconded before.",
    )
    client.force_login(one.first)
    address = reverse("powers:force-report", args=[report.pk])
    asked = client.post(address, {"as": "complete"})
    assert asked.status_code == 409
    mark = asked.content.decode().split('name="words_seen" value="')[1].split('"')[0]
    sent_with_reason = {"as": "complete", "words_seen": mark, "words_reason": "It is what the radio said"}
    assert client.post(address, sent_with_reason).status_code == 302
    assert FlaggedWords.objects.get(words="absconded").justification.reason == "It is what the radio said"


def test_the_other_officer_sees_nothing_before_sending(client, one):
    version = sent(one, one.first)
    start_report(child=one.child, by=one.second, contact=one.contact)
    client.force_login(one.second)
    refused = client.get(reverse("powers:force-incident", args=[version.report.incident_id]))
    assert refused.status_code == 403
    assert "writes alone" in refused.content.decode()
    assert client.get(reverse("powers:force-report", args=[version.report_id])).status_code == 403


def test_standalone_a_second_officer_joins_and_sees_only_when_and_who(client, one):
    client.force_login(one.first)
    found = look(client, reverse("powers:force-find"), {"name": "Kyle Invented"}).content.decode()
    begin = reverse("powers:force-start", args=[one.child.pk])
    assert begin in found
    client.post(
        begin,
        flat(
            {
                key: value
                for key, value in answers(one.contact.occurred_from)["scene"].items()
                if key.startswith("happened")
            }
        ),
    )
    incident = ForceIncident.objects.get()
    client.force_login(one.second)
    page = client.get(begin).content.decode()
    assert "Invented First" in page
    assert client.post(begin, {"incident": incident.pk}).status_code == 302
    assert incident.reports.count() == 2


def test_the_reviewer_reads_both_and_reviews(client, one):
    sent(one, one.first)
    incident = sent(one, one.second, child__injury="minor", child__injury_note="A graze").report.incident
    review = review_of(incident)
    client.force_login(one.reviewer)
    queue = client.get(reverse("powers:reviews")).content.decode()
    assert str(incident) in queue
    assert "Kyle" not in queue
    address = reverse("powers:review", args=[review.pk])
    before = client.get(address).content.decode()
    assert "Take this review" in before
    assert "Kyle" not in before
    assert client.post(reverse("powers:take-review", args=[review.pk])).status_code == 302
    page = client.get(address).content.decode()
    assert "Differs" in page
    assert "Kyle" in page
    review.refresh_from_db()
    assert client.post(address, {"grade": "in_order", "revision": review.revision}).status_code == 422
    stale = client.post(address, SAID | {"revision": review.revision - 1})
    assert stale.status_code == 409
    assert "They should have called your gran sooner." in stale.content.decode()
    done = client.post(address, SAID | {"revision": review.revision})
    assert done.status_code == 302, done.content.decode()[:2000]
    review.refresh_from_db()
    assert review.reviewed_by == one.reviewer


def test_the_words_are_given_on_their_page_and_shown(client, one):
    incident = sent(one, one.first).report.incident
    review = reviewed(incident, one.reviewer)
    client.force_login(one.reviewer)
    assert "not given yet" in client.get(reverse("home")).content.decode()
    address = reverse("powers:give-words", args=[review.pk])
    page = client.get(address).content.decode()
    assert SAID["words_for_child"] in page
    given = flat(moment_parts("given_when", now()))
    assert client.post(address, given | {"how": "nonsense", "given_by_name": "X"}).status_code == 422
    posted = given | {"how": "adult", "given_by_name": "His gran", "note": "He read it twice."}
    assert client.post(address, posted).status_code == 302
    assert "He read it twice." in client.get(reverse("powers:outcome", args=[review.pk])).content.decode()


def test_a_barred_supervisor_is_told_why(client, one):
    incident = sent(one, one.first).report.incident
    for person in (one.sergeant, one.lead):
        client.force_login(person)
        assert client.get(reverse("powers:review", args=[review_of(incident).pk])).status_code == 403
        page = client.get(reverse("powers:force-incident", args=[incident.pk])).content.decode()
        assert "You cannot review it: you supervise" in page
        assert "Invented First, who had a part in it" in page


def test_an_officer_of_another_team_is_found_without_scripts_and_ticked(client, one):
    report = write(start_report(child=one.child, by=one.first, contact=one.contact), one.first)
    client.force_login(one.first)
    address = reverse("powers:force-page", args=[report.pk, "scene"])
    posted = flat(answers(one.contact.occurred_from)["scene"])
    page = client.post(
        address, posted | {"find_officer": "invented elsew", "then": "find", "revision": 99}
    ).content.decode()
    assert "1 found, and added to the list above" in page
    assert f'value="{one.elsewhere.pk}"' in page
    assert "I asked him to sit on the wall" in page
    done = client.post(address, posted | {"officers_present": one.elsewhere.pk, "then": "next", "revision": 99})
    assert done.status_code == 302, done.content.decode()[:3000]
    assert client.post(reverse("powers:force-report", args=[report.pk]), {"as": "complete"}).status_code == 302
    report.refresh_from_db()
    assert list(report.officers_present.all()) == [one.elsewhere]
    assert "find_officer" not in report.answers["scene"]
    client.force_login(one.elsewhere)
    assert client.get(reverse("powers:review", args=[review_of(report.incident).pk])).status_code == 403
    client.force_login(one.first)
    none = client.post(address, posted | {"find_officer": "Nobody At All", "then": "find", "revision": 99})
    assert "Nobody called" in none.content.decode()


def test_the_flag_is_answered_on_its_page(client, one):
    incident = sent(one, one.first, **FIRED).report.incident
    client.force_login(one.inspector)
    assert "Taser: fired" in client.get(reverse("home")).content.decode()
    page = client.get(reverse("powers:force-refer", args=[incident.pk])).content.decode()
    assert "not yet checked by a lawyer" in page
    posted = {"answer": "referred", "reference": "PS/7", "reason": "Fired at a child"}
    assert client.post(reverse("powers:force-refer", args=[incident.pk]), posted).status_code == 302
    assert "PS/7" in client.get(reverse("powers:force-incident", args=[incident.pk])).content.decode()


def test_the_words_for_the_child_name_nobody_else_and_are_traced(client, one):
    incident = sent(one, one.first).report.incident
    reviewed(incident, one.reviewer)
    client.force_login(one.reviewer)
    page = client.get(reverse("powers:force-for-child", args=[incident.pk])).content.decode()
    main = page.split("<main")[1].split("</main")[0]
    assert SAID["words_for_child"] in main
    assert "Invented First" not in main
    assert AuditEntry.objects.filter(verb="opened the words for the child", child_id=one.child.pk).exists()


def test_every_look_is_traced(client, one):
    incident = sent(one, one.first).report.incident
    client.force_login(one.reviewer)
    client.get(reverse("powers:force-incident", args=[incident.pk]))
    assert AuditEntry.objects.filter(
        verb="read reports of force", actor_id=one.reviewer.pk, child_id=one.child.pk
    ).exists()


@pytest.mark.parametrize("who", ["first", "reviewer", "inspector", "desk", "elsewhere"])
@pytest.mark.parametrize("name", ["force", "reviews", "force-find", "figures"])
def test_lists_open_or_refuse_by_role(client, one, who, name):
    client.force_login(getattr(one, who))
    wanted = 403
    if name in ("force", "force-find"):
        wanted = 403 if who == "desk" else 200
    if name == "reviews":
        wanted = 200 if who in ("reviewer", "inspector", "elsewhere") else 403
    assert client.get(reverse(f"powers:{name}")).status_code == wanted


def test_the_age_at_first_sight_stays_as_it_was_before_the_known_age_was_shown(client, one):
    report = write(start_report(child=one.child, by=one.first, contact=one.contact), one.first)
    client.force_login(one.first)
    client.get(reverse("powers:force-page", args=[report.pk, "tactics"]))
    report.refresh_from_db()
    posted = {"perceived_age": "15", "disability": "none", "revision": report.revision, "then": "next"}
    assert client.post(reverse("powers:force-page", args=[report.pk, "sight"]), posted).status_code == 302
    client.post(reverse("powers:force-report", args=[report.pk]), {"as": "complete"})
    assert ForceReport.objects.get().versions.get().perceived_age_years == 17
    page = client.get(reverse("powers:force-incident", args=[report.incident_id])).content.decode()
    assert "17 (the child was 15; changed to 15 after the known age was shown)" in page
