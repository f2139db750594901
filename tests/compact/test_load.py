"""Nodes know where each of their characters stands, however YAML writes them."""

from pathlib import Path

import pytest

from compact.load import Mapping, Scalar, load
from compact.problem import Problem, Where


@pytest.mark.parametrize(
    ("yaml", "line", "column"),
    [
        ("text: en feil her\n", 1, 10),
        ("text: 'en feil her'\n", 1, 11),
        ('text: "en feil her"\n', 1, 11),
        ("text: >-\n  en\n  feil her\n", 3, 3),
        ("text: |\n  en feil her\n", 2, 6),
        ("text: en\n  feil\n  her\n", 2, 3),
        ("# først\n\ntext: >-\n\n    en feil\n    her\n", 5, 8),
        ('text: "en f\\u0065il her"\n', 1, 7),  # escapes hide the place: the value's own must do
    ],
)
def test_the_place_of_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, yaml: str, line: int, column: int
) -> None:
    """Line and column, from 1, of «feil» in the file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "compact.yml").write_text(yaml, encoding="utf-8")
    problems: list[Problem] = []
    root = load(Path(), problems)["compact.yml"]
    assert [] == problems
    assert isinstance(root, Mapping)
    ((_, value),) = root.entries
    assert isinstance(value, Scalar)
    assert Where("compact.yml", line, column) == value.at(value.value.index("feil"))


def test_files_come_in_reading_order(tmp_path: Path) -> None:
    """First the file that names the others, then folders, then what lies beside the text."""
    for name in ("errata.yml", "compact.yml", "b/02.yml", "a/01.yml", "b/01.yml", "original/text.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("a: b\n", encoding="utf-8")
    assert ["compact.yml", "a/01.yml", "b/01.yml", "b/02.yml", "errata.yml"] == list(load(tmp_path, []))
