"""Pages of content/pages: what stands in their files. MkDocs renders only their frame."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from casebook.model.problem import InvalidContent, Problem
from casebook.model.register import Body
from casebook.model.values import Code, Value, Words
from casebook.reading.files import ContentFile, read_files
from casebook.reading.front_matter import read_front_matter
from casebook.reading.languages import read_languages
from casebook.reading.schema import read_as
from casebook.rendering.addresses import DEFAULT_LANGUAGE
from casebook.rendering.frame import Frame, Page
from casebook.rendering.translations import check_catalogues

RESERVED = frozenset({"cases", "statutes", "sources", "assets", "404"})
"""Names under which the register itself publishes."""

FOLDER = "pages"
"""Under content/; docs_dir of mkdocs.yml is the same."""


class PageHeader(Value):
    """Front matter of a page of content/pages."""

    title: Words
    description: Words
    template: Code | None = None
    """Article template of our own, for a page that is more than text."""


@dataclass(frozen=True, slots=True)
class PageText:
    """One file of content/pages."""

    path: str
    """Relative to the project."""
    header: PageHeader
    body: Body

    def as_page(self, name: str, language: str, text_language: str, address: str, frame: Frame) -> Page:
        """The text with the frame that MkDocs made for it in `language`."""
        return Page(
            name=name,
            language=language,
            text_language=text_language,
            path=self.path,
            address=address,
            title=self.header.title,
            description=self.header.description,
            template=self.header.template or "",
            markdown=self.body.markdown,
            first_line=self.body.first_line,
            frame=frame,
        )


def read_pages(project: Path) -> Mapping[str, PageText]:
    """All files of content/pages, by path under it; raises InvalidContent with every fault of every file and of the
    languages."""
    languages = read_languages(project)
    files, problems = read_files(project, FOLDER, languages=languages.certain)
    problems += [*languages.problems, *check_catalogues(languages)]
    originals = {file.key for file in files if file.language == DEFAULT_LANGUAGE}
    pages: dict[str, PageText] = {}
    for file in files:
        page, faults = _read_page(file)
        problems += faults
        if file.key not in originals:
            message = f"a translation without its page: there is no {file.key}.md"
            problems.append(Problem(file.path, 1, 1, "F005", message))
        first = file.key.partition("/")[0]
        if file.key in RESERVED or first in languages.codes or re.fullmatch("kz-[0-9]+", first):
            message = "this address belongs to the register; name the page otherwise"
            problems.append(Problem(file.path, 1, 1, "F007", message))
        if page is not None:
            pages[file.path.removeprefix(f"content/{FOLDER}/")] = page
    if problems:
        raise InvalidContent(problems)
    return pages


def _read_page(file: ContentFile) -> tuple[PageText | None, list[Problem]]:
    front_matter, problems = read_front_matter(file.path, file.text)
    if front_matter is None:
        return None, problems
    header, problems = read_as(PageHeader, file.path, front_matter.data, front_matter.positions, front_matter.keys)
    return None if header is None else PageText(file.path, header, front_matter.body), problems
