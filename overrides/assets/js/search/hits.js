// A hit as a row of a list: the provision, where it stands, and its words with those looked for marked.
function hitRow({ name, page, words = [] }, href) {
  const link = document.createElement("a");
  link.href = href;
  link.className = "search__hit";
  link.append(labelled("search__name", capital(name)));
  if (page) link.append(" ", labelled("search__page", page));
  if (words.length) link.append(" ", labelled("search__words", ...words.map((piece, at) => (at % 2 ? marked(piece) : piece))));
  return row(link);
}

function row(...content) {
  const item = document.createElement("li");
  item.append(...content);
  return item;
}

function labelled(name, ...content) {
  const it = document.createElement("span");
  it.className = name;
  it.append(...content);
  return it;
}

function marked(words) {
  const it = document.createElement("mark");
  it.append(words);
  return it;
}

function link(words, href) {
  const it = document.createElement("a");
  it.href = href;
  it.append(words);
  return it;
}

function capital(words) {
  return words[0].toUpperCase() + words.slice(1);
}

// Pages of ours that bear the name of what one looks for, each with what it is.
const KINDS_OF_PAGE = { term: "Ordliste", theme: "Tema", actor: "Aktør", instrument: "Instrument", page: "Side" };

function relatedLine(related, root) {
  const line = document.createElement("ul");
  line.className = "search__related";
  line.setAttribute("aria-label", "Mer om det du søker etter");
  line.append(...related.map(({ kind, name, url }) => row(`${KINDS_OF_PAGE[kind]}: `, link(name, new URL(url, root)))));
  return line;
}

// Where nothing was found: words that look alike, and other ways into the text.
function nowhere(nearest, action, elsewhere, root) {
  const it = document.createElement("div");
  it.className = "search__nowhere";
  const words = nearest.map((word) => row(link(word, `${action}?${new URLSearchParams({ q: word })}`)));
  const ways = elsewhere.map(([name, url]) => row(link(name, new URL(url, root))));
  it.append(...(words.length ? listed("Mente du:", words) : []), ...listed("Eller se:", ways));
  return it;
}

function listed(says, items) {
  const heading = document.createElement("p");
  heading.append(says);
  const list = document.createElement("ul");
  list.append(...items);
  return [heading, list];
}
