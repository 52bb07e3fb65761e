"""The order and the headings of lists of names."""

from __future__ import annotations

import pytest

from casebook.rendering.list_order import OTHERS, initial_of, order_cases
from casebook.rendering.status import sort_name
from tests.deriving.registers import make_case


@pytest.mark.parametrize(
    ("names", "kind", "sorted_as", "letter"),
    [
        ({"en": "Aset Abishev", "ru": "Асет Абишев", "kk": "Әсет Әбішев"}, "person", "Әбішев Әсет", "Ә"),
        ({"en": "Stan.TV", "ru": "Stan.TV", "kk": "Stan.TV"}, "outlet", "Stan.TV", OTHERS),
        ({"en": "Word", "ru": "«Слово»", "kk": "«Ұлттық сөз»"}, "outlet", "Ұлттық сөз", "Ұ"),
        ({"en": "A. M.", "ru": "А. М.", "kk": "А. М."}, "person", "М. А.", "М"),
        ({"en": "Kuat", "ru": "Куат", "kk": "Қуат"}, "person", "Қуат", "Қ"),
    ],
)
def test_people_stand_under_their_surname_and_the_rest_without_quotation_marks(
    names: dict[str, str], kind: str, sorted_as: str, letter: str
) -> None:
    """The heading is the first letter of what the list is ordered by, in the alphabet of the language."""
    case = make_case(1, names=names, kind=kind)
    assert sort_name(case, "kk") == sorted_as
    assert initial_of(sort_name(case, "kk"), "kk") == letter


@pytest.mark.parametrize(
    ("language", "ordered", "letters"),
    [
        ("kk", "Ahmet Ақын Әлия Ёлка Ұлт Халық 24.kz KIBHR ҚАХБ", "А Ә Ё Қ Ұ Х"),
        ("ru", "Акын Ёлка Zeta Хор 11 Эхо Ўзбек", "А Ё Ў Х Э"),
        ("en", "Ürün Alga Эхо 24.kz Zeta", "A Ü Z"),
    ],
)
def test_names_that_begin_with_no_letter_of_the_language_come_last_under_one_heading(
    language: str, ordered: str, letters: str
) -> None:
    names = {f"s{number}": name for number, name in enumerate(ordered.split())}
    order = order_cases(names, language)
    found = [names[slug] for slug in order.slugs]
    *own, (others, place) = order.letters
    assert [letter for letter, _ in own] == letters.split() and others == OTHERS
    foreign = {name for name in names.values() if name[0].upper() not in letters.split()}
    assert set(found[place:]) == foreign and len(foreign) > 1
