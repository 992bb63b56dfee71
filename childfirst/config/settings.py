"""Settings, from the environment. What each does is in docs/reference/settings.md."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from childfirst.config.database import database
from childfirst.config.logs import logging_as
from childfirst.config.safety import networks, provider_origin

PROJECT = Path(__file__).resolve().parent.parent.parent
VAR = Path(os.environ.get("CHILDFIRST_VAR", PROJECT / "var"))

DEMO = os.environ.get("CHILDFIRST_DEMO") == "1"
DEBUG = False
SECRET_KEY = os.environ.get("CHILDFIRST_SECRET_KEY", "")
if not SECRET_KEY:
    if not (DEMO or os.environ.get("CHILDFIRST_TEST") == "1"):
        raise ImproperlyConfigured("Set CHILDFIRST_SECRET_KEY to a long random string (docs/how-to/install.md).")
    SECRET_KEY = "only-for-demonstrations-and-tests-" + "x" * 40
ALLOWED_HOSTS = os.environ.get("CHILDFIRST_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("CHILDFIRST_ORIGINS", "").split(",") if o]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "childfirst.foundation",
    "childfirst.audit",
    "childfirst.ui",
    "childfirst.teams",
    "childfirst.training",
    "childfirst.wording",
    "childfirst.children",
    "childfirst.linkage",
    "childfirst.contacts",
    "childfirst.notices",
    "childfirst.referrals",
    "childfirst.powers",
    "childfirst.cases",
    "childfirst.guarding",
    "childfirst.scrutiny",
    "childfirst.panels",
    "childfirst.studies",
    "childfirst.accountability",
    "childfirst.keeping",
    "childfirst.api",
    "childfirst.demo",
]
MIDDLEWARE = [
    "childfirst.config.measuring.Measured",
    "childfirst.config.fair_share.FairShare",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "childfirst.config.middleware.NoNoughtBytes",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "childfirst.config.middleware.Refusals",
    "childfirst.config.sign_ins.SignIns",
    "childfirst.config.middleware.Wall",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "childfirst.config.urls"
WSGI_APPLICATION = "childfirst.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": False,
        "DIRS": [
            PROJECT / "childfirst" / app / "templates"
            for app in (
                "ui",
                "teams",
                "training",
                "wording",
                "children",
                "contacts",
                "notices",
                "referrals",
                "powers",
                "guarding",
                "studies",
                "scrutiny",
                "panels",
                "accountability",
                "api",
                "audit",
                "demo",
                "config",
            )
        ],
        "OPTIONS": {
            "environment": "childfirst.ui.jinja.environment",
            "context_processors": [
                "django.contrib.messages.context_processors.messages",
                "childfirst.config.context.page",
            ],
        },
    },
]

DATABASES = {"default": database(os.environ.get("CHILDFIRST_DATABASE", ""), VAR / "childfirst.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "teams.Officer"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "childfirst.teams.backends.OfficerBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "home"
AXES_FAILURE_LIMIT = 6
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
# Behind a proxy everybody comes from the proxy: six wrong passwords of one stranger would keep the officer out.
AXES_CLIENT_IP_CALLABLE = "childfirst.foundation.visitors.address_of"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False

# A second factor, being asked again before grave acts, and how long a sign-in stays open. All off in the demonstration and in tests.
_RELAXED = DEMO or os.environ.get("CHILDFIRST_TEST") == "1"
SECOND_FACTOR = os.environ.get("CHILDFIRST_SECOND_FACTOR", "0" if _RELAXED else "1") == "1"
STEP_UP_MINUTES = int(os.environ.get("CHILDFIRST_STEP_UP_MINUTES", "0" if _RELAXED else "10"))
# From where grave acts may be done: the force's own networks. Empty: from everywhere.
NETWORKS = networks(os.environ.get("CHILDFIRST_NETWORKS", ""))
IDLE_MINUTES = int(os.environ.get("CHILDFIRST_IDLE_MINUTES", "0" if _RELAXED else "30"))
SIGNED_IN_HOURS = int(os.environ.get("CHILDFIRST_SIGNED_IN_HOURS", "12"))
OTP_TOTP_ISSUER = "Child First"

# A force's identity provider (OpenID Connect); off without an issuer. docs/how-to/connect-an-identity-provider.md
OIDC_ISSUER = os.environ.get("CHILDFIRST_OIDC_ISSUER", "")
OIDC_CLIENT = os.environ.get("CHILDFIRST_OIDC_CLIENT", "")
OIDC_SECRET = os.environ.get("CHILDFIRST_OIDC_SECRET", "")
OIDC_NAME = os.environ.get("CHILDFIRST_OIDC_NAME", "your force’s sign-in")
OIDC_SCOPE = os.environ.get("CHILDFIRST_OIDC_SCOPE", "openid profile email")
OIDC_MATCH = os.environ.get("CHILDFIRST_OIDC_MATCH", "preferred_username:username")
OIDC_SECOND_FACTOR = [one for one in os.environ.get("CHILDFIRST_OIDC_SECOND_FACTOR", "").split(",") if one]
OIDC_ONLY = os.environ.get("CHILDFIRST_OIDC_ONLY", "0") == "1"
OIDC_HELP = os.environ.get("CHILDFIRST_OIDC_HELP", "an administrator of Child First in your force")
SESSION_COOKIE_AGE = SIGNED_IN_HOURS * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
_HTTPS = os.environ.get("CHILDFIRST_HTTPS", "0" if DEMO or os.environ.get("CHILDFIRST_TEST") else "1") == "1"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _HTTPS
# With this beginning a browser takes them over HTTPS alone and for this host alone: no neighbour under the force's domain can set them.
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = (f"{'__Host-' if _HTTPS else ''}{name}" for name in ("sessionid", "csrftoken"))
SECURE_SSL_REDIRECT = _HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/$", r"^ready/$", r"^metrics/$"]  # asked from this machine, behind the proxy
SECURE_HSTS_SECONDS = 31536000 if _HTTPS else 0
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if os.environ.get("CHILDFIRST_BEHIND_PROXY") == "1" else None
)
# Where a visitor's address is told by the proxy, so that one visitor who floods the public forms does not stop the others.
BEHIND_PROXY = os.environ.get("CHILDFIRST_BEHIND_PROXY") == "1"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "childfirst.config.views.stale_page"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'", *provider_origin(OIDC_ISSUER)],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'self'"],
    },
}

# Modules of learning: those shipped, then the folders of a force's own, separated as in PATH.
LEARNING_FOLDERS = [
    PROJECT / "childfirst" / "training" / "modules",
    *(Path(one) for one in os.environ.get("CHILDFIRST_MODULES", "").split(os.pathsep) if one),
]

# Within how many days somebody who wrote from the public pages is answered: the force's own choice, never law.
ANSWER_DAYS = int(os.environ.get("CHILDFIRST_ANSWER_DAYS", "20"))
# How notices leave: "smtp://…", "notify" or "folder" (files, for the demonstration). Empty: they wait in the outbox.
MAIL = os.environ.get("CHILDFIRST_MAIL", "folder" if DEMO else "")
MAIL_FROM = os.environ.get("CHILDFIRST_MAIL_FROM", "notices@childfirst.invalid")
OUTBOX_FOLDER = VAR / "outbox"
NOTIFY_KEY = os.environ.get("CHILDFIRST_NOTIFY_KEY", "")
NOTIFY_ADDRESS = os.environ.get("CHILDFIRST_NOTIFY_ADDRESS", "")
NOTIFY_EMAIL_TEMPLATE = os.environ.get("CHILDFIRST_NOTIFY_EMAIL_TEMPLATE", "")
NOTIFY_TEXT_TEMPLATE = os.environ.get("CHILDFIRST_NOTIFY_TEXT_TEMPLATE", "")
SITE_ADDRESS = os.environ.get("CHILDFIRST_SITE", "http://127.0.0.1:8000")
# Outside the database, and not in its backups: which records were deleted, by number.
DELETIONS_LEDGER = os.environ.get("CHILDFIRST_LEDGER", str(VAR / "deletions.jsonl"))
LINK_HOURS = int(os.environ.get("CHILDFIRST_LINK_HOURS", "120"))

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = False

STATIC_URL = "static/"
STATIC_ROOT = None  # served from the packages themselves, found once at start
STATICFILES_DIRS: list[Path] = []
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4000

# Never what somebody typed in a log: see config/logs.py. The demonstration and the tests write plain lines.
LOGS = os.environ.get("CHILDFIRST_LOGS", "plain" if DEMO or os.environ.get("CHILDFIRST_TEST") == "1" else "json")
if LOGS not in ("json", "plain"):
    raise ImproperlyConfigured("CHILDFIRST_LOGS is json or plain (docs/reference/settings.md).")
LOGGING = logging_as(LOGS)
# Whoever reads /metrics/ shows this; without it only this machine itself may, and nobody through a proxy.
METRICS_TOKEN = os.environ.get("CHILDFIRST_METRICS_TOKEN", "")
