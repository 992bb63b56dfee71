"""Trials shared out over the processors: one process each, which is always given the same seeds.

So what a process found out for one question (a fitted model) is at hand when it is asked another about the same seed.
"""

import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from multiprocessing import get_context
from typing import Final, Self

ONE_THREAD: Final = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "POLARS_MAX_THREADS")
"""Each process computes in one thread: several, of as many processes, would only wait for one another."""

_questions: dict[str, Callable[[int], bool]] = {}


class Crew:
    """As many processes as processors. `questions` names a function ("module:name") that gives how to ask each, by name."""

    def __init__(self, questions: str, size: int | None = None) -> None:
        self.questions, self.size = questions, size or os.cpu_count() or 1

    def __enter__(self) -> Self:
        before = {name: os.environ.get(name) for name in ONE_THREAD}
        os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
        try:
            # Not by fork: Polars has threads of its own, and a copy of a process has only one of them.
            self.members = [ProcessPoolExecutor(1, mp_context=get_context("spawn")) for _ in range(self.size)]
            for begun in [member.submit(_begin, self.questions) for member in self.members]:
                begun.result()
        finally:
            for name, value in before.items():
                os.environ.pop(name) if value is None else os.environ.__setitem__(name, value)
        return self

    def __exit__(self, *_: object) -> None:
        for member in self.members:
            member.shutdown(cancel_futures=True)

    def hits(self, name: str, seeds: Sequence[int]) -> int:
        """How often the answer was yes."""
        shares = [[seed for seed in seeds if seed % self.size == at] for at in range(self.size)]
        asked = [member.submit(_hits, name, share) for member, share in zip(self.members, shares, strict=True)]
        return sum(one.result() for one in asked)

    def busy(self) -> float:
        """Seconds of processor that all have used."""
        return sum(one.result() for one in [member.submit(time.process_time) for member in self.members])


def _begin(questions: str) -> None:
    module, name = questions.split(":")
    _questions.update(getattr(import_module(module), name)())


def _hits(name: str, seeds: Sequence[int]) -> int:
    return sum(bool(_questions[name](seed)) for seed in seeds)
