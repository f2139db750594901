"""Addresses: what is published, and how one page sees another."""

import pytest

from compact import urls


@pytest.mark.parametrize(
    ("target", "page", "expected"),
    [
        ("", "", "./"),
        ("maal/7/", "", "maal/7/"),
        ("", "maal/7/", "../../"),
        ("maal/8/", "maal/7/", "../8/"),
        ("maal/", "maal/7/", "../"),
        ("maal/7/#f", "maal/7/", "#f"),
        ("maal/7/#f", "visjon/", "../maal/7/#f"),
        ("maal/7/", "maal/7/", "./"),
    ],
)
def test_an_address_is_relative_to_its_page(target: str, page: str, expected: str) -> None:
    """The site works below any path, and within a page only the anchor is named."""
    assert expected == urls.relative(target, page)


@pytest.mark.parametrize(
    ("page", "name"),
    [("", ""), ("maal/", "-maal"), ("maal/7/", "-maal-07"), ("maal/12/", "-maal-12"), ("innledning/", "-innledning")],
)
def test_a_file_to_take_away_says_what_it_is(page: str, name: str) -> None:
    """Among other files, its name still says which instrument and which part it is."""
    assert f"last-ned/fns-migrasjonsplattform{name}.txt" == urls.download(page, "txt")


@pytest.mark.parametrize(
    ("target", "page", "expected"),
    [
        ("maal/8/", "maal/7/", "maal-08.xhtml"),
        ("maal/7/#f", "maal/7/", "#f"),
        ("maal/7/", "maal/7/", "maal-07.xhtml"),
        ("ordliste/#migrant", "visjon/", "ordliste.xhtml#migrant"),
    ],
)
def test_in_the_book_every_page_is_a_file(target: str, page: str, expected: str) -> None:
    """They lie side by side; within one only the anchor is named."""
    assert expected == urls.in_book(target, page)


def test_anchors_are_those_of_the_contract() -> None:
    """Others rely on these; they never change."""
    assert "maal/7/" == urls.objective(7)
    assert "avsnitt-23" == urls.paragraph_anchor(23)
    assert "avsnitt-49-c" == urls.point_anchor(49, "c")
    assert "avsnitt-43-a-ii" == urls.subpoint_anchor(43, "a", "ii")
    assert "prinsipp-6" == urls.principle_anchor(6)
    assert "fotnote-4" == urls.footnote_anchor(4)
    assert "ingress" == urls.OPENING_ANCHOR
