// The forms to cite a provision in: pressing one copies it.
customElements.define("cite-dialog", class extends HTMLElement {
  connectedCallback() {
    this.innerHTML = '<dialog class="cite" aria-labelledby="siter"><h2 id="siter"></h2><p>Velg en form, så kopieres den.</p><ul></ul>'
      + '<div class="cite__foot"><p role="status"></p><button class="button" type="button">Lukk</button></div></dialog>';
    this.dialog = this.firstChild;
    this.status = this.querySelector("[role=status]");
    this.querySelector(".cite__foot button").addEventListener("click", () => this.dialog.close());
    // A press beside the dialog closes it.
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
  }

  // `copy` puts plain words and rich ones on the clipboard, and says whether it could.
  show(name, provision, copy) {
    this.copy = copy;
    this.querySelector("h2").textContent = `Siter ${name}`;
    this.status.textContent = "";
    this.querySelector("ul").replaceChildren(...citations(provision).map((form, number) => this.form(form, number)));
    this.dialog.showModal();
  }

  form({ name, plain, html }, number) {
    const item = document.createElement("li");
    const preview = document.createElement("p");
    preview.className = "cite__preview";
    preview.id = `siter-${number}`;
    preview.textContent = plain;
    const press = document.createElement("button");
    press.type = "button";
    press.className = "button";
    press.textContent = name;
    press.setAttribute("aria-describedby", preview.id);
    press.addEventListener("click", async () => {
      this.status.textContent = (await this.copy(plain, html))
        ? `Kopiert: ${name}`
        : "Nettleseren lot oss ikke kopiere. Merk teksten og kopier den selv.";
    });
    item.append(press, preview);
    return item;
  }
});
