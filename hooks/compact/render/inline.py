"""Text and its layers → HTML."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup, escape

from compact import urls
from compact.model import Text
from compact.resolve.layer import LINKS, FootnoteMark, Layer, Note, PlaceMark, Span

# Keeps a mark on the line of the letters before it; a long word may still break further ahead.
KEPT = Markup('<span class="kept">{word}{mark}</span>')
LINK = Markup('<a class="{kind}" href="{href}">{words}</a>')


@dataclass(frozen=True)
class Inline:
    """Renders texts of the page at `url` with what one layer knows about them.

    `relative` says how one page sees an address: other pages than the site's have other ways.
    """

    layer: Layer
    templates: Environment
    url: str
    relative: Callable[[str, str], str] = urls.relative

    def href(self, target: str) -> str:
        """`target` as seen from the page."""
        return self.relative(target, self.url)

    def html(self, text: Text) -> Markup:
        """The words, escaped: names as links, a mark after every other span. Without marks, the words unchanged."""
        html, end, marks = Markup(), 0, self._marks(text)
        for span in self.layer.get(text.where, ()):
            if isinstance(span.carries, LINKS):
                html += self._run(text.words, end, span.start, marks)
                words = self._run(text.words, span.start, span.end, ())
                kind = "inner" if isinstance(span.carries, PlaceMark) else "term"
                html += LINK.format(kind=kind, href=self.href(span.carries.url), words=words)
                end = span.end
        return html + self._run(text.words, end, len(text.words), marks)

    def marks(self, text: Text) -> Markup:
        """The marks alone, for words that are a link themselves and can hold no other."""
        return Markup().join(self._mark(span) for span in self._marks(text))

    def _marks(self, text: Text) -> tuple[Span, ...]:
        return tuple(span for span in self.layer.get(text.where, ()) if not isinstance(span.carries, LINKS))

    def _run(self, words: str, start: int, end: int, marks: Iterable[Span]) -> Markup:
        """The words from start to end, with the marks that stand there; at the start, those of what ended there."""
        html = Markup()
        for span in marks:
            if start <= span.end <= end:
                run = words[start : span.end]
                last = max(run.rstrip().rfind(" ") + 1, len(run) - 3)
                html += escape(run[:last]) + KEPT.format(word=run[last:], mark=self._mark(span))
                start = span.end
        return html + escape(words[start:end])

    def _mark(self, span: Span) -> Markup:
        match span.carries:
            case FootnoteMark(number):
                anchors = urls.mark_anchor(number), urls.footnote_anchor(number)
                return self._macro("footnote_mark", number, *anchors)
            case Note(anchor=anchor, printed=printed):
                return self._macro("note_mark", anchor, printed)
            case _:
                return Markup()  # its words are a link

    def _macro(self, name: str, *values: object) -> Markup:
        macro: Callable[..., Markup] = getattr(self.templates.get_template(f"components/{name}.html").module, name)
        return macro(*values)
