"""The facts of a record as a tree: what stands below a fact tells more of it."""

from __future__ import annotations

from casebook.model.history import FactMap


class Node:
    """A fact and the facts below it."""

    __slots__ = ("children", "text")

    def __init__(self) -> None:
        self.text: str | None = None
        self.children: dict[str, Node] = {}

    def flat(self) -> tuple[object, ...]:
        """Everything below, for comparing; sources last, for they tell least."""
        return (self.text, tuple((key, one.flat()) for key, one in sorted(self.children.items())))

    def copy(self) -> Node:
        """The same facts, to be changed."""
        made = Node()
        made.text = self.text
        made.children = {key: one.copy() for key, one in self.children.items()}
        return made

    def below(self, name: str) -> dict[str, Node]:
        """The things in a folder; none where there is no such folder."""
        return self.children[name].children if name in self.children else {}


def grow_tree(facts: FactMap) -> Node:
    """Paths as a tree."""
    root = Node()
    for path, text in facts.items():
        node = root
        for part in path.split("."):
            node = node.children.setdefault(part, Node())
        node.text = text
    return root
