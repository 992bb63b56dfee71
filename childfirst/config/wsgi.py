"""The door a web server comes in by."""

import os
import threading

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "childfirst.config.settings")
application = get_wsgi_application()


def _make_ready() -> None:
    """The patterns of wording take two seconds to compile: before the first officer waits for them, and beside the first page."""
    from childfirst.rules.wording import check

    check("Ready.")


threading.Thread(target=_make_ready, daemon=True).start()
