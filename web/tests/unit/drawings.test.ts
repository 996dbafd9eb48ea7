import { expect, test } from 'vitest';
import type { TreeWord } from '../../src/api/types';
import { periods, pieces, reach, step } from '../../src/parts/bars';
import { fanned } from '../../src/parts/fan';
import { chooseNames, kindOf, layOut, merged } from '../../src/parts/graph';
import { levels } from '../../src/parts/tree';

test('an empty month between two full ones is drawn empty', () => {
  const rows = [
    { time: '2024-01-01', group: '1', events: 2, score: 5 },
    { time: '2024-03-01', group: '4', events: 1, score: -9 },
  ];
  const found = periods(rows, 'month');
  expect(found.map((p) => p.events)).toEqual([2, 0, 1]);
  expect(reach(found)).toEqual({ up: 2, down: 1 });
});

test('deeds stand at the line, words beyond them', () => {
  expect(pieces([3, 2, 4, 1])).toEqual([
    { quad: 2, y: -2, height: 2 },
    { quad: 1, y: -5, height: 3 },
    { quad: 4, y: 0, height: 1 },
    { quad: 3, y: 1, height: 4 },
  ]);
});

test('steps of an axis are round', () => {
  expect([1, 7, 31, 420].map(step)).toEqual([1, 5, 20, 200]);
});

const pin = (homeX: number, homeY: number) => ({ place: `${homeX} ${homeY}`, homeX, homeY, r: 5 });

test('places in one pile are fanned out, others stay', () => {
  const pins = fanned([pin(100, 100), pin(101, 100), pin(100, 102), pin(300, 100)]);
  expect(pins[3]).toMatchObject({ x: 300, y: 100 });
  for (const [i, a] of pins.entries())
    for (const b of pins.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(5);
});

const edge = (from: string, to: string, quads: number[]) => ({
  from,
  to,
  events: 1,
  score: 0,
  quads,
});

test('both directions are one line, coloured by what prevails', () => {
  const [line, ...others] = merged([edge('B', 'A', [0, 0, 1, 0]), edge('A', 'B', [1, 0, 0, 0])]);
  expect(others).toEqual([]);
  expect(line).toMatchObject({ from: 'A', to: 'B', events: 2, quads: [1, 0, 1, 0] });
  expect([kindOf([3, 0, 1, 0]), kindOf([0, 0, 0, 2]), kindOf(line.quads)]).toEqual([
    'cooperation',
    'conflict',
    'both',
  ]);
});

test('a network of two hundred is laid out the same way each time, inside its frame', () => {
  const nodes = Array.from({ length: 200 }, (_, i) => ({
    id: `n${i}`,
    name: `Actor ${i}`,
    country: null,
    events: 1 + (i % 40),
  }));
  const edges = nodes.slice(1).map((n, i) => edge(nodes[i % 17].id, n.id, [1, 0, 0, 0]));
  const frame = { width: 1100, height: 720 };
  const draw = () => layOut({ nodes, edges, truncated: false }, frame, (_, name) => name);
  const first = draw();
  expect(draw().nodes.map((n) => [n.x, n.y])).toEqual(first.nodes.map((n) => [n.x, n.y]));
  for (const node of first.nodes) {
    expect(node.x).toBeGreaterThanOrEqual(0);
    expect(node.x).toBeLessThanOrEqual(frame.width);
  }
  expect(chooseNames(first.nodes, 1).size).toBeGreaterThan(80);
});

test('of two names over each other the greater actor keeps its own', () => {
  const at = { country: null, r: 4, x: 0, y: 0 };
  const found = chooseNames(
    [
      { ...at, id: 'a', name: 'Small', events: 1 },
      { ...at, id: 'b', name: 'Great', events: 9 },
    ],
    1,
  );
  expect([...found]).toEqual(['b']);
});

const word = (head: number | null): TreeWord => ({
  text: 'w',
  start: 0,
  end: 1,
  lemma: null,
  upos: 'X',
  feats: null,
  head,
  relation: 'dep',
});

test('arcs that share a stretch lie at different heights', () => {
  const arcs = levels([word(1), word(null), word(3), word(1), word(1)]);
  const level = (i: number) => arcs.find((a) => a.word === i)?.level;
  expect([level(0), level(2), level(3), level(4)]).toEqual([1, 1, 2, 3]);
});
