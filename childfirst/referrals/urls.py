"""Addresses of the desk."""

from django.urls import path

from childfirst.referrals.views import clocks, decide, reading, timings, work

app_name = "referrals"
urlpatterns = [
    path("", reading.queue, name="queue"),
    path("timings/", timings.timings, name="timings"),
    path("timings/set/", timings.replace, name="set-timing"),
    path("<int:pk>/", reading.referral, name="referral"),
    path("<int:pk>/take/", work.take, name="take"),
    path("<int:pk>/put-back/", work.put_back, name="put-back"),
    path("<int:pk>/research/<slug:code>/", work.research, name="research"),
    path("<int:pk>/grade/", work.grade, name="grade"),
    path("<int:pk>/question/", work.return_, name="return"),
    path("<int:pk>/answer/", work.answer, name="answer"),
    path("<int:pk>/decide/", decide.decide, name="decide"),
    path("<int:pk>/countersign/", decide.countersign, name="countersign"),
    path("<int:pk>/advice/", decide.advice, name="advice"),
    path("<int:pk>/reopen/", decide.reopen, name="reopen"),
    path("<int:pk>/fold/", work.fold, name="fold"),
    path("<int:pk>/take-out/<int:place>/", work.unfold, name="unfold"),
    path("<int:pk>/start-clock/", clocks.start, name="start-clock"),
    path("clocks/<int:pk>/", clocks.event, name="event"),
    path("clocks/events/<int:pk>/take-back/", clocks.take_back, name="take-back"),
    path("missed/<int:pk>/", clocks.reason, name="reason"),
]
