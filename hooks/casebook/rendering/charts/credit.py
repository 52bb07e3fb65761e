"""What stands under every chart that leaves the site: whose it is, of which day, and under which licence."""

from __future__ import annotations

from casebook.rendering.context import Context


def credit_line(context: Context) -> str:
    """`Casebook, register of 22 November 2026. CC BY 4.0. https://…`."""
    labels, facts = context.labels, context.facts
    edition = labels.gettext("Register of {date}.").format(date=labels.date(facts.edition))
    page = facts.addresses.absolute(facts.addresses.of(context.language))
    return f"{facts.site_names[context.language]}. {edition} CC BY 4.0. {page}"
