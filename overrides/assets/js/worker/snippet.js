// The words of a unit around what was looked for, in pieces of which every other one is marked.
const ROOM = 190;

function snippet(engine, text, wanted) {
  const found = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: it, index }) => ({ start: index, end: index + it.length, key: matched(engine, it, wanted) }));
  const marked = found.filter(({ key }) => key);
  const [start, end] = cut(text, best(marked));
  const pieces = [start > 0 ? "… " : ""];
  let at = start;
  for (const it of marked.filter((mark) => mark.start >= start && mark.end <= end)) {
    pieces[pieces.length - 1] += text.slice(at, it.start);
    pieces.push(text.slice(it.start, it.end), "");
    at = it.end;
  }
  pieces[pieces.length - 1] += text.slice(at, end) + (end < text.length ? " …" : "");
  return pieces;
}

// What a word of the text was looked for as; nothing where it was not.
function matched({ splits }, written, wanted) {
  return words(written).flatMap((it) => [stem(it), ...splits.get(it) ?? []]).find((it) => wanted.has(it));
}

// The mark from which the most different words are within reach.
function best(marked) {
  const reach = marked.map(({ start }) => new Set(marked.filter((it) => it.start >= start && it.end <= start + ROOM - 40).map(({ key }) => key)).size);
  return marked[reach.indexOf(Math.max(...reach))]?.start ?? 0;
}

// The stretch to show, between two words; from the beginning where it is near.
function cut(text, from) {
  const before = from < 60 ? 0 : text.lastIndexOf(" ", from - 30) + 1;
  const start = text.length <= ROOM ? 0 : before;
  const end = start + ROOM >= text.length ? text.length : text.lastIndexOf(" ", start + ROOM);
  return [start, end];
}

// The words to mark: those looked for, their kin in compounds, and the words by which the text says a subject.
function wantedWords({ subjects }, terms) {
  const wanted = new Set();
  for (const term of terms) {
    const [, kind, it] = /^(?:(part|subject):)?(.*)$/.exec(term);
    if (kind === "subject") for (const form of subjects[it].forms) for (const word of form.split(" ")) wanted.add(word);
    else wanted.add(it);
  }
  return wanted;
}
