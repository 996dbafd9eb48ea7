// The shapes of the countries (Natural Earth 1:110m) on a globe laid flat.

import { geoContains, geoGraticule10, geoNaturalEarth1, geoPath } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import atlas from 'virtual:atlas';

export const width = 1000;
export const height = 500;

const topology = atlas;
const shapes = feature(topology, topology.objects.countries).features as Feature<
  Polygon | MultiPolygon,
  { name: string }
>[];
const projection = geoNaturalEarth1().fitExtent(
  [
    [4, 4],
    [width - 4, height - 4],
  ],
  { type: 'Sphere' },
);
const path = geoPath(projection).digits(1);

export const graticule = path(geoGraticule10()) ?? '';
export const sphere = path({ type: 'Sphere' }) ?? '';

export interface Land {
  name: string;
  path: string;
  events: number;
}

interface Counted {
  lat: number;
  lon: number;
  events: number;
}

// A country is where its capital is: the shape that holds the point of its record.
export function lands(countries: Counted[]): Land[] {
  return shapes.map((shape) => {
    const inside = countries.filter(({ lon, lat }) => geoContains(shape, [lon, lat]));
    const events = inside.reduce((sum, country) => sum + country.events, 0);
    return { name: shape.properties.name, path: path(shape) ?? '', events };
  });
}

export const projected = (lon: number, lat: number): [number, number] =>
  projection([lon, lat]) ?? [0, 0];
