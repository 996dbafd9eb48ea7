// Each view is an address: #/search?type=REQUEST&party=RUS. The part after # never leaves the browser,
// so that any file server can hand out the page.

export interface Route {
  path: string[];
  query: URLSearchParams;
}

export type Value = string | string[] | number | null | undefined;
export type Query = Record<string, Value>;

function read(): Route {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  return {
    path: path.split('/').filter(Boolean).map(decodeURIComponent),
    query: new URLSearchParams(query),
  };
}

let current = $state.raw(read());
addEventListener('hashchange', () => (current = read()));

export const route = (): Route => current;
export const param = (name: string): string | null => current.query.get(name);
export const params = (name: string): string[] => current.query.getAll(name);

// A colon and a comma may stand in an address as they are, and are easier to read so.
const readable = (encoded: string) => encoded.replaceAll('%3A', ':').replaceAll('%2C', ',');

export function href(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) {
      if (one !== null && one !== undefined && one !== '') search.append(name, String(one));
    }
  }
  const text = readable(search.toString());
  return `#/${path}${text ? `?${text}` : ''}`;
}

const segment = (text: string) => readable(encodeURIComponent(text));

export const actorHref = (id: string) => href(`actor/${segment(id)}`);
export const topicHref = (id: string) => href(`topic/${segment(id)}`);
export const documentHref = (id: string, event?: string) =>
  href(`document/${segment(id)}`, { event });

export function go(address: string) {
  location.hash = address;
}

const asObject = (query: URLSearchParams): Query =>
  Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));

export const here = (query: Query): string =>
  href(current.path.map(segment).join('/'), { ...asObject(current.query), ...query });

// The same view with other parameters, without a step in the history.
export function change(query: Query) {
  history.replaceState(null, '', here(query));
  current = read();
}
