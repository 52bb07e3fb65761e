"""Bytes of a content file → clean text, or problems with their places."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from casebook.model.problem import Problem

LARGEST = 256 * 1024
"""Bytes of the largest file that is read; the longest true record has 12 KB."""

_INVISIBLE = frozenset(
    chr(code)
    for codes in (
        range(0x202A, 0x202F),  # bidi embedding and override
        range(0x2066, 0x206A),  # bidi isolates
        (0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0x00AD, 0x061C, 0xFEFF),
        range(0xFE00, 0xFE10),  # variation selectors
        range(0xE0000, 0xE0080),  # tag characters
        range(0xE0100, 0xE01F0),  # more variation selectors
    )
    for code in codes
)


def decode_text(path: str, data: bytes, largest: int = LARGEST) -> tuple[str, list[Problem]]:
    """UTF-8 text in NFC with `\\n` line ends; a byte order mark is dropped. Text is '' when it cannot be read."""
    if len(data) > largest:
        return "", [Problem(path, 1, 1, "E003", f"{len(data)} bytes; a content file has at most {largest}")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        encoded = error.object  # without the byte order mark
        before = _one_line_end(encoded[: error.start].decode("utf-8", "replace"))
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        byte = encoded[error.start]
        message = f"byte 0x{byte:02x} is not UTF-8; save the file as UTF-8 (not Windows-1251, not UTF-16)"
        return "", [Problem(path, line, column, "E001", message)]
    text = unicodedata.normalize("NFC", _one_line_end(text))
    return text, [*_check_characters(path, text), *_check_merged(path, text)]


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _check_merged(path: str, text: str) -> Iterator[Problem]:
    if "<<<<<<< " not in text and ">>>>>>> " not in text:
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith(("<<<<<<< ", ">>>>>>> ")):
            yield Problem(path, number, 1, "E004", "an unfinished merge: keep one version and delete this line")


def _check_characters(path: str, text: str) -> Iterator[Problem]:
    if text.isascii() and text.isprintable():
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.isprintable() and _INVISIBLE.isdisjoint(line):
            continue
        for column, char in enumerate(line, 1):
            if char == "\t" or char == "\u00a0" or (char.isprintable() and char not in _INVISIBLE):
                continue
            if unicodedata.category(char) == "Zs":
                continue
            name = unicodedata.name(char, "no name")
            message = f"character U+{ord(char):04X} ({name}) is not allowed; delete it"
            yield Problem(path, number, column, "E002", message)
