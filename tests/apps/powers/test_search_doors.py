"""Every address of a search, tried by everybody who has no business there; and nonsense in every box of every page."""

import re

import pytest
from django.urls import reverse

from childfirst.powers.actions import authorities, searches
from childfirst.powers.models import AppropriateAdult, Review, Search
from childfirst.powers.urls.searches import urlpatterns
from tests.apps.powers.searching import begin, done, inspector
from tests.factories import make_child, make_contact, make_officer, make_team
from tests.nonsense import NONSENSE, TURNS, mixed

pytestmark = [pytest.mark.django_db, pytest.mark.page]
OUTER = {"searches", "start", "adults", "add-adult", "reviews", "policy", "set-policy"}
READ_BY_DESK = {"search", "aftercare", "for-the-child"}


@pytest.fixture
def everything():
    """One search of each state that has pages, with all that hangs on it: the number to put into each address."""
    officer = make_officer(team=make_team())
    search = done(officer)
    asked = authorities.ask_authority(search=begin(officer), of=inspector(), by=officer)
    adult = AppropriateAdult.objects.create(
        name="Night line", kind="aa_scheme", phone="020 7946 0000", hours="Nights", added_at=search.done_at, added_by=officer
    )  # fmt: skip
    call = search.adult_calls.create(
        name="Night line", role="aa_scheme", called_when=search.done_at, result="coming", noted_at=search.done_at, noted_by=officer
    )  # fmt: skip
    review = Review.objects.get(subject_id=search.pk)
    numbers = {"answer": asked, "confirm": asked, "end-adult": adult, "arrived": call}
    numbers |= dict.fromkeys(("review", "take-review", "put-back-review", "outcome", "give-words"), review)

    def address(name):
        more = {"aftercare": ["SEARCH_COPY"], "drop-draft": ["record"], "set-policy": ["sample_percent"]}.get(name, [])
        args = [] if name in OUTER else [numbers.get(name, search).pk]
        return reverse(f"powers:{name}", args=[*args, *more])

    return officer, search, address


NAMES = [pattern.name for pattern in urlpatterns]


@pytest.mark.parametrize(
    "role", ["officer", "sergeant", "desk_researcher", "administrator", "analyst", "auditor", "rule_owner", "ward_officer", "exploitation_officer"]
)  # fmt: skip
def test_nobody_from_elsewhere_gets_in_by_any_address(client, everything, role):
    _, search, address = everything
    before = Search.objects.filter(pk=search.pk).values().get()
    client.force_login(make_officer(role, team=make_team()))
    read = READ_BY_DESK if role == "desk_researcher" else set()
    for name in NAMES:
        if name in OUTER:
            continue
        keeps = name == "end-adult" and role in ("sergeant", "administrator")
        for send in (client.get, client.post):
            status = send(address(name)).status_code
            wanted = {200, 302, 405, 422} if name in read or keeps else {403, 405}
            assert status in wanted, (role, name, status)
    assert Search.objects.filter(pk=search.pk).values().get() == before


def test_an_inspector_who_took_part_answers_and_reviews_nothing(client, everything):
    officer, _, address = everything
    both = make_officer(["inspector", "officer"], rank="inspector", team=officer.team)
    client.force_login(both)
    assert client.get(address("review")).status_code == 403
    assert client.post(address("take-review")).status_code == 403
    own = searches.start_search(kind="strip_search_stop", by=both, description="Boy in a cap")
    row = own.authorities.create(mode="in_app", asked_of=both, asked_at=own.started_at, asked_by=both)
    for send in (client.get, client.post):
        assert send(reverse("powers:answer", args=[row.pk])).status_code == 403


def boxes(page):
    """Every box of the page's forms; a form that only carries a token has none."""
    return sorted(
        {*re.findall(r'name="([\w]+)"', page)} - {"csrfmiddlewaretoken", "viewport", "revision", "tab", "draft"}
    )


@pytest.mark.parametrize("turn", TURNS, ids=[list(NONSENSE)[turn] for turn in TURNS])
def test_nonsense_in_every_box_is_answered_in_words(client, turn):
    team = make_team()
    officer = make_officer(["officer", "sergeant", "inspector"], rank="inspector", team=team)
    client.force_login(officer)
    pages = [
        *[(begin(officer, kind=kind), name) for kind in ("strip_search_stop", "strip_search_custody", "more_thorough_search")
          for name in ("before", "telephone", "ask", "call", "not-done", "done")],
        *[(done(officer), name) for name in ("before", "record", "telephone", "call", "aftercare")],
    ]  # fmt: skip
    for search, name in pages:
        address = reverse(f"powers:{name}", args=[search.pk, *(["SEARCH_PARENT"] if name == "aftercare" else [])])
        found = boxes(client.get(address).content.decode().partition("<main")[2])
        sent = mixed(found, turn) | {"revision": str(Search.objects.get(pk=search.pk).revision)}
        answer = client.post(address, sent)
        assert answer.status_code in (200, 302, 409, 422), (name, answer.status_code)
        assert "<script>alert(1)" not in answer.content.decode()
        if name in ("before", "record"):
            pause = {"before": "gate", "record": "keep-record"}[name]
            assert client.post(reverse(f"powers:{pause}", args=[search.pk]), sent).status_code == 200
            assert client.get(address).status_code == 200, "and what was kept of it opens again"
    junk = list(NONSENSE.values())[turn]
    contact = make_contact("stop_search", by=officer, children=[make_child()])
    for name, given in (
        ("searches", ("whose", "status", "kind", "lacks", "page")),
        ("start", ("child", "contact", "kind", "description", "age_years", "age_basis")),
        ("reviews", ("page",)),
        ("adults", ("page",)),
    ):
        assert client.get(reverse(f"powers:{name}"), dict.fromkeys(given, junk)).status_code in (200, 422), name
    begun = client.post(
        reverse("powers:start"),
        {"kind": "strip_search_stop", "description": junk, "age_years": junk, "contact": contact.pk},
    )
    assert begun.status_code in (302, 422)
