"""Words of one language: terms of the vocabularies, sentences of the interface, dates and lengths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 — `date` is a method here

from casebook.model.amount import Amount
from casebook.model.case import Names
from casebook.model.codes import CaseKind
from casebook.model.count import Count
from casebook.model.edtf import Edtf, parse_edtf
from casebook.model.languages import ENGLISH
from casebook.model.length import Length
from casebook.model.statute import Statute, Title, Titles
from casebook.model.values import Labelled
from casebook.model.vocabulary import Term
from casebook.rendering.date_phrases import format_as_of, format_until
from casebook.rendering.dates import format_edtf
from casebook.rendering.durations import format_days_range, format_length
from casebook.rendering.numbers import format_amount, format_count, format_number
from casebook.rendering.translations import language_name, stand_in, translations
from casebook.rendering.word_forms import Unit
from casebook.rendering.words import Key, join_words, sort_key


@dataclass(frozen=True, slots=True)
class Labels:
    """Everything that a page of one language says which is not a record's own text."""

    language: str
    vocabulary: Mapping[str, Mapping[str, Term]]

    def gettext(self, message: str) -> str:
        """A sentence of the interface; `message` is its English form and its key."""
        return str(translations(self.language).gettext(message))

    def ngettext(self, one: str, many: str, number: int) -> str:
        """A sentence with a number, by the plural rule of the language, the number filled in."""
        return str(translations(self.language).ngettext(one, many, number)).format(number=self.number(number))

    def term(self, name: str, code: str) -> str:
        """The label of a term."""
        return self._label(name, self.vocabulary[name][code])

    def terms(self, name: str, codes: Iterable[str]) -> list[str]:
        """The labels of several terms, in their order."""
        return [self.term(name, code) for code in codes]

    def date(self, value: Edtf | Day) -> str:
        """A date in words."""
        return format_edtf(value if isinstance(value, Edtf) else parse_edtf(value.isoformat()), self.language)

    def as_of(self, value: Edtf | Day) -> str:
        """`as of 19 January 2024`."""
        return format_as_of(value if isinstance(value, Edtf) else parse_edtf(value.isoformat()), self.language)

    def until(self, value: Edtf) -> str:
        """`until May 2023`."""
        return format_until(value, self.language)

    def length(self, value: Length, *, detention: bool = False) -> str:
        """A duration in words; days of detention have a word of their own in Russian and Kazakh."""
        return format_length(value, self.language, unit_of_detention=detention)

    def measure(self, value: Length | Amount, *, detention: bool = False) -> str:
        """A duration or a sum of money."""
        return self.length(value, detention=detention) if isinstance(value, Length) else self.amount(value)

    def amount(self, value: Amount) -> str:
        """A sum of money or of monthly calculation indices."""
        return format_amount(value, self.language)

    def count(self, value: Count) -> str:
        """A number of people, at least or about so many."""
        return format_count(value, self.language)

    def people(self, value: Count, kind: CaseKind) -> str:
        """`at least 4 people`, `23 outlets`, `12 organisations`."""
        units: dict[CaseKind, Unit] = {
            CaseKind.PERSON: "person",
            CaseKind.OUTLET: "outlet",
            CaseKind.ORGANISATION: "organisation",
        }
        if kind in units:
            return format_count(value, self.language, units[kind])
        return f"{format_count(value, self.language)} ({self.term('kinds', kind)})"

    def days(self, least: int, most: int | None) -> str:
        """`at least 148, at most 178 days`."""
        return format_days_range(least, most, self.language)

    def join(self, words: Iterable[str]) -> str:
        """`a, b and c`."""
        return join_words(list(words), self.language)

    def sort_key(self, text: str) -> Key:
        """Place in the alphabet of the language."""
        return sort_key(text, self.language)

    def capital(self, text: str) -> str:
        """With a capital at the start, as a heading or a line of its own begins."""
        return text[:1].upper() + text[1:]

    def publishers(self, names: Iterable[str]) -> str:
        """Who published a source, by the names that they use in the language; citations print the source's own."""
        own = {term.en: term for term in self.vocabulary.get("publishers", {}).values()}
        return self.join(self._label("publishers", own[name]) if name in own else name for name in names)

    def place(self, code: str, on: Day | None = None) -> str:
        """A place by the name it had on a day."""
        term = self.vocabulary["places"][code]
        for former in term.former if on else ():
            if (former.from_.earliest or Day.min) <= (on or Day.max) <= (former.until.latest or Day.max):
                return self._label("places", former)
        return self._label("places", term)

    def _label(self, name: str, term: Labelled) -> str:
        """The label of the data; what stands there in English only may have one in the catalogue of the language."""
        context = vocabulary_context(name)
        return translations(self.language).pgettext(context, term.in_language(self.language))

    def name(self, names: Names) -> str:
        """A name in the language, else in the one that stands in for it."""
        return names.in_language(self.language, stand_in(self.language))

    def name_language(self, names: Names) -> str:
        """The language of that form."""
        return self.language if self.language in names.forms else stand_in(self.language)

    def name_is_rendering(self, names: Names) -> bool:
        """Whether nobody has seen that form in print, as far as the record tells."""
        language = self.name_language(names)
        return language in names.unreviewed or language in dict(names.further)

    def title(self, titles: Titles) -> Title:
        """The title of a statute in the language, else in English."""
        return titles.in_language(self.language)

    def title_language(self, titles: Titles) -> str:
        """The language of that title."""
        return self.language if self.language in titles.forms else ENGLISH

    def language_name(self, code: str) -> str:
        """What the language calls another one, by CLDR: `русский`."""
        return language_name(code, self.language)

    def dates(self, values: Iterable[Edtf]) -> str:
        """Dates of which sources state one or the other, the earliest first."""
        ordered = sorted(values, key=lambda one: (one.earliest or Day.min, one.latest or Day.max))
        return self.gettext(" or ").join(dict.fromkeys(map(self.date, ordered)))

    def number(self, number: int) -> str:
        """A number in digits."""
        return format_number(number, self.language)

    def statute(self, key: str, statute: Statute) -> str:
        """How an article, law or order is named in a line: `Article 274, Criminal Code of 2014`."""
        title = self.title(statute.titles).text
        code, _, article = key.partition("/")
        if code in ("law", "order") or not article:
            return title
        return self.gettext("Article {article}, {code}").format(article=article, code=self.code(code))

    def code(self, code: str) -> str:
        """Short name of a code of law: `Criminal Code of 2014`."""
        return self.term("codes", code)


def vocabulary_context(name: str) -> str:
    """Context under which the catalogue of a further language has the labels of a list; their key is English."""
    return f"vocabulary:{name}"
