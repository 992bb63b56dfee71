"""Addresses of keeping, deleting, giving and putting right; and of the auditor's lists."""

from django.urls import path

from childfirst.keeping.views import asking, looking, retention

app_name = "keeping"
urlpatterns = [
    path("", retention.reviews, name="reviews"),
    path("<int:pk>/", retention.review, name="review"),
    path("find/", retention.find, name="find"),
    path("years/", retention.choices, name="choices"),
    path("years/<slug:group>/", retention.choose, name="choose"),
    path("holds/<int:pk>/end/", retention.end_hold, name="end-hold"),
    path("deleted/", retention.proofs, name="proofs"),
    path("deleted/<int:pk>/", retention.proof, name="proof"),
    path("records/<int:pk>/", asking.record, name="record"),
    path("records/<int:pk>/review/", retention.start_review, name="start-review"),
    path("records/<int:pk>/hold/", retention.hold, name="hold"),
    path("records/<int:pk>/correct/", asking.correct, name="correct"),
    path("records/<int:pk>/disclosures.csv", asking.schedule, name="schedule"),
    path("corrections/<int:pk>/told/", asking.tell, name="tell"),
    path("requests/", asking.requests, name="requests"),
    path("requests/new/", asking.new, name="new-request"),
    path("requests/from-message/<int:pk>/", asking.from_message, name="from-message"),
    path("requests/<int:pk>/", asking.one, name="request"),
    path("requests/<int:pk>/decide/", asking.decide, name="decide"),
    path("requests/<int:pk>/look-again/", asking.look_again, name="look-again"),
    path("requests/<int:pk>/pack.<slug:kind>", asking.pack, name="pack"),
    path("looks/", looking.lists, name="looks"),
    path("looks/<slug:code>/", looking.listed, name="looks-list"),
]
