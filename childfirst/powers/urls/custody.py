"""Addresses of custody."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
