"""What every page is made of: layouts, components, forms, formatting, paging, the gallery and the error pages.

It knows nothing of children, contacts or referrals: pages hand it words. A page in short:

    {% extends "ui/layouts/casework.html" %}
    {% from "ui/components/identity_bar.html" import identity_bar %}
    {% block title %}Referral 812{% endblock %}
    {% block identity %}{{ identity_bar(child.name, child.years, child.age) }}{% endblock %}
    {% block content %}<h1 class="govuk-heading-l">Referral 812</h1>...{% endblock %}
    {% block aside %}...{% endblock %}

A form extends `ui.forms.GovForm`; a page draws it with `{{ render_field(form["name"]) }}` and, when it is passed as
`form`, the layout shows the error summary by itself. Everything else is in docs/reference/ui.md and, alive, in the
gallery at /ui/components/ of a demonstration.
"""
