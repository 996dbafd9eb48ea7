// Each view is an address: #/search?type=REQUEST&actor=state:rus. The part after # never leaves the
// browser, so that any file server can hand out the page.

export interface Route {
  path: string[];
  query: URLSearchParams;
}

function read(): Route {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  return { path: path.split('/').filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query) };
}

let current = $state.raw(read());
addEventListener('hashchange', () => (current = read()));

export const route = (): Route => current;

export type Query = Record<string, string | number | null | undefined>;

export function href(path: string, query: Query = {}): string {
  const kept = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const search = new URLSearchParams(kept.map(([key, value]) => [key, String(value)]));
  return `#/${path}${kept.length ? `?${search}` : ''}`;
}

export const actorHref = (id: string) => href(`actor/${encodeURIComponent(id)}`);
export const topicHref = (id: string) => href(`topic/${encodeURIComponent(id)}`);
export const documentHref = (id: string, event?: string) => href(`document/${encodeURIComponent(id)}`, { event });

export const go = (address: string) => {
  location.hash = address;
};

// The same view with other parameters, without a step in the history.
export function change(query: Query) {
  const all = { ...Object.fromEntries(current.query), ...query };
  history.replaceState(null, '', href(current.path.map(encodeURIComponent).join('/'), all));
  current = read();
}
