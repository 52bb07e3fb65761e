"""The QR code as one stroke with dashes, read by a reader of codes."""

from __future__ import annotations

import re
from itertools import cycle

import pytest
import zxingcpp
from PIL import Image

from casebook.rendering.qr_code import QUIET, qr_code


@pytest.mark.parametrize(
    "address",
    ["https://casebook.example/kz-0002/", "https://a.kz/kz-000123/", "http://x.org/1", "https://дела.kz/kz-0001/"],
)
def test_the_dashes_are_the_dark_modules(address: str) -> None:
    code = qr_code(address)
    width = code.size - 2 * QUIET
    dark = cycle([True, False])
    along = [on for length, on in zip(map(int, code.dashes.split()), dark, strict=False) for _ in range(length)]
    rows = [along[number * (width + 1) : (number + 1) * (width + 1)] for number in range(width)]
    assert all(not row[width] for row in rows), "the way down is never dark"
    drawn = [row[:width] if number % 2 == 0 else row[width - 1 :: -1] for number, row in enumerate(rows)]
    assert code.path == f"M{QUIET} {QUIET}.5" + "v1".join(f"h{-width if n % 2 else width}" for n in range(width))
    assert _read(drawn) == address


def _read(modules: list[list[bool]]) -> str:
    """What a reader of codes finds; of scheme and host it may find capitals."""
    size = len(modules) + 2 * QUIET
    picture = Image.new("L", (size, size), 255)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            picture.putpixel((x + QUIET, y + QUIET), 0 if dark else 255)
    (found,) = zxingcpp.read_barcodes(picture.resize((8 * size, 8 * size), Image.Resampling.NEAREST))
    return re.sub(r"^[^/]+//[^/]+", lambda host: host[0].lower(), found.text)
