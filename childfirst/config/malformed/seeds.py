"""Small files that are right, one for each kind of input on the command line: what the bench spoils. All people are invented."""

import json
from typing import Any, Final


def _lines(*records: dict[str, Any]) -> bytes:
    return b"".join(json.dumps(one).encode() + b"\n" for one in records)


_CONTACTS: Final = (
    "id,child_id,given_name,family_name,date_of_birth,age_basis,sex,kind,occurred_at,roles,place_type,home_address,home_postcode,offence,outcome,dash,dash_grade,children_in_home,signs,seen,spoken_to,officer_grade,adults,what_happened\n"
    "M-1,K-1,Nia,Fairweather,2014-02-11,known,female,domestic_abuse,2026-01-18T21:40:00+00:00,victim;in_household,home,\"7 Nightjar Walk\",E8 4CK,violence,arrested,injury_now;frightened,medium,2,hears_abuse,yes,yes,amber,mother:victim:34;step_parent:suspect:37,\"Neighbour rang.\"\n"
    "M-1,K-2,Owen,Fairweather,2019-06-30,known,male,domestic_abuse,2026-01-18T21:40:00+00:00,victim;in_household,home,\"7 Nightjar Walk\",E8 4CK,violence,arrested,injury_now;frightened,medium,2,hears_abuse,yes,no,amber,mother:victim:34;step_parent:suspect:37,\"Neighbour rang.\"\n"
    "M-2,K-3,Tove,Hallgarth,2012-05-02,known,female,concern,2026-01-19T10:00:00+00:00,at_risk,street,,,,,,,,left_alone,yes,yes,green,,\"Alone at night.\"\n"
)  # fmt: skip
_STOPS: Final = (
    "Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing\n"
    "Person search,2025-10-01T10:00:00+00:00,False,,51.5,-0.1,Male,10-17,White - English,White,Police and Criminal Evidence Act 1984 (section 1),Offensive weapons,A no further action disposal,,False\n"
    "Person search,2025-10-02T11:00:00+00:00,False,,51.5,-0.1,Female,18-24,Black - African,Black,Misuse of Drugs Act 1971 (section 23),Controlled drugs,Arrest,True,True\n"
)  # fmt: skip
_XAPI: Final = json.dumps(
    [
        {
            "id": "11111111-1111-4111-8111-111111111111",
            "actor": {"account": {"name": "officer", "homePage": "https://lms.invalid"}},
            "verb": {"id": "http://adlnet.gov/expapi/verbs/passed"},
            "object": {"id": "https://lms.invalid/child-first"},
            "result": {"success": True, "score": {"raw": 9, "max": 10}},
            "timestamp": "2026-01-01T10:00:00Z",
        }
    ]
).encode()
_FORCE: Final = (
    "Police Force,Type of force,Tactic,Under 11 years,11 - 17 years,18 - 34 years,35 - 49 years,50 - 64 years,65 and over,Not reported,Number of times tactic reported\n"
    "Invented,Restraint,Handcuffing,1,20,300,100,30,2,4,457\n"
)  # fmt: skip
_CONTACT: Final = {
    "id": "c1",
    "kind": "concern",
    "occurred_at": "2026-01-18T21:40:00+00:00",
    "date_of_birth": "2014-02-11",
    "roles": ["at_risk"],
    "signs": ["left_alone"],
    "what_happened": "Alone at night.",
}
_PEOPLE: Final = (
    "id,first_name,last_name,dob,postcode\n"
    "1,Nia,Fairweather,2014-02-11,E8 4CK\n"
    "2,Niah,Fairwether,2014-02-11,E8 4CK\n"
    "3,Tove,Hallgarth,2012-05-02,N17 0AB\n"
)

# The command, whose last word is the file's name, and what is in that file where all is right.
SEEDS: Final[dict[str, bytes]] = {
    "import contacts --source malformed file.csv": _CONTACTS.encode(),
    "import contacts file.jsonl": _lines({"id": "J-1", "child_id": "K-9", "kind": "concern", "occurred_at": "2026-01-18T21:40:00+00:00", "given_name": "Nia", "family_name": "Fairweather", "date_of_birth": "2014-02-11", "age_basis": "known", "roles": ["at_risk"], "what_happened": "Alone."}),
    "import contacts --check file.csv": _CONTACTS.encode(),
    "import stops --check file.csv": _STOPS.encode(),
    "import stops file.csv": _STOPS.encode(),
    "import officers file.csv": b"username,name,rank,team,roles\nofficer,Invented Officer,constable,Invented Response,officer\n",
    "import completions file.csv": b"username,module,passed_on,score,out_of\nofficer,child-first,2026-01-01,9,10\n",
    "import learning file.json": _XAPI,
    "import schools file.csv": b"URN,EstablishmentName,PhaseOfEducation (name),EstablishmentStatus (name),LA (name),day_starts,lead_name,lead_email\n100001,Invented School,Primary,Open,Invented Borough,08:45,Invented Lead,lead@partner.invalid\n",
    "import terms file.csv": b"council,urn,kind,first_day,last_day,why\nInvented Borough,,term,2026-09-01,2026-12-18,\nInvented Borough,999999,closed,2026-11-02,2026-11-02,Boiler\n",
    "import partners file.csv": b"kind,name,email,council,organisation,part,phone\ncouncil,Invented Lead,lead@partner.invalid,Invented Borough,,lead,07700900000\n",
    "report stops --out OUT file.csv": _STOPS.encode(),
    "report force --out OUT file.csv": _FORCE.encode(),
    "screen file.jsonl": _lines({"id": "s1", "contact": _CONTACT, "earlier": [{**_CONTACT, "id": "c0"}]}),
    "wording file.jsonl": _lines({"id": "w1", "text": "She put herself at risk.", "field": "narrative", "children": [{"name": "Nia", "age": 12}]}),
    "wording file.csv": b"text\nHe is streetwise and older than his years\n",
    "gates file.jsonl": _lines({"id": "g1", "power": "strip_search_stop", "facts": {"age": 15, "authorised_by_rank": "inspector", "appropriate_adult": True}, "policy": {}}),
    "clocks file.jsonl": _lines({"id": "k1", "duty": "R103", "events": [{"what": "incident_known", "at": "2026-01-18T21:40:00+00:00"}], "calendar": {"bank_holidays": ["2026-12-25"]}, "at": ["2026-01-19T08:00:00+00:00"]}),
    "link --out OUT file.csv": _PEOPLE.encode(),
}  # fmt: skip
