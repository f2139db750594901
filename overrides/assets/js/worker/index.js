// What the build has written down -> everything a query is held against. The index itself is lunr's: one document for
// each unit of the text, of stems, of parts of compounds (`part:`) and of subjects (`subject:`) as its terms.
const BOOSTS = { title: 1.8, commitment: 1.25, principle: 1.2 };

function makeEngine({ pages, units: facts, words: texts, subjects: kinds, homes, elsewhere }) {
  const written = unpack(texts);
  const units = facts.map(([page, anchor, name, kind], number) => unitOf({ page, anchor, name, kind, text: written[number] }));
  const all = [...new Set(units.flatMap(({ stems: its }) => its))].sort();
  const subjects = Object.entries(kinds).flatMap(([kind, lines]) => lines.map((line) => subjectOf(kind, line, homes[kind], all)));
  const engine = { pages, elsewhere, units, subjects, names: namesOf(subjects), words: wordsOf(units), splits: new Map() };
  const known = new Set([...engine.words.values()].filter((it) => it.length >= SHORTEST));
  // A part may be known from elsewhere: «helse» of «helsehjelp» is a name of a theme.
  engine.known = { has: (it) => known.has(it) || engine.names.has(it) };
  for (const it of engine.words.keys()) {
    const those = parts(it, engine.known);
    if (those.length) engine.splits.set(it, those);
  }
  engine.single = [...engine.names.keys()].filter((it) => !it.includes(" "));
  engine.titles = pages.map((_, page) => units.findIndex((it) => it.kind === "title" && it.page === page));
  spread(subjects, units);
  engine.index = indexOf(engine);
  return engine;
}

// A unit with its words, folded, and their stems, but for the words that stand everywhere.
function unitOf(facts) {
  const said = words(facts.text).filter((it) => !COMMON.has(it));
  return { ...facts, words: said, stems: said.map(stem) };
}

// A line holds, apart by tabs, a name, its address, other names, forms in the text, units, and units that are none.
function subjectOf(kind, line, [before, after] = ["", ""], all) {
  const [name, address, says, forms, members, never] = line.split("\t");
  const list = (those, apart = " ") => (those ? those.split(apart) : []);
  return {
    kind,
    name,
    url: kind === "saying" ? "" : `${before}${address || name}${after}`,
    says: [stems(name).join(" "), ...list(says, "|")],
    forms: list(forms).map((form) => numbersOf(form).map((it) => all[it]).join(" ")),
    members: list(members).map(Number),
    never: new Set(list(never).map(Number)),
  };
}

// Every word of the text, folded, with its stem.
function wordsOf(units) {
  return new Map(units.flatMap(({ words: said, stems: cut }) => said.map((it, at) => [it, cut[at]])));
}

// Every name with the numbers of the subjects that have it.
function namesOf(subjects) {
  const names = new Map();
  subjects.forEach(({ says, forms }, number) => {
    for (const it of new Set([...says, ...forms])) {
      if (names.has(it)) names.get(it).push(number);
      else names.set(it, [number]);
    }
  });
  return names;
}

// Finds where the text says each subject; what only belongs to it was found by the build.
function spread(subjects, units) {
  const byFirst = new Map();
  subjects.forEach(({ forms }, number) => {
    for (const it of forms) {
      const form = it.split(" ");
      byFirst.set(form[0], [...byFirst.get(form[0]) ?? [], [number, form]]);
    }
  });
  units.forEach((unit, at) => {
    unit.subjects = unit.stems.flatMap((it, place) => (byFirst.get(it) ?? [])
      .filter(([number, form]) => !subjects[number].never.has(at) && form.every((word, step) => unit.stems[place + step] === word))
      .map(([number]) => number));
  });
  subjects.forEach(({ members }, number) => {
    for (const it of members) units[it].subjects.push(number);
  });
}

function indexOf({ units, splits }) {
  const builder = new lunr.Builder();
  builder.ref("number");
  builder.field("terms");
  builder.b(0.35);
  builder.tokenizer = (terms) => terms; // they are made already
  // Terms are asked for as they stand in the index: none has to be looked for among all.
  builder.createTokenSet = () => { builder.tokenSet = { intersect: (term) => term }; };
  units.forEach(({ words: said, stems: own, kind, subjects }, number) => {
    const halves = said.flatMap((it) => splits.get(it) ?? []);
    const terms = [...own, ...halves.map((it) => `part:${it}`), ...subjects.map((it) => `subject:${it}`)];
    builder.add({ number, terms }, { boost: BOOSTS[kind] ?? 1 });
  });
  return builder.build();
}
