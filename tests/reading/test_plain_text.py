"""Bytes of a file as text: encodings, and characters that no reader can see."""

from __future__ import annotations

import pytest

from casebook.model.problem import Problem
from casebook.reading.plain_text import LARGEST, decode_text

PATH = "content/cases/x.md"


def places(data: bytes) -> list[tuple[int, int, str]]:
    """Line, column and code of each problem."""
    return [(problem.line, problem.column, problem.code) for problem in decode_text(PATH, data)[1]]


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\xff", 1, 1),
        ("é\nÜ".encode() + b"\xc4", 2, 2),
        (b"\xef\xbb\xbfab\xff", 1, 3),
        (b"a\r\nb\r\n\xe9", 3, 1),
        (b"a\rb\r\xe9", 3, 1),
        ("ә".encode() * 5 + b"\xd3", 1, 6),
        (b"\xed\xa0\x80", 1, 1),
    ],
)
def test_place_of_a_byte_that_is_no_text_counts_letters(data: bytes, line: int, column: int) -> None:
    assert places(data) == [(line, column, "E001")]


def test_every_invisible_character_is_named() -> None:
    assert places("a\u200bb\nc\u202ed\u200f".encode()) == [(1, 2, "E002"), (2, 2, "E002"), (2, 4, "E002")]


@pytest.mark.parametrize("text", ["a\u00a0b", "10\u202f000", "«ә» – “x” … №", "a\tb", "日本", "é", "₸ 200"])
def test_characters_of_ordinary_writing_are_taken(text: str) -> None:
    assert decode_text(PATH, text.encode()) == (text, [])


def test_file_of_the_largest_size_is_read_and_one_byte_more_is_not() -> None:
    assert decode_text(PATH, b"a" * LARGEST)[1] == []
    text, problems = decode_text(PATH, b"a" * (LARGEST + 1))
    assert text == ""
    assert str(problems[0]) == f"{PATH}:1:1: E003 262145 bytes; a content file has at most 262144"


def test_signs_of_an_unfinished_merge_are_named_and_quotations_are_not() -> None:
    assert places(b"<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n") == [(1, 1, "E004"), (5, 1, "E004")]
    assert places(b">>> three\n\n    <<<<<<< indented\n=======\n") == []


@pytest.mark.parametrize("hostile", ["\x1b[2J", "\x07", "\r", "\n", "\u202e", "\x9b31m", "\udcff"])
def test_printed_line_cannot_drive_a_terminal(hostile: str) -> None:
    line = str(Problem(f"content/cases/{hostile}.md", 1, 1, "F003", f"“{hostile}” is odd"))
    assert line.isprintable()
    assert line.startswith("content/cases/\\")
