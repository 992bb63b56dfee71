"""Addresses of notices, for people with a sign-in."""

from django.urls import path

from childfirst.notices.views import acts, directory, reading, settings, ward

app_name = "notices"
urlpatterns = [
    path("", reading.notices, name="list"),
    path("<int:pk>/", reading.notice, name="notice"),
    path("<int:pk>/release/", acts.release, name="release"),
    path("<int:pk>/not-share/", acts.not_share, name="not-share"),
    path("<int:pk>/recall/", acts.recall, name="recall"),
    path("<int:pk>/telephone/", acts.telephone, name="telephone"),
    path("<int:pk>/reply/", acts.reply, name="reply"),
    path("<int:pk>/authority/", acts.authorise, name="authorise"),
    path("<int:pk>/to-see/", acts.mean_to_see, name="to-see"),
    path("risk/<int:pk>/", acts.ask_risk, name="ask-risk"),
    path("service/<int:pk>/", acts.ask_service, name="ask-service"),
    path("to-see/<int:pk>/", acts.seen, name="seen"),
    path("ward/", ward.day, name="ward-day"),
    path("schools/", ward.schools, name="schools"),
    path("schools/<int:pk>/", ward.school, name="school"),
    path("schools/<int:pk>/log/", ward.log, name="log"),
    path("schools/<int:pk>/contact/", ward.add_contact, name="add-contact"),
    path("partners/", directory.partners, name="partners"),
    path("partners/add/", directory.add_partner, name="add-partner"),
    path("contacts/<int:pk>/end/", directory.end_contact, name="end-contact"),
    path("wards/", ward.posts, name="posts"),
    path("wards/set/", ward.set_post, name="set-post"),
    path("policy/", settings.policies, name="policies"),
    path("policy/set/", settings.set_policy, name="set-policy"),
    path("policy/given-up/", settings.given_up, name="given-up"),
    path("policy/given-up/<int:pk>/again/", settings.send_again, name="send-again"),
    path("policy/hook/", settings.set_hook, name="set-hook"),
    path("policy/hook/<int:pk>/end/", settings.end_hook, name="end-hook"),
]
