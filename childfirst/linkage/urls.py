"""Addresses of deciding whether two records are one child."""

from django.urls import path

from childfirst.linkage import views

app_name = "linkage"
urlpatterns = [
    path("", views.waiting, name="waiting"),
    path("<int:pk>/", views.pair, name="pair"),
    path("<int:pk>/undo/", views.undo, name="undo"),
    path("errors/", views.errors, name="errors"),
]
