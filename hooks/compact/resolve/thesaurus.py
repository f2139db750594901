"""What is wrong with the list of what readers say."""

from collections.abc import Iterator

from compact.model import Compact
from compact.problem import Problem
from compact.resolve.names import clashes, never_said
from compact.resolve.parts import part_problems
from compact.resolve.places import Places
from compact.resolve.references import References


def thesaurus_problems(compact: Compact, places: Places, references: References) -> Iterator[Problem]:
    """Everything that is wrong with the thesaurus."""
    sayings = compact.thesaurus.sayings
    yield from clashes((it, saying.name) for saying in sayings for it in saying.say)
    yield from never_said(compact, (form for saying in sayings for form in saying.forms))
    for it in sayings:
        if not it.forms and not it.also:
            what = f"«{it.name}» leads nowhere."
            yield Problem(it.where, what, "Give it the words of the text under forms:, or places under also:.")
        yield from clashes((form, it.name) for form in it.forms)
        yield from part_problems(it, places, references)
