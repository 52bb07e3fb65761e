"""YAML as text only, each value with its place."""

from __future__ import annotations

import pytest

from casebook.reading.strict_yaml import DEEPEST, StrictYamlError, read_yaml


@pytest.mark.parametrize(
    "word",
    [
        *("no", "yes", "on", "off", "null", "~", "true", "12:30", "1e3", "0x1F", "0o17", "010", "1_000", ".inf"),
        *("2023-11-19", "2023-11", "73-3", "~140 EUR", "../P7Y", "=", "kz-0001"),
    ],
)
def test_nothing_turns_into_something_else(word: str) -> None:
    assert read_yaml(f"a: {word}\nb: [{word}]").data == {"a": word, "b": [word]}


def test_nothing_written_is_an_empty_text() -> None:
    assert read_yaml("a:\nb: ''\nc: [x, ]\nd: {}").data == {"a": "", "b": "", "c": ["x"], "d": {}}


def test_values_and_keys_have_their_places() -> None:
    document = read_yaml("a: x\nb:\n- {c: y, d: [z]}\n- >-\n  folded\n  text\n")
    assert document.data == {"a": "x", "b": [{"c": "y", "d": ["z"]}, "folded text"]}
    assert document.positions[("b", 0, "d", 0)] == (2, 13)
    assert document.positions[("b", 1)] == (3, 2)
    assert document.keys[("b", 0, "d")] == (2, 9)
    assert document.keys[("b",)] == (1, 0)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: &x 1", "Y003", 0, 3),
        ("a: *x", "Y003", 0, 3),
        ("&x a: 1", "Y003", 0, 0),
        ("<<: {a: b}", "Y003", 0, 0),
        ("a: !!int 1", "Y004", 0, 3),
        ("!!str a: 1", "Y004", 0, 0),
        ("a: !own {b: c}", "Y004", 0, 3),
        ("a: 1\nb: {c: 2, c: 3}", "Y002", 1, 10),
        ("? [a]\n: b", "Y005", 0, 2),
        ("a: 1\n---\nb: 2", "Y006", 1, 0),
        ("a: 'x\n", "Y001", 0, 3),
        ("a:\n\tb: 1", "Y001", 1, 0),
        ("a: b: c", "Y001", 0, 4),
        ("a: @x", "Y001", 0, 3),
        ("a: %x\n%", "Y001", 0, 3),
    ],
)
def test_fault_has_its_place(text: str, code: str, line: int, column: int) -> None:
    with pytest.raises(StrictYamlError) as caught:
        read_yaml(text)
    assert (caught.value.code, caught.value.line, caught.value.column) == (code, line, column)


def test_depth_of_true_records_is_read_and_more_is_refused() -> None:
    assert read_yaml("[" * DEEPEST + "]" * DEEPEST).data
    with pytest.raises(StrictYamlError, match="nested deeper than 12 levels"):
        read_yaml("[" * (DEEPEST + 2) + "]" * (DEEPEST + 2))


def test_comment_and_no_text_at_all_are_an_empty_record() -> None:
    assert read_yaml("").data == {}
    assert read_yaml("# only a comment\n").data == {}
