// The name of whom a filter asks for: a country, an entity, the members of a body. Asked once each.

import { SvelteMap } from 'svelte/reactivity';
import { countryName } from '../words/countries';
import { entity } from './client';

const known = new SvelteMap<string, string>();
const asked = new Set<string>();

async function ask(id: string) {
  asked.add(id);
  try {
    known.set(id, (await entity(id)).entity.name);
  } catch {
    // An id that nothing is known of stands for itself.
  }
}

export function remember(id: string, name: string) {
  asked.add(id);
  known.set(id, name);
}

export function whoName(who: string): string {
  if (/^[A-Z]{3}$/.test(who)) return countryName(who);
  const id = who.replace(/^members:/, '');
  if (id.includes(':') && !asked.has(id)) queueMicrotask(() => ask(id));
  const name = known.get(id) ?? id;
  return who.startsWith('members:') ? `members of ${name}` : name;
}
