"""Logs as one JSON object a line, without anything that somebody typed: no query, no address that is not ours, no exception's message.

What a library writes may hold what was sent to it (an address, a header, the value that a database refused). So of every logger but
our own only the template is kept, never what was filled in; and of an exception its kind and places, never its words.
"""

import json
import logging
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Final

OWN: Final = "childfirst"
FRAMES: Final = 12
METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
# The request that is being answered, so that its lines can be found together.
request_id: ContextVar[str] = ContextVar("request_id", default="")
# Fields that our own code may give as `extra`; each is a plain code, a number or the pattern of an address.
FIELDS: Final = ("method", "route", "status", "milliseconds", "process_name")


class JsonLines(logging.Formatter):
    """One record, one line."""

    def format(self, record: logging.LogRecord) -> str:
        """Keys: at, level, logger, event; where they apply: request, method, route, status, milliseconds, fault, where."""
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": _event(record),
        }
        if request_id.get():
            line["request"] = request_id.get()
        line |= {name: getattr(record, name) for name in FIELDS if getattr(record, name, None) is not None}
        line |= _of_django(record)
        if record.exc_info and record.exc_info[0] is not None:
            line |= {"fault": record.exc_info[0].__name__, "where": _places(record.exc_info[2])}
        return json.dumps(line, ensure_ascii=False, default=str)


def _event(record: logging.LogRecord) -> str:
    if record.name == OWN or record.name.startswith(f"{OWN}."):
        return record.getMessage()
    if record.args:
        return str(record.msg)  # the template, with its places still empty
    return "(its words are not kept)"


def _of_django(record: logging.LogRecord) -> dict[str, Any]:
    """Django's own line about a request names the address that was asked for: the pattern it fits is enough."""
    request, status = getattr(record, "request", None), getattr(record, "status_code", None)
    if request is None or status is None:
        return {}
    match = getattr(request, "resolver_match", None)
    return {"method": method_of(request), "route": match.route if match else "(no such address)", "status": status}  # fmt: skip


def method_of(request: Any) -> str:
    """A method may be any word that somebody sent."""
    return request.method if request.method in METHODS else "OTHER"


def _places(trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)[-FRAMES:]
    return [f"{frame.filename.rpartition('site-packages/')[2]}:{frame.lineno} {frame.name}" for frame in frames]


def logging_as(kind: str) -> dict[str, Any]:
    """Settings for `logging.config`: `json` for a server, `plain` for the demonstration and the terminal."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"},
            "json": {"()": "childfirst.config.logs.JsonLines"},
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": kind}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            "childfirst": {"level": "INFO"},
            "childfirst.requests": {"level": "INFO" if kind == "json" else "WARNING"},
            "django.request": {"level": "ERROR" if kind == "json" else "WARNING"},  # its line below that is ours again
            "axes": {"level": "ERROR"},
            "oauthlib": {"level": "WARNING"},  # below it writes tokens
            "gunicorn.error": {"level": "WARNING", "handlers": ["stderr"], "propagate": False},
        },
    }
