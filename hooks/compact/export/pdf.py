"""Model → PDF files to print and hand on: the whole, every chapter with paragraphs, every objective.

Typst sets them, tagged for PDF/UA-1 and PDF/A-2a, as `print/document.typ` says. Words reach it as data,
never as markup. The same words give the same bytes.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import typst
from fontTools.ttLib import woff2

from compact import urls
from compact.export.printed import Part, chapter, objective, parts
from compact.model import Chapter, Compact, Objective, texts_of
from compact.resolve.known import Known
from compact.resolve.places import Place
from compact.typography import sentences

TEMPLATE = "print/document.typ"
# An objective of more characters would not fit on two pages as the others are set.
CLOSE = 5500


@dataclass(frozen=True)
class Document:
    """What is set as one file at `url`; `page` is the address of the same words on the site.

    `cited` is how they are cited in Norwegian and by the United Nations. The `whole` has a title page and a
    list of contents; a long objective is set `close`.
    """

    url: str
    title: str
    page: str
    cited: tuple[str, str]
    parts: tuple[Part, ...]
    whole: bool = False
    close: bool = False


def pdfs(known: Known, site_url: str, status: str, overrides: Path) -> Iterator[tuple[str, bytes]]:
    """Every PDF with its address. `status` says what the text is: in short in its first sentence."""
    shared = _shared(known.compact, status) | {"site": site_url}
    with _typefaces(overrides / urls.TYPEFACE) as folder:
        compiler = typst.Compiler(overrides / TEMPLATE, font_paths=[folder], ignore_system_fonts=True)
        for it in documents(known):
            yield it.url, _set(compiler, shared | asdict(it) | {"permalink": site_url + it.page})


def documents(known: Known) -> Iterator[Document]:
    """What is set: the whole first, then its parts in reading order."""
    compact = known.compact
    yield _whole(compact)
    for it in compact.chapters:
        if it.paragraphs:
            yield _chapter(it, compact)
        for each in it.objectives:
            yield _objective(each, compact, known.places.at[each.where])


def _whole(compact: Compact) -> Document:
    citation = compact.citation
    cited = f"{citation.names[0]} ({compact.symbol})", citation.original_reference
    everything = tuple(part for it in compact.chapters for part in parts(it, compact))
    return Document(urls.download(urls.FRONT, "pdf"), compact.title, urls.FRONT, cited, everything, whole=True)


def _chapter(it: Chapter, compact: Compact) -> Document:
    part, page, citation = chapter(it, compact), urls.chapter(it), compact.citation
    first, last = it.paragraphs[0].paragraph, it.paragraphs[-1].paragraph
    numbers, official = (f"{first}", "para.") if first == last else (f"{first}–{last}", "paras.")
    cited = f"{citation.names[0]}, avsnitt {numbers}", f"{citation.original_reference}, {official} {numbers}"
    return Document(urls.download(page, "pdf"), part.name, page, cited, (part,))


def _objective(it: Objective, compact: Compact, place: Place) -> Document:
    part, page, citation = objective(it, compact), urls.objective(it.number), compact.citation
    cited = f"{citation.names[0]}, {place.cited}", f"{citation.original_reference}, {place.official}"
    close = sum(len(text.words) for text in texts_of(it)) > CLOSE
    return Document(urls.download(page, "pdf"), part.name, page, cited, (part,), close=close)


def _shared(compact: Compact, status: str) -> dict[str, object]:
    """What every document says; the sentences of `status` one by one."""
    citation = compact.citation
    return {
        "instrument": compact.title,
        "symbol": compact.symbol,
        "adopted": compact.adopted.isoformat(),
        "adopted_by": citation.adopted_by,
        "language": compact.language,
        "original_language": citation.original_language,
        "original": citation.original_url,
        "status": sentences(status),
    }


def _set(compiler: typst.Compiler, data: dict[str, object]) -> bytes:
    inputs = {"document": json.dumps(data, ensure_ascii=False)}
    content = compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards=["a-2a", "ua-1"])
    if not isinstance(content, bytes):
        raise TypeError("a PDF is one file")
    return content


@contextmanager
def _typefaces(face: Path) -> Iterator[Path]:
    """A folder with the typeface of the site as Typst reads it, which is not the form for browsers."""
    with TemporaryDirectory() as folder:
        woff2.decompress(face, Path(folder) / "face.ttf")
        yield Path(folder)
