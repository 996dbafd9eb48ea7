// Where the words and arcs of a dependency tree stand: words in a row, each arc as high as it must be
// to clear the arcs below it.

import type { TreeWord } from '../api/client';

export interface Drawing {
  width: number;
  height: number;
  words: { id: number; form: string; upos: string; x: number }[];
  arcs: { id: number; path: string; label: string; x: number; y: number }[];
}

const step = 24;
const letter = 7.6;
const widthOf = (word: TreeWord) =>
  Math.max(word.form.length * letter, word.deprel.length * 6, word.upos.length * 7) + 18;

interface Arc {
  word: TreeWord;
  from: number;
  to: number;
  level: number;
}

// Short arcs first; an arc lies over all that share a stretch with it.
function levels(words: TreeWord[]): Arc[] {
  const arcs = words
    .filter((w) => w.head > 0)
    .map((word) => ({ word, from: Math.min(word.id, word.head), to: Math.max(word.id, word.head), level: 1 }))
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  arcs.forEach((arc, i) => {
    const under = arcs.slice(0, i).filter((other) => other.from < arc.to && arc.from < other.to);
    arc.level = 1 + Math.max(0, ...under.map((other) => other.level));
  });
  return arcs;
}

export function layOut(words: TreeWord[]): Drawing {
  const middle = new Map<number, number>();
  let width = 6;
  for (const word of words) {
    middle.set(word.id, width + widthOf(word) / 2);
    width += widthOf(word);
  }
  const arcs = levels(words);
  const height = 62 + step * Math.max(1, ...arcs.map((arc) => arc.level));
  const floor = height - 46;
  const draw = ({ word, level }: Arc) => {
    const head = middle.get(word.head) ?? 0;
    const tail = middle.get(word.id) ?? 0;
    const start = head + Math.sign(tail - head) * 5;
    const top = floor - level * step;
    const path = `M${start} ${floor}C${start} ${top} ${start} ${top} ${(start + tail) / 2} ${top}S${tail} ${top} ${tail} ${floor}`;
    return { id: word.id, path, label: word.deprel, x: (start + tail) / 2, y: top + 4 };
  };
  return {
    width,
    height,
    words: words.map(({ id, form, upos }) => ({ id, form, upos, x: middle.get(id)! })),
    arcs: arcs.map(draw),
  };
}
