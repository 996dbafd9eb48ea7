// Where the actors of a network stand: those that act towards each other near, names not over each other.

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Network } from '../api/types';

export interface Frame {
  width: number;
  height: number;
}

export interface Node {
  id: string;
  name: string;
  country: string | null;
  events: number;
  r: number;
  x: number;
  y: number;
}

export interface Edge {
  from: Node;
  to: Node;
  events: number;
  kind: 'cooperation' | 'conflict' | 'both';
  weight: number;
}

type Row = Network['edges'][number];

// Two thirds of one kind make an edge of that kind.
export function kindOf(quads: number[]): Edge['kind'] {
  const cooperation = quads[0] + quads[1];
  const share = cooperation / Math.max(1, cooperation + quads[2] + quads[3]);
  return share >= 2 / 3 ? 'cooperation' : share <= 1 / 3 ? 'conflict' : 'both';
}

// Both directions between two actors are one line.
export function merged(rows: Row[]): Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const [from, to] = [row.from, row.to].sort();
    const before = found.get(`${from} ${to}`) ?? {
      from,
      to,
      events: 0,
      score: 0,
      quads: [0, 0, 0, 0],
    };
    found.set(`${from} ${to}`, {
      ...before,
      events: before.events + row.events,
      score: before.score + row.score,
      quads: before.quads.map((n, i) => n + row.quads[i]),
    });
  }
  return [...found.values()];
}

function settle(
  nodes: Node[],
  links: { source: Node; target: Node; events: number }[],
  { width, height }: Frame,
) {
  const crowd = Math.sqrt((width * height) / Math.max(1, nodes.length));
  forceSimulation(nodes)
    .force(
      'charge',
      forceManyBody<Node>()
        .strength(-crowd * 4)
        .distanceMax(420),
    )
    .force(
      'link',
      forceLink<Node, (typeof links)[number]>(links)
        .distance(crowd * 1.1)
        .strength((link) => Math.min(0.5, 0.06 + link.events / 60)),
    )
    .force('x', forceX<Node>(width / 2).strength(0.07))
    .force('y', forceY<Node>(height / 2).strength(0.12))
    .force(
      'collide',
      forceCollide<Node>((node) => node.r + crowd * 0.16),
    )
    .stop()
    .tick(260);
}

// The drawing fills its frame, whatever the forces made of it.
function fill(nodes: Node[], { width, height }: Frame) {
  const margin = 46;
  const fit = (get: (n: Node) => number, set: (n: Node, v: number) => void, size: number) => {
    const values = nodes.map(get);
    const low = Math.min(...values);
    const span = Math.max(1, Math.max(...values) - low);
    nodes.forEach((n) => set(n, margin + ((get(n) - low) / span) * (size - 2 * margin)));
  };
  if (nodes.length < 2) return;
  fit(
    (n) => n.x,
    (n, v) => (n.x = v),
    width,
  );
  fit(
    (n) => n.y,
    (n, v) => (n.y = v),
    height,
  );
}

const letter = 6.1;
const lineHeight = 15;

// The names of the greater actors first; a name that would lie over another waits for a nearer look.
// `pixel` is how long a pixel of the screen is in the drawing.
export function chooseNames(nodes: Node[], pixel: number): Set<string> {
  const named = new Set<string>();
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  for (const node of nodes.toSorted((a, b) => b.events - a.events)) {
    const half = ((node.name.length * letter) / 2) * pixel;
    const top = node.y + node.r * pixel;
    const box = {
      left: node.x - half,
      right: node.x + half,
      top,
      bottom: top + lineHeight * pixel,
    };
    const free = !taken.some(
      (o) => o.left < box.right && box.left < o.right && o.top < box.bottom && box.top < o.bottom,
    );
    if (!free) continue;
    taken.push(box);
    named.add(node.id);
  }
  return named;
}

type Naming = (id: string, name: string) => string;

function nodesOf(network: Network, { width, height }: Frame, nameOf: Naming): Node[] {
  const most = Math.max(1, ...network.nodes.map((n) => n.events));
  return network.nodes.map((n, i) => ({
    ...n,
    name: nameOf(n.id, n.name),
    r: 3 + 13 * Math.sqrt(n.events / most),
    x: width / 2 + Math.cos(i * 2.4) * 20 * Math.sqrt(i),
    y: height / 2 + Math.sin(i * 2.4) * 14 * Math.sqrt(i),
  }));
}

export function layOut(
  network: Network,
  frame: Frame,
  nameOf: Naming,
): { nodes: Node[]; edges: Edge[] } {
  const nodes = nodesOf(network, frame, nameOf);
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const rows = merged(network.edges).filter((e) => byId.has(e.from) && byId.has(e.to));
  settle(
    nodes,
    rows.map((e) => ({ source: byId.get(e.from)!, target: byId.get(e.to)!, events: e.events })),
    frame,
  );
  fill(nodes, frame);
  const heaviest = Math.max(1, ...rows.map((e) => e.events));
  const edges = rows.map((e) => ({
    from: byId.get(e.from)!,
    to: byId.get(e.to)!,
    events: e.events,
    kind: kindOf(e.quads),
    weight: 0.6 + 5 * Math.sqrt(e.events / heaviest),
  }));
  return { nodes, edges };
}
