"""The order and the headings of lists of names."""

from __future__ import annotations

import pytest

from casebook.rendering.list_order import first_letter
from casebook.rendering.status import sort_name
from tests.deriving.registers import make_case


@pytest.mark.parametrize(
    ("names", "kind", "sorted_as", "letter"),
    [
        ({"en": "Aset Abishev", "ru": "Асет Абишев", "kk": "Әсет Әбішев"}, "person", "Әбішев Әсет", "Ә"),
        ({"en": "Stan.TV", "ru": "Stan.TV", "kk": "Stan.TV"}, "outlet", "Stan.TV", "S"),
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
    assert first_letter(sort_name(case, "kk")) == letter
