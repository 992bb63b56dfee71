"""A form that cannot be taken apart is the caller's slip, and is answered as one."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
BROKEN = {
    "no boundary": ("multipart/form-data", b"--x\r\n"),
    "cut off": ("multipart/form-data; boundary=x", b'--x\r\nContent-Disposition: form-data; name="grant_type"\r\n\r\nclient'),
    "too many fields": ("application/x-www-form-urlencoded", b"a=1&" * 5_000),
}  # fmt: skip


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_form_is_refused_in_words_and_is_no_fault_of_ours(how):
    kind, body = BROKEN[how]
    answer = Client(raise_request_exception=False).generic("POST", "/api/v1/token", body, content_type=kind)
    said = answer.json()
    assert answer.status_code in (400, 401, 413, 422), said
    assert said.get("detail") or said.get("error")
