"""The questions, with what a right answer is."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.search.kazakh import lemma_of
from bench.search.people import man_surname, read_table

ROOT = Path(__file__).parents[2]
QUERIES = Path(__file__).parent / "queries"


@dataclass(frozen=True, slots=True)
class Query:
    """One question to every engine."""

    group: str
    """`hand`, `generated`, `statutes`, `kazakh-text`, `absent` or `odd`."""
    kind: str
    text: str
    right: frozenset[str]
    """Keys of results that answer it."""
    language: str
    """The page that it is asked on: the language whose script it is in."""


def language_of(text: str) -> str:
    """Kazakh if it has a letter that only Kazakh has, Russian if Cyrillic, else English."""
    if re.search("[әғқңөұүһі]", text.lower()):
        return "kk"
    return "ru" if re.search("[а-яё]", text.lower()) else "en"


def read_queries(project: Path) -> list[Query]:
    """Every query set, judged by what the register in `project` holds."""
    names = _Namesakes(project)
    found = [Query("hand", row["class"], row["query"], names.of(row["expected"]), "") for row in _rows("hand")]
    found += [
        Query("generated", row["scheme"], row["query"], names.of(row["expected"]), "") for row in _rows("generated")
    ]
    charged = _charged(project)
    for row in _rows("statutes"):
        right = {f"statute:{row['expected']}", *(f"case:{slug}" for slug in charged.get(row["expected"], ()))}
        found.append(Query("statutes", "", row["query"], frozenset(right), ""))
    having = _having_lemma(project)
    for row in _rows("kazakh-text"):
        found.append(Query("kazakh-text", row["kind"], row["query"], frozenset(having.get(row["lemma"], ())), "kk"))
    found += [Query("absent", "", row["surname"], frozenset(), "") for row in _rows("absent")]
    found += [Query("odd", row["what"], _odd(row["query"]), frozenset(), "") for row in _rows("odd")]
    return [Query(one.group, one.kind, one.text, one.right, one.language or language_of(one.text)) for one in found]


def _rows(name: str) -> list[dict[str, str]]:
    return list(read_table(QUERIES / f"{name}.tsv"))


def _odd(written: str) -> str:
    """A JSON text, or a long one told in short."""
    value = json.loads(written)
    if isinstance(value, str):
        return value
    if "repeat" in value:
        return str(value["repeat"]) * int(value["times"])
    return " ".join(f"word{number}" for number in range(int(value["count"])))


class _Namesakes:
    """Who may be meant by a name: everybody with the surname, since no engine can know more."""

    def __init__(self, project: Path) -> None:
        people = list(read_table(project / "people.tsv"))
        self._surname: Mapping[str, str] = {row["slug"]: row["surname"] for row in people}
        self._slugs: dict[str, set[str]] = {}
        for slug, surname in self._surname.items():
            self._slugs.setdefault(man_surname(surname), set()).add(slug)

    def of(self, slug: str) -> frozenset[str]:
        surname = self._surname.get(slug)
        slugs = self._slugs[man_surname(surname)] if surname else {slug}
        return frozenset(f"case:{one}" for one in slugs)


def _charged(project: Path) -> Mapping[str, tuple[str, ...]]:
    """Statute → the cases of those charged under it, members of a group too."""
    from casebook.deriving.relations import weave
    from casebook.reading.content import read_content

    register, _ = read_content(ROOT)
    web = weave(register)
    charged = {key: set(slugs) for key, slugs in web.charged.items()}
    for slugs in charged.values():
        slugs |= {slug for slug, groups in web.groups.items() if any(group in slugs for group, _ in groups)}
    # Made-up records are not read as such: that takes a minute for 10,000, and all that is wanted is on one line.
    for row in read_table(project / "people.tsv"):
        text = (project / f"content/cases/{row['slug']}.md").read_text(encoding="utf-8")
        for key in re.findall(r"\{statute: ([a-z0-9/-]+)", text):
            charged.setdefault(key, set()).add(row["slug"])
    return {key: tuple(sorted(slugs)) for key, slugs in charged.items()}


def _having_lemma(project: Path) -> Mapping[str, set[str]]:
    """Kazakh lemma → the records whose Kazakh texts hold a form of it."""
    found: dict[str, set[str]] = {}
    for file in sorted((project / "content/cases").glob("*.kk.md")):
        words = set(re.findall(r"[а-яёәғқңөұүһі]+", file.read_text(encoding="utf-8").partition("\ntext:")[2].lower()))
        for lemma in {lemma for word in words for lemma in lemma_of().get(word, ())}:
            found.setdefault(lemma, set()).add("case:" + file.name.removesuffix(".kk.md"))
    return found
