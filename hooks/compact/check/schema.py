"""The model's dataclasses → JSON Schema 2020-12, so that editors know the YAML files.

Run as `python -m compact.check.schema FOLDER` it writes one schema for each kind of file.
"""

import dataclasses
import json
import sys
import types
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Union, get_args, get_origin

from compact.check.shape import fields_of
from compact.model import (
    Actors,
    Chapter,
    Citation,
    Compact,
    Errata,
    Footnotes,
    Glossary,
    Instruments,
    Objective,
    Relations,
    Text,
    Themes,
    Thesaurus,
)

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILES = (
    Compact,
    Chapter,
    Objective,
    Footnotes,
    Errata,
    Citation,
    Glossary,
    Instruments,
    Actors,
    Themes,
    Relations,
    Thesaurus,
)
WORDS = {"type": "string", "pattern": r"^\S(.*\S)?$"}
VALUES: dict[Any, dict[str, Any]] = {
    int: {"type": "integer", "minimum": 1, "maximum": 9999},
    str: WORDS,
    Text: WORDS | {"description": Text.__doc__},
    date: {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
}
FILE_NAME = {
    "type": "string",
    "pattern": r"^[^/].*\.yml$",
    "description": "A file, by its path under the source folder.",
}


def schemas() -> dict[str, str]:
    """The schema of every kind of file, as JSON, by file name."""
    return {f"{cls.__name__.lower()}.json": _document(cls) for cls in FILES}


def _document(cls: Any) -> str:
    kinds = sorted(set(_kinds(cls)), key=lambda kind: str(kind.__name__))
    definitions = {kind.__name__: _object(kind) for kind in kinds if kind is not cls}
    document = {"$schema": DIALECT, "title": cls.__name__, **_object(cls)}
    return json.dumps(document | ({"$defs": definitions} if definitions else {}), ensure_ascii=False, indent=2) + "\n"


def _object(cls: Any) -> dict[str, Any]:
    fields = fields_of(cls)
    return {
        "description": cls.__doc__,
        "type": "object",
        "properties": {name: _property(kind, field) for name, (kind, field) in fields.items()},
        "required": [name for name, (_, field) in fields.items() if field.default is dataclasses.MISSING],
        "additionalProperties": False,
    }


def _property(kind: Any, field: dataclasses.Field[Any]) -> dict[str, Any]:
    if not field.metadata:
        return _value(kind)
    return {"type": "array", "items": FILE_NAME, "minItems": 1} if get_origin(kind) is tuple else FILE_NAME


def _value(kind: Any) -> dict[str, Any]:
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _value(get_args(kind)[0]), "minItems": 1}
    choices = _choices(kind)
    if len(choices) > 1:
        return {"oneOf": [_value(choice) for choice in choices]}
    return VALUES.get(choices[0]) or {"$ref": f"#/$defs/{choices[0].__name__}"}


def _choices(kind: Any) -> list[Any]:
    if get_origin(kind) in (Union, types.UnionType):
        return [choice for choice in get_args(kind) if choice is not type(None)]
    return [kind]


def _kinds(cls: Any) -> Iterator[Any]:
    """The dataclasses that stand inside a file of kind `cls`, itself among them."""
    yield cls
    for kind, field in fields_of(cls).values():
        inner = get_args(kind)[0] if get_origin(kind) is tuple else kind
        for choice in () if field.metadata else _choices(inner):
            if choice not in VALUES:
                yield from _kinds(choice)


if __name__ == "__main__":
    for name, text in schemas().items():
        (Path(sys.argv[1]) / name).write_text(text, encoding="utf-8")
