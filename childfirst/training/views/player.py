"""The player: one page, one choice, one question at a time. Each press of a button saves; each address can be opened again."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.permissions import who
from childfirst.training import steps
from childfirst.training.actions import learning
from childfirst.training.forms import ChooseForm, QuestionForm, ReflectionForm
from childfirst.training.models import Attempt, Reflection
from childfirst.training.permissions import may_learn
from childfirst.training.queries.standing import open_attempt, open_progress
from childfirst.training.reading import Module
from childfirst.training.reading.check import PASS
from childfirst.training.reading.markdown import cited
from childfirst.training.views import href_of, module_or_404, words_for

_BOTH = ["GET", "POST"]


def _frame(module: Module, code: str, *texts: str) -> dict[str, Any]:
    """What stands around a step: where one is, and the sources that its texts cite."""
    every = steps.steps_of(module)
    number = next(place for place, step in enumerate(every, 1) if step.code == code)
    named = {id for text in texts for id in cited(text)}
    return {
        **words_for(module),
        "module": module,
        "step": every[number - 1],
        "number": number,
        "of": len(every),
        "sources": [source for source in module.sources if source.id in named],
        "back_link": href_of(module, every[number - 2])
        if number > 1
        else reverse("training:module", args=[module.slug]),
    }


@require_http_methods(_BOTH)
@who(may_learn)
def page(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One page. The button keeps that it was read and goes on."""
    module = module_or_404(slug)
    if not 1 <= number <= len(module.pages):
        raise Http404("There is no such page.")
    code = f"page-{number}"
    if request.method == "POST":
        learning.finish_page(module=module, number=number, by=request.user)
        return redirect(href_of(module, steps.step_after(module, code)))
    shown = module.pages[number - 1]
    return render(request, "training/page.html", _frame(module, code, shown.text) | {"page": shown})


@require_http_methods(_BOTH)
@who(may_learn)
def scenario(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """The moment that somebody has come to. A choice that was kept shows what it did."""
    module = module_or_404(slug)
    if not 1 <= number <= len(module.scenarios):
        raise Http404("There is no such scenario.")
    told, code = module.scenarios[number - 1], f"scenario-{number}"
    here = reverse("training:scenario", args=[slug, number])
    way = steps.way_of(told, open_progress(request.user, slug))
    node = way[-1][0]
    form = ChooseForm(request.POST or None, node=node) if not node.is_end else None
    if request.method == "POST" and request.POST.get("at") != node.id:
        return redirect(here)  # sent twice, or from an old page: what was kept is shown
    if request.method == "POST" and form is not None and form.is_valid():
        learning.choose(module=module, number=number, at=node.id, choice=form.cleaned_data["choice"], by=request.user)
        return redirect(f"{here}#now")
    before = [(past, past.choices[made]) for past, made in way[:-1] if made is not None]
    texts = [told.about, node.scene, node.learned, *(choice.because for _, choice in before)]
    after = steps.step_after(module, code)
    context = {
        "scenario": told,
        "node": node,
        "form": form,
        "before": before,
        "onward": href_of(module, after),
        "onward_title": after.title,
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "training/scenario.html", _frame(module, code, *texts) | context, status=status)


@require_POST
@who(may_learn)
def scenario_again(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Back to its first moment."""
    module = module_or_404(slug)
    if not 1 <= number <= len(module.scenarios):
        raise Http404("There is no such scenario.")
    learning.begin_scenario_again(module=module, number=number, by=request.user)
    return redirect("training:scenario", slug, number)


@require_http_methods(_BOTH)
@who(may_learn)
def reflection(request: HttpRequest, slug: str) -> HttpResponse:
    """Read by nobody else."""
    module = module_or_404(slug)
    if not module.reflection:
        raise Http404("This module asks for no reflection.")
    rows = Reflection.objects.filter(officer=request.user.pk, module=slug)
    form = ReflectionForm(
        request.POST or None, prompts=module.reflection, written={row.prompt: row.text for row in rows}
    )
    code = "reflection-1"
    if request.method == "POST" and form.is_valid():
        texts = {prompt: form.cleaned_data[f"prompt_{number}"] for number, prompt in enumerate(module.reflection, 1)}
        learning.reflect(module=module, texts=texts, by=request.user)
        return redirect(href_of(module, steps.step_after(module, code)))
    status = 422 if form.errors else 200
    return render(request, "training/reflection.html", _frame(module, code) | {"form": form}, status=status)


@require_http_methods(_BOTH)
@who(may_learn)
def check(request: HttpRequest, slug: str) -> HttpResponse:
    """The question that is next. Opening the page begins nothing; the first press draws the questions."""
    module = module_or_404(slug)
    attempt = open_attempt(request.user, slug)
    if attempt is not None and attempt.version != module.version:
        attempt = None
    if attempt is None:
        return _before_check(request, module)
    answered = set(attempt.answers.values_list("question", flat=True))
    left = [id for id in attempt.questions if id not in answered]
    asked = module.question(left[0])
    assert asked is not None
    sent = request.method == "POST" and request.POST.get("question") == asked.id
    form = QuestionForm(request.POST if sent else None, question=asked, options=learning.options_of(attempt, asked))
    if request.method == "POST" and not sent:
        return redirect("training:check", slug)  # answered already: what is kept stands
    if sent and form.is_valid():
        return _answer(request, attempt, module, form)
    context = {"form": form, "attempt": attempt, "place": len(answered) + 1, "all": len(attempt.questions)}
    status = 422 if form.errors else 200
    return render(request, "training/question.html", _frame(module, "check-1") | context, status=status)


def _answer(request: HttpRequest, attempt: Attempt, module: Module, form: QuestionForm) -> HttpResponse:
    try:
        kept = learning.answer(
            attempt=attempt,
            module=module,
            question=form.cleaned_data["question"],
            chosen=form.cleaned_data["chosen"],
            by=request.user,
        )
    except (BadInput, CannotNow) as wrong:
        messages.error(request, str(wrong))
        return redirect("training:check", module.slug)
    return redirect("training:result", kept.pk) if kept.finished else redirect("training:check", module.slug)


def _before_check(request: HttpRequest, module: Module) -> HttpResponse:
    left = steps.before_the_check(module, open_progress(request.user, module.slug))
    if request.method == "POST":
        try:
            learning.start_check(module=module, by=request.user)
        except CannotNow as early:
            messages.error(request, str(early))
            return redirect("training:module", module.slug)
        return redirect("training:check", module.slug)
    context = {"left": [(step, href_of(module, step)) for step in left], "pass_mark": PASS}
    return render(request, "training/before_check.html", _frame(module, "check-1") | context)


@require_safe
@who(may_learn)
def result(request: HttpRequest, pk: int) -> HttpResponse:
    """How a check ended, with the explanation of every question."""
    attempt = Attempt.objects.filter(pk=pk, officer=request.user.pk).exclude(finished=None).first()
    if attempt is None:
        raise Http404("There is no such check.")
    module = module_or_404(attempt.module)
    kept = {row.question: row for row in attempt.answers.all()}
    rows = [(kept[id], module.question(id)) for id in attempt.questions]
    texts = [
        text for _, question in rows if question for text in (question.why, *(one.why for one in question.options))
    ]
    context = {"attempt": attempt, "rows": rows, "pass_mark": PASS, "completion": getattr(attempt, "completion", None)}
    frame = _frame(module, "check-1", *texts) | {"back_link": reverse("training:module", args=[module.slug])}
    return render(request, "training/result.html", frame | context)
