"""Somebody who visits a running server: for the page figures and the crash test. Standard library only, loopback only."""

import http.client
import re
from urllib.parse import urlencode


class Visitor:
    """Somebody with a browser's manners: keeps the connection and the cookies."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)

    def __enter__(self) -> "Visitor":
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def connect(self) -> None:
        """A new connection, the same cookies."""
        self.connection.close()
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)

    def get(self, path: str) -> tuple[int, str]:
        """(status, page)."""
        return self._ask("GET", path, None)

    def post(self, path: str, answers: dict[str, object], *, page: str = "") -> tuple[int, str]:
        """(status, page or where it leads). The form's token is read from `page`, or from a fresh look at the address; where that leads elsewhere (to sign in), so does this."""
        if not page:
            status, page = self.get(path)
            if status in (301, 302, 303):
                return status, page
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        return self._ask(
            "POST", path, urlencode({"csrfmiddlewaretoken": token.group(1) if token else "", **answers}, doseq=True)
        )

    def sign_in(self, username: str, password: str) -> None:
        """Raises RuntimeError where the server would not have it."""
        status, where = self.post("/sign-in/", {"username": username, "password": password, "next": "/"})
        if status != 302:
            raise RuntimeError(f"{username} could not sign in: {status} {where[:200]}")

    def _ask(self, method: str, path: str, body: str | None) -> tuple[int, str]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read().decode(errors="replace")
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";", 1)[0].split("=", 1)
            self.cookies[name] = value
        return answer.status, answer.headers.get("Location") or text
