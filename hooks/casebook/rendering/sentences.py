"""Steps, sanctions and episodes as words: labels and values side by side, so that nothing needs a case ending."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from casebook.deriving.spells import HOUSE_ARREST, POLICE, REMAND
from casebook.model.case import Activity, Episode
from casebook.model.codes import Outcome, ProceedingKind, SanctionKind, StepType
from casebook.model.proceeding import Sanction, Step
from casebook.model.values import Stated
from casebook.rendering.labels import Labels

_DETENTION = frozenset({SanctionKind.ADMINISTRATIVE_DETENTION, SanctionKind.ARREST})


def step_title(labels: Labels, step: Step, kind: ProceedingKind | None = None) -> str:
    """`Verdict: conviction`; `Release: parole`; `kind` is the proceeding's, where it is known."""
    words = [step_label(labels, step.type, kind)]
    if step.outcome is not None:
        words = without_echo(words[0], outcome_label(labels, step))
    elif step.ground is not None:
        words.append(labels.term("grounds", step.ground))
    title = labels.capital(": ".join(words))
    if step.nth is not None:
        title += " " + labels.gettext("(no. {number})").format(number=step.nth)
    return title


def without_echo(step: str, outcome: str) -> list[str]:
    """What a step is called and what was decided; the latter alone where it has the name in it, as in Russian."""
    return [outcome] if step in outcome.split() else [step, outcome]


def step_label(labels: Labels, step: StepType, kind: ProceedingKind | None) -> str:
    """What a step is called; an administrative offence is put on record, where a crime is charged."""
    if step is StepType.CHARGED and kind is ProceedingKind.ADMINISTRATIVE:
        return labels.gettext("report of an administrative offence")
    return labels.term("steps", step)


def outcome_label(labels: Labels, step: Step) -> str:
    """What was decided; a ruling that acquits is no verdict."""
    assert step.outcome is not None
    if step.outcome is Outcome.ACQUITTED and step.type is StepType.RULING:
        return labels.gettext("acquittal")
    return labels.term("outcomes", step.outcome)


def sanction_words(labels: Labels, sanction: Sanction) -> str:
    """`imprisonment: 7 years`; `imprisonment: 8 years, deferred until 2028 (a minor child)`."""
    detention = sanction.kind in _DETENTION
    values = list(_readings(labels, sanction, detention))
    words = labels.term("sanctions", sanction.kind)
    if values:
        words += ": " + labels.gettext(" or ").join(values)
    return ", ".join([words, *_manner(labels, sanction)])


def _readings(labels: Labels, sanction: Sanction, detention: bool) -> Iterator[str]:
    for length in sanction.length.values if sanction.length else ():
        yield labels.length(length.value, detention=detention)
    for amount in sanction.amount.values if sanction.amount else ():
        yield labels.amount(amount.value)


def _manner(labels: Labels, sanction: Sanction) -> Iterator[str]:
    if sanction.suspended:
        yield labels.gettext("suspended")
    if sanction.deferred_until is not None:
        until = labels.dates(sanction.deferred_until.possible)
        text = labels.gettext("serving deferred until {date}").format(date=until)
        if sanction.deferred_ground:
            text += f" ({labels.term('deferral-grounds', sanction.deferred_ground)})"
        yield text
    if sanction.scope:
        yield labels.join(labels.terms("scopes", sanction.scope))
    if sanction.only_on:
        yield labels.term("channels", sanction.only_on)
    if sanction.joint:
        yield labels.gettext("jointly with others")


def step_details(labels: Labels, step: Step, on: date | None) -> list[str]:
    """What else is known of a step, a phrase each, in a fixed order."""
    return list(_details(labels, step, on))


def _details(labels: Labels, step: Step, on: date | None) -> Iterator[str]:
    alternative = labels.gettext(" or ")
    if step.by is not None:
        yield labels.capital(alternative.join(labels.terms("authorities", (c.value for c in step.by.values))))
    if step.place is not None:
        yield alternative.join(labels.place(claim.value, on) for claim in step.place.values)
    if step.length is not None:
        yield alternative.join(labels.length(claim.value, detention=True) for claim in step.length.values)
    if step.until is not None:
        yield from _until(labels, step.until)
    if step.times is not None:
        counts = alternative.join(labels.count(claim.value) for claim in step.times.values)
        yield labels.gettext("number of times: {count}").format(count=counts)
    if step.complainant is not None:
        who = labels.term("complainants", step.complainant)
        yield labels.gettext("complainant: {who}").format(who=who)
    for flag, words in (
        (step.closed_hearing, labels.gettext("closed hearing")),
        (step.remote, labels.gettext("held online")),
        (step.in_absentia, labels.gettext("in absentia")),
    ):
        if flag:
            yield words


def _until(labels: Labels, until: Stated) -> Iterator[str]:  # type: ignore[type-arg]
    for claim in until.values:
        text = labels.until(claim.value)
        yield labels.gettext("{date} (as printed; it cannot be)").format(date=text) if claim.impossible else text
    if until.reading is not None:
        yield labels.gettext("read by the editors as: {date}").format(date=labels.date(until.reading))


def episode_title(labels: Labels, episode: Episode) -> str:
    """`Attack, alleged`."""
    title = labels.capital(labels.term("episodes", episode.type))
    alleged = labels.gettext("alleged")
    return f"{title} ({alleged})" if episode.alleged else title


def episode_details(labels: Labels, episode: Episode, on: date | None) -> list[str]:
    """Who did it, where, how long."""
    alternative = labels.gettext(" or ")
    details: list[str] = []
    if episode.by is not None:
        names = labels.terms("authorities", (claim.value for claim in episode.by.values))
        details.append(labels.capital(alternative.join(names)))
    if episode.place is not None:
        details.append(alternative.join(labels.place(claim.value, on) for claim in episode.place.values))
    if episode.length is not None:
        details.append(alternative.join(labels.length(claim.value) for claim in episode.length.values))
    return details


def activity_title(labels: Labels, activity: Activity) -> str:
    """`Post, Facebook`."""
    title = labels.capital(labels.term("activities", activity.kind))
    return f"{title}, {labels.term('platforms', activity.platform)}" if activity.platform else title


def form_words(labels: Labels, form: str) -> str:
    """How a person was held, in words."""
    forms = {
        POLICE: labels.gettext("police custody"),
        REMAND: labels.gettext("remand"),
        HOUSE_ARREST: labels.gettext("house arrest"),
    }
    return forms[form] if form in forms else labels.term("sanctions", form)
