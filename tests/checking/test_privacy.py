"""Private data is found in every text of a record, and ordinary numbers are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.projects import change, find_problems, place_of

WORDS = "A photograph of a dry tap, with"


@pytest.mark.parametrize(
    "private",
    [
        *("900101300123", "ИИН 900101300123,", "№900101300123"),
        *("+77011234567", "+7 701 123 45 67", "+7 (701) 123-45-67", "8 701 1234567", "8-701-123-45-67", "87011234567"),
        *("+7.701.123.45.67", "+7 727 250 00 00", "+7\u00a0701\u00a0123\u00a045\u00a067"),
        *("name@example.org", "first.last+tag@mail.example.kz", "аты@мысал.қаз", "mailto:x@y.kz"),
    ],
)
def test_private_data_is_refused(private: str, project: Path) -> None:
    change(project, "cases/aliya-ulgi.md", f">-\n    {WORDS}", f">-\n    {private} {WORDS}")
    place = place_of(project, "cases/aliya-ulgi.md", f">-\n    {private}")
    assert [line.partition(" a")[0] for line in find_problems(project)] == [f"{place}: P001"]


@pytest.mark.parametrize(
    "harmless",
    [
        *("12345678901", "1234567890123", "1.123456789012", "2 100 000 tenge", "№ 7594-23-00-1/123", "case 1-234/2026"),
        *("2026-01-10", "Article 174, part 2", "8 people of 700", "87 000 tenge", "a @ b", "@aliya", "t.me/@aliya"),
    ],
)
def test_ordinary_numbers_are_no_private_data(harmless: str, project: Path) -> None:
    change(project, "cases/aliya-ulgi.md", WORDS, f"{harmless} {WORDS}")
    assert find_problems(project, "P001") == []


@pytest.mark.parametrize(
    ("file", "old", "place"),
    [
        ("cases/aliya-ulgi.md", "inciting discord", "cases/aliya-ulgi.md:22:36"),
        ("cases/aliya-ulgi.md", "The district had", "cases/aliya-ulgi.md:42:1"),
        ("cases/aliya-ulgi.ru.md", "Журналистка из", "cases/aliya-ulgi.ru.md:6:12"),
        ("cases/aliya-ulgi.ru.md", "Неделю", "cases/aliya-ulgi.ru.md:11:1"),
        ("cases/ulgi-trial.md", "Суд над", "cases/ulgi-trial.md:5:32"),
        ("statutes/cc-2014/174.md", "Acts meant", "statutes/cc-2014/174.md:17:12"),
        ("sources/sample-2026-01.md", "Journalist charged", "sources/sample-2026-01.md:4:8"),
    ],
)
def test_private_data_is_found_wherever_it_stands(file: str, old: str, place: str, project: Path) -> None:
    change(project, file, old, f"87011234567 {old}")
    assert [line.partition(": P")[0] for line in find_problems(project)] == [f"content/{place}"]


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        ("cases/aliya-ulgi.md", "kk: Әлия Үлгі", "kk: Әлия Үлгi", "cases/aliya-ulgi.md:5:44"),
        ("cases/aliya-ulgi.md", "no water", "no wаter", "cases/aliya-ulgi.md:42:1"),
        ("cases/aliya-ulgi.ru.md", "Фотография", "Фотoграфия", "cases/aliya-ulgi.ru.md:8:9"),
        ("cases/aliya-ulgi.ru.md", "Неделю", "Hеделю", "cases/aliya-ulgi.ru.md:11:1"),
        ("statutes/cc-2014/174.md", "Алауыздықты", "Aлауыздықты", "statutes/cc-2014/174.md:6:14"),
        ("vocabulary/kinds.yaml", "kk: адам", "kk: адaм", "vocabulary/kinds.yaml:1:1"),
    ],
)
def test_word_of_two_scripts_is_found_wherever_it_stands(
    file: str, old: str, new: str, place: str, project: Path
) -> None:
    change(project, file, old, new)
    assert [line.partition(": T001")[0] for line in find_problems(project)] == [f"content/{place}"]


def test_letters_of_the_other_script_are_marked(project: Path) -> None:
    change(project, "cases/aliya-ulgi.md", "kk: Әлия Үлгі", "kk: Әлия Yлгi")
    assert find_problems(project)[0].endswith(
        "T001 “Yлгi” mixes two scripts; the Latin letters are in brackets: [Y]лг[i]"
    )
