import { expect, test } from 'vitest';
import type { ListedEvent } from '../../src/api/types';
import { isOther, voices } from '../../src/record/claims';
import { correctionOf, draftOf } from '../../src/record/correction';
import { event, party } from './samples';

test('speakers who share their words are one voice', () => {
  const [voice, ...others] = voices([
    party('the statement', 4, 17, 'Russia'),
    party('the statement', 4, 17, 'China'),
  ]);
  expect(others).toEqual([]);
  expect(voice.words).toBe('the statement');
  expect(voice.stands_for.map((e) => e.name)).toEqual(['Russia', 'China']);
  expect(isOther(voice)).toBe(true);
});

test('a speaker called by his own name stands for nobody else', () => {
  expect(isOther(voices([party('Putin', 0, 5)])[0])).toBe(false);
});

const listed = {
  ...event({
    actors: [party('Iran', 0, 4)],
    trigger: { text: 'met', start: 5, end: 8 },
    sentence: [0, 9],
  }),
  document: { id: 'd', title: null, publisher: null, url: null, language: 'en', date: null },
  words: 'Iran met.',
  same: null,
  review: null,
} as ListedEvent;

test('a correction holds what was changed and nothing else', () => {
  const draft = { ...draftOf(listed), recipients: 'Iraq,  Oman ', date: '2024-01-02' };
  expect(correctionOf(listed, draft)).toEqual({ recipients: ['Iraq', 'Oman'], date: '2024-01-02' });
  expect(correctionOf(listed, draftOf(listed))).toEqual({});
});
