"""Addresses for people outside the police. No sign-in: each page asks for a link and a second proof."""

from django.urls import path

from childfirst.notices.views import partners

app_name = "partners"
urlpatterns = [
    path("", partners.about, name="about"),
    path("notice/", partners.notice, name="notice"),
    path("tell-the-desk/", partners.ask, name="ask"),
    path("a-child/", partners.refer, name="refer"),
    path("close/", partners.close, name="close"),
    path("<slug:token>/", partners.link, name="link"),
    path("<slug:token>/code/", partners.send_code, name="send-code"),
    path("<slug:token>/again/", partners.again, name="again"),
]
