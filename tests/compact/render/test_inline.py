"""Text and its layers become HTML in which the text is unchanged."""

import pytest
from justhtml import JustHTML

from building import PROJECT
from compact.model import Text
from compact.problem import Where
from compact.render.inline import Inline
from compact.render.templates import environment
from compact.resolve.layer import FootnoteMark, Note, Span
from html_pages import words

HERE = Where("x.yml", 1, 1)
NOTE = Note(1, "merknad-1", "mål 1", "maal/1/", "en <to>", "en", ("Slik.",))
MARK = FootnoteMark(1)


@pytest.mark.parametrize(
    "spans",
    [
        (),
        (Span(6, 6, MARK),),
        (Span(0, 7, NOTE),),
        (Span(0, 16, NOTE),),
        (Span(0, 7, NOTE), Span(8, 11, NOTE), Span(16, 16, MARK)),
        (Span(0, 0, MARK),),
    ],
)
def test_without_the_apparatus_the_words_are_unchanged(spans: tuple[Span, ...]) -> None:
    """Whatever is known about a text, taking it away leaves the text."""
    text = Text("en <to> tre fire", (), HERE)
    html = Inline({HERE: spans}, environment(PROJECT / "overrides"), "maal/1/").html(text)
    parsed = JustHTML(str(html), sanitize=False, fragment=True).root
    assert ["en", "<to>", "tre", "fire"] == words(parsed)
    assert len(spans) == len(parsed.query("[data-apparatus]"))


def test_a_mark_stays_on_the_line_of_its_word() -> None:
    """The word and its mark are kept together."""
    text = Text("en to", (), HERE)
    html = Inline({HERE: (Span(5, 5, MARK),)}, environment(PROJECT / "overrides"), "maal/1/").html(text)
    assert html.startswith('en <span class="kept">to<sup')
