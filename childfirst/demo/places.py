"""Where it happens: the 32 boroughs as they are, and wards, streets and places that are invented.

Centres are rounded to about a kilometre and serve only to tell how far from home something was.
"""

from dataclasses import dataclass
from functools import cache
from math import cos, hypot, radians
from random import Random
from typing import Final

from childfirst.adapters.stops.population import children_in
from childfirst.teams.london import COMMAND_UNITS

# borough -> (latitude, longitude, first half of an invented postcode)
_CENTRES: Final[dict[str, tuple[float, float, str]]] = {
    "Barking and Dagenham": (51.55, 0.13, "RM8"),
    "Barnet": (51.61, -0.21, "N12"),
    "Bexley": (51.46, 0.14, "DA6"),
    "Brent": (51.56, -0.26, "NW10"),
    "Bromley": (51.37, 0.05, "BR2"),
    "Camden": (51.55, -0.16, "NW1"),
    "Croydon": (51.36, -0.09, "CR0"),
    "Ealing": (51.52, -0.33, "W13"),
    "Enfield": (51.65, -0.08, "EN3"),
    "Greenwich": (51.47, 0.05, "SE18"),
    "Hackney": (51.55, -0.06, "E8"),
    "Hammersmith and Fulham": (51.49, -0.22, "W6"),
    "Haringey": (51.59, -0.10, "N17"),
    "Harrow": (51.60, -0.34, "HA3"),
    "Havering": (51.57, 0.22, "RM3"),
    "Hillingdon": (51.54, -0.45, "UB8"),
    "Hounslow": (51.47, -0.37, "TW4"),
    "Islington": (51.55, -0.11, "N7"),
    "Kensington and Chelsea": (51.50, -0.19, "W10"),
    "Kingston upon Thames": (51.39, -0.28, "KT1"),
    "Lambeth": (51.46, -0.12, "SW9"),
    "Lewisham": (51.45, -0.02, "SE6"),
    "Merton": (51.41, -0.19, "SW19"),
    "Newham": (51.53, 0.03, "E13"),
    "Redbridge": (51.59, 0.08, "IG1"),
    "Richmond upon Thames": (51.44, -0.31, "TW9"),
    "Southwark": (51.48, -0.08, "SE15"),
    "Sutton": (51.36, -0.19, "SM1"),
    "Tower Hamlets": (51.52, -0.03, "E3"),
    "Waltham Forest": (51.59, -0.01, "E17"),
    "Wandsworth": (51.45, -0.19, "SW18"),
    "Westminster": (51.51, -0.16, "W9"),
}
UNIT_OF: Final = {borough: unit for unit, (_, boroughs) in COMMAND_UNITS.items() for borough in boroughs}
# borough -> (code, latitude, longitude, first half of an invented postcode), by name
BOROUGHS: Final = {
    name: (code, *_CENTRES[name])
    for name, code in sorted(kv for _, boroughs in COMMAND_UNITS.values() for kv in boroughs.items())
}

# Invented names. Each ward is one of these with one of those; codes start with X, which the statistics office does not use.
_WARD_FIRST: Final = (
    "Alder", "Bramble", "Cobbler's", "Drovers", "Elmwater", "Foundry", "Glebe", "Hatters", "Inkerman", "Juniper",
    "Kiln", "Lark", "Marlpit", "Netherby", "Orchard", "Ploughman's", "Quarry", "Ropewalk", "Saddler's", "Tannery",
)  # fmt: skip
_WARD_LAST: Final = ("Brook", "Common", "Cross", "Fields", "Green", "Hill", "Park", "Rise", "Wharf", "Wood")
_STREET_FIRST: Final = (
    "Arrowsmith", "Barleycorn", "Candlemaker", "Dovecote", "Eaglestone", "Fernbrook", "Gannet", "Hollyhock", "Ivorybridge",
    "Jessamine", "Kestrelwood", "Lanternlight", "Mulberrygate", "Nightjar", "Osierbank", "Peartree Hollow", "Quillwright",
    "Rushlight", "Skylarking", "Thistledown", "Umberfield", "Vinegarstone", "Willowherb", "Yarrowdale",
)  # fmt: skip
_STREET_LAST: Final = ("Road", "Street", "Avenue", "Close", "Gardens", "Walk", "Terrace", "Lane", "Court", "Way")
_HOUSES: Final = (
    "Flat {n}, {m} {street}",
    "{m} {street}",
    "{m} {street}",
    "{m}a {street}",
    "{n} Heronsgate House, {street}",
)
STATIONS: Final = (
    "the bus station",
    "the overground station",
    "the Tube station",
    "the railway station",
    "the tram stop",
)
SHOPS: Final = ("a chicken shop", "a newsagent's", "a supermarket", "a sports shop", "a phone shop", "a pharmacy")
PARKS: Final = (
    "the park",
    "the canal path",
    "the playing fields",
    "the estate's ball court",
    "the skate park",
    "the high street",
)
# Towns outside London to which children are sent to sell drugs: real towns, nobody and nothing in them is.
TOWNS: Final = (
    "Ipswich",
    "Bournemouth",
    "Swindon",
    "Hastings",
    "Colchester",
    "Northampton",
    "Aldershot",
    "King's Lynn",
)
TOWN_KM: Final = (50.0, 155.0)


@dataclass(frozen=True, slots=True)
class Ward:
    """An invented ward of a real borough."""

    code: str
    name: str
    borough: str


@cache
def wards_of(borough: str) -> tuple[Ward, ...]:
    """Four invented wards for each borough."""
    code = BOROUGHS[borough][0]
    rng = Random(f"wards {borough}")
    firsts = rng.sample(_WARD_FIRST, 4)
    return tuple(
        Ward(f"X{code[3:]}{n:02d}", f"{first} {rng.choice(_WARD_LAST)}", borough)
        for n, first in enumerate(firsts, start=1)
    )


@cache
def borough_weights() -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Boroughs and how many children live in each."""
    names = tuple(BOROUGHS)
    return names, tuple(sum(children_in(name).values()) for name in names)


@cache
def group_weights(borough: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Broad ethnic groups and how many children of each live in a borough."""
    counts = children_in(borough)
    return tuple(counts), tuple(counts.values())


def street(rng: Random) -> str:
    """A street that is not in London."""
    return f"{rng.choice(_STREET_FIRST)} {rng.choice(_STREET_LAST)}"


def address(rng: Random, borough: str) -> tuple[str, str]:
    """An invented address and postcode. The second half of the postcode uses letters that real ones leave out."""
    line = rng.choice(_HOUSES).format(n=rng.randint(1, 40), m=rng.randint(1, 180), street=street(rng))
    return line, f"{BOROUGHS[borough][3]} {rng.randint(1, 9)}{rng.choice('CIKMOV')}{rng.choice('CIKMOV')}"


def km_between(one: str, other: str) -> float:
    """Kilometres between two boroughs' centres."""
    (_, lat, lon, _), (_, lat2, lon2, _) = BOROUGHS[one], BOROUGHS[other]
    return round(hypot((lat - lat2) * 111.2, (lon - lon2) * 111.2 * cos(radians(51.5))), 1)


@cache
def near(borough: str) -> tuple[str, ...]:
    """The five boroughs closest to one."""
    return tuple(
        sorted((other for other in BOROUGHS if other != borough), key=lambda other: km_between(borough, other))[:5]
    )
