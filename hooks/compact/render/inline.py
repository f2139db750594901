"""Text and its layers → HTML."""

from collections.abc import Callable
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup, escape

from compact import urls
from compact.model import Text
from compact.resolve.layer import FootnoteMark, Layer, Note, Span

# Keeps a mark on the line of the letters before it; a long word may still break further ahead.
KEPT = Markup('<span class="kept">{word}{mark}</span>')


@dataclass(frozen=True)
class Inline:
    """Renders texts with what one layer knows about them."""

    layer: Layer
    templates: Environment

    def html(self, text: Text) -> Markup:
        """The words, escaped, with a mark after every span; without the marks, the words unchanged."""
        html, end = Markup(), 0
        for span in self.layer.get(text.where, ()):
            words = text.words[end : span.end]
            last = max(words.rstrip().rfind(" ") + 1, len(words) - 3)
            html += escape(words[:last]) + KEPT.format(word=words[last:], mark=self._mark(span))
            end = span.end
        return html + escape(text.words[end:])

    def marks(self, text: Text) -> Markup:
        """The marks alone, for words that are a link themselves and can hold no other."""
        return Markup().join(self._mark(span) for span in self.layer.get(text.where, ()))

    def _mark(self, span: Span) -> Markup:
        match span.carries:
            case FootnoteMark(number):
                anchors = urls.mark_anchor(number), urls.footnote_anchor(number)
                return self._macro("footnote_mark", number, *anchors)
            case Note(anchor=anchor, printed=printed):
                return self._macro("note_mark", anchor, printed)

    def _macro(self, name: str, *values: object) -> Markup:
        macro: Callable[..., Markup] = getattr(self.templates.get_template(f"components/{name}.html").module, name)
        return macro(*values)
