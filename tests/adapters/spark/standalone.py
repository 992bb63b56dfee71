"""A standalone Spark on 127.0.0.1: a master and two workers, each in a session of its own, so that everything it starts can
be found and ended by its id. Used by the test beside it and by `tools/spark_check.py`."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).resolve().parents[3]
HOST = "127.0.0.1"
QUICK_JAVA = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"  # short-lived processes: do not warm up for hours
DEFAULTS = {
    "spark.driver.host": HOST,
    "spark.driver.bindAddress": HOST,
    "spark.driver.memory": "1g",
    "spark.executor.memory": "1g",
    "spark.driver.extraJavaOptions": QUICK_JAVA,
    "spark.executor.extraJavaOptions": QUICK_JAVA,
    "spark.master.rest.enabled": "false",  # it would listen on a port of its own choosing
    "spark.cores.max": "2",
    "spark.scheduler.minRegisteredResourcesRatio": "1.0",  # both workers take part from the first task on
    "spark.ui.showConsoleProgress": "false",
    # A dead worker's shuffle files are asked for once more, not for half a minute.
    "spark.shuffle.io.maxRetries": "1",
    "spark.shuffle.io.retryWait": "1s",
}
LOGGING = """rootLogger.level = error
rootLogger.appenderRef.stderr.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.target = SYSTEM_ERR
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %p %c{1}: %m%n
"""


class Standalone:
    """A master and two workers of one core each; ends every process it began when it is left."""

    def __init__(self, folder: Path, *, worker_memory: str = "2g") -> None:
        self.folder, self.worker_memory = folder, worker_memory
        self.port = _free_port()
        self.master = f"spark://{HOST}:{self.port}"
        self.running: dict[str, subprocess.Popen[bytes]] = {}
        self._before: dict[str, str | None] = {}

    def __enter__(self) -> "Standalone":
        conf = self.folder / "conf"
        conf.mkdir()
        (conf / "spark-defaults.conf").write_text("".join(f"{name} {value}\n" for name, value in DEFAULTS.items()))
        (conf / "log4j2.properties").write_text(LOGGING)
        self._set_environment(conf)
        try:
            master = ("org.apache.spark.deploy.master.Master", "--host", HOST, "--port", str(self.port))
            self._start("master", *master, "--webui-port", str(_free_port()))
            self._wait_for_master()
            for name in ("worker-1", "worker-2"):
                self._start_worker(name)
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self._end()

    def _end(self) -> None:
        for name in reversed(self.running):
            self.lose(name)
        for name, value in self._before.items():
            os.environ.pop(name, None) if value is None else os.environ.__setitem__(name, value)

    def _set_environment(self, conf: Path) -> None:
        """For Spark's processes and for the driver in this one. The workers run this checkout, installed or not."""
        import pyspark

        wanted = {
            "SPARK_HOME": str(Path(pyspark.__file__).parent),
            "SPARK_CONF_DIR": str(conf),
            "SPARK_LOCAL_IP": HOST,
            "SPARK_LOCAL_HOSTNAME": HOST,
            "SPARK_LOCAL_DIRS": str(self.folder),
            "SPARK_DAEMON_MEMORY": "256m",
            "SPARK_DAEMON_JAVA_OPTS": QUICK_JAVA,
            "PYSPARK_PYTHON": sys.executable,
            "PYTHONPATH": str(ROOT),
        }
        self._before = {name: os.environ.get(name) for name in wanted}
        os.environ.update(wanted)

    def _start(self, name: str, *words: str) -> None:
        program = str(Path(os.environ["SPARK_HOME"]) / "bin" / "spark-class")
        with (self.folder / f"{name}.log").open("wb") as log:
            self.running[name] = subprocess.Popen([program, *words], stdout=log, stderr=log, start_new_session=True)

    def _start_worker(self, name: str) -> None:
        of = ("org.apache.spark.deploy.worker.Worker", "-c", "1", "-m", self.worker_memory, "-h", HOST)
        self._start(name, *of, "-d", str(self.folder / name), "--webui-port", str(_free_port()), self.master)

    def _wait_for_master(self) -> None:
        until = time.monotonic() + 90
        while time.monotonic() < until and self.running["master"].poll() is None:
            with socket.socket() as one:
                if one.connect_ex((HOST, self.port)) == 0:
                    return
            time.sleep(0.1)
        raise RuntimeError(f"The Spark master did not start: {(self.folder / 'master.log').read_text()[-2000:]}")

    def lose(self, name: str) -> None:
        """As if the machine had lost power: the process, its executor and its Python, at once and without a word."""
        one = self.running[name]
        for _ in range(50):
            theirs = _of_session(one.pid)
            for pid in theirs:
                with _gone_is_fine():
                    os.kill(pid, signal.SIGKILL)
            one.poll()
            if not theirs:
                break
            time.sleep(0.1)
        one.wait(timeout=10)


class LosesAWorker(threading.Thread):
    """Waits until Spark has written the first part of its answer, then loses a worker. `written` says how many parts stood."""

    def __init__(self, spark: Standalone, out: Path) -> None:
        super().__init__(daemon=True)
        self.spark, self.out, self.written = spark, out, 0
        self.over = threading.Event()

    def run(self) -> None:
        while not self.over.wait(0.02):
            # Spark renames what a task has finished into this folder until the whole job has.
            if written := len(list(self.out.glob("_temporary/0/task_*"))):
                self.written = written
                self.spark.lose("worker-2")
                return


def _of_session(session: int) -> list[int]:
    """Every process of a session. Python's daemons leave the process group, but not the session."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with _gone_is_fine():
            pid, after = stat.parent.name, stat.read_text().rpartition(")")[2].split()
            if int(after[3]) == session and after[0] != "Z":
                found.append(int(pid))
    return found


@contextmanager
def _gone_is_fine() -> Iterator[None]:
    try:
        yield
    except (ProcessLookupError, FileNotFoundError):
        return


def _free_port() -> int:
    with socket.socket() as one:
        one.bind((HOST, 0))
        return int(one.getsockname()[1])
