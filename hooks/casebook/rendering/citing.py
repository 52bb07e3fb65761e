"""Sources as one page cites them: lettered in the order in which they first appear."""

from __future__ import annotations

from collections.abc import Iterable

from casebook.model.proceeding import Quotes
from casebook.model.register import Register
from casebook.model.source import Source
from casebook.rendering.labels import Labels
from casebook.rendering.prose import Links
from casebook.rendering.views import Quote, Ref, SourceLine


class Citing:
    """Gives out letters while a page is put together, and lists the sources at its end."""

    def __init__(self, register: Register, labels: Labels, links: Links) -> None:
        self._register = register
        self._labels = labels
        self._links = links
        self._refs: dict[str, Ref] = {}

    def ref(self, key: str) -> Ref:
        """The letter of a source, new or the one it has."""
        if key not in self._refs:
            letter = letter_of(len(self._refs))
            self._refs[key] = Ref(letter, f"src-{letter.lower()}")
        return self._refs[key]

    def refs(self, keys: Iterable[str]) -> tuple[Ref, ...]:
        """Letters of several sources, each once."""
        return tuple(self.ref(key) for key in dict.fromkeys(keys))

    def quotes(self, as_given: Quotes) -> tuple[Quote, ...]:
        """A source's own words, each in the source's language."""
        return tuple(
            Quote(text, self._register.sources[key].record.language, self.ref(key))
            for key, texts in as_given.items()
            for text in ([texts] if isinstance(texts, str) else texts)
        )

    def language(self, keys: Iterable[str]) -> str:
        """The language of the first of some sources; '' when there is none."""
        return next((self._register.sources[key].record.language for key in keys), "")

    def is_excerpt(self, keys: Iterable[str]) -> bool:
        """True when none of the sources was read in full or quoted by one that was."""
        return not any(self._register.sources[key].record.seen_as != "excerpt" for key in keys)

    def lines(self) -> tuple[SourceLine, ...]:
        """The list at the end of the page."""
        # A quoted source leads to the one that quotes it, which is then in the list too.
        waiting = list(self._refs)
        while waiting:
            quoted_in = self._register.sources[waiting.pop(0)].record.quoted_in
            if quoted_in is not None and quoted_in not in self._refs:
                self.ref(quoted_in)
                waiting.append(quoted_in)
        return tuple(self._line(key, ref) for key, ref in self._refs.items())

    def _line(self, key: str, ref: Ref) -> SourceLine:
        source = self._register.sources[key].record
        facts = source_facts(self._labels, source)
        if source.quoted_in is not None:
            letter = self.ref(source.quoted_in).letter
            facts = (*facts, self._labels.gettext("quoted in {letter}").format(letter=letter))
        publisher = self._labels.publishers(source.publisher)
        copied = source.url_is in ("mirror", "preview-host")
        at = self._labels.gettext("a copy") if copied else self._labels.gettext("at the publisher")
        return SourceLine(
            ref, source.title, source.language, self._links.source(key), source.url or "", at, publisher, facts, key
        )


def source_facts(labels: Labels, source: Source) -> tuple[str, ...]:
    """Date, how it was seen, what kind of address it is."""
    facts: list[str] = []
    if source.issued is not None:
        facts.append(labels.date(source.issued))
    elif source.as_of is not None:
        facts.append(labels.gettext("undated; newest date in it: {date}").format(date=labels.date(source.as_of)))
    seen = {
        "full-text": labels.gettext("read in full, {date}"),
        "excerpt": labels.gettext("seen as an excerpt only, {date}"),
        "quoted": labels.gettext("seen as quoted, {date}"),
    }
    facts.append(seen[source.seen_as].format(date=labels.date(source.seen)))
    if source.url_is in ("mirror", "preview-host"):
        facts.append(labels.gettext("address of a copy, not the publisher’s own"))
    if source.archived is None and source.url is not None:
        facts.append(labels.gettext("no archived copy yet"))
    return tuple(facts)


def letter_of(number: int) -> str:
    """A … Z, AA, AB …"""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
