"""Keys inside a record that have another name now: a key is no fact, so what stands under it is compared as before."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from casebook.deriving.fact_tree import Node

SaysAll = Callable[[Node, Node], bool]
"""Whether the newer of two things says all that the older one said."""

_NAMED_BY: Mapping[str, Collection[str]] = {"parties": ("who",), "activities": ("over",), "contested": ()}
"""Folder of a record → fields anywhere in it that hold its keys."""
_NAME_CHARGES = ("charges", "replaced_by")
"""Fields of a step that hold keys of charges."""


def follow_renamed_keys(old: Node, new: Node, says_all: SaysAll) -> None:
    """Put what was renamed under its newer key in the older tree, and where other facts name it."""
    for folder, fields in _NAMED_BY.items():
        renamed = _renamed(old.below(folder), new.below(folder), says_all)
        _rename(old.below(folder), renamed)
        for field in _fields(old, fields):
            _rename(field, renamed)
    before, after = old.below("proceedings"), new.below("proceedings")
    for key in before.keys() & after.keys():
        _follow_charges(before[key], after[key], says_all)

    def says_all_but_keys(one: Node, other: Node) -> bool:
        same = one.copy()
        _follow_charges(same, other, says_all)
        return says_all(same, other)

    renamed = _renamed(before, after, says_all_but_keys)
    _rename(before, renamed)
    for key in renamed.values():
        _follow_charges(before[key], after[key], says_all)


def _follow_charges(old: Node, new: Node, says_all: SaysAll) -> None:
    """The same for the charges of a proceeding, which its steps name."""
    renamed = _renamed(old.below("charges"), new.below("charges"), says_all)
    _rename(old.below("charges"), renamed)
    for step in old.below("steps").values():
        for field in _NAME_CHARGES:
            _rename(step.below(field), renamed)


def _renamed(old: Mapping[str, Node], new: Mapping[str, Node], says_all: SaysAll) -> dict[str, str]:
    """Older key → newer key: the equal ones first; of several that would do, the first in the order of keys."""
    found: dict[str, str] = {}
    for alike in (lambda one, other: one.flat() == other.flat(), says_all):
        for key in sorted(old.keys() - new.keys() - found.keys()):
            free = sorted(new.keys() - old.keys() - set(found.values()))
            match = next((other for other in free if alike(old[key], new[other])), None)
            if match is not None:
                found[key] = match
    return found


def _rename(things: dict[str, Node], renamed: Mapping[str, str]) -> None:
    moved = {renamed.get(key, key): one for key, one in things.items()}
    things.clear()
    things.update(moved)


def _fields(node: Node, names: Collection[str]) -> Iterator[dict[str, Node]]:
    """Everything below that stands in a field of such a name."""
    for name, one in node.children.items():
        if name in names:
            yield one.children
        yield from _fields(one, names)
