"""Children aged 10 to 17 living in each London borough, by broad ethnic group: what London's rates divide by.

Source: Office for National Statistics, Census 2021 (21 March 2021), data set RM032, ethnic group by age and sex, here added
over sex and the ages 10-11, 12-14 and 15-17. Open Government Licence v3.0: contains public sector information licensed
under the Open Government Licence v3.0. The City of London is left out: its 279 children are not released by ethnicity.
The Census changes small cells slightly to protect people. It counts Chinese children as Asian.
"""

from typing import Final

SOURCE: Final = (
    "ONS Census 2021, RM032: children aged 10 to 17 by London borough and ethnic group (City of London left out)"
)
YEAR: Final = 2021

ORDER: Final = ("asian", "black", "mixed", "other", "white")
BOROUGHS: Final[dict[str, tuple[int, int, int, int, int]]] = {
    "Barking and Dagenham": (7_246, 8_277, 2_044, 1_054, 9_303),
    "Barnet": (6_918, 4_182, 4_053, 4_559, 20_323),
    "Bexley": (2_577, 4_840, 1_711, 642, 15_709),
    "Brent": (10_326, 7_981, 2_762, 4_287, 7_891),
    "Bromley": (2_831, 3_497, 3_547, 710, 21_937),
    "Camden": (3_364, 2_502, 1_989, 1_305, 7_444),
    "Croydon": (7_378, 11_865, 5_576, 1_560, 13_696),
    "Ealing": (11_646, 5_291, 3_612, 4_661, 11_484),
    "Enfield": (4_074, 9_986, 4_029, 4_954, 15_109),
    "Greenwich": (2_901, 9_485, 2_940, 1_065, 11_632),
    "Hackney": (2_770, 7_472, 2_353, 2_763, 9_013),
    "Hammersmith and Fulham": (1_219, 2_894, 1_908, 1_291, 6_632),
    "Haringey": (1_991, 5_648, 2_809, 2_768, 11_539),
    "Harrow": (12_146, 2_630, 1_935, 2_683, 7_138),
    "Havering": (2_700, 3_306, 1_896, 560, 16_743),
    "Hillingdon": (10_606, 3_831, 2_564, 2_336, 11_678),
    "Hounslow": (10_725, 3_238, 2_531, 2_264, 10_241),
    "Islington": (1_466, 3_784, 2_172, 1_373, 6_546),
    "Kensington and Chelsea": (935, 1_163, 1_384, 1_240, 5_732),
    "Kingston upon Thames": (3_446, 507, 1_838, 1_073, 9_578),
    "Lambeth": (1_539, 10_040, 3_542, 1_686, 7_705),
    "Lewisham": (2_517, 10_661, 4_038, 1_406, 8_818),
    "Merton": (4_292, 2_788, 2_284, 1_041, 9_917),
    "Newham": (17_673, 8_510, 2_603, 1_857, 5_907),
    "Redbridge": (18_645, 3_376, 2_572, 1_809, 7_268),
    "Richmond upon Thames": (1_849, 447, 2_263, 631, 14_895),
    "Southwark": (2_222, 10_616, 3_142, 1_845, 7_482),
    "Sutton": (4_861, 1_678, 2_148, 840, 12_481),
    "Tower Hamlets": (18_271, 2_880, 1_715, 1_066, 3_511),
    "Waltham Forest": (7_184, 5_243, 2_879, 1_934, 8_967),
    "Wandsworth": (3_370, 4_136, 3_035, 1_138, 12_041),
    "Westminster": (2_510, 1_794, 1_682, 3_075, 5_172),
}


def children_in(borough: str) -> dict[str, int]:
    """Children of one borough by group. A KeyError means a borough that is not one of the 32."""
    return dict(zip(ORDER, BOROUGHS[borough], strict=True))


def children_in_london() -> dict[str, int]:
    """Children of the 32 boroughs together, by group."""
    return {group: sum(row[place] for row in BOROUGHS.values()) for place, group in enumerate(ORDER)}
