"""The grammar of references: what people write, and what it means."""

from typing import Any

import pytest
import yaml

from building import PROJECT, SOURCE
from compact.pipeline import read
from compact.resolve.known import Known
from compact.resolve.references import Found

CASES: list[tuple[str, Any]] = yaml.safe_load((PROJECT / "tests/cases/references.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def known() -> Known:
    """What is known of the real source."""
    return read(SOURCE)


def meant(found: Found | None) -> Any:
    """What was found, as the table of cases writes it."""
    if found is None:
        return []
    if found.missing:
        return {"missing": found.missing, "nearest": found.nearest and found.nearest.name}
    return [place.name for place in found.places]


@pytest.mark.parametrize(("words", "expected"), CASES, ids=[words or "nothing" for words, _ in CASES])
def test_what_people_write(known: Known, words: str, expected: Any) -> None:
    """Each line of the table."""
    assert expected == meant(known.references.find(words))


def test_the_table_is_long() -> None:
    """An empty table would pass in silence."""
    assert len(CASES) > 80


def test_every_unit_is_found_by_all_that_names_it(known: Known) -> None:
    """Its name, its full name, how it is cited in Norwegian and by the UN, and the addresses it is shared by."""
    for place in known.places.all:
        if "(" in place.name or "overskrift" in place.name:
            continue
        written = [place.name, place.cited, place.official or place.name, f"https://example.org/a/{place.share}"]
        assert [[place.name]] * 4 == [meant(known.references.find(words)) for words in written]


def test_another_resolution_is_not_this_one(known: Known) -> None:
    """A paragraph of another resolution of the same body is no reference to ours."""
    assert known.references.find("A/RES/71/1 para. 23") is None
    assert known.references.find("resolution 70/1, para. 23") is None
