"""What a page says of a case or a statute, for the search of texts: its own texts, and labels of what happened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from casebook.deriving.moments import setting_aside
from casebook.deriving.proceedings import Against
from casebook.deriving.subject import Derived
from casebook.model.case import Case
from casebook.model.languages import ENGLISH
from casebook.model.register import Entry
from casebook.model.statute import Statute
from casebook.rendering.charges import short_charge
from casebook.rendering.context import Context
from casebook.rendering.leads import lead_words
from casebook.rendering.sentences import activity_title, episode_title, sanction_words, step_title
from casebook.rendering.status import show_status

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"(?m)[*_`]+|^[#>]+ ?")


def case_passages(context: Context, slug: str) -> tuple[str, ...]:
    """Passages of a case's page, each once; those in another language than the page's are left out."""
    derived, entry = context.facts.derived[slug], context.case(slug)
    case = entry.record
    found = [*own_texts(entry, context.language), *_told_in_groups(context, derived.joint)]
    status = show_status(context, derived)
    found += [status.label, *(words for one in derived.overturned if (words := lead_words(context, one)))]
    found += context.labels.terms("roles", case.roles)
    found += map(context.labels.place, case.places)
    found += _labels(context, case, derived)
    return tuple(dict.fromkeys(found))


def statute_passages(context: Context, entry: Entry[Statute]) -> tuple[str, ...]:
    """Of a statute: its title, and what the register says of it."""
    labels, record = context.labels, entry.record
    title = record.titles.in_language(context.language).text
    return tuple(dict.fromkeys([title, labels.statute(entry.key, record), *own_texts(entry, context.language)]))


def own_texts(entry: Entry[Case] | Entry[Statute], language: str) -> Iterator[str]:
    """All texts of a record that are written in `language`."""
    texts: Iterable[str] = ()
    body = ""
    if language in entry.translations:
        texts, body = entry.translations[language][0].text.values(), entry.translations[language][1].markdown
    elif language == ENGLISH:
        texts, body = entry.record.text.values(), entry.body.markdown
    yield from (_plain(text) for text in texts)
    yield from (_plain(paragraph) for paragraph in body.split("\n\n") if paragraph.strip())


def _told_in_groups(context: Context, joint: Iterable[Against]) -> Iterator[str]:
    """Notes of a joint trial that stand on its members' pages too."""
    for against in joint:
        entry = context.case(against.case)
        language = context.language
        texts = entry.record.text if language == ENGLISH else {}
        if language in entry.translations:
            texts = entry.translations[language][0].text
        steps = [dated.step for dated in against.steps]
        keys = [step.note for step in steps] + [one.note for step in steps for one in step.sanctions]
        keys += [state.charge.note for state in against.charges] + [against.proceeding.note]
        yield from (_plain(texts[key]) for key in keys if key is not None and key in texts)


def _labels(context: Context, case: Case, derived: Derived) -> Iterator[str]:
    """Charges, steps, penalties, episodes and acts, as the page words them.

    A finding that was set aside is left out with its penalties: a snippet cannot say both.
    """
    labels = context.labels
    for against in derived.proceedings:
        for state in against.charges:
            yield labels.capital(short_charge(context, state.charge))
            for key in (state.charge.statute, state.charge.attributed):
                if key is not None:
                    yield context.register.statutes[key].record.titles.in_language(context.language).text
        for dated in against.steps:
            if setting_aside(derived, against, dated) is not None:
                continue
            yield step_title(labels, dated.step, against.proceeding.kind)
            if dated.step.by is not None:
                yield from (labels.capital(labels.term("authorities", one.value)) for one in dated.step.by.values)
            yield from (labels.capital(sanction_words(labels, one)) for one in dated.step.sanctions)
    yield from (episode_title(labels, one) for one in case.episodes)
    yield from (activity_title(labels, one) for one in case.activities.values())
    yield from (labels.capital(labels.term("restrictions", one.kind)) for one in case.restrictions)


def _plain(markdown: str) -> str:
    """Without links and marks, on one line."""
    return " ".join(_MARKS.sub("", _LINK.sub(r"\1", markdown)).split())
