"""How a page asks to be cited: one work in every format, with the day and the revision that a reader saw."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from casebook.deriving.revision import revision_of, statute_day
from casebook.model.languages import ENGLISH
from casebook.rendering.citation_formats import Work, to_bibtex, to_csl, to_gost, to_ris, to_wiki
from casebook.rendering.context import Context
from casebook.rendering.labels import Labels

GOST_LANGUAGE = "ru"
"""The standard is written for references in Russian."""


@dataclass(frozen=True, slots=True)
class Format:
    """A citation as text to be copied."""

    anchor: str
    name: str
    text: str
    is_code: bool
    """Written for a program: words of it belong to no language."""
    language: str = ""
    """Set when it differs from the page's."""


@dataclass(frozen=True, slots=True)
class Citation:
    """What “Cite this page” says besides its first sentence."""

    note: str
    """`Record kz-0007, revision 3f2a9c1b, as of 22 November 2026`."""
    formats: tuple[Format, ...]


def cite_case(context: Context, slug: str) -> Citation:
    """By the permanent address, which has no language and outlives the slug."""
    entry, addresses = context.case(slug), context.facts.addresses
    case = entry.record
    revision = revision_of(entry)
    address = addresses.absolute(addresses.of(ENGLISH, case.id))

    def work(labels: Labels) -> Work:
        pattern = labels.gettext("Record {record}, revision {revision}, {as_of}")
        note = pattern.format(record=case.id, revision=revision, as_of=labels.as_of(case.checked))
        return _work(context, labels, case.id, labels.name(case.names), case.checked, (revision, note, address))

    return _citation(context, work)


def cite_statute(context: Context, key: str) -> Citation:
    """By its own address."""
    entry, facts = context.register.statutes[key], context.facts
    revision, day = revision_of(entry), statute_day(context.register, key, facts.rows.get(key, ()))

    def work(labels: Labels) -> Work:
        pattern = labels.gettext("Revision {revision}, {as_of}")
        note = pattern.format(revision=revision, as_of=labels.as_of(day))
        language = labels.language if labels.language in facts.site_names else context.language
        address = facts.addresses.absolute(facts.addresses.statute(key, language))
        title = labels.capital(labels.statute(key, entry.record))
        return _work(context, labels, key.replace("/", "-"), title, day, (revision, note, address))

    return _citation(context, work)


def _work(context: Context, labels: Labels, key: str, title: str, day: date, rest: tuple[str, str, str]) -> Work:
    names = context.facts.site_names
    site = names.get(labels.language) or names[ENGLISH]
    revision, note, address = rest
    return Work(key, _line(title), _line(site), labels.language, day, revision, _line(note), address)


def _line(text: str) -> str:
    """Text with plain single spaces: programs that read citations know no other."""
    return " ".join(text.split())


def _citation(context: Context, work: Callable[[Labels], Work]) -> Citation:
    labels, gettext = context.labels, context.labels.gettext
    own = work(labels)
    gost = work(Labels(GOST_LANGUAGE, context.register.vocabulary)) if labels.language != GOST_LANGUAGE else own
    plain = gettext("{site}. “{title}.” {note}. {address}").format(
        site=own.site, title=own.title.removesuffix("."), note=own.note, address=own.address
    )
    formats = (
        ("plain", gettext("Plain text (Chicago)"), plain),
        ("gost", gettext("GOST R 7.0.5, in Russian"), to_gost(gost)),
        ("wiki", gettext("Wikipedia"), to_wiki(own)),
        ("bibtex", "BibTeX", to_bibtex(own)),
        ("ris", "RIS", to_ris(own)),
        ("csl", "CSL-JSON", to_csl(own)),
    )
    foreign = "" if gost is own else gost.language
    return Citation(
        own.note,
        tuple(
            Format(f"cite-{key}", name, text, key not in ("plain", "gost"), foreign if key == "gost" else "")
            for key, name, text in formats
        ),
    )
