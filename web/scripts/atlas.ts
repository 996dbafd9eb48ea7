// The shapes of the countries as coarsely as the map can show them: a third less to load.

import { readFileSync } from 'node:fs';
import { quantize } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

const steps = 1e4;

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

// Steps from point to point become degrees.
function unrolled({ arcs, transform }: World): World['arcs'] {
  const { scale, translate } = transform!;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [
      (x += dx) * scale[0] + translate[0],
      (y += dy) * scale[1] + translate[1],
    ]);
  });
}

export function coarseAtlas(): World {
  const file = 'node_modules/world-atlas/countries-110m.json';
  const world: World = JSON.parse(readFileSync(file, 'utf8'));
  const { countries } = world.objects;
  return quantize(
    { type: 'Topology', objects: { countries }, bbox: world.bbox, arcs: unrolled(world) },
    steps,
  );
}
