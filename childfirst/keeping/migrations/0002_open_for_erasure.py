"""Rows that never change may go with the child that they are about: only while a permit stands, in the transaction that two people agreed on."""

from django.db import migrations

from childfirst.foundation.freeze import FreezeRowsButErasure

TABLES = [
    "accountability_answer",
    "cases_casestep",
    "cases_episodeact",
    "cases_episodegrading",
    "cases_prosecutornote",
    "cases_screen",
    "cases_supervision",
    "cases_transition",
    "contacts_amendment",
    "contacts_disagreement",
    "contacts_finding",
    "contacts_screening",
    "linkage_pairdecision",
    "notices_noticeevent",
    "powers_custodycertificate",
    "powers_custodyentry",
    "powers_custodyentrytakenback",
    "powers_forceversion",
    "powers_gaterun",
    "powers_reviewconnection",
    "powers_reviewreading",
    "powers_searchversion",
    "powers_wordsgiven",
    "referrals_clockevent",
    "referrals_countersignature",
    "referrals_eventtakenback",
    "referrals_grading",
    "referrals_referralstep",
    "words_flaggedwords",
    "words_justification",
    "words_rewording",
    "words_wordingreview",
]


class Migration(migrations.Migration):
    dependencies = [
        ("keeping", "0001_initial"),
        ("accountability", "0002_freeze"),
        ("cases", "0002_freeze"),
        ("contacts", "0004_flags_and_rule_settings"),
        ("linkage", "0001_initial"),
        ("notices", "0003_freeze_events"),
        ("powers", "0005_custody_time"),
        ("referrals", "0004_events_taken_back"),
        ("words", "0002_freeze"),
    ]
    operations = [FreezeRowsButErasure(table) for table in TABLES]
