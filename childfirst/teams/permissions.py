"""Who may see that children exist here at all, and who keeps the sign-ins."""

from childfirst.foundation.permissions import Person, permission
from childfirst.teams.roles import DESK, SEES_CHILDREN


@permission("Your role does not see children's records. Ask your sergeant if you think it should.")
def may_see_children(person: Person) -> bool:
    """The roles that work with children."""
    return person.has_role(*SEES_CHILDREN)


@permission("Only the public protection referrals desk can do this.")
def may_work_the_desk(person: Person) -> bool:
    """Researchers and decision-makers."""
    return person.has_role(*DESK)


@permission("Only an administrator can change teams and sign-ins.")
def may_keep_sign_ins(person: Person) -> bool:
    """Administrators."""
    return person.has_role("administrator")


@permission("Only an auditor can read the audit trail.")
def may_read_the_trace(person: Person) -> bool:
    """Auditors."""
    return person.has_role("auditor")


@permission("Only the rule owner, training leads and analysts see how the rules are judged.")
def may_see_rule_rates(person: Person) -> bool:
    """Those who mend rules, teach from them, or measure them. None of these pages shows a child."""
    return person.has_role("rule_owner", "training_lead", "analyst")


@permission("Only the rule owner can switch a rule off or to another edition.")
def may_keep_rules(person: Person) -> bool:
    """The named owner of the rule book."""
    return person.has_role("rule_owner")


@permission("Only ward officers, the desk and administrators keep whom a school or council wants told.")
def may_keep_directory(person: Person) -> bool:
    """Names, mailboxes and telephones of partners. Shows no child."""
    return person.has_role("ward_officer", "administrator", *DESK)


@permission("Only ward officers, sergeants, inspectors and administrators say who answers for a ward.")
def may_keep_cover(person: Person) -> bool:
    """Posts and cover for leave."""
    return person.has_role("ward_officer", "sergeant", "inspector", "administrator")


@permission("Only ward officers keep the log with schools.")
def may_log_with_schools(person: Person) -> bool:
    """Ward officers."""
    return person.has_role("ward_officer")
