"""A copy of the project with Ukrainian: one entry of mkdocs.yml, one catalogue, three text files, no code."""

from __future__ import annotations

from pathlib import Path

from casebook.model.translation import text_hash
from casebook.reading.content import read_content

LAST_ENTRY = "        - {locale: kk, name: Қазақша, site_name: Істер кітабы}\n"
ENTRY = "        - {locale: uk, name: Українська, site_name: Книга справ}\n"

CATALOGUE = """\
msgid ""
msgstr ""
"Language: uk\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) "
"? 1 : 2);\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgctxt "alphabet"
msgid "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
msgstr "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ"

msgid "Search"
msgstr "Пошук"

msgid "Sources"
msgstr "Джерела"

msgid "Timeline"
msgstr "Хронологія"

msgid "There is no page here"
msgstr "Тут немає сторінки"

msgid "The facts are translated; the texts are still in English."
msgstr "Факти перекладено; тексти поки що англійською."

msgid "This page is not translated yet; it stands in English."
msgstr "Цю сторінку ще не перекладено; вона англійською."

msgid "{number} record"
msgid_plural "{number} records"
msgstr[0] "{number} запис"
msgstr[1] "{number} записи"
msgstr[2] "{number} записів"

msgctxt "year: name"
msgid "{number} year"
msgid_plural "{number} years"
msgstr[0] "{number} рік"
msgstr[1] "{number} роки"
msgstr[2] "{number} років"

msgctxt "day of detention: name"
msgid "{number} day"
msgid_plural "{number} days"
msgstr[0] "{number} доба"
msgstr[1] "{number} доби"
msgstr[2] "{number} діб"

msgctxt "vocabulary:codes"
msgid "Criminal Code of 2014"
msgstr "Кримінальний кодекс 2014 року"

msgctxt "vocabulary:roles"
msgid "activist"
msgstr "активіст"

msgctxt "vocabulary:sanctions"
msgid "imprisonment"
msgstr "позбавлення волі"

msgctxt "vocabulary:sanctions"
msgid "administrative detention"
msgstr "адміністративний арешт"
"""

SUMMARY = "Активіст незареєстрованої партії Alga Kazakhstan!, покараний за зібрання."
GATHERING = "Біля департаменту юстиції в Алмати, під час нової спроби зареєструвати партію."
ABOUT = """\
---
title: Про реєстр
description: Що таке Книга справ.
made_by: person
made_from: {title: 0123456789ab, description: 0123456789ab}
body_made_from: [0123456789ab, 0123456789ab]
---

## Що це таке

Відкритий реєстр.
"""
TITLE = "Поширення завідомо неправдивої інформації"
TEXTS = ("content/cases/aset-abishev.uk.md", "content/pages/about.uk.md", "content/statutes/cc-2014/274.uk.md")


def add_ukrainian(project: Path) -> None:
    """Write what a fourth language takes."""
    configuration = project / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    assert text.count(LAST_ENTRY) == 1
    configuration.write_text(text.replace(LAST_ENTRY, LAST_ENTRY + ENTRY), encoding="utf-8")
    catalogue = project / "hooks/casebook/locale/uk/LC_MESSAGES/casebook.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(CATALOGUE, encoding="utf-8")
    register, _ = read_content(project)
    case, statute = register.cases["aset-abishev"].record, register.statutes["cc-2014/274"].record
    texts = {"summary": SUMMARY, "gathering": GATHERING}
    assert case.text.keys() == texts.keys()
    articles = dict.fromkeys(statute.text, "Пояснення українською.")
    files = (
        text_file("name: Асет Абішев", case.text, texts),
        ABOUT,
        text_file(f"title: {TITLE}", statute.text, articles),
    )
    for name, content in zip(TEXTS, files, strict=True):
        (project / name).write_text(content, encoding="utf-8")


def text_file(first: str, english: dict[str, str], texts: dict[str, str]) -> str:
    """The text file of a record."""
    hashes = "".join(f"  {key}: {text_hash(english[key])}\n" for key in texts)
    words = "".join(f"  {key}: {text}\n" for key, text in texts.items())
    return f"---\n{first}\nmade_by: person\nmade_from:\n{hashes}text:\n{words}---\n"


def remove_entry(project: Path) -> None:
    """Take the entry out again and leave all files."""
    configuration = project / "mkdocs.yml"
    configuration.write_text(configuration.read_text(encoding="utf-8").replace(ENTRY, ""), encoding="utf-8")
