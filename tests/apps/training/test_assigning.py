"""Who is asked to learn what: by a standing rule, by name; who is left out; who is asked again."""

from datetime import timedelta

import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.config.cli import main
from childfirst.foundation.actor import CLOCK_WORKER
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import now, today
from childfirst.teams.models import Officer, RoleHolding
from childfirst.training.actions import assigning
from childfirst.training.models import Assignment, AssignmentRule, Exemption, Offer
from childfirst.training.queries.standing import standings
from childfirst.training.reading import library
from childfirst.wording.actions import review
from childfirst.wording.models import FlaggedWords
from tests.apps.training.learner import passed, passes
from tests.factories import make_command_unit, make_contact, make_officer, make_team

pytestmark = [pytest.mark.django_db, pytest.mark.page]
HARSH = "Amara has absconded again. She is streetwise and well able to look after herself."


@pytest.fixture
def rule(lead, module):
    def put(**more):
        return assigning.set_rule(by=lead, **({"module": module.slug, "audience": "everyone", "days": 28} | more))

    return put


def owing():
    return set(Assignment.objects.filter(ended_at=None).values_list("officer", flat=True))


def test_a_rule_asks_everybody_now_and_whoever_comes_later(rule, officer, lead):
    made = rule()
    assert owing() == {officer.pk, lead.pk}
    row = Assignment.objects.get(officer=officer)
    assert (row.why, row.rule, row.due_on) == ("rule", made, today() + timedelta(days=28))
    late = make_officer()
    assert assigning.assign_by_rules(by=CLOCK_WORKER) == 1
    assert late.pk in owing()
    assert assigning.assign_by_rules(by=CLOCK_WORKER) == 0, "safe as often as wanted"
    assert AuditEntry.objects.filter(verb="assigned learning by a rule").count() == 2


def test_who_has_a_live_pass_or_is_exempt_is_left_out(rule, officer, lead, module):
    passed(officer, module)
    assigning.exempt(
        officer=lead, because="leave", reason="Parental leave", starts_on=today(), ends_on=today(), by=lead
    )
    rule()
    assert owing() == set()


def test_a_pass_that_runs_out_soon_is_asked_for_again_by_its_last_day(rule, officer, module):
    done = passed(officer, module, days_ago=700)
    rule()
    row = Assignment.objects.get(officer=officer)
    assert (row.why, row.due_on) == ("refresher", done.expires_on)


@pytest.mark.parametrize("audience", ["role", "team", "command_unit"])
def test_a_rule_is_for_a_role_a_team_or_a_command_unit(rule, audience):
    one = make_officer("ward_officer", team=make_team(command_unit=make_command_unit()))
    make_officer()
    value = {"role": "ward_officer", "team": str(one.team_id), "command_unit": str(one.team.command_unit_id)}[audience]
    rule(audience=audience, value=value)
    assert owing() == {one.pk}


def test_a_new_officer_and_a_promotion_are_events(rule, officer):
    Officer.objects.filter(pk=officer.pk).update(joined_on=today())
    old = make_officer("sergeant")
    Officer.objects.filter(pk=old.pk).update(joined_on=today() - timedelta(days=900))
    RoleHolding.objects.filter(officer=old).update(given_at=now() - timedelta(days=900))
    rule(event="joined")
    assert owing() == {officer.pk}
    rule(event="given_role", audience="role", value="sergeant")
    assert owing() == {officer.pk}, "a sergeant of old is not meant"
    promoted = make_officer(["officer", "sergeant"])
    assigning.assign_by_rules(by=CLOCK_WORKER)
    assert owing() == {officer.pk, promoted.pk}


def test_a_promotion_told_by_the_personnel_file_is_an_event(rule, officer, tmp_path):
    of_old = make_officer(rank="sergeant")
    rule(event="promoted", audience="rank", value="sergeant")
    file = tmp_path / "officers.csv"
    file.write_text(f"username,name,rank,team\n{officer.username},{officer.full_name},sergeant,{officer.team}\n{of_old.username},{of_old.full_name},sergeant,{of_old.team}\n", encoding="utf-8")  # fmt: skip
    assert main(["import", "officers", str(file)]) == 0
    assigning.assign_by_rules(by=CLOCK_WORKER)
    assert owing() == {officer.pk}, "a sergeant of old is not meant"
    officer.refresh_from_db()
    assert officer.ranked_on == today()
    assert main(["import", "officers", str(file)]) == 0
    rule(audience="rank", value="sergeant")
    assert owing() == {officer.pk, of_old.pk}


def test_an_ended_rule_asks_nobody_new(rule, officer, lead):
    made = rule()
    assigning.end_rule(rule=made, by=lead)
    make_officer()
    assert assigning.assign_by_rules(by=CLOCK_WORKER) == 0
    assert officer.pk in owing()
    with pytest.raises(CannotNow):
        assigning.end_rule(rule=made, by=lead)


def test_a_leaver_owes_nothing(rule, officer):
    rule()
    Officer.objects.filter(pk=officer.pk).update(is_active=False)
    assigning.assign_by_rules(by=CLOCK_WORKER)
    assert Assignment.objects.get(officer=officer).ended_because == "Left"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"module": "none"}, "module"),
        ({"audience": "role", "value": "king"}, "value"),
        ({"audience": "team"}, "value"),
        ({"event": "given_role"}, "audience"),
        ({"event": "promoted", "audience": "role", "value": "sergeant"}, "audience"),
        ({"audience": "rank", "value": "king"}, "value"),
        ({"days": 0}, "days"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(rule, wrong, field):
    with pytest.raises(BadInput) as refused:
        rule(**wrong)
    assert refused.value.field == field


def test_by_name_and_a_later_day_moves_it(officer, lead, module):
    first = assigning.assign(officer=officer, module=module.slug, due_on=today() + timedelta(days=7), by=lead)
    again = assigning.assign(officer=officer, module=module.slug, due_on=today() + timedelta(days=9), by=lead)
    assert first.pk == again.pk
    assert standings(officer)[0].code == "due"
    Assignment.objects.filter(pk=first.pk).update(due_on=today() - timedelta(days=1))
    assert standings(officer)[0].code == "overdue"
    passes(officer, module)
    again.refresh_from_db()
    assert again.ended_because == "Passed"
    with pytest.raises(BadInput):
        assigning.assign(officer=officer, module=module.slug, due_on=today() - timedelta(days=1), by=lead)
    with pytest.raises(NotAllowed):
        assigning.assign(officer=officer, module=module.slug, due_on=today(), by=make_officer("inspector"))


def test_taking_back_needs_a_reason(officer, lead, module):
    row = assigning.assign(officer=officer, module=module.slug, due_on=today(), by=lead)
    with pytest.raises(BadInput):
        assigning.take_back(assignment=row, reason=" ", by=lead)
    assigning.take_back(assignment=row, reason="Asked by mistake", by=lead)
    assert owing() == set()
    with pytest.raises(CannotNow):
        assigning.take_back(assignment=row, reason="Again", by=lead)


def test_an_exemption_ends_by_itself_and_has_a_reason(officer, lead):
    given = {"officer": officer, "because": "post", "starts_on": today(), "ends_on": today(), "by": lead}
    for wrong in ({"reason": ""}, {"ends_on": today() - timedelta(days=1)}, {"because": "x"}, {"ends_on": today() + timedelta(days=900)}):  # fmt: skip
        with pytest.raises(BadInput):
            assigning.exempt(**({"reason": "Works in fleet"} | given | wrong))
    row = assigning.exempt(reason="Works in fleet", **given)
    assert standings(officer)[0].code == "exempt"
    assert standings(officer, today() + timedelta(days=1))[0].code == "free"
    assigning.end_exemption(exemption=row, by=lead)
    assert standings(officer)[0].code == "free"


def test_words_sent_back_offer_a_refresher_to_the_writer_alone(client, module, lead, monkeypatch):
    from childfirst.training import policy

    monkeypatch.setitem(policy.MODULE_OF_OFFER, "wording", 90)
    team = make_team(command_unit=make_command_unit())
    writer, sergeant = make_officer(team=team), make_officer("sergeant", team=team)
    make_contact("missing", by=writer, what_happened=HARSH)
    review(FlaggedWords.objects.get(words="absconded"), verdict="challenged", note="She was missing.", by=sergeant)
    assert Offer.objects.get().officer == writer
    client.force_login(writer)
    refresher = f"A short refresher, if you want it: {library().title(Offer.objects.get().module)}"
    assert refresher in client.get("/").content.decode(), "two offers on one front page must not read alike"
    address = reverse("training:person", args=[writer.pk])
    client.force_login(sergeant)
    assert "Words in a record were sent back" in client.get(address).content.decode().replace("words in", "Words in")
    client.force_login(lead)
    shown = client.get(address).content.decode()
    assert "Refreshers offered" not in shown, "help is between the writer and the supervisor"
    client.force_login(make_officer("sergeant"))
    assert client.get(address).status_code == 403


def test_words_accepted_offer_nothing(monkeypatch):
    team = make_team(command_unit=make_command_unit())
    make_contact("missing", by=make_officer(team=team), what_happened=HARSH)
    review(FlaggedWords.objects.get(words="absconded"), verdict="accepted", by=make_officer("sergeant", team=team))
    assert not Offer.objects.exists()


class TestPages:
    def test_a_lead_sets_and_ends_a_rule(self, client, lead, officer, module):
        client.force_login(lead)
        assert "No rule yet" in client.get(reverse("training:rules")).content.decode()
        given = {"module": module.slug, "audience": "role", "role": "officer", "event": "standing", "days": "28"}
        assert client.post(reverse("training:new-rule"), given).status_code == 302
        made = AssignmentRule.objects.get()
        assert owing() == {officer.pk}
        shown = client.get(reverse("training:rules")).content.decode()
        assert "Officer" in shown
        assert client.post(reverse("training:end-rule", args=[made.pk])).status_code == 302
        assert "Ended" in client.get(reverse("training:rules")).content.decode()
        client.post(reverse("training:end-rule", args=[made.pk]))

    def test_a_lead_asks_exempts_and_takes_back(self, client, lead, officer, module):
        client.force_login(lead)
        day = today() + timedelta(days=20)
        due = {"due_on_day": day.day, "due_on_month": day.month, "due_on_year": day.year}
        assert (
            client.post(reverse("training:assign", args=[officer.pk]), {"module": module.slug} | due).status_code == 302
        )
        shown = client.get(reverse("training:person", args=[officer.pk])).content.decode()
        assert "To do" in shown
        row = Assignment.objects.get()
        assert client.post(reverse("training:take-back", args=[row.pk]), {"reason": "Mistake"}).status_code == 302
        parts = {"day": day.day, "month": day.month, "year": day.year}
        dates = {f"{name}_{part}": value for name in ("starts_on", "ends_on") for part, value in parts.items()}
        given = {"because": "post", "module": "", "reason": "Works in fleet"} | dates
        assert client.post(reverse("training:exempt", args=[officer.pk]), given).status_code == 302
        assert "Works in fleet" in client.get(reverse("training:person", args=[officer.pk])).content.decode()
        assert client.post(reverse("training:end-exemption", args=[Exemption.objects.get().pk])).status_code == 302
        client.post(reverse("training:end-exemption", args=[Exemption.objects.get().pk]))

    def test_what_is_due_stands_on_the_front_page(self, client, lead, officer, module):
        assigning.assign(officer=officer, module=module.slug, due_on=today(), by=lead)
        client.force_login(officer)
        shown = client.get("/").content.decode()
        assert "Learning to do" in shown
        assert module.title in shown

    def test_a_whole_module_is_previewed_on_one_page(self, client, lead, module):
        client.force_login(lead)
        assert module.title in client.get(reverse("training:previews")).content.decode()
        shown = client.get(reverse("training:preview", args=[module.slug])).content.decode()
        for page in module.pages:
            assert page.title in shown
        for id in module.scenarios[0].nodes:
            assert f'id="s1-{id}"' in shown
        for question in module.bank:
            assert question.id in shown

    @pytest.mark.parametrize("name", ["rules", "new-rule", "previews", "exceptions", "coverage"])
    def test_an_officer_leads_nobody(self, client, officer, name):
        client.force_login(officer)
        assert client.get(reverse(f"training:{name}")).status_code == 403
