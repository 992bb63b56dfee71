"""After a deletion: the disk. A row that was deleted may still stand in a free page, or in the write-ahead log, until the database is written anew."""

from django.apps import apps
from django.db import connection

from childfirst.foundation.errors import CannotNow
from childfirst.foundation.now import now
from childfirst.keeping.models import Disposal


def waiting() -> int:
    """How many deletions wait for the disk to be cleaned."""
    return Disposal.objects.filter(cleaned_at=None).count()


def clean() -> int:
    """Write the database anew without what was deleted, and say so on each proof. Returns for how many deletions. Raises CannotNow while others write.

    SQLite: the whole file, and its log is emptied. PostgreSQL: the tables that lost rows, each locked while it is written anew; the server's own log
    (WAL), its archive and the backups keep older pages until the force's own settings let them go (docs/how-to/keep-and-delete.md).
    """
    proofs = list(Disposal.objects.filter(cleaned_at=None))
    if not proofs:
        return 0
    if connection.vendor == "postgresql":
        _rewrite(sorted({name for one in proofs for name in (*one.counts, *one.scrubbed, "audit.contentkey")}))
    else:
        _vacuum()
    return Disposal.objects.filter(pk__in=[one.pk for one in proofs]).update(cleaned_at=now())


def _vacuum() -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA temp_store=MEMORY")  # no copy of the old pages in a temporary file
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy = cursor.fetchone()[0]
        cursor.execute("PRAGMA temp_store=DEFAULT")
    if busy:
        raise CannotNow("Somebody reads or writes: the log could not be emptied. The next round tries again.")


def _rewrite(names: list[str]) -> None:
    quoted = connection.ops.quote_name
    with connection.cursor() as cursor:
        for name in names:
            cursor.execute(f"VACUUM (FULL) {quoted(apps.get_model(name)._meta.db_table)}")
