"""What may be done with a contact: draft it, record it, submit it, amend it, disagree with what the rules found, flag a child, set a rule."""

from childfirst.contacts.actions.amend import amend, name_child
from childfirst.contacts.actions.disagree import disagree
from childfirst.contacts.actions.drafts import (
    SavedElsewhere,
    add_entry,
    discard_draft,
    first_page,
    next_key,
    remove_entry,
    restore_draft,
    restore_entry,
    save_page,
    say_no_adults,
    start_draft,
)
from childfirst.contacts.actions.flags import end_flag, raise_flag, review_flag
from childfirst.contacts.actions.record import record
from childfirst.contacts.actions.rule_settings import set_rule
from childfirst.contacts.actions.submit import submit

__all__ = [
    "SavedElsewhere",
    "add_entry",
    "amend",
    "disagree",
    "discard_draft",
    "end_flag",
    "first_page",
    "name_child",
    "next_key",
    "raise_flag",
    "record",
    "remove_entry",
    "restore_draft",
    "restore_entry",
    "review_flag",
    "save_page",
    "say_no_adults",
    "set_rule",
    "start_draft",
    "submit",
]
