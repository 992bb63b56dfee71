"""What makes the same words fine: who says them, of whom, and whether the clause says it is not so."""

import pytest

from childfirst.rules.wording import Child, check
from childfirst.rules.wording.fold import fold
from childfirst.rules.wording.note import Note
from childfirst.rules.wording.quotations import quotations
from childfirst.rules.wording.sentences import sentences

MIA = [Child("Mia Park", 14)]


def words(text: str, field: str = "narrative", children: list[Child] = MIA) -> list[str]:
    return [found.text for found in check(text, field, children, quiet_layer=False) if found.weight != "L"]


@pytest.mark.parametrize(
    ("harms", "fine"),
    [
        ("Mia (14) is manipulative.", "Mia (14) was manipulated by him."),
        ("Mia (14) is manipulative.", "The lodger, 40, is manipulative. Mia (14) told us."),
        ("She is streetwise, Mia is 14.", "She is not streetwise, Mia is 14."),
        ("Mia (14) led him on.", "Suspect claims that Mia (14) led him on."),
        ("Mia (14) led him on.", 'He wrote "Mia led him on". Mia is 14.'),
        ("Mia (14) led him on.", "He wrote ‘she led him on’. Mia (14) cried."),
        ("Mia (14) is a liar.", "Her stepfather says Mia (14) is a liar."),
        ("Mia (14) is a prolific offender.", "Mia (14) was with HOLT, 31, a prolific offender."),
        ("Mia (14) was with her boyfriend, 29.", "Mia (14) was with her boyfriend, also 14 and in her class."),
        ("Mia (14) was with her boyfriend, 29.", "Mia (14) hid from her mother's boyfriend."),
        ("I told her Mia was making a drama out of nothing.", "She had a drama lesson. Mia (14) liked it."),
        ("No concerns for Mia.", "No concerns about the school from Mia's mum."),
        ("Safe and well. Log closed. Mia (14).", "Safe and well: Mia (14) seen alone, said she wanted her nan."),
        ("Mia (14) is resilient, so no referral.", "Mia (14) is resilient and needs help with sleep."),
        ("Mia claims that he hit her.", "The suspect claims that Mia fell."),
        ("I think that Mia is a born liar.", "Her uncle told the social worker that Mia is a born liar."),
        ("Mia was larking about.", "Mum had put it down to larking about until she saw Mia's back."),
        ("It was just messing about. Mia is 14.", "I took it for messing about. Mia was not laughing and I went back."),
        (
            "Mia is a known troublemaker.",
            "The home had written Mia off as trouble. She had told them of the lock.",
        ),
        ("Mia is nothing but trouble.", "The bus firm say that girls like Mia are nothing but trouble."),
        ("Mia made it up.", "Her tutor thought that Mia was making it up, and then saw her back."),
        ("Mia is streetwise.", "Streetwise Young Carers have a place for Mia."),
        ("Mia was drunk and abusive.", "The carer's own son, 24, was drunk and abusive. Mia hid."),
        ("Mia is known to police with a long record.", "The recruiter is a rogue of 36 with a long record. Mia is 14."),
        ("Mia was rude.", "Door staff were rude. Mia waited."),
        ("Mia asks for everything she gets.", "The sign-in asks for everything. Mia waited."),
        ("Mia has kept things back.", "Numbers of one to seven are kept back. Mia read the table."),
        ("Nobody put Mia up to it. She made her bed.", "No one has put them side by side, and Mia was never asked."),
        ("Mia was vague and gave three versions.", "The caller was vague and gave three versions. Mia gave one."),
        ("Mia is a law unto herself.", "The landlord, a law unto himself, took the lock off Mia's room."),
        ("Mia was having none of it.", "The supervisor was having none of it. Mia was found by the boiler."),
        ("Mia was cagey about dates.", "The man at the desk was cagey about dates. Mia wrote them down."),
        ("Her account is vague. Mia is 14.", "The log of the night is vague. Mia is 14."),
        ("Mia went along with it.", "I considered whether Mia went along with it. She did not: he had her phone."),
        ("I considered whether Mia went along with it. She may have.", "I asked myself if Mia was streetwise. No."),
        ("Mia's account has changed.", "Mia's account has changed on one point, as is to be expected after six weeks."),
        ("Only a scratch. Mia is 14.", "Only a scratch on the paintwork. Mia is 14."),
        ("Mia says she is fine. No further action.", "Mia says she is fine. Her hands shook."),
        ("Mia is manipulative.", "The form has a box for manipulative behaviour. Mia's is empty."),
        ("The report says Mia is wayward.", "The old report says wayward. Mia ran from a house where she was hit."),
        (
            "The log calls it a bit of fun. Mia is 14.",
            "The log calls it a bit of fun. I have corrected the log. Mia is 14.",
        ),
        ("Mia got it from social media.", "Mia, 14, saw a man. He got it from her school bag."),
        ("A man stopped Mia. She is well known to us.", "A neighbour came out and pushed Mia. He is well known to us."),
        ("I do not believe that Mia was hurt.", "I do not accept that she can keep herself safe. Mia is 14."),
    ],
)
def test_the_same_words_in_two_contexts(harms: str, fine: str) -> None:
    assert words(harms)
    assert words(fine) == []


def test_the_field_decides_for_grounds_and_for_the_childs_own_choices() -> None:
    assert words("Mia (14) avoided eye contact.", "grounds")
    assert words("Mia (14) avoided eye contact.", "narrative") == []
    assert words("Mia (14) chooses not to go home.", "voice_of_child") == []


def test_weak_grounds_beside_facts_about_the_child_are_not_the_ground() -> None:
    assert words("Mia (14) smelt of cannabis so was searched.", "grounds")
    assert words("CCTV: Mia (14) passed a wrap. She smelt of cannabis.", "grounds") == []


def test_a_name_is_folded_to_marks_and_offsets_do_not_move() -> None:
    text = "Zoë O’Connor (14) said “no”. ZOË cried — Mrs O’Connor too."
    plain, folded = fold(text, ["Zoë O'Connor"])
    assert len(plain) == len(folded) == len(text)
    assert folded.startswith("\x02\x02\x02 ")
    assert "mrs o'connor" in folded


def test_quotation_marks_and_apostrophes() -> None:
    assert quotations('He said "no" and "yes".') == [(8, 12), (17, 22)]
    assert quotations("It's Mia's 'fine' word") == [(11, 17)]
    assert quotations('An odd " mark') == []


def test_sentences_cover_the_text() -> None:
    spans = sentences("first at approx. 5 yrs. second one. third")
    assert spans[0][0] == 0
    assert Note("first at approx. 5 yrs. second one. third", "narrative", ()).sentence(39) == spans[-1]
