"""What the published rows cannot show, said on the page with the numbers that make it so.

A figure without this beside it invites a reading that the data does not bear. Every sentence that can carry a count does.
"""

import polars as pl

from childfirst.adapters.stops.combine import Combined
from childfirst.adapters.stops.labels import MET, force_words, month_words
from childfirst.adapters.stops.tables import Rows, ages_given

Limit = tuple[str, str]


def _share(part: int, whole: int) -> str:
    return f"{part:,} of {whole:,} ({part / whole:.0%})" if whole else "none"


def limits(rows: Rows, combined: Combined) -> list[Limit]:
    """Heading and plain sentence for each thing that cannot be concluded."""
    return [*_who(rows, combined), *_what_was_done(rows), *_how_many(rows, combined)]


def _who(rows: Rows, combined: Combined) -> list[Limit]:
    no_age = rows.people.get_column("age_band").null_count()
    age = (
        "Only a band is published, 10 to 17 or under 10, so an 11-year-old and a 17-year-old look alike. "
        f"The age is blank in {_share(no_age, rows.people.height)} searches of a person. "
        "Some of those were of children, so every count here is the fewest there can have been."
    )
    silent = [force_words(force) for force in rows.forces if not ages_given(rows, force)]
    if silent:
        age += f" {', '.join(silent)} published no ages at all in these files. Nothing about its children can be said: not even that there were none."
    unstated = rows.aged_10_17.filter(pl.col("ethnicity_self").is_null() | (pl.col("ethnicity_self") == "NS")).height
    ethnicity = (
        f"{_share(unstated, rows.aged_10_17.height)} searches of children aged 10 to 17 have no self-defined ethnicity, "
        "so every group's self-defined rate is too low, and not by the same amount. Officer-defined ethnicity is what an officer "
        "thought, in fewer groups, and does not match the way the Census asks. The two give different ratios. Neither is the true one."
    )
    living = (
        "Rates for people who live here",
        "The children searched may live elsewhere, and the population is that of the Census of March 2021.",
    )
    return [
        ("How many children", "These are searches, not children. There is no name or number for a person, so one child searched five times is five rows."),
        ("How old they were", age),
        ("Which ethnic group, exactly", ethnicity),
        ("Why one group is searched more", "A ratio shows that a group was searched more, or less, often for its size. It does not show why. "
         "Where children spend time, where officers are sent and whom they choose to stop are not in these rows."),
        *([living] if MET in rows.forces else []),
    ]  # fmt: skip


def _what_was_done(rows: Rows) -> list[Limit]:
    flag = rows.aged_10_17.get_column("beyond_outer_clothing")
    no_answer = rows.aged_10_17.get_column("outcome_linked").null_count()
    return [
        ("Whether a child was strip searched", "The field says only whether more than outer clothing was removed. It does not say whether intimate parts were "
         f"exposed. It is blank in {_share(flag.null_count(), flag.len())} searches of children aged 10 to 17. Blank does not mean no, "
         "so strip searches of children cannot be counted from these rows."),
        ("Whether the child was protected", "Nothing is published about an appropriate adult, a parent being told, who authorised the search, "
         "or a referral afterwards."),
        ("Where it happened", "The place is moved to a nearby map point to protect people, and is left out for some. It does not say whether it was a school, a home or "
         "a police station."),
        ("Whether anything was found", f"Whether the outcome was linked to the object is blank in {_share(no_answer, flag.len())}. "
         "'No further action' usually, but not always, means that nothing was found."),
        ("Whether the search was right", "The grounds are not published."),
    ]  # fmt: skip


def _how_many(rows: Rows, combined: Combined) -> list[Limit]:
    counts = combined.counts
    again = rows.aged_10_17.filter(pl.col("copy_number") > 1).height
    found = [
        ("How many true repeats there are", f"{counts.repeats:,} rows are the same as an earlier row in every field, {again:,} of them for children aged 10 to 17. "
         "They may be several people in one stop or one search recorded twice. Nobody outside the force can tell, so they are kept and counted."),
        ("Searches that nobody recorded", "These are the searches that officers recorded and forces published. One that was not recorded is not here."),
        ("The time of day", f"{counts.midnight:,} rows are timed at exactly midnight, which often stands for a time that is not known. No figure here uses the hour."),
    ]  # fmt: skip
    if counts.thin_months:
        named = "; ".join(
            f"{month_words(month.month)} {force_words(month.force or 'force not named')} ({month.rows:,} rows)"
            for month in counts.thin_months
        )
        found.append(
            ("Whether searches fell", f"Some months are nearly empty: {named}. Rows are missing from them, or they are the edge of a file. "
             "They are marked in the charts and are no sign of a fall. Rates over the whole period are too low because of them.")
        )  # fmt: skip
    if len(rows.forces) > 1:
        found.append(
            (
                "Which force is better",
                "Forces fill in different fields, so a difference between forces may be one of recording.",
            )
        )
    if counts.refused:
        found.append(
            (
                "Every row",
                f"{len(counts.refused):,} rows could not be read and are in no figure. They are listed below.",
            )
        )
    return found
