"""Only this app's addresses, so that its tests need no app that stands above it."""

from django.urls import include, path

urlpatterns = [path("ui/", include("childfirst.ui.urls"))]
