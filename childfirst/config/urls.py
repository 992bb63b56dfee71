"""Every address of the site."""

from django.conf import settings
from django.urls import include, path

from childfirst.config import views
from childfirst.config.measuring import metrics
from childfirst.config.readiness import health, ready
from childfirst.teams import provider_views, sign_in_views
from childfirst.teams.views import sign_in, sign_out

urlpatterns = [
    path("", views.home, name="home"),
    path("sign-in/", sign_in, name="sign-in"),
    path("sign-out/", sign_out, name="sign-out"),
    path("health/", health, name="health"),
    path("ready/", ready, name="ready"),
    path("metrics/", metrics, name="metrics"),
    path("sign-in/code/", sign_in_views.code, name="sign-in-code"),
    path("sign-in/enrol/", sign_in_views.enrol, name="sign-in-enrol"),
    path("sign-in/again/", sign_in_views.again, name="sign-in-again"),
    path("sign-in/passkey/", sign_in_views.new_passkey, name="sign-in-passkey"),
    path("sign-in/passkey/<int:pk>/remove/", sign_in_views.remove_passkey, name="sign-in-passkey-remove"),
    path("sign-in/provider/", provider_views.set_out, name="provider-sign-in"),
    path("sign-in/provider/back/", provider_views.back, name="provider-back"),
    path("sign-in/provider/signed-out/", provider_views.signed_out_there, name="provider-signed-out"),
    path("sign-in/provider/again/", provider_views.again, name="provider-again"),
    path("sign-in/mine/", sign_in_views.mine, name="sign-in-mine"),
    path("sign-out/everywhere/", sign_in_views.sign_out_everywhere, name="sign-out-everywhere"),
    path("contacts/", include("childfirst.contacts.urls")),
    path("children/", include("childfirst.children.urls")),
    path("same-child/", include("childfirst.linkage.urls")),
    path("desk/", include("childfirst.referrals.urls")),
    path("powers/", include("childfirst.powers.urls")),
    path("cases/", include("childfirst.cases.urls")),
    path("guarding/", include("childfirst.guarding.urls")),
    path("words/", include("childfirst.wording.urls")),
    path("notices/", include("childfirst.notices.urls")),
    path("p/", include("childfirst.notices.partner_urls")),
    path("learning/", include("childfirst.training.urls")),
    path("studies/", include("childfirst.studies.urls")),
    path("sign-ins/", include("childfirst.teams.urls")),
    path("scrutiny/", include("childfirst.scrutiny.urls")),
    path("panels/", include("childfirst.panels.urls")),
    path("public/", include("childfirst.accountability.urls")),
    path("keeping/", include("childfirst.keeping.urls")),
    path("systems/", include("childfirst.api.urls")),
    path("api/v1/", include("childfirst.api.doors")),
    path("ui/", include("childfirst.ui.urls")),
]
if settings.DEMO:
    urlpatterns.append(path("", include("childfirst.demo.urls")))

handler400 = "childfirst.config.views.bad_request"
handler403 = "childfirst.config.views.forbidden"
handler404 = "childfirst.config.views.not_found"
handler500 = "childfirst.config.views.broken"
