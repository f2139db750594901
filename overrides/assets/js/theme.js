// Before anything is drawn: the theme the reader has chosen, if it is not the system's, and whether terms are marked.
try {
  const chosen = localStorage.getItem("visning");
  if (chosen) document.documentElement.dataset.theme = chosen;
  if (localStorage.getItem("begreper")) document.documentElement.dataset.terms = "off";
} catch {
  // Storage may be forbidden; then the system's theme stands, and terms are marked.
}
