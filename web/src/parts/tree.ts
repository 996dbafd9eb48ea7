// Where the words and arcs of a dependency tree stand: words in a row, each arc as high as it must be
// to clear the arcs below it.

import type { TreeWord } from '../api/types';

interface DrawnArc {
  word: number;
  path: string;
  x: number;
  y: number;
}

export interface Drawing {
  width: number;
  height: number;
  middles: number[];
  arcs: DrawnArc[];
}

interface Arc {
  word: number;
  head: number;
  level: number;
}

const step = 24;
const letter = 7.6;
const below = 46;

const widthOf = (word: TreeWord) =>
  Math.max(word.text.length * letter, word.relation.length * 6, word.upos.length * 7) + 18;

const first = (arc: Arc) => Math.min(arc.word, arc.head);
const last = (arc: Arc) => Math.max(arc.word, arc.head);

// Short arcs first; an arc lies over all that share a stretch with it.
export function levels(words: TreeWord[]): Arc[] {
  const arcs = words
    .flatMap((word, i) => (word.head === null ? [] : [{ word: i, head: word.head, level: 1 }]))
    .sort((a, b) => last(a) - first(a) - (last(b) - first(b)));
  arcs.forEach((arc, i) => {
    const under = arcs.slice(0, i).filter((o) => first(o) < last(arc) && first(arc) < last(o));
    arc.level = 1 + Math.max(0, ...under.map((o) => o.level));
  });
  return arcs;
}

function draw({ word, head, level }: Arc, middles: number[], floor: number): DrawnArc {
  const to = middles[word];
  const from = middles[head] + Math.sign(to - middles[head]) * 5;
  const top = floor - level * step;
  const middle = (from + to) / 2;
  const path = `M${from} ${floor}C${from} ${top} ${from} ${top} ${middle} ${top}S${to} ${top} ${to} ${floor}`;
  return { word, path, x: middle, y: top + 4 };
}

export function layOut(words: TreeWord[]): Drawing {
  const middles: number[] = [];
  let width = 6;
  for (const word of words) {
    middles.push(width + widthOf(word) / 2);
    width += widthOf(word);
  }
  const arcs = levels(words);
  const height = below + 16 + step * Math.max(1, ...arcs.map((arc) => arc.level));
  return { width, height, middles, arcs: arcs.map((arc) => draw(arc, middles, height - below)) };
}
