"""Tables about the law, the sources, the lists of terms and the texts, and those that support every other table."""

from __future__ import annotations

from casebook.rendering.dataset.case_tables import CASE_TABLES
from casebook.rendering.dataset.columns import (
    NOTE,
    NUMBER,
    SOURCE,
    STATUTE,
    Column,
    Table,
    _,
    date,
    in_three,
    row_id,
)
from casebook.rendering.dataset.proceeding_tables import PROCEEDING_TABLES

STATUTES = Table(
    "statutes", _("Articles of codes, laws, orders, and the codes themselves"),
    (
        row_id(_("name of the article, law or order, which is its address")),
        Column("address", _("permanent address")),
        Column("kind", _("what it is"), terms="statute-kinds"),
        Column("code", _("the code, or whether it is a law or an order"), terms="codes"),
        Column("article", _("number of the article")),
        *in_three("title", _("title")),
        *(
            Column(f"title_{one}_verified", _("whether it was read in the official text or a named page"), "boolean")
            for one in ("en", "ru", "kk")
        ),
        Column("number", _("official number")),
        *date("adopted", _("when it was adopted (EDTF)"), disputable=True),
        *date("in_force_from", _("in force from when (EDTF)"), disputable=True),
        *date("in_force_until", _("in force until when (EDTF)"), disputable=True),
        Column("text_address", _("address of the official text")),
        NOTE, Column("revision", _("changes whenever the files of the record change")),
    ),
)  # fmt: skip
STATUTE_RELATIONS = Table(
    "statute_relations", _("Which article or law replaced or amended which"),
    (
        STATUTE, Column("relation", _("“replaces” or “amends”")),
        Column("other", _("the article or law that is replaced or amended"), refers="statutes"),
    ), 3,
)  # fmt: skip
STATUTE_PARTS = Table(
    "statute_parts", _("Parts of articles that are described"),
    (STATUTE, Column("part", _("part of the article")), NOTE), 2,
)  # fmt: skip
EDITIONS = Table(
    "editions", _("Penalties of an article as one edition of the text has them"),
    (
        row_id(), STATUTE, Column("number", NUMBER, "integer"),
        *date("from", _("from when (EDTF)")), *date("until", _("until when (EDTF)")),
        Column("verified", _("whether it was read in the text of the law itself"), "boolean"),
        Column("complete", _("whether all penalties were noted"), "boolean"), NOTE,
    ),
)  # fmt: skip
EDITION = Column("edition", _("the edition"), refers="editions")
EDITION_ACTS = Table(
    "edition_acts", _("Laws that made an edition"),
    (EDITION, Column("number", _("official number")), Column("date", _("day"), "date")), 3,
)  # fmt: skip
PENALTIES = Table(
    "penalties", _("Penalties that an edition allows"),
    (
        row_id(), EDITION, STATUTE, Column("number", NUMBER, "integer"), Column("part", _("part of the article")),
        Column("who", _("whom the penalty is for"), terms="offenders"),
        Column("kind", _("kind of sanction"), terms="sanctions"),
        Column("min", _("the least: a length (ISO 8601) or a sum with its unit")),
        Column("max", _("the most: a length (ISO 8601) or a sum with its unit")),
        Column("additional", _("whether it is imposed beside the main penalty"), "boolean"),
    ),
)  # fmt: skip
SOURCES = Table(
    "sources", _("Sources: who published what, when, where, and how the editors saw it"),
    (
        row_id(_("name of the source, which is its address")),
        Column("address", _("permanent address")),
        Column("kind", _("what it is as evidence"), terms="source-kinds"),
        Column("type", _("item type of the Citation Style Language")),
        Column("title", _("title in the source’s own language")),
        Column("language", _("language of the source (ISO 639-1)")),
        *date("issued", _("date of publication (EDTF)")),
        *date("as_of", _("newest date in an undated source (EDTF)")),
        *date("covers", _("time of which it speaks (EDTF)")),
        Column("url", _("web address")),
        Column("url_is", _("whose address it is: publisher, mirror, preview-host or unknown")),
        Column("archived", _("address of an archived copy")),
        Column("quoted_in", _("the source that quotes it"), refers="sources"),
        Column("seen", _("day on which the editors saw it"), "date"),
        Column("seen_as", _("how they saw it: full-text, excerpt or quoted")),
    ),
)  # fmt: skip
SOURCE_PUBLISHERS = Table(
    "source_publishers", _("Publishers of sources"),
    (SOURCE, Column("number", NUMBER, "integer"), Column("publisher", _("the publisher"))), 2,
)  # fmt: skip
VOCABULARY = Table(
    "vocabulary", _("Every code of every list, with its label in three languages"),
    (
        Column("list", _("the list of terms")), Column("code", _("the code")),
        *in_three("label", _("label")),
        *(
            Column(f"label_{one}_verified", _("whether the label was seen in official text or the press"), "boolean")
            for one in ("en", "ru", "kk")
        ),
        Column("kind", _("of a place or an authority: what it is")),
        Column("place", _("of an authority: where it sits")),
        Column("statute", _("of an offence: the article that names it")),
        Column("iso", _("code of a region (ISO 3166-2)")),
    ), 2,
)  # fmt: skip
PLACE_REGIONS = Table(
    "place_regions", _("The region of a place, by date"),
    (
        Column("place", _("the place"), terms="places"), Column("number", NUMBER, "integer"),
        Column("region", _("the region"), terms="places"), *date("from", _("from when (EDTF)")),
    ), 2,
)  # fmt: skip
PLACE_NAMES = Table(
    "place_names", _("Names that places had for a time"),
    (
        Column("place", _("the place"), terms="places"), Column("number", NUMBER, "integer"),
        *in_three("label", _("label")), *date("from", _("from when (EDTF)")), *date("until", _("until when (EDTF)")),
    ), 2,
)  # fmt: skip
RECORD_TYPE = Column("record_type", _("case, statute or source"))
RECORD = Column("record", _("name of the record in its table"))
TEXTS = Table(
    "texts", _("Texts of records in each language, in Markdown; links such as case:… name other records"),
    (
        RECORD_TYPE, RECORD,
        Column("key", _("key of the text; “longer-account” is what the page calls the account")),
        Column("language", _("language of the text (ISO 639-1)")),
        Column("state", _("original, or how the translation stands: outdated, unreviewed or reviewed")),
        Column("made_by", _("who made the translation: machine or person")),
        Column("text", _("the text")),
    ), 4,
)  # fmt: skip
TABLE = Column("table", _("the table"))
OF_ROW = Column("row", _("name of the row in that table"))
FIELD = Column("field", _("the column that it supports; “row” is the whole row"))
DISPUTED_VALUES = Table(
    "disputed_values", _("Every value of what sources dispute; nobody picks one"),
    (
        row_id(), TABLE, OF_ROW, Column("field", _("the column that is disputed")),
        Column("number", NUMBER, "integer"), Column("value", _("the value as the record has it")),
        Column("earliest", _("of a date: first day that it can mean"), "date"),
        Column("latest", _("of a date: last day that it can mean"), "date"),
        Column("as_given", _("in the words of the source")),
        Column("impossible", _("whether it cannot be true, and takes no part in computing"), "boolean"),
        Column("reading", _("whether it is only how the editors read an impossible value"), "boolean"),
    ),
)  # fmt: skip
CITATIONS = Table(
    "citations", _("Which source supports which row or value"),
    (TABLE, OF_ROW, FIELD, Column("number", NUMBER, "integer"), SOURCE), 4,
)  # fmt: skip
QUOTATIONS = Table(
    "quotations", _("What sources say in their own words and language"),
    (TABLE, OF_ROW, SOURCE, Column("number", NUMBER, "integer"), Column("text", _("the text"))), 4,
)  # fmt: skip
COUNTS = Table(
    "counts", _("The totals that the pages print"),
    (
        Column("group", _("“totals”, or a way of browsing: status, kind, role, region, year, offence")),
        Column("value", _("what is counted")),
        Column("number", _("how many"), "integer"),
        Column("at_least", _("whether there may be more"), "boolean"),
    ), 2,
)  # fmt: skip

TABLES: tuple[Table, ...] = (
    *CASE_TABLES, *PROCEEDING_TABLES, STATUTES, STATUTE_RELATIONS, STATUTE_PARTS, EDITIONS, EDITION_ACTS, PENALTIES,
    SOURCES, SOURCE_PUBLISHERS, VOCABULARY, PLACE_REGIONS, PLACE_NAMES, TEXTS, DISPUTED_VALUES, CITATIONS, QUOTATIONS,
    COUNTS,
)  # fmt: skip
"""Every table, in the order of the dictionary."""
