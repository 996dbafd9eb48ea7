import { expect, test } from 'vitest';
import { answersOf } from '../../src/record/steps';

const words = (text: string) => ({ text, start: 0, end: text.length });

test('steps of one field are one answer, without codes', () => {
  const because = (id: string) => `It is the subject. The knowledge base has it as ${id}.`;
  const [who] = answersOf([
    {
      field: 'actors',
      value: 'Russia [RUSGOV]',
      words: words('the statement'),
      because: because('a'),
    },
    { field: 'actors', value: 'China [CHNGOV]', words: words('China'), because: because('b') },
  ]);
  expect(who).toEqual({
    question: 'Who acts?',
    value: '“the statement”: Russia; China',
    reasons: [
      'It is the subject.',
      'The knowledge base has it as a.',
      'The knowledge base has it as b.',
    ],
  });
});

test('a type is told by what it means', () => {
  const [type] = answersOf([
    { field: 'type', value: 'ACCUSE, disapprove', words: null, because: '' },
  ]);
  expect(type.value).toBe(
    'Accusation: criticising, blaming, accusing or investigating (disapprove)',
  );
});
