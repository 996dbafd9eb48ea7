import type { Entity } from '../api/types';
import { countryName } from './countries';
import { sectorWords } from './ontology';

export const nameOf = (entity: Entity): string => entity.name ?? entity.text;

// What stands after a name: "head of state, Russia"; "military, Kenya". Nothing after a state's own.
export function standing(entity: Entity): string {
  const country = countryName(entity.country);
  const isTheState = entity.entity?.startsWith('state:') && entity.sector === 'GOV' && !entity.role;
  if (isTheState) return '';
  const known = entity.sector !== 'UNK' ? sectorWords(entity.sector) : '';
  const parts = [entity.role ?? known, country === entity.name ? '' : country];
  return parts.filter(Boolean).join(', ');
}

export const titled = (entity: Entity): string => {
  const more = standing(entity);
  return more ? `${nameOf(entity)} (${more})` : nameOf(entity);
};
