"""How expectations are written: `·` is a no-break space."""

from __future__ import annotations

LANGUAGES = ("en", "ru", "kk")


def shown(text: str) -> str:
    """`text` with its no-break spaces made visible."""
    return text.replace("\N{NO-BREAK SPACE}", "·")
