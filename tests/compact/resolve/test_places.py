"""The names of units: each one leads to where the site publishes it."""

import pytest

from building import SOURCE
from compact.pipeline import read
from compact.resolve.places import Place


@pytest.fixture(scope="module")
def named() -> dict[str, Place]:
    """Every place of the real source."""
    return {place.name: place for place in read(SOURCE).places.all}


@pytest.mark.parametrize(
    ("name", "full_name", "url"),
    [
        ("ingress", "ingressen", "innledning/#ingress"),
        ("mål 7 f", "mål 7 bokstav f", "maal/7/#f"),
        ("mål 7 overskrift", "mål 7, overskriften", "maal/7/"),
        ("avsnitt 23", "mål 7, avsnitt 23", "maal/7/#avsnitt-23"),
        ("avsnitt 43 a ii", "avsnitt 43 bokstav a punkt ii", "gjennomforing/#avsnitt-43-a-ii"),
        ("avsnitt 16 (5)", "avsnitt 16, listens punkt 5", "rammeverk/#avsnitt-16"),
        ("prinsipp 6", "prinsipp 6", "visjon/#prinsipp-6"),
        ("fotnote 4", "fotnote 4", "maal/2/#fotnote-4"),
    ],
)
def test_a_name_leads_to_its_unit(named: dict[str, Place], name: str, full_name: str, url: str) -> None:
    """Name in the source, full name on the page, address."""
    assert full_name == named[name].full_name
    assert url == named[name].url
