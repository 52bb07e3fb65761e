"""Closed vocabularies on which derivation depends; their labels stand in content/vocabulary."""

from __future__ import annotations

from enum import StrEnum


class CaseKind(StrEnum):
    """What a record is about."""

    PERSON = "person"
    OUTLET = "outlet"
    ORGANISATION = "organisation"
    GROUP = "group"


class Standing(StrEnum):
    """How the subject stands to what is recorded."""

    TARGET = "target"
    OFFICIAL = "official"
    VICTIM = "victim"
    RELATED = "related"


class ProceedingKind(StrEnum):
    CRIMINAL = "criminal"
    ADMINISTRATIVE = "administrative"
    CIVIL = "civil"
    BAN = "ban"
    REGISTRATION = "registration"
    ASSEMBLY = "assembly"


class StepType(StrEnum):
    """What happened in a proceeding."""

    INVESTIGATION_OPENED = "investigation-opened"
    SUMMONS = "summons"
    SEARCH = "search"
    DETAINED = "detained"
    ARRESTED = "arrested"
    HOUSE_ARREST = "house-arrest"
    CUSTODY_EXTENDED = "custody-extended"
    TRAVEL_RESTRICTION = "travel-restriction"
    BAIL = "bail"
    CHARGED = "charged"
    REQUALIFIED = "requalified"
    DROPPED = "dropped"
    CLOSED = "closed"
    SENT_TO_COURT = "sent-to-court"
    HEARING = "hearing"
    ADJOURNED = "adjourned"
    TRIAL_OPENED = "trial-opened"
    VERDICT = "verdict"
    RULING = "ruling"
    JUDGMENT = "judgment"
    APPEAL_FILED = "appeal-filed"
    APPEAL = "appeal"
    CASSATION_FILED = "cassation-filed"
    CASSATION = "cassation"
    REVIEW = "review"
    IN_FORCE = "in-force"
    CLARIFIED = "clarified"
    REMARK = "remark"
    RELEASED = "released"
    CONFIRMED = "confirmed"
    SENTENCE_CHANGED = "sentence-changed"
    DIED = "died"
    APPLICATION = "application"
    COMPLAINT = "complaint"
    REFUSAL = "refusal"
    GRANT = "grant"


class Outcome(StrEnum):
    """What a court decided."""

    CONVICTED = "convicted"
    PENALISED = "penalised"
    ACQUITTED = "acquitted"
    CLOSED = "closed"
    UPHELD = "upheld"
    CHANGED = "changed"
    SENT_BACK = "sent-back"
    REFUSED = "refused"
    GRANTED = "granted"
    PARTLY_GRANTED = "partly-granted"


class SanctionKind(StrEnum):
    IMPRISONMENT = "imprisonment"
    ARREST = "arrest"
    RESTRICTION_OF_FREEDOM = "restriction-of-freedom"
    ADMINISTRATIVE_DETENTION = "administrative-detention"
    FINE = "fine"
    COMMUNITY_SERVICE = "community-service"
    CORRECTIONAL_WORK = "correctional-work"
    CONFISCATION = "confiscation"
    BAN_ON_ACTIVITY = "ban-on-activity"
    COMPULSORY_PAYMENT = "compulsory-payment"
    WARNING = "warning"
    BAN_OF_ORGANISATION = "ban-of-organisation"
    BLOCKING = "blocking"
    COMPENSATION = "compensation"
    DEPORTATION = "deportation"
    SUSPENSION = "suspension"


class ReleaseGround(StrEnum):
    NO_CHARGE = "no-charge"
    TRAVEL_RESTRICTION = "travel-restriction"
    BAIL = "bail"
    ACQUITTED = "acquitted"
    CASE_CLOSED = "case-closed"
    END_OF_TERM = "end-of-term"
    PAROLE = "parole"
    AMNESTY = "amnesty"
    PARDON = "pardon"
    HEALTH = "health"
    SUSPENDED = "suspended"
    RE_ARRESTED = "re-arrested"
    UNKNOWN = "unknown"


DECIDING = frozenset(
    {StepType.VERDICT, StepType.RULING, StepType.JUDGMENT, StepType.APPEAL, StepType.CASSATION, StepType.REVIEW}
)
"""Step types that carry an outcome."""


class StatuteKind(StrEnum):
    ARTICLE = "article"
    LAW = "law"
    ORDER = "order"
    CODE = "code"
