"""Pages of content/pages: what stands in their files. MkDocs renders only their frame."""

from __future__ import annotations

import re
from pathlib import Path

from casebook.model.page import PageHeader, Pages, PageText, PageTranslation
from casebook.model.problem import Problem
from casebook.reading.files import ContentFile, keys_of_faulty, read_files
from casebook.reading.front_matter import read_front_matter
from casebook.reading.languages import Languages
from casebook.reading.schema import read_as

RESERVED = frozenset({"cases", "statutes", "sources", "as-of", "overviews", "assets", "share", "404"})
"""Names under which the register itself publishes."""

FOLDER = "pages"
"""Under content/; docs_dir of mkdocs.yml is the same."""


def read_pages(project: Path, languages: Languages) -> tuple[Pages, list[Problem]]:
    """All pages with their translations, and every fault of every file; a faulty file is left out."""
    files, problems = read_files(project, FOLDER, languages=languages.certain)
    originals = {file.key for file in files if file.language == "en"} | keys_of_faulty(problems, FOLDER)
    pages: dict[str, dict[str, PageText]] = {}
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
            pages.setdefault(file.key, {})[file.language] = page
    return {name: texts for name, texts in sorted(pages.items()) if "en" in texts}, problems


def _read_page(file: ContentFile) -> tuple[PageText | None, list[Problem]]:
    front_matter, problems = read_front_matter(file.path, file.text)
    if front_matter is None:
        return None, problems
    model: type[PageHeader] | type[PageTranslation] = PageHeader if file.language == "en" else PageTranslation
    header, problems = read_as(model, file.path, front_matter.data, front_matter.positions, front_matter.keys)
    return None if header is None else PageText(file.path, header, front_matter.body), problems
