"""The roles a sign-in may hold, with the plain description an administrator sees."""

ROLES: dict[str, tuple[str, str]] = {
    "officer": ("Officer", "Records contacts with children; sees own and the team's."),
    "sergeant": ("Sergeant", "An officer who also sees the team's records and referrals, and what came back to them."),
    "desk_researcher": ("Desk researcher", "Researches and grades referrals on the desk."),
    "desk_decision_maker": ("Desk decision-maker", "Decides referrals, and countersigns decisions of others."),
    "exploitation_officer": ("Exploitation officer", "Works the children routed to the exploitation team."),
    "ward_officer": ("Ward officer", "Works with the schools of a ward; sees what was routed to the ward team."),
    "inspector": ("Inspector", "Sees the command unit's records; authorises."),
    "child_protection_lead": (
        "Child protection lead",
        "Sees across command units every child found to be abused or exploited; calls cases in, holds closures, requires answers.",
    ),
    "training_lead": ("Training lead", "Keeps learning; sees no child's record."),
    "rule_owner": (
        "Rule owner",
        "Keeps the rule book: sees how often rules are disagreed with, switches them; sees no child's record.",
    ),
    "analyst": ("Analyst", "Works with figures; sees no child's name."),
    "publisher": (
        "Publisher",
        "Lets figures go to the public as the second person; keeps the commitments; sees no child's record.",
    ),
    "public_answers": (
        "Answers the public",
        "Reads and answers what is sent from the public pages; sees no child's record.",
    ),
    "records_manager": (
        "Records manager",
        "Decides how long a child's record is kept, deletes with a second person, gives people what is held; sees a record only for that.",
    ),
    "panel_coordinator": (
        "Panel coordinator",
        "Draws records for a scrutiny panel and hides in them who it was; sees no other record of a child.",
    ),
    "panel_member": (
        "Panel member",
        "From outside the force: sees the redacted items of their own panel’s meetings and nothing else. Cannot hold another role.",
    ),
    "auditor": ("Auditor", "Reads the audit trail."),
    "administrator": ("Administrator", "Keeps teams and sign-ins; sees no child's record."),
}

SEES_CHILDREN = (
    "officer",
    "sergeant",
    "desk_researcher",
    "desk_decision_maker",
    "exploitation_officer",
    "ward_officer",
    "inspector",
    "child_protection_lead",
)
OUTSIDE = ("panel_member",)  # sign in from outside the force: foundation.permissions refuses them all else
# Who reads children's records in a room of their own beside: before all of these stands the wall (foundation.wall).
READS_RECORDS = (*SEES_CHILDREN, "records_manager", "panel_coordinator")
DESK = ("desk_researcher", "desk_decision_maker")

RANKS: dict[str, str] = {
    "staff": "Police staff",
    "pcso": "PCSO",
    "constable": "Constable",
    "sergeant": "Sergeant",
    "inspector": "Inspector",
    "chief_inspector": "Chief inspector",
    "superintendent": "Superintendent",
    "chief_superintendent": "Chief superintendent",
    "commander": "Commander",
}
RANK_SHORT: dict[str, str] = {
    "staff": "",
    "pcso": "PCSO",
    "constable": "PC",
    "sergeant": "PS",
    "inspector": "Insp",
    "chief_inspector": "Ch Insp",
    "superintendent": "Supt",
    "chief_superintendent": "Ch Supt",
    "commander": "Cdr",
}

TEAM_KINDS: dict[str, str] = {
    "response": "Response team",
    "desk": "Public protection referrals desk",
    "exploitation": "Child exploitation team",
    "ward": "Ward team",
    "missing": "Missing persons unit",
    "custody": "Custody",
    "learning": "Learning",
    "governance": "Governance",
}
