"""What the component gallery shows. Every person is invented."""

from datetime import UTC, date, datetime, timedelta

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)

CHILD = {
    "name": "Amara Osei",
    "years": 14,
    "age": "14 years 3 months",
    "born": "20 August 2012",
    "reference": "Child 20417",
    "facts": [
        ("Lives with", "Grandmother, Comfort Osei"),
        ("School", "Larkfield Academy"),
        ("Care", "Not in care"),
        ("Needs", "Speech, language or communication need"),
        ("Language", None),
    ],
}

TIMELINE = [
    {"when": NOW - timedelta(days=1), "side": "action", "title": "Sent to the public protection desk", "by": "PC Imran Sheikh", "text": "Graded amber."},
    {"when": NOW - timedelta(days=1, hours=3), "side": "both", "title": "Found with 14 wraps at Brindle Road station", "href": "#timeline",
     "text": "Said that a man she calls T gave her the bag.\nThe ticket was bought with somebody else's card.", "tags": [("role", "suspect"), ("role", "victim")]},
    {"when": NOW - timedelta(days=9), "side": "vulnerability", "title": "Missing for 31 hours", "href": "#timeline", "text": "Came back by herself. No return interview is recorded.", "tags": [("missing_grade", "high")]},
    {"when": NOW - timedelta(days=40), "side": "offending", "title": "Shop theft, Hollin Street", "href": "#timeline", "text": "Two phone chargers.", "tags": [("role", "suspect"), ("outcome", "community_resolution")]},
    {"when": NOW - timedelta(days=200), "side": "vulnerability", "title": "Heard abuse at home", "text": "Called the police herself.", "tags": [("dash_grade", "medium")]},
]  # fmt: skip

FINDING = {
    "title": "She may be carrying drugs for somebody else",
    "reason": "A 14-year-old with wraps, far from home, a ticket she did not buy and an older person she is afraid to name.",
    "evidence": [
        {"text": "Arrest at Brindle Road station", "href": "#finding", "when": date(2026, 11, 21)},
        {"text": "Missing for 31 hours", "href": "#finding", "when": date(2026, 11, 13)},
        {"text": "“He said I owe him.” (her own words)"},
    ],
    "ask": [
        "Who bought the ticket?",
        "What happens if she comes home without the bag?",
        "Who would she like to be with her?",
    ],
    "tell": ["Children's social care, today", "The exploitation team for her home area"],
    "source": "Modern Slavery Act 2015, section 45",
    "source_date": date(2015, 7, 31),
    "source_kind": "statute",
    "rule": "EXPL-04",
    "urgent": True,
}
FINDING_DISAGREED = FINDING | {
    "urgent": False,
    "title": "Possible neglect at home",
    "disagreement": {
        "by": "DS Helen Marsh",
        "at": NOW - timedelta(hours=2),
        "reason": "I visited this morning. There was food, heating and a bed for each child.",
    },
    "source": "Working Together to Safeguard Children",
    "source_date": date(2023, 12, 15),
    "source_kind": "guidance",
}

CLOCKS = [
    {"state": "running", "due": NOW + timedelta(hours=26), "duty": "First decision", "why": ""},
    {"state": "warning", "due": NOW + timedelta(minutes=50), "duty": "Tell the council", "why": ""},
    {"state": "breached", "due": NOW - timedelta(hours=3), "duty": "See the child alone", "why": ""},
    {
        "state": "paused",
        "due": None,
        "duty": "Return interview",
        "why": "Paused on Fri 20 November: she is in hospital",
    },
    {
        "state": "met",
        "due": NOW,
        "duty": "Tell the parent",
        "why": "Done by PC Imran Sheikh, Sat 21 November 2026, 4:10pm",
    },
    {"state": "not_started", "due": None, "duty": "Aftercare visit", "why": "Starts when she leaves custody"},
]

ROWS = [
    {"child": "Amara Osei", "age": "14", "grade": "amber", "state": "breached", "due": NOW - timedelta(hours=3)},
    {"child": "Callum Reid", "age": "9", "grade": "green", "state": "running", "due": NOW + timedelta(hours=20)},
    {"child": "Daniyal Aslam", "age": "16", "grade": "red", "state": "warning", "due": NOW + timedelta(minutes=50)},
    {
        "child": "Ffion Pritchard-Llewellyn",
        "age": "11",
        "grade": "blue",
        "state": "met",
        "due": NOW - timedelta(days=2),
    },
]

TILES = [
    {"number": 3, "label": "Late", "text": "oldest 2 days", "href": "#tiles", "tone": "urgent"},
    {"number": 11, "label": "Due today", "href": "#tiles", "tone": "watch"},
    {"number": 1204, "label": "Decided this year", "tone": "calm"},
    {"number": 47, "label": "Children on the desk", "text": "9 on it more than once"},
]

TASKS = [
    {"title": "Who was there", "status": "done", "href": "#tasks"},
    {"title": "What happened", "status": "in_progress", "href": "#tasks", "hint": "Saved 4 minutes ago"},
    {"title": "What the child said", "status": "not_started", "href": "#tasks"},
    {"title": "Check and send", "status": "cannot_start"},
]

PEOPLE = [
    {
        "name": "Amara Osei",
        "years": 14,
        "age": "14 years 3 months",
        "roles": ["suspect", "victim"],
        "facts": [("Lives with", "Grandmother"), ("School", "Larkfield Academy")],
    },
    {
        "name": "Name not known",
        "years": None,
        "age": "Age not known",
        "roles": ["witness"],
        "facts": [("School", None)],
    },
    {"name": "Kofi Osei", "years": 6, "age": "6 years 1 month", "roles": ["in_household"], "facts": []},
]

ANSWERS = [
    {
        "label": "What happened",
        "text": "She was found at the station at 7:20pm.\nShe was alone and cold.",
        "change_url": "#summary",
    },
    {"label": "Seen alone", "text": "Not asked", "change_url": "#summary"},
    {"label": "Interpreter", "text": None, "change_url": "#summary"},
    {"label": "Reference", "text": "01/24417/26"},
]
