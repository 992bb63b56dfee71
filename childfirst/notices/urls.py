"""Addresses of notices."""

from django.urls import path

from childfirst.notices import views

app_name = "notices"
urlpatterns = [path("<int:pk>/", views.draft, name="draft")]
