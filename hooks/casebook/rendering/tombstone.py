"""What stands at the address of a record that is no longer in the register; it never names the record."""

from __future__ import annotations

from casebook.model.withdrawal import Withdrawal
from casebook.rendering.case_page import Page
from casebook.rendering.context import Context
from casebook.rendering.views import Item


def tombstone_page(context: Context, record: str, withdrawal: Withdrawal) -> Page:
    """Everything that `articles/tombstone.html` prints."""
    gettext = context.labels.gettext
    date = context.labels.date(withdrawal.on)
    headings = {
        "merged": gettext("Merged with another record"),
        "moved": gettext("Moved"),
        "error": gettext("Withdrawn as an error"),
        "safety": gettext("Withdrawn for safety"),
    }
    texts = {
        "merged": gettext("What stood here is part of another record. Date of the change: {date}."),
        "moved": gettext("What stood here stands at another address. Date of the change: {date}."),
        "error": gettext("What stood here was published by mistake. Date of withdrawal: {date}."),
        "safety": gettext("What stood here was taken down to protect people. Date of withdrawal: {date}."),
    }
    return {
        "language": context.language,
        "name": headings[withdrawal.kind],
        "text": texts[withdrawal.kind].format(date=date),
        "number": record if record.startswith("kz-") else "",
        "into": _into(context, withdrawal.into) if withdrawal.into else None,
        "warning": gettext("Do not publish again what was here.") if withdrawal.kind in ("error", "safety") else "",
        "method": Item(gettext("How the register is made"), context.links.page("method")),
    }


def _into(context: Context, record: str) -> Item:
    """Link to the record that stands in the place of the old one."""
    kind, _, key = record.partition(":")
    if kind == "statute":
        name = context.labels.statute(key, context.register.statutes[key].record)
        return Item(context.labels.capital(name), context.links.statute(key))
    if kind == "source":
        source = context.register.sources[key].record
        return Item(source.title, context.links.source(key), language=source.language)
    if kind == "page":
        return Item(context.register.pages[key]["en"].header.title, context.links.page(key), language="en")
    slug = next(slug for slug in context.facts.derived if context.case(slug).record.id == record)
    return Item(context.name(slug), context.links.case(slug))
