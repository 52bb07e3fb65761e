"""What decides the bytes of what tells of changes: the changes, and the names in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from casebook.model.history import Change
from casebook.publishing.cards import digest_of, name_digest, setting_aside
from casebook.publishing.site import Site
from casebook.rendering.releases import changes_of, first_release, shown_releases


def change_inputs(site: Site, changes: Iterable[Change], *, listed: Collection[str] = ()) -> tuple[str, ...]:
    """The changes, and what is named in them: cases with what was corrected or set aside, statutes, publishers.

    Of the records `listed`, only the name is printed.
    """
    facts, all_of_them = site.facts, tuple(changes)
    words = {word for one in all_of_them for word in (one.record, *one.now.values(), *one.was.values())}
    words |= {part for one in all_of_them for part in one.what.split(".")}
    found = []
    for word in sorted(words):
        key = word.partition(":")[2] or word
        if word in facts.slugs:
            case = facts.register.cases[facts.slugs[word]].record
            set_aside = [setting_aside(facts, one) for one in facts.derived[facts.slugs[word]].overturned]
            told = () if word in listed else (case.corrections, set_aside)
            found.append(digest_of(word, facts.slugs[word], case.names, *told))
        elif key in facts.register.statutes:
            found.append(name_digest(facts, key))
        elif key in facts.register.sources:
            source = facts.register.sources[key].record
            found.append(digest_of(word, source.publisher, source.title))
    return (digest_of(all_of_them), digest_of(found))


def release_inputs(site: Site, on: date, number: int) -> tuple[str, ...]:
    """What one page of a release tells, and how many records the release has."""
    facts = site.facts
    total = digest_of(_counted(site, on), on == first_release(facts.releases))
    return (facts.register.vocabulary_digest, total, *_told(site, changes_of(facts, on, number)))


def changes_inputs(site: Site) -> tuple[str, ...]:
    """The newest releases with the names in them, and the numbers of all."""
    facts = site.facts
    told = [part for on in shown_releases(facts) for part in _told(site, changes_of(facts, on))]
    numbers = digest_of([(on, _counted(site, on)) for on in facts.releases])
    return (facts.register.vocabulary_digest, numbers, *told)


def _told(site: Site, changes: list[Change]) -> tuple[str, ...]:
    """Inputs of one release, where a new record is a name in a list."""
    return change_inputs(site, changes, listed={one.record for one in changes if one.kind == "new"})


def _counted(site: Site, on: date) -> list[tuple[str, bool]]:
    """Records of a release, and whether each was new."""
    changes = site.facts.changes
    return [
        (record, any(one.kind == "new" and one.on == on for one in changes[record]))
        for record in site.facts.releases[on]
    ]
