"""What a page says of itself at the edges of the paper → CSS that `print.css` reads."""

import re

from compact.typography import cut, sentences

# What fits on one line beside the symbol, in characters.
HEAD = 76


def paper(title: str, address: str, symbol: str, status: str) -> str:
    """The values of a page: its title, its address, the symbol, and the first sentence of its status."""
    values = {"title": cut(title, HEAD), "symbol": symbol, "address": address, "status": sentences(status)[0]}
    return ":root{" + ";".join(f"--paper-{name}:{_string(value)}" for name, value in values.items()) + "}"


def _string(words: str) -> str:
    """A CSS string: what could end it, or the element it stands in, is written as a number."""
    return '"' + re.sub(r'[\\"<>\n\r\f]', lambda sign: f"\\{ord(sign.group()):x} ", words) + '"'
