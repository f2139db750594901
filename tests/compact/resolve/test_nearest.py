"""Texts that say the same, or are about the same, are near."""

from compact.resolve.nearest import nearest


def near(texts: dict[str, str], **subjects: list[str]) -> dict[str, tuple[str, ...]]:
    """The nearest of each; enough other texts keep a word that two of them say from being a common one."""
    others = {f"other {it}": f"andre ord{it}" for it in range(12)}
    about = {name: subjects.get(name, []) for name in (*texts, *others)}
    found = nearest(texts | others, about)
    return {name: found[name] for name in texts}


def test_a_word_in_another_form_is_the_same_word() -> None:
    """«kampanjer» and «kampanjen» have one stem; capitals do not matter."""
    assert near({"a": "nye kampanjer", "b": "Kampanjen kom", "c": "noe helt annet"}) == {
        "a": ("b",),
        "b": ("a",),
        "c": (),
    }


def test_the_more_they_share_the_nearer() -> None:
    """Two words in common come before one."""
    texts = {"a": "visum pass språk", "b": "pass hav sjø", "c": "visum språk fjell"}
    assert near(texts)["a"] == ("c", "b")


def test_what_they_are_about_counts_for_more_than_a_word() -> None:
    """A subject in common comes before a word in common."""
    texts = {"a": "visum hav", "b": "visum sjø", "c": "fjell dal"}
    assert near(texts, a=["reise"], c=["reise"])["a"] == ("c", "b")


def test_of_texts_as_near_the_earlier_comes_first() -> None:
    """So that the order is the same every time."""
    texts = {"z": "visum fjell", "y": "visum fjord", "a": "visum"}
    assert near(texts)["a"] == ("z", "y")


def test_what_everyone_says_brings_nobody_near() -> None:
    """A word that more than one in five say tells nothing."""
    assert nearest({"a": "migrant", "b": "migrant", "c": "hav"}, {"a": [], "b": [], "c": []})["a"] == ()
