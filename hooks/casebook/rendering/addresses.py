"""Where each thing is published, and how one page names another."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.model.languages import ENGLISH

DEFAULT_LANGUAGE = ENGLISH
"""Its addresses have no prefix."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses of one edition. An address is relative to the site: `ru/cases/x/`, '' for home, `404.html`."""

    site_url: str
    directory_addresses: bool = True

    def page(self, name: str, language: str) -> str:
        """Of a page of content/pages."""
        return self.of(language) if name == "index" else self.of(language, name)

    def case(self, slug: str, language: str) -> str:
        return self.of(language, "cases", slug)

    def statute(self, key: str, language: str) -> str:
        """`key` is `cc-2014/274`, `law/assembly-2020` or `cc-2014`."""
        return self.of(language, "statutes", *key.split("/"))

    def source(self, key: str, language: str) -> str:
        return self.of(language, "sources", key)

    def list(self, by: str, value: str, language: str) -> str:
        """A list of cases: `by` is '' (A–Z), `status`, `region` …; `value` may be '' for the index of values."""
        return self.of(language, "cases", *(("by", by) if by else ()), *((value,) if value else ()))

    def of(self, language: str, *segments: str) -> str:
        """The address made of `segments` under a language; the default language has no prefix."""
        parts = [*([] if language == DEFAULT_LANGUAGE else [language]), *segments]
        if self.directory_addresses:
            return "".join(f"{part}/" for part in parts)
        if not segments:
            parts.append("index")
        return "/".join(parts) + ".html"

    def file(self, address: str) -> str:
        """Path in the site of the file that answers at `address`."""
        return address + "index.html" if address.endswith("/") or not address else address

    def absolute(self, address: str) -> str:
        """With the site's own address, for canonical links, feeds and citations."""
        return self.site_url + address

    def relative(self, origin: str, target: str) -> str:
        """How the page at address `origin` links to `target` (an address or a file of the site)."""
        folder = origin.rpartition("/")[0].split("/") if "/" in origin else []
        parts = target.split("/")
        shared = 0
        while shared < len(folder) and shared < len(parts) - 1 and folder[shared] == parts[shared]:
            shared += 1
        link = "../" * (len(folder) - shared) + "/".join(parts[shared:])
        return link or "./"
