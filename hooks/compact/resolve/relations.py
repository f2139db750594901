"""What belongs together within the instrument, and what is wrong with the list of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compact import urls
from compact.model import CarriedOut, Compact, Text, texts_of
from compact.problem import Problem, Where
from compact.resolve.layer import Layer, PlaceMark, Span
from compact.resolve.names import clashes, forms, found, in_the_way, never_said
from compact.resolve.nearest import nearest
from compact.resolve.parts import Part, part_problems, parts
from compact.resolve.places import Place, Places
from compact.resolve.references import References
from compact.resolve.themes import Themed

CLOSEST = 3
PAIR = 2


@dataclass(frozen=True)
class Close:
    """An objective that stands close to another, and why."""

    place: Place
    why: str


def carried_out(compact: Compact, places: Places, references: References) -> dict[str, tuple[Part[CarriedOut], ...]]:
    """By the name of the place of each principle, the commitments and actions that carry it out."""
    units = {*_actions(compact, places), *(places.at[it.commitment.where].name for it in compact.objectives)}
    return {
        principle.name: tuple(part for part in parts(it, places, references) if part.place.name in units)
        for it in compact.relations.principles
        if (principle := references.one(it.principle.words))
    }


def close_objectives(compact: Compact, references: References) -> dict[str, tuple[Close, ...]]:
    """By the name of the place of each objective, those close to it, in the order of the list."""
    close: dict[str, tuple[Close, ...]] = {}
    for it in compact.relations.objectives:
        found_places = [place for text in it.objectives if (place := references.one(text.words))]
        for one in found_places:
            others = (Close(other, it.why) for other in found_places if other is not one)
            close[one.name] = (*close.get(one.name, ()), *others)
    return close


def related_actions(
    compact: Compact, places: Places, references: References, themed: Themed
) -> dict[str, tuple[Place, ...]]:
    """By the name of the place of each action, the closest in other objectives, the closest first."""
    actions = _actions(compact, places)
    themes: dict[str, list[str]] = {name: [] for name in actions}
    for theme, those in themed.items():
        for part in those:
            if part.place.name in themes:
                themes[part.place.name].append(theme)
    near = nearest({name: it.place.texts[-1].words for name, it in actions.items()}, themes)
    said = {_name(it.action, references): it for it in compact.relations.actions}
    related = {}
    for name, it in actions.items():
        also = [_name(text, references) for text in said[name].also] if name in said else []
        never = {_name(text, references) for text in said[name].never} if name in said else set()
        others = [other for other in near[name] if actions[other].objective != it.objective and other not in never]
        chosen = dict.fromkeys((*also, *others))
        related[name] = tuple(actions[other].place for other in chosen if other in actions)[:CLOSEST]
    return related


def commitment_layer(compact: Compact, marks: Layer) -> Layer:
    """The words by which an objective points at its own commitment, as links, where `marks` leave room."""
    named = forms((form, form) for form in compact.relations.this_commitment)
    layer: dict[Where, tuple[Span, ...]] = {}
    for objective in compact.objectives:
        anchor = urls.paragraph_anchor(objective.commitment.paragraph)
        mark = PlaceMark(f"{urls.objective(objective.number)}#{anchor}")
        for text in texts_of(objective):
            spans = (Span(start, end, mark) for start, end, _ in found(text.words, named))
            free = (it for it in spans if not any(in_the_way(there, it) for there in marks.get(text.where, ())))
            layer[text.where] = tuple(free)
    return layer


def relation_problems(compact: Compact, places: Places, references: References) -> Iterator[Problem]:
    """Everything that is wrong with the list of what belongs together."""
    it = compact.relations
    yield from clashes((form, "this_commitment") for form in it.this_commitment)
    yield from never_said(compact, it.this_commitment)
    yield from _principle_problems(compact, places, references)
    yield from _objective_problems(compact, places, references)
    yield from _action_problems(compact, places, references)


def _principle_problems(compact: Compact, places: Places, references: References) -> Iterator[Problem]:
    principles = {
        places.at[it.where].name
        for chapter in compact.chapters
        for paragraph in chapter.paragraphs
        for it in paragraph.principles
    }
    entries = compact.relations.principles
    yield from _no_such([it.principle for it in entries], principles, "guiding principle", "prinsipp 7", references)
    yield from _twice([it.principle for it in entries], references)
    yield from never_said(compact, (form for it in entries for form in it.forms))
    for it in entries:
        yield from clashes((form, it.name) for form in it.forms)
        yield from part_problems(it, places, references)


def _objective_problems(compact: Compact, places: Places, references: References) -> Iterator[Problem]:
    objectives = {places.at[it.where].name for it in compact.objectives}
    pairs: set[frozenset[str]] = set()
    for it in compact.relations.objectives:
        yield from _no_such(it.objectives, objectives, "objective", "mål 7", references)
        names = frozenset(_name(text, references) for text in it.objectives)
        if not len(it.objectives) == len(names) == PAIR:
            yield Problem(it.where, "this is no pair of objectives.", "Name two, each once.")
        elif names in pairs:
            yield Problem(it.where, "this pair is there already.", "Keep it once.")
        pairs.add(names)


def _action_problems(compact: Compact, places: Places, references: References) -> Iterator[Problem]:
    actions, entries = _actions(compact, places), compact.relations.actions
    yield from _no_such([it.action for it in entries], actions, "action", "mål 7 f", references)
    yield from _twice([it.action for it in entries], references)
    for it in entries:
        others = (*it.also, *it.never)
        yield from _no_such(others, actions, "action", "mål 7 f", references)
        yield from _twice(others, references)
        own = actions.get(_name(it.action, references))
        for text in others:
            other = actions.get(_name(text, references))
            if own and other and own.objective == other.objective:
                what = f"«{text.words}» belongs to the same objective."
                yield Problem(text.where, what, "Name an action of another one.")


def _no_such(
    those: Sequence[Text], known: Mapping[str, object] | set[str], kind: str, like: str, references: References
) -> Iterator[Problem]:
    for text in those:
        if _name(text, references) not in known:
            yield Problem(text.where, f"«{text.words}» is no {kind}.", f"Write it like «{like}».")


def _twice(those: Sequence[Text], references: References) -> Iterator[Problem]:
    seen: set[str] = set()
    for text in those:
        name = _name(text, references)
        if name and name in seen:
            yield Problem(text.where, f"«{text.words}» is there already.", "Keep it once.")
        seen.add(name)


def _name(text: Text, references: References) -> str:
    place = references.one(text.words)
    return place.name if place else ""


@dataclass(frozen=True)
class _ActionOf:
    """The place of an action, and the number of its objective."""

    place: Place
    objective: int


def _actions(compact: Compact, places: Places) -> dict[str, _ActionOf]:
    found_actions = (_ActionOf(places.at[it.where], of.number) for of in compact.objectives for it in of.lettered)
    return {it.place.name: it for it in found_actions}
