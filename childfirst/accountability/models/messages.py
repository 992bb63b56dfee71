"""What somebody wrote from the public pages, without an account, and what they were answered."""

from django.conf import settings
from django.db import models

from childfirst.accountability.states import MESSAGE
from childfirst.audit.ringing import Ring
from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy

_OFFICER = settings.AUTH_USER_MODEL
KINDS = {
    "encounter": "How meeting the police was",
    "complaint": "A complaint",
    "record": "A request for what is held",
}
WRITERS = {
    "child": "I am under 18 and it is about me",
    "adult": "I am 18 or over and it is about me",
    "parent": "I am a parent or carer",
    "advocate": "I help a child: an advocate, a youth worker, a teacher, a solicitor",
    "other": "Somebody else",
}


class Message(MutableRecord):
    """One message. Only its status and who took it change. It points at no child and no contact: nothing here says who is held.

    `secret` is a hash of the word the writer chose. `sending_key` makes a form that is sent twice one message. Nobody signed in
    when it was sent, so its moment is a computed one, without a person.
    """

    privacy = Privacy(
        personal="text place when_text name born reach",
        sensitive="kind writer about_rating late_reason",
        plain="id reference secret sending_key sent_at due_at look_at duty allowance status taken_at taken_by "
        "late_reason_at late_reason_by",
    )
    computed_moments = ("sent_at", "due_at", "look_at")

    reference = models.CharField(max_length=12, unique=True)
    secret = models.CharField(max_length=160)
    sending_key = models.UUIDField(unique=True)
    kind = models.CharField(max_length=10, choices=list(KINDS.items()))
    writer = models.CharField(max_length=10, choices=list(WRITERS.items()))
    text = models.TextField()
    about_rating = models.CharField(max_length=10, blank=True)
    place = models.CharField(max_length=200, blank=True)
    when_text = models.CharField(max_length=200, blank=True)
    name = models.CharField(max_length=120, blank=True)
    born = models.DateField(null=True)
    reach = models.CharField(max_length=200, blank=True)
    duty = models.CharField(max_length=16)
    allowance = models.JSONField(default=dict)
    sent_at = models.DateTimeField(db_index=True)
    due_at = models.DateTimeField()
    status = models.CharField(max_length=10, choices=MESSAGE.choices(), default=MESSAGE.first)
    taken_at = models.DateTimeField(null=True)
    taken_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    look_at = models.DateTimeField(null=True)  # when its clock has something to say next: the warning, then the breach
    late_reason = models.TextField(blank=True)
    late_reason_at = models.DateTimeField(null=True)
    late_reason_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["due_at", "pk"]
        indexes = [
            models.Index(fields=["look_at"], condition=models.Q(look_at__isnull=False), name="message_to_look_at")
        ]

    def __str__(self) -> str:
        return self.reference


class Answer(ImmutableRecord):
    """What the writer reads. `final` ends the clock. `harm` says whether the message told of a child in danger, `passed_on` who was told of it."""

    privacy = Privacy(personal="passed_on", sensitive="text harm", plain="id message final answered_at answered_by")

    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="answers")
    text = models.TextField()
    final = models.BooleanField()
    harm = models.BooleanField()
    passed_on = models.CharField(max_length=300, blank=True)
    answered_at = models.DateTimeField()
    answered_by = models.ForeignKey(_OFFICER, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["answered_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["message"], condition=models.Q(final=True), name="one_final_answer"),
            models.CheckConstraint(condition=models.Q(harm=False) | ~models.Q(passed_on=""), name="harm_is_passed_on"),
        ]


class MessageRing(Ring):
    """The clock of a message rang: a warning, or a breach that asks for a reason, once each."""

    privacy = Privacy(plain="id message kind due_at rung_at")

    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="rings")

    class Meta(Ring.Meta):
        constraints = [models.UniqueConstraint(fields=["message", "kind"], name="message_rings_once")]


class Try(MutableRecord):
    """One message sent, or one wrong guess at a secret word, by a keyed digest of where it came from: to slow down a flood, and nothing else.
    The worker clears it when its hour is over."""

    privacy = Privacy(plain="id what whence tried_at")
    computed_moments = ("tried_at",)

    what = models.CharField(max_length=10)
    whence = models.CharField(max_length=32)
    tried_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["what", "whence", "tried_at"], name="try_by_whence"),
            models.Index(fields=["tried_at"], name="try_by_moment"),
        ]
