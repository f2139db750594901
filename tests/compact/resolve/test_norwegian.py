"""What a search compares of a word."""

import pytest

from compact.resolve.norwegian import parts, stem, stems, words


def test_words_in_every_spelling() -> None:
    """Letters that are not on every keyboard, accents, capitals and hyphens."""
    assert words("bærekraft på øy") == words("BAEREKRAFT paa oey") == words("berekraft pa oy")
    assert ["id", "papirer", "2030", "bevis"] == words("ID-papirer, 2030-bevis")


@pytest.mark.parametrize(
    "forms",
    [
        "arbeidstaker arbeidstakere arbeidstakeren arbeidstakerne arbeidstakernes",
        "internasjonal internasjonalt internasjonale",
        "barn barna barnet barnets barns",
        "rettighet rettigheter rettighetene rettighetenes",
        "garantere garanterer garantert garanterte",
    ],
)
def test_forms_of_one_word(forms: str) -> None:
    """All forms of a word have one stem."""
    assert 1 == len({stem(word) for word in words(forms)})


@pytest.mark.parametrize("pair", ["helse hele", "vern verd", "rett reell"])
def test_words_that_only_look_alike(pair: str) -> None:
    """They do not become one."""
    one, other = words(pair)
    assert stem(one) != stem(other)


def test_words_that_say_nothing_are_left_out() -> None:
    """«og», «for» and their like stand in every text."""
    assert [stem("barn"), stem("familier")] == stems("for barn og deres familier")


def test_compounds() -> None:
    """A compound comes apart into stems that are known, with or without a letter between them, and else not at all."""
    known = {stem(it) for it in ("identitet", "papir", "barn", "arbeid", "innvandring", "fengsel")}
    assert [stem("identitet"), stem("papir")] == parts("identitetspapirer", known)
    assert [stem("innvandring"), stem("fengsel")] == parts("innvandringsfengsel", known)
    assert [stem("barn"), stem("arbeid")] == parts("barnearbeid", known)
    assert [] == parts("identitetskort", known)
