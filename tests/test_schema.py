"""The JSON Schema that editors use says what the model says."""

import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest
import yaml

from building import SOURCE, TINY
from compact.check.schema import schemas

KINDS = {"chapters": "chapter", "objectives": "objective"}
FILES = [path for source in (SOURCE, TINY / "source") for path in sorted(source.rglob("*.yml"))]


def kind(path: Path) -> str:
    """Which schema a file of the source answers to."""
    return KINDS.get(path.parent.name, path.stem)


def value(text: str) -> object:
    """The file as an editor's YAML extension sees it: dates are strings."""
    return json.loads(json.dumps(yaml.safe_load(text), default=date.isoformat))


def test_the_committed_schemas_are_the_model() -> None:
    """`make schema` was run after the last change of the model."""
    committed = {path.name: path.read_text(encoding="utf-8") for path in (SOURCE / "schema").iterdir()}
    assert schemas() == committed


@pytest.mark.parametrize("name", schemas())
def test_each_schema_is_valid_itself(name: str) -> None:
    """It is JSON Schema 2020-12."""
    jsonschema.Draft202012Validator.check_schema(json.loads(schemas()[name]))


@pytest.mark.parametrize("path", FILES, ids=[f"{path.parent.name}/{path.name}" for path in FILES])
def test_the_source_satisfies_its_schema(path: Path) -> None:
    """And its first line tells editors which one that is."""
    text = path.read_text(encoding="utf-8")
    schema = (path.parent / text.splitlines()[0].split("$schema=")[1]).resolve()
    assert SOURCE / "schema" / f"{kind(path)}.json" == schema
    jsonschema.validate(value(text), json.loads(schema.read_text(encoding="utf-8")), jsonschema.Draft202012Validator)


@pytest.mark.parametrize(
    "case",
    ["unknown-key", "missing-key", "wrong-number", "list-for-text", "text-for-list", "text-for-mapping", "empty-list"],
)
def test_the_schema_refuses_what_the_build_refuses(case: str) -> None:
    """A fault of shape is underlined in the editor before it is reported by the build."""
    path = Path(__file__).parent / "cases" / "problems" / f"{case}.yml"
    for name, text in yaml.safe_load(path.read_text(encoding="utf-8"))["source"].items():
        schema = json.loads(schemas()[f"{kind(Path(name))}.json"])
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(value(text), schema, jsonschema.Draft202012Validator)
