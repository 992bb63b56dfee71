"""Sign-ins, kept by administrators."""

from django.urls import path

from childfirst.teams import provider_views, sign_in_views, views

app_name = "teams"
urlpatterns = [
    path("", views.sign_ins, name="sign-ins"),
    path("new/", views.new_sign_in, name="new-sign-in"),
    path("<int:pk>/second-factor/", sign_in_views.take_away, name="second-factor"),
    path("<int:pk>/identity/", provider_views.unlink, name="identity"),
    path("<int:pk>/", views.one_sign_in, name="sign-in"),
]
