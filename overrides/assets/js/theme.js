// Before anything is drawn: the theme the reader has chosen, if it is not the system's.
try {
  const chosen = localStorage.getItem("visning");
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be forbidden; then the system's theme stands.
}
