"""An unsafe installation is not served, and is told what to set."""

import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from childfirst.config.safety import unsafe, worth_saying

SAFE = {
    "DEMO": False,
    "DEBUG": False,
    "SECRET_KEY": "kJ8v-2nQ_x4rT9bW6yZ1mL7pD3sF5hG0aC-eViUoXqRtYkNjBwMz8d4S6f",
    "ALLOWED_HOSTS": ["childfirst.force.example"],
    "CSRF_TRUSTED_ORIGINS": ["https://childfirst.force.example"],
    "SECURE_SSL_REDIRECT": True,
    "SESSION_COOKIE_SECURE": True,
    "CSRF_COOKIE_SECURE": True,
    "SECOND_FACTOR": True,
    "OIDC_ISSUER": "",
    "OIDC_CLIENT": "",
    "OIDC_SECRET": "",
    "OIDC_SCOPE": "openid profile email",
    "OIDC_MATCH": "preferred_username:username",
    "OIDC_SECOND_FACTOR": [],
    "OIDC_ONLY": False,
    "MAIL": "smtp://mail.force.example",
    "SITE_ADDRESS": "https://childfirst.force.example",
    "PASSWORD_HASHERS": ["django.contrib.auth.hashers.Argon2PasswordHasher"],
    "DATABASES": {"default": {"ENGINE": "django.db.backends.postgresql"}},
}
PROVIDER = {
    "OIDC_ISSUER": "https://login.force.example",
    "OIDC_CLIENT": "childfirst",
    "OIDC_SECRET": "a-secret-that-the-provider-made",
}


def settings(**changed):
    return SimpleNamespace(**{**SAFE, **changed})


def test_a_safe_installation_is_served_on_any_address():
    assert unsafe(settings(), host="0.0.0.0") == []
    assert worth_saying(settings()) == []
    assert unsafe(settings(**PROVIDER, OIDC_SECOND_FACTOR=["amr=mfa", "acr=urn:force:two"], OIDC_ONLY=True)) == []
    assert "PostgreSQL" in worth_saying(settings(DATABASES={"default": {"ENGINE": "childfirst.foundation.sqlite"}}))[0]


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"SECRET_KEY": "short"}, "CHILDFIRST_SECRET_KEY is too short"),
        ({"SECRET_KEY": "ab" * 40}, "too plain"),
        ({"SECRET_KEY": "django-insecure-" + "x" * 60}, "others know"),
        ({"ALLOWED_HOSTS": ["*"]}, "any name"),
        ({"ALLOWED_HOSTS": [".force.example"]}, "any name"),
        ({"ALLOWED_HOSTS": [""]}, "any name"),
        ({"SECURE_SSL_REDIRECT": False}, "in clear"),
        ({"SESSION_COOKIE_SECURE": False}, "in clear"),
        ({"SECOND_FACTOR": False}, "password alone"),
        ({"SITE_ADDRESS": "http://childfirst.force.example"}, "Links to partners"),
        ({"DEBUG": True}, "DEBUG is on"),
        ({"OIDC_ONLY": True}, "CHILDFIRST_OIDC_ONLY"),
        ({**PROVIDER, "OIDC_ISSUER": "http://login.force.example"}, "not https"),
        ({**PROVIDER, "OIDC_ISSUER": "http://127.0.0.1:9000"}, "not https"),
        ({**PROVIDER, "OIDC_ISSUER": "login.force.example"}, "no address"),
        ({**PROVIDER, "OIDC_CLIENT": ""}, "CHILDFIRST_OIDC_CLIENT"),
        ({**PROVIDER, "OIDC_SECRET": ""}, "CHILDFIRST_OIDC_SECRET"),
        ({**PROVIDER, "OIDC_SECRET": "guess"}, "CHILDFIRST_OIDC_SECRET"),
        ({**PROVIDER, "OIDC_SCOPE": "profile"}, "lacks openid"),
        ({**PROVIDER, "OIDC_MATCH": "email"}, "CHILDFIRST_OIDC_MATCH"),
        ({**PROVIDER, "OIDC_MATCH": "name:full_name"}, "CHILDFIRST_OIDC_MATCH"),
        ({**PROVIDER, "OIDC_SECOND_FACTOR": ["mfa"]}, "amr=value"),
        ({**PROVIDER, "OIDC_SECOND_FACTOR": ["amr=mfa", "amr=pwd"]}, "password alone"),
        ({"CSRF_TRUSTED_ORIGINS": ["https://*.force.example"]}, "trusts too much"),
        ({"PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"]}, "Argon2"),
    ],
)
def test_each_fault_is_named_with_what_to_set(changed, says):
    found = unsafe(settings(**changed))
    assert len(found) == 1, found
    assert says in found[0]


def test_a_demonstration_stays_on_its_machine():
    here = {
        "DEMO": True,
        "SECRET_KEY": "only-for-demonstrations",
        "ALLOWED_HOSTS": ["127.0.0.1", "localhost", "[::1]"],
        "SECURE_SSL_REDIRECT": False,
    }
    assert unsafe(settings(**here)) == []
    assert unsafe(settings(**here | PROVIDER | {"OIDC_ISSUER": "http://127.0.0.1:9000"})) == []
    assert "not on 0.0.0.0" in unsafe(settings(**here), host="0.0.0.0")[0]
    assert "demo.force.example" in unsafe(settings(**here | {"ALLOWED_HOSTS": ["demo.force.example"]}))[0]
    assert "CHILDFIRST_TEST" in unsafe(settings(), test=True)[0]


@pytest.mark.parametrize(("more", "beginning"), [({}, "__Host-"), ({"CHILDFIRST_DEMO": "1"}, "")])
def test_cookies_are_of_this_host_alone_outside_the_demonstration(tmp_path, more, beginning):
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("CHILDFIRST_", "DJANGO_"))}
    environment |= {"CHILDFIRST_SECRET_KEY": "k" * 60, "CHILDFIRST_VAR": str(tmp_path), **more}
    code = "from childfirst.config import settings as s; print(s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME)"
    ended = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert ended.stdout.split() == [f"{beginning}sessionid", f"{beginning}csrftoken"]


def test_serve_and_the_web_servers_door_refuse(tmp_path):
    """As a person would meet it: the command ends with the reasons, and so does a server that was started without it."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("CHILDFIRST_", "DJANGO_"))}
    environment |= {
        "CHILDFIRST_SECRET_KEY": "short",
        "CHILDFIRST_HTTPS": "0",
        "CHILDFIRST_HOSTS": "*",
        "CHILDFIRST_VAR": str(tmp_path),
    }
    for command in (["-m", "childfirst.config.cli", "serve", "--port", "1"], ["-c", "import childfirst.config.wsgi"]):
        ended = subprocess.run([sys.executable, *command], env=environment, capture_output=True, text=True, check=False)
        assert ended.returncode != 0
        for words in ("CHILDFIRST_SECRET_KEY is too short", "in clear", "any name"):
            assert words in ended.stderr
