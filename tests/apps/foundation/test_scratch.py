"""What is put on the disk for a moment is gone afterwards, and after a kill with the next folder that is made beside it."""

import os
import signal
import subprocess
import sys
import tempfile

from childfirst.foundation import scratch

HOLDS = """
import sys
from pathlib import Path
from childfirst.foundation import scratch
with scratch.folder("link", Path(sys.argv[1])) as folder:
    (folder / "names").write_text("Nia Fairweather")
    print(folder, flush=True)
    sys.stdin.read()
"""


def test_a_folder_is_its_owners_and_goes_with_the_block(tmp_path):
    with scratch.folder("figures", tmp_path) as folder:
        (folder / "names").write_text("Nia Fairweather")
        assert folder.stat().st_mode & 0o077 == 0
        with scratch.folder("figures", tmp_path):
            assert (folder / "names").exists()
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_process_left_goes_with_the_next_and_what_a_live_one_holds_stays(tmp_path):
    (tmp_path / "childfirst-of-somebody-else").mkdir()
    killed, living = (
        subprocess.Popen([sys.executable, "-c", HOLDS, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    )  # fmt: skip
    with killed, living:
        left, held = (one.stdout.readline().strip() for one in (killed, living))
        os.kill(killed.pid, signal.SIGKILL)
        killed.wait()
        assert os.path.exists(f"{left}/names")
        with scratch.folder("figures", tmp_path):
            assert not os.path.exists(left)
            assert os.path.exists(f"{held}/names")
        living.communicate("", timeout=60)
    assert [one.name for one in tmp_path.iterdir()] == ["childfirst-of-somebody-else"]


def test_matching_spills_into_such_a_folder(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    from childfirst.adapters.linkage import pairs

    folder = pairs.spill.__wrapped__()
    assert os.path.exists(f"{folder}/.in-use")
    assert folder.startswith(str(tmp_path))
