"""The component gallery. Error handlers are named in the root urls: handler404 = "childfirst.ui.views.not_found" and so on."""

from django.urls import path

from childfirst.ui import views

app_name = "ui"
urlpatterns = [
    path("components/", views.gallery, name="gallery"),
    path("components/form/", views.gallery_form, name="gallery-form"),
]
