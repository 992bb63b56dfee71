"""Tells Django that this folder is an app, and the rooms below what cases put on their pages."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """The cases app."""

    name = "childfirst.cases"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from childfirst.cases import presenters  # noqa: F401  (registers the words and colours of statuses)
        from childfirst.cases.actions.episodes import amended, take_in
        from childfirst.cases.presenters import elsewhere
        from childfirst.children.doors import ACTS, TIMELINE
        from childfirst.contacts import doors

        doors.when_submitted(take_in)
        doors.when_amended(amended)
        TIMELINE.filled_by(elsewhere.timeline_of)
        ACTS.filled_by(elsewhere.acts_on_child)
