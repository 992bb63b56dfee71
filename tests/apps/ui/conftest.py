"""The gallery is switched on for these tests; statuses nobody registered raise."""

import html5lib
import pytest


@pytest.fixture(autouse=True)
def gallery_settings(settings):
    settings.DEMO = True
    settings.STRICT_STATUSES = True


@pytest.fixture
def on_its_own(settings):
    """Pages without the context that the apps above give them."""
    settings.ROOT_URLCONF = "tests.apps.ui.addresses"
    messages = "django.contrib.messages.context_processors.messages"
    settings.TEMPLATES = [
        settings.TEMPLATES[0] | {"OPTIONS": settings.TEMPLATES[0]["OPTIONS"] | {"context_processors": [messages]}}
    ]


@pytest.fixture
def draw():
    """Renders one piece of template text in the real environment."""
    from django.template import engines

    engine = next(engine for engine in engines.all() if hasattr(engine.env, "overlay"))

    def draw(text, **context):
        return str(engine.env.from_string(text).render(context))

    return draw


@pytest.fixture
def strictly():
    """Parses a page and fails on the first mistake in its markup."""
    parser = html5lib.HTMLParser(strict=True, tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    return parser.parse
