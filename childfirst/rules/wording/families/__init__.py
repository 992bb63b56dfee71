"""Every family of wording, in the order of the printed catalogue."""

from typing import Final

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families import (
    adultify,
    asides_blame,
    asides_minimise,
    asides_other,
    blame_choice,
    blame_manner,
    blame_sexual,
    doubt,
    grounds_force,
    idioms,
    images_frame,
    label,
    minimise,
    missing,
    slur_race,
    stance_adultify,
    stance_blame,
    stance_doubt,
    stance_grounds,
    stance_minimise,
    stance_other,
)

FAMILIES: Final[tuple[Family, ...]] = (
    blame_sexual.FAMILY,
    blame_choice.FAMILY,
    blame_manner.FAMILY,
    missing.FAMILY,
    adultify.FAMILY,
    minimise.FAMILY,
    doubt.FAMILY,
    label.FAMILY,
    slur_race.FAMILY,
    grounds_force.FAMILY,
    images_frame.FAMILY,
    idioms.FAMILY,
    asides_minimise.FAMILY,
    asides_blame.FAMILY,
    asides_other.FAMILY,
    stance_blame.FAMILY,
    stance_adultify.FAMILY,
    stance_minimise.FAMILY,
    stance_doubt.FAMILY,
    stance_grounds.FAMILY,
    stance_other.FAMILY,
)
ENTRIES: Final[tuple[Entry, ...]] = tuple(entry for family in FAMILIES for entry in family.entries)
