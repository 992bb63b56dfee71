"""Addresses of recording and reading contacts."""

from django.urls import URLPattern, path

from childfirst.contacts.views import amending, drafts, flags, lists, matching, mine, pages, read, review

app_name = "contacts"
urlpatterns: list[URLPattern] = [
    path("", mine.mine, name="mine"),
    path("new/", drafts.start, name="start"),
    path("<int:pk>/", read.contact, name="contact"),
    path("<int:pk>/amend/", amending.amend_contact, name="amend"),
    path("<int:pk>/child/<int:part>/amend/", amending.amend_part, name="amend-child"),
    path("<int:pk>/child/<int:part>/name/", amending.name_part, name="name-child"),
    path("findings/<int:pk>/disagree/", read.disagree_with, name="disagree"),
    path("findings/<int:pk>/flag/", flags.raise_one, name="flag"),
    path("flags/", flags.mine, name="flags"),
    path("flags/<int:pk>/", flags.review, name="review-flag"),
    path("drafts/<uuid:pk>/", drafts.task_list, name="draft"),
    path("drafts/<uuid:pk>/put-away/", drafts.put_away, name="put-away"),
    path("drafts/<uuid:pk>/take-back/", drafts.take_back, name="take-back"),
    path("drafts/<uuid:pk>/children/", lists.children, name="children"),
    path("drafts/<uuid:pk>/adults/", lists.adults, name="adults"),
    path("drafts/<uuid:pk>/child/<slug:key>/match/", matching.match, name="match"),
    path("drafts/<uuid:pk>/page/<slug:page>/", pages.page, name="page"),
    path("drafts/<uuid:pk>/autosave/<slug:page>/", pages.autosave, name="autosave"),
    path("drafts/<uuid:pk>/check/", review.review, name="review"),
]
