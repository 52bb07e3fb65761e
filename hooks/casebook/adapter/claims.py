"""Pages that we claim under docs_dir without a file: one for each section, depth and language.

A file's path says all that static-i18n wants to know, so a claimed page gets its address,
alternates and canonical link as if an editor had written it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from casebook.adapter.languages import language_codes
from casebook.adapter.tokens import segment_token
from casebook.rendering.addresses import DEFAULT_LANGUAGE

DEPTHS: Mapping[str, tuple[int, ...]] = {
    "cases": (1, 2, 3, 4, 5),  # cases/by/status/detained/2/
    "statutes": (1, 2, 3, 5),  # statutes/cc-2014/274/cases/2/
    "sources": (1, 2, 4),  # sources/iphr-2023-h2/cases/2/, sources/by/press/2/
    "as-of": (1, 2, 4),  # as-of/2023-12-01/possible/2/
    "changes": (2, 3),  # changes/2026-11-22/2/
    "overviews": (1, 2, 4),  # overviews/2023-2/expression/2/
    "prosecutions": (3,),  # prosecutions/people/2/
    "unknown": (3,),  # unknown/archived/2/
    "translations": (2,),  # translations/2/
    "corrections": (2,),  # corrections/2/
}
"""How many parts the addresses of a section may have, the first (`cases`) included, the language not.

Where the least is more than one, the page of the section is one of content/pages.
"""


@dataclass(frozen=True, slots=True)
class Claim:
    """One page whose address is made of tokens."""

    section: str
    depth: int
    language: str

    @property
    def segments(self) -> dict[str, str]:
        """Token of each part of the address, by the meaning it has in a Frame: `segment1` …"""
        numbers = range(1, self.depth + 1)
        return {f"segment{number}": segment_token(self.section, self.depth, number) for number in numbers}

    @property
    def src_uri(self) -> str:
        """Path under docs_dir, as if it were a file of static-i18n's suffix layout."""
        suffix = "" if self.language == DEFAULT_LANGUAGE else f".{self.language}"
        return "/".join(self.segments.values()) + suffix + ".md"


@lru_cache
def list_claims(languages: tuple[str, ...]) -> Mapping[str, Claim]:
    """All of them, by path under docs_dir."""
    claims = (
        Claim(section, depth, language)
        for section, depths in DEPTHS.items()
        for depth in depths
        for language in languages
    )
    return {claim.src_uri: claim for claim in claims}


def find_claim(src_uri: str, config: MkDocsConfig) -> Claim | None:
    """The claim at a path under docs_dir, if it is one."""
    return list_claims(language_codes(config)).get(src_uri)


def claim_files(files: Files, config: MkDocsConfig) -> None:
    """Add every claim to `files`, as a file of docs_dir that need not exist."""
    for src_uri in list_claims(language_codes(config)):
        files.append(
            File(
                src_uri,
                config.docs_dir,
                config.site_dir,
                config.use_directory_urls,
                inclusion=InclusionLevel.NOT_IN_NAV,  # no menu is made from the files, and MkDocs need not ask
            )
        )
