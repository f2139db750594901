// Answers what the search field asks, away from the page. One message brings the index; questions may come before it.
const KINDS_SHOWN = ["term", "theme", "actor", "instrument", "page"];
let arrived;
const engine = new Promise((it) => { arrived = it; });

onmessage = async ({ data }) => {
  if (data.index) arrived(makeEngine(JSON.parse(new TextDecoder().decode(data.index))));
  else postMessage({ asked: data, ...answer(await engine, data) });
};

// `hits` are the first `most`, `total` counts all; `related` are pages of ours that bear a name one asked for.
function answer(engine, { query, places, filters = {}, most }) {
  const { hits, terms, loose } = found(engine, query, places);
  const kept = hits.map(([unit]) => unit).filter(passing(engine, filters));
  const wanted = wantedWords(engine, terms);
  return {
    hits: kept.slice(0, most).map((unit) => shown(engine, unit, wanted)),
    total: kept.length,
    loose,
    related: related(engine, query),
    nearest: hits.length ? [] : suggestions(engine, query),
    elsewhere: engine.elsewhere,
  };
}

// What a query leads to: the places it points at, the units with its words, or, where it has none, every unit.
function found(engine, query, places) {
  const sure = { terms: new Set(), loose: false };
  if (places) return { ...sure, hits: places.flatMap((url) => unitsAt(engine, url)).map((unit) => [unit]) };
  return words(query).length ? rank(engine, query) : { ...sure, hits: engine.units.map((_, unit) => [unit]) };
}

// The unit at an address; at that of an objective, its title and its commitment.
function unitsAt({ units, pages }, address) {
  const [url, anchor] = address.split("#");
  const here = (it) => pages[it.page][0] === url && (anchor ? it.anchor === anchor : ["title", "commitment"].includes(it.kind));
  return units.flatMap((it, number) => (here(it) ? [number] : []));
}

function shown(engine, number, wanted) {
  const { page, anchor, name, kind, text } = engine.units[number];
  const [url, title] = engine.pages[page];
  return { url: anchor ? `${url}#${anchor}` : url, name, page: kind === "title" ? "" : title, words: snippet(engine, text, wanted) };
}

// Pages of ours whose name is in the query: as it stands, or its words one by one.
function related({ subjects, names }, query) {
  const said = stems(query);
  const found = new Set();
  for (let length = said.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= said.length; from += 1) {
      for (const it of names.get(said.slice(from, from + length).join(" ")) ?? []) found.add(subjects[it]);
    }
  }
  return KINDS_SHOWN.flatMap((kind) => [...found].filter((it) => it.kind === kind).slice(0, 2)).slice(0, 5)
    .map(({ kind, name, url }) => ({ kind, name, url }));
}

// Where nothing at all was found: the words that look most alike.
function suggestions(engine, query) {
  const typed = words(query).join("");
  const most = Math.ceil(typed.length / 2);
  const written = new Map(engine.units.flatMap(({ text }) => text.match(/\p{L}{4,}/gu) ?? []).map((it) => [folded(it), it.toLowerCase()]));
  return [...written]
    .map(([word, it]) => [distance(typed, word, most), it])
    .filter(([away]) => away <= most)
    .sort(([one], [other]) => one - other)
    .slice(0, 3)
    .map(([, it]) => it);
}
