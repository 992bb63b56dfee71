"""Addresses of cases, the missing board, meetings and the lead."""

from django.urls import path

from childfirst.cases.views import cases, doing, lead, meetings, missing

app_name = "cases"
urlpatterns = [
    path("", cases.case_list, name="list"),
    path("ringing/", cases.ringing, name="ringing"),
    path("open/", cases.open_new, name="open"),
    path("<int:pk>/", cases.case, name="case"),
    path("<int:pk>/links/", cases.links, name="links"),
    path("<int:pk>/screen/", cases.screening, name="screen"),
    path("<int:pk>/do/<slug:name>/", doing.do, name="do"),
    path("row/<slug:name>/<int:pk>/", doing.row, name="row"),
    path("missing/", missing.board, name="board"),
    path("missing/<int:pk>/", missing.episode, name="episode"),
    path("missing/<int:pk>/grade/", missing.grade, name="grade"),
    path("missing/<int:pk>/do/<slug:name>/", missing.do, name="episode-do"),
    path("meetings/", meetings.meeting_list, name="meetings"),
    path("meetings/call/", meetings.call, name="call"),
    path("meetings/<int:pk>/", meetings.meeting, name="meeting"),
    path("meetings/<int:pk>/pack/", meetings.pack, name="pack"),
    path("meetings/<int:pk>/held/", meetings.held, name="held"),
    path("meetings/<int:pk>/give/", meetings.give, name="give-pack"),
    path("lead/", lead.overview, name="lead"),
    path("return/", lead.quarterly, name="return"),
    path("workload/", lead.workload, name="workload"),
    path("skills/<int:pk>/", lead.skills, name="skills"),
    path("choices/", lead.choices, name="choices"),
    path("choices/<slug:name>/", lead.choose, name="choose"),
]
