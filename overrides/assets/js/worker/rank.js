// A query -> the units of the text that answer it, the best first.
const CONTEXT = 0.3; // what the title of an objective says of its actions
const COVERAGE = 0.5; // how much it counts that all words are there

// Hits are [number of the unit, score]; `terms` are all that were looked for.
function rank(engine, query) {
  const { asked, groups } = meanings(engine, query);
  const found = groups.some(({ terms }) => terms.size) ? new Map() : saying(engine, asked);
  for (const { covers, terms } of groups) {
    for (const [unit, score] of scores(engine, terms)) {
      const it = found.get(unit) ?? { score: 0, covered: new Set() };
      it.score += score;
      for (const word of covers) it.covered.add(word);
      found.set(unit, it);
    }
  }
  const hits = [...found].map(([unit, { score, covered }]) => [unit, score * (covered.size / asked.length) ** COVERAGE]);
  return {
    hits: hits.sort((one, other) => other[1] - one[1] || one[0] - other[0]),
    terms: new Set(groups.flatMap(({ terms }) => [...terms.keys()])),
    loose: groups.some(({ loose }) => loose),
  };
}

// Of words that stand everywhere there is no index: they are looked for as they stand.
function saying({ units }, asked) {
  const beginnings = new RegExp(asked.map((it) => `(?=.*\\b${it})`).join(""));
  const hits = units.flatMap(({ text }, unit) => (beginnings.test(words(text).join(" ")) ? [unit] : []));
  return new Map(hits.map((unit) => [unit, { score: 0, covered: new Set() }]));
}

// lunr divides by the length of the query; here every word counts by itself, and so it is undone.
function scores({ index, units, titles }, terms) {
  const found = new Map();
  if (!terms.size) return found;
  const length = Math.hypot(...terms.values());
  const hits = index.query((it) => {
    for (const [term, boost] of terms) it.term(term, { boost, usePipeline: false });
  });
  for (const { ref, score } of hits) found.set(Number(ref), score * length);
  const said = new Map(titles.map((unit, page) => [page, found.get(unit)]).filter(([, score]) => score));
  units.forEach(({ page, kind }, unit) => {
    if (kind !== "title" && said.has(page)) found.set(unit, (found.get(unit) ?? 0) + CONTEXT * said.get(page));
  });
  return found;
}
