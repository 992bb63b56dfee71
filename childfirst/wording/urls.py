"""Addresses of wording."""

from django.urls import path

from childfirst.wording import views

app_name = "wording"
urlpatterns = [
    path("", views.reviews, name="reviews"),
    path("look/", views.look_again, name="look"),
    path("mine/", views.mine, name="mine"),
    path("<int:pk>/", views.review_one, name="review"),
]
