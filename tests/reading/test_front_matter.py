"""The header of a file and the Markdown below it, with the lines of both."""

from __future__ import annotations

import pytest

from casebook.reading.front_matter import read_front_matter

PATH = "content/cases/x.md"


def test_header_and_body_keep_the_lines_of_the_file() -> None:
    header, problems = read_front_matter(PATH, "---\na: x\nb:\n  c: y\n---\n\n\n## Story\n\nIt goes on.\n\n")
    assert problems == []
    assert header is not None
    assert header.data == {"a": "x", "b": {"c": "y"}}
    assert header.positions[("b", "c")] == (4, 6)
    assert header.keys[("b", "c")] == (4, 3)
    assert (header.body.first_line, header.body.markdown) == (8, "## Story\n\nIt goes on.")


@pytest.mark.parametrize("text", ["---\na: x\n---", "---\na: x\n---\n", "---\na: x\n---\n\n\n", "--- \na: x\n---\t\n"])
def test_record_without_a_body_has_an_empty_one(text: str) -> None:
    header, problems = read_front_matter(PATH, text)
    assert problems == []
    assert header is not None
    assert header.body.markdown == ""


def test_line_of_hyphens_in_the_body_is_the_body() -> None:
    header, _ = read_front_matter(PATH, "---\na: x\n---\nOne.\n\n---\n\nb: y\n")
    assert header is not None
    assert header.data == {"a": "x"}
    assert header.body.markdown == "One.\n\n---\n\nb: y"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "1:1: Y010"),
        ("text", "1:1: Y010"),
        ("a: x\nb: y\n\ntext", "1:1: Y010"),
        ("+++\na = 1\n+++\n", "1:1: Y010"),
        (";;;\n{}\n;;;\n", "1:1: Y010"),
        ("----\na: x\n----\n", "1:1: Y010"),
        ("\n---\na: x\n---\n", "1:1: Y010"),
        ("\u00a0\n---\na: x\n---\n", "1:1: Y010"),
        (" ---\na: x\n---\n", "1:1: Y010"),
        ("---\na: x\n", "1:1: Y011"),
        ("---\na: x\n ---\ntext", "1:1: Y011"),
        ("---", "1:1: Y011"),
        ("---\n- a\n---\n", "2:1: Y012"),
        ("---\na\n---\n", "2:1: Y012"),
        ("---\na: x\na: y\n---\n", "3:1: Y002"),
        ("---\na: 'x\n---\n", "2:4: Y001"),
    ],
)
def test_anything_else_is_refused(text: str, place: str) -> None:
    header, problems = read_front_matter(PATH, text)
    assert header is None
    assert [f"{problem.line}:{problem.column}: {problem.code}" for problem in problems] == [place]
