"""One change of a record in words: labels of codes and dates, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casebook.deriving.released import correction_hash
from casebook.model.edtf import parse_edtf
from casebook.model.history import Change, FactMap
from casebook.model.length import parse_length
from casebook.rendering.context import Context
from casebook.rendering.labels import Labels
from casebook.rendering.leads import lead_words
from casebook.rendering.sentences import without_echo
from casebook.rendering.status import status_code

_THINGS = {
    "steps": "type", "sanctions": "kind", "episodes": "type", "restrictions": "kind", "activities": "kind",
    "proceedings": "kind", "events": "type", "penalties": "kind",
}  # fmt: skip
"""Folder of a fact → the field whose term names it."""
_VOCABULARY = {"events": "episodes", "penalties": "sanctions"}


@dataclass(frozen=True, slots=True)
class Line:
    """One change of a record."""

    kind: str
    """As the data have it; `corrected` is marked."""
    label: str
    """The same in words."""
    text: str
    """What it is that changed; may be ''."""


def tell_change(context: Context, change: Change) -> Line:
    """One change in words: labels of codes and dates, side by side."""
    labels = context.labels
    label = kind_labels(labels)[change.kind]
    if change.kind in ("new", "status"):
        return Line(change.kind, label, _status(context, change))
    if change.what.startswith("corrections."):
        return Line(change.kind, label, _correction(context, change))
    text = _thing(context, change)
    before = _value(context, change.what, change.was) if change.now else ""
    if before:
        text += "; " + labels.gettext("before: {value}").format(value=before)
    return Line(change.kind, label, text)


def kind_labels(labels: Labels) -> Mapping[str, str]:
    """Kinds of changes in words."""
    return {
        "new": labels.gettext("Added to the register"),
        "added": labels.gettext("Added"),
        "changed": labels.gettext("Changed"),
        "removed": labels.gettext("Taken out"),
        "corrected": labels.gettext("Corrected"),
        "status": labels.gettext("Status"),
    }


def _status(context: Context, change: Change) -> str:
    """`serving a sentence, as of 19 August 2025, according to …`; never without its date and source.

    What was set aside since comes first: whoever reads an old entry must not take it for how things are.
    """
    told = _status_then(context, change.now)
    slug = context.facts.slugs.get(change.record)
    derived = context.facts.derived.get(slug) if slug is not None else None
    if derived is None or not told or status_code(derived.headline) == change.now["status"]:
        return told
    leads = [words for one in derived.overturned if (words := lead_words(context, one))]
    if not leads:
        return told
    return "; ".join([*leads, context.labels.gettext("as told then: {status}").format(status=told)])


def _status_then(context: Context, now: FactMap) -> str:
    labels = context.labels
    if "date" not in now:
        return ""
    words = [term(context, "headlines", now["status"])]
    dates = [parse_edtf(text) for text in now["date"].split("|")]
    if len(dates) == 1:
        words.append(labels.as_of(dates[0]))
    else:
        words.append(labels.gettext("as of: {dates}").format(dates=labels.dates(dates)))
    source = context.register.sources.get(now["source"])
    if source is not None:
        name = labels.publishers(source.record.publisher)
        words.append(labels.gettext("according to {source}").format(source=name))
    return ", ".join(words)


def _correction(context: Context, change: Change) -> str:
    """What was written and what is right, from the record itself."""
    slug = context.facts.slugs.get(change.record)
    kind = term(context, "corrections", change.now.get("kind", ""))
    for one in context.case(slug).record.corrections if slug is not None else ():
        if correction_hash(one) == change.now.get("text"):
            pattern = context.labels.gettext("{kind}: “{was}” was corrected to “{now}”")
            return pattern.format(kind=kind, was=one.was, now=one.now)
    return kind


def _thing(context: Context, change: Change) -> str:
    """What a change is about: a step by its type and day, a charge by its article, and the field, if it is one."""
    labels, codes = context.labels, {**change.was, **change.now}
    parts = change.what.split(".")
    at = max((place for place, part in enumerate(parts) if part in _folders(labels)), default=-1)
    if at < 0 or at + 1 >= len(parts):
        return _record_field(labels, parts[0])
    folder, key, rest = parts[at], parts[at + 1], parts[at + 2 :]
    words = _words_of_thing(context, folder, key, codes)
    if rest:
        source = context.register.sources.get(rest[-1])
        if source is not None:
            words.append(labels.gettext("source: {source}").format(source=labels.publishers(source.record.publisher)))
        elif rest[-1] not in ("date", "type", "kind"):
            words.append(labels.gettext("details"))
    return ", ".join(word for word in words if word)


def _words_of_thing(context: Context, folder: str, key: str, codes: FactMap) -> list[str]:
    labels = context.labels
    if folder in _THINGS:
        words = [term(context, _VOCABULARY.get(folder, folder), codes.get(_THINGS[folder], ""))]
    elif folder in ("roles", "places"):
        words = [_folders(labels)[folder], term(context, folder, key)]
    elif folder == "charges":
        words = [_folders(labels)[folder], _charge(context, codes)]
    else:
        slug = context.facts.slugs.get(codes.get("case", ""))
        words = [_folders(labels)[folder], context.name(slug) if slug is not None else ""]
    outcome = term(context, "outcomes", codes.get("outcome", ""))
    words = [*without_echo(words[0], outcome)[:-1], *words[1:], _dates(labels, codes.get("date", "")), outcome]
    words += [term(context, "sanctions", code) for code in codes.get("sanctions", "").split(",")]
    if folder == "sanctions":
        words.append(_length(labels, codes.get("length", "")))
    return list(dict.fromkeys(words))


def _folders(labels: Labels) -> Mapping[str, str]:
    """What stands in each folder of facts, in words; '' where its own term says it."""
    return {
        **dict.fromkeys(_THINGS, ""),
        "charges": labels.gettext("charge"),
        "roles": labels.gettext("described as"),
        "places": labels.gettext("place"),
        "parties": labels.gettext("who is concerned"),
        "affiliations": labels.gettext("where they worked"),
        "related": labels.gettext("related record"),
        "contested": labels.gettext("where sources disagree"),
        "editions": labels.gettext("edition of the text"),
    }


def _record_field(labels: Labels, name: str) -> str:
    fields = {
        "names": labels.gettext("name"),
        "titles": labels.gettext("title"),
        "in_force": labels.gettext("when it is in force"),
        "url": labels.gettext("address of the source"),
        "archived": labels.gettext("archived copy"),
        "src": labels.gettext("sources"),
    }
    return fields.get(name, labels.gettext("details of the record"))


def _charge(context: Context, codes: FactMap) -> str:
    key = codes.get("statute") or codes.get("attributed") or ""
    if key in context.register.statutes:
        return context.labels.statute(key, context.register.statutes[key].record)
    return ", ".join(term(context, "offences", code) for code in codes.get("offence", "").split("|"))


def _value(context: Context, path: str, was: FactMap) -> str:
    """What a fact said before, where codes and dates can tell it."""
    name, text = path.rpartition(".")[2], "".join(was.values())
    if len(was) != 1 or name not in was:
        return ""
    if name in ("date", "until", "from_"):
        return _dates(context.labels, text)
    if name == "length":
        return _length(context.labels, text)
    return term(context, "outcomes", text) if name == "outcome" else ""


def term(context: Context, vocabulary: str, code: str) -> str:
    """Label of a code; of one that has left the vocabulary, nothing."""
    return context.labels.term(vocabulary, code) if code in context.register.vocabulary.get(vocabulary, {}) else ""


def _dates(labels: Labels, text: str) -> str:
    values = [value for value in text.split("|") if value and not value.startswith("!")]
    return labels.dates(map(parse_edtf, values))


def _length(labels: Labels, text: str) -> str:
    values = [value for value in text.split("|") if value and not value.startswith("!")]
    return labels.gettext(" or ").join(labels.length(parse_length(value)) for value in values)
