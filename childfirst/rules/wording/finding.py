"""What a check returns: where, what, how much it matters, why, and what to write."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Child:
    """A child named in the record. The name is used to tell who a sentence is about, and for nothing else."""

    name: str
    age: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One suggestion about one stretch of text, offsets in characters. Weight H asks to change or justify; nothing is blocked."""

    start: int
    end: int
    text: str
    kind: str
    weight: str
    why: str
    suggestion: str
    source: str
    layer: str = "pattern"
    entry: str = ""

    def as_record(self) -> dict[str, object]:
        """As the command line and a web page carry it."""
        record = asdict(self)
        record["class"] = record.pop("kind")
        del record["entry"]
        return {key: record[key] for key in RECORD_KEYS}


RECORD_KEYS = ("start", "end", "text", "class", "weight", "why", "suggestion", "source", "layer")
