"""Custody: stays, entries, clocks, certificates. The database itself keeps the rows of FROZEN as they were written."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from childfirst.foundation.freeze import FreezeRows

FROZEN = (
    "powers_custodyentry",
    "powers_custodyentrytakenback",
    "powers_custodycertificate",
)


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('children', '0002_search_indexes'),
        ('contacts', '0004_flags_and_rule_settings'),
        ('referrals', '0004_events_taken_back'),
        ('teams', '0002_rule_owner_role'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CustodyEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('what', models.CharField(choices=[('arrived', 'Arrived at the station'), ('detention_authorised', 'Detention authorised'), ('rights', 'Rights explained'), ('adult_called', 'Appropriate adult called'), ('adult_arrived', 'Appropriate adult arrived'), ('adult_left', 'Appropriate adult left'), ('parent_told', 'Parent or carer told'), ('council_told', 'Council or home that looks after the child told'), ('woman_named', 'Woman officer named'), ('care', 'Health, needs and welfare'), ('placed', 'Where the child is held'), ('review', 'Detention reviewed'), ('superintendent', "Superintendent's authority to 36 hours"), ('charged', 'Charged'), ('bail_refused', 'Bail refused'), ('council_asked', 'Council asked for accommodation'), ('council_answered', "The council's answer"), ('certified', 'Certificate signed'), ('note', 'Note'), ('ended', 'Left custody')], max_length=24)),
                ('moment', models.DateTimeField()),
                ('facts', models.JSONField(default=dict)),
                ('note', models.TextField(blank=True)),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['moment', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='CustodyEntryTakenBack',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.TextField()),
                ('taken_back_at', models.DateTimeField()),
                ('entry', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='taken_back', to='powers.custodyentry')),
                ('taken_back_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CustodyStay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(max_length=24, unique=True)),
                ('status', models.CharField(choices=[('arrived', 'Arrived, detention not yet authorised'), ('held', 'Held without charge'), ('charged', 'Charged'), ('bail_refused', 'Charged, bail refused'), ('ended', 'Left custody')], default='arrived', max_length=20)),
                ('arrived_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(null=True)),
                ('ended_how', models.CharField(blank=True, choices=[('not_authorised', 'Detention not authorised: released'), ('released_no_charge', 'Released without charge'), ('released_bail', 'Released on bail'), ('to_council', 'Moved to accommodation of the council'), ('to_court', 'Taken to court'), ('to_hospital', 'Taken to hospital')], max_length=24)),
                ('next_due_at', models.DateTimeField(null=True)),
                ('next_due', models.CharField(blank=True, max_length=16)),
                ('opened_at', models.DateTimeField()),
                ('revision', models.PositiveIntegerField(default=0)),
                ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='custody_stays', to='children.child')),
                ('contact', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='custody_stays', to='contacts.contact')),
                ('opened_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('referral', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='custody_stays', to='referrals.referral')),
                ('suite', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='custody_stays', to='teams.team')),
            ],
        ),
        migrations.AddField(
            model_name='custodyentry',
            name='stay',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='powers.custodystay'),
        ),
        migrations.CreateModel(
            name='CustodyClock',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('duty', models.CharField(choices=[('R043', 'Review of detention'), ('R044', 'Limit without charge')], max_length=8)),
                ('due_at', models.DateTimeField(null=True)),
                ('state', models.CharField(choices=[('not_started', 'Not started'), ('running', 'Running'), ('met', 'Done in time'), ('breached', 'Missed')], default='not_started', max_length=12)),
                ('late_minutes', models.PositiveIntegerField(default=0)),
                ('ended', models.BooleanField(default=False)),
                ('look_at', models.DateTimeField(null=True)),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='clocks', to='powers.custodystay')),
            ],
        ),
        migrations.CreateModel(
            name='CustodyCertificate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(max_length=32, unique=True)),
                ('number', models.PositiveSmallIntegerField()),
                ('ground', models.CharField(choices=[('a', 'Moving the child is impracticable'), ('b', 'Aged 12 or over: no secure place, and no other place would protect the public from serious harm')], max_length=1)),
                ('document', models.JSONField()),
                ('why_replaced', models.TextField(blank=True)),
                ('signed_at', models.DateTimeField()),
                ('replaces', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaced_by', to='powers.custodycertificate')),
                ('signed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='certificates', to='powers.custodystay')),
            ],
            options={
                'ordering': ['number'],
            },
        ),
        migrations.CreateModel(
            name='CustodyBreach',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('duty', models.CharField(choices=[('R043', 'Review of detention'), ('R044', 'Limit without charge')], max_length=8)),
                ('due_at', models.DateTimeField()),
                ('found_at', models.DateTimeField()),
                ('reason', models.TextField(blank=True)),
                ('reason_at', models.DateTimeField(null=True)),
                ('reason_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='breaches', to='powers.custodystay')),
            ],
            options={
                'ordering': ['due_at', 'pk'],
            },
        ),
        migrations.AddIndex(
            model_name='custodystay',
            index=models.Index(condition=models.Q(('ended_at', None)), fields=['suite', 'next_due_at'], name='stay_board'),
        ),
        migrations.AddIndex(
            model_name='custodystay',
            index=models.Index(fields=['suite', '-ended_at'], name='stay_history'),
        ),
        migrations.AddConstraint(
            model_name='custodystay',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('child',), name='one_stay_at_a_time'),
        ),
        migrations.AddIndex(
            model_name='custodyclock',
            index=models.Index(condition=models.Q(('look_at__isnull', False)), fields=['look_at'], name='custody_clock_to_look_at'),
        ),
        migrations.AddConstraint(
            model_name='custodyclock',
            constraint=models.UniqueConstraint(fields=('stay', 'duty'), name='one_custody_clock_a_duty'),
        ),
        migrations.AddConstraint(
            model_name='custodycertificate',
            constraint=models.UniqueConstraint(fields=('stay', 'number'), name='certificate_numbered_once'),
        ),
        migrations.AddConstraint(
            model_name='custodybreach',
            constraint=models.UniqueConstraint(fields=('stay', 'duty', 'due_at'), name='custody_breach_once'),
        ),
        *(FreezeRows(table) for table in FROZEN),
    ]
