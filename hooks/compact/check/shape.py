"""Nodes → model; the dataclass is the schema."""

import dataclasses
import functools
from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from compact.check.words import text_from, words_from
from compact.load import Mapping, Node, Scalar, Sequence
from compact.model import Text
from compact.problem import Problem, Where

T = TypeVar("T")
DIGITS = 4


@dataclasses.dataclass(frozen=True)
class Reading:
    """The source while it becomes a model: its files, those used so far, and its faults so far.

    `broken` names the files in which something could not be built and was left out; what looks
    out of order in them may only be a consequence.
    """

    files: dict[str, Node | None]
    problems: list[Problem]
    used: list[str] = dataclasses.field(default_factory=list)
    broken: set[str] = dataclasses.field(default_factory=set)

    def problem(self, where: Where, what: str, remedy: str) -> None:
        """Note a fault that leaves nothing out."""
        self.problems.append(Problem(where, what, remedy))

    def broke(self, where: Where, what: str, remedy: str) -> None:
        """Note a fault that leaves something out; reading goes on around it."""
        self.problem(where, what, remedy)
        self.broken.add(where.file)


def shape(cls: type[T], name: str, reading: Reading) -> T | None:
    """Build `cls` from the file `name`; None where it cannot be built, which is then a problem."""
    reading.used.append(name)
    node = reading.files[name]
    built: T | None = None if node is None else _value(cls, node, reading)
    return built


def _value(kind: Any, node: Node, reading: Reading) -> Any:
    if get_origin(kind) is tuple:
        return _items(get_args(kind)[0], node, reading)
    choices = [choice for choice in get_args(kind) if choice is not type(None)]
    if choices:
        return _value(_chosen(choices, node), node, reading)
    if dataclasses.is_dataclass(kind) and kind is not Text:
        return _fields(kind, node, reading)
    if not isinstance(node, Scalar):
        reading.broke(node.where, f"expected {NAMES[kind]}.", "Write one value here, not a list or mapping.")
        return None
    return READERS[kind](node, reading)


def _items(kind: Any, node: Node, reading: Reading) -> tuple[Any, ...] | None:
    if not isinstance(node, Sequence):
        reading.broke(node.where, "expected a list.", "Begin each item with a hyphen.")
        return None
    if not node.items:
        reading.broke(node.where, "the list is empty.", "Restore its items, or remove the key.")
        return None
    return _built(_value(kind, item, reading) for item in node.items)


def _built(items: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(item for item in items if item is not None)


def _chosen(choices: list[Any], node: Node) -> Any:
    """The kind whose first field, which names it, is among the keys; the first kind if none is."""
    keys = {key.value for key, _ in node.entries} if isinstance(node, Mapping) else set()
    named = [choice for choice in choices[1:] if next(iter(fields_of(choice))) in keys]
    return (named or choices)[0]


@functools.cache
def fields_of(cls: Any) -> dict[str, tuple[Any, dataclasses.Field[Any]]]:
    """The keys of a dataclass in the source: its fields but `where`, each with its type."""
    hints = get_type_hints(cls)
    return {field.name: (hints[field.name], field) for field in dataclasses.fields(cls) if field.name != "where"}


def _fields(cls: Any, node: Node, reading: Reading) -> Any:
    if not isinstance(node, Mapping):
        first = next(iter(fields_of(cls)))
        reading.broke(node.where, f"expected keys such as {first}.", "Write them as «key: value», one a line.")
        return None
    fields, values = fields_of(cls), {}
    for key, value_node in node.entries:
        if key.value not in fields:
            reading.problem(key.where, f"{key.value} is no key here.", f"Use one of: {', '.join(fields)}.")
            continue
        kind, field = fields[key.value]
        value = _file(kind, value_node, reading) if field.metadata else _value(kind, value_node, reading)
        values[key.value] = value
    for name, (_, field) in fields.items():
        if name not in values and field.default is dataclasses.MISSING:
            reading.broke(node.where, f"{name} is missing.", f"Add «{name}:» here.")
            values[name] = None
    complete = all(value is not None for value in values.values())
    return cls(**values, where=node.where) if complete else None


def _file(kind: Any, node: Node, reading: Reading) -> Any:
    if get_origin(kind) is not tuple:
        return _named(kind, node, reading)
    if not isinstance(node, Sequence) or not node.items:
        reading.broke(node.where, "expected a list of files.", "Name one file after each hyphen.")
        return None
    return _built(_named(get_args(kind)[0], item, reading) for item in node.items)


def _named(kind: Any, node: Node, reading: Reading) -> Any:
    if not isinstance(node, Scalar):
        reading.broke(node.where, "expected the name of a file.", "Write its path under the source folder.")
        return None
    if node.value in reading.used:
        reading.broke(node.where, f"{node.value} is named twice.", "Keep one of the two.")
        return None
    if node.value not in reading.files:
        reading.broke(node.where, f"{node.value} is not there.", "Restore it, or correct the name.")
        return None
    return shape(kind, node.value, reading)


def _number(node: Scalar, reading: Reading) -> int | None:
    # int() would also take «1_0», « 1» and digits of other scripts.
    if node.value.isascii() and node.value.isdecimal() and node.value[0] != "0" and len(node.value) <= DIGITS:
        return int(node.value)
    reading.broke(node.where, "expected a number.", "Correct the value.")
    return None


def _date(node: Scalar, reading: Reading) -> date | None:
    try:
        return date.fromisoformat(node.value)
    except ValueError:
        reading.broke(node.where, "expected a date.", "Write it as year-month-day, such as 2018-12-19.")
        return None


def _words(node: Scalar, reading: Reading) -> str:
    return words_from(node, reading.problems)


def _text(node: Scalar, reading: Reading) -> Text:
    return text_from(node, reading.problems)


READERS = {int: _number, str: _words, Text: _text, date: _date}
NAMES = {int: "a number", str: "words", Text: "words", date: "a date"}
