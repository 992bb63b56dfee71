"""The generated reference page of a referral's states, for docs/reference/states/referral.md."""

from childfirst.referrals.states import DECISIONS, NOT_REFERRED, REFERRAL


def states_page() -> str:
    """States, whose turn each is, and which decisions need a second person."""
    rows = [
        f"| `{code}` | {label} | {'at amber or red' if code in NOT_REFERRED else 'never'} |"
        for code, label in DECISIONS.items()
        if code != "more_information"
    ]
    table = ["", "## Decisions", "", "| Decision | Shown as | Needs a second person |", "|---|---|---|", *rows]
    note = "`more_information` is no decision: it sends the referral back to the officer with a question."
    return REFERRAL.page() + "\n".join([*table, "", note, ""])
