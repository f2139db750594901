"""Other instruments → what a page says of those it names, and the page of them all, with every place."""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import escape

from compact import urls
from compact.model import Instrument, Instruments, Standing
from compact.render import views
from compact.render.blocks import Sheet
from compact.render.concordance import concordance
from compact.resolve.names import Use
from compact.typography import capitalised, kept

Uses = Mapping[str, Sequence[Use[Instrument]]]


def told(it: Instrument, sheet: Sheet) -> views.Explained:
    """Its title and its year."""
    symbol = f", {it.symbol}" if it.symbol else ""
    words = escape(kept(f"{it.title} ({it.year}{symbol})."))
    return views.Explained(sheet.href(urls.instrument(it.name)), it.name, words, None)


def instrument_groups(of: Instruments, used: Uses, sheet: Sheet) -> tuple[views.InstrumentGroup, ...]:
    """The instruments by kind, with all that is known of them, the oldest first; `used` are their uses, by name."""
    groups = {
        "Traktater": of.treaties,
        "Erklæringer og agendaer": of.declarations,
        "Retningslinjer og prinsipper": of.guidelines,
    }
    return tuple(
        views.InstrumentGroup(heading, _entries(these, used, sheet)) for heading, these in groups.items() if these
    )


def _entries(instruments: Sequence[Instrument], used: Uses, sheet: Sheet) -> tuple[views.InstrumentEntry, ...]:
    return tuple(
        views.InstrumentEntry(
            anchor=urls.instrument_anchor(it.name),
            name=capitalised(it.name),
            title=it.title,
            english=it.english,
            year=it.year,
            text=views.Link(it.place, kept(it.symbol or it.place.removeprefix("https://").split("/", 1)[0])),
            norway=_norway(it.norway) if it.norway else None,
            term=views.Link(sheet.href(urls.term(it.term.words)), it.term.words) if it.term else None,
            uses=concordance(used.get(it.name, ()), sheet),
        )
        for it in sorted(instruments, key=lambda it: it.year)
    )


def _norway(it: Standing) -> views.Link:
    words = " og ".join(_years(it))
    return views.Link(it.source, capitalised(words))


def _years(it: Standing) -> Iterator[str]:
    if it.signed:
        yield f"undertegnet i {it.signed}"
    if it.ratified:
        yield f"ratifisert i {it.ratified}"
