"""What a person did, beside what they were charged with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.deriving.proceedings import Against
from casebook.deriving.subject import Derived, is_prosecution
from casebook.model.case import Activity, Case
from casebook.rendering.charges import short_charge
from casebook.rendering.chronology import date_words
from casebook.rendering.context import Context
from casebook.rendering.sentences import activity_title
from casebook.rendering.views import Item


@dataclass(frozen=True, slots=True)
class Pair:
    """Two lists side by side, and what is not known of how they belong together."""

    did: tuple[Item, ...]
    charged: tuple[Item, ...]
    unknown: str


def show_pair(context: Context, case: Case, derived: Derived) -> Pair | None:
    """Both lists; None where sources tell of no act or of no charge."""
    prosecutions = [one for one in derived.proceedings if is_prosecution(one)]
    acts = list(_acts(context, case, prosecutions))
    charged = tuple(_charged(context, prosecutions))
    if not acts or not charged:
        return None
    did = tuple(_act(context, one) for one in acts)
    labels = context.labels
    unknown = labels.gettext("The sources do not say which of these acts the charges are about.")
    silent = [one for one in prosecutions if not one.proceeding.over]
    if not silent:
        unknown = labels.gettext("What each case is about stands above, with its charges.")
    elif len(silent) < len(prosecutions):
        unknown = labels.gettext("Of one charge or more the sources do not say what act it is about.")
    return Pair(did, charged, unknown)


def _acts(context: Context, case: Case, prosecutions: list[Against]) -> Iterator[Activity]:
    """Of the record, then those of joint records that its proceedings are about."""
    yield from case.activities.values()
    for one in prosecutions:
        record = context.case(one.case).record
        if record is not case:
            yield from (record.activities[key] for key in one.proceeding.over)


def _act(context: Context, activity: Activity) -> Item:
    text = f"{activity_title(context.labels, activity)}, {date_words(context, activity.date)}"
    return Item(text, refs=context.citing.refs(activity.src))


def _charged(context: Context, prosecutions: list[Against]) -> Iterator[Item]:
    """Each charge of each kind of case once, in few words."""
    labels = context.labels
    told: dict[tuple[str, str], tuple[str, ...]] = {}
    links: dict[tuple[str, str], str] = {}
    for one in prosecutions:
        for state in one.charges:
            key = labels.capital(short_charge(context, state.charge)), labels.term("proceedings", one.proceeding.kind)
            told[key] = (*told.get(key, ()), *state.charge.src)
            links[key] = context.links.statute(state.charge.statute) if state.charge.statute else ""
    for (words, kind), sources in told.items():
        yield Item(words, links[words, kind], context.citing.refs(sources), kind)
