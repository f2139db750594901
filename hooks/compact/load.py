"""YAML files → nodes that know where they stand."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import yaml

from compact.problem import Problem, Where

# The C parser reads the whole source in a tenth of the time; it comes with PyYAML's wheels.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
NESTINGS = 500
BRACKET = re.compile(r"[\[\]{}]")
PLAIN_TAGS = {
    f"tag:yaml.org,2002:{name}"
    for name in ["str", "int", "float", "bool", "null", "timestamp", "value", "merge", "seq", "map"]
}
REMEDY = "Compare the indentation and punctuation with the lines around it."
REMEDIES = {
    "mapping values are not allowed in this context": "Text with a colon goes on the next line, after >-.",
    "found a tab character that violates indentation": "Indent with spaces, not tabs.",
}
LINE_BREAK = re.compile("\r\n|[\r\n]")
HIDDEN_BREAK = re.compile("[\x85\u2028\u2029]")


@dataclass(frozen=True)
class Scalar:
    """A value as it is written, never interpreted: YAML 1.1 would read a bare `no` as false.

    `written` is how it stands in the file, line by line: (line, column, characters), both from 1.
    `comment` is where a comment follows a bare value.
    """

    where: Where
    value: str
    written: tuple[tuple[int, int, str], ...]
    comment: Where | None

    def at(self, offset: int) -> Where:
        """The place in the file of the character at `offset` of the value."""
        # Folding and indentation only move white space, so the other characters pair off in order.
        places = _places(self.written)
        if len(places) != len(_solid(self.value)):
            return self.where  # an escape: what is written is not what is meant
        before = len(_solid(self.value[:offset]))
        if before < len(places) and not self.value[offset : offset + 1].isspace():
            return Where(self.where.file, *places[before])
        if before:
            line, column = places[before - 1]
            return Where(self.where.file, line, column + 1)
        return self.where


@functools.lru_cache(maxsize=8)
def _places(written: tuple[tuple[int, int, str], ...]) -> list[tuple[int, int]]:
    return [(line, column + n) for line, column, chars in written for n in _solid(chars)]


def _solid(chars: str) -> list[int]:
    """Where the characters stand that are no white space."""
    return [n for n, char in enumerate(chars) if not char.isspace()]


@dataclass(frozen=True)
class Sequence:
    """A YAML list."""

    where: Where
    items: tuple["Node", ...]


@dataclass(frozen=True)
class Mapping:
    """A YAML mapping; keys are unique."""

    where: Where
    entries: tuple[tuple[Scalar, "Node"], ...]


Node = Scalar | Sequence | Mapping


def load(folder: Path, problems: list[Problem]) -> dict[str, Node | None]:
    """Read every YAML file under `folder` in reading order: by its path there, None where that fails."""
    try:
        paths = sorted(_yaml_files(folder), key=lambda path: _reading_order(path.relative_to(folder)))
    except OSError as error:
        problems.append(_unreadable(folder, error))
        return {}
    if not paths:
        problems.append(Problem(_start(folder), "no source is here.", "Restore the folder and its YAML files."))
    return {path.relative_to(folder).as_posix(): _read(path, problems) for path in paths}


def _yaml_files(folder: Path) -> list[Path]:
    # A missing folder must fail here: rglob would find nothing in silence.
    next(folder.iterdir(), None)
    return [path for path in folder.rglob("*") if path.suffix in {".yml", ".yaml"}]


def _reading_order(path: Path) -> tuple[bool, bool, str]:
    return path.name != "compact.yml", len(path.parts) == 1, path.as_posix()


def _read(path: Path, problems: list[Problem]) -> Node | None:
    try:
        text = path.read_bytes().decode("utf-8-sig")
        if found := HIDDEN_BREAK.search(text):
            what = f"U+{ord(found.group()):04X} breaks the line for YAML, but not for editors."
            problems.append(Problem(_at(path, text[: found.start()]), what, "Put a space there."))
            return None
        return _Nodes(path, text, problems).of(yaml.compose(text, _loader(text)))
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8-sig", "replace")
        problems.append(Problem(_at(path, before), "this is not UTF-8.", "Save the file in UTF-8."))
    except yaml.reader.ReaderError as error:
        problems.append(_unprintable(path, text, error))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = Where(path.as_posix(), mark.line + 1, mark.column + 1) if mark else _start(path)
        what = f"this is not YAML: {error.problem or error.context}."
        problems.append(Problem(where, what, REMEDIES.get(error.problem or "", REMEDY)))
    except RecursionError:
        problems.append(Problem(_start(path), "this is nested too deeply.", "Compare it with its neighbours."))
    except OSError as error:
        problems.append(_unreadable(path, error))
    return None


def _loader(text: str) -> type[yaml.SafeLoader]:
    # Nested without end, a file would end the C parser's process; the other raises RecursionError.
    brackets = accumulate(1 if it in "[{" else -1 for it in BRACKET.findall(text))
    deep = max(brackets, default=0) + text.count("- -") + text.count("? ?")
    return yaml.SafeLoader if deep > NESTINGS else LOADER


def _at(path: Path, before: str) -> Where:
    """The place right after the part of the file that is `before` it."""
    return Where(path.as_posix(), before.count("\n") + 1, len(before) - before.rfind("\n"))


def _start(path: Path) -> Where:
    return Where(path.as_posix(), 1, 1)


def _unreadable(path: Path, error: OSError) -> Problem:
    return Problem(_start(path), f"cannot be read: {error.strerror}.", "Restore it, or make it readable.")


def _unprintable(path: Path, text: str, error: yaml.reader.ReaderError) -> Problem:
    # Where it counts bytes or characters differs between the two parsers, so look for it again.
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    where = _at(path, text[: found.start()] if found else "")
    code = ord(found.group()) if found else error.character
    return Problem(where, f"the control character U+{code:04X} cannot stand in YAML.", "Delete it.")


class _Nodes:
    """Turns what PyYAML composed from one file into our nodes."""

    def __init__(self, path: Path, text: str, problems: list[Problem]) -> None:
        self.file = path.as_posix()
        self.lines = LINE_BREAK.split(text)
        self.problems = problems
        self.seen: set[int] = set()

    def of(self, node: yaml.Node | None) -> Node | None:
        if node is None:
            self.problem(Where(self.file, 1, 1), "the file is empty.", "Restore its contents.")
            return None
        where = Where(self.file, node.start_mark.line + 1, node.start_mark.column + 1)
        if id(node) in self.seen:
            self.problem(where, "an alias (*) repeats this value.", "Write the value out where the alias stands.")
            return None
        self.seen.add(id(node))
        if node.tag not in PLAIN_TAGS:
            self.problem(where, f"the tag {node.tag} is not used here.", "Remove it, or put the value in quotes.")
            return None
        line = self.lines[where.line - 1] if where.line <= len(self.lines) else ""
        if line[where.column - 1 : where.column] in ("&", "!"):
            self.problem(where, "YAML takes & or ! here for a sign of its own.", "Put text that begins so after >-.")
        if isinstance(node, yaml.ScalarNode):
            return Scalar(where, node.value, tuple(self.written(node)), self.comment(node))
        if isinstance(node, yaml.SequenceNode):
            return Sequence(where, tuple(it for it in map(self.of, node.value) if it is not None))
        return Mapping(where, tuple(self.entries(node.value)))

    def entries(self, pairs: list[tuple[yaml.Node, yaml.Node]]) -> Iterator[tuple[Scalar, Node]]:
        keys: set[str] = set()
        for key_node, value_node in pairs:
            key, value = self.of(key_node), self.of(value_node)
            if key is None or value is None:
                continue
            if not isinstance(key, Scalar):
                self.problem(key.where, "a key must be a single word.", "Put quotes around a value with { or [ in it.")
            elif key.value in keys:
                self.problem(key.where, f"{key.value} is repeated.", "Keep one of the two.")
            else:
                keys.add(key.value)
                yield key, value

    def comment(self, node: yaml.ScalarNode) -> Where | None:
        mark = node.end_mark
        rest = self.lines[mark.line][mark.column :] if mark.line < len(self.lines) else ""
        if node.style or not rest.lstrip().startswith("#"):
            return None
        return Where(self.file, mark.line + 1, mark.column + 1 + rest.index("#"))

    def written(self, node: yaml.ScalarNode) -> Iterator[tuple[int, int, str]]:
        first, last = node.start_mark, node.end_mark
        line, column = (first.line + 1, 0) if node.style in ("|", ">") else (first.line, first.column)
        quote = 1 if node.style in ("'", '"') else 0
        for number in range(line, min(last.line + 1, len(self.lines))):
            start = column + quote if number == line else 0
            end = last.column - quote if number == last.line else None
            yield number + 1, start + 1, self.lines[number][start:end]

    def problem(self, where: Where, what: str, remedy: str) -> None:
        self.problems.append(Problem(where, what, remedy))
