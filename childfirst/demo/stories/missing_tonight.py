"""Missing tonight, for the third time: the board, what is known, and nobody has asked who gains."""

from datetime import time, timedelta

from django.urls import reverse

from childfirst.cases.actions import episodes
from childfirst.cases.models import Episode
from childfirst.contacts.new import NewAdult, NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, a_child, again, ago, contact_of, keep, on
from childfirst.foundation.now import standing_at

SLUG = "missing-tonight"
HOME = ("5 Candlewick Row", "E8 4QD")
EARLIER = (
    (61, time(22, 10), 9.0, "Came home by herself at breakfast. She had a new phone and kept it under the table.", "It was a present. I don't want to say.", ["new_possessions"]),
    (23, time(21, 30), 20.0, "Found asleep in a hotel lobby by the night porter. A man had paid for a room.", "He said I could sleep there for nothing.", ["found_at_hotel", "gifts_from_adult"]),
)  # fmt: skip


def plant(world: World) -> None:
    girl = a_child(
        world, "Roxanne", "Delacourt", 15, *HOME, sex="female", ethnicity_officer="unknown", ethnicity_self="M1"
    )
    first = None
    for number, (days, clock, hours, told, said, signs) in enumerate(EARLIER, 1):
        at = on(world, clock, days=days)
        back = at + timedelta(hours=hours)
        contact = keep(
            world, SLUG, number, at, kind="missing", place_type="home", place=HOME[0], postcode=HOME[1], occurred_to=back, officer_grade="green",
            what_happened=told, after=timedelta(hours=hours, minutes=50),
            details={"returned": True, "returned_at": back.isoformat(), "found_where": "At home" if number == 1 else "Hotel by the station, Ropewalk Green"},
            parts=[NewInvolvement(child=again(first) if first else girl, roles=["missing"], missing_grade="low" if number == 1 else "medium", missing_hours=hours,
                                  seen="yes", spoken_to="yes", spoken_alone="yes", child_words=said, prevention_interview="yes", signs=signs,
                                  aware={"appearance": "Tired, in yesterday's clothes"})],
            adults=(NewAdult(full_name="Odette Delacourt", relation="mother", part="caller", sex="female"),),
        )  # fmt: skip
        with standing_at(back + timedelta(hours=3)):
            episode = Episode.objects.get(contact=contact)
            episodes.close(episode=episode, note="Home with her mother.", by=world.named["asha.marlowe"])
        with standing_at(back + timedelta(hours=50)):
            episodes.return_interview(
                episode=episode,
                return_interview="done",
                note="The council's worker told us that she met her.",
                by=world.named["asha.marlowe"],
            )
        first = first or contact
    assert first is not None
    tonight = keep(
        world, SLUG, 3, ago(world, hours=6), kind="missing", place_type="home", place=HOME[0], postcode=HOME[1], officer_grade="amber",
        what_happened="Roxanne did not come home from her friend's. Her mother rang twice: a man answered Roxanne's phone and hung up.",
        details={"returned": False, "last_seen_place": "Bus stop at Ropewalk Green", "medication": "no"},
        parts=[NewInvolvement(child=again(first), roles=["missing"], missing_grade="medium", missing_hours=1, seen="no", not_spoken_reason="Missing",
                              signs=["older_controller"], aware={"relationships": "A man answers her phone"})],
        adults=(NewAdult(full_name="Odette Delacourt", relation="mother", part="caller", sex="female"),),
    )  # fmt: skip
    episode = Episode.objects.get(contact=tonight)
    with standing_at(ago(world, hours=5)):
        episodes.act_on(
            episode=episode,
            what="asked",
            note="Her mother named two friends. One says that Roxanne gets lifts.",
            happened_when=ago(world, hours=5),
            by=world.named["asha.marlowe"],
        )


STORY = Story(
    order=24, slug=SLUG, title="Missing tonight", about="A girl of fifteen is missing for the third time in ninety days. For five hours nobody has done anything.",
    username="priya.tolland", plant=plant, where=lambda: reverse("cases:episode", args=[Episode.objects.get(contact=contact_of(SLUG, 3)).pk]),
    look_for=(
        "The age of the last act, in red, and “Missing 3 times”: ask for a strategy meeting, open a case.",
        "Grade the danger: what is known already stands beside the form. Low is an inspector’s alone, by local policy.",
        "Say that she is back, then try to close: nobody closes it before the child was spoken to, or said no.",
        "Open a case, link the car that the neighbours saw (EX21 KLO), and look at the links: another child’s case has the same car.",
    ),
)  # fmt: skip
