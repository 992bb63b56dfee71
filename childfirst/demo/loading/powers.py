"""What powers need in the invented London: a force's choices with their sources, adults who can be called, searches of the past.

Everything goes through the real actions, at its own past moment.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final

from childfirst.children.models import Child
from childfirst.demo.loading.closed import close
from childfirst.demo.loading.world import World
from childfirst.foundation.now import standing_at
from childfirst.powers.actions import adults, aftercare, authorities, reviews, searches
from childfirst.powers.actions.settings import set_policy
from childfirst.powers.models import Review, Search

ADULTS: Final = (
    ("Duty line", "aa_scheme", "Marshlight Appropriate Adults", "020 7946 0101", "Every day, 08:00 to 23:00"),
    ("Night line", "aa_scheme", "Marshlight Appropriate Adults", "020 7946 0102", "Every night, 23:00 to 08:00"),
    ("Emergency duty team", "social_worker", "Hackney children's services", "020 7946 0110", "Outside office hours"),
)
SOURCE: Final = "Invented force order 12 of 2022, after the Child Q review. Met policy of 2022 is reported to raise authority (R022)"
# A search of a boy at a station with his mother there, as a decent record has it.
FACTS: Final[dict[str, Any]] = {
    "place_type": "police_station", "place": "Quarry Lane station, medical room", "place_is_nearby": True, "in_public_view": False, "sex": "male",
    "aa_present": True, "aa_role": "parent", "aa_sex": "female", "aa_requested_by_child": True, "legal_power": "misuse_of_drugs_s23",
    "object_sought": "Class A drugs", "grounds": "Seen to take a wrap from a man in a car and push it into his waistband.", "grounds_basis": ["behaviour"],
    "less_intrusive": "Pockets, coat and shoes searched; asked twice to hand it over.", "reason": "It went where no outer search reaches.",
    "welfare_consideration": "He was told what would happen, could ask to stop, and had an adult he trusts beside him.", "health_asked": True,
    "health_needs": "None told", "communication_needs": "Short sentences, one at a time", "ethnicity_self": "B2", "ethnicity_officer": "black",
}  # fmt: skip
AFTER: Final[dict[str, Any]] = {
    "clothing_removed": ["t_shirt", "trousers", "underwear"], "video": "sound_only", "linked": "nothing", "items_found": "Nothing", "outcome": "no_further_action", "injuries": "None",
    "distress": "Silent, and would not look up", "explained_to_child": "Why, what would happen, that he could ask for a copy and complain",
    "parent_told": "told", "parent_told_how": "She was there", "copy_given": "given",
}  # fmt: skip


def lay_powers(world: World) -> None:
    """The force's choices and the directory."""
    ruth, tom = world.named["ruth.calder"], world.named["tom.ferrand"]
    reason = "The chief officers asked for it after the Child Q review"
    set_policy(
        name="inspector_authority_required",
        on=True,
        source=SOURCE,
        source_date=date(2022, 5, 1),
        reason=reason,
        by=ruth,
    )
    for name, kind, scheme, phone, hours in ADULTS:
        adults.add_adult(name=name, kind=kind, scheme=scheme, phone=phone, hours=hours, by=tom)


def who_was_there(officer: Any, sex: str) -> list[dict[str, Any]]:
    """Two of the child's own sex. Asha searches a girl; a boy is searched by two men of her team, and she writes it down."""
    first: dict[str, Any] = (
        {"officer": None, "name": "PC Denholm Rudd"} if sex == "male" else {"officer": officer, "name": str(officer)}
    )
    second = "PC Ilya Varga" if sex == "male" else "PC Rosa Lind"
    return [
        first | {"sex": sex, "role": "searching"},
        {"officer": None, "name": second, "sex": sex, "role": "assisting"},
    ]


def weigh(world: World, child: Child, by: str, facts: Mapping[str, Any], *, kind: str = "strip_search_stop") -> Search:
    """Begun, and its facts written down, now."""
    officer = world.named[by]
    search = searches.start_search(kind=kind, by=officer, child=child)
    return searches.save_search(
        search=search, values=dict(facts), officers=who_was_there(officer, facts["sex"]), by=officer
    )


def past_search(world: World, child: Child, at: datetime, *, by: str = "asha.marlowe", agreed: str = "") -> Search:
    """One that was authorised, done, recorded whole, referred, followed and reviewed in its time."""
    officer, helen = world.named[by], world.named["helen.quist"]
    with standing_at(at):
        search = weigh(world, child, by, FACTS | {"aa_name": "His mother"})
        row = authorities.ask_authority(search=search, of=helen, by=officer)
    with standing_at(at + timedelta(minutes=6)):
        authorities.answer_authority(
            authority=row, agreed=True, reasons=agreed or "Seen to hide it; nothing less will do.", by=helen
        )
    with standing_at(at + timedelta(minutes=30)):
        search = searches.record_done(search=search, by=officer, began=at + timedelta(minutes=12))
        when = {"search_ended": at + timedelta(minutes=20), "parent_told_when": at + timedelta(minutes=13)}
        searches.save_search(search=search, values=AFTER | when, by=officer)
        search = searches.complete(search=search, by=officer)
        for what in ("complaint_route_given", "debrief_offered"):
            aftercare.record_aftercare(search=search, what=what, at=at + timedelta(minutes=29), by=officer)
    assert search.contact is not None
    close(world, search.contact)
    with standing_at(at + timedelta(days=2)):
        review(search, world.named["miriam.sadler"])
    return search


def review(search: Search, by: Any) -> None:
    """Reviewed, and found in order."""
    row = Review.objects.get(subject_type="search", subject_id=search.pk)
    reviews.take_review(review=row, by=by)
    reviews.finish_review(
        review=row, grade="learning", reasons="Grounds, adult, place and authority are recorded and hold.", by=by,
        learning="Nothing was found again. Ask what is behind it before the next one.", for_officers="In order. Nothing was found: think again before another.",
        words_for_child="Somebody who was not there read what happened. The officers wrote down what they had to. You can still complain.",
    )  # fmt: skip
