"""Every family of screening rules, in the order of the rule book; a new family is added here and nowhere else."""

from typing import Final

from childfirst.rules.screening.families import (
    care,
    criminal_exploitation,
    domestic_abuse,
    domestic_abuse_school,
    education,
    home_and_neglect,
    missing,
    modern_slavery,
    needs_not_asked,
    not_seen,
    online_harm,
    perceived_age,
    repeat_contact,
    search,
    self_harm_and_mental_health,
    sexual_exploitation,
    victim_and_suspect,
    weapons_and_violence,
)
from childfirst.rules.screening.rule import Family

FAMILIES: Final[tuple[Family, ...]] = (
    domestic_abuse.FAMILY,
    domestic_abuse_school.FAMILY,
    missing.FAMILY,
    criminal_exploitation.FAMILY,
    sexual_exploitation.FAMILY,
    modern_slavery.FAMILY,
    victim_and_suspect.FAMILY,
    repeat_contact.FAMILY,
    care.FAMILY,
    weapons_and_violence.FAMILY,
    online_harm.FAMILY,
    self_harm_and_mental_health.FAMILY,
    home_and_neglect.FAMILY,
    education.FAMILY,
    not_seen.FAMILY,
    needs_not_asked.FAMILY,
    perceived_age.FAMILY,
    search.FAMILY,
)
