import type { PlaceRow } from '../api/types';

// How a filter asks for a place: its GeoNames number, else its name.
export const placeKey = (place: PlaceRow): string =>
  place.precision === 'country' && place.country
    ? place.country
    : String(place.geonames ?? place.name ?? '');

export const isWide = (place: PlaceRow): boolean => place.precision === 'country';
