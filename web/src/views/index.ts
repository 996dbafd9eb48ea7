export interface View {
  title: string;
  load: () => Promise<{ default: unknown }>;
}

export const views: Record<string, View> = {
  '': { title: '', load: () => import('./Home.svelte') },
  paste: { title: 'Read', load: () => import('./Paste.svelte') },
  search: { title: 'Search', load: () => import('./Search.svelte') },
  dyads: { title: 'Two sides', load: () => import('./Dyads.svelte') },
  map: { title: 'Map', load: () => import('./WorldMap.svelte') },
  network: { title: 'Network', load: () => import('./Network.svelte') },
  actor: { title: 'Actor', load: () => import('./Actor.svelte') },
  topic: { title: 'Topic', load: () => import('./Topic.svelte') },
  document: { title: 'Report', load: () => import('./Document.svelte') },
  review: { title: 'Review', load: () => import('./Review.svelte') },
  quality: { title: 'Quality', load: () => import('./Quality.svelte') },
  missing: { title: 'No such page', load: () => import('./Missing.svelte') },
};

// What the bar offers, in the order of use.
export const offered = ['paste', 'search', 'dyads', 'map', 'network', 'review'];
