"""Requests that arrive at moments of their own: a slow answer holds nobody else back, so that waiting is measured from when the officer pressed."""

import http.client
import random
import threading
import time
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Final

from childfirst.config.load.officers import Person, Wrong, acts

PATIENCE: Final = 30.0  # seconds: nobody waits longer for the end of a round


@dataclass
class Round:
    """What came of one rate: milliseconds by what was done, from the moment it was pressed."""

    rate: float
    seconds: float
    took: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    wrong: Counter[str] = field(default_factory=Counter)
    processor: dict[str, float] = field(default_factory=dict)

    @property
    def all(self) -> list[float]:
        """Of everything, in order of size."""
        return sorted(one for found in self.took.values() for one in found)

    @property
    def answered(self) -> float:
        """Requests a second that came back as they should."""
        return len(self.all) / self.seconds


def at(values: list[float], share: float) -> float:
    """A quantile of values in order; 0 where there is none."""
    return values[min(len(values) - 1, int(len(values) * share))] if values else 0.0


def arrive(people: list[Person], rate: float, seconds: float, rng: random.Random) -> Round:
    """So many a second for so long, by officers drawn at random; each officer does one thing at a time."""
    found, lock = Round(rate, seconds), threading.Lock()
    idle = list(people)
    rng.shuffle(idle)

    def one(person: Person, pressed: float, seed: int) -> None:
        own = random.Random(seed)  # noqa: S311
        choices = acts(person)
        act = own.choices([act for _, act in choices], [weight for weight, _ in choices])[0]
        try:
            person.visitor.connect()
            what, _ = act(person, own)
            person.visitor.connection.close()
            took = (time.monotonic() - pressed) * 1000
            with lock:
                found.took[what].append(took)
        except (Wrong, OSError, http.client.HTTPException) as error:
            with lock:
                found.wrong[str(error)[:160] or type(error).__name__] += 1
        finally:
            with lock:
                idle.append(person)

    begun = time.monotonic()
    due = begun
    with ThreadPoolExecutor(len(people)) as pool:
        while due < begun + seconds:
            time.sleep(max(0.0, due - time.monotonic()))
            with lock:
                person = idle.pop(rng.randrange(len(idle))) if idle else None
            if person is None:
                found.wrong["every officer still waits for a page"] += 1
            else:
                pool.submit(one, person, due, rng.randrange(2**32))
            due += rng.expovariate(rate)
        until = time.monotonic() + PATIENCE
        while len(idle) < len(people) and time.monotonic() < until:
            time.sleep(0.05)
    return found
