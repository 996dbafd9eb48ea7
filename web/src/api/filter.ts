// The filters that a view's address may carry; they have the names of the API's parameters.

import type { Filter } from './client';

export const filterNames = [
  'q',
  'from',
  'to',
  'party',
  'actor',
  'recipient',
  'between',
  'country',
  'type',
  'mode',
  'cameo',
  'quad',
  'context',
  'sector',
  'about',
  'place',
  'bbox',
  'precision',
  'status',
  'voice',
  'said_by',
  'confidence',
  'publisher',
  'document',
  'review',
  'order',
] as const;

export function filterOf(query: URLSearchParams): Filter {
  const found = filterNames.map((name) => [name, query.getAll(name)] as const);
  return Object.fromEntries(found.filter(([, values]) => values.length));
}
