"""Pages that answer for what the software does: the rule book for everyone, the audit trail for auditors."""

from django.urls import path

from childfirst.accountability import rule_pages, views

app_name = "accountability"
urlpatterns = [
    path("rule-book/", views.rule_book, name="rule-book"),
    path("rule-book/print/", views.printed, name="rule-book-print"),
    path("rule-book/<slug:family>/", views.rule_family, name="rule-family"),
    path("for-children/", views.for_children, name="for-children"),
    path("about/", views.about, name="about"),
    path("rules-judged/", rule_pages.rates, name="rule-rates"),
    path("rules-judged/<slug:rule>/", rule_pages.judged, name="rule-judged"),
    path("rules-judged/<slug:rule>/change/", rule_pages.change, name="rule-change"),
    path("audit-trail/", views.trail, name="trail"),
]
