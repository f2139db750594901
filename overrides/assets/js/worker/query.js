// A query -> for each of its words the terms of the index it may mean, each with a weight.
const WEIGHTS = { part: 0.5, theme: 0.5, actor: 0.5, begun: 0.4, more: 0.15, near: 0.5, named: 0.4, piece: 0.4 };

// `terms` are weights by term. A `loose` meaning is a guess: nothing stands there as it was written.
function meanings(engine, query) {
  const all = words(query);
  const said = all.filter((it) => !COMMON.has(it));
  const asked = said.length ? said : all;
  const names = knownNames(engine, asked.map(stem));
  const covered = new Set(names.flatMap(({ covers }) => covers));
  const alone = asked.map((word, at) => {
    const open = at === asked.length - 1 && /[\p{L}\p{N}]$/u.test(query);
    return { covers: [at], ...meaning(engine, word, open, !covered.has(at)) };
  });
  return { asked, groups: [...alone, ...joined(engine, alone, asked), ...names] };
}

// Compounds that somebody has written as two words: «menneske handel».
function joined(engine, alone, asked) {
  return asked.slice(1).flatMap((word, at) => {
    const terms = new Map();
    const whole = asked[at] + word;
    add(engine, terms, whole, 1);
    if (!terms.size && alone[at].loose) nearest(2)(engine, terms, whole);
    return terms.size ? [{ covers: [at, at + 1], terms }] : [];
  });
}

// Names of several words that stand in a query.
function knownNames({ names, subjects }, said) {
  const found = [];
  for (let from = 0; from < said.length; from += 1) {
    for (let end = from + 2; end <= said.length; end += 1) {
      const those = names.get(said.slice(from, end).join(" "));
      if (!those) continue;
      const covers = Array.from({ length: end - from }, (_, step) => from + step);
      found.push({ covers, terms: new Map(those.map((it) => [`subject:${it}`, covers.length * weightOf(subjects[it])])) });
    }
  }
  return found;
}

function weightOf({ kind }) {
  return WEIGHTS[kind] ?? 0.8;
}

function meaning(engine, word, open, guess) {
  const terms = new Map();
  add(engine, terms, word, guess ? 1 : WEIGHTS.named);
  let loose = false;
  if (open) addBegun(engine, terms, word, terms.size ? WEIGHTS.more : WEIGHTS.begun);
  for (const attempt of guess ? [nearest(1), compound, nearest(2), piece] : []) {
    if (terms.size) break;
    attempt(engine, terms, word);
    loose = terms.size > 0;
  }
  return { terms, loose };
}

// What a whole word means: itself, as a part of compounds, and the subjects of that name.
function add(engine, terms, word, weight) {
  const it = stem(word);
  put(engine, terms, it, weight);
  put(engine, terms, `part:${it}`, weight * WEIGHTS.part);
  for (const number of engine.names.get(it) ?? []) put(engine, terms, `subject:${number}`, weight * weightOf(engine.subjects[number]));
}

function put({ index }, terms, term, weight) {
  if (Object.hasOwn(index.invertedIndex, term) && weight > (terms.get(term) ?? 0)) terms.set(term, weight);
}

// What a word may become when it is typed on.
function addBegun(engine, terms, begun, weight) {
  for (const [word, its] of engine.words) {
    if (word.length > begun.length && word.startsWith(begun)) put(engine, terms, its, weight * begun.length / word.length);
  }
  for (const name of engine.single) {
    if (name.length <= begun.length || !name.startsWith(begun)) continue;
    for (const number of engine.names.get(name)) {
      put(engine, terms, `subject:${number}`, weight * weightOf(engine.subjects[number]) * begun.length / name.length);
    }
  }
}

// Words at most so many slips of the finger away, the nearest only.
function nearest(slips) {
  return (engine, terms, word) => {
    if (word.length < 4 * slips) return;
    let least = slips;
    let found = [];
    const compare = (typed, letters, other) => {
      if (lettersApart(letters, lettersOf(other)) > 2 * least) return;
      const away = distance(typed, other, least);
      if (away < least) found = [];
      if (away <= least) found.push(other);
      least = Math.min(least, away);
    };
    const cut = stem(word);
    for (const other of engine.words.keys()) compare(word, lettersOf(word), other);
    for (const name of engine.single) compare(cut, lettersOf(cut), name); // names are stems
    for (const other of found) add(engine, terms, other, WEIGHTS.near);
  };
}

function compound(engine, terms, word) {
  for (const it of parts(word, engine.known)) add(engine, terms, it, WEIGHTS.piece);
}

// The longest word one knows at either end.
function piece(engine, terms, word) {
  for (let length = word.length - 1; length >= 4 && !terms.size; length -= 1) {
    for (const it of [word.slice(-length), word.slice(0, length)]) add(engine, terms, it, WEIGHTS.piece);
  }
}

// The letters of a word as bits. Each slip puts in one letter and takes out one, at most.
function lettersOf(word) {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) - 97);
  return bits;
}

function lettersApart(one, other) {
  let apart = 0;
  for (let bits = one ^ other; bits; bits &= bits - 1) apart += 1;
  return apart;
}

// Letters wrong, missing, too many or swapped (optimal string alignment); `most` + 1 where there are more.
function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    let least = row;
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1];
      let away = Math.min(last[at] + 1, now[at - 1] + 1, last[at - 1] + (same ? 0 : 1));
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) away = Math.min(away, before[at - 2] + 1);
      now[at] = away;
      if (away < least) least = away;
    }
    if (least > most) return most + 1;
    before = last;
    last = now;
  }
  return last[other.length];
}
