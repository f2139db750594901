// The search field: what one types is a reference to go to, or words to look for, and what is found stands below it.
// Nothing is loaded before the field is used, and what is typed goes no further than to a worker of the page.
customElements.define("site-search", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.input = this.querySelector(".search__input");
    this.status = this.querySelector(".search__status");
    this.hits = this.querySelector(".search__hits");
    this.more = this.querySelector(".search__more");
    this.most = this.portion;
    this.input.addEventListener("focus", () => this.load());
    this.input.addEventListener("input", () => this.ask());
    this.form.addEventListener("submit", (event) => this.submit(event));
    this.addEventListener("keydown", (event) => this.key(event));
    this.addEventListener("focusout", (event) => this.contains(event.relatedTarget) || this.close());
    if (this.fixed) this.start();
    // The reader may have begun before this script came.
    else if (this.contains(document.activeElement)) this.load().then(() => this.ask());
  }

  // On the page of search the results are the page: they stay, and the address asks.
  get fixed() {
    return this.hasAttribute("data-fixed");
  }

  get portion() {
    return this.fixed ? 30 : 12;
  }

  get query() {
    return this.input.value.trim();
  }

  get filters() {
    return Object.fromEntries([...this.querySelectorAll("select")].filter((it) => it.value).map((it) => [it.name, it.value]));
  }

  start() {
    const asked = new URLSearchParams(location.search);
    this.input.value = asked.get("q") ?? "";
    for (const it of this.querySelectorAll("select")) it.value = asked.get(it.name) ?? "";
    for (const it of this.querySelectorAll("select")) if (it.selectedIndex < 0) it.value = "";
    this.addEventListener("change", () => this.note());
    const first = this.load().then(() => this.ask());
    if (this.query) first.then(() => this.follow());
  }

  // Puts what is asked into the address, so that it can be shared.
  note() {
    const asked = new URLSearchParams([...(this.query ? [["q", this.query]] : []), ...Object.entries(this.filters)]);
    history.replaceState(null, "", `${asked}` ? `?${asked}` : location.pathname);
    this.ask();
  }

  load() {
    this.loading ??= this.setUp();
    return this.loading;
  }

  async setUp() {
    this.worker = new Worker(new URL("/assets/search-worker.js", import.meta.url));
    this.worker.addEventListener("message", ({ data }) => this.show(data));
    this.bring();
    this.site = await loadGrammar();
  }

  // The worker starts while the index is on its way.
  async bring() {
    const answer = await fetch(new URL("/search/index.json", import.meta.url));
    const index = await answer.arrayBuffer();
    this.worker.postMessage({ index }, [index]);
  }

  async ask(most = this.portion) {
    this.most = most;
    const { query } = this;
    if (!query && !Object.keys(this.filters).length) return this.close(true);
    await this.load();
    if (query !== this.query) return;
    this.found = findPlaces(this.site, query);
    if (this.found) this.open(explained(this.found), this.found.places.map(({ title, href }) => hitRow({ name: title }, href)));
    this.asked = this.input.value;
    const places = this.found?.places.map(({ address }) => address);
    this.worker.postMessage({ query: this.asked, places, filters: this.filters, most });
  }

  // An address that asks for a reference with one meaning leads there.
  follow() {
    if (this.only(this.found)) location.replace(this.found.places[0].href);
  }

  only(found) {
    return found && !found.missing && found.places.length === 1;
  }

  // Enter goes to the only place a reference can mean, or to the page of search.
  async submit(event) {
    event.preventDefault();
    await this.load().catch(() => {});
    const found = this.site && findPlaces(this.site, this.query);
    if (!this.only(found)) return this.fixed ? this.note() : event.target.submit();
    this.close();
    this.input.blur();
    location.assign(found.places[0].href);
  }

  show({ asked, hits, total, loose, ...rest }) {
    // A late answer must not take away the hit the reader has gone to, nor answer what is no longer asked.
    if (asked.query !== this.asked || this.hits.contains(document.activeElement)) return;
    const rows = hits.map((hit) => hitRow(hit, new URL(hit.url, this.site.root)));
    if (this.found) return this.fill(rows);
    const from = this.more.contains(document.activeElement) ? this.hits.children.length : -1;
    this.open(this.says(total, loose), rows);
    this.more.replaceChildren(...this.after(total, rest));
    rows[from]?.firstChild.focus();
  }

  // The places a reference means are there already: they get their words, and an objective its commitment.
  fill(rows) {
    const byAddress = new Map(rows.map((it) => [it.firstChild.href, it]));
    for (const there of [...this.hits.children]) {
      const filled = byAddress.get(there.firstChild.href);
      if (filled) {
        filled.querySelector(".search__name").replaceWith(there.querySelector(".search__name"));
        there.replaceWith(filled);
        byAddress.delete(filled.firstChild.href);
      }
    }
    if (!this.found.missing) this.hits.append(...byAddress.values());
  }

  open(says, rows) {
    this.classList.add("search--open");
    this.status.textContent = says;
    this.hits.replaceChildren(...rows);
    this.more.replaceChildren();
  }

  says(total, loose) {
    const of = this.query ? ` på «${this.query}»` : "";
    if (total === 0) return `Ingen treff${of}.`;
    const count = total === 1 ? "1 treff" : `${total} treff`;
    return loose ? `Ingen eksakte treff${of}. ${count} som likner:` : count;
  }

  // What stands below the hits: the rest of them, pages of ours, and where else to look if there are none.
  after(total, { related, nearest, elsewhere }) {
    const shown = [];
    if (total > this.most) shown.push(this.rest(total));
    if (related.length) shown.push(relatedLine(related, this.site.root));
    if (!total) shown.push(nowhere(nearest, this.form.action, elsewhere, this.site.root));
    return shown;
  }

  rest(total) {
    if (!this.fixed) {
      const all = link(`Alle ${total} treff`, `${this.form.action}?${new URLSearchParams({ q: this.query })}`);
      all.className = "search__all";
      return all;
    }
    const press = document.createElement("button");
    press.type = "button";
    press.className = "button search__all";
    press.append(`Vis ${Math.min(this.portion, total - this.most)} treff til`);
    press.addEventListener("click", () => this.ask(this.most + this.portion));
    return press;
  }

  key(event) {
    if (event.key === "Escape" && this.classList.contains("search--open")) {
      event.preventDefault();
      this.input.focus();
      this.close();
    }
    if (event.target.tagName !== "SELECT" && (event.key === "ArrowDown" || event.key === "ArrowUp")) this.walk(event);
  }

  walk(event) {
    const stops = [this.input, ...this.hits.querySelectorAll("a"), ...this.more.querySelectorAll("a, button")];
    const next = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    if (!stops[next]) return;
    event.preventDefault();
    stops[next].focus();
  }

  close(empty = false) {
    if (this.fixed && !empty) return;
    this.asked = undefined;
    this.classList.remove("search--open");
    this.status.textContent = "";
    this.hits.replaceChildren();
    this.more.replaceChildren();
  }
});
