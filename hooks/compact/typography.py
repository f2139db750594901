"""Norwegian typography for words of our own; the instrument's words are never touched."""

import re
from datetime import date

NBSP = "\N{NO-BREAK SPACE}"
# What a number or letter follows: «mål 7 bokstav f», «avsnitt 43 a ii», «mål 7 f».
NAMES = r"(?:mål|avsnitt|prinsipp|fotnote|bokstav|punkt|side|nr\.|WCAG|nivå)"
LABEL = r"(?:\d[\d.]*|[ivx]+|[a-z]|AA)\b"
# What follows z, in the order of character codes.
ORDER = str.maketrans("æøå", "{|}")
MONTHS: tuple[str, ...] = ("januar", "februar", "mars", "april", "mai", "juni", "juli")
MONTHS += ("august", "september", "oktober", "november", "desember")
END_OF_SENTENCE = re.compile(r"(?<=\.)\s+(?=[A-ZÆØÅ])")
REFERENCE = re.compile(rf"\b{NAMES}(?: {LABEL})+", re.IGNORECASE)


def kept(words: str) -> str:
    """The words with no-break spaces inside every reference, so that no line ends in «mål»."""
    return REFERENCE.sub(lambda match: match.group().replace(" ", NBSP), words)


def cut(words: str, length: int) -> str:
    """The first `length` characters at most, ended between two words."""
    if len(words) <= length:
        return words
    return words[:length].rsplit(" ", 1)[0].rstrip(",;:–-") + " …"


def sentences(words: str) -> list[str]:
    """The sentences of a text; a full stop within one is followed by no capital."""
    return END_OF_SENTENCE.split(words.strip())


def alphabetical(words: str) -> str:
    """A key that sorts as Norwegian does: æ, ø and å come last, capitals do not matter."""
    return words.lower().translate(ORDER)


def in_sentence(heading: str) -> str:
    """A heading as we write it in a sentence: «MÅL OG …» stands in capitals."""
    return heading.capitalize() if heading.isupper() else heading


def day(it: date) -> str:
    """A day as we write it: «19. desember 2018»."""
    return f"{it.day}.{NBSP}{MONTHS[it.month - 1]} {it.year}"


def capitalised(words: str) -> str:
    """The words as the beginning of a line: only the first letter changes."""
    return words[0].upper() + words[1:]
