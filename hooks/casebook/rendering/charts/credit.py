"""What stands under every chart that leaves the site: whose it is, of which day, and under which licence."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.rendering.context import Context


def credit_lines(context: Context) -> Iterator[str]:
    """Site and licence, day, address."""
    labels, facts = context.labels, context.facts
    edition = labels.gettext("Register of {date}.").format(date=labels.date(facts.edition))
    yield f"{facts.site_names[context.language]} · CC BY 4.0. {edition}"
    yield facts.addresses.absolute(facts.addresses.of(context.language))
