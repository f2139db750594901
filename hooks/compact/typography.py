"""Norwegian typography for words of our own; the instrument's words are never touched."""

import re

NBSP = "\N{NO-BREAK SPACE}"
# What a number or letter follows: «mål 7 bokstav f», «avsnitt 43 a ii», «mål 7 f».
NAMES = r"(?:mål|avsnitt|prinsipp|fotnote|bokstav|punkt|side|nr\.|WCAG|nivå)"
LABEL = r"(?:\d[\d.]*|[ivx]+|[a-z]|AA)\b"
REFERENCE = re.compile(rf"\b{NAMES}(?: {LABEL})+", re.IGNORECASE)


def kept(words: str) -> str:
    """The words with no-break spaces inside every reference, so that no line ends in «mål»."""
    return REFERENCE.sub(lambda match: match.group().replace(" ", NBSP), words)
