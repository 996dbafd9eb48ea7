// Bars over time: cooperation above the line, conflict below it, deeds nearest to the line.

import type { TimeRow } from '../api/types';
import { between, type Unit } from '../words/periods';

export interface Period {
  time: string;
  quads: [number, number, number, number];
  events: number;
}

export function periods(rows: TimeRow[], unit: Unit): Period[] {
  if (!rows.length) return [];
  const found = new Map<string, Period>();
  const times = rows.map((row) => row.time).sort();
  for (const time of between(times[0], times.at(-1)!, unit))
    found.set(time, { time, quads: [0, 0, 0, 0], events: 0 });
  for (const row of rows) {
    const period = found.get(row.time);
    if (!period) continue;
    period.quads[Number(row.group ?? 1) - 1] += row.events;
    period.events += row.events;
  }
  return [...found.values()];
}

export interface Bar {
  quad: number;
  y: number;
  height: number;
}

// The four pieces of one period, in units of events, from the line outwards.
export function pieces([words, deeds, harshWords, harm]: Period['quads']): Bar[] {
  return [
    { quad: 2, y: -deeds, height: deeds },
    { quad: 1, y: -deeds - words, height: words },
    { quad: 4, y: 0, height: harm },
    { quad: 3, y: harm, height: harshWords },
  ].filter((bar) => bar.height > 0);
}

export function reach(all: Period[]): { up: number; down: number } {
  const up = Math.max(1, ...all.map(({ quads }) => quads[0] + quads[1]));
  const down = Math.max(1, ...all.map(({ quads }) => quads[2] + quads[3]));
  return { up, down };
}

// A round step that cuts the height into about three.
export function step(most: number): number {
  const rough = most / 3;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? power;
}
