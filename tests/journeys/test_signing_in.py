"""Signing in with the force's identity provider, and with a passkey, as in an installation that asks for both."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from childfirst.demo.roster import PASSWORD
from tests.journeys.conftest import chromium
from tests.journeys.site import Site, filled_once, free_port, running_site
from tests.journeys.test_keyboard import KeyboardUser
from tests.provider.running import PASSWORD as THERE
from tests.provider.running import running_provider

pytestmark = pytest.mark.journey
PEOPLE = {"n-100": {"preferred_username": "helen.quist"}, "n-404": {"preferred_username": "somebody.new"}}
GRAVE = "/guarding/break-glass/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[Site]:
    """The journeys' London once more, with a provider and nothing relaxed. By its name: a passkey is bound to one."""
    chromium()
    mine = tmp_path_factory.getbasetemp()
    filled = (mine if worker_id == "master" else mine.parent) / "filled-site"
    port = free_port()
    with running_provider({"childfirst": f"http://localhost:{port}"}, PEOPLE) as provider:
        more = {f"CHILDFIRST_{name}": value for name, value in provider.settings().items()}
        more |= {"CHILDFIRST_OIDC_SECOND_FACTOR": "amr=mfa", "CHILDFIRST_OIDC_HELP": "the service desk, extension 4000"}
        more |= {"CHILDFIRST_SECOND_FACTOR": "1", "CHILDFIRST_STEP_UP_MINUTES": "10"}
        filled_once(filled)
        with running_site(filled, tmp_path_factory.mktemp("site"), port=port, more=more) as site:
            site.address = f"http://localhost:{port}"
            yield site
        assert not site.mishaps, "".join(site.said)[-6000:]


class Officer(KeyboardUser):
    """With a device that holds passkeys."""

    def signs_in(self, username: str) -> None:
        self.opens("/sign-in/")
        self.types("Username", username)
        self.types("Password", PASSWORD)
        self._goes_by(self.page.get_by_role("button", name="Sign in", exact=True))

    def has_a_device(self) -> None:
        self.device = self.context.new_cdp_session(self.page)
        self.device.send("WebAuthn.enable")
        options = {
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
            "isUserVerified": True, "automaticPresenceSimulation": True,
        }  # fmt: skip
        made = self.device.send("WebAuthn.addVirtualAuthenticator", {"options": options})
        self.authenticator = made["authenticatorId"]

    def proves_it_there(self, number: str, *, second: bool = True, ago: bool = False) -> None:
        """On the provider's own page, which is not ours to look at."""
        expect(self.page.get_by_role("heading", name="Force sign-in")).to_be_visible()
        self.page.get_by_label("Number").fill(number)
        self.page.get_by_label("Password").fill(THERE)
        for label, wanted in (("With my key", second), ("An hour ago", ago)):
            if wanted:
                self.page.get_by_label(label).check()
        with self.page.expect_navigation(url=re.compile(re.escape(self.site.address))):
            self.page.get_by_role("button", name="Go on").click()
        self._arrives()

    def comes_by_the_provider(self, number: str, **how: bool) -> None:
        self.opens("/sign-in/")
        self.page.get_by_role("button", name="Sign in with Force sign-in").click()
        self.proves_it_there(number, **how)

    def signs_out_of_both(self) -> None:
        self.page.get_by_role("button", name="Sign out").click()
        self.page.get_by_role("button", name="Yes, sign me out").click()
        self.page.wait_for_url(re.compile("/sign-in/"))
        self._arrives()


def test_by_the_provider_to_the_front_page_a_grave_act_and_out_of_both(visit):
    helen = visit(Officer)
    helen.comes_by_the_provider("n-100", ago=True)
    helen.sees("Helen Quist", "My work today")
    helen.opens(GRAVE)
    helen.is_on("Show that it is you")
    helen.page.get_by_role("button", name="Show it to Force sign-in").click()
    helen.proves_it_there("n-100")
    helen.is_on("Open a restricted record")
    helen.signs_out_of_both()
    helen.sees("You have signed out")
    helen.opens("/")
    assert "/try-it/" in helen.page.url or "/sign-in/" in helen.page.url
    helen.opens("/sign-in/")
    helen.page.get_by_role("button", name="Sign in with Force sign-in").click()
    expect(helen.page.get_by_label("Password")).to_be_visible()  # there she is signed out too


def test_out_at_the_provider_is_out_here_at_once(visit, site):
    helen = visit(Officer)
    helen.comes_by_the_provider("n-100")
    helen.sees("My work today")
    helen.page.goto(site.environment["CHILDFIRST_OIDC_ISSUER"] + "/session/end")
    helen.page.get_by_role("button", name="Yes, sign me out").click()
    expect(helen.page.get_by_text("Sign-out Success")).to_be_visible()
    helen.opens("/contacts/")
    helen.is_on("Sign in")


def test_an_unknown_person_is_refused_plainly(visit):
    stranger = visit(Officer)
    with stranger.expecting(403):
        stranger.comes_by_the_provider("n-404")
    stranger.is_on("No sign-in here goes with you")
    stranger.sees("somebody.new", "the service desk, extension 4000")
    stranger.page.get_by_role("link", name="Sign in as somebody else").click()
    stranger.page.get_by_role("button").first.wait_for()
    assert stranger.page.url.startswith("http://127.0.0.1"), "at the provider again, and asked who it is"


def test_a_passkey_by_keyboard_at_signing_in_and_before_a_grave_act(visit):
    leila = visit(Officer)
    leila.has_a_device()
    leila.signs_in("leila.farrant")
    leila.is_on("Enrol your telephone")
    leila.tabs_to("Register a passkey instead")
    leila.enters()
    leila.tabs_to("What do you call it?")
    leila.writes("work laptop")
    leila.tabs_to("Register a passkey")
    leila.enters()
    leila.is_on("Your recovery codes")
    leila.follows("I have written them down")
    leila.follows("Leila Farrant")
    leila.sees("work laptop, for localhost")
    leila.presses("Sign out everywhere")

    leila.signs_in("leila.farrant")
    leila.is_on("Use your passkey or a code")
    leila.device.send("WebAuthn.setUserVerified", {"authenticatorId": leila.authenticator, "isUserVerified": False})
    leila.page.get_by_role("button", name="Use your passkey").click()
    expect(leila.page.get_by_role("status")).to_contain_text("Press the button again")
    leila.device.send("WebAuthn.setUserVerified", {"authenticatorId": leila.authenticator, "isUserVerified": True})
    leila.opens(leila.page.url)  # from its top: a browser answers only a page that has the focus
    leila.tabs_to("Use your passkey")
    leila.enters()
    leila.sees("Leila Farrant", "My work today")
    leila.opens(f"/sign-in/again/?next={GRAVE}")
    leila.presses("Use your passkey")
    leila.is_on("Open a restricted record")

    leila.opens("/sign-in/mine/")
    leila.follows("Remove work laptop")
    with leila.expecting(409):
        leila.presses("Remove it")
    leila.sees("only second factor")


def test_a_browser_without_passkeys_says_what_to_do(visit):
    tom = visit(Officer, scripts=False)
    tom.signs_in("tom.ferrand")
    tom.follows("Register a passkey instead")
    tom.sees("This browser cannot make a passkey here", "Use another browser")
    tom.opens(tom.page.url.replace("localhost", "127.0.0.1"))
    tom.is_on("Sign in")
