"""The browser cuts words as the build does, to the letter."""

from playwright.sync_api import Page

from building import PROJECT, SOURCE
from compact.resolve.norwegian import COMMON, parts, stem, words

SCRIPT = PROJECT / "overrides/assets/js/worker/norwegian.js"
# Endings that bring words to every rule of the stemmer, and some that look like them.
ENDINGS = [
    "a",
    "e",
    "en",
    "er",
    "ene",
    "ers",
    "erne",
    "erer",
    "ert",
    "erte",
    "et",
    "ets",
    "s",
    "ks",
    "rs",
    "ast",
    "t",
    "dt",
    "vt",
    "lig",
    "elig",
    "eig",
    "ig",
    "els",
    "lov",
    "slov",
    "hetslov",
    "het",
    "heten",
    "hetenes",
    "skap",
    "skapers",
    "hav",
    "havers",
    "indsers",
    "kappers",
    "ommers",
    "ande",
    "ende",
    "endes",
    "leg",
    "eleg",
    "al",
    "alt",
    "ell",
    "ellt",
    "sk",
    "skt",
    "som",
    "somt",
]


def test_every_word_there_is(page: Page) -> None:
    """Folded, stemmed and parted alike: all words of the source, and each with every ending."""
    written = {word for path in SOURCE.rglob("*.*") for word in path.read_text(encoding="utf-8").split()}
    found = sorted({it for word in written for it in words(word)})
    forms = sorted({*found, *(f"{word}{ending}" for word in found[::7] for ending in ENDINGS)})
    known = {stem(word) for word in found if len(word) > 3}
    here = [[words(it) for it in sorted(written)], {it: [stem(it), parts(it, known)] for it in forms}]
    there = page.evaluate(
        f"""([written, forms, known]) => {{
            {SCRIPT.read_text(encoding="utf-8")}
            const set = new Set(known);
            const cut = forms.map((it) => [it, [stem(it), parts(it, set)]]);
            return [written.map(words), Object.fromEntries(cut), [...COMMON]];
        }}""",
        [sorted(written), forms, sorted(known)],
    )
    assert len(forms) > 20000
    assert [*here, sorted(COMMON)] == [*there[:2], sorted(there[2])]
