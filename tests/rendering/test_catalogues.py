"""The catalogues: nothing missing, nothing that would break a page, no letter of another alphabet in a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import yaml
from babel.messages.catalog import Catalog, Message
from jinja2 import Environment

from casebook.model.languages import DATA_LANGUAGES, ENGLISH
from casebook.rendering.messages import extract, list_untranslated, read_catalogue
from tests.conftest import ROOT

PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\([a-z_]+\)[sd]|%[sd]")
TAG = re.compile(r"</?[a-z][^>]*>|&[a-z]+;")
WORD = re.compile(r"[^\W\d_]+")
PLURAL_FORMS = {"ru": 3, "kk": 2}


@pytest.fixture(scope="module", params=[one for one in DATA_LANGUAGES if one != ENGLISH])
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    return read_catalogue(request.param)


def pairs(catalogue: Catalog) -> Iterator[tuple[tuple[str, ...], str]]:
    """(the English forms, one translation) of every message that has one."""
    for message in catalogue:
        if message.id:
            yield from ((forms(message.id), text) for text in forms(message.string) if text)


def forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def named(message: Message) -> str:
    return f"{message.context or ''} {message.id} {[path for path, _ in message.locations]}".strip()


def test_every_message_of_templates_and_code_is_translated(catalogue: Catalog) -> None:
    missing = [named(message) for message in extract() if message.id and not catalogue.get(message.id, message.context)]
    empty = [named(message) for message in list_untranslated(catalogue)]
    assert missing + empty == [], f"{catalogue.locale}: run python -m casebook.rendering.messages, then translate"


def test_plural_forms(catalogue: Catalog) -> None:
    wanted = PLURAL_FORMS[str(catalogue.locale)]
    assert catalogue.num_plurals == wanted
    wrong = [named(m) for m in catalogue if m.id and m.pluralizable and len(forms(m.string)) != wanted]
    assert wrong == []


def test_placeholders_are_those_of_the_message(catalogue: Catalog) -> None:
    def found(pattern: re.Pattern[str], text: str) -> list[str]:
        return sorted(pattern.findall(text))

    wrong = [
        (english, text)
        for english, text in pairs(catalogue)
        for pattern in (PLACEHOLDER, TAG)
        if found(pattern, text) not in [found(pattern, form) for form in english]
    ]
    assert wrong == []


def test_no_word_mixes_alphabets(catalogue: Catalog) -> None:
    wrong = [word for _, text in pairs(catalogue) for word in mixed_words(text)]
    assert wrong == []


def mixed_words(text: str) -> list[str]:
    """Words with both Cyrillic and Latin letters: a Latin `i` in a Kazakh word looks right and is not found."""
    words = WORD.findall(TAG.sub(" ", PLACEHOLDER.sub(" ", text)))
    return [word for word in words if re.search("[a-zA-Z]", word) and re.search("[\u0400-\u04ff]", word)]


def test_russian_has_no_kazakh_letter() -> None:
    assert [text for _, text in pairs(read_catalogue("ru")) if re.search("[әғқңөұүһі]", text, re.IGNORECASE)] == []


def test_mixed_words_are_found() -> None:
    assert mixed_words("кiсi {date} <a>CC BY 4.0</a>") == ["кiсi"]


def test_edges_are_kept(catalogue: Catalog) -> None:
    """A space or a full stop at an end of the message is there in its translation."""

    def edges(text: str) -> tuple[bool, bool, bool]:
        return text.startswith(" "), text.endswith(" "), text.endswith((".", ":"))

    assert [(english, text) for english, text in pairs(catalogue) if edges(english[0]) != edges(text)] == []


def test_header_says_that_nobody_has_read_it(catalogue: Catalog) -> None:
    assert "Machine-made and unreviewed" in catalogue.header_comment


TEMPLATES = ROOT / "overrides"
SPOKEN = re.compile(r'(?:aria-label|title|placeholder|alt|label|data-[a-z]+)="([^"]*)"')


def bare_words(template: str) -> list[str]:
    """Words of a template that a reader would see or hear, and that no catalogue knows."""
    data = "".join(text for _, kind, text in Environment().lex(template) if kind == "data")
    texts = (TAG.sub(" ", re.sub(r"<[^>]*>", " ", data)), *SPOKEN.findall(data))
    return [word for text in texts for word in WORD.findall(text)]


def test_no_template_has_a_word_of_its_own() -> None:
    templates = [path for path in sorted(TEMPLATES.rglob("*.html")) if "languages" not in path.parts]
    assert len(templates) > 12
    found = {path.name: words for path in templates if (words := bare_words(path.read_text(encoding="utf-8")))}
    assert found == {}


def test_bare_words_are_found() -> None:
    template = '<p title="{{ x }}" aria-label="Skip">{# no #}{{ _("Yes") }} <b>Total</b>{% if a < b %}: {% endif %}</p>'
    assert bare_words(template) == ["Total", "Skip"]


def test_the_site_and_each_language_have_names_of_their_own() -> None:
    plugins = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["plugins"]
    entries = {entry["locale"]: entry for entry in plugins[0]["i18n"]["languages"]}
    assert list(entries) == list(DATA_LANGUAGES)
    for field in ("name", "site_name"):
        assert len({entry[field] for entry in entries.values()}) == len(entries)
    assert not re.search(
        "[A-Za-z]", "".join(entries[one][field] for one in ("ru", "kk") for field in ("name", "site_name"))
    )
