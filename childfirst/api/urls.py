"""Other systems, kept by administrators."""

from django.urls import path

from childfirst.api import views

app_name = "api"
urlpatterns = [
    path("", views.clients, name="clients"),
    path("new/", views.new_client, name="new-client"),
    path("<int:pk>/", views.client, name="client"),
    path("<int:pk>/may/", views.scopes, name="scopes"),
    path("<int:pk>/secret/", views.rotate, name="rotate"),
    path("<int:pk>/keys/", views.keys, name="keys"),
    path("<int:pk>/shut-out/", views.revoke, name="revoke"),
    path("<int:pk>/hook/", views.set_hook, name="set-hook"),
    path("hook/<int:pk>/end/", views.end_hook, name="end-hook"),
]
