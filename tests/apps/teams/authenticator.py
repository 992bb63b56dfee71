"""A security key in software: makes a passkey and answers with it as a device would, or a little otherwise than it should."""

import hashlib
import json
import secrets
from typing import Any

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from webauthn.helpers import bytes_to_base64url as b64

PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40


class Key:
    """One passkey on one device."""

    def __init__(self) -> None:
        self.private = ec.generate_private_key(ec.SECP256R1())
        self.number = secrets.token_bytes(32)
        self.count = 0

    def makes(self, asked: str, origin: str, *, verified: bool = True) -> str:
        """What `navigator.credentials.create` gives, as JSON."""
        options = json.loads(asked)
        point = self.private.public_key().public_numbers()
        public = {1: 2, 3: -7, -1: 1, -2: point.x.to_bytes(32, "big"), -3: point.y.to_bytes(32, "big")}
        data = self._data(options["rp"]["id"], verified, ATTESTED)
        data += bytes(15) + b"\x01" + len(self.number).to_bytes(2, "big") + self.number + cbor2.dumps(public)
        attested = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        told = self._told("webauthn.create", options["challenge"], origin)
        return self._sent(
            {"clientDataJSON": b64(told), "attestationObject": b64(attested), "transports": ["usb", "new-way"]}
        )

    def answers(
        self, asked: str, origin: str, *, verified: bool = True, host: str = "", kind: str = "webauthn.get"
    ) -> str:
        """What `navigator.credentials.get` gives."""
        options = json.loads(asked)
        self.count += 1
        data = self._data(host or options["rpId"], verified, 0)
        told = self._told(kind, options["challenge"], origin)
        signature = self.private.sign(data + hashlib.sha256(told).digest(), ec.ECDSA(hashes.SHA256()))
        return self._sent({"clientDataJSON": b64(told), "authenticatorData": b64(data), "signature": b64(signature)})

    def _data(self, host: str, verified: bool, more: int) -> bytes:
        flags = PRESENT | (VERIFIED if verified else 0) | more
        return hashlib.sha256(host.encode()).digest() + bytes([flags]) + self.count.to_bytes(4, "big")

    @staticmethod
    def _told(kind: str, challenge: str, origin: str) -> bytes:
        return json.dumps({"type": kind, "challenge": challenge, "origin": origin}).encode()

    def _sent(self, response: dict[str, Any]) -> str:
        return json.dumps(
            {"id": b64(self.number), "rawId": b64(self.number), "type": "public-key", "response": response}
        )
