"""Stylesheets → one stylesheet, small enough to wait for."""

import re
from collections.abc import Iterable
from pathlib import Path

from lightningcss import bundle_css, process_stylesheet

SYMBOL = re.compile(r"[.#](-?[A-Za-z_][\w-]*)")
VARIABLE = re.compile(r"(--[\w-]+)\s*:")
REFERENCE = re.compile(r"var\((--[\w-]+)")
WORD = re.compile(r"[\w-]+")


def stylesheet(own: Path, theme: str, named: Iterable[str]) -> str:
    """Our styles, after those of the theme's rules that can apply where only the classes `named` are used.

    `own` imports the rest of ours; `theme` is CSS; `named` are texts, and every word in them may be a class.
    """
    ours = bundle_css(str(own), minify=True)
    words = {word for text in named for word in WORD.findall(text)}
    used = process_stylesheet(theme, unused_symbols={name for name in SYMBOL.findall(theme) if name not in words})
    whole = used + ours
    unread = set(VARIABLE.findall(whole)) - set(REFERENCE.findall(whole))
    return process_stylesheet(used, unused_symbols=unread) + ours
