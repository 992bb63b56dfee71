"""The pages of custody: what is typed is kept or comes back, what the law asks stands beside it, and two people never overwrite."""

import html5lib
import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.children.models import Child
from childfirst.powers.forms.custody import FORMS
from childfirst.powers.models import CustodyStay
from childfirst.rules.custody_words import ENTRIES
from childfirst.ui.formatting import in_london
from childfirst.wording.models import FlaggedWords
from tests import factories as make
from tests.apps.powers.custody import (
    EVENING,
    HOUR,
    a_sergeant,
    a_stay,
    a_suite,
    an_inspector,
    bail_refused,
    detained,
    write,
)
from tests.nonsense import look

pytestmark = [pytest.mark.django_db, pytest.mark.page]


@pytest.fixture(autouse=True)
def evening(time_machine):
    time_machine.move_to(EVENING, tick=False)


@pytest.fixture
def sergeant(client):
    person = a_sergeant(a_suite())
    client.force_login(person)
    return person


def when(moment=EVENING, name="at"):
    shown = in_london(moment)
    return {
        f"{name}_day": shown.day,
        f"{name}_month": shown.month,
        f"{name}_year": shown.year,
        f"{name}_time": f"{shown:%H:%M}",
    }


def words_of(answer):
    html5lib.HTMLParser(strict=True).parse(answer.content.decode())
    return " ".join(
        " ".join(html5lib.parse(answer.content, namespaceHTMLElements=False).find(".//main").itertext()).split()
    )


def address(stay, what):
    return reverse("powers:custody-write", args=[stay.pk, what])


def test_every_kind_of_entry_has_a_form_but_those_with_a_door_of_their_own():
    assert set(ENTRIES) - set(FORMS) == {"arrived", "certified"}


@pytest.mark.parametrize("what", FORMS)
def test_every_form_opens_with_the_childs_age_on_top(sergeant, client, what):
    stay = bail_refused(sergeant) if what not in ("detention_authorised",) else a_stay(sergeant)
    answer = client.get(address(stay, what))
    assert answer.status_code == 200
    assert "14 years" in answer.content.decode()
    words_of(answer)
    assert AuditEntry.objects.filter(verb="opened a custody form", child_id=stay.child_id).exists()


def test_an_arrest_is_received_with_its_officer_and_time(sergeant, client):
    officer = make.make_officer("officer", team=make.make_team(command_unit=sergeant.team.command_unit))
    child = make.make_child("Tomas", age=15)
    contact = make.make_contact("arrest", by=officer, children=[child], occurred_from=EVENING - HOUR, offence="theft")
    found = client.get(reverse("powers:custody-receive"))
    assert "Tomas Invented" in words_of(found)
    door = reverse("powers:custody-receive-arrest", args=[contact.involvements.get().pk])
    assert officer.full_name in client.get(door).content.decode()
    data = (
        when()
        | when(EVENING - HOUR, "arrested_at")
        | {
            "voluntary": "not_considered",
            "voluntary_reason": "Nobody said why.",
            "care_status": "none",
            "brought_by": "PC Somebody",
        }
    )
    answer = client.post(door, data, follow=True)
    stay = CustodyStay.objects.get()
    assert (stay.child, stay.contact, stay.suite, stay.arrived_at) == (child, contact, sergeant.team, EVENING)
    assert "A child is detained only where it is necessary" in words_of(answer)
    assert "Tomas Invented" not in words_of(client.get(reverse("powers:custody-receive")))
    assert client.get(door).status_code == 404


def test_a_child_without_a_name_is_received_as_that(sergeant, client):
    answer = client.post(
        reverse("powers:custody-receive-new"),
        when() | {"sex": "male", "voluntary": "not_practicable", "voluntary_reason": "Would not say who he is."},
        follow=True,
    )
    words = words_of(answer)
    assert "is received" in words
    assert Child.objects.get().name == "Child, name not known"
    assert "Whoever looks under 18 is treated as a child" in words


def test_a_search_comes_before_a_second_record(sergeant, client):
    child = make.make_child("Zuleika", "Brightwater", age=15)
    answer = look(client, reverse("powers:custody-receive"), {"name": "Zuleika Brightwater"})
    assert reverse("powers:custody-receive-child", args=[child.pk]) in answer.content.decode()


def test_what_is_typed_comes_back_when_it_cannot_be_kept(sergeant, client):
    stay = detained(sergeant)
    write(stay, "charged", sergeant, offence="Theft", offence_kind="other")
    data = when() | {
        "ground": "no_accommodation",
        "reason": "His mother will not have him back tonight.",
        "revision": stay.revision,
    }
    answer = client.post(address(stay, "bail_refused"), data)
    assert answer.status_code == 422
    words = words_of(answer)
    assert "not a ground on which the law lets bail be refused" in words
    assert "His mother will not have him back tonight." in words
    assert "keep it as what was done" in words
    assert stay.entries.filter(what="bail_refused").count() == 0


def test_two_who_decide_from_one_page_the_second_is_told_and_loses_nothing(sergeant, client):
    stay = detained(sergeant)
    data = when() | {"ended_how": "released_bail", "to": "Home with his aunt", "revision": stay.revision}
    write(stay, "charged", sergeant, offence="Theft", offence_kind="other")
    answer = client.post(address(stay, "ended"), data)
    assert answer.status_code == 409
    assert "Charged" in words_of(answer)
    assert "Home with his aunt" in answer.content.decode()
    stay.refresh_from_db()
    assert stay.ended_at is None
    again = client.post(address(stay, "ended"), data | {"revision": stay.revision}, follow=True)
    assert "Released on bail" in words_of(again)


def test_words_that_blame_are_asked_about_and_kept_for_the_supervisor(sergeant, client):
    stay = detained(sergeant)
    data = when() | {"welfare": "He is streetwise and chose to run drugs for older lads."}
    asked = client.post(address(stay, "care"), data)
    assert asked.status_code == 422
    page = html5lib.parse(asked.content, namespaceHTMLElements=False)
    mark = page.find(".//input[@name='words_seen']").get("value")
    client.post(address(stay, "care"), data | {"words_seen": mark, "words_reason": "His own words."})
    assert stay.entries.filter(what="care").count() == 1
    assert FlaggedWords.objects.filter(subject_type="powers.custodystay").exists()


def test_an_inspector_is_not_asked_for_a_name_and_writes_nothing_else(sergeant, client):
    stay = detained(sergeant)
    inspector = an_inspector(sergeant.team)
    client.force_login(inspector)
    page = client.get(address(stay, "review")).content.decode()
    assert "Name of whoever reviewed" not in page
    data = when() | {
        "involved": "no",
        "means": "in_person",
        "outcome": "continue",
        "reason": "A witness is still to be seen.",
    }
    assert client.post(address(stay, "review"), data).status_code == 302
    assert stay.entries.get(what="review").fact("name") == inspector.full_name
    assert client.get(address(stay, "care")).status_code == 403
    own = words_of(client.get(reverse("powers:custody-stay", args=[stay.pk])))
    assert "Detention reviewed" in own


def test_the_gate_stands_live_on_the_page_with_source_standing_and_what_is_missing(sergeant, client):
    stay = bail_refused(sergeant)
    page = words_of(client.get(reverse("powers:custody-stay", args=[stay.pk])))
    assert "keeping this child overnight is not lawful" in page
    assert "PACE s38(6) and (6A) (R047). Law; read in the source" in page
    assert "Where the child is held" in page
    write(stay, "placed", sergeant, place="supervised")
    write(stay, "care", sergeant, welfare="Tired, wants his mother.", care_status="none")
    client.post(
        reverse("powers:custody-certify", args=[stay.pk]),
        {"ground": "a", "circumstances": "No carer answered.", "revision": stay.revision},
    )
    page = words_of(client.get(reverse("powers:custody-stay", args=[stay.pk])))
    assert "Certified: moving the child was impracticable" in page
    assert "the law lets this child be kept overnight" in page
    assert "The certificate is produced to the first court" in page


def test_a_certificate_that_cannot_be_signed_says_what_is_missing(sergeant, client):
    stay = bail_refused(sergeant, answer="")
    answer = client.post(
        reverse("powers:custody-certify", args=[stay.pk]),
        {"ground": "a", "circumstances": "No carer answered.", "revision": stay.revision},
    )
    assert answer.status_code == 422
    assert "Missing: the council's answer to the last request" in words_of(answer)
    assert "No carer answered." in answer.content.decode()


def test_a_missed_review_asks_for_a_reason_and_shows_it(sergeant, client, time_machine):
    stay = detained(sergeant)
    time_machine.move_to(EVENING + 7 * HOUR, tick=False)
    write(stay, "note", sergeant)
    breach = stay.breaches.get()
    page = words_of(client.get(reverse("powers:custody-stay", args=[stay.pk])))
    assert "Missed (1)" in page
    assert "Not done yet" in page
    client.post(reverse("powers:custody-missed", args=[stay.pk, breach.pk]), {"reason": "The inspector was at a fire."})
    assert "The inspector was at a fire." in words_of(client.get(reverse("powers:custody-stay", args=[stay.pk])))


def test_an_entry_is_taken_back_on_its_page_and_stays_there(sergeant, client):
    stay = detained(sergeant)
    entry = write(stay, "parent_told", sergeant, name="Mother", how="phone")
    client.post(
        reverse("powers:custody-take-back", args=[stay.pk, entry.pk]), {"reason": "It was another child's mother."}
    )
    page = words_of(client.get(reverse("powers:custody-stay", args=[stay.pk])))
    assert "It was another child's mother." in page
    assert "Tell the parent or carer" in page


def test_a_stay_stands_on_the_childs_own_page_for_whoever_may_see_the_child(sergeant, client, time_machine):
    child = make.make_child(age=15)
    contact = make.make_contact("arrest", children=[child])
    stay = detained(sergeant, child=child, contact=contact)
    time_machine.move_to(EVENING + 12 * HOUR, tick=False)
    write(stay, "ended", sergeant, ended_how="released_no_charge")
    client.force_login(sergeant)  # half a day later the first sign-in has ended
    child_page = reverse("children:child", args=[child.pk])
    page = client.get(child_page)
    assert "Held in custody" in words_of(page)
    assert "Between midnight and 8am: 8 hours. Released without charge." in words_of(page)
    assert reverse("powers:custody-stay", args=[stay.pk]) in page.content.decode()
    client.force_login(make.make_officer("officer", team=contact.team))
    page = client.get(child_page)
    assert "Held in custody" in words_of(page)
    assert reverse("powers:custody-stay", args=[stay.pk]) not in page.content.decode()


def test_the_front_page_shows_who_is_in_without_a_name(sergeant, client):
    detained(sergeant, child=make.make_child("Hidden", age=15))
    page = words_of(client.get(reverse("home")))
    assert "Children in custody now (1)" in page
    assert "15 years old" in page
    assert "Hidden" not in page


def test_custody_is_in_the_navigation_of_those_who_may_see_it(sergeant, client):
    link, searches = f'href="{reverse("powers:custody")}"', reverse("powers:searches")
    assert link in client.get(searches).content.decode()
    client.force_login(make.make_officer("officer"))
    assert link not in client.get(searches).content.decode()
    assert client.get(reverse("powers:custody")).status_code == 403
