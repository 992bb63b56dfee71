"""Addresses of the demonstration. Included only where settings.DEMO is on."""

from django.urls import path

from childfirst.demo import views

app_name = "demo"
urlpatterns = [
    path("try-it/", views.try_it, name="try-it"),
    path("try-it/sent/", views.sent, name="sent"),
    path("try-it/<slug:slug>/start/", views.start, name="start"),
    path("try-it/sign-in-as/<str:username>/", views.sign_in_as, name="sign-in-as"),
]
