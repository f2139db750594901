"""Readers look for a provision in their own words: how well the list they see answers them."""

import pytest
from playwright.sync_api import Page

from building import SOURCE
from compact.pipeline import read
from scoring import Figures, figures, files, queries, unit

# Slightly under what is reached; no figure may fall below. `newcomers` had seen neither the site nor its glossary.
FLOORS = {
    "collected": Figures(ndcg=0.92, recall=0.92, mrr=0.94, empty=0.0),
    "newcomers": Figures(ndcg=0.80, recall=0.78, mrr=0.86, empty=0.0),
    "readers": Figures(ndcg=0.85, recall=0.85, mrr=0.86, empty=0.0),
}
# The addresses of the list on the page of search, for each query in turn.
ANSWERS = """async (queries) => {
    await customElements.whenDefined("site-search");
    const search = document.querySelector("site-search");
    await search.load();
    const { worker } = search;
    const answered = () => new Promise((done) => worker.addEventListener("message", () => done(), { once: true }));
    const found = {};
    for (const query of queries) {
        search.input.value = query;
        search.ask();
        await answered();
        found[query] = [...search.hits.querySelectorAll("a")].map((it) => it.href);
    }
    return found;
}"""


def answers(page: Page, address: str, words: list[str]) -> dict[str, list[str]]:
    """The units in the list of hits, for each query."""
    page.goto(f"{address}sok/")
    found: dict[str, list[str]] = page.evaluate(ANSWERS, words)
    return {query: [it for href in hrefs if (it := unit(href))] for query, hrefs in found.items()}


def test_every_set_of_queries_has_its_floor() -> None:
    """Nobody adds queries that nothing holds."""
    assert sorted(FLOORS) == files()


@pytest.mark.parametrize("name", files())
def test_by_judged_queries(page: Page, address: str, name: str) -> None:
    """What was judged to belong on top is on top."""
    asked = queries(name)
    reached, floor = figures(asked, answers(page, address, [it.words for it in asked])), FLOORS[name]
    held = (reached.ndcg >= floor.ndcg, reached.recall >= floor.recall, reached.mrr >= floor.mrr)
    assert (True, True, True) == held, reached
    assert floor.empty >= reached.empty


def test_references_and_slips(page: Page, address: str) -> None:
    """References lead where they say; words with one wrong letter find what the right ones find."""
    asked = [it for name in files() for it in queries(name)]
    found = answers(page, address, [it.words for it in asked])
    references = figures([it for it in asked if it.kind == "ref"], found)
    assert references.ndcg >= 0.99
    slips = figures([it for it in asked if it.kind == "typo"], found)
    assert slips.ndcg >= 0.88


def test_no_list_goes_empty_while_one_types(page: Page, address: str) -> None:
    """Every beginning of every word of the text finds something."""
    page.goto(f"{address}sok/")
    words = " ".join(text.words for place in read(SOURCE).places.all for text in place.texts)
    empty = page.evaluate(
        """async (text) => {
            await customElements.whenDefined("site-search");
            const search = document.querySelector("site-search");
            await search.load();
            const words = new Set(text.toLowerCase().match(/[a-zæøå]+/g));
            const begun = new Set([...words].flatMap((it) => Array.from(it, (_, at) => it.slice(0, at + 1))));
            return new Promise((done) => {
                const empty = [];
                let left = begun.size;
                search.worker.addEventListener("message", ({ data: { asked, total } }) => {
                    if (!total) empty.push(asked.query);
                    if (!(left -= 1)) done(empty);
                });
                for (const query of begun) search.worker.postMessage({ query, most: 0 });
            });
        }""",
        words,
    )
    assert [] == empty
