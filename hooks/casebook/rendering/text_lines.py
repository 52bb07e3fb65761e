"""Text broken into lines by an estimate of its width, for drawings that cannot wrap it themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator

_WIDE = frozenset("mwMWQOGDшщжюфмыЖШЩЮФМЫДЛҚҢӨ@%—№…")
_NARROW = frozenset("iljtfrI.,;:!'’|()[]-–·/іІї ")


def width_of(text: str) -> float:
    """About how wide a text is, in em; system fonts differ, so it is rather too much than too little."""
    return sum(0.92 if sign in _WIDE else 0.36 if sign in _NARROW else 0.72 if sign.isupper() else 0.6 for sign in text)


def break_lines(text: str, most: float, measure: Callable[[str], float] = width_of) -> tuple[str, ...]:
    """Lines of at most `most` as `measure` measures them; a word that is longer than a line is broken."""
    lines: list[str] = []
    for piece in (part for word in text.split(" ") for part in _pieces(word, most, measure)):
        joined = f"{lines[-1]} {piece[1]}" if lines and piece[0] else piece[1]
        if lines and piece[0] and measure(joined) <= most:
            lines[-1] = joined
        else:
            lines.append(piece[1])
    return tuple(lines)


def _pieces(word: str, most: float, measure: Callable[[str], float]) -> Iterator[tuple[bool, str]]:
    """Parts of a word that fit in a line; True for the first one, before which a space stood."""
    part, is_first = "", True
    for sign in word:
        if part and measure(part + sign) > most:
            yield is_first, part
            part, is_first = "", False
        part += sign
    yield is_first, part
