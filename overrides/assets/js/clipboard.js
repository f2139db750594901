// Puts words on the clipboard, plain and, where given, rich. Says whether it could.
async function putOnClipboard(plain, html) {
  const kinds = { "text/plain": plain, ...(html && { "text/html": html }) };
  try {
    const blobs = Object.entries(kinds).map(([type, words]) => [type, new Blob([words], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    // Pages that are not served securely have no clipboard of their own, only the event.
    const fill = (event) => {
      event.preventDefault();
      for (const [type, words] of Object.entries(kinds)) event.clipboardData.setData(type, words);
    };
    document.addEventListener("copy", fill, { once: true });
    const copied = document.execCommand("copy");
    document.removeEventListener("copy", fill);
    return copied;
  }
}

// Copied by hand, a provision is its words alone; letters come along where there are several.
document.addEventListener("copy", () => {
  const selection = getSelection();
  const range = selection.rangeCount ? selection.getRangeAt(0) : null;
  const labels = [...document.querySelectorAll(".label, .principle__number")].filter((it) => range?.intersectsNode(it));
  document.documentElement.toggleAttribute("data-copies-one", labels.length < 2);
  setTimeout(() => document.documentElement.removeAttribute("data-copies-one"));
});
