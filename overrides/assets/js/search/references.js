// Reads what people write when they point at a provision, by the grammar the build has written down.
// The answer is null where it is no reference; `missing` names what does not exist, and the place is then the nearest.
function findPlaces({ grammar, root }, words) {
  const name = grammar.rules.reduce(
    (it, [pattern, replacement]) => it.replace(new RegExp(pattern, "g"), replacement),
    ` ${words.normalize("NFKC").toLowerCase()} `,
  );
  const known = (it) => Object.hasOwn(grammar.named, it);
  const shown = (index) => {
    const [title, address, opening] = grammar.places[index];
    return { title: title[0].toUpperCase() + title.slice(1), href: new URL(address, root).href, opening };
  };
  if (known(name)) return { places: [shown(grammar.named[name])] };
  const found = new Set();
  let missing = null;
  for (const part of name.split(new RegExp(grammar.parts))) {
    const bare = new RegExp(grammar.bare).test(part);
    const readings = (bare ? grammar.kinds.map((kind) => `${kind} ${part}`) : [part]).filter(known);
    if (!readings.length && !new RegExp(grammar.wellFormed).test(part)) return null;
    if (!readings.length) missing = part;
    for (const reading of readings) found.add(grammar.named[reading]);
  }
  if (!missing) return { places: [...found].map(shown) };
  let shorter = missing;
  while (shorter.includes(" ") && !known(shorter)) shorter = shorter.slice(0, shorter.lastIndexOf(" "));
  const nearest = known(shorter) ? grammar.named[shorter] : grammar.homes[shorter];
  return { missing, places: nearest === undefined ? [] : [shown(nearest)] };
}

// The grammar, fetched once, and the root of the site its addresses begin at.
async function loadGrammar(address) {
  const url = new URL(address, document.baseURI);
  const answer = await fetch(url);
  return { grammar: await answer.json(), root: new URL("..", url) };
}

function explained({ missing, places }) {
  if (missing) return `Det finnes ikke noe ${missing}.${places.length ? " Det nærmeste er:" : ""}`;
  return places.length > 1 ? "Henvisningen kan bety:" : "Gå til stedet:";
}

function placeLink({ title, href, opening }) {
  const link = document.createElement("a");
  link.href = href;
  link.append(title);
  return Object.assign(link, { opening });
}
