"""Errata, and titles that differ between list and heading → notes beside the words they concern."""

from collections.abc import Iterator

from compact import urls
from compact.model import Compact, Erratum, Text
from compact.problem import Problem, Where
from compact.resolve.layer import Layer, Note, Span
from compact.resolve.places import Place, Places
from compact.resolve.prose import Prose, faults, prose
from compact.resolve.references import References

# What a note needs before it has a number: the text, the stretch of it, and what to say.
Draft = tuple[Text, int, int, Place, str, str | None, Prose]


def note_layer(compact: Compact, places: Places, references: References, problems: list[Problem]) -> Layer:
    """All notes, numbered in reading order; an erratum that fits nowhere is a problem."""
    drafts = [*_errata(compact, references, problems), *_titles(compact, places, references)]
    order = {text.where: index for index, place in enumerate(places.all) for text in place.texts}
    drafts.sort(key=lambda draft: (order.get(draft[0].where, 0), draft[1]))
    layer: dict[Where, tuple[Span, ...]] = {}
    for number, (text, start, end, place, printed, reading, why) in enumerate(drafts, 1):
        # A title that differs is the only note on the whole of a text.
        anchor = urls.note_anchor(place.name, printed if reading else "tittel")
        note = Note(number, anchor, place.full_name, place.url, printed, reading, why)
        layer[text.where] = (*layer.get(text.where, ()), Span(start, end, note))
    return layer


def _errata(compact: Compact, references: References, problems: list[Problem]) -> Iterator[Draft]:
    taken: dict[Where, list[range]] = {}
    for erratum in compact.errata.errata:
        draft = _erratum(erratum, references, problems)
        if draft is None:
            continue
        text, start, end, *_ = draft
        ranges = taken.setdefault(text.where, [])
        if any(start < other.stop and other.start < end for other in ranges):
            what = f"«{erratum.printed}» overlaps another note."
            problems.append(Problem(erratum.where, what, "Shorten one of the two, or join them."))
            continue
        ranges.append(range(start, end))
        problems.extend(faults(erratum.why, erratum.where, references))
        yield draft


def _erratum(erratum: Erratum, references: References, problems: list[Problem]) -> Draft | None:
    place = references.one(erratum.place)
    if place is None:
        remedy = "Name a unit such as «mål 7 f», «mål 7 overskrift», «avsnitt 43 a ii» or «prinsipp 6»."
        problems.append(Problem(erratum.where, f"there is no {erratum.place}.", remedy))
        return None
    found = [text for text in place.texts for _ in range(text.words.count(erratum.printed))]
    if len(found) != 1:
        what = f"«{erratum.printed}» stands {len(found)} times in {erratum.place}, expected once."
        problems.append(Problem(erratum.where, what, "Quote the words as printed, enough of them to be found once."))
        return None
    if erratum.printed == erratum.reading:
        problems.append(
            Problem(erratum.where, "printed and reading are the same.", "Correct one, or remove the erratum.")
        )
        return None
    start = found[0].words.index(erratum.printed)
    end = start + len(erratum.printed)
    return found[0], start, end, place, erratum.printed, erratum.reading, prose(erratum.why, references)


def _titles(compact: Compact, places: Places, references: References) -> Iterator[Draft]:
    headings = {objective.number: objective.title for objective in compact.objectives}
    for chapter in compact.chapters:
        for paragraph in chapter.paragraphs:
            for listed in paragraph.objective_list.titles if paragraph.objective_list else ():
                heading = headings.get(listed.number)
                if heading is None or heading.words == listed.title.words:
                    continue
                why = f"I listen i [[avsnitt {paragraph.paragraph}]] heter målet «{listed.title.words}»."
                yield _title(heading, references.named[f"mål {listed.number} overskrift"], prose(why, references))
                why = f"Overskriften til [[mål {listed.number}]] er «{heading.words}»."
                yield _title(listed.title, places.at[listed.where], prose(why, references))


def _title(text: Text, place: Place, why: Prose) -> Draft:
    return text, 0, len(text.words), place, text.words, None, why
