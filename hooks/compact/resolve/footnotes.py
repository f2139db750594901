"""Footnote marks → spans."""

from compact.model import Compact, texts
from compact.resolve.layer import FootnoteMark, Layer, Span


def footnote_layer(compact: Compact) -> Layer:
    """Every mark as an empty span at its exact place."""
    return {
        text.where: tuple(Span(mark.offset, mark.offset, FootnoteMark(mark.footnote)) for mark in text.marks)
        for text in texts(compact)
        if text.marks
    }
