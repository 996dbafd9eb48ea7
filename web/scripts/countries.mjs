// usage: countries.mjs states.tsv > countries.json
// {"RUS": "RU", ...}: the two-letter code of each country, by which a browser knows its name.
import { readFileSync } from 'node:fs';

const [head, ...lines] = readFileSync(process.argv[2], 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'));
const column = (name) => head.indexOf(name);
const [two, three, kind] = ['iso2', 'iso3', 'kind'].map(column);
const countries = lines
  .filter((cells) => cells[two] && cells[three] && cells[kind] !== 'former')
  .map((cells) => [cells[three], cells[two]]);
console.log(JSON.stringify(Object.fromEntries(countries.sort()), null, 0));
