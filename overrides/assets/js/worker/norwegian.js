// Norwegian words -> what a search compares: letters folded, endings cut off, compounds in parts.
// `hooks/compact/resolve/norwegian.py` does the same in the build, to the letter.
const COMMON = new Set((
  "a alle alt an and at av be ble blir da de den der dere deres det dette disse du eller en er et etter for fra ha"
  + " han har hos hun hva hvem hvor hvordan i if ikke in inn is jeg kan med men mot na nar og of ogsa om on opp or oss"
  + " pa sa seg sin sine skal slik som t the til to under ut ved vi vil var vare vart ein eit ikkje ei fra mellom blant"
  + " gjennom inkludert samt"
).split(" "));
const FOLDED = [["ø", "o"], ["æ", "e"], ["ae", "e"], ["oe", "o"], ["aa", "a"], ["ß", "ss"]];
const ENDINGS = [[/([a-z]{3})er(?:e|en|er|es|ens|ne|nes|t|te|ende)$/, "$1er"], [/([a-z]{2})(al|iv|er|ell|som|sk|ar|ig)t$/, "$1$2"]];
const SHORTEST = 3;
const LAST = 4;

function words(text) {
  return folded(text).match(/[a-z0-9]+/g) ?? [];
}

function folded(text) {
  const plain = text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  return FOLDED.reduce((it, [from, to]) => it.replaceAll(from, to), plain);
}

function stems(text) {
  return words(text).filter((word) => !COMMON.has(word)).map(stem);
}

const stemmed = new Map();

function stem(word) {
  let it = stemmed.get(word);
  if (it === undefined) {
    it = snowball(ENDINGS.reduce((left, [ending, rest]) => left.replace(ending, rest), word));
    stemmed.set(word, it);
  }
  return it;
}

// The Norwegian stemmer of Snowball, for letters that are folded.
const MAIN = /(?:ers|hetenes|hetens|endes|edes|enes|ens|ets|hetene|heten|heter|erte|ande|ende|ane|ene|ede|het|ert|ast|es|as|en|ar|er|et|a|e|s)$/;
const OTHER = /(?:hetslov|slov|elov|lov|els|elig|lig|eig|ig|eleg|leg)$/;

function snowball(word) {
  if (word.length < 3) return word;
  const first = /[aeiouy]+[^aeiouy]/.exec(word);
  const start = Math.max(3, first ? first.index + first[0].length : word.length);
  let left = mainless(word, start);
  if (/[dv]t$/.test(left) && left.length - 2 >= start) left = left.slice(0, -1);
  const other = longest(OTHER, left, start);
  return other ? left.slice(0, -other.length) : left;
}

function mainless(word, start) {
  const ending = longest(MAIN, word, start);
  if (!ending) return word;
  const left = word.slice(0, word.length - ending.length);
  if (ending === "s") return /[bcdfghjlmnoptvyz]$|(?:^|[^e])r$|[^aeiouy]k$/.test(left) ? left : word;
  if (ending === "ers") return /(?:skap|hav|giv)$/.test(left) || !/(?:ind|[kn]k|[ao]mm|kap|pp|lt|ast|v)$/.test(left) ? left : word;
  return /^erte?$/.test(ending) ? `${left}er` : left;
}

// The longest ending that begins no earlier than `start`.
function longest(endings, word, start) {
  return endings.exec(word.slice(start))?.[0];
}

// The stems of the parts a compound is made of, all of them known; the last as long as can be.
function parts(word, known) {
  for (let end = SHORTEST; end <= word.length - LAST; end += 1) {
    const last = stem(word.slice(end));
    if (last.length < SHORTEST || !known.has(last)) continue;
    for (const first of withoutJoint(word.slice(0, end))) {
      const before = known.has(stem(first)) ? [stem(first)] : parts(first, known);
      if (before.length) return [...before, last];
    }
  }
  return [];
}

function withoutJoint(part) {
  return part.length > SHORTEST && /[se]$/.test(part) ? [part.slice(0, -1), part] : [part];
}
