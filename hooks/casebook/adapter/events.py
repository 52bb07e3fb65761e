"""Events of MkDocs, each a few lines that translate; static-i18n makes MkDocs call them once a language."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from casebook.adapter.abort import ContentAbort
from casebook.adapter.assets import ERROR_PAGE, drop_theme_files
from casebook.adapter.claims import claim_files, find_claim
from casebook.adapter.delivery import deliver
from casebook.adapter.languages import (
    AFTER_I18N,
    BEFORE_I18N,
    check_languages,
    current_language,
    is_nested,
    language_codes,
    page_name,
    text_language,
    to_address,
)
from casebook.adapter.pages import make_page
from casebook.adapter.shell import ShellBuild
from casebook.adapter.templates import error_page_context, page_context, prepare_environment
from casebook.adapter.tokens import VALUES, split_frame
from casebook.model.problem import InvalidContent
from casebook.reading.languages import read_languages
from casebook.reading.pages import read_pages
from casebook.rendering.translations import check_catalogues

FRAME_SOURCE = f"---\ntitle: {VALUES['title']}\ntemplate: frame.html\n---\n"
"""What MkDocs reads instead of a file. Without a title it would make one of the file's name."""

LAST = AFTER_I18N
"""For on_post_page: no other plugin may change a page after it has become a frame."""


class ShellEvents:
    """The events that hooks/build_casebook.py names."""

    def __init__(self) -> None:
        self._build: ShellBuild | None = None

    @property
    def build(self) -> ShellBuild:
        assert self._build is not None, "on_config comes first"
        return self._build

    @event_priority(BEFORE_I18N)
    def begin(self, config: MkDocsConfig) -> None:
        """on_config: begin an outer build; the nested ones belong to it."""
        if is_nested(config):
            return
        if not config.site_url:
            raise ConfigurationError("site_url is needed: canonical links, feeds and citations name it")
        project = Path(config.config_file_path).parent
        self._build = None
        languages = read_languages(project)
        pages, problems = read_pages(project, languages)
        problems += [*languages.problems, *check_catalogues(languages)]
        if problems:
            raise ContentAbort(InvalidContent(problems))
        self._build = ShellBuild(config, pages)
        check_languages(config, languages.codes)
        self.build.redirect()
        config.theme.static_templates = {ERROR_PAGE}  # sitemap.xml is the engine's, which knows the records

    @event_priority(BEFORE_I18N)
    def claim(self, files: Files, config: MkDocsConfig) -> None:
        """on_files: add our pages before static-i18n sorts them by language."""
        drop_theme_files(files, config)
        claim_files(files, config)

    @event_priority(AFTER_I18N)
    def fill(self, files: Files, **_: object) -> None:
        """on_files: give every page the same source, so that MkDocs renders no Markdown."""
        for file in files.documentation_pages():
            file.content_string = FRAME_SOURCE
            file.edit_uri = None

    def prepare_templates(self, env: Environment, config: MkDocsConfig, **_: object) -> None:
        """on_env."""
        prepare_environment(env, config)

    def add_to_template(self, context: TemplateContext, config: MkDocsConfig, **_: object) -> TemplateContext:
        """on_template_context."""
        return cast(TemplateContext, {**context, **error_page_context(config)})

    def add_to_page(
        self, context: TemplateContext, page: MkDocsPage, config: MkDocsConfig, **_: object
    ) -> TemplateContext:
        """on_page_context."""
        return cast(TemplateContext, {**context, **page_context(page, config)})

    @event_priority(LAST)
    def keep_frame(self, output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
        """on_post_page: keep the finished page as a frame; MkDocs writes no file for ''."""
        file, language = page.file, current_language(config)
        claim = find_claim(file.src_uri, config)
        tokens, languages = claim.segments if claim else {}, len(language_codes(config))
        frame = split_frame(f"{page.url} ({language})", output, tokens, languages)
        if claim:
            self.build.frames[claim.section, claim.depth, language] = frame
        else:
            name, address = page_name(file), to_address(page.url)
            texts = self.build.pages_read[name]
            self.build.pages.append(make_page(name, texts, language, text_language(file), address, frame))
        return ""

    @event_priority(AFTER_I18N)
    def deliver_shell(self, config: MkDocsConfig) -> None:
        """on_post_build: all languages are built; hand the shell over unless MkDocs is about to refuse it."""
        if is_nested(config):
            return
        build = self.build
        refused = config.strict and build.log.has_warnings
        shell = None if refused else build.make_shell()
        build.restore()
        if shell is None:
            return
        try:
            deliver(build.project, build.site_dir, shell)
        except InvalidContent as fault:
            raise ContentAbort(fault) from fault

    def give_up(self, **_: object) -> None:
        """on_build_error: called once for each build that the failure ends, the nested one first."""
        if self._build is not None:
            self._build.restore()
