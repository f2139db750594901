"""What belongs together within the instrument."""

import pytest
import yaml

from building import PROJECT, SOURCE, TINY
from compact.pipeline import read
from compact.resolve.known import Known
from compact.resolve.layer import PlaceMark

JUDGED = PROJECT / "tests" / "cases" / "related.yml"


@pytest.fixture(scope="module")
def known() -> Known:
    """What is known of the real source."""
    return read(SOURCE)


def test_every_action_has_three_in_other_objectives(known: Known) -> None:
    """None of its own objective, none twice."""
    for objective in known.compact.objectives:
        for action in objective.lettered:
            place = known.places.at[action.where]
            related = [it.name for it in known.belonging[place.name].related]
            assert len(set(related)) == 3, place.name
            assert not any(it.startswith(f"mål {objective.number} ") for it in related), place.name


def test_a_judged_sample_of_related_actions_is_sensible(known: Known) -> None:
    """Every pair of the sample has been judged, and at least four of five serve the reader."""
    judged = yaml.safe_load(JUDGED.read_text(encoding="utf-8"))
    close, far = 0, 0
    for name, verdict in judged.items():
        shown = {it.name for it in known.belonging[name].related}
        assert shown == {*verdict["close"], *verdict.get("far", ())}, name
        close, far = close + len(verdict["close"]), far + len(verdict.get("far", ()))
    assert close + far >= 75
    assert close / (close + far) >= 0.8


def test_what_an_editor_adds_comes_first_and_what_he_refuses_is_gone(known: Known) -> None:
    """The list beside the text has the last word."""
    for it in known.compact.relations.actions:
        shown = [place.name for place in known.belonging[it.action.words].related]
        assert [text.words for text in it.also][:3] == shown[: len(it.also)]
        assert not {text.words for text in it.never} & set(shown)


def test_a_principle_and_what_carries_it_out_know_each_other(known: Known) -> None:
    """Each of the ten is carried out somewhere, by commitments and actions alone, and they lead back."""
    principles = [place for place in known.places.all if place.name.startswith("prinsipp ")]
    assert len(principles) == 10
    for place in principles:
        actions = known.belonging[place.name].carried_out_by
        assert actions, place.name
        assert all(it.url.startswith("maal/") for it in actions)
        assert all(place in known.belonging[it.name].principles for it in actions)
        assert not {it.url for it in actions} & {it.url for it in known.belonging[place.name].named_in}


def test_unaccompanied_children_belong_to_the_principle_of_children(known: Known) -> None:
    """A case one can check by reading."""
    assert "mål 7 f" in {it.name for it in known.belonging["prinsipp 8"].carried_out_by}
    assert "enslige barn" in known.belonging["mål 7 f"].themes


def test_every_objective_has_close_ones_with_a_reason(known: Known) -> None:
    """At least two, both ways, each with a reason that ends like a sentence."""
    for objective in known.compact.objectives:
        place = known.places.at[objective.where]
        close = known.close[place.name]
        assert len(close) >= 2, place.name
        for it in close:
            assert place in [other.place for other in known.close[it.place.name]]
            assert it.why.endswith(".")


def test_an_objective_points_at_its_own_commitment(known: Known) -> None:
    """«denne forpliktelsen», wherever an objective says it."""
    for objective in known.compact.objectives:
        words = objective.lead_in.words
        marks = [it for it in known.layer[objective.lead_in.where] if isinstance(it.carries, PlaceMark)]
        assert ["denne forpliktelsen"] * words.count("denne forpliktelsen") == [
            words[it.start : it.end] for it in marks
        ]
        for it in marks:
            assert it.carries == PlaceMark(f"maal/{objective.number}/#avsnitt-{objective.commitment.paragraph}")


def test_what_the_text_sets_up_knows_who_names_it(known: Known) -> None:
    """The mechanism of avsnitt 43 is named in mål 23 d, the forum of avsnitt 49 in avsnitt 50; and in the glossary."""
    named = {name: [it.words for it in known.belonging[name].named_in] for name in ("avsnitt 43", "avsnitt 49")}
    assert {"mål 23 bokstav d", "ordlisten: kapasitetsbyggingsmekanismen"} <= set(named["avsnitt 43"])
    assert {"avsnitt 50", "ordlisten: Internasjonalt forum for migrasjonsgjennomgang"} <= set(named["avsnitt 49"])


def test_another_instrument_has_relations_of_its_own() -> None:
    """The tiny one: an action that is added, a principle, and two close objectives."""
    known = read(TINY / "source")
    assert [it.name for it in known.belonging["mål 1 a"].related] == ["mål 2 a"]
    assert [it.name for it in known.belonging["prinsipp 1"].carried_out_by] == ["avsnitt 5", "mål 2 a"]
    assert [it.place.name for it in known.close["mål 1"]] == ["mål 2"]
