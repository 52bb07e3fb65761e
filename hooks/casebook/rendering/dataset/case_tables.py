"""Tables about cases: people, outlets, organisations and groups, and what happened outside proceedings."""

from __future__ import annotations

from casebook.rendering.dataset.columns import (
    CASE,
    INFERRED,
    KEY,
    NOTE,
    NUMBER,
    Column,
    Table,
    _,
    choice,
    count,
    date,
    in_three,
    length,
    row_id,
)

CASES = Table(
    "cases",
    _("People, outlets, organisations and groups, one row each, with the status that follows from their records"),
    (
        row_id(_("permanent number of the record")),
        Column("slug", _("its part of the address of the page")),
        Column("address", _("permanent address")),
        Column("kind", _("what the record is about"), terms="kinds"),
        Column("standing", _("how the subject stands to what is recorded"), terms="standings"),
        *in_three("name", _("name")),
        Column("set_aside", _("whether there is an acquittal, or a finding that was overturned"), "boolean"),
        Column("status", _("the status, as of the next date and according to the next source"), terms="headlines"),
        *date("status_as_of", _("date of the last step that decides the status (EDTF)"), disputable=True),
        Column("status_source", _("the source according to which it is so"), refers="sources"),
        Column("status_level", _("liberty: deprived, restricted, free, unknown or none")),
        Column("status_computed", _("whether it follows from a length, and no source says so"), "boolean"),
        Column("status_stale", _("whether no source spoke of it for a year before the record was checked"), "boolean"),
        Column("prosecutions", _("criminal and administrative proceedings against the subject, joint too"), "integer"),
        Column("days_least", _("days deprived of liberty, at least"), "integer"),
        Column("days_most", _("the same at most, counted to the day of the check; empty when not known"), "integer"),
        Column("house_arrest_days_least", _("days of house arrest, counted apart, at least"), "integer"),
        Column("house_arrest_days_most", _("the same at most"), "integer"),
        *count("total", _("how many people or bodies the group has in all")),
        Column("checked", _("day on which the editors last looked for news; the status is of this day"), "date"),
        Column("revision", _("changes whenever the files of the record change")),
    ),
)  # fmt: skip
NAMES = Table(
    "names",
    _("Names of cases in each language, and other spellings that sources print"),
    (
        row_id(), CASE,
        Column("language", _("language of the form; empty for a spelling")),
        Column("name", _("the name")),
        Column("spelling", _("whether it is another spelling"), "boolean"),
        Column("rendering", _("whether nobody has seen this form in print"), "boolean"),
    ),
)  # fmt: skip
CASE_ROLES = Table(
    "case_roles", _("What sources call the subject"),
    (row_id(), CASE, Column("role", _("the role"), terms="roles")),
)  # fmt: skip
CASE_PLACES = Table(
    "case_places", _("Places of the case"),
    (row_id(), CASE, Column("place", _("the place"), terms="places")),
)  # fmt: skip
CASE_REGIONS = Table(
    "case_regions", _("Regions of the case by the borders of the time, computed from its places"),
    (CASE, Column("region", _("the region"), terms="places")), 2,
)  # fmt: skip
CASE_YEARS = Table(
    "case_years", _("Years in which something happened in a proceeding against the subject, computed"),
    (CASE, Column("year", _("the year"), "integer")), 2,
)  # fmt: skip
PARTIES = Table(
    "parties", _("Parties of groups: records of their own, people counted but not named, outlets without a record"),
    (
        row_id(), CASE, Column("key", KEY),
        Column("member", _("the party’s own record"), refers="cases"),
        Column("kind", _("what the party is"), terms="kinds"),
        Column("standing", _("how the party stands to what is recorded"), terms="standings"),
        Column("role", _("the role"), terms="roles"),
        *in_three("name", _("name of a party without a record")),
        *count("count", _("number of a party that is not named")),
        Column("perhaps_also", _("a group whose people these may be too; the two are never added up"), refers="cases"),
        Column("prosecutions_least", _("prosecutions of unnamed people that the party adds to the totals"), "integer"),
        NOTE,
    ),
)  # fmt: skip
RELATIONS = Table(
    "relations", _("How one record stands to another; each relation once"),
    (
        row_id(), CASE,
        Column("other", _("the other case"), refers="cases"),
        Column("relation", _("what the case is to the other; for an affiliation, the role in it")),
        Column("terms", _("list of terms to which the relation belongs: relations or roles")),
        *date("when", _("time for which a source states an affiliation (EDTF)")),
    ),
)  # fmt: skip
ACTIVITIES = Table(
    "activities", _("What the subject did, which is not what they are charged with"),
    (
        row_id(), CASE, Column("key", KEY),
        Column("kind", _("kind of activity"), terms="activities"),
        *date("date", _("when it happened (EDTF)"), disputable=True),
        Column("published_in", _("the outlet that published it"), refers="cases"),
        Column("platform", _("the platform"), terms="platforms"),
        INFERRED, NOTE,
    ),
)  # fmt: skip
EPISODES = Table(
    "episodes", _("What happened outside any proceeding; for a law, its history"),
    (
        row_id(), CASE,
        Column("statute", _("the law, when the row is about a law"), refers="statutes"),
        Column("number", NUMBER, "integer"),
        Column("type", _("what happened"), terms="episodes"),
        *date("date", _("when it happened (EDTF)"), disputable=True),
        *choice("by", _("who did or decided it"), "authorities"),
        *choice("place", _("the place"), "places"),
        *length("length", _("length of time (ISO 8601)")),
        Column("alleged", _("whether the source reports it as alleged"), "boolean"),
        INFERRED, NOTE,
    ),
)  # fmt: skip
RESTRICTIONS = Table(
    "restrictions", _("Restrictions that are no sanction"),
    (
        row_id(), CASE, Column("number", NUMBER, "integer"),
        Column("kind", _("kind of restriction"), terms="restrictions"),
        *date("from", _("from when (EDTF)")), *date("until", _("until when (EDTF)")), NOTE,
    ),
)  # fmt: skip
CONTESTED = Table(
    "contested", _("What sources disagree on and has no column; the words of each side are in “texts”"),
    (
        row_id(), CASE,
        Column("statute", _("the law, when the row is about a law"), refers="statutes"),
        Column("key", KEY),
        Column("kind", _("what sources disagree on"), terms="disputes"),
    ),
)  # fmt: skip
CONTESTED_SIDES = Table(
    "contested_sides", _("Sides of what is contested"),
    (
        row_id(),
        Column("contested", _("what is contested"), refers="contested"),
        Column("side", _("the side; its words are the text “key.side”")),
    ),
)  # fmt: skip
LATER_REPORTS = Table(
    "later_reports", _("Newer reports that nobody has reviewed: shown, and never computed with"),
    (row_id(), CASE, Column("number", NUMBER, "integer"), *date("date", _("date of the report (EDTF)")), NOTE),
)  # fmt: skip
CORRECTIONS = Table(
    "corrections", _("Public corrections of records"),
    (
        row_id(), CASE, Column("number", NUMBER, "integer"), Column("on", _("day"), "date"),
        Column("kind", _("kind of correction"), terms="corrections"),
        Column("was", _("what stood there")), Column("now", _("what stands there now")),
    ),
)  # fmt: skip
REVIEWS = Table(
    "reviews", _("Who read a record through, by role"),
    (
        row_id(), CASE, Column("number", NUMBER, "integer"),
        Column("role", _("role of the reviewer"), terms="review-roles"), Column("on", _("day"), "date"),
    ),
)  # fmt: skip

CASE_TABLES = (
    CASES, NAMES, CASE_ROLES, CASE_PLACES, CASE_REGIONS, CASE_YEARS, PARTIES, RELATIONS, ACTIVITIES, EPISODES,
    RESTRICTIONS, CONTESTED, CONTESTED_SIDES, LATER_REPORTS, CORRECTIONS, REVIEWS,
)  # fmt: skip
