export interface View {
  title: string;
  // Shows what lies in the store: without reports it gives way to the first step.
  ofStore?: boolean;
  load: () => Promise<{ default: unknown }>;
}

export const views: Record<string, View> = {
  '': { title: '', load: () => import('./Home.svelte') },
  paste: { title: 'Read', load: () => import('./Paste.svelte') },
  search: { title: 'Search', ofStore: true, load: () => import('./Search.svelte') },
  dyads: { title: 'Two sides', ofStore: true, load: () => import('./Dyads.svelte') },
  map: { title: 'Map', ofStore: true, load: () => import('./WorldMap.svelte') },
  network: { title: 'Network', ofStore: true, load: () => import('./Network.svelte') },
  actor: { title: 'Actor', load: () => import('./Actor.svelte') },
  topic: { title: 'Topic', ofStore: true, load: () => import('./Topic.svelte') },
  document: { title: 'Report', load: () => import('./Document.svelte') },
  review: { title: 'Review', ofStore: true, load: () => import('./Review.svelte') },
  quality: { title: 'Quality', ofStore: true, load: () => import('./Quality.svelte') },
  missing: { title: 'No such page', load: () => import('./Missing.svelte') },
};

// What the bar offers, in the order of use.
export const offered = ['paste', 'search', 'dyads', 'map', 'network', 'review'];
