// The button that shows or hides the marks of terms, on this page and the next ones.
customElements.define("term-switch", class extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector("button");
    this.button.addEventListener("click", () => this.choose(!this.shown));
    this.show();
  }

  get shown() {
    return document.documentElement.dataset.terms !== "off";
  }

  choose(shown) {
    if (shown) delete document.documentElement.dataset.terms;
    else document.documentElement.dataset.terms = "off";
    try {
      if (shown) localStorage.removeItem("begreper");
      else localStorage.setItem("begreper", "av");
    } catch {
      // Storage may be forbidden; then the choice lasts as long as the page.
    }
    this.show();
  }

  // What is not marked is no stop for the keyboard either.
  show() {
    this.button.setAttribute("aria-pressed", this.shown);
    for (const term of document.querySelectorAll(".term")) term.tabIndex = this.shown ? 0 : -1;
  }
});
