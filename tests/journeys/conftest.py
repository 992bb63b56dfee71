"""One running site for all journeys, one browser for each file of them, and a visitor whenever one is wanted."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.journeys import looking
from tests.journeys.site import Site, filled_once, running_site
from tests.journeys.visitor import Visitor

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
]  # fmt: skip


def chromium() -> str:
    """Where the browser is, or a skip that says what to do. The shell is the same browser without a window, at a third of the processor's time."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser")
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if not found:
        pytest.skip("No Chromium on this machine: install it (apt-get install chromium) or name it in CHROMIUM.")
    return found


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[Site]:
    """Filled once for all processes, a copy served in each; nothing on it may have gone wrong unhandled by the time all are done."""
    chromium()
    mine = tmp_path_factory.getbasetemp()
    all_of_us = mine if worker_id == "master" else mine.parent
    filled = all_of_us / "filled-site"
    looking.clean.shared_in(all_of_us / "clean-pages")
    filled_once(filled)
    with running_site(filled, tmp_path_factory.mktemp("site")) as site:
        yield site
    assert not site.mishaps, "".join(site.said)[-6000:]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Ended with each file: while Playwright runs, Django takes this process for an asynchronous one and refuses the database to other tests."""
    path = chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser, site: Site) -> Iterator[Callable[..., Visitor]]:
    """Call it for another visitor, signed in if a username is given."""
    here: list[Visitor] = []

    def visit(kind: type[Visitor] = Visitor, username: str = "", **options: bool) -> Visitor:
        visitor = kind(browser, site, **options)
        here.append(visitor)
        if username:
            visitor.signs_in(username)
        return visitor

    yield visit
    for visitor in here:
        visitor.leaves()
