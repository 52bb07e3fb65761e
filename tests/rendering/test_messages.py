"""Extraction of messages, and the merge that loses none."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from casebook.model.languages import DATA_LANGUAGES
from casebook.model.vocabulary import FormerName, Term
from casebook.rendering import messages, translations

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Catalogues of two languages with one message each."""
    for language in ("ru", "kk"):
        path = tmp_path / language / "LC_MESSAGES" / "casebook.po"
        path.parent.mkdir(parents=True)
        path.write_text(HEADER + '\n# read by A. Editor\nmsgid "old"\nmsgstr "ескі"\n', encoding="utf-8")
    monkeypatch.setattr(translations, "LOCALE_FOLDER", tmp_path)
    return tmp_path


def use(monkeypatch: pytest.MonkeyPatch, *texts: str) -> None:
    """Let extraction find these messages."""

    def extract() -> Catalog:
        template = Catalog(fuzzy=False)
        for text in texts:
            template.add(text, locations=[("a.html", 0)])
        return template

    monkeypatch.setattr(messages, "extract", extract)


def test_new_messages_come_in_untranslated_and_old_ones_stay(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, "old", "older")
    assert messages.update(DATA_LANGUAGES, {}) == {"ru": 1, "kk": 1}
    catalogue = messages.read_catalogue("kk")
    assert (catalogue["old"].string, catalogue["old"].user_comments) == ("ескі", ["read by A. Editor"])
    assert (catalogue["older"].string, catalogue["older"].fuzzy) == ("", False)
    assert folder == translations.LOCALE_FOLDER


def test_a_message_out_of_use_keeps_its_translation(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, "new")
    messages.update(DATA_LANGUAGES, {})
    text = (folder / "kk" / "LC_MESSAGES" / "casebook.po").read_text(encoding="utf-8")
    assert '#~ msgid "old"\n#~ msgstr "ескі"\n' in text
    use(monkeypatch, "new", "old")
    messages.update(DATA_LANGUAGES, {})
    catalogue = messages.read_catalogue("kk")
    assert catalogue["old"].string == "ескі"
    assert not catalogue.obsolete


def test_update_twice_gives_the_same_bytes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, "old", "new")
    messages.update(DATA_LANGUAGES, {})
    path = folder / "ru" / "LC_MESSAGES" / "casebook.po"
    before = path.read_bytes()
    messages.update(DATA_LANGUAGES, {})
    assert path.read_bytes() == before


def test_a_further_language_gets_a_catalogue_with_the_labels(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Made at first, merged afterwards; the languages of the data have their labels elsewhere."""
    use(monkeypatch, "old", "new")
    label, former = (
        Term(en="court", ru="суд", kk="сот"),
        FormerName(en="Semey", ru="Семей", kk="Семей", **{"from": "2007", "until": "2010"}),
    )
    vocabulary = {"authorities": {"court": label.model_copy(update={"former": (former,)})}}
    languages = (*DATA_LANGUAGES, "uk")
    assert messages.update(languages, vocabulary) == {"ru": 1, "kk": 1, "uk": 4}
    path = folder / "uk" / "LC_MESSAGES" / "casebook.po"
    text = path.read_text(encoding="utf-8")
    assert "nplurals=3" in text and 'msgctxt "vocabulary:authorities"\nmsgid "court"\nmsgstr ""\n' in text
    path.write_text(text.replace('msgid "court"\nmsgstr ""', 'msgid "court"\nmsgstr "суд"'), encoding="utf-8")
    assert messages.update(languages, vocabulary)["uk"] == 3
    assert translations.translations("uk").pgettext("vocabulary:authorities", "court") == "суд"
    assert translations.translations("uk").pgettext("vocabulary:authorities", "Semey") == "Semey"
    assert "vocabulary:" not in (folder / "kk" / "LC_MESSAGES" / "casebook.po").read_text(encoding="utf-8")


def test_extraction_finds_code_templates_and_forms() -> None:
    template = messages.extract()
    assert template.get("not later than {date}", "date")
    assert template.get("March", "month: from")
    assert template.get(("{number} day", "{number} days"), "day of detention: name")
    assert template.get("Skip to content")
    assert not any(".venv" in path for message in template for path, _ in message.locations)


def test_english_gives_messages_back() -> None:
    english = translations.translations("en")
    assert english.pgettext("date", "about {date}") == "about {date}"
    assert english.npgettext("day: name", "{number} day", "{number} days", 2) == "{number} days"


def test_context_decides() -> None:
    kazakh = translations.translations("kk")
    assert kazakh.pgettext("month: from", "March") == "наурыздан"
    assert kazakh.pgettext("month: to", "March") == "наурызға"


def test_a_language_without_catalogue_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        translations.translations("uz")
