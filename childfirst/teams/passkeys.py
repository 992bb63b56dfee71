"""Passkeys (WebAuthn) as a second factor beside codes: bound to this site's name, so that a look-alike gets nothing. The library `webauthn` checks what a browser answers.

The person proves themselves to their device (PIN, finger, face) each time: `user_verification` is required, so that a passkey that was found opens nothing.
"""

import json
from typing import Any, Final

from django.db import transaction
from django.utils.crypto import salted_hmac
from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url, parse_registration_credential_json
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    AuthenticatorTransport,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.teams import second_factor
from childfirst.teams.models import Officer, Passkey

MOST: Final = 10
PROVED: Final = UserVerificationRequirement.REQUIRED
NOT_TAKEN: Final = "That passkey was not taken. Press the button again, or use a code."


def passkeys_of(officer: Officer, host: str = "") -> list[Passkey]:
    """A person's passkeys, or those that open the site under this name."""
    held = Passkey.objects.filter(officer=officer.pk)
    return list(held.filter(host=host) if host else held)


def to_register(officer: Officer, host: str) -> tuple[str, str]:
    """What the browser is asked, as JSON, and the challenge to remember."""
    options = generate_registration_options(
        rp_id=host,
        rp_name="Child First",
        user_id=salted_hmac("childfirst.passkey", str(officer.pk), algorithm="sha256").digest(),
        user_name=officer.username,
        user_display_name=officer.full_name,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.PREFERRED, user_verification=PROVED
        ),
        exclude_credentials=_described(passkeys_of(officer, host)),
    )
    return options_to_json(options), bytes_to_base64url(options.challenge)


def to_use(officer: Officer, host: str) -> tuple[str, str]:
    """The same for using one of this person's. Empty where they have none here."""
    held = passkeys_of(officer, host)
    if not held:
        return "", ""
    options = generate_authentication_options(rp_id=host, allow_credentials=_described(held), user_verification=PROVED)
    return options_to_json(options), bytes_to_base64url(options.challenge)


def register(*, officer: Officer, name: str, answer: str, challenge: str, origin: str, host: str) -> Passkey:
    """Keep a new passkey. Raises BadInput where the browser's answer is not what was asked for, CannotNow with too many."""
    with transaction.atomic():
        Officer.objects.select_for_update(of=("self",)).get(pk=officer.pk)
        if len(passkeys_of(officer)) >= MOST:
            raise CannotNow(f"You have {MOST} passkeys. Remove one first.")
        sent, seen = _read(answer, challenge=challenge, origin=origin, host=host)
        number = bytes_to_base64url(seen.credential_id)
        if Passkey.objects.filter(credential_id=number).exists():
            raise CannotNow("This passkey is registered already.")
        kept = Passkey.objects.create(
            officer=officer, name=name.strip(), host=host, credential_id=number, public_key=seen.credential_public_key,
            sign_count=seen.sign_count, transports=[one.value for one in sent.response.transports or ()], added_at=now(), added_by=officer,
        )  # fmt: skip
        trace(Operation.ALTERATION, "passkey registered", officer, by=officer, details={"passkey": kept.pk})
        return kept


@transaction.atomic
def check(*, officer: Officer, answer: str, challenge: str, origin: str, host: str) -> bool:
    """Is this one of the person's passkeys, used now, here, by somebody whom the device knows? Kept in the trail either way."""
    held = (
        Passkey.objects.select_for_update()
        .filter(officer=officer.pk, host=host, credential_id=_number_in(answer))
        .first()
    )
    try:
        if held is None:
            raise BadInput(NOT_TAKEN)
        seen = verify_authentication_response(
            credential=answer,
            expected_challenge=base64url_to_bytes(challenge),
            expected_rp_id=host,
            expected_origin=origin,
            credential_public_key=bytes(held.public_key),
            credential_current_sign_count=held.sign_count,
            require_user_verification=True,
        )
    except Exception:  # an answer is whatever was sent, and the parsers beneath fail in a dozen ways
        trace(Operation.REFUSED, "passkey not taken", officer, by=officer)
        return False
    held.sign_count, held.last_used = seen.new_sign_count, now()
    held.save(update_fields=["sign_count", "last_used"])
    trace(Operation.SIGN_IN, "passkey used", officer, by=officer, details={"passkey": held.pk})
    return True


@transaction.atomic
def remove(*, officer: Officer, passkey: Passkey) -> None:
    """Take one away. Never the last of what a person has: whoever knows the password could then enrol something of their own."""
    Officer.objects.select_for_update(of=("self",)).get(pk=officer.pk)
    others = Passkey.objects.filter(officer=officer).exclude(pk=passkey.pk)
    if not others.exists() and second_factor.telephone_of(officer) is None:
        raise CannotNow("This is the only second factor that you have. Enrol a telephone or another passkey first.")
    gone, _ = Passkey.objects.filter(pk=passkey.pk, officer=officer).delete()
    if not gone:
        raise CannotNow("This passkey was removed already.")
    trace(Operation.ALTERATION, "passkey removed", officer, by=officer, details={"passkey": passkey.pk})


def _read(answer: str, *, challenge: str, origin: str, host: str) -> tuple[Any, Any]:
    try:
        sent = parse_registration_credential_json(answer)
        seen = verify_registration_response(
            credential=sent,
            expected_challenge=base64url_to_bytes(challenge),
            expected_rp_id=host,
            expected_origin=origin,
            require_user_verification=True,
        )
    except Exception as error:  # as below: whatever was sent
        raise BadInput("That passkey was not taken. Press the button again.") from error
    return sent, seen


def _number_in(answer: str) -> str:
    """The passkey's number as we keep it; empty where none can be read."""
    try:
        return bytes_to_base64url(base64url_to_bytes(json.loads(answer)["id"]))
    except (ValueError, TypeError, KeyError, RecursionError):
        return ""


def _described(held: list[Passkey]) -> list[PublicKeyCredentialDescriptor]:
    known = {one.value: one for one in AuthenticatorTransport}
    return [
        PublicKeyCredentialDescriptor(
            id=base64url_to_bytes(one.credential_id),
            transports=[known[way] for way in one.transports if way in known] or None,
        )
        for one in held
    ]
