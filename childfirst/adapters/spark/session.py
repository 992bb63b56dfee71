"""What everything on Spark shares: whether it can run here, and how a session is begun and ended."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import util
from typing import Any, Final

PARTS_FOR_A_CORE: Final = 4
_SETTINGS: Final = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    "spark.sql.adaptive.enabled": "false",  # it would join small parts, and a part is what a lost worker repeats
    "spark.ui.enabled": "false",
}


def why_not() -> str:
    """What is missing for Spark to run here, or nothing."""
    if util.find_spec("pyspark") is None or util.find_spec("pyarrow") is None:
        return "pyspark is not installed (pip install 'childfirst[spark]')"
    return "" if shutil.which("java") or os.environ.get("JAVA_HOME") else "Java is not installed (17 or newer)"


@contextmanager
def session_on(master: str, name: str, **settings: str) -> Iterator[Any]:
    """A session on this master; `settings` are Spark's own, with `__` for a dot. Each shuffle makes PARTS_FOR_A_CORE parts for each core."""
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(master).appName(name)
    for key, value in {**_SETTINGS, **{key.replace("__", "."): value for key, value in settings.items()}}.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    try:
        session.conf.set("spark.sql.shuffle.partitions", str(parts_of(session)))
        yield session
    finally:
        session.stop()


def parts_of(session: Any) -> int:
    """Enough for every core to have its next part."""
    return int(PARTS_FOR_A_CORE * session.sparkContext.defaultParallelism)
