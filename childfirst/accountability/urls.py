"""Pages that answer for what the software does: the public site, what leads up to it, and the audit trail for auditors."""

from django.urls import path

from childfirst.accountability.views import definitions, messages, public, releases, rule_book, rule_rates, say, trail

app_name = "accountability"
urlpatterns = [
    path("", public.home, name="public"),
    path("commitments/", public.commitments, name="commitments"),
    path("commitments/<slug:code>/", public.commitment, name="commitment"),
    path("figures/", public.figures, name="figures"),
    path("figures/<slug:measure>/<slug:period>/<int:pk>/", public.figure, name="figure"),
    path("definitions/", public.definitions, name="definitions"),
    path("corrections/", public.corrections, name="corrections"),
    path("open-data/", public.data, name="open-data"),
    path("open-data/figures.csv", public.data_csv, name="open-data-csv"),
    path("open-data/datapackage.json", public.data_package, name="open-data-package"),
    path("meeting-the-police/", public.meeting, name="meeting"),
    path("panels/", public.panels, name="panels"),
    path("panels/<slug:reference>/", public.panel, name="panel"),
    path("letter/", public.letter, name="letter"),
    path("say/", say.say, name="say"),
    path("say/sent/<slug:reference>/", say.sent, name="sent"),
    path("say/<slug:kind>/", say.say_it, name="say-it"),
    path("answer/", say.answer, name="answer"),
    path("rule-book/", rule_book.rule_book, name="rule-book"),
    path("rule-book/print/", rule_book.printed, name="rule-book-print"),
    path("rule-book/<slug:family>/", rule_book.rule_family, name="rule-family"),
    path("for-children/", rule_book.for_children, name="for-children"),
    path("about/", rule_book.about, name="about"),
    path("publishing/", releases.releases, name="releases"),
    path("publishing/prepare/", releases.prepare, name="prepare"),
    path("publishing/commitments/", definitions.kept, name="commitments-kept"),
    path("publishing/commitments/<slug:code>/", definitions.change, name="commitment-change"),
    path("publishing/<int:pk>/", releases.release, name="release"),
    path("publishing/<int:pk>/publish/", releases.publish, name="publish"),
    path("publishing/<int:pk>/send-back/", releases.send_back, name="send-back"),
    path("publishing/<int:pk>/correct/", releases.correct, name="correct"),
    path("messages/", messages.messages, name="messages"),
    path("messages/<int:pk>/", messages.message, name="message"),
    path("messages/<int:pk>/take/", messages.take, name="take-message"),
    path("rules-judged/", rule_rates.rates, name="rule-rates"),
    path("rules-judged/<slug:rule>/", rule_rates.judged, name="rule-judged"),
    path("rules-judged/<slug:rule>/change/", rule_rates.change, name="rule-change"),
    path("audit-trail/", trail.trail, name="trail"),
]
