"""What the code may not do anywhere, and what every answer must say: rows of docs/reference/asvs.md."""

import ast
import re
from pathlib import Path

import pytest
from django.db import connection
from django.urls import get_resolver

from tests.factories import make_contact, make_officer
from tests.repository.test_every_url import every_pattern

ROOT = Path(__file__).resolve().parents[2]
SOURCES = [path for path in (ROOT / "childfirst").rglob("*.py") if "migrations" not in path.parts]
BACKEND = "childfirst.teams.backends.OfficerBackend"
# SQL by hand, each with its own words only and never a word from outside: probes, triggers, planner hints, locks, columns of matching.
OWN_SQL = {
    "adapters/linkage",
    "linkage/queries.py",
    "children/searching.py",  # the ways of looking for a child, in one statement
    "contacts/look_back.py",
    "foundation",
    "config/readiness.py",
    "config/database.py",
    "audit/seals.py",  # who is writing the trace now
    "audit/writing.py",  # the rows of the trace, in one statement
    "audit/verifier.py",  # shares no code with the writer, the models included
    "guarding/closed.py",  # what every request asks
    "keeping/disk.py",  # VACUUM and its like
    "config/commands",
    "config/load",  # copies inside a database of its own
    "config/faults",  # a database of its own made and thrown away, by a name of its own
    "demo",
}
# Addresses without a page's token: the API's, whose door is its own; and where the identity provider says, with a token it signed, that somebody is out.
WITHOUT_CSRF = {"api/doors.py", "teams/provider_views.py"}
# Forms that write what is chosen into the address: choices, months and numbers; the name of a school or an organisation, and of nobody.
IN_THE_ADDRESS = {
    "ui/components/filter_panel.html",  # where the list has no box for words: elsewhere it posts
    "training/coverage.html",
    "keeping/record.html",
    "keeping/request.html",
    "accountability/rule_rates.html",
    "accountability/rule_judged.html",
    "studies/design.html",
    "studies/practice.html",
    "powers/figures.html",
    "notices/schools.html",
    "notices/partners.html",
    "scrutiny/explore.html",
}
FILTERS_IN_THE_ADDRESS = {"powers/searches.html", "ui/gallery/lists.html"}
NEVER = {
    "imports": {"pickle", "marshal", "shelve", "telnetlib"},
    "names": {"eval", "exec", "mark_safe", "RawSQL", "format_html_join"},
    "attributes": {"raw", "extra"},
}


def calls(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield node, node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def test_nothing_that_runs_unpacks_or_trusts_what_was_sent():
    found = []
    for path in SOURCES:
        where, tree = path.relative_to(ROOT / "childfirst").as_posix(), ast.parse(path.read_text())
        for node in ast.walk(tree):
            named = [alias.name.split(".")[0] for alias in node.names] if isinstance(node, ast.Import) else []
            named += [(node.module or "").split(".")[0]] if isinstance(node, ast.ImportFrom) else []
            found += [f"{where}: import {name}" for name in named if name in NEVER["imports"]]
        for node, name in calls(tree):
            if isinstance(node.func, ast.Name) and name in NEVER["names"]:
                found.append(f"{where}:{node.lineno}: {name}()")
            if (
                isinstance(node.func, ast.Attribute)
                and name in NEVER["attributes"]
                and "objects" in ast.unparse(node.func)
            ):
                found.append(f"{where}:{node.lineno}: .{name}()")
    assert found == []


def test_sql_by_hand_stands_only_where_it_is_known_and_is_never_put_together_from_what_was_sent():
    places = {
        path.relative_to(ROOT / "childfirst").as_posix() for path in SOURCES if re.search(r"cursor\.execute|\.execute\(f", path.read_text())
    }  # fmt: skip
    assert {place for place in places if not any(place.startswith(known) for known in OWN_SQL)} == set()


def test_only_machines_do_without_a_pages_token():
    without = re.compile(
        r"import .*\bcsrf_exempt\b|\bcsrf_exempt(\(| = )|csrf\.csrf_exempt"
    )  # whoever only asks about it does not
    found = {path.relative_to(ROOT / "childfirst").as_posix() for path in SOURCES if without.search(path.read_text())}
    assert found == WITHOUT_CSRF


def test_nothing_typed_about_a_person_goes_into_an_address():
    """`childfirst.ui.typed` is how a form that asks for a name is sent."""
    pages = {path.as_posix().partition("/templates/")[2]: path.read_text() for path in (ROOT / "childfirst").rglob("templates/**/*.html")}  # fmt: skip
    getting = {name for name, text in pages.items() if re.search(r"<form(?![^>]*method=\"post\")", text)}
    assert getting == IN_THE_ADDRESS
    filtered = {name for name, text in pages.items() if "filter_panel(" in text} - {"ui/components/filter_panel.html"}
    assert {name for name in filtered if "csrf=csrf_input" not in pages[name]} == FILTERS_IN_THE_ADDRESS
    for name in IN_THE_ADDRESS | FILTERS_IN_THE_ADDRESS:
        assert not re.search(r"form\[\"(name|child|person|text|q|born|date_of_birth|postcode)\"\]", pages[name]), name


def test_no_secret_comes_from_a_generator_that_can_be_foretold():
    """`random` belongs to the invented London and to draws that must come out the same again."""
    keepers = [
        path for path in SOURCES if re.search(r"import secrets|from secrets|hmac|make_password", path.read_text())
    ]
    assert len(keepers) > 5
    bad = [str(path) for path in keepers if re.search(r"^\s*(from|import) random\b", path.read_text(), re.MULTILINE)]
    assert bad == []


def plain_addresses():
    return ["/" + address for address, _ in every_pattern(get_resolver()) if "<" not in address and "(" not in address]


def spy_on(written):
    """Notes what is written but the trail, the session and a key for a telephone that is offered and opens nothing yet."""

    def spy(execute, sql, params, many, context):
        verb, _, rest = sql.lstrip().partition(" ")
        if verb.upper() in ("INSERT", "UPDATE", "DELETE") and not re.search(
            r"audit_auditentry|audit_contentkey|django_session|otp_totp_totpdevice", rest[:60]
        ):
            written.append(sql[:100])
        return execute(sql, params, many, context)

    return spy


@pytest.mark.django_db
def test_looking_changes_nothing_but_the_trail_and_every_answer_says_what_a_browser_may_do_with_it(client, settings):
    settings.SECURE_HSTS_SECONDS, settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE = 31_536_000, True, True
    settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME = "__Host-sessionid", "__Host-csrftoken"
    make_contact("domestic_abuse")
    roles = ["desk_researcher", "desk_decision_maker", "inspector", "administrator", "training_lead", "analyst"]
    client.force_login(make_officer(roles), backend=BACKEND)
    written = []
    for address in [*plain_addresses(), "/no-such-address/"]:
        with connection.execute_wrapper(spy_on(written)):
            answer = client.get(address, secure=True)
        assert not written, address
        check_headers(address, answer)


def check_headers(address, answer):
    headers, policy = answer.headers, answer.headers["Content-Security-Policy"]
    assert headers["Strict-Transport-Security"].startswith("max-age=31536000"), address
    assert headers["X-Content-Type-Options"] == "nosniff", address
    assert headers["Referrer-Policy"] == "same-origin", address
    assert headers["X-Frame-Options"] == "DENY", address
    assert "default-src 'none'" in policy, address
    assert "frame-ancestors 'none'" in policy, address
    assert "unsafe" not in policy, address
    assert "no-store" in headers.get("Cache-Control", ""), address
    for cookie in answer.cookies.values():
        assert cookie["secure"], address
        assert cookie["samesite"] in ("Lax", "Strict"), address
        assert cookie["httponly"] or cookie.key == "__Host-csrftoken", address
        # What a browser asks of a cookie with this beginning, or it does not take it.
        assert cookie.key.startswith("__Host-"), address
        assert (cookie["path"], cookie["domain"]) == ("/", ""), address
