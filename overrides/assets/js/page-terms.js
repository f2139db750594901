// Explains a term where it stands: the list of terms on the page holds the words, a pop-up shows them at the word.
// It opens when one points at the word, comes to it by keyboard, or taps it; and stays until one leaves or presses Esc.
customElements.define("page-terms", class extends HTMLElement {
  connectedCallback() {
    this.explained = new Map([...this.querySelectorAll("dt a")].map((link) => [link.href, link.closest("dt")]));
    this.tip = document.createElement("div");
    this.tip.className = "tip";
    this.tip.popover = "manual";
    this.append(this.tip);
    for (const [number, name] of [...this.explained.values()].entries()) name.nextElementSibling.id = `begrep-${number}`;
    for (const term of document.querySelectorAll(".term")) {
      term.setAttribute("aria-describedby", this.explained.get(term.href).nextElementSibling.id);
    }
    for (const kind of ["pointerover", "pointerout", "focusin", "focusout", "keydown", "pointerdown", "click"]) {
      document.addEventListener(kind, (event) => this[kind](event));
    }
    addEventListener("resize", () => this.hide());
  }

  termOf(event) {
    return event.target.closest?.(".term");
  }

  pointerover(event) {
    if (event.pointerType !== "mouse") return;
    const term = this.termOf(event);
    if (term || this.tip.contains(event.target)) clearTimeout(this.leaving);
    if (term && term !== this.term) this.arriving = setTimeout(() => this.show(term), 120);
  }

  pointerout(event) {
    clearTimeout(this.arriving);
    if (event.pointerType !== "mouse" || !this.term || document.activeElement === this.term) return;
    // Time enough to move from the word onto the explanation.
    this.leaving = setTimeout(() => this.hide(), 300);
  }

  focusin(event) {
    const term = this.termOf(event);
    if (term?.matches(":focus-visible")) this.show(term);
  }

  focusout(event) {
    if (this.termOf(event) && !this.tip.contains(event.relatedTarget)) this.hide();
  }

  keydown(event) {
    if (event.key === "Escape") this.hide();
  }

  pointerdown(event) {
    this.touched = event.pointerType !== "mouse";
    if (!this.termOf(event) && !this.tip.contains(event.target)) this.hide();
  }

  // The first tap on a word explains it; a second one, like a click, leads to the glossary.
  click(event) {
    const term = this.termOf(event);
    if (!term || !this.touched || term === this.term || document.documentElement.dataset.terms === "off") return;
    event.preventDefault();
    this.show(term);
  }

  show(term) {
    clearTimeout(this.leaving);
    if (document.documentElement.dataset.terms === "off") return;
    this.term = term;
    const name = this.explained.get(term.href);
    const words = document.createElement("p");
    words.append(...[...name.nextElementSibling.cloneNode(true).childNodes]);
    const more = document.createElement("p");
    more.append(name.firstElementChild.cloneNode(true));
    more.className = "tip__more";
    this.tip.replaceChildren(more, words);
    this.tip.showPopover();
    this.place(term);
  }

  // Below the last line of the word, or above its first where there is no room; always inside the window.
  place(term) {
    const lines = term.getClientRects();
    const first = lines[0];
    const last = lines[lines.length - 1];
    const { offsetWidth: width, offsetHeight: height } = this.tip;
    const room = document.documentElement.clientWidth - width - 8;
    const above = last.bottom + height + 8 > innerHeight && first.top - height - 8 > 0;
    this.tip.style.left = `${Math.max(8, Math.min(above ? first.left : last.left, room)) + scrollX}px`;
    this.tip.style.top = `${(above ? first.top - height - 4 : last.bottom + 4) + scrollY}px`;
  }

  hide() {
    clearTimeout(this.arriving);
    clearTimeout(this.leaving);
    this.term = undefined;
    if (this.tip.matches(":popover-open")) this.tip.hidePopover();
  }
});
