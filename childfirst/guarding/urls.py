"""Addresses of guarding records."""

from django.urls import path

from childfirst.guarding import views

app_name = "guarding"
urlpatterns = [
    path("", views.guarded, name="guarded"),
    path("break-glass/", views.break_glass, name="break-glass"),
    path("break-glass/<int:pk>/", views.use, name="use"),
    path("children/<int:pk>/restrict/", views.restrict, name="restrict"),
    path("children/<int:pk>/known/", views.known, name="known"),
    path("children/<int:pk>/known-to/", views.known_to_another, name="known-to-another"),
    path("known/", views.known_by_number, name="known-by-number"),
    path("ties/<int:pk>/end/", views.end_tie, name="end-tie"),
    path("<int:pk>/", views.restriction, name="restriction"),
    path("<int:pk>/let-in/", views.let_in, name="let-in"),
    path("<int:pk>/let-out/<int:place>/", views.let_out, name="let-out"),
    path("<int:pk>/hand-over/", views.hand_over, name="hand-over"),
    path("<int:pk>/lift/", views.lift, name="lift"),
]
