"""Make a register of N people who do not exist, beside the real one: generate.py N FOLDER [--seed S].

FOLDER becomes a copy of the project with N more records, ready for `casebook build`. It is for measuring and is
never published: what is said there of made-up people would be told of whoever happens to bear such a name.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench.search.people import Person

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]  # so that it runs by its path from anywhere

FIRST_ID = 1000
SOURCES = 50
ARTICLES = tuple(
    f"cc-2014/{number}" for number in (131, 155, 158, 174, 174, 182, 194, 258, 274, 274, 378, 400, 405, 405, 419)
)
OFFENCES = ("cao-2014/456-2", "cao-2014/488", "cao-2014/488", "cao-2014/489", "cao-2014/73-3")
"""Articles of the code of administrative offences."""
ROLES = ("activist", "blogger", "correspondent", "editor", "human-rights-defender", "journalist", "lawyer")
PLACES = (
    "aktau",
    "almaty",
    "astana",
    "konaev",
    "shymkent",
    "taldykorgan",
    "taraz",
    "uralsk",
    "zhanaozen",
    "kz-35",
    "kz-63",
)

OF_NO_TEXT = "0" * 12
"""The texts are drawn by lot in each language. As translations of each other they would be refused."""


def main(arguments: list[str]) -> int:
    """Write the register and say what was made."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("number", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    generate(asked.number, asked.folder, asked.seed)
    print(f"{asked.number} records of people who do not exist in {asked.folder}")
    return 0


def generate(number: int, folder: Path, seed: int = 1) -> None:
    """Copy the project to `folder`, which must not exist, and add `number` people."""
    from bench.search.people import make_people
    from tests.conftest import copy_project

    copy_project(folder)
    taken, refused = refused_surnames()
    _write_sources(folder / "content/sources")
    lines = ["slug\ten\tru\tkk\tsurname"]
    for index, person in enumerate(make_people(number, seed, taken, refused)):
        _write_person(folder / "content/cases", index, seed, person)
        lines.append(f"{person.slug}\t{person.en}\t{person.ru}\t{person.kk}\t{person.surname}")
    (folder / "people.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def refused_surnames() -> tuple[frozenset[str], frozenset[str]]:
    """The slugs of the real register, and the surnames that nobody made up may bear: its own and the absent ones."""
    from bench.search.people import read_table
    from casebook.reading.content import read_content

    register, _ = read_content(ROOT)
    names = [entry.record.names for entry in register.cases.values()]
    words = {word for name in names for text in (name.ru, name.kk) for word in text.split()}
    words |= {row["surname"] for row in read_table(Path(__file__).parent / "queries/absent.tsv")}
    return frozenset(register.cases), frozenset(words)


def _write_sources(folder: Path) -> None:
    for number in range(SOURCES):
        text = (
            f"---\nkind: press\ntype: article-newspaper\ntitle: Made-up report {number}\nlanguage: en\n"
            f"publisher: [Made-up News]\nissued: 2026-06-{number % 28 + 1:02}\n"
            f"url: https://example.org/{number}\nseen: 2026-07-01\nseen_as: full-text\n---\n"
        )
        (folder / f"made-up-{number:02}.md").write_text(text, encoding="utf-8")


def _write_person(folder: Path, index: int, seed: int, person: Person) -> None:
    """The record and its two translations."""
    from bench.search.prose import KEYS, write_text

    chance = random.Random(f"{seed}/record/{index}")
    place = chance.choice(PLACES)
    texts = {
        language: {key: write_text(chance, language, key, place_names()[place][language]) for key in KEYS}
        for language in ("en", "ru", "kk")
    }
    record = "\n".join(_record(chance, index, person, place))
    (folder / f"{person.slug}.md").write_text(f"---\n{record}\n{_texts(texts['en'])}---\n", encoding="utf-8")
    hashes = "".join(f"  {key}: '{OF_NO_TEXT}'\n" for key in KEYS)
    for language in ("ru", "kk"):
        text = f"---\nmade_by: machine\nmade_from:\n{hashes}{_texts(texts[language])}---\n"
        (folder / f"{person.slug}.{language}.md").write_text(text, encoding="utf-8")


def place_names() -> dict[str, dict[str, str]]:
    """Code → its name in each language."""
    if not _PLACES:
        import yaml

        terms = yaml.safe_load((ROOT / "content/vocabulary/places.yaml").read_text(encoding="utf-8"))
        _PLACES.update({code: {language: terms[code][language] for language in ("en", "ru", "kk")} for code in PLACES})
    return _PLACES


_PLACES: dict[str, dict[str, str]] = {}


def _texts(texts: dict[str, str]) -> str:
    return "text:\n" + "".join(f"  {key}: >-\n    {text}\n" for key, text in texts.items())


def _record(chance: random.Random, index: int, person: Person, place: str) -> Iterator[str]:
    src = f"[made-up-{chance.randrange(SOURCES):02}]"
    yield f"id: kz-{FIRST_ID + index:04}"
    yield "kind: person"
    yield "standing: target"
    yield f"names:\n  en: {person.en}\n  ru: {person.ru}\n  kk: {person.kk}\n  unreviewed: [ru, kk]"
    if person.spellings:
        yield "  spellings: [" + ", ".join(f"{{text: {text}, src: {src}}}" for text in person.spellings) + "]"
    yield f"roles: {{{chance.choice(ROLES)}: {src}}}"
    yield f"places: {{{place}: {src}}}"
    yield f"activities:\n  post: {{kind: social-post, platform: facebook, date: 2024~, src: {src}, note: post}}"
    criminal = chance.random() < 0.6
    year = chance.choice((2024, 2025))
    yield f"proceedings:\n  case-{year}:\n    kind: {'criminal' if criminal else 'administrative'}\n    over: [post]"
    yield "    charges:"
    article = chance.choice(ARTICLES if criminal else OFFENCES)
    yield f"      first: {{statute: {article}, src: {src}, note: charge}}"
    yield "    steps:"
    yield from _steps(chance, criminal, year, place, src)
    yield "consent: public-record\nchecked: 2026-07-01"


def _steps(chance: random.Random, criminal: bool, year: int, place: str, src: str) -> Iterator[str]:
    """Some of the usual course, the first of them with the note."""
    note = ", note: ruling"
    course = ["detained", "arrested", "charged", "trial-opened"][: chance.randint(1, 4)] if criminal else ["detained"]
    for month, kind in enumerate(course, 1):
        yield f"    - {{type: {kind}, date: {year}-{month:02}-11, place: {place}, src: {src}{note}}}"
        note = ""
    if not criminal:
        sanction = "{kind: fine, amount: 20 MCI}" if chance.random() < 0.5 else "{kind: administrative-detention}"
        yield f"    - {{type: ruling, date: {year}-02-12, outcome: penalised, sanctions: [{sanction}], src: {src}}}"
    elif course[-1] == "trial-opened":
        if chance.random() < 0.85:
            sanction = chance.choice(
                ("{kind: imprisonment, length: P1Y}", "{kind: restriction-of-freedom, length: P1Y}")
            )
            ending = f"outcome: convicted, sanctions: [{sanction}]"
        else:
            ending = "outcome: acquitted"
        yield f"    - {{type: verdict, date: {year}-06-20, {ending}, src: {src}}}"
        if "convicted" in ending and chance.random() < 0.4:
            outcome = chance.choice(("upheld", "sent-back"))
            yield f"    - {{type: appeal, date: {year}-09-20, outcome: {outcome}, src: {src}}}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
