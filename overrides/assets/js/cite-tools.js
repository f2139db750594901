// Beside a provision: copies its address, and opens the forms to cite it in.
customElements.define("cite-tools", class extends HTMLElement {
  connectedCallback() {
    const copy = button("", () => this.copy());
    copy.innerHTML = '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6.5 9.5l3-3M7 4.5l1.4-1.4a3 3 0 0 1 4.3 4.3L11.2 9M9 11.5l-1.4 1.4a3 3 0 0 1-4.3-4.3L4.8 7"/></svg>';
    copy.setAttribute("aria-label", `Kopier lenke til ${this.dataset.name}`);
    copy.title = "Kopier lenke";
    const cite = button("Siter", () => this.cite());
    cite.setAttribute("aria-label", `Siter ${this.dataset.name}`);
    this.replaceChildren(copy, cite);
    announcer();
  }

  get address() {
    return new URL(this.dataset.href, document.baseURI).href;
  }

  async copy() {
    const copied = await putOnClipboard(this.address);
    announcer().say(copied ? `Lenken til ${this.dataset.name} er kopiert.` : `Kopier lenken selv: ${this.address}`);
  }

  cite() {
    const { name, cited, official } = this.dataset;
    citeDialog().show(name, citations({ cited, official, address: this.address, words: this.words() }));
  }

  // The words of the provision; a letter or number stays before what is inside it.
  words() {
    const unit = this.closest("[id]:not(main)");
    if (!unit) return "";
    const copy = unit.cloneNode(true);
    copy.querySelector(".label")?.remove();
    for (const it of copy.querySelectorAll("[data-apparatus]:not(.label)")) it.remove();
    for (const it of copy.querySelectorAll("p, li")) it.append("\n");
    return copy.textContent.replace(/[^\S\n]+/g, " ").replace(/ ?\n\s*/g, "\n").trim();
  }
});

function button(words, press) {
  const it = document.createElement("button");
  it.type = "button";
  it.append(words);
  it.addEventListener("click", press);
  return it;
}

// Says a sentence, aloud and on the screen, for a while.
function announcer() {
  let it = document.querySelector(".announcer");
  if (it) return it;
  it = document.createElement("p");
  it.className = "announcer";
  it.setAttribute("role", "status");
  it.say = (words) => {
    it.textContent = words;
    clearTimeout(it.fading);
    it.fading = setTimeout(() => it.replaceChildren(), 6000);
  };
  document.body.append(it);
  return it;
}

// The forms to cite a provision in: pressing one copies it.
function citeDialog() {
  let it = document.querySelector(".cite");
  if (it) return it;
  it = document.createElement("dialog");
  it.className = "cite";
  it.setAttribute("aria-labelledby", "siter");
  it.innerHTML = '<h2 id="siter"></h2><p>Velg en form, så kopieres den.</p><ul></ul><div class="cite__foot"><p role="status"></p></div>';
  const [heading, , list, foot] = it.children;
  const status = foot.firstChild;
  foot.append(button("Lukk", () => it.close()));
  foot.lastChild.className = "button";
  it.show = (name, forms) => {
    heading.textContent = `Siter ${name}`;
    status.textContent = "";
    list.replaceChildren(...forms.map((form, number) => citeForm(form, number, status)));
    it.showModal();
  };
  // A press beside the dialog closes it.
  it.addEventListener("click", (event) => event.target === it && it.close());
  document.body.append(it);
  return it;
}

function citeForm({ name, plain, html }, number, status) {
  const item = document.createElement("li");
  const preview = document.createElement("p");
  preview.className = "cite__preview";
  preview.id = `siter-${number}`;
  preview.textContent = plain;
  const press = button(name, async () => {
    status.textContent = (await putOnClipboard(plain, html))
      ? `Kopiert: ${name}`
      : "Nettleseren lot oss ikke kopiere. Merk teksten og kopier den selv.";
  });
  press.className = "button";
  press.setAttribute("aria-describedby", preview.id);
  item.append(press, preview);
  return item;
}
