"""What happens in the invented London, one file for each kind of contact."""

from typing import Final

from childfirst.demo.scenes import (
    arrest,
    concern,
    crime_report,
    domestic_abuse,
    missing,
    online_harm,
    school_incident,
    stop_search,
)
from childfirst.demo.scenes.scene import NOT_SPOKEN, POOR_NOT_SPOKEN, Maybe, Other, Scene, pronouns

SCENES: Final[dict[str, tuple[Scene, ...]]] = {
    "crime_report": crime_report.SCENES, "stop_search": stop_search.SCENES, "arrest": arrest.SCENES, "missing": missing.SCENES,
    "domestic_abuse": domestic_abuse.SCENES, "school_incident": school_incident.SCENES, "concern": concern.SCENES, "online_harm": online_harm.SCENES,
}  # fmt: skip
SCENE: Final = {scene.key: scene for scenes in SCENES.values() for scene in scenes}

__all__ = ["NOT_SPOKEN", "POOR_NOT_SPOKEN", "SCENE", "SCENES", "Maybe", "Other", "Scene", "pronouns"]
