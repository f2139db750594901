"""Reading finished pages back: a browser's parse of them, and the instrument's words in them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from justhtml import JustHTML

# justhtml calls every query optional; here what is not found may well raise.
Node = Any


def parse(page: Path) -> Node:
    """The page as a browser would parse it, with every parse error noted."""
    return JustHTML(page.read_bytes(), sanitize=False, collect_errors=True)


def elements(node: Node) -> Iterator[Node]:
    """All elements below a node, in document order."""
    for child in node.children or ():
        if not child.name.startswith(("#", "!")):
            yield child
            yield from elements(child)


def words(node: Node, *, labels: bool = False) -> list[str]:
    """The instrument's own words below a node: what is left without `data-apparatus`.

    With `labels` its letters and numbers are kept, which the original prints as well.
    """
    return "".join(_pieces(node, labels=labels)).split()


def _pieces(node: Node, *, labels: bool) -> Iterator[str]:
    if node.name == "#text":
        yield node.data
        return
    attrs = node.attrs or {}
    is_label = labels and "label" in (attrs.get("class") or "").split()
    if "data-apparatus" in attrs and not is_label:
        return
    block = node.name in {"h1", "h2", "p", "li", "ol", "section", "div"}
    if block:
        yield " "
    for child in node.children or ():
        yield from _pieces(child, labels=labels)
    if block:
        yield " "
