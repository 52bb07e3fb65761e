"""Valid files changed at random: a record or problems with a place in the file, never a traceback."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.model.problem import Problem
from casebook.publishing.site import check_project
from casebook.reading.front_matter import read_front_matter
from casebook.reading.markdown import parse_markdown
from casebook.reading.plain_text import decode_text
from casebook.reading.strict_yaml import StrictYamlError, read_yaml
from tests.reading.projects import FAULTS, make_project

SEEDS = range(400)
FILES = sorted(file.relative_to(FAULTS / "valid") for file in FAULTS.joinpath("valid").rglob("*.md"))
PIECES = [
    *("---", "...", "- ", ": ", "#", "&a ", "*a", "!!str ", "|", ">-", "{", "}", "[", "]", '"', "'", "\t", ", ", "? "),
    *("<b>", "](", "](javascript:x)", "[^1]", "![", "case:", "\x00", "\x1b", "\u202e", "\ufeff", "і", "i", "ө", "\r"),
    *("null", "no", "unknown", "2023-02-30", "../..", "P", "~", "999999999999", "a@b.kz", "src: []", "\n", "\n---\n"),
]

Mutation = Callable[[random.Random, bytes], bytes]


def drop_bytes(dice: random.Random, data: bytes) -> bytes:
    """Without a few bytes somewhere."""
    at = dice.randrange(len(data))
    return data[:at] + data[at + dice.randint(1, 9) :]


def change_byte(dice: random.Random, data: bytes) -> bytes:
    """Another byte somewhere."""
    at = dice.randrange(len(data))
    return data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]


def insert_piece(dice: random.Random, data: bytes) -> bytes:
    """A sign that means something to YAML, Markdown or a terminal, somewhere."""
    text = data.decode("utf-8", "ignore")
    at = dice.randrange(len(text) + 1)
    return (text[:at] + dice.choice(PIECES) + text[at:]).encode()


def change_lines(dice: random.Random, data: bytes) -> bytes:
    """One line dropped, doubled, moved, indented or cut."""
    lines = data.split(b"\n")
    at = dice.randrange(len(lines))
    line = lines.pop(at)
    match dice.randrange(5):
        case 0:
            pass
        case 1:
            lines[at:at] = [line, line]
        case 2:
            lines.insert(dice.randrange(len(lines) + 1), line)
        case 3:
            lines.insert(at, b" " * dice.randint(1, 5) + line.lstrip())
        case _:
            lines.insert(at, line[: dice.randrange(len(line) + 1)])
    return b"\n".join(lines)


def change_field(dice: random.Random, data: bytes) -> bytes:
    """The name or the value of one field replaced by that of another, or by an odd one."""
    lines = data.decode("utf-8", "ignore").split("\n")
    fields = [number for number, line in enumerate(lines) if ": " in line]
    if not fields:
        return data
    one, other = dice.choice(fields), dice.choice(fields)
    (name, value), (strange_name, strange) = lines[one].split(": ", 1), lines[other].split(": ", 1)
    strange = dice.choice((strange, dice.choice(PIECES)))
    lines[one] = f"{name}: {strange}" if dice.random() < 0.7 else f"{strange_name}: {value}"
    return "\n".join(lines).encode()


MUTATIONS: tuple[Mutation, ...] = (drop_bytes, change_byte, insert_piece, change_lines, change_field)


def is_inside(problem: Problem, data: bytes) -> bool:
    """Whether the place of a problem is in the file, or just after its end."""
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if not 1 <= problem.line <= len(lines) + 1:
        return False
    return 1 <= problem.column <= len((*lines, "")[problem.line - 1]) + 1


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One valid register; each test puts back what it changed."""
    return make_project(tmp_path_factory.mktemp("mutations"))


@pytest.mark.parametrize("seed", SEEDS)
def test_mutated_file_is_read_or_refused_at_a_place(seed: int, project: Path) -> None:
    dice = random.Random(seed)
    file = dice.choice(FILES)
    path = project / "content" / file
    data = path.read_bytes()
    for _ in range(dice.choice((1, 1, 2, 4))):
        data = dice.choice(MUTATIONS)(dice, data) or b"\n"
    path.write_bytes(data)
    try:
        register, problems = check_project(project)
    finally:
        shutil.copyfile(FAULTS / "valid" / file, path)
    ours = [problem for problem in problems if problem.path == f"content/{file.as_posix()}"]
    assert all(is_inside(problem, data) for problem in ours), ours
    assert all("\n" not in str(problem) and str(problem).isprintable() for problem in problems)
    key = file.relative_to(file.parts[0]).as_posix().partition(".")[0]
    if file.name.count(".") == 1:
        assert ours or key in getattr(register, file.parts[0])


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_a_problem(data: bytes) -> None:
    text, problems = decode_text("content/cases/x.md", data)
    assert all(is_inside(problem, data) for problem in problems)
    assert problems or text.replace("\n", "").replace("\t", "").isprintable() or any(c.isspace() for c in text)


@given(st.text(st.sampled_from("ab:-[]{}#&*!|>'\"%@`,? \n\t0әі.<"), max_size=60))
@settings(max_examples=300)
def test_any_header_is_data_or_a_fault_in_the_file(text: str) -> None:
    try:
        document = read_yaml(text)
    except StrictYamlError as error:
        assert 0 <= error.line <= text.count("\n") + 1
        return
    lines = text.split("\n")
    assert all(line <= len(lines) for line, _ in (*document.positions.values(), *document.keys.values()))
    header, problems = read_front_matter("content/cases/x.md", f"---\n{text}\n---\n")
    assert (header is None) == bool(problems)


@given(st.text(st.sampled_from("ab[]()!<>*_`#|-~:/\\\"'&;^ \n0әhttps"), max_size=80))
@settings(max_examples=300)
def test_any_markdown_gives_html_without_a_way_out(text: str) -> None:
    prose = parse_markdown(text)
    html = prose.html(lambda target: f"[{target}]")
    assert "<script" not in html and "<!--" not in html and "<img" not in html
    lines = text.split("\n")
    places = [(fault.line, fault.column) for fault in prose.faults]
    places += [(link.line, link.column) for link in prose.links()]
    for line, column in places:
        assert 1 <= column <= len(lines[line - 1]) + 1
