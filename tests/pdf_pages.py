"""PDF files read back: what stands on each page, and how it is tagged."""

import ctypes
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pikepdf
import pypdfium2
from pypdfium2 import raw

# In points, from the edges of a page of our own files: what stands nearer is its head or its foot.
EDGES = 80, 76
# In points: what is smaller is a footnote, a mark of one, or our own.
SMALL = 9
# pdfium reads a hyphen that ends a line as this, whether or not it belongs to the word.
AT_END = "\x02"


@dataclass(frozen=True)
class Letter:
    """A letter on a page: where its line stands and its box, in points from the lower left corner, and its size."""

    sign: str
    line: float
    box: tuple[float, float, float, float]
    size: float


@dataclass(frozen=True)
class Page:
    """A page, and its letters in reading order; `edges` are how high its head and its foot are."""

    width: float
    height: float
    letters: tuple[Letter, ...]
    edges: tuple[int, int] = EDGES

    @cached_property
    def head(self) -> str:
        """What stands at its head."""
        return joined(it for it in self.letters if it.line > self.height - self.edges[0] and it.size > 1)

    @cached_property
    def foot(self) -> str:
        """What stands at its foot."""
        return joined(it for it in self.letters if it.line < self.edges[1])

    @cached_property
    def between(self) -> tuple[Letter, ...]:
        """All that stands between head and foot."""
        return tuple(it for it in self.letters if self.edges[1] <= it.line <= self.height - self.edges[0])

    @cached_property
    def body(self) -> str:
        """The text, without footnotes and what is ours."""
        return joined(it for it in self.between if it.size >= SMALL)

    @cached_property
    def small(self) -> str:
        """Footnotes and what is ours."""
        return joined(it for it in self.between if it.size < SMALL)


@dataclass(frozen=True)
class Pdf:
    """A PDF: its pages, its bookmarks by title and page number, and its inner structure."""

    pages: tuple[Page, ...]
    outline: tuple[tuple[str, int], ...]
    inner: pikepdf.Pdf


def joined(letters: Iterator[Letter]) -> str:
    """The letters as a text without spaces."""
    return joined_words("".join(it.sign for it in letters))


def joined_words(words: str) -> str:
    """The words as a text without spaces."""
    return re.sub(r"[\s\xad\0]+", "", unicodedata.normalize("NFC", words))


def opened(content: bytes, edges: tuple[int, int] = EDGES) -> Pdf:
    """The PDF in these bytes."""
    document = pypdfium2.PdfDocument(content)
    pages = tuple(_page(page, edges) for page in document)
    outline = tuple((it.get_title(), it.get_dest().get_index() + 1) for it in document.get_toc())
    return Pdf(pages, outline, pikepdf.open(io.BytesIO(content)))


def _page(page: pypdfium2.PdfPage, edges: tuple[int, int]) -> Page:
    text = page.get_textpage()
    return Page(page.get_width(), page.get_height(), tuple(_letters(text)), edges)


def _letters(text: pypdfium2.PdfTextPage) -> Iterator[Letter]:
    x, y, scaled = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
    for index in range(text.count_chars()):
        sign = chr(raw.FPDFText_GetUnicode(text, index))
        if not sign.isspace():
            raw.FPDFText_GetCharOrigin(text, index, x, y)
            raw.FPDFText_GetMatrix(text, index, scaled)
            yield Letter(sign, y.value, text.get_charbox(index), raw.FPDFText_GetFontSize(text, index) * scaled.d)


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """The elements of a structure in reading order, from the node down."""
    if isinstance(node, pikepdf.Array):
        for it in node:
            yield from elements(it)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        yield from elements(node.get("/K", pikepdf.Array()))


def children(node: pikepdf.Dictionary, kind: str) -> int:
    """How many elements of a kind stand right under the node."""
    kids = node.get("/K", pikepdf.Array())
    found = kids if isinstance(kids, pikepdf.Array) else [kids]
    return sum(isinstance(it, pikepdf.Dictionary) and it.get("/S") == kind for it in found)
