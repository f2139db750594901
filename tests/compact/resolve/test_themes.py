"""Themes gather what they should, and nothing else."""

import pytest
import yaml

from building import PROJECT, SOURCE, TINY
from compact.pipeline import read
from compact.resolve.known import Known

JUDGED = PROJECT / "tests" / "cases" / "themes.yml"


@pytest.fixture(scope="module")
def known() -> Known:
    """What is known of the real source."""
    return read(SOURCE)


def test_a_judged_sample_has_the_themes_it_should(known: Known) -> None:
    """Precision at least .95, recall at least .90; what is arguable does not count."""
    judged = yaml.safe_load(JUDGED.read_text(encoding="utf-8"))
    assert len(judged) >= 40
    right, wrong, missing = 0, [], []
    for name, verdict in judged.items():
        given, clear = set(known.belonging[name].themes), set(verdict["clear"])
        right += len(given & clear)
        wrong += [(name, it) for it in sorted(given - clear - set(verdict.get("arguable", ())))]
        missing += [(name, it) for it in sorted(clear - given)]
    assert right / (right + len(wrong)) >= 0.95, wrong
    assert right / (right + len(missing)) >= 0.90, missing


def test_the_sample_names_themes_there_are(known: Known) -> None:
    """A theme that is renamed is renamed there too."""
    names = {it.name for it in known.compact.themes.themes}
    for verdict in yaml.safe_load(JUDGED.read_text(encoding="utf-8")).values():
        assert {*verdict["clear"], *verdict.get("arguable", ())} <= names


def test_every_action_has_a_theme(known: Known) -> None:
    """Whoever looks by theme finds everything."""
    actions = [known.places.at[it.where] for objective in known.compact.objectives for it in objective.lettered]
    assert [] == [it.name for it in actions if not known.belonging[it.name].themes]


def test_to_name_an_objective_is_to_name_its_commitment_and_actions(known: Known) -> None:
    """Neither its heading nor a footnote that stands on its page, as the fourth does on that of mål 2."""
    themed = read(TINY / "source").themed["statene"]
    assert [it.place.name for it in themed] == ["ingress", "avsnitt 4", "mål 1 a", "mål 1 b"]
    assert known.belonging["fotnote 4"].themes == ()
