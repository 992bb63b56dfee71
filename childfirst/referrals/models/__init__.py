"""The desk: referrals, the work done on them, decisions and clocks."""

from childfirst.referrals.models.clocks import (
    Clock,
    ClockEvent,
    ClockRing,
    DeskTiming,
    EventTakenBack,
    WorkerBeat,
)
from childfirst.referrals.models.decisions import Countersignature, Decision, Grading
from childfirst.referrals.models.referrals import FoldedContact, Referral, ReferralStep
from childfirst.referrals.models.research import InformationRequest, ResearchCheck

__all__ = [
    "Clock",
    "ClockEvent",
    "ClockRing",
    "Countersignature",
    "Decision",
    "DeskTiming",
    "EventTakenBack",
    "FoldedContact",
    "Grading",
    "InformationRequest",
    "Referral",
    "ReferralStep",
    "ResearchCheck",
    "WorkerBeat",
]
