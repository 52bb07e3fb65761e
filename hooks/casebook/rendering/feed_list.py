"""Which feeds and calendars there are, what each is called and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from casebook.rendering.articles import render_article
from casebook.rendering.context import Context, Facts
from casebook.rendering.history_part import feed_address
from casebook.rendering.views import Item

ATOM, JSON, CALENDAR = "atom", "json", "ics"
FILES_OF_STATUTE: Mapping[str, str] = {ATOM: "feed.atom", JSON: "feed.json", CALENDAR: "calendar.ics"}
TYPES: Mapping[str, str] = {ATOM: "application/atom+xml", JSON: "application/feed+json", CALENDAR: "text/calendar"}


@dataclass(frozen=True, slots=True)
class Scope:
    """What a feed is about."""

    kind: str
    """changes, new, case, statute or region."""
    key: str = ""
    """Slug, key of a statute, or code of a region."""

    @property
    def formats(self) -> tuple[str, ...]:
        """A case has one feed a language, for the sake of the number of files; what is new has no days ahead."""
        return {"case": (ATOM,), "new": (ATOM, JSON)}.get(self.kind, (ATOM, JSON, CALENDAR))

    @property
    def folder(self) -> str:
        """Address of the record on whose page its files hang, in the default language; '' when there is none."""
        return {"case": f"cases/{self.key}/", "statute": f"statutes/{self.key}/"}.get(self.kind, "")

    def address(self, context: Context, form: str) -> str:
        """Where it stands in the page's language, relative to the site."""
        return feed_address(context, *self._parts(form))

    def _parts(self, form: str) -> tuple[str, ...]:
        if self.kind == "case":
            return ("cases", self.key, "feed.atom")
        if self.kind == "statute":
            return ("statutes", *self.key.split("/"), FILES_OF_STATUTE[form])
        if self.kind == "region":
            return ("feeds", "region", f"{self.key}.{form}")
        return ("feeds", "calendar.ics" if form == CALENDAR else f"{self.kind}.{form}")

    def page(self, context: Context) -> str:
        """Address of the page that it is about."""
        addresses, language = context.facts.addresses, context.language
        match self.kind:
            case "case":
                return addresses.case(self.key, language)
            case "statute":
                return addresses.statute(self.key, language)
            case "region":
                return addresses.list("region", self.key, language)
        return addresses.page("changes", language)

    def name(self, context: Context) -> str:
        """What it is about, in words."""
        labels = context.labels
        match self.kind:
            case "case":
                return context.name(self.key)
            case "statute":
                return labels.capital(labels.statute(self.key, context.register.statutes[self.key].record))
            case "region":
                return labels.place(self.key)
            case "new":
                return labels.gettext("New cases")
        return labels.gettext("All changes")

    def slugs(self, facts: Facts) -> tuple[str, ...]:
        """The cases that it is about."""
        match self.kind:
            case "case":
                return (self.key,)
            case "statute":
                return tuple(dict.fromkeys(row.case for row in facts.rows.get(self.key, ())))
            case "region":
                return facts.ways["region"][self.key]
        return tuple(facts.derived)


def list_scopes(facts: Facts) -> Iterator[Scope]:
    """All of them; statutes and regions only where there is a case, or was one."""
    yield from (Scope("changes"), Scope("new"))
    yield from (Scope("case", slug) for slug in facts.derived)
    yield from (Scope("statute", key) for key in facts.register.statutes if key in facts.feeds)
    yield from (Scope("region", code) for code in facts.ways["region"])


@dataclass(frozen=True, slots=True)
class _Row:
    name: Item
    links: tuple[Item, ...]


def feeds_part(context: Context) -> Markup:
    """What fills the hole of content/pages/feeds.md."""
    labels = context.labels
    scopes = [scope for scope in list_scopes(context.facts) if scope.kind != "case"]
    parts = [
        ("f-all", labels.gettext("The whole register"), [_row(context, one) for one in scopes[:2]]),
        ("f-regions", labels.gettext("By region"), _sorted(context, scopes, "region")),
        ("f-statutes", labels.gettext("By article of law"), [_row(context, s) for s in scopes if s.kind == "statute"]),
    ]
    view = {"language": context.language, "parts": [part for part in parts if part[2]]}
    return render_article(context.facts.project, context.language, "feeds", view)


def _sorted(context: Context, scopes: list[Scope], kind: str) -> list[_Row]:
    rows = [_row(context, scope) for scope in scopes if scope.kind == kind]
    return sorted(rows, key=lambda row: context.labels.sort_key(row.name.text))


def _row(context: Context, scope: Scope) -> _Row:
    relative = context.facts.addresses.relative
    name = Item(scope.name(context), relative(context.address, scope.page(context)))
    return _Row(name, tuple(follow_links(context, scope)))


def follow_links(context: Context, scope: Scope) -> Iterator[Item]:
    """`Atom`, `JSON Feed`, `iCalendar`, each with its type as a note."""
    names = {ATOM: "Atom", JSON: "JSON Feed", CALENDAR: "iCalendar"}
    for form in scope.formats:
        target = context.facts.addresses.relative(context.address, scope.address(context, form))
        yield Item(names[form], target, note=TYPES[form])


def feed_of(context: Context, kind: str, args: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """(media type, link) of the feed of what a page is about; of all changes where it is about everything."""
    scope = _scope_of(context, kind, args)
    if scope is not None:
        yield TYPES[ATOM], context.facts.addresses.relative(context.address, scope.address(context, ATOM))


def _scope_of(context: Context, kind: str, args: tuple[str, ...]) -> Scope | None:
    match kind:
        case "case":
            return Scope("case", args[0])
        case "statute":
            return Scope("statute", args[0]) if context.facts.rows.get(args[0]) else None
        case "list":
            return Scope("region", args[1]) if args[0] == "region" else None
        case "a-z" | "index" | "release":
            return Scope("changes")
    return None
