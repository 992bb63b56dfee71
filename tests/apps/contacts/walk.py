"""Walks the form as an officer does, page by page, with the test client. Reads each page's own hidden fields and address."""

import re

import html5lib

BACKEND = "childfirst.teams.backends.OfficerBackend"


class Walk:
    """One officer at one screen."""

    def __init__(self, client, officer):
        self.client, self.officer, self.page = client, officer, None
        client.force_login(officer, backend=BACKEND)

    def open(self, address):
        self.page = self.client.get(address, follow=True)
        return self._check()

    def press(self, data=None, address=None, **more):
        """Send the page's form: its hidden fields, what is given, and the button."""
        where = address or self.address
        sent = {**self.hidden(), **(data or {}), **more}
        self.page = self.client.post(where, sent, follow=True)
        return self._check()

    @property
    def address(self):
        chain = getattr(self.page, "redirect_chain", [])
        return chain[-1][0] if chain else self.page.request["PATH_INFO"]

    @property
    def text(self):
        return self.page.content.decode()

    def hidden(self):
        """The main form's hidden fields, as a browser would send them."""
        form = self.text.split('id="draft-page"')[-1] if 'id="draft-page"' in self.text else ""
        form = form.split("</form>")[0]
        return {
            name: value
            for name, value in re.findall(r'type="hidden" name="(\w+)"[^>]*? value="([^"]*)"', form)
            if name != "csrfmiddlewaretoken"
        }

    def _check(self):
        if self.page.status_code in (200, 409, 403) and "html" in self.page.get("Content-Type", ""):
            html5lib.HTMLParser(strict=True).parse(self.text)
        return self.page


def today_boxes(name, time=""):
    """A date and time as its four boxes: earlier today, whatever the hour, or at a time of day."""
    from childfirst.foundation.now import local
    from tests.factories import earlier_today

    at = local(earlier_today())
    return {
        f"{name}_day": at.day,
        f"{name}_month": at.month,
        f"{name}_year": at.year,
        f"{name}_time": time or f"{at:%H:%M}",
    }


def date_boxes(name, day):
    """A date as its three boxes."""
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}
