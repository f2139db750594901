"""Everything that is known once the source is checked."""

from collections.abc import Mapping
from dataclasses import dataclass

from compact.model import Compact, Instrument, Term
from compact.resolve.actors import Involved
from compact.resolve.belonging import Belonging
from compact.resolve.layer import Layer
from compact.resolve.names import Use
from compact.resolve.places import Places
from compact.resolve.references import References
from compact.resolve.relations import Close
from compact.resolve.themes import Themed


@dataclass(frozen=True)
class Known:
    """The instrument, what is known about its texts, its units as one points at them, and how one does.

    `uses` are all uses of all terms, `instrument_uses` all names of other instruments, in reading order;
    `involved` are the places that give each actor a part, `themed` those that have each theme. `belonging`
    is what belongs to each place, `close` the objectives close to each objective, by the name of the place.
    """

    compact: Compact
    layer: Layer
    places: Places
    references: References
    uses: tuple[Use[Term], ...]
    instrument_uses: tuple[Use[Instrument], ...]
    involved: Involved
    themed: Themed
    belonging: Mapping[str, Belonging]
    close: Mapping[str, tuple[Close, ...]]
