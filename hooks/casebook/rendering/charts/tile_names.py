"""Names of the regions where there is room for one short word or two; the full name stands beside them unseen."""

from __future__ import annotations

from collections.abc import Mapping

from casebook.rendering.translations import translations


def tile_names(language: str) -> Mapping[str, str]:
    """Region → short name; `|` in a message is where a long word may be broken."""
    pgettext = translations(language).pgettext
    names = {
        # Translators: short names on a map of tiles; “|” is where the word may be broken.
        "kz-10": pgettext("tile", "Abai"),
        "kz-11": pgettext("tile", "Akmola"),
        "kz-15": pgettext("tile", "Aktobe"),
        "kz-19": pgettext("tile", "Almaty Region"),
        "kz-23": pgettext("tile", "Atyrau"),
        "kz-27": pgettext("tile", "West Kazakh|stan"),
        "kz-31": pgettext("tile", "Zham|byl"),
        "kz-33": pgettext("tile", "Zhe|tisu"),
        "kz-35": pgettext("tile", "Kara|ganda"),
        "kz-39": pgettext("tile", "Kosta|nay"),
        "kz-43": pgettext("tile", "Kyzyl|orda"),
        "kz-47": pgettext("tile", "Mangy|stau"),
        "kz-55": pgettext("tile", "Pavlo|dar"),
        "kz-59": pgettext("tile", "North Kazakh|stan"),
        "kz-61": pgettext("tile", "Turki|stan"),
        "kz-62": pgettext("tile", "Ulytau"),
        "kz-63": pgettext("tile", "East Kazakh|stan"),
        "kz-71": pgettext("tile", "Astana"),
        "kz-75": pgettext("tile", "Almaty"),
        "kz-79": pgettext("tile", "Shym|kent"),
    }
    return {code: name.replace("|", "\u00ad") for code, name in names.items()}
