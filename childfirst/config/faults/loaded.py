"""Imported once by the process from which the others are forked: Django, the addresses, the patterns of wording. Opens no connection, starts no thread."""

from importlib import import_module

from childfirst.config.cli import django_ready

django_ready()
for _name in ("childfirst.config.clock_rounds", "childfirst.config.urls", "gunicorn.app.wsgiapp", "gunicorn.workers.gthread"):  # fmt: skip
    import_module(_name)
import_module("childfirst.rules.wording").check("Ready.")
