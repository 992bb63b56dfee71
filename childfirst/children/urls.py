"""Addresses of finding and reading a child's record."""

from django.urls import path

from childfirst.children import views

app_name = "children"
urlpatterns = [
    path("", views.find, name="find"),
    path("<int:pk>/", views.child, name="child"),
    path("<int:pk>/why/", views.why_looking, name="why"),
]
