"""Whatever is sent, and wherever a child's name stands in it, no line of the log holds it."""

import io
import json
import logging
import logging.config

import pytest
from django.core.exceptions import SuspiciousOperation
from django.db import IntegrityError
from django.test import Client

from childfirst.config.logs import JsonLines, logging_as
from tests.apps.api.calling import Caller, a_row
from tests.factories import make_child, make_contact, make_officer

pytestmark = pytest.mark.django_db
NAME = "Wilhelmina-Unmistakable"
BACKEND = "childfirst.teams.backends.OfficerBackend"


@pytest.fixture
def lines():
    """Everything that a server would write, at the levels that a server has."""
    before = {
        name: logging.getLogger(name).level
        for name in ("", "childfirst", "childfirst.requests", "axes", "oauthlib", "django", "django.request")
    }
    written = io.StringIO()
    config = logging_as("json")
    config["handlers"]["stderr"]["stream"] = written
    logging.config.dictConfig(config)
    yield written
    root = logging.getLogger()
    root.handlers = [handler for handler in root.handlers if getattr(handler, "stream", None) is not written]
    gunicorn = logging.getLogger("gunicorn.error")
    gunicorn.handlers, gunicorn.propagate = [], True
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


def sends_the_name_everywhere(web):
    """Addresses, queries, headers, cookies, forms, bodies, files."""
    headers = {
        "User-Agent": NAME,
        "Referer": f"https://x/{NAME}",
        "X-Forwarded-For": NAME,
        "X-Anything": NAME,
        "HX-Request": NAME,
    }
    web.cookies["sessionid"] = NAME
    for address in (f"/{NAME}/", f"/children/?q={NAME}", f"/children/find/?name={NAME}", f"/sign-in/?next=/{NAME}", f"/p/{NAME}/", f"/public/figures/{NAME}/x/1/", f"/api/v1/referrals/{NAME}", f"/api/v1/{NAME}", f"/api/v1/referrals?after={NAME}"):  # fmt: skip
        for method in (web.get, web.post, web.put, web.delete):
            method(address, headers=headers)
    web.get("/", headers={"Host": f"{NAME.lower()}.example"})
    web.post("/sign-in/", {"username": NAME, "password": NAME}, headers=headers)
    web.post("/api/v1/token", {"grant_type": NAME, "client_id": NAME, "client_secret": NAME, "scope": NAME})
    web.post("/api/v1/token", NAME.encode(), content_type="text/plain")
    web.generic(NAME, "/health/")


def test_no_name_reaches_a_line(lines, monkeypatch):
    web = Client(raise_request_exception=False)
    sends_the_name_everywhere(web)
    web.force_login(make_officer("desk_researcher", name=NAME), backend=BACKEND)
    sends_the_name_everywhere(web)
    child = make_child(given_name=NAME, family_name=NAME)
    contact = make_contact(children=[child], what_happened=f"{NAME} was there.")
    web.force_login(make_officer("desk_researcher", name=NAME), backend=BACKEND)
    for address in (f"/contacts/{contact.pk}/", f"/children/{child.pk}/", "/desk/", "/"):
        assert web.get(address).status_code == 200
    caller = Caller(name=NAME, purpose=f"For {NAME}")
    caller.sends([a_row(given_name=NAME, what_happened=NAME, child_id=NAME, id=NAME)], key=NAME)
    caller.sends([a_row(given_name=NAME, kind=NAME, occurred_at=NAME, **{NAME: NAME})])
    caller.gets("referrals")

    def breaks(*args, **more):
        try:
            raise IntegrityError(f"DETAIL: Key (given_name)=({NAME}) is not there")
        except IntegrityError as inner:
            raise ValueError(f"{NAME} cannot be read") from inner

    monkeypatch.setattr("childfirst.api.reading.referral_rows", breaks)
    monkeypatch.setattr("childfirst.config.front_pages.blocks_for", breaks)
    assert caller.asks("get", "referrals").status_code == 500
    assert web.get("/").status_code == 500
    for logger in ("django.security.DisallowedHost", "psycopg", "gunicorn.error", "asyncio"):
        logging.getLogger(logger).error(f"Invalid thing: {NAME}")
        logging.getLogger(logger).error("Invalid thing: %s", NAME)
    said = [json.loads(line) for line in lines.getvalue().splitlines()]
    assert len(said) > 60
    assert NAME.lower() not in lines.getvalue().lower()
    assert {"ValueError"} <= {line.get("fault") for line in said}
    assert {"children/<int:pk>/", "api/v1/<path:rest>", "(no such address)"} & {line.get("route") for line in said}


def test_a_line_says_what_was_asked_how_it_went_and_how_long_it_took(lines):
    answer = Client().get("/health/")
    line = json.loads(lines.getvalue().splitlines()[-1])
    assert (line["event"], line["method"], line["route"], line["status"]) == ("request", "GET", "health/", 200)
    assert line["request"] == answer["X-Request-ID"]
    assert line["milliseconds"] >= 0
    assert set(line) == {"at", "level", "logger", "event", "request", "method", "route", "status", "milliseconds"}


def test_an_exception_is_told_by_its_kind_and_places():
    try:
        raise SuspiciousOperation(NAME)
    except SuspiciousOperation as fault:
        record = logging.LogRecord(
            "childfirst.x",
            logging.ERROR,
            "",
            0,
            "It broke at %s",
            ("the desk",),
            (type(fault), fault, fault.__traceback__),
        )
    line = json.loads(JsonLines().format(record))
    assert (line["event"], line["fault"]) == ("It broke at the desk", "SuspiciousOperation")
    assert "test_an_exception_is_told" in line["where"][-1]
