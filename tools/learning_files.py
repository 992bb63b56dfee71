"""Writes two invented files for `childfirst import`: 35,000 officers and 200,000 passes, one row in a hundred bad.

python tools/learning_files.py FOLDER [OFFICERS [PASSES]]
"""

import csv
import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random

UNITS = ("AW", "SW", "SN", "SE", "EA", "WA", "AS", "NA", "CE", "CN", "NW", "NE")
TODAY = date.today()


def main(folder: Path, officers: int, passes: int, modules: list[str]) -> None:
    """Both files, the same each time."""
    chance = Random(20261126)  # noqa: S311  (invented rows, no secret)
    with (folder / "officers.csv").open("w", encoding="utf-8", newline="") as file:
        write = csv.writer(file)
        write.writerow(["username", "name", "rank", "team", "team_kind", "command_unit", "roles", "joined_on"])
        for number in range(officers):
            team, unit = number % 600, UNITS[number % 12]
            rank = "Sergeant" if number % 9 == 0 else "Constable"
            kind = "ward" if team % 2 else "response"
            row = [
                f"W{number:06}",
                f"Invented Officer {number}",
                rank,
                f"Team {unit} {team}",
                kind,
                unit,
                "officer",
                "2019-03-04",
            ]
            write.writerow(_spoilt(row, 2, "King") if chance.random() < 0.01 else row)
    with (folder / "completions.csv").open("w", encoding="utf-8", newline="") as file:
        write = csv.writer(file)
        write.writerow(["username", "module", "passed_on", "score", "out_of", "id"])
        for number in range(passes):
            day = TODAY - timedelta(days=chance.randrange(900))
            row = [f"W{chance.randrange(officers):06}", modules[number % len(modules)], day.isoformat(), 7, 8, number]
            write.writerow(
                _spoilt(row, *chance.choice([(0, "nobody"), (1, "juggling"), (2, "31/02/2026"), (3, 9)]))
                if chance.random() < 0.01
                else row
            )


def _spoilt(row: list[object], place: int, value: object) -> list[object]:
    return [*row[:place], value, *row[place + 1 :]]


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    import os

    os.environ.setdefault("CHILDFIRST_TEST", "1")
    from childfirst.config.cli import django_ready

    django_ready()
    from childfirst.training.reading import library

    numbers = [int(one) for one in sys.argv[2:4]]
    main(Path(sys.argv[1]), *(numbers + [35_000, 200_000][len(numbers) :]), [module.slug for module in library()])
