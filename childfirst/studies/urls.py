"""Addresses of the studies."""

from django.urls import path

from childfirst.studies.views import part, practice, vignettes

app_name = "studies"
urlpatterns = [
    path("", practice.studies, name="studies"),
    path("practice/", practice.practice, name="practice"),
    path("practice/example/", practice.practice_example, name="practice-example"),
    path("practice/export/", practice.practice_export, name="practice-export"),
    path("vignettes/", vignettes.rounds, name="rounds"),
    path("vignettes/open/", vignettes.open_round, name="open-round"),
    path("vignettes/design/", vignettes.design_page, name="design"),
    path("vignettes/rounds/<int:pk>/close/", vignettes.close_round, name="close-round"),
    path("vignettes/results/<slug:slug>/", vignettes.results, name="results"),
    path("take-part/<int:pk>/", part.consent, name="consent"),
    path("take-part/<int:pk>/answer/", part.reply, name="reply"),
    path("take-part/<int:pk>/leave/", part.leave, name="leave"),
]
