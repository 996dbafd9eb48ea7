// The paths of docs/format/openapi.yaml that the explorer asks. Everything about the store goes through
// the browser's cache by ETag, so that asking again costs little.

import type {
  Answer,
  CodedDocument,
  EntityPage,
  Explanation,
  ListedEvent,
  Network,
  NewReview,
  Quality,
  Report,
  Reports,
  Review,
  StoreInfo,
} from './types';

// Where a server asks for a token, it is kept until the tab is closed.
const kept = 'sanudo-token';
const token = () => sessionStorage.getItem(kept);
export const hasToken = () => token() !== null;
export const setToken = (value: string) => sessionStorage.setItem(kept, value);

function headers(more: Record<string, string> = {}): Record<string, string> {
  const known = token();
  return known ? { ...more, Authorization: `Bearer ${known}` } : more;
}

export type Filter = Record<string, string | string[] | number | boolean | null | undefined>;

export class Refusal extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly where: string | undefined,
  ) {
    super(message);
  }
}

export function address(path: string, filter: Filter = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    for (const one of [value].flat()) {
      if (one !== null && one !== undefined && one !== '') search.append(name, String(one));
    }
  }
  const query = search.toString();
  return `./api/v1/${path}${query ? `?${query}` : ''}`;
}

async function answerOf<T>(asked: Promise<Response>): Promise<T> {
  const answer = await asked.catch(() => {
    throw new Refusal('Sanudo does not answer. Is it still running?', 'unavailable', undefined);
  });
  const body = await answer.json().catch(() => ({}));
  if (answer.ok) return body as T;
  const { message, code, where } = body.error ?? {};
  throw new Refusal(message ?? `The server answers ${answer.status}.`, code ?? 'internal', where);
}

const get = <T>(path: string, filter: Filter = {}) =>
  answerOf<T>(fetch(address(path, filter), { headers: headers() }));

const post = <T>(path: string, body: unknown, filter: Filter = {}) =>
  answerOf<T>(
    fetch(address(path, filter), {
      method: 'POST',
      headers: headers({ 'Content-Type': 'application/json' }),
      body: JSON.stringify(body),
    }),
  );

// An id keeps its colon in the path: /entities/state:rus.
const id = (value: string) => encodeURIComponent(value).replaceAll('%3A', ':');

export const code = (report: Report) => post<CodedDocument>('code', { ...report, mentions: true });
export const treesOf = (report: Report, sentence: number) =>
  post<Answer<'parsePosted'>>('code/trees', report, { sentence });
export const explainPosted = (report: Report, event: string) =>
  post<Explanation>('code/explanation', report, { event });

export const store = () => get<StoreInfo>('store');
export const events = (filter: Filter) => get<Answer<'events'>>('events', filter);
export const event = (key: string) => get<ListedEvent>(`events/${id(key)}`);
export const explain = (key: string) => get<Explanation>(`events/${id(key)}/explanation`);
export const reports = (key: string) => get<Reports>(`events/${id(key)}/reports`);
export const documents = (filter: Filter) => get<Answer<'documents'>>('documents', filter);
export const document = (key: string) => get<CodedDocument>(`documents/${id(key)}`);
export const treesOfStored = (key: string, sentence: number) =>
  get<Answer<'parseStored'>>(`documents/${id(key)}/trees`, { sentence });
export const quotes = (filter: Filter) => get<Answer<'quotes'>>('quotes', filter);
export const entities = (q: string, kind: string[] = [], limit = 8) =>
  get<Answer<'searchEntities'>>('entities', { q, kind, limit });
export const entity = (key: string) => get<EntityPage>(`entities/${id(key)}`);
export const byTime = (filter: Filter) => get<Answer<'aggregateTime'>>('aggregates/time', filter);
export const counts = (filter: Filter) =>
  get<Answer<'aggregateCounts'>>('aggregates/counts', filter);
export const places = (filter: Filter) =>
  get<Answer<'aggregatePlaces'>>('aggregates/places', filter);
export const network = (filter: Filter) => get<Network>('aggregates/network', filter);
export const reviews = (filter: Filter) => get<Answer<'reviews'>>('reviews', filter);
export const review = (verdict: NewReview) => post<Review>('reviews', verdict);
export const quality = () => get<Quality>('quality');
export const live = (since: string | null) => get<Answer<'live'>>('live', { since, limit: 50 });

// A file to keep. A link alone would do, but it cannot carry a token.
export async function download(path: string, filter: Filter, name: string) {
  const answer = await fetch(address(path, filter), { headers: headers() });
  if (!answer.ok) return void (await answerOf(Promise.resolve(answer)));
  const link = Object.assign(globalThis.document.createElement('a'), {
    href: URL.createObjectURL(await answer.blob()),
    download: name,
  });
  link.click();
  URL.revokeObjectURL(link.href);
}
