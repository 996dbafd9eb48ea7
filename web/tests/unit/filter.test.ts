import { expect, test } from 'vitest';
import { address } from '../../src/api/client';
import { filterOf } from '../../src/api/filter';

test('an address of a view becomes a question to the server', () => {
  const filter = filterOf(
    new URLSearchParams('party=RUS&party=UKR&type=ASSAULT&view=table&event=e1&q='),
  );
  expect(filter).toEqual({ party: ['RUS', 'UKR'], type: ['ASSAULT'], q: [''] });
  expect(address('events', { ...filter, limit: 5 })).toBe(
    './api/v1/events?party=RUS&party=UKR&type=ASSAULT&limit=5',
  );
});
