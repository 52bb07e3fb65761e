"""Closed lists of terms, each with its label in three languages."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from casebook.model.values import Code, Date, Labelled, Language, Value, WebAddress, Words


class FormerName(Labelled):
    """A name that a place had for a time."""

    from_: Annotated[Date, Field(alias="from")]
    until: Date


class InRegion(Value):
    """The region a place lies in, from a day on."""

    region: Code
    from_: Annotated[Date | None, Field(alias="from")] = None


class Term(Labelled):
    """One term."""

    unreviewed: tuple[Language, ...] = ()
    """Languages whose label nobody has seen in official text or press."""
    note: Words | None = None
    statute: Words | None = None
    """Offences: the article whose title is the label, if any."""
    in_: Annotated[tuple[InRegion, ...], Field(alias="in")] = ()
    """Places: the region, by date."""
    former: tuple[FormerName, ...] = ()
    """Places: names of the time."""
    place: Code | None = None
    """Authorities: where they sit."""
    kind: (
        Literal["region", "city", "town", "district", "court", "prosecutor", "police", "state", "ngo", "other"] | None
    ) = None
    freedom: Code | None = None
    """Activities, proceedings, kinds, roles: the freedom that it is about (vocabulary `freedoms`), if it tells."""
    spellings: tuple[Words, ...] = ()
    iso: Annotated[str, Field(pattern=r"^KZ-[0-9]{2}$")] | None = None
    url: WebAddress | None = None
