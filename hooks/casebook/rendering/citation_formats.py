"""One citation in the formats of reference lists: plain text in, each with its own escaping. No format has "accessed".

The day on which a reader saw a page is the reader's: nothing here reads the clock.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date

from casebook.model.languages import ENGLISH
from casebook.rendering.translations import language_name

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""Macros of every BibTeX style."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is cited, in the words of one language; no value holds a line break."""

    key: str
    """ASCII, for programs: `kz-0007`, `cc-2014-274`."""
    title: str
    site: str
    """Name of the site: the author, since the editors are not named."""
    language: str
    day: date
    """As of which the page speaks."""
    revision: str
    note: str
    """`Record kz-0007, revision 3f2a9c1b, as of 22 November 2026`."""
    address: str

    @property
    def id(self) -> str:
        """For programs that keep several revisions apart."""
        return f"casebook-{self.key}-{self.revision}"


_TEX = {
    "\\": "{\\textbackslash}",
    "{": "{\\textbraceleft}",  # not \{: BibTeX counts braces, escaped ones too
    "}": "{\\textbraceright}",
    "~": "{\\textasciitilde}",
    "^": "{\\textasciicircum}",
    **{sign: f"\\{sign}" for sign in "$&%#_"},
}


def escape_tex(text: str) -> str:
    """Text for a BibTeX field; letters stay UTF-8."""
    return "".join(_TEX.get(sign, sign) for sign in text)


def to_bibtex(work: Work) -> str:
    """An entry that BibTeX and biblatex both read; braces keep the author whole and the title's capitals."""
    fields = {
        "author": f"{{{escape_tex(work.site)}}}",
        "title": f"{{{escape_tex(work.title)}}}",
        "year": str(work.day.year),
        "month": _MONTHS[work.day.month - 1],
        "url": work.address,
        "note": escape_tex(work.note),
        "langid": language_name(work.language, ENGLISH).lower(),
    }
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}" for name, value in fields.items()]
    return f"@misc{{{work.id},\n" + ",\n".join(lines) + "\n}"


def to_ris(work: Work) -> str:
    """A record for reference managers."""
    lines = (
        ("TY", "ELEC"),
        ("ID", work.id),
        ("AU", work.site),  # without a comma, it is a body and no person
        ("TI", work.title),
        ("T2", work.site),
        ("PY", str(work.day.year)),
        ("DA", f"{work.day:%Y/%m/%d}/"),
        ("LA", work.language),
        ("N1", work.note),
        ("UR", work.address),
        ("ER", ""),
    )
    return "\n".join(f"{tag}  - {value}" for tag, value in lines)


def to_csl(work: Work) -> str:
    """CSL-JSON, as Zotero, Pandoc and citeproc read it."""
    item = {
        "id": work.id,
        "type": "webpage",
        "title": work.title,
        "author": [{"literal": work.site}],
        "container-title": work.site,
        "issued": {"date-parts": [[work.day.year, work.day.month, work.day.day]]},
        "version": work.revision,
        "language": work.language,
        "note": work.note,
        "URL": work.address,
    }
    lines = (f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in item.items())
    return "[{\n  " + ",\n  ".join(lines) + "\n}]"


_WIKI = re.compile(r"[&<>{}\[\]|~]|''+|__+|(?<=:)//")
"""What would end a parameter or begin a link, a tag, emphasis, a signature, a magic word or an address."""


def escape_wiki(text: str) -> str:
    """Text for a parameter of a template: what is markup becomes character references."""
    return _WIKI.sub(lambda found: "".join(f"&#{ord(sign)};" for sign in found[0]), text)


def to_wiki(work: Work) -> str:
    """{{cite web}} has these names of parameters in the English, Russian and Kazakh Wikipedia; the note follows it."""
    values = {
        "url": work.address,
        "title": escape_wiki(work.title),
        "website": escape_wiki(work.site),
        "date": work.day.isoformat(),
        "language": work.language,
        "access-date": "",
    }
    return f"{{{{cite web {' '.join(f'|{name}={value}' for name, value in values.items())}}}}} {escape_wiki(work.note)}"


def to_gost(work: Work) -> str:
    """GOST R 7.0.5-2008; its own words are Russian, whatever the page's language is."""
    return (
        f"{work.title} [Электронный ресурс] // {work.site} : [сайт]. {work.note}. "
        f"URL: {work.address} (дата обращения: __.__.____)."
    )
