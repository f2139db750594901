// The search field: what one types is a reference to go to, or words to look for, and what is found
// stands below it. Nothing is loaded before the field is used.
customElements.define("site-search", class extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector(".search__input");
    this.status = this.querySelector(".search__status");
    this.hits = this.querySelector(".search__hits");
    this.input.addEventListener("focus", () => this.load());
    this.input.addEventListener("input", () => this.ask());
    this.querySelector("form").addEventListener("submit", (event) => this.submit(event));
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

  start() {
    this.input.value = new URLSearchParams(location.search).get("q") ?? "";
    if (this.input.value) this.load().then(() => this.ask()).then(() => this.follow());
  }

  load() {
    this.loading ??= this.setUp();
    return this.loading;
  }

  async setUp() {
    const [grammar, answer] = await Promise.all([loadGrammar(this.dataset.references), fetch(this.dataset.index)]);
    const index = await answer.json();
    this.grammar = grammar;
    this.worker = new Worker(this.dataset.worker);
    this.worker.addEventListener("message", ({ data: { type, data } }) => type === 3 && this.show(data.items.flat()));
    // English only keeps the worker from loading stemmers; the words are matched as they are.
    const config = { ...index.config, lang: ["en"], pipeline: [] };
    this.worker.postMessage({ type: 0, data: { config, docs: index.docs, options: {} } });
  }

  async ask() {
    const query = this.input.value.trim();
    if (!query) return this.close();
    await this.load();
    if (query !== this.input.value.trim()) return;
    this.found = findPlaces(this.grammar, query);
    if (this.found) this.open(explained(this.found), this.found.places.map((place) => this.row(placeLink(place))));
    else this.worker.postMessage({ type: 2, data: query });
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
    const found = this.grammar && findPlaces(this.grammar, this.input.value);
    if (!this.only(found)) return event.target.submit();
    this.close();
    this.input.blur();
    location.assign(found.places[0].href);
  }

  show(items) {
    // A late answer must not take away the hit the reader has gone to, nor the place a reference means.
    if (this.found || !this.input.value.trim() || this.hits.contains(document.activeElement)) return;
    this.open(this.count(items.length), items.map((item) => this.row(this.hit(item))));
  }

  open(says, rows) {
    this.classList.add("search--open");
    this.status.textContent = says;
    this.hits.replaceChildren(...rows);
  }

  row(link) {
    const item = document.createElement("li");
    const words = document.createElement("span");
    link.className = "search__hit";
    words.className = "search__words";
    words.append(link.opening);
    link.append(words);
    item.append(link);
    return item;
  }

  count(hits) {
    if (hits === 0) return `Ingen treff på «${this.input.value.trim()}». Prøv et annet eller kortere ord.`;
    return hits === 1 ? "1 treff" : `${hits} treff`;
  }

  hit({ location: address, title, text }) {
    const href = new URL(`../${address}`, new URL(this.dataset.index, document.baseURI)).href;
    return placeLink({ title: this.plain(title), href, opening: this.plain(text).slice(0, 140) });
  }

  plain(html) {
    return new DOMParser().parseFromString(html, "text/html").body.textContent;
  }

  key(event) {
    if (event.key === "Escape") {
      this.input.focus();
      this.close();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") this.step(event);
  }

  step(event) {
    const stops = [this.input, ...this.hits.querySelectorAll("a")];
    const next = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    if (!stops[next]) return;
    event.preventDefault();
    stops[next].focus();
  }

  close() {
    if (this.fixed && this.input.value.trim()) return;
    this.classList.remove("search--open");
    this.status.textContent = "";
    this.hits.replaceChildren();
  }
});
