"""Addresses of searches, appropriate adults, reviews and a force's choices."""

from django.urls import URLPattern, path

from childfirst.powers.views import adults, authorities, records, reviews, search_drafts, searches, settings

urlpatterns: list[URLPattern] = [
    path("searches/", searches.listed, name="searches"),
    path("searches/start/", searches.start, name="start"),
    path("searches/<int:pk>/", searches.search, name="search"),
    path("searches/<int:pk>/before/", searches.before, name="before"),
    path("searches/<int:pk>/gate/", searches.gate, name="gate"),
    path("searches/<int:pk>/ask/", authorities.ask, name="ask"),
    path("searches/<int:pk>/telephone/", authorities.telephone, name="telephone"),
    path("searches/<int:pk>/not-done/", records.not_done, name="not-done"),
    path("searches/<int:pk>/done/", records.done, name="done"),
    path("searches/<int:pk>/record/", records.record, name="record"),
    path("searches/<int:pk>/record/keep/", records.keep_record, name="keep-record"),
    path("searches/<int:pk>/drop/<slug:page>/", search_drafts.drop, name="drop-draft"),
    path("searches/<int:pk>/complete/", records.complete, name="complete"),
    path("searches/<int:pk>/open-again/", records.open_again, name="open-again"),
    path("searches/<int:pk>/after/<slug:duty>/", records.aftercare, name="aftercare"),
    path("searches/<int:pk>/for-the-child/", records.for_the_child, name="for-the-child"),
    path("searches/<int:pk>/call/", adults.call, name="call"),
    path("calls/<int:pk>/arrived/", adults.arrived, name="arrived"),
    path("authority/<int:pk>/", authorities.answer, name="answer"),
    path("authority/<int:pk>/confirm/", authorities.confirm, name="confirm"),
    path("adults/", adults.directory, name="adults"),
    path("adults/add/", adults.add, name="add-adult"),
    path("adults/<int:pk>/end/", adults.end, name="end-adult"),
    path("reviews/", reviews.queue, name="reviews"),
    path("reviews/<int:pk>/", reviews.review, name="review"),
    path("reviews/<int:pk>/take/", reviews.take, name="take-review"),
    path("reviews/<int:pk>/put-back/", reviews.put_back, name="put-back-review"),
    path("reviews/<int:pk>/outcome/", reviews.outcome, name="outcome"),
    path("reviews/<int:pk>/given/", reviews.give_words, name="give-words"),
    path("policy/", settings.policy, name="policy"),
    path("policy/<slug:name>/", settings.replace, name="set-policy"),
]
