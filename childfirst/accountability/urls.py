"""Pages that answer for what the software does: the rule book for everyone, the audit trail for auditors."""

from django.urls import path

from childfirst.accountability import views

app_name = "accountability"
urlpatterns = [
    path("rule-book/", views.rule_book, name="rule-book"),
    path("rule-book/<slug:family>/", views.rule_family, name="rule-family"),
    path("for-children/", views.for_children, name="for-children"),
    path("about/", views.about, name="about"),
    path("audit-trail/", views.trail, name="trail"),
]
