"""The public site: published, suppressed tables and what stands around them. No page here reads a live row."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from childfirst.accountability.commitments import BY_CODE
from childfirst.accountability.counting import MEASURES
from childfirst.accountability.periods import Period
from childfirst.accountability.presenters import open_data, public, tables
from childfirst.accountability.queries.published import published, version_of
from childfirst.foundation.permissions import who
from childfirst.panels.queries.published import published_meetings
from childfirst.panels.words import GRADES


@require_safe
@who("public")
@gzip_page
def home(request: HttpRequest) -> HttpResponse:
    """Where everything is."""
    every = public.commitments()
    context = {
        "measured": sum(one["measured"] for one in every),
        "with_figure": sum(bool(one["period"]) for one in every),
        "every": len(every),
        "corrections": len(public.log()),
    }
    return render(request, "accountability/public/home.html", context)


@require_safe
@who("public")
@gzip_page
def commitments(request: HttpRequest) -> HttpResponse:
    """All of them, with what is known of each."""
    return render(request, "accountability/public/commitments.html", {"every": public.commitments()})


@require_safe
@who("public")
@gzip_page
def commitment(request: HttpRequest, code: str) -> HttpResponse:
    """One: what it means, its figures, its trend, and every version of its meaning."""
    version = version_of(code.upper())
    if version is None or code != code.lower():
        raise Http404
    return render(request, "accountability/public/commitment.html", public.commitment(version))


@require_safe
@who("public")
@gzip_page
def figures(request: HttpRequest) -> HttpResponse:
    """Every table that stands."""
    return render(
        request, "accountability/public/figures.html", {"subjects": public.figures(), "address": public.address}
    )


@require_safe
@who("public")
@gzip_page
def figure(request: HttpRequest, measure: str, period: str, pk: int) -> HttpResponse:
    """One published table. Its address stays, and says when it was corrected."""
    release = (
        published()
        .select_related("corrects")
        .defer("counted", "corrects__counted")
        .filter(pk=pk, measure=measure, period=period)
        .first()
    )
    if release is None:
        raise Http404
    newer = published().filter(corrects=release.pk).first()
    context = {
        "release": release,
        "period": Period.of(release.period),
        "table": tables.table(release),
        "chart": tables.chart(release),
        "newer": newer,
        "newer_href": public.address(newer) if newer else "",
        "older_href": public.address(release.corrects) if release.corrects else "",
        "changes": tables.corrected(release) if release.corrects else [],
        "commitments": [one for one in public.commitments() if one["version"].measure == release.measure],
    }
    return render(request, "accountability/public/figure.html", context)


@require_safe
@who("public")
@gzip_page
def definitions(request: HttpRequest) -> HttpResponse:
    """What each figure counts, and what it cannot show."""
    return render(request, "accountability/public/definitions.html", {"measures": list(MEASURES.values())})


@require_safe
@who("public")
@gzip_page
def corrections(request: HttpRequest) -> HttpResponse:
    """Old figure, new figure, why."""
    return render(request, "accountability/public/corrections.html", {"log": public.log()})


@require_safe
@who("public")
@gzip_page
def data(request: HttpRequest) -> HttpResponse:
    """Where the files are, and what each column means."""
    context = {"fields": open_data.FIELDS, "count": len(open_data.rows()) - 1}
    return render(request, "accountability/public/open_data.html", context)


@require_safe
@who("public")
@gzip_page
def data_csv(request: HttpRequest) -> HttpResponse:
    """Every published number."""
    return HttpResponse(open_data.as_csv(), content_type="text/csv; charset=utf-8")


@require_safe
@who("public")
@gzip_page
def data_package(request: HttpRequest) -> HttpResponse:
    """What describes the file."""
    return HttpResponse(open_data.package(), content_type="application/json; charset=utf-8")


@require_safe
@who("public")
@gzip_page
def meeting(request: HttpRequest) -> HttpResponse:
    """For children: what the police should do, how to complain, how to ask."""
    return render(request, "accountability/public/meeting.html")


@require_safe
@who("public")
@gzip_page
def panels(request: HttpRequest) -> HttpResponse:
    """Every panel meeting whose findings were let go."""
    return render(request, "accountability/public/panels.html", {"rows": list(published_meetings())})


@require_safe
@who("public")
@gzip_page
def panel(request: HttpRequest, reference: str) -> HttpResponse:
    """What one panel found, as it was let go."""
    row = published_meetings().filter(reference=reference.upper()).first()
    if row is None or reference != reference.lower():
        raise Http404
    return render(request, "accountability/public/panel.html", {"row": row, "told": row.public, "grades": GRADES})


@require_safe
@who("public")
@gzip_page
def letter(request: HttpRequest) -> HttpResponse:
    """The year on one page."""
    return render(request, "accountability/public/letter.html", public.letter())


def every_address() -> list[tuple[str, list[object]]]:
    """The public pages that read as files, by address name: what `childfirst publish` writes."""
    names = ("public", "commitments", "figures", "definitions", "corrections", "open-data", "meeting", "panels", "letter", "say", "rule-book", "rule-book-print", "for-children", "about")  # fmt: skip
    plain: list[tuple[str, list[object]]] = [(f"accountability:{name}", []) for name in names]
    plain += [("accountability:commitment", [code.lower()]) for code in BY_CODE]
    plain += [("accountability:figure", [one.measure, one.period, one.pk]) for one in published().order_by("pk")]
    plain += [("accountability:panel", [one.reference.lower()]) for one in published_meetings()]
    return plain
