"""A case in two sentences made from its facts: who, where and what for; then the status, of a day and by a source.

Labels and values stand side by side, so no value needs a case ending. The first sentence states no outcome but an
acquittal or an overturned finding, which lead; the second one states the status as the page does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from casebook.deriving.proceedings import Against
from casebook.deriving.spells import OPEN
from casebook.deriving.subject import Derived
from casebook.model.case import Case
from casebook.model.codes import CaseKind
from casebook.model.proceeding import Charge
from casebook.rendering.case_people import total_words
from casebook.rendering.charges import charges_line
from casebook.rendering.chronology import party_names
from casebook.rendering.context import Context
from casebook.rendering.days_reasons import term_reasons
from casebook.rendering.leads import lead_step, lead_words
from casebook.rendering.sentences import activity_title, episode_title
from casebook.rendering.status import show_status

MOST_SOURCES = 3
"""Publishers named in the first sentence; the page names them all."""


def summarise(context: Context, derived: Derived) -> tuple[str, str]:
    """Both sentences, in the page's language; no letters of sources are given out."""
    return _first(context, derived), _second(context, derived)


def _first(context: Context, derived: Derived) -> str:
    labels, case = context.labels, context.case(derived.slug).record
    shown = _shown(derived)
    matters = [words for one in shown if (words := _matter(context, derived, one))]
    sources = [source for one in shown for source in _sources_of(derived, one)]
    if not matters:
        matters = list(dict.fromkeys(_small(episode_title(labels, one)) for one in case.episodes))
        sources = [source for one in case.episodes for source in one.src]
    name, who = labels.name(case.names), ", ".join(_who(context, case))
    if not matters:
        return labels.gettext("{name}: {who}.").format(name=name, who=who)
    what = "; ".join([*matters, _according(context, sources)])
    return labels.gettext("{name} ({who}): {what}.").format(name=name, who=who, what=what)


def _shown(derived: Derived) -> list[Against]:
    """Proceedings in which a finding was set aside, then the one that decides the status; of a group, all."""
    if derived.parties:
        return [*derived.own]
    decides = derived.headline.against
    rest = [decides] if decides is not None and decides not in derived.overturned else []
    return [*derived.overturned, *rest]


def _who(context: Context, case: Case) -> Iterator[str]:
    """What the record is about, its places, how it stands in the register, how many are concerned."""
    labels = context.labels
    if case.kind is not CaseKind.PERSON or not case.roles:
        yield labels.term("kinds", case.kind)
    yield from labels.terms("roles", case.roles)
    yield from (labels.place(code) for code in case.places)
    if case.standing != "target":
        yield labels.term("standings", case.standing)
    if total := total_words(context, case):
        disputed = case.total is not None and case.total.dispute is not None
        yield _small(total) + (f" ({labels.gettext('sources disagree')})" if disputed else "")


def _matter(context: Context, derived: Derived, one: Against) -> str:
    """`criminal case: Articles 258 and 405, Criminal Code of 2014`, with what it is about; led by an acquittal."""
    labels, proceeding = context.labels, one.proceeding
    words = [labels.term("proceedings", proceeding.kind)]
    if charges := "; ".join(_charges(context, [state.charge for state in one.charges])):
        words = [f"{words[0]}: {charges}"]
    if proceeding.brought_by_subject:
        words.append(labels.gettext("brought by the subject of the record"))
    if about := concerned_words(context, derived, one.key):
        words.append(about)
    acts = context.case(one.case).record.activities
    if proceeding.over:
        titles = dict.fromkeys(_small(activity_title(labels, acts[key])) for key in proceeding.over)
        words.append(labels.gettext("concerns: {activities}").format(activities=labels.join(titles)))
    set_aside = _set_aside(derived, one)
    lead = lead_words(context, set_aside) if set_aside is not None else ""
    if set_aside is None or not lead:
        return ", ".join(words)
    step = lead_step(set_aside)
    if step is not None and step.step.date.dispute is not None:
        words.append(labels.gettext("sources disagree on the date"))
    return f"{_small(lead)} ({', '.join(words)})"


def concerned_words(context: Context, derived: Derived, key: str) -> str:
    """Whom a proceeding concerns, in a record whose parties stand on several sides; '' in any other."""
    labels, entry = context.labels, context.case(derived.slug)
    parties = entry.record.parties
    if len({party.standing for party in parties.values()}) < 2:
        return ""
    names = []
    for party in dict.fromkeys(one.party for one in derived.against_parties(key) if one.party is not None):
        what = labels.term("standings", parties[party].standing)
        if (role := parties[party].role) is not None:
            what = labels.term("roles", role)
        names.append(f"{party_names(context, entry, (party,))} ({what})")
    return labels.gettext("about: {who}").format(who=labels.join(names)) if names else ""


def _charges(context: Context, charges: Sequence[Charge]) -> Iterator[str]:
    """Articles as sources name them and offences; then what only the editors attribute, said as such."""
    labels = context.labels
    if told := charges_line(context, [one for one in charges if one.statute or one.offence]):
        yield told
    for key in dict.fromkeys(one.attributed for one in charges if not one.statute and not one.offence):
        if key is not None:
            article = labels.statute(key, context.register.statutes[key].record)
            yield labels.gettext("attributed by the editors: {article}").format(article=article)
    if any(one.offence is not None and one.offence.dispute is not None for one in charges):
        yield labels.gettext("sources disagree")


def _set_aside(derived: Derived, one: Against) -> Against | None:
    """The same proceeding as one that was set aside; of a group, as it concerns one of its parties."""
    return next((aside for aside in derived.overturned if (aside.case, aside.key) == (one.case, one.key)), None)


def _sources_of(derived: Derived, one: Against) -> Iterator[str]:
    """The first source of what set a finding aside and of each charge, else of the first step."""
    set_aside = _set_aside(derived, one)
    step = lead_step(set_aside) if set_aside is not None else None
    if step is not None:
        yield step.step.src[0]
    charges = [state.charge.src[0] for state in one.charges]
    yield from charges or [dated.step.src[0] for dated in one.steps[:1]]


def _according(context: Context, sources: Iterable[str]) -> str:
    publishers = dict.fromkeys(name for key in sources for name in context.register.sources[key].record.publisher)
    return context.labels.gettext("according to {source}").format(
        source=context.labels.publishers(list(publishers)[:MOST_SOURCES])
    )


def _second(context: Context, derived: Derived) -> str:
    """The status with its date and source, then what limits it, then days without liberty."""
    labels, case = context.labels, context.case(derived.slug).record
    status, headline = show_status(context, derived), derived.headline
    words = [", ".join(filter(None, (status.label, status.as_of, status.according_to)))]
    if headline.step is None:
        words.append(labels.gettext("record checked: {date}").format(date=labels.date(case.checked)))
    elif headline.step.step.date.dispute is not None:
        words.append(labels.gettext("sources disagree on the date"))
    return "; ".join([*words, *limit_words(context, derived), *day_words(context, derived)]) + "."


def limit_words(context: Context, derived: Derived) -> Iterator[str]:
    """What a reader of the status must know besides: that it is old, or that there is news."""
    if derived.headline.stale:
        yield context.labels.gettext("no later confirmation is known")
    if context.case(derived.slug).record.later_reports:
        yield context.labels.gettext("there are later reports, not yet reviewed")


def day_words(context: Context, derived: Derived) -> Iterator[str]:
    """`deprived of liberty: at least 148, at most 178 days`; nothing when no day is known, or of a group."""
    labels, days = context.labels, derived.days
    if derived.parties:
        return
    if days.most or (days.most is None and days.least):
        yield labels.gettext("deprived of liberty: {days}").format(days=labels.days(days.least, days.most))
        if days.most and any(spell.ended == OPEN for one in derived.proceedings for spell in one.spells):
            yield labels.gettext("the most is counted to: {date}").format(date=labels.date(derived.on))
        if days.most and days.most > days.least:
            spells = [spell for one in derived.proceedings for spell in one.spells]
            yield from (_small(reason).removesuffix(".") for reason in term_reasons(context, spells))
    if days.house_least or days.house_most:
        house = labels.days(days.house_least, days.house_most)
        yield labels.gettext("house arrest: {days}").format(days=house)


def _small(text: str) -> str:
    """Without the capital of a line of its own, unless it begins with an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
