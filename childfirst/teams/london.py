"""London as it is: 32 boroughs in twelve basic command units. Wards and schools are loaded by the force, or invented by the demo.

Membership of the units as announced by the Metropolitan Police in February 2018; borough codes are the statistics office's (2022).
"""

from typing import Final

# code of the unit -> (name, {borough: code})
COMMAND_UNITS: Final[dict[str, tuple[str, dict[str, str]]]] = {
    "AW": (
        "Central West",
        {"Hammersmith and Fulham": "E09000013", "Kensington and Chelsea": "E09000020", "Westminster": "E09000033"},
    ),
    "SW": (
        "South West",
        {
            "Kingston upon Thames": "E09000021",
            "Merton": "E09000024",
            "Richmond upon Thames": "E09000027",
            "Wandsworth": "E09000032",
        },
    ),
    "SN": ("South Area", {"Bromley": "E09000006", "Croydon": "E09000008", "Sutton": "E09000029"}),
    "SE": ("South East", {"Bexley": "E09000004", "Greenwich": "E09000011", "Lewisham": "E09000023"}),
    "EA": ("East Area", {"Barking and Dagenham": "E09000002", "Havering": "E09000016", "Redbridge": "E09000026"}),
    "WA": ("West Area", {"Ealing": "E09000009", "Hillingdon": "E09000017", "Hounslow": "E09000018"}),
    "AS": ("Central South", {"Lambeth": "E09000022", "Southwark": "E09000028"}),
    "NA": ("North Area", {"Enfield": "E09000010", "Haringey": "E09000014"}),
    "CE": ("Central East", {"Hackney": "E09000012", "Tower Hamlets": "E09000030"}),
    "CN": ("Central North", {"Camden": "E09000007", "Islington": "E09000019"}),
    "NW": ("North West", {"Barnet": "E09000003", "Brent": "E09000005", "Harrow": "E09000015"}),
    "NE": ("North East", {"Newham": "E09000025", "Waltham Forest": "E09000031"}),
}
