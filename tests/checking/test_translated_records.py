"""Translations inside a register: places of problems, names, outdated texts, paragraphs."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.checking.agreement import compare_bodies
from casebook.model.translation import text_hash
from tests.reading.projects import change, find_problems

CASE = "cases/aliya-ulgi.md"
NOTE = "A photograph of a dry tap, with a question to the [local authorities](source:sample-2026-01)."


def translate(project: Path, language: str, english: str, translated: str) -> None:
    """Let the note of the sample record say `english`, and its only translation `translated`."""
    change(project, CASE, NOTE, english)
    project.joinpath("content/cases/aliya-ulgi.ru.md").unlink()
    folded = " ".join(english.split())
    header = f"made_by: person\nmade_from: {{summary: {'0' * 12}, post: {text_hash(folded)}}}\n"
    header += f"body_made_from: [{'0' * 12}]\n"
    texts = {
        "ru": ("Журналистка из Алматы.", "Неделю не было воды."),
        "kk": ("Журналист әйел.", "Бір апта су болмады."),
    }
    summary, body = texts[language]
    text = f"---\n{header}text:\n  summary: {summary}\n  post: >-\n    {translated}\n---\n{body}\n"
    project.joinpath(f"content/cases/aliya-ulgi.{language}.md").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("language", "translated"),
    [("ru", "Фото двух кранов от 7 июня."), ("kk", "7 маусымдағы екі шүмектің суреті.")],
)
def test_right_translation_is_quiet(language: str, translated: str, project: Path) -> None:
    translate(project, language, "A photograph of two taps of 7 June.", translated)
    assert find_problems(project, "L010", "L011", "L012", "L013", "T002") == []


@pytest.mark.parametrize(
    ("language", "translated", "says"),
    [
        ("ru", "Фото трёх кранов от 7 июня.", "says “трех”, the original “two”; one of them is wrong"),
        ("kk", "8 маусымдағы екі шүмек.", "says “8 маусымдағы”, the original “7 June”; one of them is wrong"),
    ],
)
def test_slip_stands_at_its_text(language: str, translated: str, says: str, project: Path) -> None:
    translate(project, language, "A photograph of two taps of 7 June.", translated)
    assert find_problems(project, "L010") == [
        f"content/cases/aliya-ulgi.{language}.md:7:9: L010 the text “post” {says}"
    ]


def test_translation_of_an_older_text_is_not_compared(project: Path) -> None:
    translate(project, "ru", "A photograph of two taps.", "Фото двух кранов.")
    change(project, CASE, "two taps", "three taps")
    assert find_problems(project, "L010") == []


@pytest.mark.parametrize(
    ("language", "translated", "found"),
    [
        ("ru", "Снимок сделала Алия Улги.", False),
        ("ru", "Снимок опубликован Улги.", False),
        ("ru", "Снимок сделала журналистка.", True),
        ("ru", "Снимок сделала Aliya Ulgi.", True),
        ("kk", "Суретті Әлия Үлгі түсірген.", False),
        ("kk", "Сурет Үлгінің парақшасында шықты.", False),
        ("kk", "Сурет Улгидің парақшасында шықты.", True),
    ],
)
def test_name_is_looked_for_in_the_form_of_the_language(
    language: str, translated: str, found: bool, project: Path
) -> None:
    translate(project, language, "A photograph by Aliya Ulgi.", translated)
    problems = find_problems(project, "L012")
    form = {"ru": "Алия Улги", "kk": "Әлия Үлгі"}[language]
    told = f"L012 the text “post” does not name “Aliya Ulgi”, as the original does; here it is “{form}”"
    assert problems == ([f"content/cases/aliya-ulgi.{language}.md:7:9: {told}"] if found else [])


def test_outlet_may_keep_its_guillemets_and_take_a_case(project: Path) -> None:
    change(project, "cases/ulgi-trial.md", "kind: group", "kind: group")
    names = "names: {en: Aliya Ulgi, ru: Алия Улги, kk: Әлия Үлгі, unreviewed: [kk], src: [sample-2026-01]}"
    outlet = "names: {en: Golos Aula (The Voice), ru: Газета «Голос аула», kk: «Ауыл үні», unreviewed: [kk]}"
    change(project, CASE, f"kind: person\nstanding: target\n{names}", f"kind: outlet\nstanding: target\n{outlet}")
    change(project, CASE, "roles: {journalist: [sample-2026-01]}\n", "")
    translate(project, "ru", "Printed by Golos Aula.", "Напечатано в «Голосе аула».")
    assert find_problems(project, "L012") == []
    change(project, "cases/aliya-ulgi.ru.md", "«Голосе аула»", "«Вестнике»")
    assert [line.partition("L012 ")[2] for line in find_problems(project, "L012")] == [
        "the text “post” does not name “Golos Aula”, as the original does; here it is “Газета «Голос аула»”"
    ]


def test_paragraph_with_the_slip_is_named() -> None:
    english = "Two people.\n\n* three\n* four\n\nFive."
    russian = "Двое.\n\n* три\n* шесть\n\nПять."
    found = compare_bodies("page.ru.md", 5, english, russian, ("en", "ru"))
    told = "L010 this paragraph says “шесть”, the original “four”; one of them is wrong"
    assert [str(problem) for problem in found] == [f"page.ru.md:7:1: {told}"]


def test_paragraphs_may_be_cut_otherwise() -> None:
    assert [*compare_bodies("x", 5, "Two people.\n\nThree.", "Двое. Трое.", ("en", "ru"))] == []
    assert [str(p)[:12] for p in compare_bodies("x", 5, "Two.\n\nThree.", "Двое. Четверо.", ("en", "ru"))] == [
        "x:5:1: L010 "
    ]
