"""A charge in few words."""

from __future__ import annotations

from collections.abc import Iterable

from casebook.model.proceeding import Charge
from casebook.rendering.context import Context


def short_charge(context: Context, charge: Charge) -> str:
    """A charge in a heading: the article's number, else the offence."""
    labels = context.labels
    if charge.statute is not None:
        return labels.statute(charge.statute, context.register.statutes[charge.statute].record)
    if charge.offence is not None:
        return labels.gettext(" or ").join(labels.term("offences", claim.value) for claim in charge.offence.values)
    assert charge.attributed is not None
    return labels.statute(charge.attributed, context.register.statutes[charge.attributed].record)


def charges_line(context: Context, charges: Iterable[Charge]) -> str:
    """All charges of a proceeding in a line: `Articles 258 and 405, Criminal Code of 2014`."""
    labels = context.labels
    by_code: dict[str, list[str]] = {}
    others: list[str] = []
    for charge in charges:
        code, _, article = (charge.statute or "").partition("/")
        if article and code not in ("law", "order"):
            by_code.setdefault(code, []).append(article)
        else:
            others.append(short_charge(context, charge))
    words = []
    for code, articles in by_code.items():
        pattern = labels.gettext("Article {article}, {code}")
        if len(set(articles)) > 1:
            pattern = labels.gettext("Articles {article}, {code}")
        words.append(pattern.format(article=labels.join(dict.fromkeys(articles)), code=labels.code(code)))
    return "; ".join([*words, *dict.fromkeys(others)])
