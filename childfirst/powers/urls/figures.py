"""Addresses of figures."""

from django.urls import URLPattern, path

from childfirst.powers.views import figures

urlpatterns: list[URLPattern] = [
    path("figures/", figures.figures, name="figures"),
    path("figures/pack/", figures.scrutiny_pack, name="scrutiny-pack"),
    path("figures/return/", figures.national_return, name="national-return"),
    path("figures/given/<int:pk>/", figures.figure, name="figure"),
    path("figures/given/<int:pk>/correct/", figures.correct_figure, name="correct-figure"),
    path("figures/given/<int:pk>/file/", figures.figure_csv, name="figure-csv"),
]
