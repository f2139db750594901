// On the page for a wrong address: what was probably meant.
customElements.define("lost-address", class extends HTMLElement {
  async connectedCallback() {
    const site = await loadGrammar(this.dataset.references);
    const found = findPlaces(site, decodeURIComponent(location.pathname.slice(site.root.pathname.length)));
    if (!found) return;
    const says = document.createElement("p");
    says.textContent = found.missing ? explained(found) : "Mente du dette?";
    const list = document.createElement("ul");
    for (const place of found.places) {
      const item = document.createElement("li");
      item.append(placeLink(place));
      list.append(item);
    }
    this.replaceChildren(says, list);
  }
});
