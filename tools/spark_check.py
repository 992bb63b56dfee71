"""A standalone Spark of a master and two workers on 127.0.0.1: screens, loses a worker half way, and compares with one machine."""

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import polars as pl

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from childfirst.adapters.spark.look_back import look_back_on_spark, why_not  # noqa: E402
from childfirst.rules.screening import rule_set_for, screen  # noqa: E402
from childfirst.rules.screening.bench import made_up_contacts  # noqa: E402

KEYS = ["child_id", "id", "rule"]
HOST = "127.0.0.1"


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as one:
        one.bind((HOST, 0))
        return int(one.getsockname()[1])


def start(*words: str) -> subprocess.Popen[bytes]:
    """A Spark process of its own."""
    import pyspark

    home = Path(pyspark.__file__).parent
    known = os.environ | {"SPARK_HOME": str(home), "SPARK_LOCAL_IP": HOST, "PYSPARK_PYTHON": sys.executable}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    # exec replaces the shell by Java, so that the id we keep is the one to kill.
    return subprocess.Popen([str(home / "bin" / "spark-class"), *words], env=known, **quiet)  # type: ignore[call-overload]


def worker(master: str, folder: Path) -> subprocess.Popen[bytes]:
    """One worker of one core."""
    name = "org.apache.spark.deploy.worker.Worker"
    return start(name, "-c", "1", "-m", "2g", "-h", HOST, "-d", str(folder), "--webui-port", str(free_port()), master)


def ready(port: int) -> None:
    """Wait until the master listens."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with socket.socket() as one:
            if one.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.2)
    raise SystemExit("The Spark master did not start.")


def main() -> int:
    """0 if every finding is the same."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--contacts", type=int, default=100_000)
    parser.add_argument("--kill-after", type=float, default=12, help="seconds until a worker is killed; 0 kills none")
    options = parser.parse_args()
    if missing := why_not():
        print(f"Left out: {missing}.")
        return 0
    # The workers run this checkout, installed or not.
    os.environ |= {"SPARK_LOCAL_IP": HOST, "PYSPARK_PYTHON": sys.executable, "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryDirectory() as folder:
        return check(Path(folder), options.contacts, options.kill_after)


def check(folder: Path, contacts: int, kill_after: float) -> int:
    """Run, kill, compare."""
    frame = made_up_contacts(contacts, contacts // 4)
    frame.write_parquet(folder / "contacts.parquet")
    port = free_port()
    running = [
        start(
            "org.apache.spark.deploy.master.Master",
            "--host",
            HOST,
            "--port",
            str(port),
            "--webui-port",
            str(free_port()),
        )
    ]
    try:
        ready(port)
        master = f"spark://{HOST}:{port}"
        running += [worker(master, folder / f"worker{number}") for number in (1, 2)]
        killer = threading.Timer(kill_after, lambda: (print("Killing one worker"), running[-1].kill()))
        if kill_after:
            killer.start()
        begun = time.perf_counter()
        found, _ = look_back_on_spark(str(folder / "contacts.parquet"), str(folder / "found"), master=master)
        took = time.perf_counter() - begun
        killer.cancel()
    finally:
        for one in running:
            one.kill()
            one.wait()
    on_spark = pl.read_parquet(folder / "found" / "*.parquet").sort(KEYS)
    alone = screen(frame, rule_set=rule_set_for(None)).sort(KEYS)
    same = on_spark.equals(alone)
    print(f"{contacts:,} contacts, {found:,} findings on Spark in {took:.0f} seconds, {alone.height:,} on one machine.")
    print("Row for row the same." if same else "NOT the same.")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
