// On the page for a wrong address: what was probably meant.
customElements.define("lost-address", class extends HTMLElement {
  async connectedCallback() {
    const site = await loadGrammar();
    const found = findPlaces(site, decodeURIComponent(location.pathname.slice(site.root.pathname.length)));
    if (!found) return;
    const says = document.createElement("p");
    says.textContent = found.missing ? explained(found) : "Mente du dette?";
    const list = document.createElement("ul");
    list.append(...found.places.map(({ title, href }) => row(link(title, href))));
    this.replaceChildren(says, list);
  }
});
