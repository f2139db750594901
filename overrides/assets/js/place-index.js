// Marks the place being read in the index of the page.
customElements.define("place-index", class extends HTMLElement {
  connectedCallback() {
    this.links = [...this.querySelectorAll(".index__link")];
    this.places = this.links.map((link) => document.getElementById(link.hash.slice(1)));
    this.jumped = null; // where the page stood after a jump to an anchor: its target is what is read
    addEventListener("scroll", () => this.wait(), { passive: true });
    addEventListener("resize", () => this.wait(), { passive: true });
    addEventListener("hashchange", () => this.jump());
    addEventListener("load", () => this.jump());
    this.jump();
  }

  jump() {
    const target = this.places.findIndex((place) => `#${place.id}` === location.hash);
    this.jumped = target < 0 ? null : { target, at: scrollY };
    requestAnimationFrame(() => {
      if (this.jumped) this.jumped.at = scrollY;
      this.mark();
    });
  }

  wait() {
    this.waiting ??= requestAnimationFrame(() => {
      this.waiting = undefined;
      this.mark();
    });
  }

  // The line being read moves from the top of the window to its foot as the page goes from start to end.
  read() {
    if (this.jumped && Math.abs(scrollY - this.jumped.at) < 40) return this.jumped.target;
    this.jumped = null;
    const end = document.documentElement.scrollHeight - innerHeight;
    const line = innerHeight * (0.2 + 0.7 * (end > 0 ? scrollY / end : 0));
    return this.places.findLastIndex((place) => place.getBoundingClientRect().top <= line);
  }

  mark() {
    const now = this.links[this.read()];
    if (now === this.current) return;
    this.current?.removeAttribute("aria-current");
    now?.setAttribute("aria-current", "location");
    this.current = now;
    if (now) this.reveal(now.parentElement);
  }

  // The row of letters may be wider than a phone.
  reveal(item) {
    const list = item.parentElement;
    list.scrollLeft = item.offsetLeft - list.offsetLeft - (list.clientWidth - item.offsetWidth) / 2;
  }
});
