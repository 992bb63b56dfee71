"""Addresses of learning."""

from django.urls import path

from childfirst.training.views import authority, coverage, lead, mine, player

app_name = "training"
urlpatterns = [
    path("", mine.mine, name="mine"),
    path("certificates/<int:pk>/", mine.certificate, name="certificate"),
    path("checks/<int:pk>/", player.result, name="result"),
    path("modules/<slug:slug>/", mine.module, name="module"),
    path("modules/<slug:slug>/begin/", mine.begin, name="begin"),
    path("modules/<slug:slug>/refresher/", mine.refresher, name="refresher"),
    path("modules/<slug:slug>/page/<int:number>/", player.page, name="page"),
    path("modules/<slug:slug>/scenario/<int:number>/", player.scenario, name="scenario"),
    path("modules/<slug:slug>/scenario/<int:number>/again/", player.scenario_again, name="scenario-again"),
    path("modules/<slug:slug>/reflection/", player.reflection, name="reflection"),
    path("modules/<slug:slug>/check/", player.check, name="check"),
    path("coverage/", coverage.coverage, name="coverage"),
    path("coverage/people/", coverage.people, name="coverage-people"),
    path("coverage/export/", coverage.export, name="coverage-export"),
    path("coverage/statements/", coverage.statements, name="statements"),
    path("people/<int:pk>/", lead.person, name="person"),
    path("people/<int:pk>/assign/", lead.assign, name="assign"),
    path("people/<int:pk>/exempt/", lead.exempt, name="exempt"),
    path("assignments/<int:pk>/take-back/", lead.take_back, name="take-back"),
    path("exemptions/<int:pk>/end/", lead.end_exemption, name="end-exemption"),
    path("rules/", lead.rules, name="rules"),
    path("rules/new/", lead.new_rule, name="new-rule"),
    path("rules/<int:pk>/end/", lead.end_rule, name="end-rule"),
    path("preview/", lead.previews, name="previews"),
    path("preview/<slug:slug>/", lead.preview, name="preview"),
    path("acts/", authority.acts, name="acts"),
    path("acts/<slug:act>/ask/", authority.ask, name="ask"),
    path("acts/<slug:act>/end/", authority.ask_nothing, name="ask-nothing"),
    path("exceptions/", authority.exceptions, name="exceptions"),
    path("exceptions/<int:pk>/", authority.exception, name="exception"),
]
