"""Clients, their secrets and tokens (only as digests), how often each called, and what was answered to what was sent once."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.teams.models import Officer

_OFFICER = settings.AUTH_USER_MODEL


class Caller(Officer):
    """The sign-in that a client acts as. It is closed and has no password, so nobody can sign in with it; a client that stands may act.

    Because it is an officer, every scope, permission and trace of the rooms below holds of it as of anybody else.
    """

    privacy = Privacy()

    class Meta:
        proxy = True

    def has_role(self, *wanted: str) -> bool:
        """A role that the administrator gave this client."""
        return not self.role_codes.isdisjoint(wanted)


class ApiClient(MutableRecord):
    """One system of one organisation. `boroughs` narrows what its roles open; without any, nothing is narrowed."""

    privacy = Privacy(
        plain="id client_id name purpose officer scopes boroughs calls_a_minute keys_only made_at made_by ended_at ended_by ended_reason"
    )

    client_id = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=100, unique=True)
    purpose = models.CharField(max_length=300)
    officer = models.OneToOneField(Caller, on_delete=models.PROTECT, related_name="client")
    scopes = models.JSONField(default=list)
    boroughs = models.ManyToManyField("teams.Borough", blank=True, related_name="+")
    calls_a_minute = models.PositiveIntegerField(default=120)
    keys_only = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    ended_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class ApiSecret(MutableRecord):
    """A secret of a client. After a rotation the old one works until `until_at`, so that the other system can be changed in peace."""

    privacy = Privacy(sensitive="digest", plain="id client made_at made_by until_at ended_at ended_by")
    computed_moments = ("until_at",)

    client = models.ForeignKey(ApiClient, on_delete=models.PROTECT, related_name="secrets")
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    until_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")


class ApiKey(MutableRecord):
    """A public key by which a client proves itself. Which method it signs with follows from its kind; `thumbprint` as RFC 7638 has it."""

    privacy = Privacy(plain="id client kid thumbprint method jwk made_at made_by ended_at ended_by")

    client = models.ForeignKey(ApiClient, on_delete=models.PROTECT, related_name="keys")
    kid = models.CharField(max_length=120)
    thumbprint = models.CharField(max_length=64)
    method = models.CharField(max_length=8)
    jwk = models.JSONField(default=dict)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["client", "kid"], condition=models.Q(ended_at=None), name="api_key_by_its_kid"
            )
        ]


class ApiProof(MutableRecord):
    """A digest of what was signed to be good once (a `jti`), kept until it would be too old anyway."""

    privacy = Privacy(plain="id digest until_at")
    computed_moments = ("until_at",)

    digest = models.CharField(max_length=64, unique=True)
    until_at = models.DateTimeField(db_index=True)


class ApiToken(MutableRecord):
    """A token that was given out, by a secret or by a key. `bound_to`: the thumbprint of the key that whoever uses it must hold. Rows are removed a day after they stop working: the trail says that they were given."""

    privacy = Privacy(sensitive="digest", plain="id client secret key bound_to scopes made_at expires_at")
    computed_moments = ("made_at", "expires_at")

    client = models.ForeignKey(ApiClient, on_delete=models.CASCADE, related_name="tokens")
    secret = models.ForeignKey(ApiSecret, null=True, on_delete=models.CASCADE, related_name="tokens")
    key = models.ForeignKey(ApiKey, null=True, on_delete=models.CASCADE, related_name="tokens")
    bound_to = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)


class ApiMinute(MutableRecord):
    """How often somebody called in one minute, counted in the database so that every process counts together.

    `who` is a client, or, at the door where tokens are asked for, a keyed digest of an address that says nothing later.
    """

    privacy = Privacy(plain="id who minute calls")

    who = models.CharField(max_length=48)
    minute = models.DateTimeField(db_index=True)
    calls = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["who", "minute"], name="api_minute_once")]


class KeptAnswer(MutableRecord):
    """What was answered to an Idempotency-Key. The same key again gets the same answer; with other words it is refused."""

    privacy = Privacy(plain="id client key asked status answer made_at")
    computed_moments = ("made_at",)

    client = models.ForeignKey(ApiClient, on_delete=models.CASCADE, related_name="answers")
    key = models.CharField(max_length=64)  # a digest: what a client writes into its keys is its own affair
    asked = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(default=0)
    answer = models.JSONField(default=dict)
    made_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["client", "key"], name="api_answer_once")]


class ClientChild(MutableRecord):
    """A client's own number for a child, and which record that is here."""

    privacy = Privacy(personal="their_id child", plain="id client")

    client = models.ForeignKey(ApiClient, on_delete=models.PROTECT, related_name="children")
    their_id = models.CharField(max_length=60)
    child = models.ForeignKey("children.Child", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["client", "their_id"], name="api_child_once")]
        indexes = [models.Index(fields=["child"], name="api_child_by_child")]


class ClientHook(MutableRecord):
    """Where a client wants to be told that something changed, and of what. Its secret comes from the server's key and is shown once."""

    privacy = Privacy(plain="id client address topics serial set_at set_by ended_at ended_by")

    client = models.ForeignKey(ApiClient, on_delete=models.PROTECT, related_name="hooks")
    address = models.URLField(max_length=300)
    topics = models.JSONField(default=list)
    serial = models.CharField(max_length=32)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["client"], condition=models.Q(ended_at=None), name="one_hook_a_client")
        ]
