"""Addresses of powers, one noun a file."""

from childfirst.powers.urls import custody, figures, force, searches

app_name = "powers"
urlpatterns = [*searches.urlpatterns, *custody.urlpatterns, *force.urlpatterns, *figures.urlpatterns]
