"""Texts in the wrong language, and words of look-alike letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.checking.scripts_of_texts import lookalike, looks_like_another
from casebook.model.translation import text_hash
from tests.checking.agreeing_texts import TRIPLES
from tests.reading.projects import change, find_problems

LANGUAGES = ("en", "ru", "kk")
LONG = [name for name, texts in TRIPLES.items() if all(len(text.split()) > 9 for text in texts)]


@pytest.mark.parametrize("name", TRIPLES)
@pytest.mark.parametrize("which", range(3))
def test_text_of_its_own_language_is_quiet(name: str, which: int) -> None:
    assert looks_like_another(TRIPLES[name][which], LANGUAGES[which]) is None
    assert lookalike(TRIPLES[name][which]) is None


@pytest.mark.parametrize("name", LONG)
@pytest.mark.parametrize(("which", "file"), [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)])
def test_text_pasted_into_another_file_is_found(name: str, which: int, file: int) -> None:
    assert looks_like_another(TRIPLES[name][which], LANGUAGES[file]) is not None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("kk", "Баптың бұрынғы тақырыбы: «Возбуждение социальной, национальной, родовой, расовой розни»."),
        ("kk", "Партия басшысы сотталды."),
        ("ru", "«Әділ сөз», «Ел тірегі» и «Халық майданы» упомянуты в списке."),
        ("ru", "CPJ, IPHR, Human Rights Watch и Amnesty International."),
        ("en", "The heading «Жестокое, бесчеловечное или унижающее достоинство обращение, пытки» is new."),
    ],
)
def test_names_and_quotations_of_another_language_are_quiet(language: str, text: str) -> None:
    assert looks_like_another(text, language) is None
    assert lookalike(text) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Его задержали c друзьями.", "c"),
        ("Он и oна, a также они.", "a"),
        ("Судили за пост o воде.", "o"),
        ("Обыск y редактора.", "y"),
        ("Партнёры CPJ c юристом.", "c"),
        ("C мая под арестом.", "C"),
        ("Суд. O жалобе неизвестно.", "O"),
        ("Бұл i деген әріп емес.", "i"),
        ("Ол h деп жазды.", "h"),
        ("She had а question.", "а"),
        ("Не said so.", "Не"),
        ("They asked for а fair trial.", "а"),
    ],
)
def test_word_of_look_alike_letters_is_found(text: str, word: str) -> None:
    assert lookalike(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "Король Николай I и план «B» по схеме 4 x 4 метра.",
        "Репортаж BBC о суде.",
        "Вестник OMCT за май.",
        "Рубрика “a” в списке.",
        "Разбор «Freedom is a right» в газете.",
        "The letter «а» is Cyrillic.",
        "Дело А. М., ребёнка.",
        "В суде, с адвокатом, о жалобе, у акима, а также к маю.",
        "A. Ulgi «Ақпарат» a heading",
    ],
)
def test_labels_names_and_numbers_are_no_look_alikes(text: str) -> None:
    assert lookalike(text) is None


def test_copied_russian_text_is_found_in_the_kazakh_file(project: Path) -> None:
    text = project.joinpath("content/cases/aliya-ulgi.ru.md").read_text(encoding="utf-8")
    project.joinpath("content/cases/aliya-ulgi.kk.md").write_text(text, encoding="utf-8")
    assert find_problems(project, "L013") == [
        "content/cases/aliya-ulgi.kk.md:6:12: L013 this looks like Russian; write it in Kazakh",
        "content/cases/aliya-ulgi.kk.md:8:9: L013 this looks like Russian; write it in Kazakh",
        "content/cases/aliya-ulgi.kk.md:11:1: L013 this looks like Russian; write it in Kazakh",
    ]


def test_short_copied_text_is_found_too(project: Path) -> None:
    change(project, "cases/aliya-ulgi.md", "A photograph of a dry tap, with a question to the [local authorities]"
           "(source:sample-2026-01).", "A dry tap.")  # fmt: skip
    header = f"made_by: person\nmade_from: {{summary: {'0' * 12}, post: {text_hash('A dry tap.')}}}"
    header += f"\nbody_made_from: [{'0' * 12}]"
    for language, body in (("ru", "Воды не было."), ("kk", "Су болмады.")):
        text = f"---\n{header}\ntext:\n  summary: {body}\n  post: Сухой кран.\n---\n{body}\n"
        project.joinpath(f"content/cases/aliya-ulgi.{language}.md").write_text(text, encoding="utf-8")
    assert find_problems(project, "L013") == [
        "content/cases/aliya-ulgi.ru.md:7:9: L013 this is word for word the Kazakh text; write each in its language"
    ]


def test_look_alike_stands_at_its_text(project: Path) -> None:
    change(project, "cases/aliya-ulgi.ru.md", "Фотография сухого крана и вопрос", "Фотография c вопросом")
    assert find_problems(project, "T002") == [
        "content/cases/aliya-ulgi.ru.md:8:9: T002 “c” is typed in look-alike letters of the other script; type it again"
    ]
