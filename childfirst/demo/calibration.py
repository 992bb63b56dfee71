"""Every number the invented London is drawn from, with its year and its source, or marked as an assumption.

A figure tagged V was read in the source named; M is general knowledge of that source, still to be checked by a person;
U is unsure or disputed and D a choice of ours. U and D are assumptions, whatever they look like: `Figure` refuses to call
them anything else, and nothing on a public page may be worked out from them.
"""

from dataclasses import dataclass
from typing import Final

TAGS: Final = {
    "V": "read in the source named",
    "M": "general knowledge of the source",
    "U": "unsure",
    "D": "design choice",
}
ASSUMED: Final = frozenset({"U", "D"})


@dataclass(frozen=True, slots=True)
class Figure:
    """One number. `fact` is worked out from the tag, so that an unsure number cannot be shown as one."""

    name: str
    value: float
    unit: str
    year: str
    tag: str
    source: str

    def __post_init__(self) -> None:
        if self.tag not in TAGS:
            raise ValueError(f"{self.name}: {self.tag!r} is not a tag")
        if (self.tag in ASSUMED) != self.source.startswith("ASSUMPTION"):
            raise ValueError(f"{self.name}: an unsure number says ASSUMPTION, and only an unsure one")
        if not self.year or not self.unit:
            raise ValueError(f"{self.name}: give its year and its unit")

    @property
    def fact(self) -> bool:
        """May this be presented as something known?"""
        return self.tag not in ASSUMED

    def __str__(self) -> str:
        standing = f"{self.source}, {self.year}" if self.fact else self.source
        return f"{self.name.replace('_', ' ')}: {self.value:g} {self.unit} ({standing})"


def _known(name: str, value: float, unit: str, year: str, tag: str, source: str) -> Figure:
    return Figure(name, value, unit, year, tag, source)


def _assumed(name: str, value: float, unit: str, why: str, tag: str = "U", year: str = "2024-26") -> Figure:
    return Figure(name, value, unit, year, tag, f"ASSUMPTION: {why}")


_STRATEGY: Final = "Metropolitan Police press release of 26 September 2024"
_ALL: Final = (
    # How many children meet the police in a year.
    _known("child_victims", 61_000, "children", "2023", "V", _STRATEGY),
    _known("child_suspects", 51_000, "children", "2023", "V", _STRATEGY),
    _known("children_in_london", 2_000_000, "children", "2024", "V", _STRATEGY),
    _known(
        "missing_incidents",
        29_455,
        "reports",
        "2022-23",
        "V",
        "news report of London missing-children figures (domain S71)",
    ),
    _known(
        "missing_children",
        9_370,
        "children",
        "2022-23",
        "V",
        "news report of London missing-children figures (domain S71)",
    ),
    _known(
        "stops_nfa_share",
        0.77,
        "of searches",
        "y/e March 2023",
        "V",
        "Home Office figures as reported (domain S58), E&W",
    ),
    _known(
        "stops_arrest_share",
        0.10,
        "of searches",
        "y/e March 2023",
        "V",
        "Home Office figures as reported (domain S58), E&W",
    ),
    _known(
        "strip_search_under_16", 0.25, "of searches", "2018-20", "V", "Children's Commissioner's figures (domain S42)"
    ),
    _known(
        "strip_search_no_adult", 0.23, "of searches", "2018-20", "V", "Children's Commissioner's figures (domain S42)"
    ),
    _known(
        "looked_after_out_of_borough",
        0.60,
        "of children in care",
        "2016",
        "V",
        "Evening Standard, 9 March 2016 (domain S95)",
    ),
    _known("wards", 679, "wards", "2022", "M", "ONS wards of May 2022, 32 boroughs"),
    _assumed("child_stops", 25_000, "searches a year", "between the 20,000 and 30,000 that recent trends suggest"),
    _assumed("da_incidents_with_children", 50_000, "incidents a year", "30-40% of about 150,000 incidents"),
    _assumed("child_notices", 110_000, "reports a year", "between 95,000 and 130,000"),
    _assumed("child_detentions", 12_500, "a year", "London's share of about 62,000 in England and Wales"),
    _assumed("strip_searches", 40, "a year", "20 to 60 after the sharp reduction reported"),
    _assumed("suspects_also_victims", 0.28, "of suspects", "20-35% within 24 months; nobody has published the figure"),
    _assumed("missing_heavy_tail", 0.40, "of reports", "share of reports that the top 5% of children make"),
    _assumed("overnight_share", 0.45, "of detentions", "45% overnight, national and older", "U"),
    # How an officer grades, before any bias.
    _assumed("grade_green", 0.60, "of reports", "green about 60%"),
    _assumed("grade_amber", 0.30, "of reports", "amber about 30%"),
    _assumed("grade_red", 0.08, "of reports", "red about 8%"),
    _assumed("grade_blue", 0.02, "of reports", "blue about 2%"),
    _assumed("graded_lower", 0.20, "of reports", "an officer grades one level under the facts", "D"),
    # Bias planted on purpose, so that a measure of it can be tested against a known answer.
    _assumed(
        "bias_graded_lower_odds", 1.3, "odds ratio", "planted: Black children graded one level lower, same facts", "D"
    ),
    _assumed(
        "bias_perceived_older", 0.9, "years", "planted: Black children taken for older than other children are", "D"
    ),
    _assumed("perceived_older", 0.4, "years", "officers guess teenagers a little older than they are", "D"),
    # Mess in the records, with the truth kept.
    _assumed("record_mess", 0.09, "of records", "8-10%: a variant name, a wrong date of birth or an old address", "D"),
    _assumed("poor_narratives", 0.12, "of records", "the share of thin or blaming accounts", "D"),
    _assumed("voice_missing", 0.22, "of records", "the child was not spoken to, or nothing was written down", "D"),
    _assumed(
        "unnamed_child", 0.10, "of domestic abuse incidents", "a child of the home is not named on the record", "D"
    ),
    # Homes, care and needs.
    _assumed(
        "household_abuse", 0.22, "of homes in the data", "so that incidents come to about a third of reports", "D"
    ),
    _assumed(
        "in_care", 0.07, "of children in the data", "far above the population: care raises contact with police", "D"
    ),
    _assumed("has_need", 0.30, "of children in the data", "above the school census share", "D"),
    _assumed("months_of_history", 24, "months", "enough for every look-back the rules make", "D"),
)
FIGURES: Final[dict[str, Figure]] = {figure.name: figure for figure in _ALL}


def value(name: str) -> float:
    """One number, by name."""
    return FIGURES[name].value


# Shapes: relative weights only, all of them assumptions (domain 6.10 note 4 and general knowledge).
HOURS: Final[dict[str, tuple[int, ...]]] = {
    # weight of each hour of the day, midnight first
    "school_day": (3, 2, 1, 1, 0, 0, 1, 3, 5, 4, 4, 4, 5, 5, 7, 14, 16, 15, 11, 9, 8, 7, 6, 4),
    "other_day": (6, 5, 3, 2, 1, 1, 1, 1, 2, 3, 5, 6, 7, 8, 9, 10, 10, 10, 10, 10, 10, 10, 9, 8),
    "night_before_weekend": (3, 2, 1, 1, 0, 0, 1, 3, 5, 4, 4, 4, 5, 5, 7, 13, 14, 13, 12, 12, 13, 14, 14, 12),
    "home": (5, 4, 3, 2, 1, 1, 3, 5, 5, 3, 3, 3, 4, 4, 4, 5, 7, 9, 10, 11, 12, 12, 11, 8),
    "online": (5, 2, 1, 0, 0, 0, 1, 2, 3, 2, 2, 2, 3, 2, 2, 6, 9, 10, 10, 11, 12, 13, 12, 9),
    "school": (0, 0, 0, 0, 0, 0, 0, 2, 9, 8, 8, 10, 14, 12, 12, 13, 4, 1, 0, 0, 0, 0, 0, 0),
}
WEEKDAYS: Final = (10, 10, 10, 11, 14, 14, 10)
MONTHS: Final = (9, 9, 10, 10, 11, 11, 11, 12, 10, 11, 10, 8)
HALF_TERM_LIFT: Final = 1.25
