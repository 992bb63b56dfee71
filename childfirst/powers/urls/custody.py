"""Addresses of custody."""

from django.urls import URLPattern, path

from childfirst.powers.views import custody, custody_certificates, custody_entries, custody_receiving

urlpatterns: list[URLPattern] = [
    path("custody/", custody.board, name="custody"),
    path("custody/left/", custody.history, name="custody-history"),
    path("custody/receive/", custody_receiving.find, name="custody-receive"),
    path("custody/receive/arrest/<int:pk>/", custody_receiving.from_arrest, name="custody-receive-arrest"),
    path("custody/receive/child/<int:pk>/", custody_receiving.from_child, name="custody-receive-child"),
    path("custody/receive/new/", custody_receiving.new_child, name="custody-receive-new"),
    path("custody/<int:pk>/", custody.stay, name="custody-stay"),
    path("custody/<int:pk>/write/<slug:what>/", custody_entries.write, name="custody-write"),
    path("custody/<int:pk>/entries/<int:entry>/take-back/", custody_entries.take_back, name="custody-take-back"),
    path("custody/<int:pk>/missed/<int:breach>/", custody_entries.missed, name="custody-missed"),
    path("custody/<int:pk>/certify/", custody_certificates.certify, name="custody-certify"),
    path("custody/certificates/<int:pk>/", custody_certificates.show, name="custody-certificate"),
]
