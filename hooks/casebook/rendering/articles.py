"""Articles: the part of a page that our own templates make, with escaping on."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup

from casebook.model.problem import CannotBuild
from casebook.rendering.translations import translations

_BEFORE_BLOCK = re.compile(
    r"\n+(?=</?(?:dd|div|dl|dt|figure|h[1-4]|li|nav|ol|p|section|table|tbody|td|th|thead|tr|ul)\b)"
)
"""Line ends that a browser does not show; no block stands in a `pre`."""
TEMPLATES = Path("overrides")
"""Folder of the templates, in the project."""


@lru_cache(maxsize=8)
def _environment(project: str, language: str) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(project) / TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    catalogue = translations(language)
    environment.install_gettext_callables(catalogue.gettext, catalogue.ngettext, newstyle=True)  # type: ignore[attr-defined]
    return environment


def render_article(project: str, language: str, template: str, page: object) -> Markup:
    """`overrides/articles/<template>.html` filled with `page`."""
    try:
        html = _environment(project, language).get_template(f"articles/{template}.html").render(page=page)
        return Markup(_BEFORE_BLOCK.sub("", html))
    except TemplateSyntaxError as error:
        raise CannotBuild(f"{TEMPLATES}/{error.name}:{error.lineno}:1: B007 {error.message}") from error
    except TemplateError as error:
        raise CannotBuild(f"{TEMPLATES}/articles/{template}.html:1:1: B007 {error}") from error


def render_macro(project: str, language: str, fragment: str, macro: str, *args: object) -> Markup:
    """One macro of `overrides/fragments/<fragment>.html`, for a script that needs what a template draws."""
    module = _environment(project, language).get_template(f"fragments/{fragment}.html").module
    return Markup(getattr(module, macro)(*args))
