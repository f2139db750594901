// The button for the dark theme. What the system says is followed until the reader says otherwise.
customElements.define("theme-switch", class extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector("button");
    this.system = matchMedia("(prefers-color-scheme: dark)");
    this.system.addEventListener("change", () => this.show());
    this.button.addEventListener("click", () => this.choose(!this.dark));
    this.show();
  }

  get dark() {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : this.system.matches;
  }

  choose(dark) {
    const theme = dark ? "dark" : "light";
    const asSystem = dark === this.system.matches;
    if (asSystem) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    try {
      if (asSystem) localStorage.removeItem("visning");
      else localStorage.setItem("visning", theme);
    } catch {
      // Storage may be forbidden; then the choice lasts as long as the page.
    }
    this.show();
  }

  show() {
    this.button.setAttribute("aria-pressed", this.dark);
  }
});
