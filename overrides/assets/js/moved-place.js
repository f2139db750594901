// An anchor that has left this page: goes where it is now.
customElements.define("moved-place", class extends HTMLElement {
  connectedCallback() {
    addEventListener("hashchange", () => this.follow());
    this.follow();
  }

  follow() {
    if (location.hash === `#${this.parentElement.id}`) location.replace(this.querySelector("a").href);
  }
});
