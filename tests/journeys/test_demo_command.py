"""The first command anybody runs: it makes the invented London, serves it, stops cleanly, and is found again the second time."""

import os
import signal
import subprocess
import sys
import threading
import time
import urllib.request

import pytest

from childfirst.config import serving

pytestmark = pytest.mark.journey


def _run(folder, port):
    """Start, read the front page, stop. Returns seconds until it was served, the page and what it said."""
    environment = {name: text for name, text in os.environ.items() if not name.startswith("CHILDFIRST_")} | {
        "CHILDFIRST_VAR": str(folder)
    }
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-m", "childfirst.config.cli", "demo", "--port", str(port)]
    began, said, page = time.monotonic(), [], ""
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        guard = threading.Timer(900, process.kill)
        guard.start()
        for line in process.stderr:
            said.append(line)
            if "Ctrl-C stops it" in line:
                break
        took = time.monotonic() - began
        if process.poll() is None:
            page = urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=20).read().decode()
            process.send_signal(signal.SIGINT)
        said.append(process.communicate(timeout=60)[1])
        guard.cancel()
    return took, page, "".join(said), process.returncode


def test_the_demo_is_served_stops_cleanly_and_is_found_again(tmp_path):
    port = serving.choose_port(None, usual=18700)
    cold, page, said, status = _run(tmp_path, port)
    assert "Try it" in page, said
    assert (status, "Traceback" in said) == (0, False), said
    warm, page, said, status = _run(tmp_path, port)
    assert "Try it" in page, said
    assert "made earlier today" in said
    assert (status, "Traceback" in said) == (0, False), said
    print(f"\nServed after {cold:.0f} s, and after {warm:.0f} s when it was there already.")
