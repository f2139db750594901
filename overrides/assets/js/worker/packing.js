// The texts as `hooks/compact/export/packing.py` has packed them -> the texts.
const BASE = 91;
const FURTHER = 0x100;

function unpack({ frequent, others, texts }) {
  const short = frequent.split(" ");
  const long = continued(others.split(" "));
  return texts.map((text) => {
    const found = [];
    for (let at = 0; at < text.length; at += 1) {
      const lead = signValue(text, at);
      if (lead < short.length) found.push(short[lead]);
      else found.push(long[(lead - short.length) * BASE + signValue(text, at += 1)]);
    }
    return found.join(" ");
  });
}

// Words written as two signs each -> their numbers.
function numbersOf(text) {
  return Array.from({ length: text.length / 2 }, (_, at) => signValue(text, 2 * at) * BASE + signValue(text, 2 * at + 1));
}

function continued(words) {
  let before = "";
  return words.map((it) => (before = before.slice(0, signValue(it, 0)) + it.slice(1)));
}

// The signs are the characters from # to ~ without the backslash, and then others.
function signValue(text, at) {
  const code = text.charCodeAt(at);
  return code >= FURTHER ? code - FURTHER : code - (code > 92 ? 36 : 35);
}
