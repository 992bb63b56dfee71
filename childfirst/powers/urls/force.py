"""Addresses of force."""

from django.urls import URLPattern, path

from childfirst.powers.views import force, force_incident, force_start

urlpatterns: list[URLPattern] = [
    path("force/", force.mine, name="force"),
    path("force/start/", force_start.find, name="force-find"),
    path("force/start/child/<int:child>/", force_start.start, name="force-start"),
    path("force/start/part/<int:part>/", force_start.from_contact, name="force-from-contact"),
    path("force/report/<int:pk>/", force.report, name="force-report"),
    path("force/report/<int:pk>/<slug:page>/", force.page, name="force-page"),
    path("force/report/<int:pk>/<slug:page>/save/", force.autosave, name="force-autosave"),
    path("force/<int:pk>/", force_incident.incident, name="force-incident"),
    path("force/<int:pk>/refer/", force_incident.refer, name="force-refer"),
    path("force/<int:pk>/for-child/", force_incident.for_child, name="force-for-child"),
]
