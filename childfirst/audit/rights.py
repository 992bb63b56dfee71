"""What the program's own PostgreSQL role may do: everything it needs, and never change, remove or empty a row of the trace."""

import re
from collections.abc import Iterator

from childfirst.foundation.errors import BadInput

ONLY_ADDED = ("audit_auditentry", "audit_auditseal")
NEVER_CHANGED = ("audit_contentkey",)


def grants(role: str) -> Iterator[str]:
    """SQL for the owner of the tables to run after every `childfirst setup`. The program then signs in as `role`, which owns nothing."""
    if not re.fullmatch(r"[a-z_][a-z0-9_]{0,62}", role):
        raise BadInput(f"“{role[:80]}” is no name of a PostgreSQL role: use small letters, digits and underscores.")
    yield f"GRANT USAGE ON SCHEMA public TO {role};"
    yield f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};"
    yield f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role};"
    for table in ONLY_ADDED:
        yield f"REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {role};"
    for table in NEVER_CHANGED:
        yield f"REVOKE UPDATE, TRUNCATE ON {table} FROM {role};"
