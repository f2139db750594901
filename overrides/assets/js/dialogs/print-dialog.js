// What to print: the page, the page with our notes, some of its provisions, or the whole.
customElements.define("print-dialog", class extends HTMLElement {
  connectedCallback() {
    this.innerHTML = '<dialog class="cite" aria-labelledby="skriv-ut"><form method="dialog"><h2 id="skriv-ut">Skriv ut</h2>'
      + '<fieldset class="print__what"><legend class="unseen">Hva vil du skrive ut?</legend></fieldset>'
      + '<fieldset class="print__places" hidden><legend>Hvilke?</legend></fieldset>'
      + '<div class="cite__foot"><p role="status"></p><button class="button">Skriv ut</button>'
      + '<button class="button" value="no" formnovalidate>Avbryt</button></div></form></dialog>';
    this.dialog = this.firstChild;
    [this.what, this.places] = this.querySelectorAll("fieldset");
    this.status = this.querySelector("[role=status]");
    this.what.addEventListener("change", () => this.choose());
    this.querySelector("form").addEventListener("submit", (event) => this.submit(event));
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
  }

  // `name` is what the page is called, `whole` the address of the page with the whole text.
  show({ name, whole }) {
    this.whole = new URL(whole, document.baseURI).href;
    this.units = [...document.querySelectorAll(".action, .page > .paragraph")];
    const choices = { page: `Bare ${name}`, notes: `${name[0].toUpperCase()}${name.slice(1)} med begreper, merknader og tema` };
    if (this.units.length > 1) choices.some = `Noen av ${this.units[0].matches(".action") ? "tiltakene" : "avsnittene"}`;
    choices.whole = "Hele plattformen";
    const radios = Object.entries(choices).map(([value, words]) => choice("radio", "hva", value, words));
    radios[0].firstChild.checked = true;
    this.what.replaceChildren(this.what.firstChild, ...radios);
    this.places.replaceChildren(this.places.firstChild, ...this.units.map((it) => choice("checkbox", "sted", it.id, opening(it))));
    this.choose();
    this.dialog.showModal();
  }

  get chosen() {
    return this.what.querySelector(":checked").value;
  }

  choose() {
    this.places.hidden = this.chosen !== "some";
    this.status.textContent = "";
  }

  submit(event) {
    if (event.submitter?.value === "no") return;
    const kept = new Set([...this.places.querySelectorAll(":checked")].map((it) => it.value));
    if (this.chosen === "some" && !kept.size) {
      event.preventDefault();
      this.status.textContent = "Velg minst ett.";
    } else if (this.chosen === "whole") {
      location.assign(`${this.whole}?skriv-ut`);
    } else {
      // The dialog must be gone before the page is printed.
      this.dialog.addEventListener("close", () => printed(this.chosen === "notes", this.chosen === "some" && kept, this.units), { once: true });
    }
  }
});

// Prints, and leaves the page as it was: `kept` are the anchors of the units to print, or false for all.
function printed(notes, kept, units) {
  const folded = notes ? [...document.querySelectorAll(".terms:not([open])")] : [];
  const out = kept ? units.filter((it) => !kept.has(it.id)) : [];
  const themes = notes ? themeList() : undefined;
  if (notes) document.documentElement.dataset.print = "notes";
  for (const it of folded) it.open = true;
  for (const it of out) it.dataset.leftOut = "";
  addEventListener("afterprint", () => {
    delete document.documentElement.dataset.print;
    themes?.remove();
    for (const it of folded) it.open = false;
    for (const it of out) delete it.dataset.leftOut;
  }, { once: true });
  print();
}

// The themes of the provisions of the page, which are folded below each of them.
function themeList() {
  const kinds = [...document.querySelectorAll(".belongs dt")].filter((it) => it.textContent === "Tema");
  const names = new Set();
  for (const kind of kinds) for (let it = kind.nextElementSibling; it?.matches("dd"); it = it.nextElementSibling) names.add(it.textContent.trim());
  const list = document.createElement("p");
  list.className = "paper";
  list.append(`Tema: ${[...names].sort((one, other) => one.localeCompare(other, "nb")).join(" · ")}`);
  if (names.size) document.querySelector(".page").append(list);
  return list;
}

function choice(type, name, value, words) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  Object.assign(input, { type, name, value });
  const said = document.createElement("span");
  said.append(words);
  label.append(input, said);
  return label;
}

// A label and the first words behind it.
function opening(unit) {
  const copy = unit.cloneNode(true);
  for (const it of copy.querySelectorAll("[data-apparatus]:not(.label)")) it.remove();
  const words = copy.textContent.trim().replace(/\s+/g, " ");
  return words.length > 70 ? `${words.slice(0, 70).replace(/ \S*$/, "")} …` : words;
}
