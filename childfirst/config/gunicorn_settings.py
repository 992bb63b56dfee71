"""What gunicorn reads: its own lines in the same shape as ours, and the figures of a process that ended put away."""

import os
from typing import Any

from childfirst.config.logs import logging_as

logconfig_dict = logging_as(
    os.environ.get("CHILDFIRST_LOGS", "plain" if os.environ.get("CHILDFIRST_DEMO") == "1" else "json")
)


def child_exit(server: Any, worker: Any) -> None:
    """Without this the gauges of a process that is gone would stand for ever."""
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        from prometheus_client import multiprocess

        multiprocess.mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]
