"""Documents, their numbers and shards: what an edit leaves as it was."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from casebook.searching.documents import Document, terms_of
from casebook.searching.fold import fold_words
from casebook.searching.index import build_names
from casebook.searching.numbers import CELLS, Numbering, number_documents, read_bounds
from casebook.searching.packing import DIGITS, HALF, pack_number, put_script, steps
from casebook.searching.shards import Limits, cut
from casebook.searching.shown import Shown, find_phrases, pack_shown
from casebook.searching.texts import build_texts, opening_length, pack_pieces, piece_size


def make_documents(count: int) -> list[Document]:
    chance = random.Random(7)
    syllables = ["ба", "ка", "ма", "ра", "са", "жы", "ны", "ту", "гу", "ле", "ер", "ай"]
    names = ["".join(chance.choices(syllables, k=4)) for _ in range(count)]
    return [
        Document(f"case:p{number}", True, f"kz-{number:04}", (f"Марат {name}ев",) * 3, charged=("#274",))
        for number, name in enumerate(names)
    ]


def test_a_surname_is_told_from_a_given_name() -> None:
    document = Document(
        "case:x", True, "kz-1", ("Marat Zhylanbaev", "Марат Жыланбаев", "Марат Жыланбаев", "M. Jylanbay")
    )
    terms = terms_of(document)
    assert terms["family"] == ("jilanbaev", "jilanbai") and terms["given"] == ("marat", "m")
    assert terms_of(replace(document, is_person=False, names=("Нур-Медиа",) * 3))["title"] == (
        "nur",
        "media",
        "nurmedia",
    )


def test_a_new_record_moves_nobody() -> None:
    documents = make_documents(500)
    before = number_documents(documents[:-1])
    after = number_documents(reversed(documents))
    assert before.stride == after.stride
    assert {number: one for number, one in after.documents.items() if one is not documents[-1]} == before.documents


def test_numbers_follow_the_alphabet_and_the_age_of_records() -> None:
    assert len(read_bounds()) == CELLS - 1 and list(read_bounds()) == sorted(set(read_bounds()))
    numbering = number_documents(make_documents(800))
    buckets = [numbering.bucket(number) for number in numbering.documents]
    keys = [fold_words(one.names[0])[-1] for one in numbering.documents.values()]
    assert buckets == sorted(buckets) and len(set(buckets)) > 10
    firsts = [min(key for key, held in zip(keys, buckets, strict=True) if held == bucket) for bucket in set(buckets)]
    assert firsts == sorted(firsts)
    namesakes = [Document(f"case:{id_}", True, id_, ("Марат Серіков",) * 3) for id_ in ("kz-10000", "kz-9999")]
    assert [one.order for one in number_documents(namesakes).documents.values()] == ["kz-9999", "kz-10000"]


def test_a_new_record_rewrites_the_files_it_touches() -> None:
    documents = make_documents(6000)
    more = Document("case:new", True, "kz-9999", ("Асель Хххххева",) * 3, charged=("#405",))
    one, other = (build_names(number_documents(found)) for found in (documents, [*documents, more]))
    assert len(set(other.rare) - set(one.rare)) <= 2 < len(one.rare), "those of its two names"
    assert len(set(other.shards) - set(one.shards)) <= 1, "that of its article"


def test_without_documents_there_is_an_index_of_nothing() -> None:
    empty = build_names(Numbering(1, 64, {}))
    assert empty.documents == 0 and empty.shards == () and empty.words == "" and empty.rare == ((),)


def test_phrases_keep_their_numbers() -> None:
    def shown(label: str) -> Shown:
        return Shown("case:a-b", ("A B", "А Б", "А Б"), ("", "", label, "", ""), ("A. B.",))

    before = [shown(label) for label in ("Acquitted", "Serving") for _ in range(8)]
    after = [*before, *(shown("Charged") for _ in range(9)), shown("Once")]
    assert find_phrases(before).items() <= find_phrases(after).items()
    assert "Charged" in find_phrases(after) and "Once" not in find_phrases(after)
    number = find_phrases(before)["Serving"]
    assert pack_shown(before[-1], find_phrases(before)) == ["", ["A B", "А Б", ""], "", "", number, "", "", "A. B."]


def unpack(text: str) -> list[int]:
    found, value, scale = [], 0, 1
    for sign in text:
        digit = DIGITS.index(sign)
        value += (digit % HALF) * scale
        scale *= HALF
        if digit < HALF:
            found.append(value)
            value, scale = 0, 1
    return found


@given(st.lists(st.integers(0, 10**9)))
def test_numbers_survive_packing(numbers: list[int]) -> None:
    assert unpack("".join(map(pack_number, numbers))) == numbers
    assert " " not in DIGITS and len(DIGITS) == 2 * HALF


@given(st.lists(st.integers(0, 10**6), unique=True))
def test_steps_add_up(numbers: list[int]) -> None:
    ascending = sorted(numbers)
    found = steps(ascending)
    assert [sum(found[: place + 1]) for place in range(len(found))] == ascending


def test_a_script_cannot_be_left() -> None:
    text = put_script("x", "</script>\u2028\u2029")
    assert "</" not in text and "\u2028" not in text and "\u2029" not in text


def test_shards_keep_to_their_sizes_and_their_boundaries() -> None:
    entries = [(f"t{number:05}", "x" * (number % 40)) for number in range(5000)]
    limits = Limits(aim=3000, most=6000)
    runs = list(cut(entries, limits))
    assert [entry for run in runs for entry in run] == entries
    assert max(sum(len(a) + len(b) for a, b in run) for run in runs) <= limits.most
    more = list(cut([*entries[:2500], ("t02499x", "x"), *entries[2500:]], limits))
    assert sum(run not in runs for run in more) <= 2


def test_texts_are_shipped_whole_while_they_are_few() -> None:
    assert opening_length(148) > 6000 and opening_length(10_000) == 96
    assert piece_size(opening_length(10)) == 8 and piece_size(96) == 64
    pieces = dict(pack_pieces([(3, "one deux trois"), (9, "four")], 8))
    assert pieces == {0: ["", "", "", "one", "", "", "", "", "", "four"]}
    index = build_texts([(1, Counter({"a": 1, "b": 99})), (5, Counter({"a": 2}))])
    assert index.documents == 2 and unpack(index.shards[0][2].split(" ")[0]) == [2, 9, 0]
