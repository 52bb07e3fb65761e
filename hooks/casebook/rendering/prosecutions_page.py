"""Every prosecution of a person known by name, by person and by year: what the numbers of the home page count."""

from __future__ import annotations

from casebook.deriving.counts import count
from casebook.rendering.case_page import Page as View
from casebook.rendering.context import Context
from casebook.rendering.frame import Page
from casebook.rendering.prosecution_lists import PEOPLE, UNNAMED, YEARS, caution_of, numbers_of, prosecutions_part
from casebook.rendering.translation_notices import page_notice


def prosecutions_view(context: Context, page: Page) -> View:
    """The list by name, the same by year, and the cases of people who are not named."""
    facts, labels = context.facts, context.labels
    counts = count(facts.register, facts.derived)
    people, prosecutions = numbers_of(context)
    return {
        "language": context.language,
        "name": page.title,
        "text_language": page.text_language,
        "translation": page_notice(context, page),
        "parts": [prosecutions_part(context, code) for code in (PEOPLE, YEARS, UNNAMED)],
        "caution": caution_of(context),
        "people_count": people,
        "count": prosecutions,
        "unnamed_count": labels.gettext("of people not named: at least {number}").format(
            number=labels.number(counts.unnamed)
        ),
        "edition": labels.gettext("Register of {date}.").format(date=labels.date(facts.edition)),
    }
