"""The desk's acts: verbs, keyword-only, `by=` somebody, atomic, each with its audit row in the same transaction."""

from childfirst.referrals.actions.by_hand import start_by_hand
from childfirst.referrals.actions.clocks import add_event, give_reason
from childfirst.referrals.actions.decide import countersign, decide, edit_advice, reopen
from childfirst.referrals.actions.folding import fold, unfold
from childfirst.referrals.actions.intake import receive
from childfirst.referrals.actions.taking_back import take_back
from childfirst.referrals.actions.work import (
    answer_information,
    grade,
    put_back,
    research,
    return_for_information,
    take,
)

__all__ = [
    "add_event",
    "answer_information",
    "countersign",
    "decide",
    "edit_advice",
    "fold",
    "give_reason",
    "grade",
    "put_back",
    "receive",
    "reopen",
    "research",
    "return_for_information",
    "start_by_hand",
    "take",
    "take_back",
    "unfold",
]
