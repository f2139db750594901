"""Everything that is known once the source is checked."""

from dataclasses import dataclass

from compact.model import Compact
from compact.resolve.layer import Layer
from compact.resolve.places import Places
from compact.resolve.references import References
from compact.resolve.terms import Use


@dataclass(frozen=True)
class Known:
    """The instrument, what is known about its texts, its units as one points at them, and how one does.

    `uses` are all uses of all terms, in reading order.
    """

    compact: Compact
    layer: Layer
    places: Places
    references: References
    uses: tuple[Use, ...]
