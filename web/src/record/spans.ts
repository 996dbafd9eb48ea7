// Marks over a text: overlapping spans become a row of pieces, each with all the marks that cover it.

import type { CodedEvent, Quote, Span } from '../api/types';

export type Slot = 'trigger' | 'actor' | 'recipient' | 'about' | 'amount' | 'place' | 'date';

export const slots: Slot[] = ['trigger', 'actor', 'recipient', 'about', 'amount', 'place', 'date'];

export interface Mark {
  start: number;
  end: number;
  slot: Slot;
  event: string;
}

export interface Piece {
  start: number;
  text: string;
  marks: Mark[];
  quotes: string[];
}

type Bare = Pick<Span, 'start' | 'end'>;

// The whole text of a report, or the stretch of it that begins at `origin`.
export interface Passage {
  points: string[];
  origin: number;
}

export const passage = (text: string, origin = 0): Passage => ({
  points: Array.from(text),
  origin,
});

const slice = ({ points, origin }: Passage, start: number, end: number) =>
  points.slice(start - origin, end - origin).join('');

// A place and a date carry their words without offsets: they stand in the event's own sentence.
function wordsInSentence(words: string | null, text: Passage, evidence: Bare): Bare[] {
  if (!words) return [];
  const sentence = slice(text, evidence.start, evidence.end);
  const at = sentence.indexOf(words);
  if (at < 0) return [];
  const start = evidence.start + Array.from(sentence.slice(0, at)).length;
  return [{ start, end: start + Array.from(words).length }];
}

export function marksOf(event: CodedEvent, text: Passage): Mark[] {
  const found: [Slot, Bare[]][] = [
    ['trigger', [event.evidence.trigger]],
    ['actor', event.actors],
    ['recipient', event.recipients],
    ['about', event.about],
    ['amount', event.amounts],
    ['place', wordsInSentence(event.place?.text ?? null, text, event.evidence)],
    ['date', wordsInSentence(event.date?.text ?? null, text, event.evidence)],
  ];
  const marks = found.flatMap(([slot, spans]) =>
    spans.map(({ start, end }) => ({ start, end, slot, event: event.id })),
  );
  const key = (m: Mark) => `${m.slot} ${m.start} ${m.end}`;
  return [...new Map(marks.filter((m) => m.end > m.start).map((m) => [key(m), m])).values()];
}

const bySlot = (a: Mark, b: Mark) => slots.indexOf(a.slot) - slots.indexOf(b.slot);

// The pieces of [from, to): cut wherever a mark or a quotation begins or ends.
export function pieces(
  text: Passage,
  from: number,
  to: number,
  marks: Mark[],
  quotes: Quote[] = [],
): Piece[] {
  const inside = (s: Bare) => s.end > from && s.start < to;
  const near = marks.filter(inside);
  const said = quotes.filter(inside);
  const edges = [...near, ...said].flatMap((s) => [Math.max(s.start, from), Math.min(s.end, to)]);
  const cuts = [...new Set([from, ...edges, to])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1];
    const covers = (s: Bare) => s.start <= start && s.end >= end;
    return {
      start,
      text: slice(text, start, end),
      marks: near.filter(covers).sort(bySlot),
      quotes: said.filter(covers).map((q) => q.id),
    };
  });
}

export interface Paragraph {
  start: number;
  end: number;
}

export function paragraphs({ points, origin }: Passage): Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  for (let i = 0; i <= points.length; ++i) {
    if (i < points.length && points[i] !== '\n') continue;
    if (i > start) found.push({ start: origin + start, end: origin + i });
    start = i + 1;
  }
  return found;
}

// The looks of a piece: its first slot colours it, a second one adds a line. With an event selected
// only its own marks are coloured; the others stay as a thin line.
export function looks(piece: Piece, selected: string | null): string {
  const shown = piece.marks.filter((m) => !selected || m.event === selected).map((m) => m.slot);
  const [first, second] = [...new Set(shown)];
  const names = first ? ['slot', `slot-${first}`] : piece.marks.length ? ['faint'] : [];
  if (second) names.push('also', `also-${second}`);
  if (piece.quotes.length) names.push('said');
  return names.join(' ');
}
