// Finds a term in the glossary as one types: by itself, its forms, its English name, or what one may call it instead.
customElements.define("term-filter", class extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input");
    this.status = this.querySelector("p");
    this.entries = [...document.querySelectorAll(".entry")].map((entry) => [entry, this.folded(entry)]);
    this.input.addEventListener("input", () => this.show());
    addEventListener("hashchange", () => this.open());
  }

  folded(entry) {
    const said = [".entry__term", ".entry__definition", ".entry__facts"].map((part) => entry.querySelector(part).textContent);
    return this.fold([...said, entry.dataset.synonyms ?? ""].join(" "));
  }

  fold(words) {
    return words.toLowerCase().normalize("NFKC").replaceAll("aa", "å").replaceAll("ae", "æ").replaceAll("oe", "ø");
  }

  show() {
    const wanted = this.fold(this.input.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const [entry, words] of this.entries) {
      entry.hidden = !wanted.every((word) => words.includes(word));
      if (!entry.hidden) found += 1;
    }
    document.querySelector(".letters").hidden = wanted.length > 0;
    this.status.textContent = wanted.length ? `${found} av ${this.entries.length} ord` : "";
  }

  // A link to a term that the filter hides shows it.
  open() {
    const entry = document.getElementById(location.hash.slice(1));
    if (!entry?.hidden) return;
    this.input.value = "";
    this.show();
    entry.scrollIntoView();
  }
});
