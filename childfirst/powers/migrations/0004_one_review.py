"""One review for searches and force: reviews of force move into the queue of reviews, and a flag for referral gets a clock that rings.

Rows are carried over: each review of force becomes a finished review, an incident that waits gets an open one, and every
flag a clock of its referral from the moment the force was used.
"""

from datetime import timedelta

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from childfirst.foundation.freeze import FreezeRows
from childfirst.rules.force import FLAG_DATE, FLAG_SOURCE

WEEK = timedelta(days=7)
GRADE = {"well": "in_order", "right_with_learning": "learning", "not_justified": "concern"}


def carry_reviews(apps, schema_editor):
    incidents = apps.get_model("powers", "ForceIncident").objects
    old = apps.get_model("powers", "ForceReview").objects
    for incident in incidents.exclude(status="writing").order_by("pk").iterator():
        number, newest, due = 0, None, incident.opened_at + WEEK
        for number, one in enumerate(old.filter(subject=incident).order_by("reviewed_at", "pk"), 1):
            newest = _open(
                apps, incident, number, due, status="reviewed", grade=GRADE.get(one.grade, one.grade), reasons=one.reason, learning=one.learning,
                for_officers=one.to_officers, words_for_child=one.for_child, versions=one.versions, taken_at=one.reviewed_at, taken_by_id=one.reviewed_by_id,
                reviewed_at=one.reviewed_at, reviewed_by_id=one.reviewed_by_id, revision=1,
            )  # fmt: skip
        if incident.status == "waiting" or newest is None:
            _open(apps, incident, number + 1, due, status="waiting")
    _check_now(schema_editor)


def _check_now(schema_editor):
    """PostgreSQL alters no table that has checks of foreign keys waiting."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        schema_editor.execute("SET CONSTRAINTS ALL DEFERRED")


def _open(apps, incident, number, due, **columns):
    review = apps.get_model("powers", "Review").objects.create(
        subject_type="force", subject_id=incident.pk, number=number, subject_title=f"Force {incident.pk}", contact_id=incident.contact_id,
        child_id=incident.child_id, command_unit_id=incident.command_unit_id, why="force" if number == 1 else "corrected",
        opened_at=incident.opened_at, opened_by_id=incident.opened_by_id, due_at=due, **columns,
    )  # fmt: skip
    parts = set()
    for report in apps.get_model("powers", "ForceReport").objects.filter(incident=incident):
        parts |= {
            (pk, "used_force") for pk in (report.officer_id, *report.officers_present.values_list("pk", flat=True))
        }
        parts |= {(report.supervisor_id, "supervised")} if report.supervisor_id else set()
    officers = apps.get_model(settings.AUTH_USER_MODEL).objects.in_bulk([pk for pk, _ in parts])
    connections = apps.get_model("powers", "ReviewConnection").objects
    for pk, how in sorted(parts):
        name = officers[pk].full_name[:120]
        connections.create(review=review, officer_id=pk, name=name, how=how, noted_at=incident.opened_at, noted_by=None)
    return review


def carry_flags(apps, schema_editor):
    clocks = apps.get_model("referrals", "Clock").objects
    events = apps.get_model("referrals", "ClockEvent").objects
    for flag in apps.get_model("powers", "ForceReferral").objects.select_related("incident"):
        start = min(flag.due_at, flag.incident.occurred_from)
        done = flag.answered_at
        clock = clocks.create(
            referral_id=flag.desk_referral_id, contact_id=flag.incident.contact_id, child_id=flag.incident.child_id, duty="FORCE_REFER",
            about=f"Force {flag.incident_id}", due_at=flag.due_at, started_at=flag.flagged_at, ended=done is not None,
            state="running" if done is None else "met" if done <= flag.due_at else "breached", look_at=None if done else flag.due_at + timedelta(seconds=1),
            allowance={"minutes": (flag.due_at - start) // timedelta(minutes=1), "source": FLAG_SOURCE, "source_date": FLAG_DATE},
        )  # fmt: skip
        events.create(clock=clock, what="force_flagged", happened_at=start, extra={}, note="")
        if done is not None:
            events.create(
                clock=clock,
                what="force_referral_decided",
                happened_at=done,
                happened_by_id=flag.answered_by_id,
                extra={},
                note="",
            )
        flag.clock = clock
        flag.save(update_fields=["clock"])
    _check_now(schema_editor)


GRADES = [
    ("in_order", "In order"), ("learning", "In order, with something to learn"), ("avoidable", "Could have been avoided"),
    ("concern", "Not in order"), ("grave", "Grave: for professional standards"), ("cannot_tell", "Cannot be told from the record"),
]  # fmt: skip
WHY = [
    ("exposing", "Every search that exposes a child's intimate parts is reviewed"),
    ("sampled", "Drawn by the sample of more thorough searches"),
    ("gate", "Something was missing or broken when it was done"),
    ("imported", "Published or imported as removal of more than outer clothing"),
    ("force", "Every use of force on a child is reviewed"),
    ("corrected", "A report was sent or corrected after the review"),
]
HOW = [
    ("searched", "Searched, or was there"), ("recorded", "Recorded it"), ("authorised", "Authorised it, or was asked to"),
    ("supervised", "Supervised it"), ("used_force", "Used force, or was there"),
]  # fmt: skip
GIVEN = [
    ("in_person", "Given and read to the child in person"),
    ("adult", "Through a parent or carer"),
    ("professional", "Through a social worker, solicitor or other professional"),
    ("letter", "By letter"),
    ("not_wanted", "Offered, and not wanted"),
    ("not_safe", "Not given: it may put the child at risk"),
    ("not_reached", "Tried, and the child was not reached"),
]


def to(model, **options):
    return models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=model, **options)


def clock(**options):
    return models.OneToOneField(
        on_delete=django.db.models.deletion.PROTECT, related_name="force_flag", to="referrals.clock", **options
    )


class Migration(migrations.Migration):
    dependencies = [
        ("powers", "0003_searches_drafts"),
        ("children", "0002_search_indexes"),
        ("contacts", "0004_flags_and_rule_settings"),
        ("referrals", "0004_events_taken_back"),
        ("teams", "0002_rule_owner_role"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.AddField("review", "command_unit", to("teams.basiccommandunit", null=True, related_name="+")),
        migrations.AddField("review", "number", models.PositiveSmallIntegerField(default=1)),
        migrations.AddField("review", "versions", models.JSONField(default=list)),
        migrations.AlterField("review", "grade", models.CharField(blank=True, choices=GRADES, max_length=12)),
        migrations.AlterField("review", "subject_type", models.CharField(choices=[("search", "Search"), ("force", "Use of force")], max_length=20)),
        migrations.AlterField("review", "why", models.CharField(choices=WHY, max_length=12)),
        migrations.AlterField("reviewconnection", "how", models.CharField(choices=HOW, max_length=12)),
        migrations.RemoveConstraint("review", "one_review_of_a_use"),
        migrations.AddConstraint("review", models.UniqueConstraint(fields=["subject_type", "subject_id", "number"], name="review_numbered_once")),
        migrations.AddConstraint(
            "review",
            models.UniqueConstraint(fields=["subject_type", "subject_id"], condition=~models.Q(status="reviewed"), name="one_open_review_of_a_use"),
        ),
        migrations.CreateModel(
            "WordsGiven",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("how", models.CharField(choices=GIVEN, max_length=12)),
                ("given_when", models.DateTimeField()),
                ("given_by_name", models.CharField(max_length=120)),
                ("note", models.TextField(blank=True)),
                ("recorded_at", models.DateTimeField()),
                ("recorded_by", to(settings.AUTH_USER_MODEL, related_name="+")),
                ("review", to("powers.review", related_name="words_given")),
            ],
            options={"ordering": ["-given_when", "-pk"]},
        ),
        FreezeRows("powers_wordsgiven"),
        migrations.AddField("forcereferral", "clock", clock(null=True)),
        migrations.RunPython(carry_reviews, elidable=True),
        migrations.RunPython(carry_flags, elidable=True),
        migrations.AlterField("forcereferral", "clock", clock()),
        migrations.RemoveField("forcereferral", "due_at"),
        migrations.RemoveIndex("forceincident", "force_review_queue"),
        migrations.RemoveField("forceincident", "status"),
        migrations.RemoveField("forceincident", "revision"),
        migrations.DeleteModel("ForceReview"),
    ]  # fmt: skip
