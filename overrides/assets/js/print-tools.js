// Beside the title: offers what to print. Without JavaScript the browser's own command prints the text of the page.
customElements.define("print-tools", class extends HTMLElement {
  connectedCallback() {
    const print = button("Skriv ut", async () => (await dialogNamed("print-dialog")).show(this.dataset));
    print.className = "button";
    this.replaceChildren(print);
    // Whoever asked for the whole on another page is here to print it.
    if (location.search === "?skriv-ut") addEventListener("load", () => window.print(), { once: true });
  }
});
