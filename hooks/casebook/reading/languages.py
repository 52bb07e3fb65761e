"""Languages of the site: `plugins.i18n.languages` of mkdocs.yml, read without MkDocs and without running its tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from casebook.model.languages import DATA_LANGUAGES, ENGLISH
from casebook.model.problem import Problem

CONFIGURATION = "mkdocs.yml"

_CODE = re.compile(r"[a-z]{2}")
_WHERE = "plugins.i18n.languages"


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages in their order, the default first; those of the data when mkdocs.yml cannot be read."""

    codes: tuple[str, ...] = DATA_LANGUAGES
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Language → line and column (1-based) of its entry."""
    problems: tuple[Problem, ...] = ()

    @property
    def certain(self) -> tuple[str, ...] | None:
        """The languages, or None when a fault of mkdocs.yml leaves them open."""
        return None if self.problems else self.codes


def read_languages(project: Path) -> Languages:
    """The languages of `project`; a folder without mkdocs.yml is no site and has those of the data."""
    file = project / CONFIGURATION
    if not file.is_file():
        return Languages()
    try:
        root = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return _faulty(place, "C001", f"{error.problem or 'this is not YAML'}")
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        return _faulty((1, 1), "C001", f"this is not YAML: {error}")
    entries = _plugin(_value(root, "plugins"))
    if not isinstance(entries, yaml.SequenceNode) or not entries.value:
        place = _place(entries or root) if root else (1, 1)
        return _faulty(place, "C002", f"{_WHERE} is missing: a list of `{{locale: …, name: …, site_name: …}}`")
    return _read(entries)


def _read(entries: yaml.SequenceNode) -> Languages:
    places: dict[str, tuple[int, int]] = {}
    problems = []
    for entry in entries.value:
        locale = _value(entry, "locale")
        code = locale.value if isinstance(locale, yaml.ScalarNode) else ""
        place = _place(locale or entry)
        problems += [Problem(CONFIGURATION, *place, "C002", message) for message in _faults(entry, code, places)]
        places.setdefault(code, place)
    codes = tuple(places)
    if not problems and (codes[0] != ENGLISH or not set(DATA_LANGUAGES) <= set(codes)):
        message = f"{_WHERE} begins with {ENGLISH} and holds {', '.join(DATA_LANGUAGES)}: the records are in these"
        problems.append(Problem(CONFIGURATION, *_place(entries), "C002", message))
    return Languages(DATA_LANGUAGES, {}, tuple(problems)) if problems else Languages(codes, places)


def _faults(entry: yaml.Node, code: str, known: Mapping[str, object]) -> Iterator[str]:
    if not _CODE.fullmatch(code):
        yield f"“{code}” is no language; `locale` is two small letters (ISO 639-1), such as uk"
    elif code in known:
        yield f"{code} stands in {_WHERE} a second time"
    build = _value(entry, "build")
    if isinstance(build, yaml.ScalarNode) and build.value.lower() in ("false", "no", "off"):
        yield f"{code or 'an entry'} is not built; take the whole entry out instead"


def _plugin(plugins: yaml.Node | None) -> yaml.Node | None:
    """`i18n.languages` of plugins, which may be written as a list or as a mapping."""
    named = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
    found = (_value(_value(one, "i18n"), "languages") for one in named)
    return next((one for one in found if one is not None), None)


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    """What stands under `key` of a mapping; None when it is none or has no such key."""
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for name, value in node.value if name.value == key), None)


def _place(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _faulty(place: tuple[int, int], code: str, message: str) -> Languages:
    return Languages(problems=(Problem(CONFIGURATION, *place, code, message),))
