"""Sign-ins, kept by administrators."""

from django.urls import path

from childfirst.teams import sign_in_views, views

app_name = "teams"
urlpatterns = [
    path("", views.sign_ins, name="sign-ins"),
    path("new/", views.new_sign_in, name="new-sign-in"),
    path("<int:pk>/second-factor/", sign_in_views.take_away, name="second-factor"),
    path("<int:pk>/", views.one_sign_in, name="sign-in"),
]
