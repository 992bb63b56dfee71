"""One-time codes of a telephone (RFC 6238) and recovery codes on paper. django-otp keeps them: each code once, slower after every wrong one."""

from typing import Any, Final

import segno
from django.db import transaction
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.teams.models import Officer, Passkey
from childfirst.teams.permissions import may_keep_sign_ins

RECOVERY_CODES: Final = 10
WRONG: Final = "That code is not right, or was used already. Wait for the next one and enter it. After each wrong code the wait grows longer."


def telephone_of(officer: Officer) -> TOTPDevice | None:
    """The telephone that this person has enrolled."""
    return TOTPDevice.objects.filter(user=officer.pk, confirmed=True).first()


def has_one(officer: Officer) -> bool:
    """Has this person a second factor here: a telephone or a passkey?"""
    return telephone_of(officer) is not None or Passkey.objects.filter(officer=officer.pk).exists()


def codes_left(officer: Officer) -> int:
    """How many recovery codes were not used yet."""
    return int(StaticToken.objects.filter(device__user=officer.pk).count())


@transaction.atomic
def offer(officer: Officer) -> TOTPDevice:
    """A new key to enrol, or the one offered before and not yet confirmed."""
    waiting = TOTPDevice.objects.filter(user=officer.pk, confirmed=False).first()
    return waiting or TOTPDevice.objects.create(user=officer, name="telephone", confirmed=False)


def picture(device: TOTPDevice) -> str:
    """The key as a picture to be read by a telephone, as the address of an image."""
    return str(segno.make(device.config_url, error="m").svg_data_uri(scale=5, border=4, light="#fff"))


def key_in_words(device: TOTPDevice) -> str:
    """The key in groups of four, for who cannot use the picture."""
    from base64 import b32encode

    text = b32encode(device.bin_key).decode().rstrip("=")
    return " ".join(text[place : place + 4] for place in range(0, len(text), 4))


def enrol(*, officer: Officer, code: str) -> list[str]:
    """Confirm the telephone by a code that it shows. An earlier one works no more. Returns the recovery codes, shown this once."""
    with transaction.atomic():
        device = TOTPDevice.objects.select_for_update().filter(user=officer.pk, confirmed=False).first()
        if device is None:
            raise CannotNow("There is no new telephone to confirm. Begin again.")
        right = device.verify_token(_digits(code))
        if right:
            TOTPDevice.objects.filter(user=officer.pk, confirmed=True).delete()
            device.confirmed = True
            device.save(update_fields=["confirmed"])
            trace(Operation.ALTERATION, "second factor enrolled", officer, by=officer)
            return new_recovery_codes(officer=officer)
    raise BadInput(WRONG, field="code")


@transaction.atomic
def new_recovery_codes(*, officer: Officer) -> list[str]:
    """Ten codes for when the telephone is lost, each good once. Those before work no more."""
    StaticDevice.objects.filter(user=officer.pk).delete()
    device = StaticDevice.objects.create(user=officer, name="recovery")
    codes = [StaticToken.random_token() for _ in range(RECOVERY_CODES)]
    StaticToken.objects.bulk_create([StaticToken(device=device, token=code) for code in codes])
    trace(Operation.ALTERATION, "recovery codes made", officer, by=officer, details={"codes": len(codes)})
    return codes


def check_code(*, officer: Officer, code: str) -> bool:
    """Is this the telephone's code now, or a recovery code not used before? Used up if so; kept in the trail either way."""
    with transaction.atomic():
        telephone = TOTPDevice.objects.select_for_update().filter(user=officer.pk, confirmed=True).first()
        by_telephone = bool(telephone and _digits(code).isdigit() and telephone.verify_token(_digits(code)))
        paper = None if by_telephone else StaticDevice.objects.select_for_update().filter(user=officer.pk).first()
        by_paper = bool(paper and not _digits(code).isdigit() and paper.verify_token(code.strip().lower()))
        if by_telephone or by_paper:
            trace(Operation.SIGN_IN, "recovery code used" if by_paper else "second factor given", officer, by=officer)
        else:
            trace(Operation.REFUSED, "second factor wrong", officer, by=officer)
        return by_telephone or by_paper


@transaction.atomic
def take_away(*, officer: Officer, reason: str, by: Any) -> None:
    """The telephone is lost, or the passkey, and so are the codes: an administrator who has seen the person lets them enrol anew. Every sign-in ends."""
    may_keep_sign_ins.check(by)
    if officer.pk == by.pk:
        raise NotAllowed("Another administrator must take your own second factor away.")
    if not reason.strip():
        raise BadInput("Say how you know that it is this person who asks.", field="reason")
    TOTPDevice.objects.filter(user=officer.pk).delete()
    StaticDevice.objects.filter(user=officer.pk).delete()
    Passkey.objects.filter(officer=officer.pk).delete()
    trace(Operation.ALTERATION, "second factor taken away", officer, by=by, reason=reason.strip())
    end_everywhere(officer=officer, by=by)


@transaction.atomic
def end_everywhere(*, officer: Officer, by: Any) -> None:
    """Every sign-in of this person is over with its next press, this one too."""
    held = Officer.objects.select_for_update(of=("self",)).get(pk=officer.pk)
    held.session_round += 1
    held.save(update_fields=["session_round"])
    trace(Operation.SIGN_IN, "signed out everywhere", officer, by=by)


def _digits(code: str) -> str:
    return "".join(code.split())
