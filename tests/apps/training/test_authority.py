"""Authority follows training: without the live module an act needs a reason, which is kept, reviewed and never hidden."""

from datetime import timedelta

import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.contacts.actions import save_page, start_draft
from childfirst.contacts.forms.reader import DraftReader
from childfirst.foundation.actor import IMPORTER
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import now, today
from childfirst.powers.actions import authorities
from childfirst.referrals import actions as desk
from childfirst.referrals.models import Referral
from childfirst.teams.actions import change_roles
from childfirst.training.actions.authority import end_authority, review_exception, set_authority
from childfirst.training.authority import NO_REASON, missing_for, policy_for
from childfirst.training.models import ActException
from tests.apps.powers.searching import begin, inspector
from tests.apps.training.learner import passed
from tests.factories import make_borough, make_contact, make_officer

pytestmark = [pytest.mark.django_db, pytest.mark.page]
WHY = "The child is in the room and the officer may be carrying a blade."


@pytest.fixture
def policy(lead, module):
    def put(act, **more):
        given = {"from_day": today(), "source": "Invented order 4", "reason": "Asked for by the chief", "by": lead}
        return set_authority(act=act, module=module.slug, **(given | more))

    return put


def test_without_a_policy_nothing_is_asked(officer):
    assert missing_for(officer, "authorise_search") is None


def test_a_policy_holds_from_its_day_to_its_day(policy, officer):
    policy("decide_referral", from_day=today() + timedelta(days=3), until_day=today() + timedelta(days=5))
    assert missing_for(officer, "decide_referral") is None
    for day, asked_then in ((2, False), (3, True), (5, True), (6, False)):
        assert (missing_for(officer, "decide_referral", today() + timedelta(days=day)) is not None) is asked_then


def test_a_policy_is_replaced_and_ended_and_the_old_one_kept(policy, lead):
    first, second = policy("grade_missing"), policy("grade_missing")
    first.refresh_from_db()
    assert first.ended_at
    assert policy_for("grade_missing") == second
    end_authority(act="grade_missing", reason="Review of the pilot", by=lead)
    assert policy_for("grade_missing") is None
    with pytest.raises(CannotNow):
        end_authority(act="grade_missing", reason="Again", by=lead)


def test_only_a_lead_or_an_administrator_sets_it(module):
    with pytest.raises(NotAllowed):
        set_authority(act="grade_missing", module=module.slug, from_day=today(), source="x", reason="y", by=make_officer("inspector"))  # fmt: skip


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"until_day": today() - timedelta(days=1)}, "until_day"),
        ({"source": " "}, "source"),
        ({"reason": ""}, "reason"),
    ],
)
def test_a_policy_says_where_it_comes_from_and_why(policy, change, field):
    with pytest.raises(BadInput) as wrong:
        policy("grade_missing", **change)
    assert wrong.value.field == field


def test_what_is_missing_is_said_in_words(policy, officer, module):
    policy("grade_missing")
    assert missing_for(officer, "grade_missing").words == "You have not passed “Listening first” yet."
    done = passed(officer, module, days_ago=800)
    words = missing_for(officer, "grade_missing").words
    assert f"ran out on {done.expires_on.day} " in words
    passed(officer, module)
    assert missing_for(officer, "grade_missing") is None
    assert missing_for(IMPORTER, "grade_missing") is None


class TestAuthorisingAStripSearch:
    @pytest.fixture
    def row(self):
        search = begin()
        return authorities.ask_authority(search=search, of=inspector(), by=search.started_by)

    def test_an_inspector_whose_module_ran_out_agrees_only_with_a_reason(self, policy, row, module):
        helen = row.asked_of
        passed(helen, module, days_ago=800)
        policy("authorise_search")
        with pytest.raises(BadInput, match="ran out on"):
            authorities.answer_authority(authority=row, agreed=True, reasons="Nothing less will do.", by=helen)
        assert not ActException.objects.exists()
        authorities.answer_authority(
            authority=row, agreed=True, reasons="Nothing less will do.", by=helen, learning_reason=WHY
        )
        kept = ActException.objects.get()
        assert (kept.officer, kept.standing, kept.reason) == (helen, "expired", WHY)
        assert kept.subject_title == row.search.reference
        assert AuditEntry.objects.filter(verb="acted without a live module", actor_id=helen.pk).count() == 1

    def test_refusing_needs_no_module(self, policy, row):
        policy("authorise_search")
        authorities.answer_authority(authority=row, agreed=False, reasons="Wait for the adult.", by=row.asked_of)
        assert not ActException.objects.exists()

    def test_with_the_live_module_nothing_is_asked(self, policy, row, module):
        policy("authorise_search")
        passed(row.asked_of, module)
        authorities.answer_authority(authority=row, agreed=True, reasons="Nothing less will do.", by=row.asked_of)
        assert not ActException.objects.exists()

    def test_the_page_asks_and_gives_the_form_back(self, client, policy, row):
        policy("authorise_search")
        client.force_login(row.asked_of)
        address = reverse("powers:answer", args=[row.pk])
        assert "Why can this not wait" in client.get(address).content.decode()
        answer = client.post(address, {"answer": "agreed", "reasons": "Nothing less will do."})
        assert answer.status_code == 422
        assert "Pass it first, or say why this cannot wait" in answer.content.decode()
        given = {"answer": "agreed", "reasons": "Nothing less will do.", "learning_reason": WHY}
        assert client.post(address, given).status_code == 302
        assert ActException.objects.get().reason == WHY

    def test_by_telephone_it_is_written_down_and_the_exception_kept(self, policy):
        policy("authorise_search")
        search, helen = begin(), inspector()
        authorities.record_telephone(
            search=search, by=search.started_by, of=helen, rank="", given_when=now(), agreed=True,
            reasons="Agreed, do it now.",
        )  # fmt: skip
        kept = ActException.objects.get()
        assert (kept.officer, kept.used_by) == (helen, search.started_by)
        assert "by telephone" in kept.reason


class TestDecidingOnTheDesk:
    @pytest.fixture
    def referral(self):
        make_contact("domestic_abuse")
        row = Referral.objects.get()
        grader = make_officer("desk_researcher")
        desk.grade(referral=row, grade="green", reason="Seen, fed, safe with her aunt", by=grader)
        row.refresh_from_db()
        return row

    def test_a_decision_needs_the_module_or_a_reason(self, policy, referral):
        policy("decide_referral")
        decider = make_officer("desk_decision_maker")
        given = {
            "referral": referral,
            "outcome": "childrens_services",
            "reason": "Third time this month",
            "by": decider,
        }
        given["council"] = referral.borough or make_borough()
        with pytest.raises(BadInput, match="have not passed"):
            desk.decide(**given)
        desk.decide(**given, learning_reason=WHY)
        assert ActException.objects.get().act == "decide_referral"

    def test_the_page_asks(self, client, policy, referral):
        policy("decide_referral")
        client.force_login(make_officer("desk_decision_maker"))
        shown = client.get(reverse("referrals:decide", args=[referral.pk])).content.decode()
        assert "Why can this not wait" in shown


class TestGradingAMissingChild:
    def test_a_record_is_never_refused_and_the_exception_is_kept(self, policy, officer):
        policy("grade_missing")
        contact = make_contact("missing", by=officer, part={"missing_grade": "high"})
        kept = ActException.objects.get()
        assert (kept.reason, kept.subject_title) == (NO_REASON, str(contact))

    def test_with_the_live_module_nothing_is_kept(self, policy, officer, module):
        policy("grade_missing")
        passed(officer, module)
        make_contact("missing", by=officer, part={"missing_grade": "high"})
        assert not ActException.objects.exists()

    def test_the_page_that_grades_asks_why(self, policy, officer):
        policy("grade_missing")
        draft = start_draft(kind="missing", by=officer)
        save_page(draft, page="child-a-part", answers={"missing_grade": ["high"]}, revision=draft.revision, by=officer)
        draft.refresh_from_db()
        form = DraftReader(draft).form("child-a-part")
        assert not form.is_valid()
        assert "Say why this cannot wait" in form.errors["learning_reason"][0]


class TestReviewing:
    @pytest.fixture
    def exception(self, policy, officer):
        policy("grade_missing")
        make_contact("missing", by=officer, part={"missing_grade": "high"})
        return ActException.objects.get()

    def test_the_lead_reviews_once_and_the_officer_reads_it(self, client, lead, exception):
        client.force_login(lead)
        assert "Exceptions to review" in client.get("/").content.decode()
        address = reverse("training:exception", args=[exception.pk])
        assert exception.subject_title in client.get(address).content.decode()
        given = {"verdict": "justified", "note": "Nobody else was on duty."}
        assert client.post(address, given).status_code == 302
        assert client.post(address, given).status_code == 409
        client.force_login(exception.officer)
        assert "Nobody else was on duty." in client.get(reverse("training:mine")).content.decode()

    def test_nobody_reviews_their_own(self, exception):
        change_roles(officer=exception.officer, roles=["training_lead"], by=make_officer("administrator"))
        with pytest.raises(NotAllowed):
            review_exception(exception=exception, verdict="justified", note="Fine", by=exception.officer)

    def test_a_review_says_what_follows(self, lead, exception):
        with pytest.raises(BadInput):
            review_exception(exception=exception, verdict="justified", note=" ", by=lead)
        with pytest.raises(BadInput):
            review_exception(exception=exception, verdict="fine", note="x", by=lead)


def test_the_pages_of_the_policy(client, lead, module):
    client.force_login(lead)
    address = reverse("training:ask", args=["grade_missing"])
    assert client.get(address).status_code == 200
    day = today()
    given = {
        "module": module.slug, "from_day_day": day.day, "from_day_month": day.month, "from_day_year": day.year,
        "source": "Invented order 4", "reason": "Asked for",
    }  # fmt: skip
    assert client.post(address, given).status_code == 302
    shown = client.get(reverse("training:acts")).content.decode()
    assert "Invented order 4" in shown
    assert client.post(reverse("training:ask-nothing", args=["grade_missing"]), {"reason": "Over"}).status_code == 302
    assert client.get(reverse("training:ask", args=["nothing"])).status_code == 404
