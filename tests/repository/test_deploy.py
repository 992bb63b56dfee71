"""What is shipped for running it for real fits the product: commands exist, settings are known, files are there, nothing runs as root."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from childfirst.config import cli

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
CONTAINER = (DEPLOY / "Containerfile").read_text()
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
pytestmark = pytest.mark.once


def commands():
    """Every `childfirst …` that a unit or the container runs."""
    for unit in UNITS:
        for line in re.findall(r"^ExecStart=(.*)$", unit.read_text(), re.MULTILINE):
            if "childfirst/.venv" in line:
                yield unit.name, shlex.split(line)[1:]
    for line in re.findall(r'CMD \["childfirst", (.*)\]', CONTAINER):
        yield "Containerfile", [word.strip(' "') for word in line.split(",")]


@pytest.mark.parametrize(("where", "words"), list(commands()))
def test_each_command_is_one_that_the_command_line_has(where, words):
    assert cli.parser(words[0]).parse_args(words).command == words[0]


def test_the_container_is_built_in_two_stages_from_hashes_and_runs_as_nobody_special():
    assert CONTAINER.count("\nFROM ") + CONTAINER.startswith("FROM ") == 2
    assert "--require-hashes" in CONTAINER
    last = CONTAINER.rpartition("\nFROM ")[2]
    assert re.search(r"^USER 10001", last, re.MULTILINE)
    assert "pip install" not in last
    assert "HEALTHCHECK" in last
    assert not re.search(r"SECRET_KEY|PASSWORD|TOKEN=", CONTAINER)


def test_whatever_the_container_copies_is_there_and_is_let_through():
    let_through = {line[1:] for line in (ROOT / ".containerignore").read_text().splitlines() if line.startswith("!")}
    copied = [
        word for line in re.findall(r"^COPY (?!--from)(.*)$", CONTAINER, re.MULTILINE) for word in line.split()[:-1]
    ]
    assert set(copied) == let_through
    assert [name for name in copied if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_each_unit_is_confined(unit):
    text = unit.read_text()
    for line in ("User=childfirst", "NoNewPrivileges=yes", "CapabilityBoundingSet=\n", "ProtectSystem=strict", "ProtectHome=yes", "PrivateTmp=yes", "PrivateDevices=yes", "RestrictNamespaces=yes", "SystemCallFilter=@system-service", "UMask=0077"):  # fmt: skip
        assert line in text, line
    if shutil.which("systemd-analyze"):
        rated = subprocess.run(
            ["systemd-analyze", "security", "--offline=true", "--threshold=20", str(unit)],
            capture_output=True,
            text=True,
            check=False,
        )
        if "offline" not in rated.stderr:  # an older one cannot
            assert rated.returncode == 0, rated.stdout[-300:] + rated.stderr


def test_every_setting_is_described_and_every_name_in_the_example_is_one():
    read = set()
    for path in [*(ROOT / "childfirst" / "config").rglob("*.py")]:
        read |= set(re.findall(r'environ(?:\.get)?[\[(]"(CHILDFIRST_[A-Z_]+)"', path.read_text()))
    described = (ROOT / "docs/reference/settings.md").read_text()
    internal = {"CHILDFIRST_TEST", "CHILDFIRST_ADMIN_PASSWORD", "CHILDFIRST_BENCH_DATABASE", "CHILDFIRST_BENCH_LOG"}
    assert {name for name in read - internal if f"`{name}`" not in described} == set()
    example = re.findall(r"^(CHILDFIRST_[A-Z_]+)=", (DEPLOY / "childfirst.env.example").read_text(), re.MULTILINE)
    assert set(example) <= read


def test_the_proxy_passes_no_claim_on_and_hides_what_is_for_operators():
    site, proxy = (DEPLOY / "nginx" / name for name in ("childfirst.conf", "childfirst-proxy.conf"))
    assert "X-Forwarded-For $remote_addr;" in proxy.read_text()
    assert "$proxy_add_x_forwarded_for" not in proxy.read_text()
    for address in ("/metrics/", "/ready/"):
        assert re.search(rf"location = {address}\s+{{ return 404; }}", site.read_text())
    shape = re.search(r"log_format childfirst '([^']*)'", site.read_text()).group(1)
    assert not set(re.findall(r"\$\w+", shape)) & {
        "$request",
        "$request_uri",
        "$uri",
        "$args",
        "$http_referer",
        "$remote_addr",
    }
