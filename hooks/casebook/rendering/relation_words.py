"""How a related record stands to the one that is open: a fragment that names both sides, in either direction.

Each fragment stands after the name of the other record. It is a message of its own for each kind of subject (a person,
people, a body), since a name or a pronoun put into a sentence would need its case, gender and number.
"""

from __future__ import annotations

from collections.abc import Mapping

from casebook.deriving.relations import GROUP, PUBLISHED, Relation
from casebook.model.codes import CaseKind
from casebook.rendering.labels import Labels

_Phrases = Mapping[tuple[str, bool], str]
"""(term of `relations`, whether the other record says it of this one) → what stands after the other's name."""


def relation_words(labels: Labels, relation: Relation, kind: CaseKind) -> str:
    """What the other record is to the open one, whose subject is of `kind`."""
    key = (relation.code, relation.inverse)
    if relation.vocabulary == "roles":
        return _role(labels, relation, kind)
    own = {CaseKind.PERSON: _of_person, CaseKind.GROUP: _of_people}.get(kind, _of_body)(labels)
    phrase = own.get(key) or _of_record(labels).get(key)
    if phrase is not None:
        return phrase
    term = labels.term(relation.vocabulary, relation.code)
    return term if relation.inverse else labels.gettext("this record’s subject: {relation}").format(relation=term)


def _role(labels: Labels, relation: Relation, kind: CaseKind) -> str:
    pattern = labels.gettext("where the person in this record works or worked: {role}")
    if relation.inverse and kind is CaseKind.OUTLET:
        pattern = labels.gettext("at this outlet: {role}")
    elif relation.inverse:
        pattern = labels.gettext("in this organisation: {role}")
    return pattern.format(role=labels.term("roles", relation.code))


def _of_record(labels: Labels) -> _Phrases:
    """What is said of records, whoever their subjects are."""
    gettext = labels.gettext
    event, listed = gettext("another record of the same event"), gettext("on the same list as in this record")
    namesake = gettext("only the name is the same as in this record")
    return {
        (GROUP, False): gettext("joint record that includes this one"),
        (PUBLISHED, False): gettext("published what this case is about"),
        (PUBLISHED, True): gettext("case about something that this outlet published"),
        **{("same-event", way): event for way in (False, True)},
        **{("same-list", way): listed for way in (False, True)},
        **{("same-name-not-same", way): namesake for way in (False, True)},
    }


def _of_person(labels: Labels) -> _Phrases:
    gettext = labels.gettext
    brother, spouse = gettext("brother of the person in this record"), gettext("spouse of the person in this record")
    fellow = gettext("fellow activist of the person in this record")
    return {
        **{("brother-of", way): brother for way in (False, True)},
        **{("spouse", way): spouse for way in (False, True)},
        **{("co-activist", way): fellow for way in (False, True)},
        ("parent", False): gettext("son or daughter of the person in this record"),
        ("parent", True): gettext("parent of the person in this record"),
        ("director-of", False): gettext("its director: the person in this record"),
        ("editor-of", False): gettext("its editor: the person in this record"),
        ("founder-of", False): gettext("its founder: the person in this record"),
        ("leader-of", False): gettext("its leader: the person in this record"),
        ("member-of", False): gettext("its member: the person in this record"),
        ("supporter-of", False): gettext("supported by the person in this record"),
        ("supporter-of", True): gettext("supported the person in this record"),
        ("named-in-accusation", False): gettext("named in the accusation against the person in this record"),
        ("named-in-accusation", True): gettext("accused in connection with the person in this record"),
        ("named-in-post", False): gettext("named in a post by the person in this record"),
        ("named-in-post", True): gettext("author of a post about the person in this record"),
        ("named-in-verdict", False): gettext("named in the verdict against the person in this record"),
        ("named-in-verdict", True): gettext("convicted by a verdict that names the person in this record"),
    }


def _of_people(labels: Labels) -> _Phrases:
    gettext = labels.gettext
    return {
        ("supporter-of", False): gettext("supported by the people in this record"),
        ("supporter-of", True): gettext("supported the people in this record"),
    }


def _of_body(labels: Labels) -> _Phrases:
    gettext = labels.gettext
    return {
        ("director-of", True): gettext("director of this organisation"),
        ("editor-of", True): gettext("editor of this outlet"),
        ("founder-of", True): gettext("founder of this organisation"),
        ("leader-of", True): gettext("leader of this organisation"),
        ("member-of", True): gettext("member of this organisation"),
        ("supporter-of", True): gettext("supported this organisation"),
        ("named-in-accusation", True): gettext("accused in connection with this organisation"),
        ("named-in-post", True): gettext("author of a post about this organisation"),
        ("named-in-verdict", True): gettext("convicted by a verdict that names this organisation"),
    }
