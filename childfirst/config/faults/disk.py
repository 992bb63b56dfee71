"""A file system in memory, whose size can be changed while it is used."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

ROOMY: Final = "2g"


def small_disk(folder: Path) -> bool:
    """Put a file system in memory, whose size can be changed, over the folder. False where this user may not mount."""
    if os.geteuid() != 0 or not shutil.which("mount"):
        return False
    command = ["mount", "-t", "tmpfs", "-o", f"size={ROOMY},mode=711", "childfirst-bench", str(folder)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def take_away(folder: Path) -> None:
    """The other way round."""
    subprocess.run(["umount", "--lazy", str(folder)], capture_output=True, check=False)


def resize(folder: Path, size: str) -> None:
    """From now on it holds so much: bytes, or a number with a unit."""
    subprocess.run(["mount", "-o", f"remount,size={size}", str(folder)], capture_output=True, check=True)
