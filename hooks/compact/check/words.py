"""One YAML value → words, or the problems that keep it from being words."""

import re
import unicodedata
from collections.abc import Iterator

from compact.load import Scalar
from compact.model import Mark, Text
from compact.problem import Problem

# Where in the value, what is wrong, what to do.
Fault = tuple[int, str, str]

MARK = re.compile(r"\[\^([1-9][0-9]{0,3})\]")
FALSE_MARK = re.compile(r"\[\s*\^(?![1-9][0-9]{0,3}\])")
SPACES = re.compile(r"^ +| {2,}| +$")
# An apostrophe within a word is Norwegian; one at a word's edge stands for a quotation mark.
STRAIGHT_QUOTE = re.compile(r"\"|(?<!\w)'|'(?!\w)")


def words_from(node: Scalar, problems: list[Problem]) -> str:
    """The value, and a problem for everything in it that clean words would not have."""
    for check in CHECKS:
        problems.extend(Problem(node.at(offset), what, remedy) for offset, what, remedy in check(node.value))
    if node.comment:
        what = "YAML takes # and what follows for a comment, not for text."
        problems.append(Problem(node.comment, what, "Write >- and put the text on the next line, or move the comment."))
    return node.value


def text_from(node: Scalar, problems: list[Problem]) -> Text:
    """The words of the instrument, with the marks `[^1]` lifted out of them."""
    value = words_from(node, problems)
    marks: list[Mark] = []
    words, end = "", 0
    for match in MARK.finditer(value):
        words += value[end : match.start()]
        end = match.end()
        marks.append(Mark(len(words), int(match[1]), node.at(match.start())))
        if not words or words[-1].isspace():
            what = f"the mark {match.group()} stands apart from the word it marks."
            problems.append(Problem(marks[-1].where, what, "Remove the space before it."))
    return Text(words + value[end:], tuple(marks), node.where)


def _empty(value: str) -> Iterator[Fault]:
    if not value.strip():
        yield 0, "the text is empty.", "Restore the words, or remove the key."


def _invisible(value: str) -> Iterator[Fault]:
    for offset, char in enumerate(value) if not value.isprintable() else ():
        if not char.isprintable() and char != "\n":
            name = unicodedata.name(char, "control character").lower()
            yield offset, f"U+{ord(char):04X} ({name}) is invisible here.", "Delete it, or put a space there."


def _spaces(value: str) -> Iterator[Fault]:
    for match in SPACES.finditer(value):
        yield match.start(), "a space too many.", "Keep single spaces between words and none at the ends."


def _line_breaks(value: str) -> Iterator[Fault]:
    if "\n" in value:
        remedy = "Begin the text with >- and leave no empty line in it."
        yield value.index("\n"), "a line break stands in the text.", remedy


def _straight_quotes(value: str) -> Iterator[Fault]:
    for match in STRAIGHT_QUOTE.finditer(value):
        yield match.start(), f"the straight quotation mark {match.group()} stands here.", "Use « and »."


def _false_marks(value: str) -> Iterator[Fault]:
    for match in FALSE_MARK.finditer(value):
        yield match.start(), "this is no footnote mark.", "Write [^1], with the number of the footnote."


def _decomposed(value: str) -> Iterator[Fault]:
    if not unicodedata.is_normalized("NFC", value):
        offset = next(end for end in range(len(value)) if not unicodedata.is_normalized("NFC", value[: end + 1]))
        yield offset, "a letter is built of two characters.", "Type it as one, such as å, or save the file in form NFC."


CHECKS = (_empty, _invisible, _spaces, _line_breaks, _straight_quotes, _false_marks, _decomposed)
