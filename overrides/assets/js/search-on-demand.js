// What finds things is fetched when somebody goes to the search field, or at once where the page is made for it.
const findsAtOnce = "site-search[data-fixed], lost-address, term-filter";

function fetchSearch() {
  import(new URL("/assets/search.js", import.meta.url));
}

if (document.querySelector(findsAtOnce)) fetchSearch();
for (const kind of ["pointerover", "focusin"]) {
  document.addEventListener(kind, ({ target }) => target.closest?.("site-search") && fetchSearch());
}
