import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countryName } from '../../src/words/countries';
import { dateOrYear, dateWords } from '../../src/words/dates';
import { sectors, treatyActWords, types } from '../../src/words/ontology';
import { between, endOf, nextOf } from '../../src/words/periods';

const table = (name: string) =>
  readFileSync(new URL(`../../../data/ontology/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));

test('each type of the ontology has words, under its quad class', () => {
  const found = Object.entries(types).map(([name, words]) => [name, String(words.quad)]);
  expect(found.sort()).toEqual(
    table('types')
      .map(([name, quad]) => [name, quad])
      .sort(),
  );
});

test('each sector of the ontology has words', () => {
  expect(
    table('sectors')
      .map(([name]) => name)
      .filter((name) => !sectors[name]),
  ).toEqual([]);
});

test('each act of a party to a treaty has words', () => {
  const rows = readFileSync('../data/knowledge/treaty_acts.tsv', 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(1);
  const acts = [...new Set(rows.map((line) => line.split('\t')[2]))];
  expect(acts.filter((act) => treatyActWords(act, false) === act.replaceAll('_', ' '))).toEqual([]);
});

test('the codes of countries are those of the knowledge base (npm run countries)', () => {
  const script = ['scripts/countries.mjs', '../data/knowledge/states.tsv'];
  const made = execFileSync(process.execPath, script).toString();
  expect(readFileSync('src/words/countries.json', 'utf8')).toBe(made);
});

test('countries have names; what is none stays as it is', () => {
  expect(countryName('KEN')).toBe('Kenya');
  expect(countryName('XXX')).toBe('XXX');
  expect(countryName(null)).toBe('');
});

test('a date says as much as the report does', () => {
  const day = { start: '2022-02-04', end: '2022-02-04', precision: 'day', text: null };
  expect(dateWords(day)).toBe('4 February 2022');
  expect(dateWords({ ...day, start: '2022-02-01', end: '2022-02-28', precision: 'month' })).toBe(
    'February 2022',
  );
  expect(dateWords({ ...day, start: '2022-01-01', end: '2022-12-31', precision: 'year' })).toBe(
    '2022',
  );
  expect(dateWords({ ...day, end: '2022-02-06', precision: 'week' })).toMatch(
    /^4\s?–\s?6 February 2022$/,
  );
  expect(dateWords(null)).toBe('day not known');
});

test('dates of the knowledge base may be years', () => {
  expect([dateOrYear('1987'), dateOrYear('1987-12'), dateOrYear(null)]).toEqual([
    '1987',
    'December 1987',
    null,
  ]);
});

test('periods follow each other without a gap', () => {
  expect(nextOf('2024-01-31', 'day')).toBe('2024-02-01');
  expect(endOf('2024-02-01', 'month')).toBe('2024-02-29');
  expect(between('2023-11-01', '2024-02-01', 'month')).toEqual([
    '2023-11-01',
    '2023-12-01',
    '2024-01-01',
    '2024-02-01',
  ]);
  expect(between('2024-01-01', '2024-01-20', 'week')).toEqual([
    '2024-01-01',
    '2024-01-08',
    '2024-01-15',
  ]);
  expect(between('0001-01-01', '9999-01-01', 'day')).toHaveLength(800);
});
