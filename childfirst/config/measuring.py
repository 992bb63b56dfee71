"""Figures for an operator's monitoring, in Prometheus's format: how many, how long, how late. Counts and moments, never a person or a record."""

import logging
import os
import time
import uuid
from collections.abc import Callable, Iterator
from ipaddress import ip_address
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.http import require_http_methods
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import REGISTRY, GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector

from childfirst.config.logs import method_of, request_id
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who

REQUESTS: Final = Counter("childfirst_requests_total", "Requests answered", ["method", "route", "status"])
SECONDS: Final = Histogram(
    "childfirst_request_seconds", "Time to answer", ["route"], buckets=(0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 10)
)  # fmt: skip
log = logging.getLogger("childfirst.requests")


class Measured:
    """Counts and times each request by the pattern of its address, gives it a number of its own, and writes one line."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        number, start = uuid.uuid4().hex[:16], time.perf_counter()
        token = request_id.set(number)
        try:
            response = self.get_response(request)
            self._note(request, response.status_code, time.perf_counter() - start)
        finally:
            request_id.reset(token)
        response["X-Request-ID"] = number
        return response

    def _note(self, request: HttpRequest, status: int, took: float) -> None:
        match = request.resolver_match
        route = match.route if match else "(no such address)"
        method = method_of(request)
        REQUESTS.labels(method, route, str(status)).inc()
        SECONDS.labels(route).observe(took)
        log.info(
            "request", extra={"method": method, "route": route, "status": status, "milliseconds": round(took * 1000)}
        )


class Now:
    """What stands in the database at the moment of asking. A database that is away is a figure too."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Each as one number."""
        from django.db import Error

        try:
            figures = _figures()
        except Error:
            figures = {}
        yield GaugeMetricFamily("childfirst_database_up", "1 where the database answers", value=float(bool(figures)))
        for name, (words, value) in figures.items():
            yield GaugeMetricFamily(f"childfirst_{name}", words, value=value)


def _figures() -> dict[str, tuple[str, float]]:
    from childfirst.audit.models import AuditEntry, AuditSeal
    from childfirst.notices.models import OutboxMessage
    from childfirst.notices.queries import given_up
    from childfirst.notices.sending import oldest_waiting
    from childfirst.referrals.models import Clock, WorkerBeat

    at = now()
    oldest, beat = oldest_waiting(), WorkerBeat.objects.order_by("-beat_at").first()
    seal = AuditSeal.objects.order_by("-last_entry").values_list("last_entry", flat=True).first() or 0
    last = AuditEntry.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    outbox = OutboxMessage.objects
    return {
        "worker_beat_age_seconds": ("Since the clock worker last went round; -1 where it never did", (at - beat.beat_at).total_seconds() if beat else -1.0),
        "clocks_to_ring": ("Clocks whose moment has come and that nobody has rung", float(Clock.objects.filter(look_at__lte=at).count())),
        "outbox_waiting": ("Messages that wait to leave", float(outbox.filter(state__in=("waiting", "sending")).count())),
        "outbox_oldest_seconds": ("How long the oldest of them has waited", (at - oldest).total_seconds() if oldest else 0.0),
        "outbox_given_up": ("Messages that a person has to look at", float(given_up().count())),
        "audit_unsealed_entries": ("Entries of the trail that no seal covers yet", float(last - seal)),
    }  # fmt: skip


def may_scrape(request: HttpRequest) -> bool:
    """Whoever has the token; without one set, only this machine itself and nobody through a proxy, who all look like this machine."""
    token = settings.METRICS_TOKEN
    if token:
        return constant_time_compare(request.headers.get("Authorization", ""), f"Bearer {token}")
    if any(name in request.headers for name in ("X-Forwarded-For", "X-Forwarded-Proto", "Forwarded", "Via")):
        return False
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


@require_http_methods(["GET", "POST"])
@who("public")
def metrics(request: HttpRequest) -> HttpResponse:
    """Not public: a token or this machine. To anybody else there is nothing here."""
    if request.method != "GET" or not may_scrape(request):
        return HttpResponse("There is nothing here.\n", status=404, content_type="text/plain")
    return HttpResponse(generate_latest(_registry()), content_type=CONTENT_TYPE_LATEST)


def _registry() -> Any:
    """All processes of this server together, where there are several."""
    several = CollectorRegistry()
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        MultiProcessCollector(several)  # type: ignore[no-untyped-call]
    else:
        several.register(_Processes())
    several.register(Now())
    return several


class _Processes:
    """The figures of this one process."""

    def collect(self) -> Iterator[Any]:
        """As they stand."""
        yield from REGISTRY.collect()
