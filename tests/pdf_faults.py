"""What can be wrong with a PDF: each check reads it and tells every fault it finds."""

from collections.abc import Callable, Iterator
from itertools import zip_longest

import pikepdf

from pdf_expected import Expected
from pdf_pages import AT_END, Page, Pdf, children, elements, joined_words

A4 = (595.28, 841.89)
MARGIN = 56  # points: 20 mm
FEW = 80  # letters, about fifteen words
NOTHING = pikepdf.Dictionary()
LARGE = 11  # points: what is larger is a heading

Check = Callable[[Pdf, Expected], Iterator[str]]


def faults(pdf: Pdf, it: Expected) -> list[str]:
    """Every fault of the PDF."""
    return [fault for check in CHECKS for fault in check(pdf, it)]


def words_are_those_of_the_model(pdf: Pdf, it: Expected) -> Iterator[str]:
    """All words and labels, in order, and nothing else but what stands before them."""
    text = "".join(page.body for page in pdf.pages)
    start = text.find(it.words[:15]) if it.front else 0
    front = it.front + "".join(
        name.replace(":", "", 1) + str(page) for name, (_, page) in zip(it.names, pdf.outline, strict=False) if it.front
    )
    yield from _difference(front, text[:start])
    yield from _difference(it.words, text[start:])


def footnotes_stand_with_their_marks(pdf: Pdf, it: Expected) -> Iterator[str]:
    """A footnote is on the page of the words it belongs to."""
    for before, note in it.notes:
        pages = [page for page in pdf.pages if _whole(note) in _whole(page.small)]
        if not any(_whole(before) in _whole(page.body) for page in pages):
            yield f"footnote is not with its mark: {note[:20]}"


def pages_are_few_and_full(pdf: Pdf, it: Expected) -> Iterator[str]:
    """An objective has two pages at most, and no page but the one for the title is almost empty."""
    if len(pdf.pages) > it.most_pages:
        yield f"{len(pdf.pages)} pages"
    for number, page in enumerate(pdf.pages, 1):
        if len(page.body) < FEW and not (number == 1 and it.front):
            yield f"page {number} is almost empty"


def pages_say_what_they_are(pdf: Pdf, it: Expected) -> Iterator[str]:
    """Above: the name of the part and the symbol; below: the address and the number of the page."""
    for number, page in enumerate(pdf.pages, 1):
        name, symbol, rest = page.head.partition(it.symbol)
        starts = [(part, start) for part, (_, start) in zip(it.names, pdf.outline, strict=False)]
        before = [it.instrument, *(part for part, start in starts if start < number)][-1]
        possible = [it.instrument] if number == 1 else [before, *(part for part, start in starts if start == number)]
        if not symbol or rest or not any(part.startswith(name.removesuffix("…")) for part in possible):
            yield f"page {number} is headed {page.head}"
        if not (page.foot.startswith(it.permalink) and page.foot.endswith(f"Side{number}av{len(pdf.pages)}")):
            yield f"page {number} ends {page.foot}"


def nothing_is_stranded(pdf: Pdf, it: Expected) -> Iterator[str]:
    """No page ends in a heading or in words that announce what follows, and no action is parted."""
    for number, page in enumerate(pdf.pages, 1):
        last = [letter for letter in page.between if letter.size >= LARGE - 2][-1:]
        if page.body.endswith(":") or any(letter.size > LARGE for letter in last):
            yield f"page {number} ends in {page.body[-40:]}"
    for text in it.unparted:
        if not any(_whole(text) in _whole(page.body) for page in pdf.pages):
            yield f"stands on no one page: {text[:40]}"


def everything_is_on_the_paper(pdf: Pdf, it: Expected) -> Iterator[str]:
    """A4, with margins nothing stands in."""
    for number, page in enumerate(pdf.pages, 1):
        if any(abs(side - other) > 1 for side, other in zip((page.width, page.height), A4, strict=True)):
            yield f"page {number} is {page.width} by {page.height} points"
        outside = "".join(letter.sign for letter in page.letters if letter.size > 1 and not _inside(letter.box, page))
        if outside:
            yield f"page {number}: in the margin stands {outside[:40]}"


def a_reader_is_told_what_it_is(pdf: Pdf, it: Expected) -> Iterator[str]:
    """Language, title and structure, and the standards it keeps."""
    root, metadata = pdf.inner.Root, pdf.inner.open_metadata()
    found = {
        "language": str(root.get("/Lang")),
        "marked": bool(root.get("/MarkInfo", NOTHING).get("/Marked")),
        "structure": "/StructTreeRoot" in root,
        "shows its title": bool(root.get("/ViewerPreferences", NOTHING).get("/DisplayDocTitle")),
        "title": str(pdf.inner.docinfo.get("/Title")),
        "PDF/A": f"{metadata.get('pdfaid:part')}{metadata.get('pdfaid:conformance')}",
        "PDF/UA": str(metadata.get("pdfuaid:part")),
    }
    wanted = {
        "language": it.language,
        "marked": True,
        "structure": True,
        "shows its title": True,
        "title": it.title,
        "PDF/A": "2A",
        "PDF/UA": "1",
    }
    yield from (f"{name} is {found[name]}" for name, value in wanted.items() if found[name] != value)


def lists_are_whole(pdf: Pdf, it: Expected) -> Iterator[str]:
    """Each list of the model is one list, with as many items, each of them a label and a body."""
    if "/StructTreeRoot" not in pdf.inner.Root:
        return
    found = list(elements(pdf.inner.Root.StructTreeRoot.K))
    lengths = tuple(children(element, "/LI") for element in found if element.S == "/L")
    if it.lists != lengths:
        yield f"lists of {lengths}, not {it.lists}"
    items = [element for element in found if element.S == "/LI"]
    if any(children(item, kind) != 1 for item in items for kind in ("/Lbl", "/LBody")):
        yield "an item without label or body"


def headings_are_bookmarks(pdf: Pdf, it: Expected) -> Iterator[str]:
    """Each heading once, in order, leading to its page."""
    for wanted, found in zip_longest(it.outline, pdf.outline):
        if found is None or wanted != found[0]:
            yield f"bookmark {found}, not {wanted}"
        elif joined_words(found[0]) not in pdf.pages[found[1] - 1].body:
            yield f"bookmark {wanted} leads to page {found[1]}"


def typefaces_are_inside(pdf: Pdf, it: Expected) -> Iterator[str]:
    """Every font is embedded, and all are the site's own."""
    for font in pdf.inner.objects:
        if isinstance(font, pikepdf.Dictionary) and font.get("/Type") == "/FontDescriptor":
            if not {"/FontFile2", "/FontFile3"} & set(font.keys()):
                yield f"{font.FontName} is not embedded"
            if "Plattform" not in str(font.FontName):
                yield f"set in {font.FontName}"


def signs_are_read_as_they_look(pdf: Pdf, it: Expected) -> Iterator[str]:
    """No hyphen needs a note that it is one: some readers know none and take it for a place to part a word."""
    for number, page in enumerate(pdf.inner.pages, 1):
        if b"/ActualText(-)" in page.Contents.read_bytes():
            yield f"page {number} has hyphens that some readers lose"


CHECKS: tuple[Check, ...] = (
    words_are_those_of_the_model,
    footnotes_stand_with_their_marks,
    pages_are_few_and_full,
    pages_say_what_they_are,
    nothing_is_stranded,
    everything_is_on_the_paper,
    a_reader_is_told_what_it_is,
    lists_are_whole,
    headings_are_bookmarks,
    typefaces_are_inside,
    signs_are_read_as_they_look,
)


def _difference(wanted: str, found: str) -> Iterator[str]:
    """Where two texts part; a hyphen at the end of a line may or may not belong to its word."""
    place = 0
    for sign in found:
        expected = wanted[place : place + 1]
        if sign == AT_END:
            place += expected == "-"
        elif sign == expected:
            place += 1
        else:
            break
    else:
        if place == len(wanted):
            return
    yield f"after …{wanted[max(0, place - 30) : place]} is missing {wanted[place : place + 30]}"


def _whole(text: str) -> str:
    """The text without hyphens, so that a word that is parted is like one that is not."""
    return text.replace(AT_END, "").replace("-", "")


def _inside(box: tuple[float, float, float, float], page: Page) -> bool:
    left, bottom, right, top = box
    return left > MARGIN and right < page.width - MARGIN and bottom > 0 and top < page.height
