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

  async cite() {
    const dialog = await dialogNamed("cite-dialog");
    const { name, cited, official } = this.dataset;
    dialog.show(name, { cited, official, address: this.address, words: this.words() }, putOnClipboard);
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

// A dialog comes when somebody first asks for one.
async function dialogNamed(name) {
  await import(new URL("/assets/dialogs.js", import.meta.url));
  return document.querySelector(name) ?? document.body.appendChild(document.createElement(name));
}
