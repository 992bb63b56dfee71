"""Tells Django that this folder is an app, the wall whose records are closed to whom, and the child's page what stands there."""

from django.apps import AppConfig


class GuardingConfig(AppConfig):
    """The guarding app."""

    name = "childfirst.guarding"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from childfirst.children.doors import ACTS, ON_TOP
        from childfirst.foundation import wall
        from childfirst.guarding import presenters
        from childfirst.guarding.closed import keys_of

        wall.answered_by(keys_of)
        ON_TOP.filled_by(presenters.on_top)
        ACTS.filled_by(presenters.acts_on_child)
