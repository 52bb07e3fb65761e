"""What differs between two states of a record's facts, and which differences say that something was wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from casebook.deriving.fact_tree import Node, grow_tree
from casebook.deriving.renamed_keys import follow_renamed_keys
from casebook.model.edtf import parse_edtf
from casebook.model.history import FactMap

ADDED, CHANGED, REMOVED, MORE_EXACT = "added", "changed", "removed", "more-exact"

_UNIT_FOLDERS = frozenset(
    {"proceedings", "charges", "steps", "sanctions", "roles", "places", "parties", "episodes", "restrictions"}
    | {"affiliations", "activities", "related", "contested", "corrections", "editions", "events", "penalties"}
)
"""What stands in these is a thing of its own: told as a whole when it comes or goes."""
_TOLD_WITH_ITS_STEP = "sanctions"
_TELLING = (
    "type", "kind", "date", "outcome", "ground", "statute", "attributed", "offence", "length", "amount", "case", "as_",
    "from_", "until", "on", "text",
)  # fmt: skip
"""Fields that tell a thing from others of its kind, in the order in which they are written."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One fact that came, changed or went."""

    kind: str
    """added, changed, removed, or more-exact: the date was narrowed to days within the one it was."""
    path: str
    """In the newer state; of what went, in the older one."""
    now: FactMap = field(default_factory=dict)
    was: FactMap = field(default_factory=dict)

    @property
    def owes(self) -> bool:
        """Whether what was said before is no longer said: that is owed an explanation."""
        return self.kind in (CHANGED, REMOVED)


def compare_facts(old: FactMap, new: FactMap) -> list[Difference]:
    """Every difference, in the order of the newer state; things in a list are paired by what they say.

    So are things whose key has another name.
    """
    before, after = grow_tree(old), grow_tree(new)
    follow_renamed_keys(before, after, _says_all)
    return list(_compare(before, after, ""))


def _says_all(old: Node, new: Node) -> bool:
    return not any(one.owes for one in _compare(old, new, ""))


def _compare(old: Node, new: Node, path: str) -> Iterator[Difference]:
    for before, after in _paired(old.children, new.children):
        key = f"{path}{after or before}"
        if before is None:
            yield from _whole(ADDED, new.children[str(after)], key, new if _is_field(key) else None)
        elif after is None:
            yield from _whole(REMOVED, old.children[before], key, old if _is_field(key) else None)
        else:
            was, now = old.children[before], new.children[after]
            if was.text != now.text:
                yield _of_text(was.text or "", now.text or "", key, new)
            yield from _compare(was, now, f"{key}.")


def _is_field(path: str) -> bool:
    """Whether a fact is a field of the thing around it, not a thing of its own."""
    parts = path.split(".")
    return len(parts) < 2 or parts[-2] not in _UNIT_FOLDERS


def _whole(kind: str, node: Node, path: str, owner: Node | None) -> Iterator[Difference]:
    """Something that came or went, and the things inside it; of a field, `owner` is what it is a field of."""
    name = path.rpartition(".")[2]
    if name not in _UNIT_FOLDERS:
        told = _telling(owner or node) | ({name: node.text} if owner is not None and node.text else {})
        yield Difference(kind, path, told) if kind == ADDED else Difference(kind, path, was=told)
    for key, child in node.children.items():
        if name in _UNIT_FOLDERS or (key in _UNIT_FOLDERS and key != _TOLD_WITH_ITS_STEP):
            yield from _whole(kind, child, f"{path}.{key}", None)


def _telling(node: Node) -> dict[str, str]:
    found = {name: node.children[name].text or "" for name in _TELLING if name in node.children}
    sanctions = node.children.get("sanctions")
    if sanctions is not None:
        kinds = [one.children["kind"].text or "" for one in sanctions.children.values() if "kind" in one.children]
        found["sanctions"] = ",".join(kinds)
    return found


def _of_text(was: str, now: str, path: str, owner: Node) -> Difference:
    name = path.rpartition(".")[2]
    kind = _how(was, now)
    told = {**_telling(owner), name: now}
    return Difference(kind, path, told, {name: was})


def _how(was: str, now: str) -> str:
    """Whether a text of one or several values says the same and more, the same more exactly, or something else."""
    values, others = was.split("|"), now.split("|")
    if all(value in others for value in values):
        return ADDED
    kept = all(value in others or any(_is_within(other, value) for other in others) for value in values)
    return MORE_EXACT if kept else CHANGED


def _is_within(inner: str, outer: str) -> bool:
    try:
        return parse_edtf(outer).contains(parse_edtf(inner))
    except ValueError:  # no dates
        return False


def _paired(old: Mapping[str, Node], new: Mapping[str, Node]) -> Iterator[tuple[str | None, str | None]]:
    """Keys that belong together, in the newer order, then those that only the older one has."""
    pairs = _pair_items(old, new) if _is_list(old) or _is_list(new) else {key: key for key in new if key in old}
    for key in new:
        yield pairs.get(key), key
    left = set(pairs.values())
    yield from ((key, None) for key in old if key not in left)


def _is_list(children: Mapping[str, Node]) -> bool:
    return bool(children) and all(key.isdigit() and len(key) < 4 for key in children)


def _pair_items(old: Mapping[str, Node], new: Mapping[str, Node]) -> dict[str, str]:
    """Newer key → older key: the equal ones, then those that say the same more exactly, then the most alike."""
    pairs: dict[str, str] = {}
    for alike in (_equal, _narrowed, _of_one_kind):
        found = [
            (-_shared(old[before], new[after]), abs(int(before) - int(after)), int(before), before, after)
            for before in old.keys() - set(pairs.values())
            for after in new.keys() - pairs.keys()
            if alike(old[before], new[after])
        ]
        for *_, before, after in sorted(found):
            if before not in pairs.values() and after not in pairs:
                pairs[after] = before
    return pairs


def _equal(old: Node, new: Node) -> bool:
    return old.flat() == new.flat()


def _narrowed(old: Node, new: Node) -> bool:
    return _of_one_kind(old, new) and _is_within(_text(new, "date"), _text(old, "date"))


def _of_one_kind(old: Node, new: Node) -> bool:
    return all(_text(old, name) == _text(new, name) for name in ("type", "kind", "case"))


def _text(node: Node, name: str) -> str:
    return (node.children[name].text or "") if name in node.children else ""


def _shared(old: Node, new: Node) -> int:
    """How many of its fields two things have in common."""
    return sum(
        1 for name, one in old.children.items() if name in new.children and one.flat() == new.children[name].flat()
    )
