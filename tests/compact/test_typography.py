"""References and days in our own words are not torn apart at the end of a line."""

from datetime import date

import pytest

from compact.typography import day, kept


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Se mål 7 bokstav f.", "Se mål~7 bokstav~f."),
        ("Mål 7 f og avsnitt 43 a ii", "Mål~7~f og avsnitt~43~a~ii"),
        ("prinsipp 6, fotnote 4 og avsnitt 1–7", "prinsipp~6, fotnote~4 og avsnitt~1–7"),
        ("målene er 23", "målene er 23"),
        ("et mål for alle", "et mål for alle"),
        ("formål 7", "formål 7"),
    ],
)
def test_a_reference_stays_together(words: str, expected: str) -> None:
    """A no-break space, shown here as ~, stands before each number and letter."""
    assert expected.replace("~", "\u00a0") == kept(words)


@pytest.mark.parametrize(
    ("written", "expected"),
    [("2018-12-19", "19.~desember 2018"), ("2020-01-02", "2.~januar 2020"), ("2018-08-01", "1.~august 2018")],
)
def test_a_day_is_written_out(written: str, expected: str) -> None:
    """Without a zero before its number, which stays with its month."""
    assert expected.replace("~", "\u00a0") == day(date.fromisoformat(written))
