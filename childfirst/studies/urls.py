"""Addresses of the studies."""

from django.urls import path

from childfirst.studies.views import practice

app_name = "studies"
urlpatterns = [
    path("", practice.studies, name="studies"),
    path("practice/", practice.practice, name="practice"),
    path("practice/example/", practice.practice_example, name="practice-example"),
    path("practice/export/", practice.practice_export, name="practice-export"),
]
