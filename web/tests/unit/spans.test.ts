import { expect, test } from 'vitest';
import { looks, marksOf, paragraphs, passage, pieces } from '../../src/record/spans';
import { event, party } from './samples';

const text = passage('🙂 Iran condemned Israel on Friday.');
const condemned = event({
  actors: [party('Iran', 2, 6)],
  recipients: [party('Israel', 17, 23)],
  trigger: { text: 'condemned', start: 7, end: 16 },
  date: { start: '2024-04-19', end: '2024-04-19', precision: 'day', text: 'Friday' },
  sentence: [0, 34],
});

test('offsets count code points, not halves of an emoji', () => {
  const row = pieces(text, 0, 34, marksOf(condemned, text));
  const marked = row.filter((p) => p.marks.length).map((p) => [p.text, p.marks[0].slot]);
  expect(marked).toEqual([
    ['Iran', 'actor'],
    ['condemned', 'trigger'],
    ['Israel', 'recipient'],
    ['Friday', 'date'],
  ]);
});

test('the pieces together are the text', () => {
  const row = pieces(text, 0, 34, marksOf(condemned, text));
  expect(row.map((p) => p.text).join('')).toBe('🙂 Iran condemned Israel on Friday.');
});

test('a stretch of a text keeps the offsets of the whole', () => {
  const part = passage('Iran condemned Israel on Friday.', 2);
  const row = pieces(
    part,
    2,
    34,
    marksOf({ ...condemned, evidence: { ...condemned.evidence, start: 2 } }, part),
  );
  expect(row.filter((p) => p.marks.length).map((p) => p.text)).toEqual([
    'Iran',
    'condemned',
    'Israel',
    'Friday',
  ]);
});

test('a word with two meanings shows both', () => {
  const both = [
    { start: 2, end: 6, slot: 'actor' as const, event: 'a' },
    { start: 2, end: 6, slot: 'recipient' as const, event: 'b' },
  ];
  const [piece] = pieces(text, 2, 6, both);
  expect(looks(piece, null)).toBe('slot slot-actor also also-recipient');
  expect(looks(piece, 'b')).toBe('slot slot-recipient');
  expect(looks(piece, 'c')).toBe('faint');
});

test('one mark for a word that stands for two people', () => {
  const leaders = event({
    actors: [party('They', 0, 4, 'A'), party('They', 0, 4, 'B')],
    trigger: { text: 'met', start: 5, end: 8 },
    sentence: [0, 9],
  });
  expect(marksOf(leaders, passage('They met.')).filter((m) => m.slot === 'actor')).toHaveLength(1);
});

test('paragraphs are lines; empty ones are none', () => {
  expect(paragraphs(passage('a\n\nbc\n', 10))).toEqual([
    { start: 10, end: 11 },
    { start: 13, end: 15 },
  ]);
});
