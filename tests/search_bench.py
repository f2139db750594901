"""How well and how fast the search finds, beside the theme's own search on the same words: a part of `make bench`.

Answers are judged as in the tests, from the order of the list a reader sees. Times are those the page measures.
"""

import gzip
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from building import chromium
from compact.model import Compact
from first_visit import served
from scoring import figures, files, queries, unit

PLAIN = """site_name: Plain
theme: {name: material, language: nb, font: false}
markdown_extensions: [attr_list]
"""
# Each asks all queries in turn and gives addresses by query and the milliseconds of each answer.
OURS = """async (queries) => {
    await customElements.whenDefined("site-search");
    const search = document.querySelector("site-search");
    await search.load();
    const { worker } = search;
    const found = {}, times = [];
    for (const query of queries) {
        search.input.value = query;
        const answered = () => new Promise((done) => worker.addEventListener("message", done, { once: true }));
        const drawn = answered();
        search.ask();
        await drawn;
        const start = performance.now();
        const again = answered();
        worker.postMessage({ query, most: 10, aside: true });
        await again;
        times.push(performance.now() - start);
        found[query] = [...search.hits.querySelectorAll("a")].map((it) => it.href);
    }
    return [found, times];
}"""
THEIRS = """async (queries) => {
    const config = JSON.parse(document.querySelector("#__config").textContent);
    const base = new URL(config.base, location);
    const index = await (await fetch(new URL("search/search_index.json", `${base}/`))).json();
    const worker = new Worker(new URL(config.search, location));
    const answer = (type, data) => new Promise((done) => {
        worker.addEventListener("message", (event) => done(event.data), { once: true });
        worker.postMessage({ type, data });
    });
    await answer(0, { config: index.config, docs: index.docs, options: {} });
    const found = {}, times = [];
    for (const query of queries) {
        const start = performance.now();
        const { data } = await answer(2, query);
        times.push(performance.now() - start);
        found[query] = data.items.flat().map((it) => it.location);
    }
    return [found, times];
}"""


def search_report(site: Path, compact: Compact, folder: Path) -> None:
    """Print every figure of both searches."""
    theirs = _plain(folder, compact)
    print("Search: nDCG@10 / recall@10 / first best / empty, of the list one sees")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        for name, built, path, script in (("ours", site, "sok/", OURS), ("stock Material", theirs, "", THEIRS)):
            with served(built) as address:
                _judged(browser, name, f"{address}{path}", script)
        for name, built, open_and_type in (("ours", site, _type_in_ours), ("stock Material", theirs, _type_in_theirs)):
            with served(built) as address:
                times = [open_and_type(browser, address) for _ in range(5)]
                print(f"  {name:15} first result after opening, CPU slowed 4 x: {statistics.median(times):5.0f} ms")
        browser.close()
    loaded = {"ours": _ours_loaded(site), "stock Material": _theirs_loaded(theirs)}
    for name, size in loaded.items():
        print(f"  {name:15} everything it loads: {size / 1000:5.1f} kB, compressed")


def _judged(browser: Browser, name: str, address: str, script: str) -> None:
    page = browser.new_page()
    page.goto(address)
    asked = [it for file in files() for it in queries(file)]
    found, times = page.evaluate(script, [it.words for it in asked])
    units = {words: [it for each in addresses if (it := unit(each))] for words, addresses in found.items()}
    kinds = {file: queries(file) for file in files()}
    kinds |= {kind: [it for it in asked if it.kind == kind] for kind in ("typo", "ref")}
    for what, these in kinds.items():
        reached = figures(these, units)
        scores = f"{reached.ndcg:.3f} / {reached.recall:.3f} / {reached.mrr:.3f} / {reached.empty:.1%}"
        print(f"  {name:15} {what:10} {scores}  n={len(these)}")
    ordered = sorted(times)
    middle, slow = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    print(f"  {name:15} an answer: median {middle:.1f} ms, 95 % within {slow:.1f} ms, there and back")
    page.close()


def _type_in_ours(browser: Browser, address: str) -> float:
    return _first_result(
        browser, f"{address}maal/7/", ".search__hit", lambda page: page.get_by_role("searchbox").click()
    )


def _type_in_theirs(browser: Browser, address: str) -> float:
    field = "[data-md-component=search-query]"
    return _first_result(browser, f"{address}maal/7/", ".md-search-result__item", lambda page: page.focus(field))


def _first_result(browser: Browser, address: str, hit: str, go: Callable[[Page], None]) -> float:
    """Milliseconds from going to the field to the first hit, of a word typed at once."""
    page = browser.new_page()
    page.goto(address, wait_until="networkidle")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.evaluate(
        """(hit) => {
            addEventListener("focusin", () => { window.began ??= performance.now(); });
            new MutationObserver(() => {
                if (document.querySelector(hit)) window.found ??= performance.now() - window.began;
            }).observe(document.body, { childList: true, subtree: true });
        }""",
        hit,
    )
    go(page)
    page.keyboard.insert_text("barn")
    page.keyboard.press("Shift")
    page.locator(hit).first.wait_for()
    taken: float = page.evaluate("window.found")
    page.close()
    return taken


def _ours_loaded(site: Path) -> int:
    names = ("assets/search.js", "assets/search-worker.js", "search/index.json", "search/references.json")
    return sum(len(gzip.compress((site / name).read_bytes())) for name in names)


def _theirs_loaded(site: Path) -> int:
    javascript = site / "assets/javascripts"
    names = [site / "search/search_index.json", *javascript.glob("workers/search.*.js")]
    names += [javascript / "lunr/min" / name for name in ("lunr.no.min.js", "lunr.stemmer.support.min.js")]
    return sum(len(gzip.compress(path.read_bytes())) for path in names)


def _plain(folder: Path, compact: Compact) -> Path:
    """Stock Material with a heading for each unit, so that its search finds units too."""
    folder.mkdir()
    (folder / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
    for name, text in _pages(compact):
        path = folder / "docs" / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=True)
    return folder / "site"


def _pages(compact: Compact) -> Iterator[tuple[str, str]]:
    yield "index.md", "# Forside\n"
    for chapter in compact.chapters:
        lines = [f"# {chapter.heading.words}"]
        for it in chapter.paragraphs:
            lines += [f"## Avsnitt {it.paragraph} {{ #avsnitt-{it.paragraph} }}", it.text.words]
            lines += [point.text.words for point in it.points]
            for principle in it.principles:
                lines += [f"## {principle.name.words} {{ #prinsipp-{principle.number} }}", principle.text.words]
        yield f"{chapter.slug}/index.md", "\n\n".join(lines)
        for objective in chapter.objectives:
            own = objective.commitment
            lines = [f"# Mål {objective.number}: {objective.title.words}"]
            lines += [f"## Avsnitt {own.paragraph} {{ #avsnitt-{own.paragraph} }}", own.text.words]
            for action in objective.lettered:
                lines += [f"## {action.letter}) {{ #{action.letter} }}", action.text.words]
            yield f"maal/{objective.number}/index.md", "\n\n".join(lines)
