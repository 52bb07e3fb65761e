"""llms.txt: what the site is and where it says what, for programs that read a site for somebody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.publishing.cards import digest_of
from casebook.publishing.output import Output, Renderer
from casebook.publishing.site import Site
from casebook.rendering.addresses import DEFAULT_LANGUAGE
from casebook.rendering.labels import Labels

PAGES = ("about", "method", "data", "glossary", "corrections", "contact")
"""Pages of the site that are named when they exist, in this order."""


def list_llms(site: Site) -> Iterator[Output]:
    """The one file; it names no record."""
    pages = [(page.name, page.language, page.address, page.title) for page in site.shell.pages]
    yield Output("llms.txt", (digest_of(site.shell.site_url, site.shell.site_name, pages),), "llms", ())


def _llms(site: Site, args: tuple[str, ...]) -> bytes:
    """In every language of the site, the default one first: https://llmstxt.org/."""
    sections = [_section(site, language) for language in site.shell.languages]
    return f"# {site.shell.site_name[DEFAULT_LANGUAGE]}\n\n{_summary(site)}{''.join(sections)}".encode()


def _labels(site: Site, language: str) -> Labels:
    return Labels(language, site.facts.register.vocabulary)


def _summary(site: Site) -> str:
    said = dict.fromkeys(
        _labels(site, language).gettext(
            "A public register of people, outlets and organisations prosecuted for expression in Kazakhstan."
        )
        for language in site.shell.languages
    )
    return "".join(f"> {words}\n" for words in said)


def _section(site: Site, language: str) -> str:
    addresses, gettext = site.facts.addresses, _labels(site, language).gettext
    rules = (
        gettext(
            "A status is of its date and according to its source: quote it with both. What came after is not known."
        ),
        gettext("A charge is what an authority claims. Everyone is innocent until a judgment has taken force."),
        gettext("A missing name means nothing; a number of cases is always a minimum."),
        gettext("Text and data: CC BY 4.0. No cookies, no trackers, nothing loaded from elsewhere."),
    )
    links = [
        (gettext("All cases, A to Z"), addresses.list("", "", language)),
        (gettext("Articles of law"), addresses.of(language, "statutes")),
        (gettext("Sources"), addresses.of(language, "sources")),
    ]
    titles = {page.name: page for page in site.shell.pages if page.language == language}
    links += [(titles[name].title, titles[name].address) for name in PAGES if name in titles]
    told = "".join(f"- {rule}\n" for rule in rules)
    listed = "".join(f"- [{title}]({addresses.absolute(address)})\n" for title, address in links)
    return f"\n## {site.shell.site_name[language]} ({language})\n\n{told}\n{listed}"


LLMS_FILES: Mapping[str, Renderer] = {"llms": _llms}
