"""Languages that the data itself speaks; a further one of the site lives in mkdocs.yml, catalogues and text files."""

from __future__ import annotations

ENGLISH = "en"
"""Of records' own texts and of every message; the site's default."""

DATA_LANGUAGES = (ENGLISH, "ru", "kk")
"""Names, labels and titles have a field in each of them."""
