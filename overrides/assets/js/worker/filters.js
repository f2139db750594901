// What a search may be narrowed to: a part of the text, a theme, an actor, a kind of provision. Values are slugs.
const KINDS = {
  forpliktelse: ["commitment"],
  tiltak: ["action"],
  prinsipp: ["principle"],
  avsnitt: ["paragraph", "point", "opening"],
};
const FILTERS = {
  del: ({ pages, units }, value) => (number) => `${slugOf(pages[units[number].page][0])}-`.startsWith(`${value}-`),
  tema: (engine, value) => membersOf(engine, "theme", value),
  aktor: (engine, value) => membersOf(engine, "actor", value),
  slag: ({ units }, value) => (number) => (KINDS[value] ?? []).includes(units[number].kind),
};

// `maal/7/` is `maal-7`, `aktorer/#ilo` is `ilo`.
function slugOf(url) {
  return url.replace(/^.*#|\/$/g, "").replaceAll("/", "-");
}

function membersOf({ subjects }, kind, value) {
  const it = subjects.find((subject) => subject.kind === kind && slugOf(subject.url).replace(/^tema-/, "") === value);
  const members = new Set(it?.members);
  return (number) => members.has(number);
}

// Whether a unit passes all of the filters that are set.
function passing(engine, filters) {
  const tests = Object.entries(filters).filter(([, value]) => value).map(([name, value]) => FILTERS[name](engine, value));
  return (number) => tests.every((passes) => passes(number));
}
