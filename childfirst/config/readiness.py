"""Is this server fit to answer? For load balancers, containers and those who watch. Says nothing about anyone."""

from functools import cache

from django.conf import settings
from django.db import Error, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from childfirst.adapters.sending import fault_in_settings
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.foundation.postgres.policies import why_open
from childfirst.referrals.models import WorkerBeat
from childfirst.referrals.worker import STALE

OK = "ok"
ON_ASKING = ("worker", "mail")


@require_safe
@who("public")
def health(request: HttpRequest) -> JsonResponse:
    """This process answers. It asks the database nothing: a database that is away is not mended by starting the web anew."""
    return JsonResponse({"status": OK})


@require_safe
@who("public")
def ready(request: HttpRequest) -> JsonResponse:
    """503 while the database is away or behind. A clock worker that stopped is told, and is 503 only for those who ask with ?worker:
    pages that are taken away because of it would help nobody. The same holds for mail that cannot leave, with ?mail. On PostgreSQL a second
    wall that is not up (`foundation.postgres`) is 503 but in a demonstration.
    """
    found = {"database": _database()}
    if found["database"] == OK:
        found |= {"migrations": _migrations(), "worker": _worker(), "mail": fault_in_settings() or OK}
        if connection.vendor == "postgresql":
            found["wall"] = "not up: childfirst serve says why" if why_open(connection) else OK
    wanted = [name for name in found if name not in ON_ASKING or name in request.GET]
    fit = all(found[name] == OK or (name == "wall" and settings.DEMO) for name in wanted)
    answer = JsonResponse({"ready": fit, **found}, status=200 if fit else 503)
    answer["Cache-Control"] = "no-store"
    return answer


def _database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return "away"
    return OK


def _migrations() -> str:
    try:
        return OK if _up_to_date() else "behind: run childfirst setup"
    except _Behind:
        return "behind: run childfirst setup"


class _Behind(Exception):
    """Not kept by the cache: asked again until it is so."""


@cache
def _up_to_date() -> bool:
    """Once up to date, this process's own code stays so."""
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise _Behind
    return True


def _worker() -> str:
    beat = WorkerBeat.objects.order_by("-beat_at").values_list("beat_at", flat=True).first()
    if beat is None:
        return "never went round: start childfirst worker"
    return OK if now() - beat < STALE else "late: look at childfirst worker"
