// Reads what people write when they point at a provision, by the grammar the build has written down.
// The answer is null where it is no reference; `missing` names what does not exist, and the place is then the nearest.
function findPlaces({ grammar, root }, words) {
  const name = canonical(grammar, words);
  // Only what has a number needs the names that are worked out from what the places are called.
  if (/[0-9]/.test(name)) grammar.derive();
  const known = (it) => grammar.named.has(it);
  const shown = (index) => {
    const [title, address] = grammar.places[index];
    return { title: capital(title), address, href: new URL(address, root).href };
  };
  if (known(name)) return { places: [shown(grammar.named.get(name))] };
  const found = new Set();
  let missing = null;
  for (const part of name.split(new RegExp(grammar.parts))) {
    const bare = new RegExp(grammar.bare).test(part);
    const readings = (bare ? grammar.kinds.map((kind) => `${kind} ${part}`) : [part]).filter(known);
    if (!readings.length && !new RegExp(grammar.wellFormed).test(part)) return null;
    if (!readings.length) missing = part;
    for (const reading of readings) found.add(grammar.named.get(reading));
  }
  if (!missing) return { places: [...found].map(shown) };
  let shorter = missing;
  while (shorter.includes(" ") && !known(shorter)) shorter = shorter.slice(0, shorter.lastIndexOf(" "));
  const nearest = known(shorter) ? grammar.named.get(shorter) : grammar.homes[shorter];
  return { missing, places: nearest === undefined ? [] : [shown(nearest)] };
}

// The name of a place, if words point at one.
function canonical({ rules }, words) {
  return rules.reduce((it, [pattern, replacement]) => it.replace(pattern, replacement), ` ${words.normalize("NFKC").toLowerCase()} `);
}

// The grammar, fetched once, and the root of the site its addresses begin at.
async function loadGrammar() {
  const answer = await fetch(new URL("/search/references.json", import.meta.url));
  const grammar = await answer.json();
  grammar.rules = grammar.rules.map(([pattern, replacement]) => [new RegExp(pattern, "g"), replacement]);
  grammar.named = new Map(grammar.places.flatMap(([, , names], number) => (names ?? "").split("|").filter(Boolean).map((it) => [it, number])));
  grammar.derive = () => {
    for (const [it, number] of derivedNames(grammar)) grammar.named.set(it, number);
    grammar.derive = () => {};
  };
  return { grammar, root: new URL("..", import.meta.url) };
}

// The names that stand in what a place is called, with the number of the place.
function derivedNames(grammar) {
  const apart = new RegExp(grammar.parts);
  return grammar.places.flatMap(([called, , names], number) => {
    if (names !== undefined) return [];
    const whole = canonical(grammar, called);
    return [whole, ...whole.split(apart)].map((it) => [it, number]);
  });
}

function explained({ missing, places }) {
  if (missing) return `Det finnes ikke noe ${missing}.${places.length ? " Det nærmeste er:" : ""}`;
  return places.length > 1 ? "Henvisningen kan bety:" : "Gå til stedet:";
}
