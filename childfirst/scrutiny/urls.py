"""Pages of scrutiny."""

from django.urls import path

from childfirst.scrutiny import views

app_name = "scrutiny"
urlpatterns = [
    path("explore/", views.explore, name="explore"),
    path("explore/keep/", views.keep_it, name="keep"),
    path("figures/<slug:fingerprint>/", views.kept, name="kept"),
    path("figures/<slug:fingerprint>/file/", views.kept_csv, name="kept-csv"),
]
