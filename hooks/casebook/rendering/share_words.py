"""What the picture of a case says, by which messengers show a link: one picture for all languages of the data."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.model.languages import DATA_LANGUAGES, ENGLISH
from casebook.rendering.context import Context, Facts, open_page
from casebook.rendering.leads import beside_status, lead_words
from casebook.rendering.press_words import concerned_words
from casebook.rendering.status import FREED, show_status


@dataclass(frozen=True, slots=True)
class ShareWords:
    """The texts of one picture, from top to bottom."""

    names: tuple[str, ...]
    """Each form of the name once."""
    leads: tuple[str, ...]
    """Acquittals and overturned findings that the status does not tell of, a line each."""
    statuses: tuple[str, ...]
    """The status with its date, a line a language."""
    is_free: bool
    """Whether the status tells that a target of prosecution was acquitted or released."""
    sites: tuple[str, ...]
    """Each name of the site once."""
    permanent: str


def share_words(facts: Facts, slug: str) -> ShareWords:
    """The words of a case's picture; of a minor's, no more than its page says."""
    contexts = [open_page(facts, language, facts.addresses.case(slug, language)) for language in DATA_LANGUAGES]
    case, derived = facts.register.cases[slug].record, facts.derived[slug]
    tells = derived.headline.code in FREED
    overturned = tuple(beside_status(derived))
    found = [[words for one in overturned if (words := lead_words(context, one))] for context in contexts]
    return ShareWords(
        names=tuple(dict.fromkeys(case.names.forms[language] for language in DATA_LANGUAGES)),
        leads=tuple(dict.fromkeys(words for leads in zip(*found, strict=True) for words in leads)),
        statuses=tuple(dict.fromkeys(_status(context, slug) for context in contexts)),
        is_free=tells and case.standing == "target",
        sites=tuple(dict.fromkeys(facts.site_names.get(language, "") for language in DATA_LANGUAGES)),
        permanent=facts.addresses.absolute(facts.addresses.of(ENGLISH, case.id)),
    )


def _status(context: Context, slug: str) -> str:
    derived = context.facts.derived[slug]
    status = show_status(context, derived)
    about = dict.fromkeys(concerned_words(context, derived, own.key) for own in derived.own if derived.parties)
    labels, checked = context.labels, context.case(slug).record.checked
    day = status.as_of or labels.gettext("record checked: {date}").format(date=labels.date(checked))
    return f"{status.label}, {day}" + "".join(f"; {words}" for words in about if words)
