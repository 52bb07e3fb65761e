"""People who do not exist: names in three languages, spelled in several Latin schemes."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent

KAZAKH_TO_RUSSIAN = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")

_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі"
_SOUNDS = "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya a g k n o u u h i"
_COMMON = {letter: sound.strip("-") for letter, sound in zip(_LETTERS, _SOUNDS.split(" "), strict=True)}
SCHEMES: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("press", _COMMON),
    ("passport", {**_COMMON, "й": "i", "ё": "e", "х": "kh", "ю": "yu"}),
    ("short", {**_COMMON, "ж": "j", "х": "h", "ц": "c", "й": "i", "щ": "sch"}),
    (
        "kazakh",
        {**_COMMON, "ғ": "gh", "қ": "q", "ң": "ng", "х": "h", "ұ": "u", "ү": "u", "ш": "sh", "ж": "zh", "ы": "y"},
    ),
)
"""How a name is spelled in Latin letters; the last reads the Kazakh form, the others the Russian one."""

KAZAKH_SCHEME = "kazakh"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody made up."""

    slug: str
    en: str
    ru: str
    kk: str
    spellings: tuple[str, ...] = ()
    """Other Latin forms."""

    @property
    def surname(self) -> str:
        """The Russian surname as of a man: what namesakes share."""
        return man_surname(self.ru.split(" ")[-1])


def man_surname(surname: str) -> str:
    """`Матаева` and `Матаев` are one: lower case, ё as е, without the ending of women."""
    folded = surname.lower().replace("ё", "е")
    return re.sub(r"(?<=[оеё]в)а$|(?<=ин)а$|(?<=ын)а$", "", re.sub(r"ская$", "ский", folded))


def read_hand_made() -> tuple[Person, ...]:
    """The 25 names that a human made, in their order; every synthetic register begins with them."""
    return tuple(
        Person(row["slug"], row["en"], row["ru"], row["kk"]) for row in read_table(HERE / "words/hand-names.tsv")
    )


def read_table(path: Path) -> Iterator[dict[str, str]]:
    """Rows of a table whose columns are parted by tabs and named in the first line."""
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    columns = header.split("\t")
    for line in lines:
        yield dict(zip(columns, line.split("\t"), strict=True))


def make_people(number: int, seed: int, taken: frozenset[str], refused: frozenset[str]) -> Iterator[Person]:
    """`number` people, the first of them the same for any `number`; no slug of `taken`, no surname like `refused`."""
    hand_made = read_hand_made()[:number]
    slugs = {*taken, *(person.slug for person in hand_made)}
    avoided = {_rough(name) for name in (*refused, *(person.surname for person in hand_made))}
    yield from hand_made
    for index in range(len(hand_made), number):
        chance = random.Random(f"{seed}/{index}")
        person = _make_person(chance)
        while _rough(person.surname) in avoided:
            person = _make_person(chance)
        slug = next(slug for slug in _slugs(person.en) if slug not in slugs)
        slugs.add(slug)
        yield Person(slug, person.en, person.ru, person.kk, person.spellings)


def _rough(surname: str) -> str:
    """A key that is the same for spellings of one surname, and for some that only look alike."""
    text = man_surname(surname.translate(KAZAKH_TO_RUSSIAN))
    text = re.sub(r"дж", "ж", text).translate(str.maketrans("ыйьъэёгв", "ии  еекф")).replace(" ", "")
    text = re.sub(r"[оуа]", "а", text)
    return re.sub(r"(.)\1+", r"\1", text)


def _slugs(name: str) -> Iterator[str]:
    base = re.sub(r"[^a-z]+", "-", name.lower()).strip("-")
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


@cache
def _words(key: str) -> tuple[str, ...]:
    with (HERE / "words/names.toml").open("rb") as file:
        return tuple(tomllib.load(file)[key].split())


def _make_person(chance: random.Random) -> Person:
    woman = chance.random() < 0.45
    kind = chance.choices(("kazakh", "russian", "uyghur", "uzbek", "korean"), (62, 18, 7, 8, 5))[0]
    surname = _surname(chance, kind, woman)
    given_of = "kazakh" if kind in ("kazakh", "uyghur", "uzbek") else "russian"
    given = chance.choice(_words(f"{given_of}_{'women' if woman else 'men'}"))
    kk = f"{given} {surname}"
    ru = _in_russian(kk)
    weights = (5, 3, 2, 2)
    name = chance.choices([scheme for scheme, _ in SCHEMES], weights)[0]
    other = chance.choice([scheme for scheme, _ in SCHEMES])
    en, spelling = spell(kk, ru, name), spell(kk, ru, other)
    spellings = (spelling,) if spelling != en and chance.random() < 0.15 else ()
    return Person("", en, ru, kk, spellings)


def spell(kk: str, ru: str, scheme: str) -> str:
    """A name in Latin letters."""
    table = dict(SCHEMES)[scheme]
    text = kk if scheme == KAZAKH_SCHEME else ru
    if scheme == "press":  # Yerlan Abayev, as English newspapers write
        text = re.sub(r"(?i)(?<![а-яё])е|(?<=[аеоуыэюяиАЕОУЭЮЯ])е", "йе", text)
    return " ".join("".join(table.get(letter, letter) for letter in word.lower()).capitalize() for word in text.split())


def _in_russian(kk: str) -> str:
    text = kk.replace("гүл", "гуль").replace("Гүлс", "Гульс").replace("Гүлн", "Гульн").replace("Гүлш", "Гульш")
    return text.translate(KAZAKH_TO_RUSSIAN).replace("ыи", "и")


def _surname(chance: random.Random, kind: str, woman: bool) -> str:
    if kind == "korean":
        return chance.choice(_words("korean"))
    if kind == "russian":
        root = chance.choice(_words("russian_roots"))
        return _russian_surname(root, chance.choice(("ов", "ев", "енко", "ский", "ин", "ук")), woman)
    if kind == "kazakh":
        return _kazakh_surname(chance, woman)
    return _with_ending(chance.choice(_words(f"{kind}_roots")), woman)


def _russian_surname(root: str, ending: str, woman: bool) -> str:
    stem = root.rstrip("аеёиоуыьяйe") or root
    if ending in ("енко", "ук"):
        return stem + ending
    if ending == "ский":
        return stem + ("ская" if woman else "ский")
    return stem + ending + ("а" if woman else "")


def _kazakh_surname(chance: random.Random, woman: bool) -> str:
    root = chance.choice(_words("heads"))
    if chance.random() < 0.8:
        root += chance.choice(_words("tails"))
    form = chance.choices(("russian", "patronymic", "bare"), (75, 17, 8))[0]
    if root.endswith("ов"):
        return root + ("а" if woman else "")
    if form == "bare":
        return root
    if form == "patronymic":
        return root + ("қызы" if woman else "ұлы")
    return _with_ending(root, woman)


def _with_ending(root: str, woman: bool) -> str:
    """-ов after a hard consonant, -ев after others, -ин after а and я."""
    last = root[-1]
    if last in "аяыі":
        root, ending = root[:-1], "ин" if last in "ая" else "ов"
    elif last in "йеиоөуүью":
        root, ending = root.rstrip("й") if last == "й" else root, "ев"
    elif last in "жшщч":
        ending = "ев"
    else:
        ending = "ов"
    return root + ending + ("а" if woman else "")
