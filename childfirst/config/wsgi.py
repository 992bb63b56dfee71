"""The door a web server comes in by."""

import os
import threading

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "childfirst.config.settings")
application = get_wsgi_application()


def _refuse_unsafe() -> None:
    """Another server than `childfirst serve` may come in by this door, and is refused as well."""
    from django.conf import settings
    from django.core.exceptions import ImproperlyConfigured

    from childfirst.config.safety import unsafe

    reasons = unsafe(settings, test=os.environ.get("CHILDFIRST_TEST") == "1")
    if reasons:
        raise ImproperlyConfigured(" ".join(reasons))


_refuse_unsafe()


def _make_ready() -> None:
    """The patterns of wording take two seconds to compile: before the first officer waits for them, and beside the first page."""
    from childfirst.rules.wording import check

    check("Ready.")


threading.Thread(target=_make_ready, daemon=True).start()
