"""The QR code as one stroke with dashes: the same modules as the code has."""

from __future__ import annotations

from itertools import cycle

import pytest
import segno

from casebook.rendering.qr_code import MASK, QUIET, qr_code


@pytest.mark.parametrize("address", ["https://casebook.example/kz-0002/", "https://a.kz/kz-000123/", "http://x.org/1"])
def test_the_dashes_are_the_dark_modules(address: str) -> None:
    code = qr_code(address)
    width = code.size - 2 * QUIET
    dark = cycle([True, False])
    along = [on for length, on in zip(map(int, code.dashes.split()), dark, strict=False) for _ in range(length)]
    rows = [along[number * (width + 1) : (number + 1) * (width + 1)] for number in range(width)]
    assert all(not row[width] for row in rows), "the way down is never dark"
    drawn = [row[:width] if number % 2 == 0 else row[width - 1 :: -1] for number, row in enumerate(rows)]
    wanted = segno.make(address, error="m", micro=False, mask=MASK).matrix
    assert drawn == [[bool(module) for module in row] for row in wanted]
    assert code.path == f"M{QUIET} {QUIET}.5" + "v1".join(f"h{-width if n % 2 else width}" for n in range(width))
