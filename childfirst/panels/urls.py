"""Addresses of the panels."""

from django.urls import path

from childfirst.panels.views import answering, inside, redaction, sitting

app_name = "panels"
urlpatterns = [
    path("", inside.meetings, name="meetings"),
    path("new/", inside.new, name="new"),
    path("misses/", inside.rule_misses, name="misses"),
    path("days/", inside.days, name="days"),
    path("publishing/", inside.releases, name="releases"),
    path("publishing/<int:pk>/", inside.release, name="release"),
    path("publishing/<int:pk>/send-back/", inside.send_back, name="send-back"),
    path("questions/", answering.questions, name="questions"),
    path("questions/<int:pk>/", answering.answer, name="answer"),
    path("mine/", sitting.mine, name="mine"),
    path("mine/<int:pk>/", sitting.sitting, name="sitting"),
    path("mine/<int:pk>/stop/", sitting.stop, name="stop"),
    path("mine/<int:pk>/discuss/", sitting.discuss, name="discuss"),
    path("mine/<int:pk>/ask/", sitting.ask, name="ask"),
    path("mine/<int:pk>/findings/", sitting.findings, name="findings"),
    path("mine/items/<int:pk>/", sitting.item, name="item"),
    path("mine/items/<int:pk>/found/", sitting.found, name="found"),
    path("items/<int:pk>/", redaction.redact, name="redact"),
    path("items/<int:pk>/add/", redaction.add, name="add-words"),
    path("items/<int:pk>/leave-out/", redaction.leave_out, name="leave-out"),
    path("<int:pk>/", inside.meeting, name="meeting"),
    path("<int:pk>/open/", inside.open_it, name="open"),
    path("<int:pk>/call-off/", inside.call_off, name="call-off"),
]
