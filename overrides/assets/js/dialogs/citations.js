// A provision in every form one cites it in: what the form is called, its plain words and its rich ones.
function citations({ cited, official, address, words }) {
  const today = new Date();
  const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
  const body = meta("citation_technical_report_institution");
  const symbol = meta("citation_technical_report_number");
  const adopted = meta("citation_publication_date");
  const read = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((it) => `${it}`.padStart(2, "0"));
  const seen = `${address} (lest ${today.toLocaleDateString("nb", { dateStyle: "long" })})`;
  const linked = (name) => `<a href="${escaped(address)}">${escaped(name)}</a>`;
  const key = `${symbol} ${cited.split(", ").pop().split(" (")[0]}`.toLowerCase().replaceAll("å", "aa").replace(/[^a-z0-9]+/g, "-");
  const bibtex = [
    `author = {{${body}}}`,
    `title = {{${cited}}}`,
    `year = {${adopted.slice(0, 4)}}`,
    `number = {${symbol}}`,
    ...(official ? [`note = {${official}}`] : []),
    `url = {${address}}`,
    `urldate = {${read.join("-")}}`,
    "language = {norwegian}",
  ];
  const ris = [
    "TY  - RPRT",
    `AU  - ${body}`,
    `TI  - ${cited}`,
    `PY  - ${adopted.slice(0, 4)}`,
    `DA  - ${adopted}`,
    `PB  - ${body}`,
    `SN  - ${symbol}`,
    ...(official ? [`N1  - ${official}`] : []),
    "LA  - nb",
    `UR  - ${address}`,
    `Y2  - ${read.join("/")}`,
    "ER  - ",
  ];
  return [
    { name: "På norsk", plain: cited, html: linked(cited) },
    ...(official ? [{ name: "Som FN skriver det", plain: official, html: linked(official) }] : []),
    ...(words ? [{
      name: "Ordene som sitat",
      plain: `«${words}»\n\n${cited}, ${seen}`,
      html: `<blockquote>${escaped(words).replaceAll("\n", "<br>")}</blockquote><p>${linked(cited)}, ${escaped(seen)}</p>`,
    }] : []),
    { name: "Markdown-lenke", plain: `[${cited}](${address})` },
    { name: "HTML-lenke", plain: linked(cited) },
    { name: "BibTeX", plain: `@techreport{${key},\n  ${bibtex.join(",\n  ")}\n}\n` },
    { name: "RIS", plain: `${ris.join("\r\n")}\r\n` },
  ];
}

function escaped(words) {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
