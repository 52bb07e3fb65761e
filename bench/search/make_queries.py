"""Write queries/generated.tsv and queries/kazakh-text.tsv again; both are under version control.

The first spells names of the synthetic register with transliterators that others wrote, so that our folding is not
judged by its author's own idea of how people spell. The second asks for Kazakh lemmas by one of their forms.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench.search.people import Person

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]

QUERIES = Path(__file__).parent / "queries"
ASKED = 600
"""Rows of generated.tsv."""
FROM = 200
"""The people it asks for are among the first so many, which every synthetic register has."""
LEMMAS = 80
SEED = 1


def main() -> int:
    """Write both tables."""
    from bench.search.generate import refused_surnames
    from bench.search.people import make_people

    taken, refused = refused_surnames()
    people = list(make_people(FROM, SEED, taken, refused))
    rows = list(_spell(random.Random("queries"), people, transliterators()))
    _write("generated.tsv", "scheme\tquery\texpected", rows)
    _write("kazakh-text.tsv", "kind\tquery\tlemma", list(_inflect(random.Random("lemmas"))))
    return 0


def _write(name: str, header: str, rows: list[str]) -> None:
    (QUERIES / name).write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    print(f"{name}: {len(rows)}")


def transliterators() -> Mapping[str, Callable[[str], str]]:
    """Name → what spells a Cyrillic name in Latin letters."""
    import anyascii
    import cyrtranslit
    import iuliia
    import transliterate
    import unidecode

    found = {f"iuliia {name}": schema.translate for name, schema in sorted(iuliia.schemas.items())}
    return {
        **found,
        "anyascii": anyascii.anyascii,
        "unidecode": unidecode.unidecode,
        "transliterate": lambda text: str(transliterate.translit(text, "ru", reversed=True)),
        "cyrtranslit": lambda text: str(cyrtranslit.to_latin(text, "ru")),
    }


def _spell(chance: random.Random, people: list[Person], schemes: Mapping[str, Callable[[str], str]]) -> Iterator[str]:
    """Surnames and full names by a scheme drawn by lot, each spelling once."""
    seen: set[str] = set()
    while len(seen) < ASKED:
        person, name = chance.choice(people), chance.choice(sorted(schemes))
        kazakh = name in ("anyascii", "unidecode") and chance.random() < 0.5
        text = person.kk if kazakh else person.ru
        query = schemes[name](text if chance.random() < 0.3 else text.split()[-1])
        query = re.sub(r"[^\w' -]", "", query)
        if re.search("[А-Яа-я]", query) or query.lower() in seen:
            continue
        seen.add(query.lower())
        yield f"{name}\t{query}\t{person.slug}"


def _inflect(chance: random.Random) -> Iterator[str]:
    """Forms of nouns that are underived, and of verbs, whose words the site's own labels do not have."""
    from bench.search.kazakh import lemma_of, lemmas, nouns, verbs

    printed = _words_of_the_site()
    forms = lemmas()

    def usable(lemma: str) -> bool:
        alone = all(lemma_of()[form] == {lemma} for form in forms[lemma])
        return alone and len(lemma) > 2 and not printed.intersection(forms[lemma])

    fit = [lemma for lemma in nouns() if usable(lemma)]
    for lemma in sorted(chance.sample(fit, min(LEMMAS - 15, len(fit)))):
        yield f"noun\t{chance.choice(forms[lemma])}\t{lemma}"
    fit = [stem for stem in verbs() if usable(stem)]
    for stem in sorted(chance.sample(fit, min(15, len(fit)))):
        yield f"verb\t{chance.choice(forms[stem])}\t{stem}"


def _words_of_the_site() -> set[str]:
    """Kazakh words in statutes, vocabulary, pages and catalogues: a page can hold those outside of its texts."""
    found: set[str] = set()
    for folder in ("content", "hooks/casebook/locale", "bench/search/words/sentences.toml"):
        path = ROOT / folder
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.suffix in (".md", ".yaml", ".po", ".toml"):
                found.update(re.findall(r"[а-яёәғқңөұүһі]+", file.read_text(encoding="utf-8").lower()))
    return found


if __name__ == "__main__":
    sys.exit(main())
