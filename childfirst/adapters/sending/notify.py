"""GOV.UK Notify by its own client. Notify keeps our reference, so that what became of a sending cut short can be asked."""

from typing import Any, Final

from notifications_python_client.errors import HTTPError, InvalidResponse
from notifications_python_client.notifications import NotificationsAPIClient

from childfirst.notices.carriers import Refused, TryLater
from childfirst.notices.letters import Letter

_FOR_GOOD: Final = frozenset({400})  # a bad address or number; 403 is a wrong key, 429 and 5xx pass
# States in which Notify gave up on a message. Any other says that it has it.
_FAILED: Final = frozenset(
    {"permanent-failure", "temporary-failure", "technical-failure", "cancelled", "validation-failed"}
)


class Notify:
    """The e-mail template needs the fields ((subject)) and ((body)); the text template ((body))."""

    def __init__(self, *, key: str, address: str, email_template: str, text_template: str) -> None:
        self.client: Any = NotificationsAPIClient(key, base_url=address) if address else NotificationsAPIClient(key)
        self.email_template, self.text_template = email_template, text_template

    def send(self, letter: Letter) -> str:
        """Notify's id for it."""
        try:
            if letter.channel == "text":
                answer = self.client.send_sms_notification(
                    phone_number=letter.to, template_id=self.text_template, personalisation={"body": letter.body}, reference=letter.key
                )  # fmt: skip
            else:
                answer = self.client.send_email_notification(
                    email_address=letter.to, template_id=self.email_template, reference=letter.key,
                    personalisation={"subject": letter.subject, "body": letter.body},
                )  # fmt: skip
        except HTTPError as no:
            said = f"GOV.UK Notify answered {no.status_code}"
            raise (Refused(said) if no.status_code in _FOR_GOOD else TryLater(said)) from no
        except InvalidResponse as odd:
            raise TryLater("GOV.UK Notify gave an answer that could not be read") from odd
        return str(answer["id"])

    def taken_before(self, letter: Letter) -> str | None:
        """Ask by our reference."""
        try:
            found = self.client.get_all_notifications(reference=letter.key)["notifications"]
        except (HTTPError, InvalidResponse, KeyError) as away:
            raise TryLater("GOV.UK Notify did not say whether it has this message") from away
        return next((str(one["id"]) for one in found if one.get("status") not in _FAILED), None)

    def close(self) -> None:
        """Its connections are kept alive by the client itself."""
        self.client.request_session.close()
