"""Tables about proceedings: charges, steps, sanctions, and what became of them."""

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
    amount,
    choice,
    count,
    date,
    length,
    row_id,
)

PROCEEDING = Column("proceeding", _("the proceeding"), refers="proceedings")
CHARGE = Column("charge", _("the charge"), refers="charges")
STEP = Column("step", _("the step"), refers="steps")
PARTY = Column("party", _("the party of a group; empty for the subject of the record"), refers="parties")
OUTCOME = Column("outcome", _("the row of “outcomes”"), refers="outcomes")
SANCTION = Column("sanction", _("the sanction"), refers="sanctions")

PROCEEDINGS = Table(
    "proceedings", _("Proceedings; a joint trial stands once, under its group"),
    (
        row_id(), CASE, Column("key", KEY),
        Column("kind", _("kind of proceeding"), terms="proceedings"),
        Column("brought_by_subject", _("whether the subject brought it; it is then no prosecution"), "boolean"),
        NOTE,
    ),
)  # fmt: skip
PROCEEDING_ACTIVITIES = Table(
    "proceeding_activities", _("What a proceeding is about, as sources say"),
    (PROCEEDING, Column("activity", _("the activity"), refers="activities")), 2,
)  # fmt: skip
CHARGES = Table(
    "charges", _("Charges"),
    (
        row_id(), PROCEEDING, CASE, Column("key", KEY),
        Column("statute", _("the article that a source names"), refers="statutes"),
        Column("part", _("part of the article")),
        Column("attributed", _("the article that the editors think of; counted apart"), refers="statutes"),
        *choice("offence", _("the offence, where no source names an article"), "offences"),
        NOTE,
    ),
)  # fmt: skip
CHARGE_PARTIES = Table(
    "charge_parties", _("Parties whom a charge concerns; a charge without a row here concerns all"),
    (CHARGE, PARTY), 2,
)  # fmt: skip
STEPS = Table(
    "steps", _("Steps of proceedings, in their order"),
    (
        row_id(), PROCEEDING, CASE, Column("number", NUMBER, "integer"),
        Column("type", _("what happened"), terms="steps"),
        *date("date", _("when it happened (EDTF)"), disputable=True),
        Column("outcome", _("what was decided"), terms="outcomes"),
        Column("set_aside_by", _("the step that overturned the finding"), refers="steps"),
        Column("ground", _("ground of a release"), terms="grounds"),
        *length("length", _("length of time (ISO 8601)")),
        *date("until", _("until when (EDTF)"), disputable=True),
        *choice("by", _("who did or decided it"), "authorities"),
        *choice("place", _("the place"), "places"),
        Column("closed_hearing", _("whether the hearing was closed"), "boolean"),
        Column("remote", _("whether it was held by video link"), "boolean"),
        Column("in_absentia", _("whether it was held in absentia"), "boolean"),
        Column("complainant", _("on whose complaint, by kind; never a name"), terms="complainants"),
        *count("times", _("the row stands for so many steps of its kind")),
        Column("nth", _("which of several it is"), "integer"),
        INFERRED, NOTE,
    ),
)  # fmt: skip
STEP_PARTIES = Table(
    "step_parties", _("Parties whom a step concerns; a step without a row here concerns all"), (STEP, PARTY), 2
)
STEP_CHARGES = Table(
    "step_charges", _("Charges that a step concerns; a step without a row here concerns all that are live"),
    (STEP, CHARGE), 2,
)  # fmt: skip
STEP_REPLACEMENTS = Table("step_replacements", _("Charges that a requalification brought"), (STEP, CHARGE), 2)
STEP_MENTIONS = Table(
    "step_mentions", _("Articles of which a step only speaks"),
    (STEP, Column("statute", _("the article, law, order or code"), refers="statutes")), 2,
)  # fmt: skip
SANCTIONS = Table(
    "sanctions", _("Sanctions as each decision imposed them; “standing_sanctions” tells which still stand"),
    (
        row_id(), STEP, PROCEEDING, CASE, Column("number", NUMBER, "integer"),
        Column("kind", _("kind of sanction"), terms="sanctions"),
        *length("length", _("length of time (ISO 8601)")),
        *amount("amount", _("sum of money")),
        Column("only_on", _("where alone a ban applies"), terms="channels"),
        Column("suspended", _("whether the sentence is suspended"), "boolean"),
        *date("deferred_until", _("until when the sentence is deferred (EDTF)"), disputable=True),
        Column("deferred_ground", _("ground of the deferral"), terms="deferral-grounds"),
        *date("from", _("from when (EDTF)")), *date("until", _("until when (EDTF)")),
        Column("joint", _("whether it was imposed on several together"), "boolean"),
        NOTE,
    ),
)  # fmt: skip
SANCTION_SCOPES = Table(
    "sanction_scopes", _("What a ban on activities covers"),
    (SANCTION, Column("scope", _("the activity that is banned"), terms="scopes")), 2,
)  # fmt: skip
OUTCOMES = Table(
    "outcomes", _("What became of each proceeding against each subject or party, computed from its steps"),
    (
        row_id(), PROCEEDING,
        Column("case", _("the subject’s record; for a party without one, the group’s"), refers="cases"), PARTY,
        Column("as_of", _("day on which the record was checked, to which all of this refers"), "date"),
        Column("prosecution", _("whether it counts as a prosecution"), "boolean"),
        Column("state", _("state of the proceeding"), terms="proceeding-states"),
        Column("set_aside_by", _("the step that overturned the finding"), refers="steps"),
        Column("last_step", _("the last step that counts"), refers="steps"),
    ),
)  # fmt: skip
CHARGE_OUTCOMES = Table(
    "charge_outcomes", _("What became of each charge against each subject or party, computed"),
    (
        OUTCOME, CHARGE,
        Column("state", _("state of the charge"), terms="charge-states"),
        Column("final", _("whether a higher court has decided"), "boolean"),
        Column("appealed", _("whether an appeal is pending"), "boolean"),
        Column("since", _("the step that gave the charge its state"), refers="steps"),
        Column("set_aside_by", _("the step that overturned the finding"), refers="steps"),
    ), 2,
)  # fmt: skip
STANDING_SANCTIONS = Table(
    "standing_sanctions", _("Sanctions of the last decision that stands; their terms may be over"),
    (OUTCOME, SANCTION), 2,
)  # fmt: skip

PROCEEDING_TABLES = (
    PROCEEDINGS, PROCEEDING_ACTIVITIES, CHARGES, CHARGE_PARTIES, STEPS, STEP_PARTIES, STEP_CHARGES, STEP_REPLACEMENTS,
    STEP_MENTIONS, SANCTIONS, SANCTION_SCOPES, OUTCOMES, CHARGE_OUTCOMES, STANDING_SANCTIONS,
)  # fmt: skip
