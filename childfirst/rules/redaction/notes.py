"""What a reader may want to know before reading: proposed by words, confirmed by a person."""

import re
from typing import Final

# Code → (the note in plain words, the words that propose it).
NOTES: Final[dict[str, tuple[str, str]]] = {
    "undress": ("Somebody has to take clothes off", r"strip|clothing|undress|trousers|underwear|waistband|naked|bra\b|intimate"),
    "sexual": ("Sexual harm", r"sexual|rape|indecent|assault by penetration|images?\b|pictures? of (?:her|him|them)|naked"),
    "self_harm": ("Somebody hurts themselves or wants to", r"self[- ]harm|suicid|overdose|cut(?:ting)? (?:her|him|them|my)sel"),
    "home": ("Violence at home", r"domestic|his partner|her partner|hit (?:mum|dad|her|him)|strangl|throttl|wardrobe"),
    "force": ("Police use force", r"handcuff|taser|spit|restrain|baton|held (?:his|her|their|an) arm|ground"),
    "race": ("Words or acts that may be about race", r"racis|racial|monkey|black (?:boy|girl|lad|male)|asian (?:boy|girl|lad|male)"),
    "weapons": ("Knives or other weapons", r"knife|knives|blade|gun|firearm|machete|stab"),
}  # fmt: skip


def content_notes(texts: list[str]) -> list[str]:
    """Codes proposed for an item.

    >>> content_notes(["He was handcuffed on the ground."])
    ['force']
    """
    whole = "\n".join(texts)
    return [code for code, (_, words) in NOTES.items() if re.search(words, whole, re.IGNORECASE)]
