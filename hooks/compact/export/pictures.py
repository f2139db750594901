"""Names of pages → the pictures a service shows beside a link to them.

Drawn with Pillow, in the typeface of the site. The same words give the same bytes.
"""

import functools
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from compact import urls
from compact.model import Compact
from compact.typography import in_sentence

SIZE, COVER = (1200, 630), (800, 1200)
MARGIN = 80
BAR = 18
LEADING = 1.18
SIZES = range(84, 24, -6)
SMALL = 38
TOP = MARGIN + 2 * SMALL
# The colours of the light theme. An image holds shades of them only: paper to ink, then paper to accent.
PAPER, INK, ACCENT = (253, 252, 249), (28, 35, 41), (28, 84, 118)
SHADES = 32
BOLD, REGULAR = 600, 400


@dataclass(frozen=True)
class Picture:
    """What stands on a picture: a small line above, the title, and a small line at the foot."""

    label: str
    title: str
    foot: str


def pictures(compact: Compact, face: Path) -> Iterator[tuple[str, bytes]]:
    """The picture of the site, of every chapter and of every objective, each with its address."""
    foot = f"{compact.citation.names[0]} · {compact.symbol}"
    yield urls.picture(urls.FRONT), drawn(Picture("", compact.title, foot), face)
    for chapter in compact.chapters:
        yield urls.picture(urls.chapter(chapter)), drawn(Picture("", in_sentence(chapter.heading.words), foot), face)
        for it in chapter.objectives:
            picture = Picture(f"Mål {it.number}", it.title.words, foot)
            yield urls.picture(urls.objective(it.number)), drawn(picture, face)


def cover(compact: Compact, status: str, face: Path) -> bytes:
    """The cover of the book, 800 × 1200 pixels; of the status, what it says first."""
    return drawn(Picture(re.split("[,.]", status)[0], compact.title, compact.symbol), face, COVER)


def drawn(picture: Picture, face: Path, size: tuple[int, int] = SIZE) -> bytes:
    """The picture as PNG, its width and height in pixels; `face` is a variable font with an axis of weight."""
    width, height = size
    image = Image.new("L", size, 0)
    pen = ImageDraw.Draw(image)
    small = _face(face, SMALL, REGULAR)
    points, lines = _fitting(picture.title, face, size)
    font = _face(face, points, BOLD)
    for number, line in enumerate(lines):
        pen.text((MARGIN, TOP + number * points * LEADING), line, font=font, fill=255)
    pen.text((MARGIN, height - MARGIN), picture.foot, font=small, fill=150, anchor="ls")
    accent = Image.new("L", (width, TOP), 0)
    pen = ImageDraw.Draw(accent)
    pen.rectangle((0, 0, width, BAR), fill=255)
    pen.text((MARGIN, MARGIN), picture.label, font=small, fill=255)
    return _png(image, accent)


@functools.cache
def _face(face: Path, size: float, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(face, size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


def _fitting(title: str, face: Path, size: tuple[int, int]) -> tuple[int, list[str]]:
    """The largest size of letters with room for the title, or else the smallest, and the title in lines of it."""
    width, height = size[0] - 2 * MARGIN, size[1] - MARGIN - 2 * SMALL - TOP
    # Letters grow evenly: each word is measured once.
    font = _face(face, SIZES[0], BOLD)
    widths = [(word, font.getlength(f"{word} ") / SIZES[0]) for word in title.split(" ")]
    tried = ((points, _lines(widths, width / points)) for points in SIZES)
    fitting = ((points, lines) for points, lines in tried if len(lines) * points * LEADING <= height)
    return next(fitting, (SIZES[-1], [title]))


def _lines(words: list[tuple[str, float]], room: float) -> list[str]:
    lines: list[list[str]] = []
    left = 0.0
    for word, width in words:
        if not lines or width > left:
            lines.append([])
            left = room
        lines[-1].append(word)
        left -= width
    return [" ".join(line) for line in lines]


def _png(image: Image.Image, accent: Image.Image) -> bytes:
    shade = 256 // SHADES
    shaded = image.point([value // shade for value in range(256)])
    above = accent.point([SHADES + value // shade for value in range(256)])
    shaded.paste(above, (0, 0))
    shaded.putpalette([*_ramp(INK), *_ramp(ACCENT)])
    content = io.BytesIO()
    shaded.save(content, "PNG")
    return content.getvalue()


def _ramp(colour: tuple[int, int, int]) -> Iterator[int]:
    for step in range(SHADES):
        yield from (
            round(paper + (end - paper) * step / (SHADES - 1)) for paper, end in zip(PAPER, colour, strict=True)
        )
